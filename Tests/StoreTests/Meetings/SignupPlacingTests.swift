import Domain
import Testing

@testable import Database
@testable import Store

/// The calls of texts follow what their texts say, and keep their answers.
@Suite struct SignupPlacingTests {
  let world: WikiWorld
  private let page = DocumentName.page(.of("page"))

  init() throws {
    world = try WikiWorld()
    try world.writings.createPage(Sample.page("Page", Self.text("Qui ?", "Quand ?")))
  }

  private static func text(_ questions: String...) -> String {
    questions.map { "[[inscription: \($0)]]" }.joined(separator: "\n\n") + "\n\nFin."
  }

  /// By the names of their places in the text.
  private func calls() throws -> [String: Signup] {
    let page = try world.writings.readings(as: .member(world.administrator)).page(.of("page"))
    return Dictionary(try #require(page).signups.map { ($0.key, $0) }) { first, _ in first }
  }

  private func write(_ questions: String...) throws {
    let text = questions.map { "[[inscription: \($0)]]\n\n" }.joined() + "Fin."
    try world.revise(page, text)
  }

  /// Someone answers a call.
  private func answer(_ key: String) throws {
    let call = try #require(try calls()[key])
    let access = try #require(
      try world.writings.readings(as: .member(world.administrator)).signupAccess(call.id))
    try world.writings.signUp(.member(world.administrator), for: access, at: noon)
  }

  private func rows() throws -> Int { try world.connection.number("SELECT count(*) FROM signup") }

  @Test func standWhereTheTextHasThem() throws {
    #expect(try calls().mapValues(\.question) == ["qui": "Qui\u{202F}?", "quand": "Quand\u{202F}?"])
    #expect(try calls().values.allSatisfy { $0.isOpen && $0.names.isEmpty })
    #expect(try world.writings.readings.page(.of("page"))?.body.hasPlaces == true)
  }

  @Test func answersWaitForACallThatLeft() throws {
    try answer("quand")
    let id = try #require(try calls()["quand"]?.id)
    try write("Qui ?")
    #expect(try calls().keys.sorted() == ["qui"])
    #expect(try world.writings.readings(as: .member(world.administrator)).signupAccess(id) == nil)
    try write("Qui ?", "Quand ?")
    #expect(try calls()["quand"]?.id == id && calls()["quand"]?.isAnswered == true)
  }

  @Test func aCallWithoutAnswersIsNotKept() throws {
    try write("Qui ?")
    #expect(try rows() == 1)
    try write()
    #expect(try rows() == 0 && calls().isEmpty)
  }

  @Test func anotherQuestionIsTheSameCall() throws {
    try answer("qui")
    let id = try #require(try calls()["qui"]?.id)
    try write("Qui vient ?", "Quand ?")
    #expect(try calls()["qui-vient"]?.id == id && calls()["qui-vient"]?.isAnswered == true)
    #expect(try calls().keys.sorted() == ["quand", "qui-vient"])
  }

  /// Two that left and two that came are not known to be the same.
  @Test func severalOtherQuestionsAreOthers() throws {
    try answer("qui")
    try write("Où ?", "Comment ?")
    #expect(try calls().values.allSatisfy { !$0.isAnswered } && rows() == 3)
    try write("Qui ?", "Comment ?")
    #expect(try calls()["qui"]?.isAnswered == true)
  }

  @Test func theOrderOfTheTextAloneChangesNothing() throws {
    let before = Set(try calls().values.map(\.id))
    try write("Quand ?", "Qui ?")
    #expect(try Set(calls().values.map(\.id)) == before)
  }

  @Test func goWithTheirPage() throws {
    try answer("qui")
    let document = try #require(try world.writings.readings.document(page))
    _ = try world.writings.destroyPage(document, by: .command, at: noon)
    #expect(try rows() == 0)
    #expect(try world.connection.number("SELECT count(*) FROM signup_entry") == 0)
  }

  @Test func standInNotesAndIntroductions() throws {
    let (writings, readings) = (world.writings, world.writings.readings)
    var circle = Sample.circle("Nouveau")
    circle.introduction = "[[inscription: Qui entre ?]]"
    try writings.createCircle(circle)
    #expect(try readings.circle(.of("nouveau"))?.signups.map(\.question) == ["Qui entre\u{202F}?"])
    let meeting = try writings.createMeeting(
      Sample.meeting("A", agenda: [Sample.item("Un", notes: ["[[inscription: Qui ?]]"])]), at: noon)
    let notes = try #require(try readings.meeting(id: meeting)?.agenda.first?.notes)
    #expect(notes.map { $0.signups.map(\.question) } == [["Qui\u{202F}?"]])
  }

  /// What is not read as a page shows the question as text, and no place.
  @Test func oldAndFutureTextsShowTheQuestion() throws {
    let old = try #require(try world.writings.readings.revision(1, of: page))
    #expect(old.body.text.contains(">Qui\u{202F}?</p>"))
    let preview = try world.writings.readings.rendered("[[inscription: Où ?]]", for: page, circle: nil)
    #expect(preview.html.text.contains(">Où\u{202F}?</p>"))
  }
}
