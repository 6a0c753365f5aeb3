import Domain
import HTTP
import Store
import Testing

private let circle = [
  "name": "Nouveau nom", "purpose": "Une raison", "introduction": "", "state": "alive", "visibility": "open",
  "journey": "prendre-soin-du-vivant",
]

private let rows = [
  KnockerRow(
    "/cercles/{slug}", open: [200, 200, 200, 200, 200, 200], members: [404, 200, 200, 200, 200, 200],
    hidden: [404, 404, 200, 200, 404, 200]),
  KnockerRow(
    "/cercles/{slug}/membres", open: [303, 200, 200, 200, 200, 200], members: [303, 200, 200, 200, 200, 200],
    hidden: [303, 404, 200, 200, 404, 200]),
  KnockerRow(
    "/cercles/{slug}/modifier", open: [303, 403, 403, 200, 200, 200],
    members: [303, 403, 403, 200, 200, 200],
    hidden: [303, 404, 403, 200, 404, 200]),
  KnockerRow(
    "/cercles/{slug}/invitations", open: [303, 403, 403, 200, 200, 200],
    members: [303, 403, 403, 200, 200, 200], hidden: [303, 404, 403, 200, 404, 200]),
  // A form that does not say what it was shown with is told of everything that is kept.
  KnockerRow(
    "/cercles/{slug}/modifier", circle, open: [403, 403, 403, 409, 409, 409],
    members: [403, 403, 403, 409, 409, 409], hidden: [403, 404, 403, 409, 404, 409]),
  KnockerRow(
    "/cercles/{slug}/archiver", [:], open: [403, 403, 403, 303, 303, 303],
    members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
  KnockerRow(
    "/cercles/{slug}/ressortir", [:], open: [403, 403, 403, 303, 303, 303],
    members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
  KnockerRow(
    "/cercles/{slug}/modifier", ["name": ""], open: [403, 403, 403, 422, 422, 422],
    members: [403, 403, 403, 422, 422, 422], hidden: [403, 404, 403, 422, 404, 422]),
  KnockerRow(
    "/cercles/{slug}/entrer", [:], open: [403, 303, 303, 303, 303, 303],
    members: [403, 303, 303, 303, 303, 303], hidden: [403, 404, 303, 303, 404, 303]),
  KnockerRow(
    "/cercles/{slug}/quitter", [:], open: [403, 303, 303, 303, 303, 303],
    members: [403, 303, 303, 303, 303, 303], hidden: [403, 404, 303, 303, 404, 303]),
  KnockerRow(
    "/cercles/{slug}/membres/{insider}", ["standing": "facilitator"], open: [403, 403, 403, 303, 303, 303],
    members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
  KnockerRow(
    "/cercles/{slug}/membres/{insider}", ["standing": "removed"], open: [403, 403, 403, 303, 303, 303],
    members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
  KnockerRow(
    "/cercles/{slug}/membres/{insider}", ["standing": "queen"], open: [403, 403, 403, 422, 422, 422],
    members: [403, 403, 403, 422, 422, 422], hidden: [403, 404, 403, 422, 404, 422]),
  KnockerRow(
    "/cercles/{slug}/membres/999", ["standing": "facilitator"], open: [403, 403, 403, 422, 422, 422],
    members: [403, 403, 403, 422, 422, 422], hidden: [403, 404, 403, 422, 404, 422]),
  KnockerRow(
    "/cercles/{slug}/invitations", ["uses": "5", "days": "5"], open: [403, 403, 403, 200, 200, 200],
    members: [403, 403, 403, 200, 200, 200], hidden: [403, 404, 403, 200, 404, 200]),
  KnockerRow(
    "/cercles/{slug}/invitations", ["uses": "0", "days": "5"], open: [403, 403, 403, 422, 422, 422],
    members: [403, 403, 403, 422, 422, 422], hidden: [403, 404, 403, 422, 404, 422]),
  KnockerRow(
    "/cercles/{slug}/invitations/{invitation}/retirer", [:], open: [403, 403, 403, 303, 303, 303],
    members: [403, 403, 403, 303, 303, 303], hidden: [403, 404, 403, 303, 404, 303]),
  KnockerRow(
    "/cercles/{slug}/invitations/999/retirer", [:], open: [403, 403, 403, 422, 422, 422],
    members: [403, 403, 403, 422, 422, 422], hidden: [403, 404, 403, 422, 404, 422]),
]

@Suite("Who may do what in a circle")
struct CircleRightsTests {
  @Test("is as the table says", arguments: rows)
  fileprivate func rights(_ row: KnockerRow) throws {
    for (slug, statuses) in zip(CircleSite.slugs, [row.open, row.members, row.hidden]) {
      for (knocker, status) in zip(CircleKnocker.allCases, statuses) {
        let community = try CircleSite()
        let browser = try knocker.browser(in: community)
        let path = community.filled(row.path, slug)
        let response =
          if let values = row.values { try browser.force(path, values) } else { try browser.get(path) }
        #expect(response.status.rawValue == status, "\(slug), \(knocker)")
        if [403, 404].contains(status) {
          #expect(!response.text.contains("Raison de"), "\(slug), \(knocker)")
          #expect(response.handedLink == nil)
        }
        #expect(community.site.causes == [])
      }
    }
  }

  @Test(
    "making a circle needs the facilitators' role",
    arguments: zip(Knocker.allCases, [303, 403, 403, 200, 200]))
  func creation(_ knocker: Knocker, _ status: Int) throws {
    let browser = try knocker.browser(in: try Site())
    #expect(try browser.get("/nouveau-cercle").status.rawValue == status)
    #expect(try browser.get("/cercles").text.contains("/nouveau-cercle") == (status == 200))
    let answer = try browser.force("/nouveau-cercle", circle)
    #expect(answer.status == (status == 200 ? .seeOther : .forbidden))
    #expect(try browser.get("/cercles/nouveau-nom").status == (status == 200 ? .ok : .notFound))
  }

  @Test(
    "a hidden circle is in no list and no count of those who are not in it", arguments: CircleKnocker.allCases
  )
  func absence(_ knocker: CircleKnocker) throws {
    let community = try CircleSite()
    let browser = try knocker.browser(in: community)
    let sees = [.insider, .keeper, .administrator].contains(knocker)
    for page in ["/", "/cercles", "/plan-du-site"] {
      #expect(try browser.get(page).text.contains("Cercle caché") == sees, "\(page)")
    }
  }

  @Test("offers on the circle's page are those that can be done", arguments: CircleKnocker.allCases)
  func offers(_ knocker: CircleKnocker) throws {
    let community = try CircleSite()
    let text = try knocker.browser(in: community).get("/cercles/cercle-ouvert").text
    let mayKeep = [.keeper, .facilitator, .administrator].contains(knocker)
    #expect(text.contains("/cercles/cercle-ouvert/modifier") == mayKeep)
    #expect(text.contains("/cercles/cercle-ouvert/invitations") == mayKeep)
    #expect(text.contains("/cercles/cercle-ouvert/quitter") == [.insider, .keeper].contains(knocker))
    #expect(
      text.contains("/cercles/cercle-ouvert/entrer")
        == [.outsider, .facilitator, .administrator].contains(knocker))
    #expect(text.contains("Inès Dedans") == false || knocker != .visitor)
  }
}
