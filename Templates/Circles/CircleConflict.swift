import HTML

/// Settings of a circle that cannot be kept as they are typed: someone else has changed some since the form was shown, and
/// keeping the form would undo that without a word.
package struct CircleConflict: Error, Hashable, Sendable {
  /// The settings as they are now.
  package let current: CircleForm
  /// The form to go on with: what its writer has changed, and what the others have in all other fields.
  package let form: CircleForm
  /// What the others have changed.
  let changes: [Change]

  struct Change: Hashable, Sendable {
    let entry: CircleForm.Entry
    /// Whether the writer has changed it too, in another way.
    let isContested: Bool
  }

  /// Nil when nobody has changed anything meanwhile.
  ///
  /// - Parameters:
  ///   - typed: the form as it was sent.
  ///   - loaded: as it was when it was shown.
  ///   - current: as it would be shown now.
  package init?(typed: CircleForm, loaded: CircleForm, current: CircleForm) {
    let changed = CircleForm.Entry.allCases.filter { loaded[$0] != current[$0] }
    guard !changed.isEmpty else { return nil }
    var form = typed
    for entry in changed where typed[entry] == loaded[entry] { form[entry] = current[entry] }
    self.current = current
    self.form = form
    changes = changed.map { Change(entry: $0, isContested: form[$0] != current[$0]) }
  }
}

/// What the form carries of the settings as they were when it was shown.
extension CircleForm {
  /// The form as it was shown, from the fields that carried it.
  ///
  /// - Parameter value: gives what was sent in the field with a name; empty when nothing was.
  package static func loaded(fields value: (String) -> String) -> CircleForm {
    CircleForm { value(loadedField($0)) }
  }

  /// The fields that carry it.
  var loadedFields: HTML {
    "\(each: Entry.allCases, { hidden(Self.loadedField($0.rawValue), self[$0]) })"
  }

  private static func loadedField(_ name: String) -> String { "loaded-\(name)" }
}
