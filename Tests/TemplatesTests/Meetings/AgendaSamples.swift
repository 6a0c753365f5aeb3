import Domain
import HTML

@testable import Templates

/// Values for the pages on which an agenda is prepared and shown. `text` stands in every place where someone may have typed
/// something.
struct AgendaSamples {
  let text: String
  let samples: Samples
  let seal: FormSeal

  init(text: String) {
    self.text = text
    samples = Samples(text: text)
    seal = FormSeal(token: text, number: text)
  }

  var frame: Frame {
    var frame = samples.frame
    frame.member = Member(id: 7, name: text, role: .organiser)
    return frame
  }

  /// - Parameter closedAt: when its minutes were published.
  func meeting(
    _ items: [AgendaItem], start: Int = 720, on day: String = "2021-06-15", closedAt: Instant? = nil,
    isRunning: Bool = false
  ) -> Meeting {
    let state: MeetingState = isRunning ? .running : closedAt == nil ? .planned : .closed
    let start = TimeOfDay(minutes: start)
    return Meeting(
      summary: MeetingSummary(
        id: 1, slug: samples.slug, title: text, day: Day(iso: day) ?? samples.day, start: start, minutes: 60,
        place: text, state: state, circles: [samples.circleLink]),
      access: MeetingAccess(
        id: 1, slug: samples.slug, day: Day(iso: day) ?? samples.day, state: state, closedAt: closedAt,
        standing: nil,
        onlyCircle: nil), neighbours: nil, videoLink: nil, participants: [], agenda: items,
      grid: Grid(kind: .forum, places: [], slots: [], cells: []), otherNotes: [], synthesis: .empty,
      outcomes: [],
      tasks: [], corrections: [])
  }

  func sheet(_ meeting: Meeting) -> MeetingSheet {
    samples.sheet(
      meeting, for: .member(Member(id: 7, name: text, role: .organiser)), seal: seal)
  }

  func items(
    _ minutes: [Int], on day: String = "2021-06-15", start: Int = 720, states: [ItemState] = [],
    runs: [ItemRun] = []
  ) -> [AgendaItem] {
    let slots = Agenda.slots(
      on: Day(iso: day) ?? samples.day, from: TimeOfDay(minutes: start), minutes: minutes)
    return slots.enumerated().map { index, slot in
      AgendaItem(
        id: index + 1, slot: slot, title: text, lead: text, points: ["point"],
        state: index < states.count ? states[index] : .planned,
        run: index < runs.count ? runs[index] : ItemRun(), shortest: index == 0 ? nil : 5,
        longest: index == 1 ? nil : 50, version: 1, isSlot: false, notes: [], signups: [], datePolls: [])
    }
  }

  var open: MeetingSheet { sheet(meeting(items([10, 20, 10]))) }

  /// One that began half an hour ago: its second item is over its time.
  var running: MeetingSheet {
    let began = Instant(seconds: 1_623_751_200 - 1_800)
    return sheet(
      meeting(
        items(
          [10, 10, 10, 50], start: 690, states: [.done, .running, .skipped, .planned],
          runs: [
            ItemRun(startedAt: began, endedAt: began.adding(minutes: 16)),
            ItemRun(minutes: 12, startedAt: began.adding(minutes: 16)), ItemRun(), ItemRun(minutes: 44),
          ]), start: 690, isRunning: true))
  }

  var draft: AgendaItemDraft {
    AgendaItemDraft(
      title: text, minutes: 20, lead: text, points: [text], shortest: 5, longest: 30,
      runSheet: RunSheetDraft(instructions: text, material: text, subgroups: text), isSlot: true)
  }

  func prepared(_ ties: ItemTies) -> PreparedItem {
    PreparedItem(id: 2, version: 1, draft: draft, ties: ties)
  }

  var runSheet: RunSheet {
    RunSheet(steps: [
      1: RunSheet.Step(instructions: "<p>Consigne</p>", material: "\(text), feutres", subgroups: text),
      3: RunSheet.Step(instructions: .empty, material: "feutres; \(text)", subgroups: ""),
    ])
  }

  /// How every page is made, by a name for the reports of tests.
  var makers: [(name: String, make: () -> HTML)] {
    let form = ItemForm(draft)
    var contested = AgendaDesk()
    contested.minutes = AgendaMinutesForm(fields: [("minutes-1", "30"), ("loaded-minutes-1", "5")])
    contested.contested = [
      ContestedMinutes.Item(id: 1, typed: 30, current: ContestedMinutes.Current(title: text, minutes: 10)),
      ContestedMinutes.Item(id: 9, typed: 30, current: nil),
    ]
    var wrong = AgendaDesk()
    wrong.minutes = AgendaMinutesForm(fields: [("minutes-1", text), ("loaded-minutes-1", "5")])
    wrong.newItem = NewItemForm { _ in text }
    wrong.problems = wrong.minutes.problems + wrong.newItem.problems
    let (contestedDesk, wrongDesk) = (contested, wrong)
    return [
      ("agenda", { agendaPage(open, AgendaDesk(), in: frame) }),
      ("contested agenda", { agendaPage(open, contestedDesk, in: frame) }),
      ("wrong agenda", { agendaPage(open, wrongDesk, in: frame) }),
      ("empty agenda", { agendaPage(sheet(meeting([])), AgendaDesk(), in: frame) }),
      (
        "closed agenda",
        { agendaPage(sheet(meeting(items([10]), closedAt: Instant(seconds: 0))), AgendaDesk(), in: frame) }
      ),
      (
        "item",
        {
          itemPage(
            open, item: 2, form, loaded: form, current: form, votes: nil, problems: [], seal: seal, in: frame)
        }
      ),
      (
        "contested item",
        {
          itemPage(
            open, item: 2, form, loaded: form, current: form,
            votes: [VoteSubjectChoice(subject: VoteSubject(batch: 1), letters: Letter.all)],
            problems: ItemForm.Entry.allCases.map { Problem($0.rawValue, .changed) }, seal: seal, in: frame)
        }
      ),
      (
        "item gone",
        {
          itemPage(
            open, item: 2, form, loaded: form, current: nil, votes: nil,
            problems: [Problem("item", .unknown)],
            seal: seal,
            in: frame)
        }
      ),
      (
        "cut",
        {
          itemCutPage(
            open, prepared(ItemTies()), ItemCutForm(prepared(ItemTies())), problems: [], seal: seal, in: frame
          )
        }
      ),
      (
        "removal",
        {
          itemRemovalPage(
            open, prepared(ItemTies(notes: 1, outcomes: 2, calls: 1, answers: 3)), contestedDesk.minutes,
            problems: [Problem(ItemRemoval.isSure, .missing)], seal: seal, in: frame)
        }
      ),
      (
        "no removal",
        {
          itemRemovalPage(
            open, prepared(ItemTies(cells: 1)), AgendaMinutesForm(), problems: [Problem("cells", .taken)],
            seal: seal,
            in: frame)
        }
      ),
      ("run sheet", { runSheetPage(open, runSheet, in: frame) }),
      ("projection", { projectionPage(open, planned: 1, in: frame) }),
      ("projection of what goes on", { projectionPage(running, planned: nil, in: frame) }),
      ("page of what goes on", { meetingPage(running, in: frame) }),
      ("conduct before", { conductPage(open, runSheet, in: frame) }),
      ("conduct", { conductPage(running, runSheet, in: frame) }),
    ]
  }
}
