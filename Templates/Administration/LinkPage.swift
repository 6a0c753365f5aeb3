import Domain
import HTML

/// What a link that is shown once is for.
package enum HandedLink: Hashable, Sendable {
  /// An invitation of the person with this address.
  case invitation(email: String)
  /// An open invitation to a circle.
  case openInvitation(CircleLink)
  /// A new password for the person with this name.
  case password(name: String)
}

/// Shows a link once, to be copied and handed on.
///
/// - Parameters:
///   - link: the whole address.
///   - back: where its maker goes on.
package func linkPage(_ link: String, for purpose: HandedLink, back: SitePath, in frame: Frame) -> HTML {
  subpage(
    frame, of: WayBack(path: back, name: "Retour", place: .elsewhere), title: purpose.title,
    below: lead(purpose.explanation),
    """
    <div class="field"><label for="lien">Lien à copier</label>
    <p class="hint" id="lien-aide">Ce lien ne sera plus montré&nbsp;: copiez-le avant de quitter la page.</p>
    <input type="text" id="lien" readonly aria-describedby="lien-aide" value="\(link)"></div>
    """)
}

extension HandedLink {
  fileprivate var title: String {
    switch self {
    case .invitation, .openInvitation: "Lien d’invitation"
    case .password: "Lien de nouveau mot de passe"
    }
  }

  fileprivate var explanation: HTML {
    switch self {
    case .invitation(let email): "Transmettez ce lien à \(email). Il ouvre un seul compte."
    case .openInvitation(let circle):
      """
      Transmettez ce lien aux personnes qui veulent entrer dans le cercle \(circle.name).
      """
    case .password(let name):
      """
      Transmettez ce lien à \(name), et à personne d’autre. Il vaut \(Lifetime.passwordLink / 3_600)&nbsp;heures \
      et ne sert qu’une fois.
      """
    }
  }
}
