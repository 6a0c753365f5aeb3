import Domain
import HTTP
import Testing

@testable import App

/// Who may follow each route of the table, written once more by hand: the lowest role, nil for everyone.
private let lowestRoles: [String: Role?] = [
  "GET /abecedaire/lots/nouveau": .facilitator, "POST /abecedaire/lots/nouveau": .facilitator,
  "GET /abecedaire/lots/{id}": nil,
  "GET /abecedaire/lots/{id}/modifier": .facilitator, "POST /abecedaire/lots/{id}/modifier": .facilitator,
  "GET /abecedaire/lots/{id}/etape": .facilitator, "POST /abecedaire/lots/{id}/etape": .facilitator,
  "GET /abecedaire/{letter}/vote": .facilitator, "POST /abecedaire/{letter}/vote": .facilitator,
  "GET /abecedaire/lots/{id}/departager/{letter}": .facilitator,
  "POST /abecedaire/lots/{id}/departager/{letter}": .facilitator,
  "GET /abecedaire/lots/{id}/resultats": nil, "GET /abecedaire/lots/{id}/resultats.csv": nil,
  "GET /abecedaire/lots/{id}/resultats.json": nil, "GET /abecedaire/lots/{id}/resultats.md": nil,
  "GET /abecedaire/lots/{id}/bulletins.csv": nil,
  "GET /abecedaire/complet": nil, "GET /abecedaire/livret": nil, "GET /abecedaire/abecedaire.md": nil,
  "GET /abecedaire/abecedaire.csv": nil, "GET /abecedaire/abecedaire.html": nil,
  "POST /mots/{slug}/plume": .participant,
  "GET /": nil,
  "GET /pages": nil,
  "GET /pages/{slug}": nil,
  "GET /rencontres": nil,
  "GET /rencontres/{id-slug}": nil,
  "GET /rencontres/{id}/grille": .organiser,
  "POST /rencontres/{id}/grille": .organiser,
  "GET /rencontres/{id}/grille/cases": .participant,
  "POST /rencontres/{id}/grille/cases": .participant,
  "GET /rencontres/{id}/grille/cases/{n}": nil,
  "POST /rencontres/{id}/grille/cases/{n}": .participant,
  "POST /rencontres/{id}/grille/cases/{n}/retirer": .participant,
  "GET /rencontres/nouvelle": .organiser,
  "POST /rencontres/nouvelle": .organiser,
  "GET /rencontres/{id}/modifier": .organiser,
  "POST /rencontres/{id}/modifier": .organiser,
  "POST /rencontres/{id}/annuler": .organiser,
  "POST /rencontres/{id}/maintenir": .organiser,
  "GET /taches": nil,
  "GET /cercles/{slug}/taches": nil,
  "GET /rencontres/{id}/taches": .organiser,
  "POST /rencontres/{id}/taches": .organiser,
  "GET /taches/{id}": .organiser,
  "POST /taches/{id}": .organiser,
  "POST /taches/{id}/{step}": .participant,
  "GET /rencontres/{id}/suites": .organiser,
  "POST /rencontres/{id}/suites": .organiser,
  "GET /rencontres/{id}/suites/{n}": .organiser,
  "POST /rencontres/{id}/suites/{n}": .organiser,
  "POST /rencontres/{id}/suites/{n}/retirer": .organiser,
  "POST /rencontres/{id}/suites/{n}/repondue": .organiser,
  "GET /rencontres/{id}/inscriptions": .organiser,
  "POST /rencontres/{id}/inscriptions": .organiser,
  "POST /inscriptions/{id}/repondre": .participant,
  "POST /inscriptions/{id}/se-retirer": .participant,
  "POST /inscriptions/{id}/clore": .organiser,
  "POST /inscriptions/{id}/rouvrir": .organiser,
  "GET /inscriptions/{id}/retirer": .organiser, "POST /inscriptions/{id}/retirer": .organiser,
  "GET /rencontres/{id}/compte-rendu": nil,
  "GET /rencontres/{id}/compte-rendu.md": nil,
  "GET /rencontres/{id}/compte-rendu.html": nil,
  "GET /rencontres/{id}/compte-rendu.json": nil,
  "GET /rencontres/{id}/cloture": .organiser,
  "POST /rencontres/{id}/cloture": .organiser,
  "POST /rencontres/{id}/presence": .organiser,
  "POST /rencontres/{id}/rouvrir": .organiser,
  "POST /rencontres/{id}/rectificatifs": .organiser,
  "POST /rencontres/{id}/points/{item}/reprendre": .organiser,
  "GET /rencontres/{id}/direct": nil,
  "POST /rencontres/{id}/je-suis-la": .participant,
  "POST /rencontres/{id}/je-ne-suis-plus-la": .participant,
  "GET /rencontres/{id}/presences": .organiser,
  "POST /rencontres/{id}/presences": .organiser,
  "POST /rencontres/{id}/presences/retirer": .organiser,
  "POST /rencontres/{id}/code": .organiser,
  "POST /rencontres/{id}/code/clore": .organiser,
  "GET /code": nil,
  "POST /code": nil,
  "GET /rencontres/{id}/rencontre.ics": nil,
  "GET /calendrier": nil,
  "GET /calendrier/liste": nil,
  "GET /calendrier.ics": nil,
  "GET /calendrier/{name}": nil,
  "GET /cercles/{slug}/calendrier.ics": nil,
  "GET /compte/calendrier": .participant,
  "POST /compte/calendrier": .participant,
  "POST /compte/calendrier/fermer": .participant,
  "GET /dates": nil,
  "GET /dates/nouveau": .organiser,
  "POST /dates/nouveau": .organiser,
  // The seeds have no poll with a page, and what is not there is nobody's: DateRightsTests asks who may keep one.
  "GET /dates/{id-slug}": nil,
  "POST /dates/{id}/repondre": .participant,
  "POST /dates/{id}/se-retirer": .participant,
  "GET /dates/{id}/modifier": .participant,
  "POST /dates/{id}/modifier": .participant,
  "GET /dates/{id}/choisir": .participant,
  "POST /dates/{id}/choisir": .participant,
  "POST /dates/{id}/clore": .participant,
  "POST /dates/{id}/rouvrir": .participant,
  "POST /dates/{id}/retirer": .participant,
  "POST /dates/{id}/remettre": .participant,
  "POST /dates/{id}/rappeler": .participant,
  "POST /dates/{id}/lien": .participant,
  "POST /dates/{id}/lien/fermer": .participant,
  "GET /dates/partage/{token}": nil,
  "POST /dates/partage/{token}": nil,
  "GET /dates/reponse/{token}": nil,
  "POST /dates/reponse/{token}": nil,
  "GET /rencontres/{id}/notes": nil,
  "POST /rencontres/{id}/notes": .participant,
  "GET /rencontres/{id}/notes/{n}": .participant,
  "POST /rencontres/{id}/notes/{n}": .participant,
  "GET /rencontres/{id}/notes/{n}/versions": .participant,
  "POST /rencontres/{id}/notes/{n}/retirer": .participant,
  "POST /rencontres/{id}/notes/{n}/remettre": .participant,
  "POST /rencontres/{id}/propositions/{n}/confirmer": .participant,
  "POST /rencontres/{id}/propositions/{n}/ecarter": .participant,
  "GET /abecedaire": nil,
  "GET /abecedaire/{letter}": nil,
  // Who may vote depends on the letter too: VotingTests asks.
  "GET /abecedaire/lots/{id}/voter": nil,
  "POST /abecedaire/lots/{id}/voter": .participant,
  "GET /abecedaire/{letter}/voter": nil,
  "POST /abecedaire/{letter}/voter": .participant,
  "GET /abecedaire/lots/{id}/proposer": .participant,
  "POST /abecedaire/lots/{id}/proposer": .participant,
  "POST /abecedaire/propositions/{id}/retirer": .participant,
  "GET /abecedaire/lots/{id}/a-recevoir": .facilitator,
  "POST /abecedaire/lots/{id}/a-recevoir": .facilitator,
  "GET /abecedaire/lots/{id}/regrouper": .facilitator,
  "POST /abecedaire/lots/{id}/regrouper": .facilitator,
  "GET /mots/{slug}": nil,
  "GET /mots/{slug}/historique": nil,
  "GET /mots/{slug}/versions/{n}": nil,
  "GET /mots/{slug}/comparer": nil,
  "GET /mots/{slug}/modifier": .participant,
  "POST /mots/{slug}/modifier": .participant,
  "POST /mots/{slug}/versions/{n}/retablir": .participant,
  "POST /mots/{slug}/suivre": .participant,
  "POST /mots/{slug}/ne-plus-suivre": .participant,
  "POST /mots/{slug}/publier": .facilitator,
  "POST /mots/{slug}/depublier": .facilitator,
  "GET /plan-du-site": nil,
  "GET /recherche": nil,
  "GET /healthz": nil,

  "GET /pages-attendues": nil,
  "GET /pages-orphelines": nil,
  "GET /pages/{slug}/historique": nil,
  "GET /cercles/{slug}/historique": nil,
  "GET /pages/{slug}/versions/{n}": nil,
  "GET /cercles/{slug}/versions/{n}": nil,
  "GET /pages/{slug}/comparer": nil,
  "GET /cercles/{slug}/comparer": nil,
  "GET /nouvelle-page": .participant,
  "POST /nouvelle-page": .participant,
  "GET /pages/{slug}/modifier": .participant,
  "POST /pages/{slug}/modifier": .participant,
  "GET /cercles/{slug}/presentation": .facilitator,
  "POST /cercles/{slug}/presentation": .facilitator,
  "GET /brouillons": .participant,
  "POST /brouillons/{id}/jeter": .participant,
  "POST /pages/{slug}/versions/{n}/retablir": .participant,
  "POST /cercles/{slug}/versions/{n}/retablir": .facilitator,
  "GET /pages/{slug}/adresse": .participant,
  "POST /pages/{slug}/adresse": .participant,
  "GET /pages/{slug}/archiver": .facilitator,
  "POST /pages/{slug}/archiver": .facilitator,
  "POST /pages/{slug}/ressortir": .facilitator,
  "GET /pages/{slug}/detruire": .administrator,
  "POST /pages/{slug}/detruire": .administrator,

  "GET /cercles": nil,
  "GET /cercles/{slug}": nil,
  "GET /nouveau-cercle": .facilitator,
  "POST /nouveau-cercle": .facilitator,
  "GET /cercles/{slug}/modifier": .facilitator,
  "POST /cercles/{slug}/modifier": .facilitator,
  "GET /cercles/{slug}/membres": .participant,
  "POST /cercles/{slug}/membres/{person}": .facilitator,
  "GET /vue-d-ensemble": nil,
  "POST /cercles/{slug}/archiver": .facilitator,
  "POST /cercles/{slug}/ressortir": .facilitator,
  "GET /changements": nil,
  "GET /changements.atom": nil,
  "GET /cercles/{slug}/changements": nil,
  "GET /cercles/{slug}/changements.atom": nil,
  "POST /pages/{slug}/suivre": .participant,
  "POST /pages/{slug}/ne-plus-suivre": .participant,
  "POST /cercles/{slug}/suivre": .participant,
  "POST /cercles/{slug}/ne-plus-suivre": .participant,
  "POST /rencontres/{id}/suivre": .participant,
  "POST /rencontres/{id}/ne-plus-suivre": .participant,
  "GET /compte/suivi": .participant,
  "POST /compte/suivi": .participant,
  "POST /compte/suivi/{id}/arreter": .participant,
  "POST /compte/nouvelles-lues": .participant,
  "GET /ne-plus-recevoir/{what}/{person}/{token}": nil,
  "POST /ne-plus-recevoir/{what}/{person}/{token}": nil,
  "GET /compte/flux": .participant,
  "POST /compte/flux": .participant,
  "POST /compte/flux/fermer": .participant,
  "GET /flux/{token}/changements.atom": nil,
  "GET /flux/{token}/cercles/{name}": nil,
  "POST /cercles/{slug}/entrer": .participant,
  "POST /cercles/{slug}/quitter": .participant,
  "GET /cercles/{slug}/invitations": .facilitator,
  "POST /cercles/{slug}/invitations": .facilitator,
  "POST /cercles/{slug}/invitations/{id}/retirer": .facilitator,

  "GET /rencontres/importer": .organiser,
  "POST /rencontres/importer": .organiser,

  "GET /fichiers": nil,
  "GET /cercles/{slug}/fichiers": nil,
  "GET /pages/{slug}/fichiers": .participant,
  "POST /pages/{slug}/fichiers": .participant,
  "GET /fichiers/{id}/{name}": nil,
  "GET /fichiers/{id}/modifier": .participant,
  "POST /fichiers/{id}/modifier": .participant,
  "POST /fichiers/{id}/archiver": .participant,
  "POST /fichiers/{id}/ressortir": .participant,
  "GET /fichiers/{id}/detruire": .administrator,
  "POST /fichiers/{id}/detruire": .administrator,

  "GET /rencontres/{id}/ordre-du-jour": .organiser,
  "POST /rencontres/{id}/points": .organiser,
  "POST /rencontres/{id}/durees": .organiser,
  "POST /rencontres/{id}/ajuster": .organiser,
  "GET /rencontres/{id}/points/{item}": .organiser,
  "POST /rencontres/{id}/points/{item}": .organiser,
  "POST /rencontres/{id}/points/{item}/deplacer": .organiser,
  "GET /rencontres/{id}/points/{item}/couper": .organiser,
  "POST /rencontres/{id}/points/{item}/couper": .organiser,
  "POST /rencontres/{id}/points/{item}/retirer": .organiser,
  "GET /rencontres/{id}/conducteur": .organiser,
  "GET /rencontres/{id}/conduite": .organiser,
  "POST /rencontres/{id}/conduite": .organiser,
  "POST /rencontres/{id}/points/{item}/vote": .facilitator,
  "GET /rencontres/{id}/projection": nil,

  "GET /ouverture/{token}": nil,
  "POST /ouverture/{token}": nil,
  "GET /connexion": nil,
  "POST /connexion": nil,
  "POST /deconnexion": nil,
  "GET /mot-de-passe": nil,
  "POST /mot-de-passe": nil,
  "GET /mot-de-passe/{token}": nil,
  "POST /mot-de-passe/{token}": nil,
  "GET /invitation/{token}": nil,
  "POST /invitation/{token}": nil,
  "GET /adresse/{token}": nil,
  "POST /adresse/{token}": nil,
  "GET /rejoindre": nil,
  "POST /rejoindre": nil,

  "GET /compte": .participant,
  "GET /compte/nom": .participant,
  "POST /compte/nom": .participant,
  "GET /compte/adresse": .participant,
  "POST /compte/adresse": .participant,
  "GET /compte/mot-de-passe": .participant,
  "POST /compte/mot-de-passe": .participant,
  "GET /compte/connexions": .participant,
  "POST /compte/connexions/fermer": .participant,
  "POST /compte/connexions/{id}/fermer": .participant,
  "GET /compte/donnees": .participant,
  "GET /compte/donnees.json": .participant,
  "GET /compte/effacement": .participant,
  "POST /compte/effacement": .participant,

  "GET /administration": .administrator,
  "GET /administration/membres": .administrator,
  "GET /administration/membres/{id}": .administrator,
  "POST /administration/membres/{id}/role": .administrator,
  "POST /administration/membres/{id}/suspension": .administrator,
  "POST /administration/membres/{id}/mot-de-passe": .administrator,
  "POST /administration/membres/{id}/retrait": .administrator,
  "GET /administration/invitations": .administrator,
  "POST /administration/invitations": .administrator,
  "POST /administration/invitations/{id}/lien": .administrator,
  "POST /administration/invitations/{id}/retirer": .administrator,
  "GET /administration/demandes": .administrator,
  "POST /administration/demandes/{id}/accepter": .administrator,
  "POST /administration/demandes/{id}/refuser": .administrator,
  "GET /administration/reglages": .administrator,
  "POST /administration/reglages": .administrator,
  "GET /administration/journal": .administrator,
  "GET /administration/sante": .administrator,
  "POST /administration/courriels/{id}/renvoyer": .administrator,
  "POST /administration/courriels/{id}/abandonner": .administrator,
]

