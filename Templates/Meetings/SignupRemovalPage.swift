import Domain
import HTML

/// What the removal of a call sends.
package enum SignupRemovalForm {
  /// How many answers its sender was told of.
  package static let answers = "reponses"
}

/// The page on which a call of a meeting is taken away: it says first whose answers go with it.
package func signupRemovalPage(
  _ signup: Signup, of meeting: Meeting, problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  let count = signup.names.count
  return subpage(
    frame, of: .meeting(meeting.summary), title: "Retirer l’appel à inscriptions",
    below: lead("«&nbsp;\(signup.question)&nbsp;»"), problems: problems,
    """
    <p>\(words(signup.names.map(\.inWords)))</p>
    \(form(
      to: .removeSignup(signup.id), seal, button: count == 0 ? "Retirer l’appel" : "Retirer l’appel et ses inscriptions",
      isGrave: true, problems: problemSummary(problems, [Field]()),
      hidden(SignupRemovalForm.answers, "\(count)")))
    <p class="more">Pour qu’il reste sans recevoir d’autres noms, <a href="\(meetingPath(meeting.summary))#appel-\(signup.id)">\
    retrouvez-le dans la rencontre</a> et closez ses inscriptions.</p>
    """)
}

private func words(_ names: [String]) -> HTML {
  switch names.count {
  case 0: "Personne n’y a répondu. L’appel quitte la page de la rencontre et son compte rendu."
  case 1:
    "Une inscription part avec lui, de la page de la rencontre et de son compte rendu&nbsp;: \(names[0]). Cela ne se défait pas."
  case let count:
    """
    \(grouped(count)) inscriptions partent avec lui, de la page de la rencontre et de son compte rendu&nbsp;: \
    \(enumerated(names)). Cela ne se défait pas.
    """
  }
}
