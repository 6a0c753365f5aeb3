import Domain

/// Every address of the site, in one list: a template can link to nothing else inside the site.
package enum SitePath: Hashable, Sendable {
  case home
  case circles
  case circle(Slug)
  case pages
  case page(Slug)
  case meetings
  case meeting(id: Int, Slug)
  case abecedaire
  case letter(Letter)
  case word(Slug)
  case siteMap

  case setUp(token: String)
  case signIn, signOut
  case forgottenPassword
  case newPassword(token: String)
  case invitation(token: String)
  case join

  case account, profile, email, password, sessions, personalData, personalDataFile, erasure
  case confirmEmail(token: String)
  case endSession(Int)
  case endSessions

  case newCircle
  case editCircle(Slug)
  case circleMembers(Slug)
  case circleMember(Slug, person: Int)
  case joinCircle(Slug)
  case leaveCircle(Slug)
  case circleInvitations(Slug)
  case revokeCircleInvitation(Slug, Int)

  case administration, members, invitations, joinRequests, settings, journal, health
  case member(Int)
  case memberRole(Int)
  case memberSuspension(Int)
  case memberPassword(Int)
  case memberRemoval(Int)
  case newInvitationLink(Int)
  case revokeInvitation(Int)
  case acceptJoinRequest(Int)
  case refuseJoinRequest(Int)
  case retryMail(Int)
  case dropMail(Int)

  /// The address as it stands in a link: ASCII that needs neither percent-encoding nor escaping.
  package var text: String { parts.start.description + parts.name }

  /// What all addresses of the kind begin with, and what tells this one from them; empty for a page that is alone.
  var parts: (start: StaticString, name: String) {
    switch self {
    case .home: ("/", "")
    case .circles: ("/cercles", "")
    case .circle(let slug): ("/cercles/", slug.text)
    case .pages: ("/pages", "")
    case .page(let slug): ("/pages/", slug.text)
    case .meetings: ("/rencontres", "")
    case .meeting(let id, let slug): ("/rencontres/", "\(id)-\(slug.text)")
    case .abecedaire: ("/abecedaire", "")
    case .letter(let letter): ("/abecedaire/", letter.small)
    case .word(let slug): ("/mots/", slug.text)
    case .siteMap: ("/plan-du-site", "")
    case .setUp(let token): ("/ouverture/", token)
    case .signIn: ("/connexion", "")
    case .signOut: ("/deconnexion", "")
    case .forgottenPassword: ("/mot-de-passe", "")
    case .newPassword(let token): ("/mot-de-passe/", token)
    case .invitation(let token): ("/invitation/", token)
    case .join: ("/rejoindre", "")
    case .account: ("/compte", "")
    case .profile: ("/compte/nom", "")
    case .email: ("/compte/adresse", "")
    case .confirmEmail(let token): ("/adresse/", token)
    case .password: ("/compte/mot-de-passe", "")
    case .sessions: ("/compte/connexions", "")
    case .endSession(let id): ("/compte/connexions/", "\(id)/fermer")
    case .endSessions: ("/compte/connexions/fermer", "")
    case .personalData: ("/compte/donnees", "")
    case .personalDataFile: ("/compte/donnees.json", "")
    case .erasure: ("/compte/effacement", "")
    case .newCircle: ("/nouveau-cercle", "")
    case .editCircle(let slug): ("/cercles/", "\(slug)/modifier")
    case .circleMembers(let slug): ("/cercles/", "\(slug)/membres")
    case .circleMember(let slug, let person): ("/cercles/", "\(slug)/membres/\(person)")
    case .joinCircle(let slug): ("/cercles/", "\(slug)/entrer")
    case .leaveCircle(let slug): ("/cercles/", "\(slug)/quitter")
    case .circleInvitations(let slug): ("/cercles/", "\(slug)/invitations")
    case .revokeCircleInvitation(let slug, let id): ("/cercles/", "\(slug)/invitations/\(id)/retirer")
    case .administration: ("/administration", "")
    case .members: ("/administration/membres", "")
    case .member(let id): ("/administration/membres/", "\(id)")
    case .memberRole(let id): ("/administration/membres/", "\(id)/role")
    case .memberSuspension(let id): ("/administration/membres/", "\(id)/suspension")
    case .memberPassword(let id): ("/administration/membres/", "\(id)/mot-de-passe")
    case .memberRemoval(let id): ("/administration/membres/", "\(id)/retrait")
    case .invitations: ("/administration/invitations", "")
    case .newInvitationLink(let id): ("/administration/invitations/", "\(id)/lien")
    case .revokeInvitation(let id): ("/administration/invitations/", "\(id)/retirer")
    case .joinRequests: ("/administration/demandes", "")
    case .acceptJoinRequest(let id): ("/administration/demandes/", "\(id)/accepter")
    case .refuseJoinRequest(let id): ("/administration/demandes/", "\(id)/refuser")
    case .settings: ("/administration/reglages", "")
    case .journal: ("/administration/journal", "")
    case .health: ("/administration/sante", "")
    case .retryMail(let id): ("/administration/courriels/", "\(id)/renvoyer")
    case .dropMail(let id): ("/administration/courriels/", "\(id)/abandonner")
    }
  }
}
