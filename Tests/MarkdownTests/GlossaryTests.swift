import Markdown
import Testing

@Suite struct GlossaryTests {
  /// `{…}` stands for a link to the entry.
  @Test(arguments: [
    ("Un mot, un mot.", "Un {mot}, un mot.", [0]),
    ("MOTS Récits récits", "{MOTS} {Récits} récits", [0, 1]),
    ("RÉCIT recit récits", "{RÉCIT} recit récits", [1]),
    ("jeux jeu", "{jeux} jeu", [2]),
    ("motif porte-mot mot2 mot", "motif porte-mot mot2 {mot}", [0]),
    ("démot mot", "démot {mot}", [0]),
    // Longest first, over one blank or line ending, with plurals.
    ("un récit de vie et récit", "un {récit de vie} et {récit}", [3, 1]),
    ("récits\nde\u{A0}vies", "{récits\nde\u{A0}vies}", [3]),
    ("récit  de vie", "{récit}  de vie", [1]),
    ("récit de vie récit de vie récit", "{récit de vie} récit de vie {récit}", [3, 1]),
    ("récit de mots", "{récit} de {mots}", [1, 0]),
    ("récit, de vie", "{récit}, de vie", [1]),
    // Apostrophes.
    ("L'été l’été", "{L'été} l’été", [4]),
    ("L’été l'été", "{L’été} l'été", [4]),
    ("l’écoute d'Écoute", "l’{écoute} d'Écoute", [5]),
    ("aujourd'hui", "aujourd'hui", []),
    ("Porte-Voix porte voix", "{Porte-Voix} porte voix", [6]),
    ("œuvre ŒUVRES", "{œuvre} ŒUVRES", [7]),
    ("a&b", "a&amp;b", []),
    ("*mot* et **récit**", "<em>{mot}</em> et <strong>{récit}</strong>", [0, 1]),
    // Parts of words.
    ("mot*if* *dé*mot mot\\_x", "mot<em>if</em> <em>dé</em>mot {mot}_x", [0]),
    ("&eacute;mot mot&eacute; mot", "émot moté {mot}", [0]),
    // With the spaces of French.
    ("Mot! «récit de vie»", "{Mot}\u{202F}! «\u{A0}{récit de vie}\u{A0}»", [0, 3]),
    // Never there.
    ("[un mot](/u) mot", "<a href=\"/u\">un mot</a> {mot}", [0]),
    ("`mot` mot", "<code>mot</code> {mot}", [0]),
    ("![mot](/i) mot", "<img src=\"/i\" alt=\"mot\" loading=\"lazy\"> {mot}", [0]),
    ("[[mot]] mot", "<a href=\"/p\">mot</a> {mot}", [0]),
    ("<https://mot.fr> mot", "<a href=\"https://mot.fr\">https://mot.fr</a> {mot}", [0]),
  ])
  func word(_ source: String, _ expected: String, _ uses: [Int]) {
    let rendering = Markdown.render(source, glossary: Self.glossary) { _ in .page(href: "/p") }
    var html = String(decoding: rendering.html.bytes, as: UTF8.self)
    for entry in Self.entries.indices {
      html = html.replacing("<a class=\"word\" href=\"/m?a&amp;\(entry)\">", with: "{")
    }
    var closed = ""
    for part in html.split(separator: "{", omittingEmptySubsequences: false) {
      guard !closed.isEmpty || html.hasPrefix("{") else {
        closed += part
        continue
      }
      let end = part.firstRange(of: "</a>")
      closed +=
        "{" + part[..<(end?.lowerBound ?? part.endIndex)] + "}" + part[(end?.upperBound ?? part.endIndex)...]
    }
    #expect(closed == "<p>\(expected)</p>\n")
    #expect(rendering.glossaryUses == uses)
  }

  @Test func oncePerRenderingAndNotInHeadings() {
    let source = "# Mot\n\n- mot\n\n|récit|\n|-|\n\nmot récit[^1]\n\n[^1]: un jeu, un mot"
    let rendering = Markdown.render(source, glossary: Self.glossary)
    let html = String(decoding: rendering.html.bytes, as: UTF8.self)
    #expect(rendering.glossaryUses == [0, 1, 2])
    #expect(html.occurrences(of: "class=\"word\"") == 3)
    #expect(html.contains("<h2 id=\"s-mot\">Mot</h2>"))
    #expect(Markdown.render(source, glossary: Self.glossary) == rendering)
  }

  @Test func withoutGlossaryNothingChanges() {
    for sample in Sample.blockSamples + Sample.inlineSamples {
      #expect(
        Markdown.render(sample.markdown) == Markdown.render(sample.markdown, glossary: Markdown.Glossary([])))
    }
  }

  /// Entries that cannot be met, that are met twice, and many.
  @Test func entries() {
    let unmet = Markdown.Glossary([
      ("", "/"), ("!", "/"), ("a (b)", "/"), ("a b c d e f g h i", "/"), ("x\u{0}", "/"),
    ])
    #expect(Markdown.render("a (b) a b c d e f g h i ! a", glossary: unmet).glossaryUses.isEmpty)
    let twice = Markdown.Glossary([("Mot !", "/1"), ("mots", "/2")])
    #expect(Markdown.render("mot mots", glossary: twice).glossaryUses == [0])
    let many = Markdown.Glossary((0..<5_000).map { ("mot\($0)", "/\($0)") })
    #expect(Markdown.render("mot4999 mot0 mot5000 mot77", glossary: many).glossaryUses == [4999, 0, 77])
  }

  private static let entries = [
    "Mot", "récits", "jeu", "Récit de vie", "l’été", "Écoute", "porte-voix", "Œuvre",
  ]
  private static let glossary = Markdown.Glossary(
    entries.enumerated().map { ($0.element, "/m?a&\($0.offset)") })
}
