import Domain
import HTML

/// A member's own calendar: what it is, since when it has a secret address, and how to replace or end it.
///
/// - Parameter madeAt: when the address was made; nil while there is none.
package func calendarAddressPage(madeAt: Instant?, seal: FormSeal, in frame: Frame) -> HTML {
  page(
    frame, title: "Mon calendrier", at: .account,
    """
    \(pageHead(above: #"<a href="\#(path: .account)">Mon compte</a>"#, "Mon calendrier", below: lead("""
      Voyez vos rencontres dans l’agenda de votre téléphone ou de votre ordinateur.
      """)))
    <div class="prose"><p>Il montre les rencontres de vos cercles, celles de toute la communauté et celles où vous êtes \
    inscrit ou inscrite. L’agenda ne se connecte pas&nbsp;: c’est l’adresse qui dit qui vous êtes. Gardez-la pour vous. Vous \
    pouvez la remplacer ou la fermer quand vous voulez&nbsp;; elle se ferme aussi quand vous changez de mot de passe.</p></div>
    \(some: madeAt, { existing(madeAt: $0, seal) })\
    \(if: madeAt == nil, buttonForm(to: .calendarAddress, seal, "Faire l’adresse de mon calendrier"))
    """)
}

/// Shows a secret address once, to be copied into a calendar program.
///
/// - Parameter address: where the site is found from outside, without a last slash.
package func newCalendarAddressPage(address: String, token: String, in frame: Frame) -> HTML {
  page(
    frame, title: "Adresse de mon calendrier", at: .account,
    """
    \(pageHead(
      above: #"<a href="\#(path: .calendarAddress)">Mon calendrier</a>"#, "Adresse de mon calendrier",
      below: lead("Copiez cette adresse dans votre agenda, là où il s’abonne à un calendrier. Ne la donnez à personne.")))
    <h2 class="hidden">Adresse</h2>
    <p class="guide" id="calendrier-aide">Elle ne sera plus montrée&nbsp;: copiez-la avant de quitter la page.</p>
    <div class="field"><label for="calendrier">Mes rencontres</label>
    <input type="text" id="calendrier" readonly aria-describedby="calendrier-aide" \
    value="\(address)\(path: .ownCalendarFile(token: token))"></div>
    """)
}

private func existing(madeAt: Instant, _ seal: FormSeal) -> HTML {
  """
  <p class="more">Votre adresse date du \(momentMark(madeAt)). Elle n’est pas gardée ici&nbsp;: si vous l’avez perdue, \
  remplacez-la.</p>
  <div class="buttons">\(buttonForm(to: .calendarAddress, seal, "Remplacer l’adresse")) \
  \(buttonForm(to: .endCalendarAddress, seal, "Fermer l’adresse"))</div>
  """
}
