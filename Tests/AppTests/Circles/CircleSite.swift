import Domain
import HTTP
import Store
import Testing

/// A community with one circle of each visibility, and people who stand in each way in all three.
struct CircleSite {
  let site: Site
  /// A participant in all three circles.
  let insider: Int
  /// A participant who facilitates all three.
  let keeper: Int
  /// A participant in none.
  let outsider: Int
  /// Open links into each, by slug.
  let invitations: [String: Int]

  static let slugs = ["cercle-ouvert", "cercle-interne", "cercle-cache"]

  init() throws {
    site = try Site()
    insider = try site.addMember("Inès Dedans", email: "ines@exemple.fr", .participant)
    keeper = try site.addMember("Karim Gardien", email: "karim@exemple.fr", .participant)
    outsider = try site.addMember("Olga Dehors", email: "olga@exemple.fr", .participant)
    let (now, insider, keeper) = (site.now, insider, keeper)
    invitations = try site.store.writer.writings { writings in
      let journey = try #require(try writings.readings.journeys().first)
      var invitations: [String: Int] = [:]
      for (name, visibility) in zip(["Cercle ouvert", "Cercle interne", "Cercle caché"], Visibility.allCases)
      {
        let draft = CircleDraft(
          name: name, purpose: "Raison de \(name)", introduction: "", journey: journey.slug, state: .alive,
          parent: nil, videoLink: nil, facilitators: [], isExample: false, visibility: visibility)
        let slug = try writings.createCircle(
          draft, by: Member(id: keeper, name: "", role: .participant), at: now)
        let circle = try #require(try writings.readings(as: .administrator).circleScope(slug))
        try writings.joinCircle(circle.id, person: insider, at: now)
        invitations[slug.text] = try writings.invite(
          InvitationDraft(email: nil, circle: slug, role: .participant, mostUses: 9, days: 9),
          by: Member(id: keeper, name: "", role: .participant), sendsMail: false, now: now)
      }
      return invitations
    }
  }

  /// `path` with the numbers of this community in the place of their names.
  func filled(_ path: String, _ slug: String) -> String {
    path.replacing("{slug}", with: slug).replacing("{insider}", with: "\(insider)")
      .replacing("{invitation}", with: "\(invitations[slug] ?? 0)")
  }

  /// How someone stands in a circle now.
  func standing(of person: Int, in slug: String) throws -> CircleStanding? {
    let slug = try #require(Slug(slug))
    return try site.store.writer.writings { writings in
      try writings.readings(as: .administrator).members(of: slug)?.shown.first {
        $0.id == person
      }?
      .standing
    }
  }
}

extension Viewer {
  /// Someone who sees everything.
  static let administrator = Viewer.member(Member(id: 0, name: "", role: .administrator))
}

/// Whoever knocks at a circle.
enum CircleKnocker: CaseIterable, CustomTestStringConvertible {
  case visitor, outsider, insider, keeper, facilitator, administrator

  var testDescription: String { "\(self)" }

  func browser(in community: CircleSite) throws -> Visitor {
    switch self {
    case .visitor: Visitor(community.site)
    case .outsider: try community.site.visitor(signedInAs: community.outsider)
    case .insider: try community.site.visitor(signedInAs: community.insider)
    case .keeper: try community.site.visitor(signedInAs: community.keeper)
    case .facilitator: try community.site.visitor(.facilitator)
    case .administrator: try community.site.visitor(.administrator)
    }
  }
}
