import Domain

/// The form of a meeting with what is typed into it, as typed.
package struct MeetingForm: Hashable, Sendable {
  /// The fields, in their order. The raw values are their names, which are those of problems.
  package enum Entry: String, CaseIterable {
    case title, begin, people, circles, day, start, minutes, place, videoLink, rhythm, times, until
    case series, seriesPlace, planned, reach
  }

  /// What an agenda begins with.
  package enum Beginning: Sendable {
    case nothing
    case format(MeetingFormat)
    /// The agenda of the meeting with this number.
    case like(Int)
  }

  /// What is said of a meeting that is there.
  static let details: [Entry] = [
    .title, .circles, .day, .start, .minutes, .place, .videoLink, .series, .seriesPlace, .planned,
  ]

  /// What is sent when a change is for the later meetings too.
  package static let following = "following"

  private var values: [Entry: String] = [:]

  /// What stands in a field, as it is sent. Circles are their slugs in alphabetical order, with spaces between them; a day
  /// and an hour that can be read are as ISO 8601 writes them.
  package subscript(entry: Entry) -> String {
    get { values[entry] ?? "" }
    set {
      values[entry] =
        switch entry {
        case .day, .until: Day(typed: newValue)?.iso ?? newValue
        case .start: TimeOfDay(typed: newValue)?.iso ?? newValue
        case .circles: Set(newValue.split(separator: " ")).sorted().joined(separator: " ")
        default: newValue
        }
    }
  }

  /// An empty form.
  package init() {}

  /// The form with what is kept of a meeting.
  package init(_ draft: MeetingDraft) {
    self[.title] = draft.title
    self[.day] = draft.day.iso
    self[.start] = draft.start.iso
    self[.minutes] = "\(draft.minutes)"
    self[.place] = draft.place
    self[.videoLink] = draft.videoLink?.address ?? ""
    self[.circles] = draft.circles.map(\.text).joined(separator: " ")
    self[.series] = draft.series?.title ?? ""
    self[.seriesPlace] = draft.series.map { "\($0.place)" } ?? ""
    self[.planned] = draft.series?.planned.map { "\($0)" } ?? ""
  }

  /// The form as it was sent.
  ///
  /// - Parameter values: gives all that was sent in the fields with a name.
  package init(fields values: (String) -> [String]) {
    for entry in Entry.allCases {
      let sent = values(entry.rawValue)
      self[entry] = entry == .circles ? sent.joined(separator: " ") : sent.first ?? ""
    }
  }

  /// What it begins with; nil for what is no such thing.
  package var beginning: Beginning? {
    let begin = self[.begin]
    if begin.isEmpty { return .nothing }
    if let format = MeetingFormat.named(begin) { return .format(format) }
    return Int(begin).flatMap { $0 > 0 && "\($0)" == begin ? .like($0) : nil }
  }

  /// How the meeting is repeated; nil for one that takes place once.
  package var repetition: Repetition? {
    guard let rhythm = Rhythm(rawValue: self[.rhythm]) else { return nil }
    if let last = Day(iso: self[.until]) { return Repetition(rhythm, .until(last)) }
    return number(.times).map { Repetition(rhythm, .times($0)) }
  }

  /// Whether a change is for the later meetings of the same rhythm too.
  package var isForFollowing: Bool { self[.reach] == Self.following }

  /// How many people take part; nil when nobody has said.
  package var people: Int? { Int(self[.people].trimmed) }

  /// How long the meeting lasts; nil for as long as what it begins with.
  package var minutes: Int? { Int(self[.minutes].trimmed) }

  /// The meeting to be kept, but for what it begins with; nil while there are `problems`.
  package var draft: MeetingDraft? { problems.isEmpty ? readable : nil }

  /// What must be mended before the meeting can be kept: at most one problem for each field, in the order of the form.
  package var problems: [Problem] {
    let all = unreadable + repetitionProblems + readable.problems
    return Entry.allCases.compactMap { entry in all.first { $0.field == entry.rawValue } }
  }
}

extension MeetingForm {
  /// The draft with all that can be read; `unreadable` says what it lacks.
  private var readable: MeetingDraft {
    MeetingDraft(
      title: self[.title].trimmed, day: Day(iso: self[.day]) ?? Day(number: 0),
      start: TimeOfDay(iso: self[.start]) ?? TimeOfDay(minutes: 0), minutes: minutes ?? usualMinutes,
      place: self[.place].trimmed, videoLink: WebLink(self[.videoLink].trimmed),
      circles: slugs.compactMap(Slug.init(_:)), participants: [], agenda: [], otherNotes: [], synthesis: "",
      nextSteps: [], decisions: [], tasks: [], series: seriesDraft)
  }

