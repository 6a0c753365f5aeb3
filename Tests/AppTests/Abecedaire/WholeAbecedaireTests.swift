import Domain
import HTTP
import Store
import Testing

@testable import App

@Suite("The whole abécédaire")
struct WholeAbecedaireTests {
  let site: Site
  private static let ways = [
    "/abecedaire/complet", "/abecedaire/complet?lettre=z", "/abecedaire/livret", "/abecedaire/abecedaire.md",
    "/abecedaire/abecedaire.csv", "/abecedaire/abecedaire.html",
  ]
  private let hostile = "Zoé \"<script>alert(1)</script>\" & *a*"

  init() throws {
    site = try Site(settings: { $0.address = "https://cercles.example" })
    let (now, hostile) = (site.now, hostile)
    try site.store.writer.writings { writings in
      for (letter, stage) in [("Z", BatchStage.defining), ("Y", .settling), ("X", .planned)] {
        try writings.createBatch(
          BatchDraft(letters: [#require(Letter(letter))], stage: stage, rule: VoteRule(), intention: ""))
      }
      for (text, synonym, place, definition) in [
        (hostile, "=1+1", 1, "=cmd|' /C calc'!A0, \"oui\"\n\n<b>gras</b> ![Une carte](/fichiers/1-x.png)"),
        ("Zinc", nil, 2, "@métal\n\n## Argument\n\n-1\n\n## Origine\n\n+2\n\n## Illustrations\n\nTrois."),
        ("Zoo", nil, nil, "Pas retenu."), ("Yack", nil, 1, "Caché encore."),
        ("Xylophone", nil, 1, "Caché aussi."),
      ] as [(String, String?, Int?, String)] {
        try writings.createWord(
          WordDraft(text: text, synonym: synonym, place: place, definition: definition, argument: ""), at: now
        )
      }
    }
  }

  @Test("holds the words that are kept, and none whose vote is not over, for everyone", arguments: ways)
  func hidden(_ way: String) throws {
    for visitor in [Visitor(site), try site.visitor(.administrator)] {
      let answer = try visitor.get(way)
      #expect(answer.status == .ok)
      for word in ["Zinc", "Altérité"] { #expect(answer.text.contains(word)) }
      for word in ["Zoo", "Yack", "Xylophone", "Caché", "Pas retenu"] { #expect(!answer.text.contains(word)) }
      #expect(answer.field("Content-Security-Policy")?.contains("default-src 'none'") == true)
    }
  }

  @Test("says which words are being defined")
  func state() throws {
    #expect(try site.page("/abecedaire/complet").matches(of: #/définition en cours/#).count == 2)
    try site.store.writer.writings {
      try $0.publishWord(Slug(naming: "Zinc"), at: Instant(seconds: 1_700_000_000))
    }
    #expect(try site.page("/abecedaire/complet").matches(of: #/définition en cours/#).count == 1)
    #expect(try site.page("/abecedaire/abecedaire.csv").contains("/mots/zinc,2023-11-14\r\n"))
  }

  @Test("as pages escapes what is typed, and gives each anchor once", arguments: ["complet", "livret"])
  func pages(_ way: String) throws {
    let page = try site.page("/abecedaire/\(way)")
    #expect(!page.contains("<script>alert") && !page.contains("<b>gras"))
    #expect(page.contains("alt=\"Une carte\""))
    let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count && ids.contains("mot-zinc") && ids.contains("t-zinc--s-argument"))
    #expect(page.contains("<h4 id=\"t-zinc--s-origine\">Origine</h4>"))
  }

  @Test("as a table holds no formula")
  func csv() throws {
    let answer = try site.answer("GET", "/abecedaire/abecedaire.csv")
    #expect(answer.field("Content-Type")?.hasPrefix("text/csv") == true)
    #expect(answer.field("Content-Disposition") == "attachment; filename=\"abecedaire.csv\"")
    let table = try #require(csvRows(answer.text))
    #expect(
      answer.text.hasPrefix(
        "\u{FEFF}lettre,place,mot,synonyme,definition,argument,origine,adresse,publie_le\r\n"))
    let rows = table.filter { $0[0] == "Z" }
    #expect(table.allSatisfy { $0.count == 9 } && rows.count == 2 && table.count == 15)
    #expect(rows[0][2] == hostile && rows[0][3] == "'=1+1")
    #expect(rows[0][4].hasPrefix("'=cmd|' /C calc'!A0, \"oui\"\n\n<b>gras</b>"))
    #expect(
      Array(rows[1][1...8])
        == ["2", "Zinc", "", "'@métal", "'-1", "'+2", "https://cercles.example/mots/zinc", ""])
    for cell in table.dropFirst().joined() {
      #expect(!(cell.first.map { "=+-@\t\r".contains($0) } ?? false), "\(cell)")
    }
  }

  @Test("in Markdown keeps what is written, below its word")
  func markdown() throws {
    let text = try site.page("/abecedaire/abecedaire.md")
    #expect(
      text.hasPrefix(
        "# L’abécédaire\n\nRiposte créative territoriale <https://cercles.example/abecedaire/complet>\n\n## A\n"
      ))
    #expect(text.contains("### Zoé \"\\<script\\>alert(1)\\</script\\>\" \\& \\*a\\* (\\=1+1)\n"))
    #expect(text.contains("\\<b>gras\\</b> ![Une carte](/fichiers/1-x.png)"))
    #expect(
      text.contains("@métal\n\n#### Argument\n\n-1\n\n#### Origine\n\n+2\n\n#### Illustrations\n\nTrois.\n"))
  }

  @Test("as a file of HTML loads nothing and runs nothing")
  func file() throws {
    let answer = try site.answer("GET", "/abecedaire/abecedaire.html")
    #expect(answer.field("Content-Security-Policy") == "default-src 'none'; frame-ancestors 'none'; sandbox")
    let text = answer.text
    for mark in ["<script", "<img", "<link", "src=", "@import", "url("] {
      #expect(!text.contains(mark), "\(mark)")
    }
    #expect(
      text.contains("<style>")
        && text.contains("<a href=\"https://cercles.example/fichiers/1-x.png\">Une carte</a>"))
    #expect(text.contains("<a href=\"https://cercles.example/mots/alterite\">") && !text.contains("href=\"/"))
  }

  @Test("is there before the first word")
  func empty() throws {
    let site = try Site(seeded: false)
    for way in Self.ways {
      let answer = try site.answer("GET", way)
      #expect(answer.status == .ok)
    }
    #expect(try site.page("/abecedaire/complet").contains("Aucun mot n’est encore retenu."))
  }

  /// A table read by RFC 4180; nil for what is none.
  private func csvRows(_ text: String) -> [[String]]? {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
    var scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })[...]
    while let scalar = scalars.popFirst() {
      switch (scalar, isQuoted) {
      case ("\"", true) where scalars.first == "\"": cell.unicodeScalars.append(scalars.removeFirst())
      case ("\"", _): isQuoted.toggle()
      case (",", false): (row, cell) = (row + [cell], "")
      case ("\r", false):
        guard scalars.popFirst() == "\n" else { return nil }
        rows.append(row + [cell])
        (row, cell) = ([], "")
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return isQuoted || !cell.isEmpty ? nil : rows
  }
}
