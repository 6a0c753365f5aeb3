import Domain
import Templates
import Testing

@Suite("What is said of tasks")
struct TaskWordsTests {
  private static let today = Day(iso: "2026-06-15")!

  private func task(_ due: String?, _ state: MeetingTask.State = .open) -> MeetingTask {
    MeetingTask(
      id: 1, title: "Écrire", owner: nil, ownerID: nil, due: due.flatMap(Day.init(iso:)), state: state,
      item: nil,
      note: nil, version: 1)
  }

  @Test(arguments: [
    ("2026-06-15", "pour aujourd’hui"), ("2026-06-16", "pour demain"), ("2026-06-17", "pour le 17 juin"),
    ("2026-07-01", "pour le 1er juillet"), ("2027-06-15", "pour le 15 juin 2027"),
    ("2026-06-14", "en retard d’un jour"), ("2026-06-12", "en retard de 3 jours"),
    ("2021-06-15", "en retard de 1 826 jours"),
  ])
  func due(_ day: String, _ words: String) {
    #expect(task(day).dueInWords(on: Self.today)?.replacing("\u{A0}", with: " ") == words)
  }

  @Test(arguments: [MeetingTask.State.done, .dropped])
  func whatIsOverIsNotLate(_ state: MeetingTask.State) {
    #expect(task("2026-06-14", state).dueInWords(on: Self.today)?.hasPrefix("pour le") == true)
    #expect(task("2026-06-14", state).daysLate(on: Self.today) == nil)
  }

  @Test func withoutADay() { #expect(task(nil).dueInWords(on: Self.today) == nil) }

  @Test(arguments: [
    (1, 0, 2, "1 pour, 0 contre, 2 abstentions"), (12, 1_000, 1, "12 pour, 1 000 contre, 1 abstention"),
  ])
  func hands(_ ayes: Int, _ noes: Int, _ abstentions: Int, _ words: String) {
    let show = ShowOfHands(ayes: ayes, noes: noes, abstentions: abstentions)
    #expect(handsInWords(show).replacing("\u{A0}", with: " ") == words)
  }

  @Test(arguments: [
    ("", nil), ("2026-06-30", "2026-06-30"), ("30/06/2026", "2026-06-30"), ("31/06/2026", "!"),
    ("demain", "!"),
    ("30/06", "!"),
  ])
  func typedDays(_ typed: String, _ day: String?) {
    var form = TaskForm()
    (form.title, form.due) = ("Écrire", typed)
    #expect(form.problems == (day == "!" ? [Problem("due", .malformed)] : []))
    if day != "!" { #expect(form.entry.due?.iso == day) }
  }

  @Test func formsOfOutcomes() {
    var form = OutcomeForm()
    form.text = "On garde le tour de météo."
    #expect(form.problems.isEmpty && form.entry.show == nil)
    form.ayes = "12"
    #expect(form.entry.show == ShowOfHands(ayes: 12, noes: 0, abstentions: 0))
    form.noes = "-1"
    #expect(form.problems.map(\.field) == ["noes"])
    form.noes = "99999999999999999999"
    #expect(form.problems.map(\.field) == ["noes"])
    (form.noes, form.kind) = ("", Outcome.Kind.question.rawValue)
    #expect(form.problems.isEmpty && form.entry.show == nil)
    form.kind = "vote"
    #expect(form.problems.map(\.field) == ["kind"])
  }
}
