import Domain
import HTML

/// A call of an item with those who have answered it, under a title of its own.
func signupCall(_ signup: Signup, _ sheet: MeetingSheet) -> HTML {
  signupCall(signup, SignupWays(sheet), isTitled: true, mayRemove: sheet.sealToOrganise != nil)
}

/// A call with those who have answered it, and what its viewer may do.
///
/// - Parameters:
///   - isTitled: whether the question is a title below the item's; in a text it is none, whose titles nobody knows.
///   - mayRemove: whether the viewer may take it away; one in a text goes with its line.
///   - item: where it goes on a page that does not have it yet.
func signupCall(
  _ signup: Signup, _ ways: SignupWays, isTitled: Bool, mayRemove: Bool = false, in item: Int? = nil
) -> HTML {
  let question: HTML = isTitled ? "<h4>\(signup.question)</h4>" : "<p><strong>\(signup.question)</strong></p>"
  return """
    <div class="call" id="appel-\(signup.id)"\(some: item, { #" data-in="point-\#($0)""# }) \
    role="group" aria-label="Appel à inscriptions">\
    \(question)\(signupAnswers(signup))\
    \(answer(signup, ways))\(keeping(signup, ways, mayRemove))</div>

    """
}

/// What everybody sees of a call: whether it is open, and who has answered.
func signupAnswers(_ signup: Signup) -> HTML {
  let state = signup.isOpen ? "inscriptions ouvertes" : "inscriptions closes"
  let names =
    signup.names.isEmpty ? "Pas encore d’inscription." : enumerated(signup.names.map(\.inWords)) + "."
  return #"<p id="reponses-\#(signup.id)"><span class="tag">\#(state)</span> \#(names)</p>"#
}

/// The one button that the viewer may press, or the way there.
private func answer(_ signup: Signup, _ ways: SignupWays) -> HTML {
  let about: HTML = "«&nbsp;\(inShort(signup.question))&nbsp;»"
  if ways.isVisitor {
    return signup.isOpen ? "<p>\(signInLink(signup, ways))</p>" : .empty
  }
  if ways.isForAll { return signup.isOpen ? "<p>\(pageLink(signup, ways))</p>" : .empty }
  guard ways.seal != nil else { return .empty }
  if signup.isAnswered {
    return pressButton(to: .withdraw(signup.id), "Me retirer", about: "de l’appel \(about)")
  }
  return signup.isOpen
    ? pressButton(to: .signUp(signup.id), "Je m’inscris", about: "à l’appel \(about)") : .empty
}

/// Back to where the call stands, once signed in.
private func signInLink(_ signup: Signup, _ ways: SignupWays) -> HTML {
  """
  <a href="\(path: .signIn)?\(SignInForm.returnTo)=\(path: ways.page)%23appel-\(signup.id)">Se connecter pour \
  s’inscrire<span class="hidden"> à l’appel «&nbsp;\(inShort(signup.question))&nbsp;»</span></a>
  """
}

/// To the same page, read anew: the question mark tells it from the one that is open.
private func pageLink(_ signup: Signup, _ ways: SignupWays) -> HTML {
  """
  <a href="\(path: ways.page)?appel#appel-\(signup.id)">Répondre à cet appel\
  <span class="hidden"> «&nbsp;\(signup.question)&nbsp;»</span></a>
  """
}

private func keeping(_ signup: Signup, _ ways: SignupWays, _ mayRemove: Bool) -> HTML {
  guard ways.sealToKeep != nil else { return .empty }
  let question: HTML = "«&nbsp;\(inShort(signup.question))&nbsp;»"
  let button =
    signup.isOpen
    ? pressButton(to: .closeSignup(signup.id), "Clore les inscriptions", about: "à l’appel \(question)")
    : pressButton(to: .reopenSignup(signup.id), "Rouvrir les inscriptions", about: "à l’appel \(question)")
  return """
    \(button)\(if: mayRemove, """
      <a href="\(path: .removeSignup(signup.id))">Retirer l’appel<span class="hidden"> \(question)</span></a>
      """)
    """
}
