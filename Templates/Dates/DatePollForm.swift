import Domain

/// The form of a poll with what is typed into it, as typed.
package struct DatePollForm: Hashable, Sendable {
  /// The fields, in their order. The raw values are their names, which are those of problems.
  package enum Entry: String, CaseIterable {
    case title, circles, minutes, place, videoLink, days, hours, deadline, deadlineHour, version, wish
  }

  /// The boxes of the dates that are proposed.
  static let slots = "slots"
  /// The field of the button that was pressed, and what it holds to add dates.
  static let gesture = "gesture"
  static let add = "add"

  private var values: [Entry: String] = [:]
  /// The dates that are ticked.
  package private(set) var slots: [DateSlot] = []
  /// Whether what is typed is only added to the dates.
  package private(set) var isAdding = false

  /// What stands in a field. Circles are their slugs with spaces between them.
  package subscript(entry: Entry) -> String {
    get { values[entry] ?? "" }
    set {
      values[entry] =
        switch entry {
        case .deadline: Day(typed: newValue)?.iso ?? newValue
        case .deadlineHour: TimeOfDay(typed: newValue)?.iso ?? newValue
        default: newValue
        }
    }
  }

  /// An empty form, whose deadline is a week away.
  package init(today: Day) {
    self[.minutes] = "60"
    self[.deadline] = Day(number: today.number + 7).iso
    self[.deadlineHour] = TimeOfDay(minutes: 18 * 60).iso
  }

  /// The form with what is kept of a poll.
  package init(_ draft: DatePollDraft, version: Int) {
    let closing = draft.closesAt.inParis
    self[.title] = draft.title
    self[.circles] = draft.circles.map(\.text).joined(separator: " ")
    self[.minutes] = "\(draft.minutes)"
    self[.place] = draft.place
    self[.videoLink] = draft.videoLink?.address ?? ""
    self[.deadline] = closing.day.iso
    self[.deadlineHour] = closing.time.iso
    self[.version] = "\(version)"
    slots = draft.slots
  }

  /// The form as it was sent.
  ///
  /// - Parameter values: gives all that was sent in the fields with a name.
  package init(fields values: (String) -> [String]) {
    for entry in Entry.allCases {
      let sent = values(entry.rawValue)
      self[entry] = entry == .circles ? sent.joined(separator: " ") : sent.first ?? ""
    }
    slots = Set(values(Self.slots).compactMap { DateSlot($0) }).sorted()
    isAdding = values(Self.gesture).contains(Self.add)
  }

  /// The wish of an item that it takes up.
  package var wish: Int? { Int(self[.wish]) }

  /// From which version of the poll it was made.
  package var version: Int { Int(self[.version]) ?? 0 }

  /// The form with the days and hours typed among its dates, where all of them can be read.
  package func adding(today: Day) -> DatePollForm {
    guard slotProblems(today: today).isEmpty else { return self }
    var form = self
    form.slots = Set(slots + typed(today).slots).sorted()
    form[.days] = ""
    form[.hours] = ""
    return form
  }

  /// What must be mended before dates can be added: at most one problem for each field.
  package func slotProblems(today: Day) -> [Problem] {
    let (typed, days, hours) = (typed(today), self[.days].trimmed, self[.hours].trimmed)
    let all = Set(slots + typed.slots)
    if !typed.unreadDays.isEmpty { return [Problem("days", .malformed)] }
    if !typed.unreadHours.isEmpty { return [Problem("hours", .malformed)] }
    if days.isEmpty != hours.isEmpty || (isAdding && days.isEmpty) {
      return [Problem(days.isEmpty ? "days" : "hours", .missing)]
    }
    return all.count > DatePollDraft.mostSlots ? [Problem("days", .full)] : []
  }

  /// The poll to be kept; nil while there are `problems`.
  package func draft(at now: Instant, today: Day, besides kept: DatePollDraft? = nil) -> DatePollDraft? {
    problems(at: now, today: today, besides: kept).isEmpty ? readable(today) : nil
  }

  /// What must be mended before the poll can be kept: at most one problem for each field, in the order of the form.
  ///
  /// - Parameter kept: the poll as it is kept already.
  package func problems(at now: Instant, today: Day, besides kept: DatePollDraft? = nil) -> [Problem] {
    let unread = unreadable + slotProblems(today: today)
    let all =
      unread
      + readable(today).problems(
        at: now, besides: Set(kept?.slots ?? []), closing: kept?.closesAt)
    return Entry.allCases.compactMap { entry in
      // What cannot be read stands for nothing, of which nothing else is said.
      if entry == .days, unread.contains(where: { $0.field == "hours" }) { return nil }
      return all.first { $0.field == entry.rawValue }
    }
  }

  private func typed(_ today: Day) -> TypedSlots {
    TypedSlots(days: self[.days], hours: self[.hours], today: today)
  }

  private func readable(_ today: Day) -> DatePollDraft {
    let slots = Set(slots + typed(today).slots).sorted()
    let closing = Day(iso: self[.deadline]).flatMap { day in
      TimeOfDay(iso: self[.deadlineHour]).map { Instant(inParis: day, $0) }
    }
    return DatePollDraft(
      title: self[.title].trimmed, circles: slugs.compactMap(Slug.init(_:)),
      minutes: Int(self[.minutes].trimmed) ?? 0, place: self[.place].trimmed,
      videoLink: WebLink(self[.videoLink].trimmed), slots: slots, closesAt: closing ?? Instant(seconds: 0))
  }

  private var slugs: [String] { self[.circles].split(separator: " ").map(String.init) }

  private var unreadable: [Problem] {
    let link = self[.videoLink].trimmed
    let (day, hour) = (self[.deadline].trimmed, self[.deadlineHour].trimmed)
    let faults: [(Entry, Problem.Reason, isThere: Bool)] = [
      (.circles, .unknown, slugs.contains { Slug($0) == nil }),
      (.videoLink, .malformed, !link.isEmpty && WebLink(link) == nil),
      (.deadline, day.isEmpty ? .missing : .malformed, Day(iso: day) == nil),
      (.deadlineHour, hour.isEmpty ? .missing : .malformed, TimeOfDay(iso: hour) == nil),
    ]
    return faults.compactMap { $0.isThere ? Problem($0.0.rawValue, $0.1) : nil }
  }
}