@Suite("Routes and roles")
struct RoleTests {
  @Test("the table of the test names every route, and no other")
  func complete() {
    let routes = Set(Routes.all.map { "\($0.method.rawValue) \($0.pattern)" })
    #expect(routes == Set(lowestRoles.keys), "\(routes.symmetricDifference(lowestRoles.keys))")
  }

  @Test("let in whom they should and nobody else", arguments: Routes.all.indices)
  func everyRole(_ index: Int) throws {
    let route = Routes.all[index]
    let lowest = try #require(lowestRoles["\(route.method.rawValue) \(route.pattern)"])
    let path = Self.path(route.pattern)
    let site = try Site()
    #expect(try Self.status(of: route, at: path, for: Visitor(site)).isLetIn == (lowest == nil), "a visitor")
    for role in Role.allCases {
      let visitor = try site.visitor(role)
      let isLetIn = try Self.status(of: route, at: path, for: visitor).isLetIn
      #expect(isLetIn == (lowest == nil || role >= lowest!), "\(role)")
    }
  }

  /// What a route answered: whether it dealt with the request, or turned it away.
  private struct Outcome {
    let response: Response

    /// Turned away is who is led to sign in, asked to, or told that this is for others.
    var isLetIn: Bool {
      response.status != .forbidden && response.field("Location")?.hasPrefix("/connexion?") != true
    }
  }

  private static func status(of route: Route, at path: String, for visitor: Visitor) throws -> Outcome {
    if route.method == .get { return Outcome(response: try visitor.get(path)) }
    let page = visitor.cookies.isEmpty ? "/connexion" : "/compte/nom"
    let seal = try #require(Visitor.Form(to: page, in: visitor.get(page).text)).hidden
    return Outcome(response: try visitor.post(path, seal))
  }

  static func path(_ pattern: String) -> String {
    pattern.replacing("{token}", with: String(repeating: "A", count: 43))
      .replacing("{id-slug}", with: "1-strategie-d-animation-de-la-communaute")
      .replacing("{slug}", with: slug(pattern)).replacing("{n}", with: "1")
      .replacing("{id}", with: "1").replacing("{person}", with: "1").replacing("{item}", with: "1").replacing(
        "{letter}", with: "a"
      )
      .replacing("{name}", with: "a.png")
  }

  private static func slug(_ pattern: String) -> String {
    if pattern.hasPrefix("/mots") { return "archipel" }
    return pattern.hasPrefix("/pages") ? "l-arpentage" : "boussoles"
  }
}
