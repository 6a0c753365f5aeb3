/// Who wrote something, as it is shown.
package enum Author: Hashable, Sendable {
  /// By role or name, as it was at that time.
  case named(String)
  /// By a guest of the meeting, for as long as they are known.
  case guest(String)
  /// A person who has left since, and whose name went with them.
  case formerMember
}

extension Author {
  /// The name; nil for someone whose name is not known any more.
  package var name: String? {
    switch self {
    case .named(let name), .guest(let name): name
    case .formerMember: nil
    }
  }
}
