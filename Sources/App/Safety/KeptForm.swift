import Domain
import HTTP
import Store
import Templates

/// A form that came after its sender's session had ended. Nothing of it is done and nothing of it is lost: it travels
/// through the sign-in page, and is shown again, filled, once its sender is known.
enum KeptForms {
  /// What is typed here stays nowhere.
  private static let secretFields: Set = ["password", "current", FormSeal.tokenField, FormSeal.numberField]

  /// What the sign-in page carries of a form sent to `path`.
  static func kept(_ fields: FormFields, to path: String) -> KeptForm {
    KeptForm(
      path: path,
      pairs: fields.pairs.filter { !secretFields.contains($0.name) }.map {
        KeptForm.Pair(name: $0.name, value: $0.value)
      })
  }

  /// The form that a sign-in page carried; nil when it carried none.
  static func carried(by fields: FormFields) -> KeptForm? {
    let path = fields[SignInForm.keptPath]
    guard !path.isEmpty else { return nil }
    let prefix = SignInForm.keptPrefix
    let kept = fields.pairs.filter { $0.name.hasPrefix(prefix) }
    return KeptForm(
      path: path,
      pairs: kept.map { KeptForm.Pair(name: String($0.name.dropFirst(prefix.count)), value: $0.value) })
  }
}
