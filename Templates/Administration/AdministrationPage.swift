import Domain
import HTML

/// What waits for the administrators.
package struct AdministrationOverview: Hashable, Sendable {
  /// Visitors who ask to join.
  let requests: Int
  /// Mails that were given up.
  let failedMails: Int
  let hasBackup: Bool

  package init(requests: Int, failedMails: Int, hasBackup: Bool) {
    self.requests = requests
    self.failedMails = failedMails
    self.hasBackup = hasBackup
  }
}

/// The hub of the administration: what there is to keep, and what waits.
package func administrationPage(_ overview: AdministrationOverview, in frame: Frame) -> HTML {
  page(
    frame, title: "Administration", at: .administration,
    """
    \(pageHead("Administration"))
    <h2 class="hidden">À tenir</h2>
    <ul class="rows duo">
    \(entry(.members, "Membres", "Qui fait partie de la communauté, avec quel rôle."))
    \(entry(.invitations, "Invitations", "Faire entrer quelqu’un, par courriel ou par un lien."))
    \(entry(.joinRequests, "Demandes", "Les personnes qui demandent à entrer.", waiting(overview.requests)))
    \(entry(.settings, "Réglages", "Le nom, la présentation, l’adresse de contact."))
    \(entry(.journal, "Journal", "Ce que l’administration a fait, et quand."))
    \(entry(.health, "Santé", "Le fichier, sa sauvegarde, les courriels.", warnings(overview)))
    </ul>
    """)
}

private func entry(_ path: SitePath, _ name: HTML, _ what: HTML, _ news: HTML = .empty) -> HTML {
  """
  <li class="row"><div><h3><a href="\(path: path)">\(name)</a></h3>
  <p>\(what)</p>\(if: !news.isEmpty, "<p>\(news)</p>")</div></li>
  """
}

private func waiting(_ requests: Int) -> HTML {
  requests == 0 ? .empty : #"<span class="tag on">\#(requests) en attente</span>"#
}

private func warnings(_ overview: AdministrationOverview) -> HTML {
  """
  \(if: !overview.hasBackup, #"<span class="tag on">aucune sauvegarde</span>"#)\
  \(if: overview.failedMails > 0, #"<span class="tag on">courriels non partis&nbsp;: \#(overview.failedMails)</span>"#)
  """
}
