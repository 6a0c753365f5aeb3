/// A person as they name themselves, before it is checked and kept.
package struct PersonDraft: Hashable, Sendable {
  package var name: String

  package init(name: String) { self.name = name }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] { [Check.line("name", name)].compactMap(\.self) }
}
