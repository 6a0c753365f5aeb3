import HTML

/// A link that was handed out and can no longer be used.
package enum DeadLink: Hashable, Sendable, CaseIterable {
  case setUp, invitation, password, email, stopMail
}

/// The page of a link that was used, has expired, or never was: what to do instead.
package func deadLinkPage(_ link: DeadLink, in frame: Frame) -> HTML {
  page(
    frame, title: "Ce lien n’est plus valable", at: .elsewhere,
    """
    <p class="code" aria-hidden="true">404</p>
    <h1>Ce lien n’est plus valable</h1>
    \(lead("Il a déjà servi, il a expiré, ou il en manque un morceau."))
    <p class="more">\(advice(link))</p>
    """)
}

private func advice(_ link: DeadLink) -> HTML {
  switch link {
  case .setUp:
    """
    La communauté est sans doute déjà ouverte&nbsp;: <a href="\(path: .signIn)">connectez-vous</a>. Sinon, redémarrez le \
    site et suivez le lien qu’il affiche alors.
    """
  case .invitation:
    """
    Demandez une autre invitation à la personne qui vous l’a envoyée. Si vous avez déjà un compte, \
    <a href="\(path: .signIn)">connectez-vous</a>.
    """
  case .password: #"Vous pouvez <a href="\#(path: .forgottenPassword)">demander un autre lien</a>."#
  case .email:
    """
    Votre adresse n’a pas changé, ou elle a changé déjà. Vous pouvez le voir dans \
    <a href="\(path: .account)">votre compte</a> et, s’il le faut, recommencer.
    """
  case .stopMail: #"Vous pouvez choisir vos courriels dans <a href="\#(path: .follows)">votre compte</a>."#
  }
}
