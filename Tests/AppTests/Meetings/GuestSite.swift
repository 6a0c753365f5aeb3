import Domain
import HTTP
import Store
import Testing

@testable import App

/// A community with a meeting in each circle, of which that of the hidden one is open to guests, and one more meeting in the hidden
/// circle of which no guest knows.
struct GuestSite {
  let follow: FollowUpSite
  var site: Site { follow.site }
  let code: String
  /// The meeting that is open to guests: it is today.
  let own: FollowUpSite.Parts
  /// Who closes meetings.
  var closer: Member { Member(id: follow.community.keeper, name: "Karim Gardien", role: .participant) }
  /// The other one, with its item.
  let other, otherItem: Int

  /// What stands in the other meeting and nowhere else.
  static let secret = "amarante"

  init() throws {
    follow = try FollowUpSite()
    own = try follow.parts(FollowUpSite.hidden)
    let (meeting, now, site) = (own.meeting, follow.site.now, follow.site)
    (other, otherItem) = try site.store.writer.writings { writings in
      let draft = MeetingDraft(
        title: "Rencontre \(Self.secret)", day: Day(iso: "2026-11-21")!, start: TimeOfDay(minutes: 720),
        minutes: 60, place: "", videoLink: nil, circles: [Slug(FollowUpSite.hidden)!], participants: [],
        agenda: [AgendaItemDraft(title: "Point \(Self.secret)", minutes: 20)],
        otherNotes: [], synthesis: "Synthèse \(Self.secret)", nextSteps: [], decisions: [], tasks: [])
      let id = try writings.createMeeting(draft, as: nil, at: now)
      return (id, try #require(try writings.readings(as: .administrator).meeting(id: id)?.agenda.first?.id))
    }
    code = "ABC234"
    try site.store.writer.writings { writings in
      try writings.openToGuests(meeting, drawing: { "ABC234" })
    }
    site.wait(until: "2026-11-20")
  }

  /// A browser in which a guest has come in by the code.
  func guest(_ name: String = "Ana") throws -> Visitor {
    let visitor = Visitor(site)
    let response = try visitor.submit("/code", ["code": code, "name": name])
    #expect(response.status == .seeOther && response.field("Location") == own.page, "\(response.words)")
    return visitor
  }

  /// The names under « Présents » on the meeting's page, as a keeper sees it.
  func present() throws -> [String] {
    let page = try site.visitor(signedInAs: follow.community.keeper).get(own.page).words
    let list = try #require(page.firstMatch(of: #/<div id="participants">(.*?)</div>/#.dotMatchesNewlines()))
    return list.1.matches(of: #/<li>(.*?)</li>/#).map { String($0.1) }
  }
}
