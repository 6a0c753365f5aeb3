import Domain
import Testing

/// Agendas that run: their minutes, a day and an hour to begin, and what is done after so many seconds.
@Suite struct LiveAgendaTests {
  /// An hour from noon: five items, numbered from 1.
  static let hour = [10, 20, 10, 10, 10]

  /// After the seconds of each step since the hour of the meeting, its gesture.
  typealias Step = (after: Int, gesture: LiveGesture)

  static func agenda(
    _ minutes: [Int], shortest: [Int: Int] = [:], on day: String = "2021-06-15", from start: String = "12:00",
    lasting whole: Int = 60
  ) throws -> LiveAgenda {
    let (day, start) = (try #require(Day(iso: day)), try #require(TimeOfDay(iso: start)))
    return LiveAgenda(
      on: day, from: start, minutes: whole, state: .planned, run: MeetingRun(),
      items: minutes.enumerated().map { index, minutes in
        LiveAgenda.Item(
          id: index + 1, title: "\(index + 1)", planned: minutes, shortest: shortest[index + 1],
          state: .planned)
      }, at: Instant(inParis: day, start))
  }

  /// The agenda once all steps are done, at the moment of the last one.
  static func run(_ agenda: LiveAgenda, _ steps: [Step]) throws -> LiveAgenda {
    try steps.reduce(agenda) { agenda, step in
      let agenda = agenda.at(step.after)
      return try agenda.after(step.gesture, seen: agenda.sight)
    }
  }

  @Test("An hour whose first item overruns by six minutes and is tightened: 44 minutes are left, until 13:00")
  func theHourOfTheIssue() throws {
    let late = try Self.run(Self.agenda(Self.hour), [(0, .start)]).at(16 * 60)
    #expect(late.minutesLeft == -6 && late.lateness == 6 && late.expectedEnd.clock == "13:06")
    let tight = try late.after(.tighten, seen: late.sight)
    #expect(tight.minutesToCome == 44 && tight.items.map(\.minutes) == [10, 17, 9, 9, 9])
    #expect(tight.expectedEnd.clock == "13:00" && tight.lateness == 0)
    let next = try tight.after(.next, seen: tight.sight)
    #expect(next.items[0].run.taken == 16 && next.items[0].state == .done)
    #expect(next.expectedEnd.clock == "13:00" && next.lateness == 0)
    #expect(next.clocks == ["12:00-12:16", "12:16-12:33", "12:33-12:42", "12:42-12:51", "12:51-13:00"])
  }

  /// What is left once it is tightened, and the end.
  @Test(
    arguments: [
      // Within the minute, what has begun of it is left free.
      (hour, [:], 16 * 60 + 20, [10, 17, 9, 9, 8], "12:59"),
      // Nothing is late, nothing is changed; nothing is stretched where there is time.
      (hour, [:], 300, hour, "13:00"), ([10, 20], [:], 60, [10, 20], "12:30"),
      // What is said of the least holds while there is time for it, and a minute each when there is not.
      (hour, [2: 20, 3: 10], 16 * 60, [10, 20, 10, 7, 7], "13:00"),
      (hour, [2: 20, 3: 10], 40 * 60, [10, 8, 4, 4, 4], "13:00"),
      // A least that is more than what is written stretches nothing.
      ([10, 20, 40], [2: 30], 16 * 60, [10, 20, 24], "13:00"),
      // As many minutes as items.
      (hour, [:], 56 * 60, [10, 1, 1, 1, 1], "13:00"),
      // An item that has time left keeps it.
      ([10, 40, 20], [:], 0, [10, 33, 17], "13:00"),
    ] as [([Int], [Int: Int], Int, [Int], String)])
  func tightened(minutes: [Int], shortest: [Int: Int], after: Int, left: [Int], end: String) throws {
    let agenda = try Self.run(
      Self.agenda(minutes, shortest: shortest), [(0, .start), (after, .tighten)])
    #expect(agenda.items.map(\.minutes) == left)
    #expect(agenda.expectedEnd.clock == end)
    #expect(agenda.items.map(\.planned) == minutes, "what was planned is kept")
  }

  @Test(
    "Fewer minutes than items, or nothing left: that is refused",
    arguments: [
      (hour, [(0, .start), (57 * 60, .tighten)]), (hour, [(0, .start), (90 * 60, .tighten)]),
      ([70], [(0, .start), (65 * 60, .tighten)]),
      ([70, 5], [(0, .start), (60, .skip(2)), (120, .tighten)]),
    ] as [([Int], [Step])])
  func tooLittle(minutes: [Int], steps: [Step]) throws {
    #expect(throws: LiveRefusal.tooLittleTime) { try Self.run(Self.agenda(minutes), steps) }
  }

  /// The steps, then states (p, r, d, s), expected hours and how late it is.
  @Test(
    arguments: [
      ([], "ppppp", ["12:00-12:10", "12:10-12:30", "12:30-12:40", "12:40-12:50", "12:50-13:00"], 0),
      (
        [(-300, .start)], "rpppp",
        ["11:55-12:05", "12:05-12:25", "12:25-12:35", "12:35-12:45", "12:45-12:55"], 0
      ),
      (
        [(360, .start)], "rpppp",
        ["12:06-12:16", "12:16-12:36", "12:36-12:46", "12:46-12:56", "12:56-13:06"], 6
      ),
      // Early: what comes next comes earlier, and nothing is stretched.
      (
        [(0, .start), (240, .next)], "drppp",
        ["12:00-12:04", "12:04-12:24", "12:24-12:34", "12:34-12:44", "12:44-12:54"], 0
      ),
      // A wrong press, taken back.
      (
        [(0, .start), (540, .next), (545, .back)], "rpppp",
        ["12:00-12:10", "12:10-12:30", "12:30-12:40", "12:40-12:50", "12:50-13:00"], 0
      ),
      (
        [(0, .start), (540, .next), (540, .next), (540, .back)], "drppp",
        ["12:00-12:09", "12:09-12:29", "12:29-12:39", "12:39-12:49", "12:49-12:59"], 0
      ),
      // Before its turn; what was passed over comes last.
      (
        [(0, .start), (600, .choose(4))], "dpprp",
        ["12:00-12:10", "12:30-12:50", "12:50-13:00", "12:10-12:20", "12:20-12:30"], 0
      ),
      (
        [(0, .start), (600, .choose(4)), (1_200, .next), (1_800, .next)], "drpdd",
        ["12:00-12:10", "12:30-12:50", "12:50-13:00", "12:10-12:20", "12:20-12:30"], 0
      ),
      // Skipped, and back.
      (
        [(0, .start), (0, .skip(2))], "rsppp",
        ["12:00-12:10", "", "12:10-12:20", "12:20-12:30", "12:30-12:40"], 0
      ),
      (
        [(0, .start), (0, .skip(2)), (60, .restore(2))], "rpppp",
        ["12:00-12:10", "12:10-12:30", "12:30-12:40", "12:40-12:50", "12:50-13:00"], 0
      ),
      (
        [(0, .start), (0, .skip(2)), (600, .choose(2))], "drppp",
        ["12:00-12:10", "12:10-12:30", "12:30-12:40", "12:40-12:50", "12:50-13:00"], 0
      ),
      (
        [(0, .start), (0, .skip(2)), (0, .skip(3)), (0, .skip(4)), (0, .skip(5)), (600, .finish)], "dssss",
        ["12:00-12:10", "", "", "", ""], 0
      ),
      // More time: from now on where it is over.
      (
        [(0, .start), (60, .extend(5))], "rpppp",
        ["12:00-12:15", "12:15-12:35", "12:35-12:45", "12:45-12:55", "12:55-13:05"], 5
      ),
      (
        [(0, .start), (15 * 60 + 1, .extend(5))], "rpppp",
        ["12:00-12:21", "12:21-12:41", "12:41-12:51", "12:51-13:01", "13:01-13:11"], 11
      ),
      (
        [(0, .start), (60, .extend(5)), (60, .agree)], "rpppp",
        ["12:00-12:15", "12:15-12:35", "12:35-12:45", "12:45-12:55", "12:55-13:05"], 0
      ),
      // Between two items the rest waits.
      ([(0, .start), (600, .finish), (900, .finish)], "", [], -1),
      (
        [(0, .start), (600, .finish)], "dpppp",
        ["12:00-12:10", "12:10-12:30", "12:30-12:40", "12:40-12:50", "12:50-13:00"], 0
      ),
      (
        [(0, .start), (60, .unstart)], "ppppp",
        ["12:01-12:11", "12:11-12:31", "12:31-12:41", "12:41-12:51", "12:51-13:01"], 1
      ),
    ] as [([Step], String, [String], Int)])
  func course(steps: [Step], states: String, clocks: [String], lateness: Int) throws {
    if lateness < 0 {
      #expect(throws: LiveRefusal.stale) { try Self.run(Self.agenda(Self.hour), steps) }
      return
    }
    let agenda = try Self.run(Self.agenda(Self.hour), steps)
    #expect(agenda.letters == states)
    #expect(agenda.clocks == clocks)
    #expect(agenda.lateness == lateness)
  }

  /// The minutes that really pass count, whatever the clock does.
  @Test(arguments: [
    ("2026-03-29", "01:30", ["01:30-01:46", "01:46-03:18", "03:18-03:30"], "03:30"),
    ("2026-10-25", "02:30", ["02:30-02:46", "02:46-02:18", "02:18-02:30"], "02:30"),
    ("2026-06-15", "23:30", ["23:30-23:46", "23:46-00:18", "00:18-00:30"], "00:30"),
    ("2026-12-31", "23:50", ["23:50-00:06", "00:06-00:38", "00:38-00:50"], "00:50"),
  ])
  func nights(day: String, start: String, clocks: [String], end: String) throws {
    let late = try Self.run(
      Self.agenda([10, 36, 14], on: day, from: start), [(0, .start), (16 * 60, .tighten), (16 * 60, .next)])
    #expect(late.items.map(\.minutes) == [10, 32, 12])
    #expect(late.clocks == clocks && late.expectedEnd.clock == end && late.lateness == 0)
  }

  @Test(
    "A press that saw something else going on does nothing",
    arguments: [
      LiveGesture.next, .back, .finish, .choose(3), .tighten, .skip(3), .restore(3), .extend(5), .agree,
      .unstart,
    ])
  func stale(_ gesture: LiveGesture) throws {
    let before = try Self.run(Self.agenda(Self.hour), [(0, .start)])
    let after = try before.after(.next, seen: before.sight)
    #expect(throws: LiveRefusal.stale) { try after.after(gesture, seen: before.sight) }
    #expect(throws: LiveRefusal.stale) { try after.after(.start, seen: after.sight) }
  }

  @Test("Five minutes more, asked for twice at once, are five")
  func extendedOnce() throws {
    let before = try Self.run(Self.agenda(Self.hour), [(0, .start)])
    let after = try before.after(.extend(5), seen: before.sight)
    #expect(throws: LiveRefusal.stale) { try after.after(.extend(5), seen: before.sight) }
    #expect(try after.after(.next, seen: before.sight).letters == "drppp")
  }

  @Test(
    "What does not fit where the meeting is does nothing",
    arguments: [
      ([], .next), ([], .finish), ([], .tighten), ([], .back),
      ([(0, .start)], .back), ([(0, .start)], .start), ([(0, .start)], .skip(1)), ([(0, .start)], .choose(1)),
      ([(0, .start)], .skip(99)), ([(0, .start)], .restore(2)), ([(0, .start), (0, .skip(2))], .skip(2)),
      ([(0, .start), (60, .next)], .unstart), ([(0, .start), (60, .next)], .choose(1)),
      ([(0, .start), (60, .finish)], .extend(5)),
    ] as [([Step], LiveGesture)])
  func misplaced(steps: [Step], gesture: LiveGesture) throws {
    let agenda = try Self.run(Self.agenda(Self.hour), steps)
    #expect(throws: LiveRefusal.stale) { try agenda.after(gesture, seen: agenda.sight) }
  }

  @Test("An item is not longer than a meeting can be")
  func tooLong() throws {
    let agenda = try Self.run(Self.agenda([1_400]), [(0, .start)])
    #expect(throws: LiveRefusal.tooLong) { try agenda.after(.extend(41), seen: agenda.sight) }
    #expect(try agenda.after(.extend(40), seen: agenda.sight).items[0].minutes == 1_440)
  }

  @Test("A clock that is put back ends nothing before its beginning")
  func clockPutBack() throws {
    let agenda = try Self.run(Self.agenda(Self.hour), [(600, .start), (0, .next)])
    #expect(agenda.items[0].run.endedAt == agenda.items[0].run.startedAt && agenda.items[0].run.taken == 1)
  }

  @Test("A meeting without items runs, and one that is opened again goes on")
  func edges() throws {
    let empty = try Self.run(Self.agenda([]), [(0, .start)])
    #expect(empty.state == .running && empty.current == nil && empty.expectedEnd.clock == "12:00")
    #expect(throws: LiveRefusal.stale) { try empty.after(.next, seen: empty.sight) }
    var done = try Self.run(Self.agenda([10]), [(0, .start), (600, .finish)])
    done.state = .planned
    let again = try done.after(.start, seen: done.sight)
    #expect(again.state == .running && again.letters == "d" && again.run.startedAt == done.run.startedAt)
  }
}

extension LiveAgenda {
  /// The same so many seconds after the hour that the meeting was called for.
  fileprivate func at(_ seconds: Int) -> LiveAgenda {
    let (day, time) = calledFor.start.inParis
    return LiveAgenda(
      on: day, from: time, minutes: (calledFor.end.seconds - calledFor.start.seconds) / 60, state: state,
      run: run, items: items, at: Instant(seconds: calledFor.start.seconds + seconds))
  }

  fileprivate var letters: String {
    items.map { String($0.state.rawValue.prefix(1)) }.joined()
  }

  fileprivate var clocks: [String] {
    spans.map { span in span.map { "\($0.start.clock)-\($0.end.clock)" } ?? "" }
  }
}

extension Instant {
  fileprivate var clock: String { inParis.time.iso }
}
