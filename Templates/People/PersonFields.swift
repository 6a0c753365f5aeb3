import Domain
import HTML

/// The fields by which people give themselves an account. Their names are those that `AccountDraft` and `PersonDraft` use.
enum PersonFields {
  static let name = Field(
    name: "name", label: "Votre nom", kind: .personName, hint: "Comme les autres vous appellent.")
  static let email = Field(
    name: "email", label: "Votre adresse électronique", kind: .email, maximum: EmailAddress.maximumLength)
  static let newPassword = Field(name: "password", label: "Choisissez un mot de passe", kind: .newPassword)
  static let currentPassword = Field(
    name: "current", label: "Votre mot de passe actuel", kind: .currentPassword)
}

/// For the browser's memory of passwords: whose password the form is about, where nobody types it.
func rememberedUsername(_ email: String) -> HTML {
  #"<input type="text" autocomplete="username" value="\#(email)" hidden>"#
}

/// What becomes of an account's data, said where they are asked for (GDPR, article 13).
let accountNote: HTML = """
  Votre nom accompagne ce que vous écrivez. Votre adresse sert à vous connecter et à vous écrire&nbsp;; seule \
  l’administration de la communauté la voit. Tout est gardé tant que votre compte existe&nbsp;: vous pouvez à tout \
  moment le relire, le corriger, l’emporter ou l’effacer.
  """
