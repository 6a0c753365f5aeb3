import Database
import Domain
import Support
import Testing

@testable import Store

/// A change that concerns more texts than one job may render.
@Suite struct StaleTextTests {
  private let folder = TemporaryFolder()

  @Test func aPageThatManyWaitForIsReachedFromAllOfThem() throws {
    let store = try Store.open(path: folder.file("cercles.db"))
    defer { store.writer.close() }
    try store.writer.writings { writings in
      for number in 1...250 {
        try writings.createPage(Sample.page("Page \(number)", "Voir [[Cible]]."), at: noon)
      }
      try writings.createPage(Sample.page("Cible"), at: noon)
    }
    #expect(try linking(store) == 200)
    #expect(try store.makeReader().readings { try $0.hasStaleTexts() })
    #expect(try store.renderStale())
    #expect(try linking(store) == 250)
    #expect(try !store.renderStale())
    #expect(try !store.makeReader().readings { try $0.hasStaleTexts() })
  }

  /// One job renders as many bytes as the longest text has, and ends the text that it is at.
  @Test func longTextsWaitForOneAnother() throws {
    let store = try Store.open(path: folder.file("long.db"))
    defer { store.writer.close() }
    let text = "Voir [[Cible]].\n" + String(repeating: "Un loup.\n", count: 30_000)
    try store.writer.writings { writings in
      for number in 1...5 { try writings.createPage(Sample.page("Page \(number)", text), at: noon) }
      try writings.createPage(Sample.page("Cible"), at: noon)
    }
    for count in [2, 4, 5] {
      #expect(try linking(store) == count)
      #expect(try store.renderStale() == (count < 5))
    }
  }

  /// Each is a row of its own.
  @Test func aPageListsSoManyHeadings() throws {
    let store = try Store.open(path: folder.file("headings.db"))
    defer { store.writer.close() }
    let text = String(repeating: "# Un titre\n", count: 1_200)
    let slug = try store.writer.writings { try $0.createPage(Sample.page("Titres", text), at: noon) }
    #expect(try store.makeReader().readings { try $0.page(slug)?.headings.count } == 1_000)
  }

  /// Beyond a bound, what looks like a link stays text: each link costs a look-up at every save.
  @Test func aTextHasSoManyLinks() throws {
    let store = try Store.open(path: folder.file("links.db"))
    defer { store.writer.close() }
    let text = (1...1_200).map { "[[p\($0)]]" }.joined(separator: " ")
    try store.writer.writings { writings in _ = try writings.createPage(Sample.page("Liens", text), at: noon)
    }
    #expect(try store.writer.perform { try $0.number("SELECT count(*) FROM wiki_link") } == 1_000)
  }

  private func linking(_ store: Store) throws -> Int {
    try store.writer.perform { connection in
      try connection.number("SELECT count(*) FROM body WHERE instr(html, CAST('/pages/cible' AS BLOB)) > 0")
    }
  }
}
