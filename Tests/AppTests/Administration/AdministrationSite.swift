import Domain
import HTTP
import Store
import Testing

/// A community in which each thing that administrators deal with is there once.
struct AdministrationSite {
  let site: Site
  let administrator: Int
  /// A participant.
  let member: Int
  /// Open, for somebody's address.
  let invitation: Int
  /// A visitor's wish to join.
  let request: Int
  /// A mail that was given up.
  let mail: Int

  init(sendsMail: Bool = false) throws {
    site = try Site { $0.sendsMail = sendsMail }
    administrator = try site.addMember("Ada Admin", email: "ada@exemple.fr", .administrator)
    member = try site.addMember("Paul Participant", email: "paul@exemple.fr", .participant)
    let (now, inviter) = (site.now, Member(id: administrator, name: "Ada Admin", role: .administrator))
    invitation = try site.store.writer.writings { writings in
      try writings.invite(
        InvitationDraft(email: "ines@exemple.fr", circle: nil, role: .organiser, mostUses: 1, days: 30),
        by: inviter, sendsMail: true, now: now)
    }
    (request, mail) = try site.store.writer.writings { writings in
      try writings.askToJoin(
        JoinRequestDraft(name: "Rémi Requête", email: "remi@exemple.fr", message: "Bonjour"), now: now)
      let mail = try #require(try writings.readings.dueMails(now: now, limit: 1).first)
      for _ in 0...MailRetry.waits.count { try writings.mailTried(id: mail.id, now: now) }
      return Ids(first: try #require(try writings.readings.joinRequests().first).id, second: mail.id)
    }.pair
  }

  private struct Ids {
    let first: Int
    let second: Int
    var pair: (Int, Int) { (first, second) }
  }

  /// What `body` reads from the store now.
  func read<T: Sendable>(_ body: @escaping @Sendable (Readings) throws -> T) throws -> T {
    try site.store.writer.writings { try body($0.readings) }
  }

  /// `path` with the numbers of this community in the place of their names.
  func filled(_ path: String) -> String {
    path.replacing("{member}", with: "\(member)").replacing("{self}", with: "\(administrator)")
      .replacing("{invitation}", with: "\(invitation)").replacing("{request}", with: "\(request)")
      .replacing("{mail}", with: "\(mail)")
  }

  func role(of person: Int) throws -> Role? { try read { try $0.memberSummary(person)?.role } }
}

/// Whoever may knock at a route.
enum Knocker: Equatable, CaseIterable, CustomTestStringConvertible {
  case visitor, participant, organiser, facilitator, administrator

  var testDescription: String { "\(self)" }

  var role: Role? {
    switch self {
    case .visitor: nil
    case .participant: .participant
    case .organiser: .organiser
    case .facilitator: .facilitator
    case .administrator: .administrator
    }
  }

  /// Their browser.
  func browser(in site: Site) throws -> Visitor {
    guard let role else { return Visitor(site) }
    return try site.visitor(role)
  }
}

extension Visitor {
  /// Sends a form to any address with the seal of one that this browser was shown: what an attacker who is signed in does.
  func force(_ path: String, _ values: [String: String] = [:]) throws -> Response {
    let own = ["/compte/nom", "/connexion"]
    for page in own {
      if let form = Form(to: page, in: try get(page).text) {
        return try post(path, form.hidden.merging(values) { $1 })
      }
    }
    Issue.record("no form to take a seal from")
    return try post(path, values)
  }
}

extension Response {
  /// The link that the page shows to be handed on.
  var handedLink: String? {
    text.firstMatch(of: #/readonly[^>]*value="https://cercles\.example(\/[^"]+)"/#).map { String($0.1) }
  }
}
