import Domain
import HTML

/// What is said of a meeting cannot be kept as it is typed: someone else has changed some of it since the form was shown, and
/// keeping the form would undo that without a word.
package struct MeetingConflict: Error, Hashable, Sendable {
  /// What is kept now.
  package let current: MeetingForm
  /// The form to go on with: what its writer has changed, and what the others have in all other fields.
  package let form: MeetingForm
  /// What the others have changed.
  let changes: [Change]

  struct Change: Hashable, Sendable {
    let entry: MeetingForm.Entry
    /// Whether the writer has changed it too, in another way.
    let isContested: Bool
  }

  /// Nil when nobody has changed anything meanwhile.
  ///
  /// - Parameters:
  ///   - typed: the form as it was sent.
  ///   - loaded: as it was when it was shown.
  ///   - current: as it would be shown now.
  package init?(typed: MeetingForm, loaded: MeetingForm, current: MeetingForm) {
    let changed = MeetingForm.details.filter { loaded[$0] != current[$0] }
    guard !changed.isEmpty else { return nil }
    var form = typed
    for entry in changed where typed[entry] == loaded[entry] { form[entry] = current[entry] }
    self.current = current
    self.form = form
    changes = changed.map { Change(entry: $0, isContested: form[$0] != current[$0]) }
  }
}

/// What the form carries of the meeting as it was when it was shown.
extension MeetingForm {
  /// The form as it was shown, from the fields that carried it.
  ///
  /// - Parameter values: gives all that was sent in the fields with a name.
  package static func loaded(fields values: (String) -> [String]) -> MeetingForm {
    MeetingForm { values(loadedField($0)) }
  }

  /// The fields that carry it.
  var loadedFields: HTML {
    "\(each: Self.details, { hidden(Self.loadedField($0.rawValue), self[$0]) })"
  }

  private static func loadedField(_ name: String) -> String { "loaded-\(name)" }
}
