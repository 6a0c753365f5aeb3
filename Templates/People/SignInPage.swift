import Domain
import HTML

/// The names of the unseen fields of the page to sign in.
package enum SignInForm {
  /// The local path to go to afterwards; also a field of the address's query.
  package static let returnTo = "retour"
  /// Where a kept form goes.
  package static let keptPath = "vers"
  /// What stands before the name of each field of a kept form.
  package static let keptPrefix = "garde."
}

/// Why someone is on the page to sign in.
package enum SignInReason: Hashable, Sendable {
  /// They asked for it.
  case asked
  /// The page they asked for is for those who are signed in.
  case needed
  /// Their session ended before they sent a form.
  case sessionEnded
  /// The same, and the form had a file, which no page can carry.
  case sessionEndedWithFile
  /// They tried too often and can try again in so many minutes.
  case tooManyAttempts(minutes: Int)
}

/// The page to sign in with an address and a password.
///
/// - Parameters:
///   - email: what was typed before.
///   - returnTo: the local path to go to afterwards; empty for none.
///   - canAsk: whether visitors may ask to join.
///   - problems: `password` is `wrong` when the two do not belong together; the page does not say which is at fault.
package func signInPage(
  email: String, returnTo: String, kept: KeptForm?, reason: SignInReason, canAsk: Bool, problems: [Problem],
  seal: FormSeal, in frame: Frame
) -> HTML {
  formPage(
    frame, title: "Se connecter", at: .account, problems: problems,
    """
    \(message(reason))
    \(form(
      to: .signIn, seal, button: "Se connecter", problems: problemSummary(problems, [address, password]),
      """
      \(if: !returnTo.isEmpty, hidden(SignInForm.returnTo, returnTo))\(some: kept, keptFields)\
      \(address.with(email, problems))
      \(password.with("", problems))
      """))
    <ul class="plain more">
    <li><a href="\(path: .forgottenPassword)">J’ai oublié mon mot de passe</a></li>
    <li><a href="\(path: .code)">Entrer dans une rencontre avec un code</a></li>
    \(if: canAsk, #"<li><a href="\#(path: .join)">Demander à rejoindre la communauté</a></li>"#)
    </ul>
    """)
}

private let address = Field(
  name: "email", label: "Adresse électronique", kind: .username, maximum: EmailAddress.maximumLength)

private let password = Field(
  name: "password", label: "Mot de passe", kind: .currentPassword,
  sayings: [.wrong: "L’adresse et le mot de passe ne vont pas ensemble. Vérifiez les deux, puis recommencez."]
)

private func message(_ reason: SignInReason) -> HTML {
  switch reason {
  case .asked: .empty
  case .needed: #"<p class="notice">Connectez-vous pour continuer.</p>"#
  case .sessionEnded:
    """
    <p class="notice" role="alert">Votre connexion a pris fin. Ce que vous avez écrit est gardé&nbsp;: reconnectez-vous \
    pour le retrouver.</p>
    """
  case .sessionEndedWithFile:
    """
    <p class="notice" role="alert">Votre connexion a pris fin, et le fichier n’a pas été gardé. Ce que vous avez écrit avec \
    lui l’est&nbsp;: reconnectez-vous, puis choisissez de nouveau le fichier.</p>
    """
  case .tooManyAttempts(let minutes):
    alert(
      """
      Il y a eu trop d’essais. Attendez \(durationInWords(minutes: max(1, minutes))), puis recommencez. Si vous avez \
      oublié votre mot de passe, vous pouvez en choisir un autre.
      """)
  }
}

private func keptFields(_ kept: KeptForm) -> HTML {
  """
  \(hidden(SignInForm.keptPath, kept.path))\
  \(each: kept.pairs, { hidden(SignInForm.keptPrefix + $0.name, $0.value) })
  """
}
