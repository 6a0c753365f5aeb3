import Foundation
import Testing

@Suite("The stylesheet")
struct StylesheetTests {
  private static let style: String = {
    let file = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Public/style.css")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  @Test func isLightAndAsksForNothingElse() {
    #expect((1...20_480).contains(Self.style.utf8.count))
    #expect(!Self.style.contains("url(") && !Self.style.contains("@import"))
  }

  /// A link to a page that is not written is told by a line and by words, not by colour alone (WCAG 2.2, 1.4.1).
  @Test func aMissingPageIsToldInWords() {
    #expect(Self.style.contains(".wiki-missing { text-decoration: underline dotted"))
    #expect(Self.style.contains(".wiki-missing::after { content: \" (page à écrire)\";"))
  }

  /// Notes have headings down to the last level.
  @Test func everyHeadingHasAStyle() {
    for level in 1...6 {
      #expect(Self.style.contains("\nh\(level) {") || Self.style.contains("\nh\(level), h"), "h\(level)")
    }
  }

  /// Pairs of tokens with the least contrast between them (WCAG 2.2, 1.4.3 and 1.4.11).
  private static let pairs: [(String, String, Double)] =
    ["paper", "sheet", "post-it"].flatMap { ground in
      [("ink", ground, 7), ("soft", ground, 4.5), ("accent", ground, 4.5)]
    } + ["paper", "sheet"].map { ("edge", $0, 3) } + [("on-accent", "accent", 4.5)]
    + (1...8).flatMap { [("h\($0)", "paper", 4.5), ("h\($0)", "sheet", 4.5), ("on-accent", "h\($0)", 4.5)] }

  @Test(arguments: ["light", "dark"])
  func coloursStandOut(_ scheme: String) throws {
    let tokens = try Self.tokens(scheme)
    for (front, back, least) in Self.pairs {
      let contrast = try contrast(#require(tokens[front]), #require(tokens[back]))
      #expect(contrast >= least, "\(front) on \(back), \(scheme): \(contrast)")
    }
  }

  /// A circle is filled with its hue mixed into the paper: its outline and its name must stand out from that.
  @Test(arguments: ["light", "dark"])
  func namesStandOutInsideCircles(_ scheme: String) throws {
    let tokens = try Self.tokens(scheme)
    let (paper, ink) = (try #require(tokens["paper"]), try #require(tokens["ink"]))
    for number in 1...8 {
      let hue = try #require(tokens["h\(number)"])
      let tint = zip(hue, paper).map { 0.14 * $0 + 0.86 * $1 }
      #expect(contrast(hue, tint) >= 3 && contrast(ink, tint) >= 7, "hue \(number), \(scheme)")
    }
  }

  /// The colours of a scheme: the dark one replaces some of the light one's.
  private static func tokens(_ scheme: String) throws -> [String: [Double]] {
    let parts = style.components(separatedBy: "@media (prefers-color-scheme: dark)")
    let dark = try #require(parts.last?.components(separatedBy: "\n}\n").first)
    let sources = scheme == "light" ? [parts[0]] : [parts[0], dark]
    var tokens: [String: [Double]] = [:]
    for source in sources {
      for match in source.matches(of: /--([a-z0-9-]+): #([0-9a-f]{6});/) {
        let value = try #require(Int(match.2, radix: 16))
        tokens[String(match.1)] = [value >> 16, value >> 8 & 255, value & 255].map { Double($0) / 255 }
      }
    }
    return tokens
  }
}

/// WCAG 2.2, “contrast ratio”.
private func contrast(_ one: [Double], _ other: [Double]) -> Double {
  let (high, low) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
  return (high + 0.05) / (low + 0.05)
}

/// WCAG 2.2, “relative luminance”.
private func luminance(_ colour: [Double]) -> Double {
  zip(colour, [0.2126, 0.7152, 0.0722])
    .map { ($0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4)) * $1 }
    .reduce(0, +)
}
