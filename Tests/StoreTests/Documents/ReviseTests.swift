import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct ReviseTests {
  let world: WikiWorld
  let page = DocumentName.page(.of("page"))
  let introduction = DocumentName.introduction(.of("ouvert"))

  init() throws {
    world = try WikiWorld()
    try world.writings.createPage(Sample.page("Page", "Un.\n\nDeux.\n\nTrois."))
  }

  @Test func everySaveIsARevision() throws {
    let later = noon.after(60)
    #expect(try world.revise(page, "## A\n\nVoir [[Autre]].", summary: "Plus court", at: later) == .saved(2))
    let read = try #require(try world.readings.page(.of("page")))
    #expect(read.document.latest == 2 && read.headings.map(\.text) == ["A"])
    #expect(
      read.revision
        == RevisionSummary(
          number: 2, title: "Page", author: .named("Zoé"), summary: "Plus court", size: 21, sizeBefore: 18,
          savedAt: later, restores: nil))
    #expect(try world.text(page) == "## A\n\nVoir [[Autre]].")
    #expect(try world.connection.number("SELECT count(*) FROM wiki_link") == 1)
    try world.revise(page, "Plus rien.")
    #expect(try world.connection.number("SELECT count(*) FROM wiki_link") == 0)
    #expect(try world.connection.number("SELECT count(*) FROM page_heading") == 0)
    #expect(try world.connection.number("SELECT count(*) FROM body WHERE html IS NULL") == 2)
  }

  @Test func anIntroductionHasAHistoryToo() throws {
    #expect(try world.revise(introduction, "# Bienvenue") == .saved(2))
    let circle = try #require(try world.readings.circle(.of("ouvert")))
    #expect(circle.introduction.text == "<h2>Bienvenue</h2>\n")
    #expect(try world.readings.circleDraft(.of("ouvert"))?.introduction == "# Bienvenue")
    #expect(try world.readings.history(introduction)?.revisions.map(\.title) == ["Ouvert", "Ouvert"])
    #expect(
      try world.writings.restore(1, of: world.document(introduction), by: world.bob, summary: "", at: noon)
        == .saved(3))
    #expect(try world.text(introduction) == "Bonjour.")
  }

  @Test func theSameTextMakesNoRevision() throws {
    #expect(try world.revise(page, "Un.\n\nDeux.\n\nTrois.") == .unchanged)
    #expect(try world.document(page).latest == 1)
    // Equal for Swift, and yet not what was typed.
    try world.revise(page, "\u{E9}")
    #expect(try world.revise(page, "e\u{301}") == .saved(3))
    #expect(try Array(world.text(page).utf8) == Array("e\u{301}".utf8))
  }

  @Test func linksToWordsAreASettingOfThePage() throws {
    try world.writings.createBatch(Sample.batch("A", .published))
    try world.writings.createWord(Sample.word("Archipel", place: 1))
    try world.revise(page, "Un archipel.")
    let link = "<a class=\"word\" href=\"/mots/archipel\">archipel</a>"
    #expect(try world.html("page").contains(link))
    #expect(try world.connection.number("SELECT count(*) FROM word_link") == 1)
    #expect(try world.revise(page, "Un archipel.", linksWords: false) == .unchanged)
    #expect(try !world.html("page").contains(link) && !world.document(page).linksWords)
    #expect(try world.connection.number("SELECT count(*) FROM word_link") == 0)
    #expect(try world.revise(page, "Mon archipel.", linksWords: false) == .saved(3))
    #expect(try !world.html("page").contains(link))
    #expect(try world.revise(page, "Ton archipel.", linksWords: nil) == .saved(4))
    #expect(try !world.document(page).linksWords, "it is left as it is")
  }

  @Test func twoWhoChangeOtherParagraphsAreMerged() throws {
    #expect(try world.revise(page, "Un !\n\nDeux.\n\nTrois.", base: 1, by: world.zoe) == .saved(2))
    #expect(try world.revise(page, "Un.\n\nDeux.\n\nTrois !", base: 1, by: world.bob) == .saved(3))
    #expect(try world.text(page) == "Un !\n\nDeux.\n\nTrois !")
    #expect(try world.revise(page, "Un !\n\nDeux.\n\nTrois.", base: 3) == .saved(4))
    // Someone who changed nothing, and someone who did what others had done.
    #expect(try world.revise(page, "Un.\n\nDeux.\n\nTrois.", base: 1) == .unchanged)
    #expect(try world.revise(page, "Un !\n\nDeux.\n\nTrois.", base: 1) == .unchanged)
  }

  /// Nothing is kept that does not follow the latest revision, whatever it says.
  @Test(arguments: [-1, 0, 1, 3, Int.max])
  func aTextFollowsTheLatestRevision(_ base: Int) throws {
    try keep(for: world.bob)
    try world.revise(page, "Un.\n\nDeux, dit Zoé.\n\nTrois.", by: world.zoe, at: noon.after(9))
    let (document, text) = (try world.document(page), try world.text(page))
    for body in ["Un.\n\nDeux, dit Bob.\n\nTrois.", text] {
      #expect(throws: Superseded()) {
        try world.writings.revise(
          document, TextDraft(body: body, summary: "", base: base), by: world.bob, at: noon)
      }
    }
    #expect(try world.document(page).latest == 2 && world.text(page) == text)
    #expect(try world.readings.unsavedTexts(of: world.bob.id).count == 1)
  }

  /// A merge may be longer than what each of the two wrote.
  @Test func aMergeIsNoLongerThanATextMayBe() throws {
    let long = String(repeating: "a", count: TextLimit.body - 20)
    try world.revise(page, "\(long)\n\nDeux.\n\nTrois.", base: 1)
    #expect(throws: Rejection([Problem("body", .tooLong(maximum: TextLimit.body))])) {
      try world.revise(page, "Un.\n\nDeux.\n\n\(long)", base: 1)
    }
    #expect(try world.document(page).latest == 2)
  }

  @Test func whatIsUnknownIsRejected() throws {
    #expect(throws: Rejection([Problem("body", .missing)])) { try world.revise(page, " \n") }
    let document = try world.document(page)
    let draft = TextDraft(body: "Autre.", summary: "", base: 1)
    let gone = Rejection([Problem("body", .unknown)])
    func restore(_ number: Int, _ summary: String = "") throws {
      _ = try world.writings.restore(number, of: document, by: world.zoe, summary: summary, at: noon)
    }
    #expect(throws: Rejection([Problem("number", .unknown)])) { try restore(2) }
    #expect(throws: Rejection([Problem("summary", .notOneLine)])) { try restore(1, "a\nb") }
    try world.writings.archivePage(document, at: noon)
    #expect(throws: gone) { try world.writings.revise(document, draft, by: world.zoe, at: noon) }
    #expect(throws: gone) { try restore(1) }
    #expect(throws: gone) { try world.rename("page", to: "Autre") }
    try world.writings.bringBackPage(document)
    try restore(1)
    #expect(try world.writings.destroyPage(document, by: .command, at: noon))
    #expect(throws: gone) { try world.writings.revise(document, draft, by: world.zoe, at: noon) }
    #expect(throws: gone) { try restore(1) }
  }

  @Test func aRestoredTextTouchesNoRight() throws {
    try world.revise(page, "Autre.", linksWords: false)
    try world.rename("page", to: "Ailleurs", circle: "secret")
    let document = try world.document("ailleurs")
    let restored = try world.writings.restore(
      1, of: document, by: world.administrator, summary: "Comme avant", at: noon)
    #expect(restored == .saved(4))
    let read = try #require(try world.readings.page(.of("ailleurs")))
    #expect(read.document.circle?.slug.text == "secret" && !read.document.linksWords)
    #expect(read.revision.restores == 1 && read.revision.title == "Ailleurs")
    #expect(read.revision.summary == "Comme avant" && read.body.text.contains("Deux."))
    #expect(
      try world.writings.restore(4, of: document, by: world.administrator, summary: "", at: noon)
        == .unchanged)
  }

  /// A saved text takes what its own writer had not saved along, and nobody else's.
  @Test func aSaveGivesUpItsUnsavedText() throws {
    for member in [world.zoe, world.bob] { try keep(for: member) }
    try world.revise(page, "Autre.", by: world.zoe)
    #expect(try world.readings.unsavedTexts(of: world.zoe.id).isEmpty)
    #expect(try world.readings.unsavedTexts(of: world.bob.id).count == 1)
  }

  private func keep(for member: Member) throws {
    let text = UnsavedText(
      subject: .document(try world.document(page).id), title: "", circle: nil,
      text: TextDraft(body: "Presque", summary: "", base: 1))
    try world.writings.keep(text, for: member.id, at: noon)
  }
}
