import Domain
import HTTP
import Templates

/// A form that came after its sender's session had ended. Nothing of it is done and nothing of it is lost: it travels
/// through the sign-in page, and is shown again, filled, once its sender is known.
extension KeptForm {
  /// What is typed here stays nowhere.
  private static let secretFields: Set = ["password", "current", FormSeal.tokenField, FormSeal.numberField]

  /// The most bytes that are carried: the longest text that any form takes, and room for the rest. Whoever sends more does
  /// it to be sent more back.
  private static let mostBytes = 4 * TextLimit.body + 100_000

  /// What the sign-in page carries of a form that was sent to `path`; nil when it is larger than any of ours.
  init?(of fields: FormFields, to path: String) {
    self.init(path, fields.pairs.filter { !Self.secretFields.contains($0.name) })
  }

  /// The form that a sign-in page carried; nil when it carried none.
  init?(carriedBy fields: FormFields) {
    let path = fields[SignInForm.keptPath]
    guard !path.isEmpty else { return nil }
    let prefix = SignInForm.keptPrefix
    let pairs = fields.pairs.filter { $0.name.hasPrefix(prefix) }
    self.init(path, pairs.map { (name: String($0.name.dropFirst(prefix.count)), value: $0.value) })
  }

  private init?(_ path: String, _ pairs: [(name: String, value: String)]) {
    let bytes = pairs.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    guard bytes <= Self.mostBytes else { return nil }
    self.init(path: path, pairs: pairs.map { Pair(name: $0.name, value: $0.value) })
  }

  /// The fields as they were sent.
  var fields: FormFields { FormFields(pairs.map { (name: $0.name, value: $0.value) }) }
}
