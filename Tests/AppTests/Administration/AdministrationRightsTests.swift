import Domain
import HTTP
import Store
import Testing

private let pages = [
  "/administration", "/administration/membres", "/administration/membres?q=paul",
  "/administration/membres?page=2",
  "/administration/membres/{member}", "/administration/invitations", "/administration/demandes",
  "/administration/reglages", "/administration/journal", "/administration/journal?avant=3",
  "/administration/sante",
]

/// A form, what is sent, and the answer to an administrator.
private struct Deed: CustomTestStringConvertible, Sendable {
  let path: String
  let values: [String: String]
  let status: Status

  init(_ path: String, _ values: [String: String] = [:], _ status: Status = .seeOther) {
    self.path = path
    self.values = values
    self.status = status
  }

  var testDescription: String { path }
}

private let deeds = [
  Deed("/administration/membres/{member}/role", ["role": "facilitator"]),
  Deed("/administration/membres/{member}/role", ["role": "queen"], .unprocessableContent),
  Deed("/administration/membres/999/role", ["role": "facilitator"], .notFound),
  Deed("/administration/membres/{member}/suspension", ["suspended": "oui"]),
  Deed("/administration/membres/{member}/suspension", ["suspended": "non"]),
  Deed("/administration/membres/999/suspension", ["suspended": "oui"], .notFound),
  Deed("/administration/membres/{member}/mot-de-passe", [:], .ok),
  Deed("/administration/membres/999/mot-de-passe", [:], .notFound),
  Deed("/administration/membres/{member}/retrait"),
  Deed("/administration/membres/999/retrait", [:], .notFound),
  Deed("/administration/membres/0/retrait", [:], .notFound),
  Deed("/administration/invitations", ["kind": "personal", "email": "a@b.fr", "role": "organiser"], .ok),
  Deed(
    "/administration/invitations", ["kind": "personal", "email": "a", "role": "organiser"],
    .unprocessableContent),
  Deed(
    "/administration/invitations", ["kind": "open", "circle": "boussoles", "uses": "3", "days": "9"], .ok),
  Deed(
    "/administration/invitations", ["kind": "open", "circle": "inconnu", "uses": "3", "days": "9"],
    .unprocessableContent),
  Deed("/administration/invitations/{invitation}/lien", [:], .ok),
  Deed("/administration/invitations/999/lien", [:], .unprocessableContent),
  Deed("/administration/invitations/{invitation}/retirer"),
  Deed("/administration/invitations/999/retirer", [:], .unprocessableContent),
  Deed("/administration/demandes/{request}/accepter", [:], .ok),
  Deed("/administration/demandes/999/accepter", [:], .unprocessableContent),
  Deed("/administration/demandes/{request}/refuser"),
  Deed("/administration/demandes/999/refuser", [:], .unprocessableContent),
  Deed(
    "/administration/reglages",
    ["name": "Autre nom", "tagline": "Une phrase", "largestFile": "5", "fileQuota": "9"]),
  Deed("/administration/reglages", ["name": "", "tagline": "Une phrase"], .unprocessableContent),
  Deed("/administration/courriels/{mail}/renvoyer"),
  Deed("/administration/courriels/{mail}/abandonner"),
  Deed("/administration/courriels/999/renvoyer", [:], .unprocessableContent),
  Deed("/administration/courriels/999/abandonner", [:], .unprocessableContent),
]

@Suite("The administration")
struct AdministrationRightsTests {
  @Test("shows its pages to administrators alone", arguments: Knocker.allCases)
  func showing(_ knocker: Knocker) throws {
    let community = try AdministrationSite()
    let browser = try knocker.browser(in: community.site)
    for page in pages {
      let response = try browser.get(community.filled(page))
      switch knocker {
      case .visitor:
        #expect(response.status == .seeOther, "\(page)")
        #expect(
          response.field("Location")?.hasPrefix("/connexion?retour=%2Fadministration") == true, "\(page)")
      case .administrator: #expect(response.status == .ok, "\(page)")
      default:
        #expect(response.status == .forbidden, "\(page)")
        #expect(!response.text.contains("paul@exemple.fr"))
      }
    }
    #expect(community.site.causes == [])
  }

  @Test("lets administrators alone act", arguments: deeds)
  fileprivate func acting(_ deed: Deed) throws {
    for knocker in Knocker.allCases {
      let community = try AdministrationSite()
      let before = try community.site.contents()
      let browser = try knocker.browser(in: community.site)
      let response = try browser.force(community.filled(deed.path), deed.values)
      #expect(response.status == (knocker == .administrator ? deed.status : .forbidden), "\(knocker)")
      if knocker != .administrator {
        #expect(response.handedLink == nil)
        #expect(try community.site.contents() == before, "\(knocker)")
      }
      #expect(community.site.causes == [])
    }
  }

  @Test("gives nobody a page for a member who is not there")
  func unknownMembers() throws {
    let community = try AdministrationSite()
    let browser = try community.site.visitor(signedInAs: community.administrator)
    for path in ["999", "0", "-1", "01", "x", "99999999999999999999"] {
      #expect(try browser.get("/administration/membres/\(path)").status == .notFound, "\(path)")
    }
    for query in ["?avant=x", "?avant=-1", "?avant=99999999999999999999", "?avant="] {
      #expect(try browser.get("/administration/journal\(query)").status == .ok)
    }
    for query in [
      "?page=0", "?page=-3", "?page=99999999999999999999", "?page=9223372036854775807", "?q=%00%FF",
    ] {
      #expect(try browser.get("/administration/membres\(query)").status == .ok)
    }
  }
}

extension Site {
  /// What administration can change, as text.
  fileprivate func contents() throws -> String {
    let now = now
    return try store.writer.writings { writings in
      let readings = writings.readings
      let known = try readings.members(matching: "@exemple.fr").members.filter {
        ["ada@exemple.fr", "paul@exemple.fr"].contains($0.email.text)
      }
      return "\(known.map { "\($0.name) \($0.role) \($0.isSuspended)" })"
        + "\(try readings.invitations(now: now)) \(try readings.joinRequests()) \(try readings.outbox())"
        + "\(try readings.communityDraft())"
    }
  }
}