  private var slugs: [String] { self[.circles].split(separator: " ").map(String.init) }

  private var seriesDraft: SeriesDraft? {
    let title = self[.series].trimmed
    return title.isEmpty
      ? nil : SeriesDraft(title: title, place: number(.seriesPlace) ?? 1, planned: number(.planned))
  }

  /// As long as the format usually takes; an hour where that is not known yet.
  private var usualMinutes: Int {
    if case .format(let format) = beginning { format.minutes(for: people) } else { 60 }
  }

  private var unreadable: [Problem] {
    let link = self[.videoLink].trimmed
    let isInSeries = !self[.series].trimmed.isEmpty
    let faults: [(Entry, Problem.Reason, isThere: Bool)] = [
      (.begin, .unknown, beginning == nil),
      (.people, .outOfRange(MeetingFormat.peopleRange), !isNumber(.people, in: MeetingFormat.peopleRange)),
      (.circles, .unknown, slugs.contains { Slug($0) == nil }),
      (.day, isEmpty(.day) ? .missing : .malformed, Day(iso: self[.day]) == nil),
      (.start, isEmpty(.start) ? .missing : .malformed, TimeOfDay(iso: self[.start]) == nil),
      (.minutes, .missing, isEmpty(.minutes) && self[.begin].isEmpty),
      (
        .minutes, .outOfRange(1...Agenda.maximumMinutes), !isNumber(.minutes, in: 1...Agenda.maximumMinutes)
      ),
      (.videoLink, .malformed, !link.isEmpty && WebLink(link) == nil),
      (.series, .missing, !isInSeries && !(isEmpty(.seriesPlace) && isEmpty(.planned))),
      (.seriesPlace, .missing, isInSeries && isEmpty(.seriesPlace)),
      (.seriesPlace, .outOfRange(SeriesDraft.places), !isNumber(.seriesPlace, in: SeriesDraft.places)),
      (.planned, .outOfRange(SeriesDraft.lengths), !isNumber(.planned, in: SeriesDraft.lengths)),
    ]
    return faults.compactMap { $0.isThere ? Problem($0.0.rawValue, $0.1) : nil }
      + (leastMinutes.map { [Problem(Entry.minutes.rawValue, .outOfRange($0))] } ?? [])
  }

  private var repetitionProblems: [Problem] {
    let isRepeated = !isEmpty(.rhythm)
    let typed = [Entry.times, .until].filter { !isEmpty($0) }
    let faults: [(Entry, Problem.Reason, isThere: Bool)] = [
      (.rhythm, .unknown, isRepeated && Rhythm(rawValue: self[.rhythm]) == nil),
      (.rhythm, .missing, !isRepeated && !typed.isEmpty),
      (.times, .missing, isRepeated && typed.isEmpty),
      (.times, .outOfRange(Repetition.range), !isNumber(.times, in: Repetition.range)),
      (.until, .malformed, !isEmpty(.until) && Day(iso: self[.until]) == nil),
      (.until, .taken, typed.count == 2),
      (.until, .outOfRange(Repetition.range), !isCountInRange),
      (.series, .taken, isRepeated && !isEmpty(.series)),
    ]
    return faults.compactMap { $0.isThere ? Problem($0.0.rawValue, $0.1) : nil }
  }

  /// Whether there are as many meetings as there can be, as far as that can be told.
  private var isCountInRange: Bool {
    guard let repetition, let first = Day(iso: self[.day]) else { return true }
    return Repetition.range.contains(repetition.days(from: first).count)
  }

  /// The minutes in which the format holds, when fewer are typed.
  private var leastMinutes: ClosedRange<Int>? {
    guard case .format(let format) = beginning, let minutes else { return nil }
    let least = format.minimum(for: people)
    return minutes < least ? least...max(least, Agenda.maximumMinutes) : nil
  }

  private func isEmpty(_ entry: Entry) -> Bool { self[entry].trimmed.isEmpty }

  private func number(_ entry: Entry) -> Int? { Int(self[entry].trimmed) }

  /// Whether nothing or a number in `range` is typed.
  private func isNumber(_ entry: Entry, in range: ClosedRange<Int>) -> Bool {
    isEmpty(entry) || number(entry).map(range.contains) == true
  }
}
