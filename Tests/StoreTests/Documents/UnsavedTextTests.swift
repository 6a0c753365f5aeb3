import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct UnsavedTextTests {
  let world: WikiWorld
  let page: Document

  init() throws {
    world = try WikiWorld()
    try world.writings.createPage(Sample.page("Page"))
    page = try world.document("page")
  }

  @Test func whatIsTypedAgainTakesThePlace() throws {
    let subjects = [UnsavedText.Subject.document(page.id), .newPage(form: "a"), .newPage(form: "b")]
    for (index, subject) in subjects.enumerated() {
      for number in 1...2 {
        try world.writings.keep(text(subject, "Texte \(number)"), for: world.zoe.id, at: noon.after(index))
      }
    }
    let kept = try texts(of: world.zoe)
    #expect(kept.map(\.text.subject) == subjects.reversed())
    #expect(kept.map(\.text.text.body) == ["Texte 2", "Texte 2", "Texte 2"])
    #expect(kept.map(\.document) == [nil, nil, page])
    #expect(kept[0].text == text(.newPage(form: "b"), "Texte 2") && kept[2].text.title.isEmpty)
    #expect(try world.readings.unsavedText(.newPage(form: "a"), of: world.zoe.id) == kept[1])
    #expect(try world.readings.unsavedText(.newPage(form: "c"), of: world.zoe.id) == nil)
  }

  @Test func nobodyElseReadsOrDropsIt() throws {
    let subject = UnsavedText.Subject.document(page.id)
    try world.writings.keep(text(subject, "À moi"), for: world.zoe.id, at: noon)
    let id = try #require(try texts(of: world.zoe).first?.id)
    #expect(try texts(of: world.bob).isEmpty && texts(of: world.administrator).isEmpty)
    #expect(try world.readings.unsavedText(subject, of: world.bob.id) == nil)
    #expect(try !world.writings.dropUnsavedText(id: id, of: world.bob.id))
    try world.writings.dropUnsavedText(subject, of: world.bob.id)
    #expect(try texts(of: world.zoe).count == 1)
    #expect(try world.writings.dropUnsavedText(id: id, of: world.zoe.id))
    #expect(try !world.writings.dropUnsavedText(id: id, of: world.zoe.id))
    try world.writings.keep(text(subject, "À moi"), for: world.zoe.id, at: noon)
    #expect(try texts(of: world.zoe).first?.id != id)
    try world.writings.dropUnsavedText(subject, of: world.zoe.id)
    #expect(try texts(of: world.zoe).isEmpty)
  }

  /// Nothing typed is lost with the right to see where it was to stand.
  @Test func theTextOutlivesTheSightOfItsPlace() throws {
    try world.writings.keep(text(.document(page.id), "À moi"), for: world.zoe.id, at: noon)
    try world.writings.keep(text(.newPage(form: "a"), "Neuf", circle: "secret"), for: world.zoe.id, at: noon)
    try world.rename("page", to: "Page", circle: "secret")
    func kept() throws -> [KeptText] { try texts(of: world.zoe).sorted { $0.id < $1.id } }
    #expect(try kept().map(\.text.text.body) == ["À moi", "Neuf"])
    #expect(try kept().map(\.document) == [nil, nil] && kept().map(\.text.circle) == [nil, nil])
    #expect(try kept().map(\.text.isPlaced) == [false, false])
    try world.writings.joinCircle(
      try world.writings.circleID(.of("secret"), field: "", as: nil), person: world.zoe.id, at: noon)
    #expect(try kept().map(\.document?.circle?.slug.text) == ["secret", nil])
    #expect(try kept().map(\.text.circle?.text) == [nil, "secret"])
    #expect(try kept().map(\.text.isPlaced) == [false, true])
  }

  /// What was meant for a circle is never meant for all because the circle is gone.
  @Test func aPlaceThatIsGoneIsNotTheWholeCommunity() throws {
    try world.writings.createCircle(Sample.circle("Bref"))
    for (form, circle) in [("a", "bref"), ("b", "inconnu"), ("c", nil)] {
      try world.writings.keep(text(.newPage(form: form), "A", circle: circle), for: world.zoe.id, at: noon)
    }
    try world.connection.run("DELETE FROM circle WHERE slug = 'bref'")
    let kept = try texts(of: world.zoe).sorted { $0.id < $1.id }
    #expect(kept.map(\.text.circle) == [nil, nil, nil])
    #expect(kept.map(\.text.isPlaced) == [false, false, true])
  }

  @Test func noMoreThanThereIsRoomFor() throws {
    func keep(_ number: Int, _ body: String = "a") throws {
      try world.writings.keep(text(.newPage(form: "\(number)"), body), for: world.zoe.id, at: noon)
    }
    for number in 1...UnsavedText.mostOfOnePerson { try keep(number) }
    #expect(throws: Rejection([Problem("", .full)])) { try keep(0) }
    try keep(1, "b")
    try world.writings.keep(text(.newPage(form: "0"), "a"), for: world.bob.id, at: noon)
    let long = String(repeating: "🙂", count: TextLimit.body)
    for number in 1...4 { try keep(number, long) }
    #expect(throws: Rejection([Problem("", .full)])) { try keep(5, long) }
    try keep(4, long)
    #expect(try texts(of: world.zoe).count == UnsavedText.mostOfOnePerson)
  }

  struct Refusal: Sendable {
    let text: UnsavedText
    let problem: Problem
  }

  static let refusals: [Refusal] = [
    Refusal(text: text(.newPage(form: ""), "a"), problem: Problem("form", .malformed)),
    Refusal(
      text: text(.newPage(form: String(repeating: "a", count: 65)), "a"), problem: Problem("form", .malformed)
    ),
    Refusal(text: text(.document(1), "a", base: 0), problem: Problem("base", .unknown)),
    Refusal(text: text(.document(999), "a"), problem: Problem("body", .unknown)),
    Refusal(
      text: text(.newPage(form: "a"), String(repeating: "a", count: TextLimit.body + 1)),
      problem: Problem("body", .tooLong(maximum: TextLimit.body))),
    Refusal(
      text: text(.newPage(form: "a"), "a", title: String(repeating: "a", count: TextLimit.line + 1)),
      problem: Problem("title", .tooLong(maximum: TextLimit.line))),
  ]

  @Test(arguments: refusals) func whatCannotBeKeptIsRejected(_ refusal: Refusal) throws {
    #expect(throws: Rejection([refusal.problem])) {
      try world.writings.keep(refusal.text, for: world.zoe.id, at: noon)
    }
  }

  /// A text that is not finished has not to be in order.
  @Test func anEmptyOrStrangeTextIsKept() throws {
    let strange = text(.newPage(form: "a"), "\u{0}\u{202E}", title: "\u{0}\n")
    try world.writings.keep(strange, for: world.zoe.id, at: noon)
    #expect(try texts(of: world.zoe).map(\.text) == [strange])
    try world.writings.keep(text(.newPage(form: "a"), ""), for: world.zoe.id, at: noon)
    #expect(try texts(of: world.zoe).map(\.text.text.body) == [""])
  }

  @Test func textsLeaveWithTimeAndOutliveTheirPage() throws {
    try world.writings.keep(text(.document(page.id), "À moi"), for: world.zoe.id, at: noon)
    try world.writings.keep(text(.newPage(form: "a"), "Neuf"), for: world.zoe.id, at: noon.after(1))
    try world.writings.tidy(now: noon.after(Lifetime.unsavedText))
    #expect(try texts(of: world.zoe).map(\.text.text.body) == ["Neuf"])
    try world.writings.keep(text(.document(page.id), "À moi"), for: world.zoe.id, at: noon)
    // Nobody learns the name that the page had later, whatever revision they say they began from.
    try world.writings.keep(text(.document(page.id), "À Bob", base: 2), for: world.bob.id, at: noon.after(-1))
    try world.rename("page", to: "Un secret")
    #expect(try world.writings.destroyPage(page, by: .command, at: noon.after(1)))
    let left = try texts(of: world.zoe)
    #expect(left.map(\.text.text.body) == ["Neuf", "À moi"])
    #expect(left.map(\.text.title) == ["Titre", "Page"] && left.map(\.text.isPlaced) == [true, false])
    #expect(left.map(\.text.text.base) == [0, 0] && left.map(\.document) == [nil, nil])
    #expect(try texts(of: world.bob).map(\.text.title) == [""])
  }

  private func texts(of member: Member) throws -> [KeptText] {
    try world.writings.readings(as: .member(member)).unsavedTexts(of: member.id)
  }
}

private func text(
  _ subject: UnsavedText.Subject, _ body: String, title: String = "Titre", circle: String? = nil,
  base: Int? = nil
) -> UnsavedText {
  let isDocument = if case .document = subject { true } else { false }
  return UnsavedText(
    subject: subject, title: title, circle: circle.map(Slug.of),
    text: TextDraft(body: body, summary: "Pourquoi", linksWords: false, base: base ?? (isDocument ? 1 : 0)))
}
