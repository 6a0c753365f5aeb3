import Domain
import HTML

/// A call of an item with those who have answered it, under a title of its own.
func signupCall(_ signup: Signup, _ sheet: MeetingSheet) -> HTML {
  signupCall(signup, SignupWays(sheet), isTitled: true)
}

/// A call with those who have answered it, and what its viewer may do.
///
/// - Parameter isTitled: whether the question is a title below the item's; in a text it is none, whose titles nobody knows.
func signupCall(_ signup: Signup, _ ways: SignupWays, isTitled: Bool) -> HTML {
  let state = signup.isOpen ? "inscriptions ouvertes" : "inscriptions closes"
  let question: HTML = isTitled ? "<h4>\(signup.question)</h4>" : "<p><strong>\(signup.question)</strong></p>"
  let names =
    signup.names.isEmpty ? "Pas encore d’inscription." : enumerated(signup.names.map(\.inWords)) + "."
  return """
    <div class="call" id="appel-\(signup.id)" role="group" aria-label="Appel à inscriptions">\
    \(question)\
    <p><span class="tag">\(state)</span> \(names)</p>\
    \(answer(signup, ways))\(keeping(signup, ways))</div>

    """
}

/// The one button that the viewer may press, or the way there.
private func answer(_ signup: Signup, _ ways: SignupWays) -> HTML {
  let about: HTML = "«&nbsp;\(signup.question)&nbsp;»"
  if ways.isVisitor {
    return signup.isOpen ? "<p>\(signInLink(signup, ways))</p>" : .empty
  }
  guard let seal = ways.seal else { return .empty }
  if signup.isAnswered {
    return buttonForm(to: .withdraw(signup.id), seal, "Me retirer", about: "de l’appel \(about)")
  }
  return signup.isOpen
    ? buttonForm(to: .signUp(signup.id), seal, "Je m’inscris", about: "à l’appel \(about)") : .empty
}

/// Back to where the call stands, once signed in.
private func signInLink(_ signup: Signup, _ ways: SignupWays) -> HTML {
  """
  <a href="\(path: .signIn)?\(SignInForm.returnTo)=\(path: ways.page)%23appel-\(signup.id)">Se connecter pour \
  s’inscrire<span class="hidden"> à l’appel «&nbsp;\(signup.question)&nbsp;»</span></a>
  """
}

private func keeping(_ signup: Signup, _ ways: SignupWays) -> HTML {
  guard let seal = ways.sealToKeep else { return .empty }
  let about: HTML = "à l’appel «&nbsp;\(signup.question)&nbsp;»"
  return signup.isOpen
    ? buttonForm(to: .closeSignup(signup.id), seal, "Clore les inscriptions", about: about)
    : buttonForm(to: .reopenSignup(signup.id), seal, "Rouvrir les inscriptions", about: about)
}
