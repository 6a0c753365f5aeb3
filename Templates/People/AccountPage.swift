import Domain
import HTML

/// A member's own page: what the site knows of them, and how to change it, take it away or erase it.
package func accountPage(member: MemberDetails, seal: FormSeal, in frame: Frame) -> HTML {
  page(
    frame, title: "Mon compte", at: .account, sheets: [.tables],
    """
    \(pageHead("Mon compte", below: lead("Vous êtes ici sous le nom de \(member.summary.name).")))
    <p><a href="\(path: .tasks)">Mes tâches</a> · <a href="\(path: .follows)">Ce que je suis</a></p>
    \(buttonForm(to: .signOut, seal, "Se déconnecter"))
    \(section("Ce que vous êtes ici", facts(member)))
    \(section("Vos cercles", circles(member.circles)))
    \(section("Vos données", data))
    """)
}

private func facts(_ member: MemberDetails) -> HTML {
  """
  <dl class="facts lines">
  \(fact("Nom", "\(member.summary.name)", change(.profile, "mon nom")))
  \(fact("Adresse électronique", "\(member.summary.email.text)", change(.email, "mon adresse")))
  \(fact("Mot de passe", "Seule son empreinte est gardée", change(.password, "mon mot de passe")))
  \(fact("Rôle", "\(capitalized(member.summary.role.inWords))", .empty))
  \(fact("Connexions ouvertes", "\(member.openSessions)", link(.sessions, "Voir", " mes connexions")))
  </dl>
  """
}

private func fact(_ name: HTML, _ value: HTML, _ link: HTML) -> HTML {
  "<div><dt>\(name)</dt><dd><span>\(value)</span>\(link)</dd></div>\n"
}

private func change(_ path: SitePath, _ what: HTML) -> HTML { link(path, "Changer", " \(what)") }

/// A short link whose accessible name is whole (RGAA 4.1, 6.1).
private func link(_ path: SitePath, _ words: HTML, _ rest: HTML) -> HTML {
  #"<a href="\#(path: path)">\#(words)<span class="hidden">\#(rest)</span></a>"#
}

private func circles(_ places: [CirclePlace]) -> HTML {
  guard !places.isEmpty else {
    return #"<p>Vous n’êtes dans aucun cercle. <a href="\#(path: .circles)">Voir les cercles</a></p>"#
  }
  return """
    <ul class="plain">\(each: places, { place in
      """
      <li><a href="\(path: .circle(place.circle.slug))">\(place.circle.name)</a>\
      \(if: place.standing == .facilitator, ", que vous animez")</li>
      """
    })</ul>
    """
}

private var data: HTML {
  """
  <ul class="plain">
  <li><a href="\(path: .calendarAddress)">Voir mes rencontres dans mon agenda</a></li>
  <li><a href="\(path: .feeds)">Recevoir les changements dans un lecteur de flux</a></li>
  <li><a href="\(path: .personalData)">Lire et emporter tout ce qui me concerne</a></li>
  <li><a href="\(path: .erasure)">Effacer mon compte</a></li>
  </ul>
  """
}
