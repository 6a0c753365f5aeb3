import Domain
import HTML

/// What those who organise a poll do with it.
func datePollKeeping(_ sheet: DatePollSheet, _ seal: FormSeal) -> HTML {
  let poll = sheet.poll.access
  if poll.isWithdrawn {
    return section("Organiser", buttonForm(to: .bringBackDatePoll(poll.id), seal, "Remettre ce sondage"))
  }
  return section(
    "Organiser",
    """
    <ul class="jump">
    <li><a href="\(path: .chooseDate(poll.id, candidate: nil))">\(sheet.poll.chosen == nil ? "Retenir une date" : "Retenir une autre date")</a></li>
    <li><a href="\(path: .editDatePoll(poll.id))">Modifier</a></li>
    </ul>
    <div class="buttons">\(opening(sheet, seal))\(reminding(sheet, seal))\
    \(buttonForm(to: .withdrawDatePoll(poll.id), seal, "Retirer ce sondage"))</div>
    \(sharing(poll, seal))
    <p class="note">Pour montrer ce sondage dans une page ou dans une note, écrivez-y seul dans un paragraphe&nbsp;: \
    <code>[[dates: \(poll.id)-\(poll.link.slug.text)]]</code></p>
    """)
}

private func opening(_ sheet: DatePollSheet, _ seal: FormSeal) -> HTML {
  let poll = sheet.poll.access
  if sheet.isOpen { return buttonForm(to: .closeDatePoll(poll.id), seal, "Clore maintenant") }
  return poll.state == .closed && sheet.now < poll.closesAt && sheet.poll.chosen == nil
    ? buttonForm(to: .reopenDatePoll(poll.id), seal, "Rouvrir") : .empty
}

private func reminding(_ sheet: DatePollSheet, _ seal: FormSeal) -> HTML {
  guard sheet.isOpen, let count = sheet.countToRemind, count > 0 else { return .empty }
  return buttonForm(
    to: .remindOfDates(sheet.poll.access.id), seal, "Rappeler à \(peopleInWords(count))")
}

private func sharing(_ poll: DatePollAccess, _ seal: FormSeal) -> HTML {
  """
  <h3>Lien à partager</h3>
  <p>Avec ce lien, une personne sans compte répond en donnant son prénom. Elle voit le sondage et ses réponses.</p>
  <div class="buttons">\(buttonForm(
    to: .linkOfDates(poll.id), seal, poll.hasLink ? "Remplacer le lien" : "Faire un lien à partager"))\
  \(if: poll.hasLink, buttonForm(to: .endLinkOfDates(poll.id), seal, "Fermer le lien"))</div>
  \(if: poll.hasLink, #"<p class="soft small">Un lien existe. Il n’est pas gardé ici&nbsp;: si vous l’avez perdu, remplacez-le.</p>"#)
  """
}

/// Shows the link of a poll once, to be handed on.
///
/// - Parameter address: the whole of it.
package func datePollLinkPage(_ poll: DatePollLink, address: String, in frame: Frame) -> HTML {
  subpage(
    frame, of: WayBack(path: .datePoll(poll), name: "\(poll.title)", place: .under(.meetings)),
    title: "Lien à partager",
    """
    <p class="guide" id="lien-aide">Il ne sera plus montré&nbsp;: copiez-le avant de quitter la page. Un lien fait avant ne \
    mène plus nulle part.</p>
    <div class="field"><label for="lien">Lien vers le sondage</label>
    <input type="text" id="lien" readonly aria-describedby="lien-aide" value="\(address)"></div>
    """)
}
