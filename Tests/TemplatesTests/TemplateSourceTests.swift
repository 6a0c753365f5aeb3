import Foundation
import Testing

@Suite("The sources of Templates/ hold the rules of the content security policy")
struct TemplateSourceTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Templates").resolvingSymlinksInPath()

  /// Each source without its comments, by its path.
  private static let sources: [(path: String, code: String)] = {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    let paths = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    return paths.compactMap { path in
      guard let text = try? String(contentsOf: path, encoding: .utf8) else { return nil }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let code = lines.filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }
      return (path.lastPathComponent, code.joined(separator: "\n"))
    }
  }()

  /// Faults by name, each as a pattern that no source may match.
  private static let faults = [
    "inline style": #"\sstyle\s*="#,
    "style element": "<style",
    "script of its own": #"(?i)<script(?! src=\\"\\\(\$0\.address)"#,
    "event handler": #"(?i)[\s"]on[a-z]+\s*="#,
    "new window": #"\starget\s*="#,
    "script address": "(?i)javascript:",
    "frame": "(?i)<(iframe|object|embed)",
    "unquoted attribute": #"<[a-z][a-z0-9]*(\s+[a-z-]+=\\?"[^"]*")*\s+[a-z-]+=[^"\\\s]"#,
    "attribute that begins with a hole outside quotes": #"\s[a-z-]+=\\[#(]"#,
  ]

  @Test(arguments: faults.keys.sorted())
  func noSourceHas(_ fault: String) throws {
    let pattern = try Regex(#require(Self.faults[fault]))
    // What is saved as a file is no page of the site: it is read where no stylesheet of ours is.
    for (path, code) in Self.sources where fault != "style element" || path != "SelfContainedFile.swift" {
      if let match = code.firstMatch(of: pattern) {
        Issue.record("\(fault) in \(path): \(code[match.range])")
      }
    }
  }

  @Test(arguments: [
    ("inline style", #"<p style="color: red">"#), ("style element", "<style>"),
    ("script of its own", "<SCRIPT src=x>"), ("script of its own", "<script>"),
    ("event handler", #"<a onclick="x">"#), ("new window", #"<a target="_blank">"#),
    ("script address", #"<a href="javascript:x">"#), ("frame", "<iframe>"),
    ("unquoted attribute", #"<a class="b" href=x>"#),
    ("attribute that begins with a hole outside quotes", #"<a href=\#("\\(path)")>"#),
  ])
  func thePatternFinds(_ fault: String, _ example: String) throws {
    #expect(example.contains(try Regex(#require(Self.faults[fault]))))
  }

  /// French puts a space before these marks and inside quotes, at which no line may break: never U+0020.
  private static let breakableSpace = "« | [:;!?»]"

  @Test func noLineBreaksBeforeAMark() throws {
    let pattern = try Regex(Self.breakableSpace)
    for (path, code) in Self.sources {
      for text in SwiftLiterals.all(in: code) where text.contains(pattern) {
        Issue.record("an ordinary space in \(path): \(text)")
      }
    }
  }

  @Test(arguments: [
    (#"f(a ? "Vrai : non" : "b")"#, true), (#"f(a ? "x" : "y") // « z »"#, false),
    (#"g("x \(a ? b : c)\u{A0}: y")"#, false), (#"g("x \(h("«\(a) »")) y")"#, true),
    (##"g(#"a "b" \#(c ? "d" : "e") f ?"#)"##, true), (#"g("\\") ? 1 : 2"#, false),
    ("\"\"\"\n  « a&nbsp;»\n  \"\"\"", true), (#""https://a?b;c" + d ? e : f"#, false),
  ])
  func breakableSpacesAreFoundInLiteralsOnly(_ code: String, _ isFault: Bool) throws {
    let pattern = try Regex(Self.breakableSpace)
    #expect(SwiftLiterals.all(in: code).contains { $0.contains(pattern) } == isFault)
  }

  @Test func sourcesAreFound() {
    #expect(Self.sources.contains { $0.path == "PageFrame.swift" })
  }
}
