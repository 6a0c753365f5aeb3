import HTML
import Testing

/// The ways in which templates put pieces together, each with the text that it must make.
private struct Composition: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let expected: String
  let make: @Sendable () -> HTML

  init(_ name: String, _ expected: String, _ make: @escaping @Sendable () -> HTML) {
    testDescription = name
    self.expected = expected
    self.make = make
  }
}

private func item(_ text: String) -> HTML { "<li>\(text)</li>" }

private func withLocals(_ text: String) -> HTML {
  let first: HTML = "<b>\(text)</b>"
  let second: HTML = "<i>\(first)\(text)</i>"
  return "<p>\(second)\(first)</p>"
}

private func joined(_ pieces: [HTML]) -> HTML { "<ul>\(each: pieces, { $0 })</ul>" }

private func onlyIfLong(_ piece: HTML) -> HTML { piece.isEmpty ? "<i>rien</i>" : piece }

private struct Part: Sendable {
  let title: HTML
  let content: HTML
}

private func parts(_ names: [String]) -> [Part] {
  names.map { Part(title: "<h2>\($0)</h2>", content: "<p>\(item($0))</p>") }
}

private let long = String(repeating: "é", count: 40_000)

private let compositions = [
  Composition("a literal", "<p>é</p>") { "<p>é</p>" },
  Composition("escaped text", "&lt;a b=&quot;c&quot;&gt; &amp; d's") { "\("<a b=\"c\"> & d's")" },
  Composition("missing text", "<p></p>") { "<p>\(nil as String?)</p>" },
  Composition("a number", "<p>-12</p>") { "<p>\(-12)</p>" },
  Composition("trusted bytes", "<p><b>x</b></p>") { "<p>\(HTML(trusted: Array("<b>x</b>".utf8)))</p>" },
  Composition("a piece within a piece", "<ul><li>a</li></ul>") { "<ul>\(item("a"))</ul>" },
  Composition("one for each", "<ul><li>a</li><li>b</li></ul>") { "<ul>\(each: ["a", "b"], item)</ul>" },
  Composition("pieces made before", "<ul><li>a</li><li>b</li></ul>") {
    let pieces = ["a", "b"].map(item)
    return joined(pieces)
  },
  Composition("pieces made within a hole", "<p><ul><li>a</li><li>b</li></ul>.</p>") {
    "<p>\(joined(["a", "b"].map(item))).</p>"
  },
  Composition(
    "elements that hold pieces made within the hole",
    "<a><b><h2>x</h2></b><p><li>x</li></p><b><h2>y</h2></b><p><li>y</li></p></a>"
  ) { "<a>\(each: parts(["x", "y"]), { "<b>\($0.title)</b>\($0.content)" })</a>" },
  Composition(
    "one for each within one for each",
    "<a><ul><h2>x</h2><h2>y</h2>1</ul><ul><h2>x</h2><h2>y</h2>2</ul></a>"
  ) {
    "<a>\(each: [1, 2], { number in "<ul>\(each: parts(["x", "y"]), \.title)\(number)</ul>" })</a>"
  },
  Composition("pieces with a name, used twice", "<div><p><i><b>x</b>x</i><b>x</b></p>!</div>") {
    "<div>\(withLocals("x"))!</div>"
  },
  Composition("a piece used twice", "<li>a</li><li>a</li>") {
    let piece = item("a")
    return "\(piece)\(piece)"
  },
  Composition("a piece that is looked at and left", "<p><i>rien</i>.</p>") {
    "<p>\(onlyIfLong("\("")")).</p>"
  },
  Composition("a condition that holds", "<p><li>a</li></p>") { "<p>\(if: true, item("a"))</p>" },
  Composition("a condition that does not", "<p></p>") { "<p>\(if: false, item("a"))</p>" },
  Composition("a missing piece", "<p></p>") { "<p>\(nil as HTML?)</p>" },
  Composition("a piece in the wrong order", "<p><li>b</li><li>a</li></p>") {
    let a = item("a")
    return "<p>\(item("b"))\(a)</p>"
  },
  Composition("more than the sheet holds at first", "<p>\(long)<li>\(long)</li></p>") {
    "<p>\(long)\(item(long))</p>"
  },
  Composition("a large piece moved", "<p><li>\(long)</li><li>a</li></p>") {
    let a = item("a")
    let large = item(long)
    return "<p>\(large)\(a)</p>"
  },
]

@Suite("Pieces of pages")
struct HTMLTests {
  @Test("say the same with a sheet and without", arguments: compositions)
  fileprivate func composition(_ composition: Composition) {
    #expect(String(decoding: composition.make().bytes, as: UTF8.self) == composition.expected)
    #expect(String(decoding: HTML.page { composition.make() }, as: UTF8.self) == composition.expected)
  }

  @Test("A page that fails leaves the sheet to the next one")
  func failure() {
    struct Failure: Error {}
    #expect(throws: Failure.self) {
      try HTML.page {
        _ = item("forgotten")
        throw Failure()
      }
    }
    #expect(String(decoding: HTML.page { item("a") }, as: UTF8.self) == "<li>a</li>")
  }

  @Test("A page within a page")
  func nested() {
    let bytes = HTML.page {
      let inner = HTML(trusted: HTML.page { item("a") })
      return "<p>\(inner)\(item("b"))</p>"
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "<p><li>a</li><li>b</li></p>")
  }

  @Test("A piece kept beyond its page is a mistake of the program, not a wrong page")
  func keptTooLong() async {
    await #expect(processExitsWith: .failure) {
      nonisolated(unsafe) var kept = HTML.empty
      _ = HTML.page {
        kept = item("a")
        return kept
      }
      _ = HTML.page { "<p>\(kept)</p>" }
    }
  }

  @Test("A piece is equal to another of the same bytes, wherever both stand")
  func equality() {
    let own = item("a")
    _ = HTML.page {
      #expect(item("a") == own && own == "<li>a</li>" && item("b") != own)
      #expect(item("a").hashValue == own.hashValue)
      return .empty
    }
  }
}
