import Domain
import HTML

/// The lengths of the items of an agenda as they are typed, each beside the length that its writer saw.
package struct AgendaMinutesForm: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    /// The row of the item.
    package let item: Int
    package let loaded: String
    package var typed: String

    /// The problem's field, and the anchor.
    package var field: String { AgendaMinutesForm.field(item) }
  }

  package var entries: [Entry]

  /// A form in which nothing is typed.
  package init() { entries = [] }

  /// The form as it was sent: pairs of fields for each item.
  package init(fields: [(name: String, value: String)]) {
    let values = Dictionary(fields) { first, _ in first }
    entries = fields.compactMap { name, value in
      guard name.hasPrefix(Self.prefix), let item = Int(name.dropFirst(Self.prefix.count)), item > 0 else {
        return nil
      }
      return Entry(item: item, loaded: values[Self.loadedField(item)] ?? "", typed: value)
    }
  }

  /// What is to be kept: the lengths that are not what they were.
  package var changes: [MinutesChange] {
    entries.compactMap { entry in
      guard let typed = Self.minutes(entry.typed), let loaded = Self.minutes(entry.loaded), typed != loaded
      else {
        return nil
      }
      return MinutesChange(item: entry.item, loaded: loaded, typed: typed)
    }
  }

  /// What must be mended before anything is kept; empty when all is well.
  package var problems: [Problem] {
    entries.filter { $0.typed != $0.loaded && Self.minutes($0.typed) == nil }.map { entry in
      Problem(
        entry.field,
        entry.typed.trimmed.isEmpty ? .missing : .outOfRange(1...Agenda.maximumMinutes))
    }
  }

  /// What was typed for an item, if it is not what it was.
  func typed(for item: Int) -> Entry? { entries.first { $0.item == item && $0.typed != $0.loaded } }

  /// The fields that carry it through a question.
  var hiddenFields: HTML {
    "\(each: entries, { "\(hidden($0.field, $0.typed))\(hidden(Self.loadedField($0.item), $0.loaded))" })"
  }

  static func field(_ item: Int) -> String { "\(prefix)\(item)" }
  static func loadedField(_ item: Int) -> String { "loaded-\(prefix)\(item)" }

  private static let prefix = "minutes-"

  private static func minutes(_ text: String) -> Int? {
    Int(text.trimmed).flatMap { (1...Agenda.maximumMinutes).contains($0) ? $0 : nil }
  }
}
