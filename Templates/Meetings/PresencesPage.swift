import Domain
import HTML

/// Who is at a meeting, and how guests come in: for whoever prepares it.
///
/// - Parameter address: the site's, as it is said aloud.
package func presencesPage(
  _ sheet: MeetingSheet, _ list: PresenceList, _ form: PresencesForm, problems: [Problem], address: String,
  seal: FormSeal, in frame: Frame
) -> HTML {
  let meeting = sheet.meeting
  return page(
    frame, title: "Présences\u{A0}: \(meeting.summary.title)", at: .under(.meetings),
    sheets: [.meetings, .preparing], problems: problems,
    """
    \(pageHead(
      above: #"<a href="\#(path: meeting.wayBack.path)">\#(meeting.wayBack.name)</a>"#, "Présences",
      below: #"<p class="when">\#(meeting.summary.whenInWords)</p>"#))
    \(guestAccess(sheet.id, list, address, seal))
    \(section("Présents (\(grouped(list.present.count)))", present(list.present, sheet.id, seal)))
    \(section(
      "Ajouter",
      Templates.form(
        to: .presences(sheet.id), seal, button: "Ajouter aux présents",
        problems: problemSummary(problems, [PresencesForm.namesEntry]),
        note: "Chacun peut aussi le dire depuis la page de la rencontre, le jour même.",
        form.fields(list.absent, problems))))
    """)
}

private func guestAccess(_ meeting: Int, _ list: PresenceList, _ address: String, _ seal: FormSeal) -> HTML {
  guard let code = list.code else {
    return section(
      "Invités",
      """
      <p>Ouvrez la rencontre à des personnes sans compte\u{A0}: un code de six caractères, dicté ou projeté, leur suffit. \
      Elles voient cette rencontre, disent leur présence et répondent à ses appels\u{A0}; rien d’autre.</p>
      \(if: list.guests > 0, "<p>\(guestsInWords(list.guests)) encore dans la rencontre.</p>")
      \(buttonForm(to: .guestCode(meeting), seal, "Ouvrir aux invités"))\
      \(if: list.guests > 0, sendingOut(meeting, seal))
      """)
  }
  return section(
    "Invités",
    """
    \(joinCode(code, at: address))
    <p>\(list.guests == 0 ? "Personne n’est encore venu avec ce code." : "\(guestsInWords(list.guests)) dans la rencontre.") \
    Le code s’éteint quand la rencontre est close ou annulée.</p>
    <div class="tools">\(buttonForm(to: .guestCode(meeting), seal, "Changer de code"))\
    \(buttonForm(to: .endGuestCode(meeting), seal, "Éteindre le code"))\
    \(if: list.guests > 0, sendingOut(meeting, seal))</div>
    """)
}

private func sendingOut(_ meeting: Int, _ seal: FormSeal) -> HTML {
  buttonForm(
    to: .endGuestCode(meeting), seal, "Éteindre le code et faire sortir les invités",
    fields: [(PresencesForm.sendingOutField, FormValue.yes)])
}

private func guestsInWords(_ count: Int) -> String {
  count == 1 ? "Une personne invitée est" : "\(grouped(count))\u{A0}personnes invitées sont"
}

/// The code as it is read aloud and from the back of a room, in two groups of three.
func joinCode(_ code: String, at address: String) -> HTML {
  """
  <div class="way-in" role="group" aria-label="Pour entrer sans compte">
  <p>Allez sur <strong>\(address)\(path: .code)</strong> et tapez</p>
  <p class="six"><span>\(String(code.prefix(3)))</span> <span>\(String(code.dropFirst(3)))</span></p>
  </div>
  """
}

private func present(_ people: [Presence], _ meeting: Int, _ seal: FormSeal) -> HTML {
  guard !people.isEmpty else { return #"<p class="soft">Personne pour l’instant.</p>"# }
  return """
    <ul class="rows present">\(each: people, { person in
      """
      <li class="row"><span>\(person.who.inWords)</span>\
      \(buttonForm(
        to: .removePresence(meeting), seal, "Retirer", about: "\(person.who.inWords) de la liste",
        fields: [
          (PresencesForm.positionField, "\(person.position)"),
          (PresencesForm.nameField, person.who.name ?? ""),
        ]))</li>

      """
    })</ul>
    """
}
