import Domain
import HTML

/// The form of an agenda item with what is typed into it, as typed.
package struct ItemForm: Hashable, Sendable {
  /// The fields, in their order. The raw values are their names, which are those of problems.
  package enum Entry: String, CaseIterable {
    case title, minutes, lead, points, vote, shortest, longest, instructions, material, subgroups, isSlot
  }

  package var title = ""
  package var minutes = ""
  package var lead = ""
  /// One on each line.
  package var points = ""
  /// What people vote on (`VoteSubject.description`); empty for nothing.
  package var vote = ""
  package var shortest = ""
  package var longest = ""
  package var instructions = ""
  package var material = ""
  package var subgroups = ""
  package var isSlot = false

  /// The longest list of points, in characters.
  package static let pointsMaximum = 20_000

  /// The form with an item as it is kept.
  package init(_ draft: AgendaItemDraft) {
    title = draft.title
    minutes = "\(draft.minutes)"
    lead = draft.lead
    points = draft.points.joined(separator: "\n")
    vote = draft.vote?.description ?? ""
    shortest = draft.shortest.map(String.init) ?? ""
    longest = draft.longest.map(String.init) ?? ""
    instructions = draft.runSheet.instructions
    material = draft.runSheet.material
    subgroups = draft.runSheet.subgroups
    isSlot = draft.isSlot
  }

  /// The form as it was sent.
  ///
  /// - Parameter value: gives what was sent in the field with a name; empty when nothing was.
  package init(fields value: (String) -> String) {
    for entry in Entry.allCases { self[entry] = value(entry.rawValue) }
  }

  /// The form as it was shown, from the fields that carried it.
  package static func loaded(fields value: (String) -> String) -> ItemForm {
    ItemForm { value(loadedField($0)) }
  }

  /// The item to be kept; nil while there are `problems`.
  package var draft: AgendaItemDraft? { problems.isEmpty ? readable : nil }

  /// What must be mended before the item can be kept: at most one problem for each field, in the order of the form.
  package var problems: [Problem] {
    // A draft in a list calls its title by the list.
    let all = unreadable + readable.problems.map { $0.field == "agenda" ? Problem("title", $0.reason) : $0 }
    return Entry.allCases.compactMap { entry in all.first { $0.field == entry.rawValue } }
  }

  /// The fields that others have changed since the form was shown, and its writer in another way: they must look again.
  package func contested(by current: ItemForm, since loaded: ItemForm) -> [Problem] {
    Entry.allCases.filter { entry in
      self[entry] != loaded[entry] && current[entry] != loaded[entry] && self[entry] != current[entry]
    }.map { Problem($0.rawValue, .changed) }
  }

  /// The form in which every field that its writer has left alone is as the item is now: sent back as it was shown, it would undo
  /// what others have done meanwhile.
  package func following(_ current: ItemForm, since loaded: ItemForm) -> ItemForm {
    var form = self
    for entry in Entry.allCases where self[entry] == loaded[entry] { form[entry] = current[entry] }
    return form
  }

  /// The fields that carry the form as it is shown.
  var loadedFields: HTML {
    "\(each: Entry.allCases, { hidden(Self.loadedField($0.rawValue), self[$0]) })"
  }

  /// What stands in a field, as it is sent.
  subscript(entry: Entry) -> String {
    get {
      switch entry {
      case .title: title
      case .minutes: minutes
      case .lead: lead
      case .points: points
      case .vote: vote
      case .shortest: shortest
      case .longest: longest
      case .instructions: instructions
      case .material: material
      case .subgroups: subgroups
      case .isSlot: isSlot ? FormValue.yes : ""
      }
    }
    set {
      switch entry {
      case .title: title = newValue
      case .minutes: minutes = newValue
      case .lead: lead = newValue
      case .points: points = newValue
      case .vote: vote = newValue
      case .shortest: shortest = newValue
      case .longest: longest = newValue
      case .instructions: instructions = newValue
      case .material: material = newValue
      case .subgroups: subgroups = newValue
      case .isSlot: isSlot = !newValue.isEmpty
      }
    }
  }

  private static func loadedField(_ name: String) -> String { "loaded-\(name)" }

  /// The draft with all that can be read; `unreadable` says what it lacks.
  private var readable: AgendaItemDraft {
    AgendaItemDraft(
      title: title.trimmed, minutes: Int(minutes.trimmed) ?? 1, lead: lead.trimmed,
      points: isEndless
        ? [] : points.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty },
      shortest: Int(shortest.trimmed), longest: Int(longest.trimmed),
      runSheet: RunSheetDraft(
        instructions: instructions.trimmed.isEmpty ? "" : instructions, material: material.trimmed,
        subgroups: subgroups.trimmed), isSlot: isSlot, vote: VoteSubject(vote))
  }

  /// Whether the list of points is too long to be looked at: one of a million would take seconds.
  private var isEndless: Bool { points.unicodeScalars.count > Self.pointsMaximum }

  private var unreadable: [Problem] {
    let maximum = Self.pointsMaximum
    let range = 1...Agenda.maximumMinutes
    let faults: [(Entry, Problem.Reason, isThere: Bool)] = [
      (.minutes, .missing, minutes.trimmed.isEmpty),
      (.minutes, .outOfRange(range), !Self.isNumber(minutes, in: range)),
      (.points, .tooLong(maximum: maximum), isEndless),
      (.vote, .unknown, !vote.isEmpty && VoteSubject(vote) == nil),
      (.shortest, .outOfRange(range), !shortest.trimmed.isEmpty && !Self.isNumber(shortest, in: range)),
      (.longest, .outOfRange(range), !longest.trimmed.isEmpty && !Self.isNumber(longest, in: range)),
    ]
    return faults.compactMap { $0.isThere ? Problem($0.0.rawValue, $0.1) : nil }
  }

  private static func isNumber(_ text: String, in range: ClosedRange<Int>) -> Bool {
    Int(text.trimmed).map(range.contains) ?? false
  }
}
