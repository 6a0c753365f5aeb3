import Domain
import HTML

/// A member's own feeds: what they are, since when they have a secret address, and how to replace or end it.
///
/// - Parameter madeAt: when the address was made; nil while there is none.
package func feedsPage(madeAt: Instant?, seal: FormSeal, in frame: Frame) -> HTML {
  page(
    frame, title: "Mon flux", at: .account,
    """
    \(pageHead(above: wayBack, "Mon flux", below: lead("""
      Recevez les changements dans un lecteur de flux, avec tout ce que vous pouvez lire ici.
      """)))
    <div class="prose"><p>Le lecteur ne se connecte pas&nbsp;: c’est l’adresse du flux qui dit qui vous êtes. Gardez-la pour \
    vous. Elle montre ce que vous pouvez lire au moment où on la demande, et vous pouvez la remplacer ou la fermer quand \
    vous voulez.</p></div>
    \(some: madeAt, { existing(madeAt: $0, seal) })\
    \(if: madeAt == nil, buttonForm(to: .feeds, seal, "Faire mon adresse de flux"))
    """)
}

/// Shows a secret address once, to be copied into a feed reader.
///
/// - Parameters:
///   - address: where the site is found from outside, without a last slash.
///   - circles: those that the member is in: each has a feed too.
package func feedAddressPage(address: String, token: String, circles: [CircleLink], in frame: Frame) -> HTML {
  page(
    frame, title: "Adresse de flux", at: .account,
    """
    \(pageHead(above: #"<a href="\#(path: .feeds)">Mon flux</a>"#, "Adresse de flux", below: lead("""
      Copiez cette adresse dans votre lecteur de flux. Ne la donnez à personne.
      """)))
    <h2 class="hidden">Adresses</h2>
    <p class="guide" id="flux-aide">Elle ne sera plus montrée&nbsp;: copiez-la avant de quitter la page.</p>
    \(addressField("flux", "Toute la communauté", address + SitePath.ownFeed(token: token).text))\
    \(each: circles, { circle in
      addressField(
        "flux-\(circle.slug.text)", "Le cercle \(circle.name)",
        address + SitePath.ownCircleFeed(token: token, circle.slug).text)
    })
    """)
}

private var wayBack: HTML { #"<a href="\#(path: .account)">Mon compte</a>"# }

private func existing(madeAt: Instant, _ seal: FormSeal) -> HTML {
  """
  <p class="more">Votre adresse date du \(momentMark(madeAt)). Elle n’est pas gardée ici&nbsp;: si vous l’avez perdue, \
  remplacez-la.</p>
  <div class="buttons">\(buttonForm(to: .feeds, seal, "Remplacer l’adresse")) \
  \(buttonForm(to: .endFeeds, seal, "Fermer l’adresse"))</div>
  """
}

private func addressField(_ id: String, _ label: HTML, _ address: String) -> HTML {
  """
  <div class="field"><label for="\(id)">\(label)</label>
  <input type="text" id="\(id)" readonly aria-describedby="flux-aide" value="\(address)"></div>

  """
}
