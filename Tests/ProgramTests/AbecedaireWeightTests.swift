import Domain
import Store
import Support
import Testing

/// README.md: a page that is read weighs less than 40 kB with its style, however many words there are.
@Suite("The whole abécédaire")
struct AbecedaireWeightTests {
  @Test("is light with its style: whole for the seeds, in parts for three long words of each letter")
  func weight() throws {
    #expect(try weight(of: "/abecedaire/complet", on: RunningSite()) < 30_000)
    // Another one, whose page nobody has asked for: what another process writes is noticed with a delay.
    let site = try RunningSite()
    let store = try Store.open(path: site.folder.file("cercles.db"))
    defer { store.writer.close() }
    let text = String(
      repeating: "Une phrase de près de cent signes, où l’on dit à quoi tient ce mot-là. ", count: 4)
    try store.writer.writings { writings in
      let letters = Letter.all.filter { $0 > Letter.all[7] }
      try writings.createBatch(
        BatchDraft(letters: letters, stage: .published, rule: VoteRule(), intention: ""))
      for letter in letters {
        for place in 1...3 {
          try writings.createWord(
            WordDraft(
              text: "\(letter)ot \(place)", synonym: nil, place: place, definition: text, argument: text),
            at: Instant(seconds: 1_700_000_000))
        }
      }
    }
    var (path, parts): (String?, Int) = ("/abecedaire/complet", 0)
    while let shown = path {
      #expect(try weight(of: shown, on: site) < 40_000, "\(shown)")
      let next = try site.client.get(shown).text.firstMatch(of: #/<a class="after" href="([^"]*)">/#)
      (path, parts) = (next.map { String($0.1) }, parts + 1)
      try #require(parts < 20)
    }
    #expect((3...6).contains(parts), "\(parts) parts")
  }

  /// The bytes of the page and of its style sheets, as they are served.
  private func weight(of path: String, on site: RunningSite) throws -> Int {
    let page = try site.client.get(path)
    #expect(page.status == 200)
    let sheets = page.text.matches(of: #/<link rel="stylesheet" href="([^"]*)">/#)
    return try sheets.reduce(page.body.count) { sum, sheet in
      sum + (try site.client.get(String(sheet.1)).body.count)
    }
  }
}
