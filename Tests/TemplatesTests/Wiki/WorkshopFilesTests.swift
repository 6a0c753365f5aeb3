import Foundation
import Testing

@Suite("The styles and the script of the pages on which one writes")
struct WorkshopFilesTests {
  private static func file(_ name: String) -> String {
    let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return (try? String(contentsOf: folder.appendingPathComponent("Public/" + name), encoding: .utf8)) ?? ""
  }

  private let style = file("atelier.css")
  private let script = file("atelier.js")

  /// A whole editor without its text stays under 40 kB.
  @Test func areLight() {
    #expect((1...7_000).contains(style.utf8.count))
    #expect((1...9_472).contains(script.utf8.count))
    let editor = WikiSamples(text: "Essai").makers[0].make().bytes.count
    let all = editor + style.utf8.count + script.utf8.count + Self.file("style.css").utf8.count
    #expect(all < 40_000, "\(all)")
  }

  @Test func askForNothingElse() {
    for part in ["url(", "@import"] { #expect(!style.contains(part), "\(part)") }
    for part in [
      "eval(", "new Function", "innerHTML", "insertAdjacentHTML", "document.write", "import ", "http",
    ] {
      #expect(!script.replacing("https://", with: "").contains(part), "\(part)")
    }
  }

  /// What the browsers of 2017 do not know (ECMAScript 2018 and later).
  @Test(arguments: [
    "?.", "??", "async ", "{ ...", ".flat(", ".at(", "replaceAll", "replaceChildren", "catch {",
  ])
  func isWrittenForOldBrowsers(_ part: String) { #expect(!script.contains(part)) }

  /// Every colour is one of style.css, where contrasts are tested.
  @Test func coloursAreThoseOfTheSite() { #expect(!style.contains(/#[0-9a-f]{3,6}\b|rgb|hsl/)) }

  /// Additions and removals are told by lines too (WCAG 2.2, 1.4.1).
  @Test func changesAreToldWithoutColour() {
    #expect(style.contains("del { color: var(--h6); text-decoration: line-through"))
    #expect(style.contains("ins { color: var(--h4); font-weight: 600; text-decoration: underline"))
    #expect(style.contains("mark { background: none;"))
  }
}
