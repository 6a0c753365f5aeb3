import Domain
import HTML

/// What a member follows, each with a button that ends it, and how they want to be told by mail.
///
/// - Parameter sendsMail: whether mails leave this site at all.
package func followsPage(
  _ follows: [Follow], choice: TellingChoice, sendsMail: Bool, seal: FormSeal, in frame: Frame
) -> HTML {
  page(
    frame, title: "Ce que je suis", at: .account,
    """
    \(pageHead(above: #"<a href="\#(path: .account)">Mon compte</a>"#, "Ce que je suis", below: lead("""
      Les pages, les cercles et les rencontres dont les changements vous sont annoncés.
      """)))
    \(section("Courriels", mails(choice, sendsMail: sendsMail, seal)))
    \(section("Vous suivez", list(follows, seal)))
    \(section("Ce que les autres en savent", privacy))
    """)
}

private var privacy: HTML {
  """
  <div class="prose"><p>Rien&nbsp;: vous seul voyez cette liste. Qui entre dans un cercle le suit. Ce qui devient caché pour \
  vous ne vous est plus annoncé. Vos choix sont dans <a href="\(path: .personalData)">vos données</a> et s’effacent avec votre \
  compte.</p></div>
  """
}

/// The names of the boxes.
package enum TellingField {
  package static let digest = "nouvelles"
  package static let reminders = "rappels"
}

private func mails(_ choice: TellingChoice, sendsMail: Bool, _ seal: FormSeal) -> HTML {
  """
  \(if: !sendsMail, #"<p class="notice">Ce site n’envoie pas encore de courriels.</p>"#)
  \(form(
    to: .follows, seal, button: "Enregistrer",
    note: "Chaque courriel a un lien qui l’arrête, sans connexion.",
    """
    \(checkbox(
      TellingField.digest, "Un courriel par jour au plus, avec ce qui a changé", isOn: choice.takesDigest,
      hint: "Le matin, et seulement s’il y a du nouveau qui ne vient pas de vous."))
    \(checkbox(
      TellingField.reminders, "Un rappel la veille d’une rencontre", isOn: choice.takesReminders,
      hint: "Des rencontres où figure votre nom, de celles que vous suivez et de celles de vos cercles que vous suivez."))
    """))
  """
}

private func list(_ follows: [Follow], _ seal: FormSeal) -> HTML {
  guard !follows.isEmpty else {
    return
      "<p>Rien. Le bouton «&nbsp;Suivre&nbsp;» est sur chaque page, chaque cercle et chaque rencontre.</p>"
  }
  return #"<ul class="rows">\#(each: follows, { row($0, seal) })</ul>"#
}

private func row(_ follow: Follow, _ seal: FormSeal) -> HTML {
  let name = name(follow.thing)
  return """
    <li class="row"><div><h3>\(some: follow.thing, { link($0) })\(if: follow.thing == nil, name)</h3>
    <p class="soft small">\(kind(follow.thing))depuis le \(momentMark(follow.since))</p>
    <div class="buttons">\(buttonForm(to: .endFollow(follow.id), seal, "Ne plus suivre", about: name))</div></div></li>

    """
}

/// What is followed, with a link to it.
private func link(_ thing: Follow.Thing) -> HTML {
  let path: SitePath =
    switch thing {
    case .page(let slug, _): .page(slug)
    case .circle(let circle): .circle(circle.slug)
    case .meeting(let meeting): .meeting(id: meeting.id, meeting.slug)
    case .word(let slug, _): .word(slug)
    }
  return #"<a href="\#(path: path)">\#(name(thing))</a>"#
}

private func name(_ thing: Follow.Thing?) -> HTML {
  switch thing {
  case .page(_, let title): "\(title)"
  case .circle(let circle): "\(circle.name)"
  case .meeting(let meeting): "\(meeting.title)"
  case .word(_, let text): "\(text)"
  case nil: "Ce que vous ne pouvez plus lire"
  }
}

private func kind(_ thing: Follow.Thing?) -> HTML {
  switch thing {
  case .page: "Page, "
  case .circle: "Cercle, "
  case .meeting(let meeting): "Rencontre du \(meeting.day.withoutWeekday), "
  case .word: "Mot de l’abécédaire, "
  case nil: .empty
  }
}
