/// Someone who is at a meeting, as whoever prepares it keeps the list.
package struct Presence: Hashable, Sendable {
  /// Where they stand in the list; with the name, what a form means that takes them out of it.
  package let position: Int
  package let who: Author

  package init(position: Int, who: Author) {
    self.position = position
    self.who = who
  }
}

/// Who is at a meeting, who else may be, and how guests come in, for whoever prepares it.
package struct PresenceList: Sendable {
  package let present: [Presence]
  /// Members of the meeting's circles who are not there, by name; at most `mostOffered`.
  package let absent: [MemberName]
  /// The code by which guests come in; nil while none do.
  package let code: String?
  /// How many guests are in.
  package let guests: Int

  package static let mostOffered = 500

  package init(present: [Presence], absent: [MemberName], code: String?, guests: Int) {
    self.present = present
    self.absent = absent
    self.code = code
    self.guests = guests
  }
}

/// A member by name.
package struct MemberName: Hashable, Sendable {
  package let id: Int
  package let name: String

  package init(id: Int, name: String) {
    self.id = id
    self.name = name
  }
}

/// A guest as they name themselves, before they are let in.
package struct GuestDraft: Hashable, Sendable {
  package var name: String

  /// The names of the fields.
  package static let nameField = "name"
  package static let codeField = "code"
  /// The longest first name, in characters. A number may follow it where two have the same.
  package static let maximum = 60

  package init(name: String) { self.name = name.trimmed }

  /// What must be mended before they are let in; empty when all is well.
  package var problems: [Problem] {
    [Check.line(Self.nameField, name, maximum: Self.maximum)].compactMap(\.self)
  }

  /// The name, with the first number behind it that tells it from the names in `taken`, whatever their accents and case.
  package func name(besides taken: some Sequence<String>) -> String {
    let taken = Set(taken.map(Self.heard))
    var (number, found) = (1, name)
    while taken.contains(Self.heard(found)) {
      number += 1
      found = "\(name) \(number)"
    }
    return found
  }

  /// What is left of a name when it is spoken: characters that nobody sees tell no two apart.
  private static func heard(_ name: String) -> String {
    var seen = String.UnicodeScalarView()
    seen.append(contentsOf: name.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint })
    return French.folded(String(seen))
  }
}
