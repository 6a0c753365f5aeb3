import Domain
import HTML

/// A call with those who have answered it.
func signupCall(_ signup: Signup, _ sheet: MeetingSheet) -> HTML {
  let state = signup.isOpen ? "inscriptions ouvertes" : "inscriptions closes"
  let names = signup.names.isEmpty ? "Pas encore d’inscription." : enumerated(signup.names) + "."
  return """
    <div class="call"><h4>\(signup.question)</h4><p><span class="tag">\(state)</span> \(names)</p>\
    \(if: signup.isOpen, wayToSignUp(sheet.contact))</div>

    """
}

private func wayToSignUp(_ contact: MailAddress?) -> HTML {
  guard let contact else { return "<p>Pour vous inscrire, dites-le à la personne qui anime.</p>" }
  return "<p>Pour vous inscrire, \(mailLink(contact, "écrivez à la communauté")).</p>"
}
