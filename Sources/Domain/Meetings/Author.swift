/// Who wrote something, as it is shown.
package enum Author: Hashable, Sendable {
  /// By role or name, as it was at that time.
  case named(String)
  /// A person who has left since, and whose name went with them.
  case formerMember
}
