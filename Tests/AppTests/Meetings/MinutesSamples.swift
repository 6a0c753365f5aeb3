import Domain
import HTTP
import Store
import Testing

@testable import App

/// Minutes with everything in them that minutes can hold.
enum MinutesSample {
  static let whole = MinutesRecord(
    title: "Forum d’été – « essais » & <balises>", day: Day(iso: "2026-07-03")!,
    start: TimeOfDay(iso: "23:30")!,
    minutes: 90,
    run: MeetingRun(
      startedAt: Instant(seconds: 1_783_114_300), agreedEnd: Instant(seconds: 1_783_120_000)),
    place: "Salle *haute*", videoLink: "https://visio.exemple.fr/forum",
    circles: ["Boussoles", "Un cercle d’ailleurs", "Un autre"], visibility: .open,
    series: MinutesRecord.Series(title: "L’été", place: 2, planned: 4), closedAt: 1_783_200_000,
    participants: [person("Anne"), person(nil), person("Zoé")], synthesis: "## Titre\n\nÀ *retenir*.",
    grid: .forum, places: ["Salle 1", "Jardin"],
    agenda: [
      MinutesRecord.Item(
        title: "Ouverture", minutes: 30, lead: "Anne", points: ["Un *point*", "Deux"], state: .done,
        run: ItemRun(
          minutes: 25, startedAt: Instant(seconds: 1_783_114_300), endedAt: Instant(seconds: 1_783_116_000)),
        isSlot: false, signups: [call("Qui veut y travailler ?", "qui-veut-y-travailler", ["Léa", "Bo"])],
        datePolls: [MinutesRecord.Poll(question: "Quand ?", state: .wished)]),
      MinutesRecord.Item(
        title: "Ateliers", minutes: 60, lead: "", points: [], state: .skipped, isSlot: true, signups: [],
        datePolls: []),
    ],
    cells: [
      MinutesRecord.Cell(
        item: 1, place: 1, subject: "Les arbres", reporter: "Zoé",
        signups: [call("Qui vient ?", "qui-vient", ["Bo"])])
    ],
    notes: [
      note(
        "Bonjour\n! une décision\n→ Bo : agir @30/07", item: 0, author: person("Anne"),
        proposals: [
          MinutesRecord.Proposal(
            kind: .decision, text: "une décision", owner: "", due: nil, state: .confirmed),
          MinutesRecord.Proposal(
            kind: .task, text: "agir", owner: "Bo", due: Day(iso: "2026-07-30"), state: .open),
        ]),
      note("Dans le jardin.", item: 1, cell: 0, author: person(nil), editor: person("Zoé")),
      note("En commun.", author: person("")),
      note("Lire « douze ».", author: person("Anne"), editor: person(nil), isCorrection: true),
    ],
    outcomes: [
      MinutesRecord.Outcome(
        kind: .decision, text: "une décision", item: 0, note: 0, isSettled: false,
        hands: MinutesRecord.Hands(ayes: 12, noes: 0, abstentions: 1)),
      outcome(.nextStep, "Un pas"), outcome(.question, "Pourquoi ?"),
      MinutesRecord.Outcome(
        kind: .question, text: "Comment ?", item: 1, note: 1, isSettled: true, hands: nil),
    ],
    tasks: [
      task("Écrire", "Bo", .open, due: "2026-08-01", item: 0, note: 0), task("Lire", nil, .done),
      task("Chanter", "", .dropped),
    ])

  static func person(_ name: String?) -> MinutesRecord.Person {
    MinutesRecord.Person(name.map { .named($0) } ?? .formerMember)
  }

  private static func call(_ question: String, _ key: String, _ names: [String]) -> MinutesRecord.Call {
    MinutesRecord.Call(
      key: key, question: question, isOpen: names.count == 1,
      answers: names.map { MinutesRecord.Answer(name: $0, at: 1_783_000_000) })
  }

  private static func note(
    _ text: String, item: Int? = nil, cell: Int? = nil, author: MinutesRecord.Person,
    editor: MinutesRecord.Person? = nil, isCorrection: Bool = false,
    proposals: [MinutesRecord.Proposal] = []
  ) -> MinutesRecord.Note {
    MinutesRecord.Note(
      item: item, cell: cell, isCorrection: isCorrection, text: text, author: author,
      writtenAt: 1_783_100_000, editor: editor, editedAt: editor == nil ? nil : 1_783_100_060,
      proposals: proposals, signups: [])
  }

  private static func outcome(_ kind: Outcome.Kind, _ text: String) -> MinutesRecord.Outcome {
    MinutesRecord.Outcome(kind: kind, text: text, item: nil, note: nil, isSettled: false, hands: nil)
  }

  private static func task(
    _ title: String, _ owner: String?, _ state: MeetingTask.State, due: String? = nil, item: Int? = nil,
    note: Int? = nil
  ) -> MinutesRecord.Task {
    MinutesRecord.Task(
      title: title, owner: owner == "" ? MinutesRecord.Person(nil) : person(owner),
      due: due.flatMap(Day.init(iso:)), state: state, item: item, note: note)
  }
}

extension Site {
  /// Imports minutes as the command line does; gives the number of the meeting.
  func importMinutes(_ record: MinutesRecord) throws -> Int {
    let now = now
    return try store.writer.writings { try $0.importMinutes(record, as: nil, at: now) }
  }

  /// The minutes of a meeting as a file.
  func minutesFile(_ meeting: Int, _ kind: String) throws -> Response {
    try answer("GET", "/rencontres/\(meeting)/compte-rendu.\(kind)")
  }
}
