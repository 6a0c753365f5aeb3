import Domain
import HTML
import Testing

@testable import Templates

@Suite("What a circle's page offers to whom")
struct CirclePageTests {
  private let samples = AdministrationSamples(text: "Essai")

  private func details(_ visibility: Visibility, _ standing: CircleStanding?) -> CircleDetails {
    CircleDetails(
      summary: CircleSummary(
        link: samples.samples.circleLink, purpose: "", journey: samples.samples.circle().journey,
        state: .alive,
        isExample: false, parent: nil, visibility: visibility),
      introduction: .empty, facilitators: [], videoLink: nil, parent: nil, children: [],
      meetings: MeetingList(upcoming: [], past: []), pages: [],
      standing: standing, memberCount: 12)
  }

  @Test func aVisitorFindsNoForm() {
    let page = circlePage(samples.samples.circleDetails, in: samples.samples.frame).text
    #expect(!page.contains("<form") && !page.contains("/membres\""))
  }

  @Test(arguments: [(nil, "entrer"), (CircleStanding.member, "quitter"), (.facilitator, "quitter")])
  func aMemberEntersOrLeaves(_ standing: CircleStanding?, _ deed: String) throws {
    let page = circlePage(
      details(.open, standing), actions: samples.actions(mayEdit: false, mayKeep: false), in: samples.frame)
    #expect(try page.all("action=\"/cercles/essai/([a-z]+)\"") == ["suivre", deed])
    #expect(page.text.contains("<a href=\"/cercles/essai/membres\">12\u{A0}personnes</a>"))
    #expect(!page.text.contains("/cercles/essai/modifier"))
  }

  @Test(arguments: [(true, false), (false, true), (true, true)])
  func rightsOpenLinks(_ mayEdit: Bool, _ mayKeep: Bool) {
    let page = circlePage(
      details(.open, .facilitator), actions: samples.actions(mayEdit: mayEdit, mayKeep: mayKeep),
      in: samples.frame
    ).text
    #expect(page.contains("/cercles/essai/modifier\"") == mayEdit)
    #expect(page.contains("/cercles/essai/invitations\"") == mayKeep)
  }

  @Test(arguments: [(Visibility.open, 0), (.members, 1), (.hidden, 1)])
  func aCircleThatNotAllSeeSaysSo(_ visibility: Visibility, _ count: Int) throws {
    let tag = "(<span class=\"tag\">\(visibility.inWords)</span>)"
    let circle = details(visibility, nil)
    #expect(try circlePage(circle, in: samples.frame).all(tag).count == count)
    #expect(try circlesPage([circle.summary], in: samples.frame).all(tag).count == count)
  }

  @Test(arguments: [true, false])
  func onlyWhoMayIsOfferedANewCircle(_ mayCreate: Bool) {
    let page = circlesPage([], mayCreate: mayCreate, in: samples.frame).text
    #expect(page.contains("/nouveau-cercle\"") == mayCreate)
  }

  @Test(arguments: [true, false])
  func onlyKeepersChangeWhoIsIn(_ mayKeep: Bool) throws {
    let page = circleMembersPage(
      samples.samples.circleLink, samples.circleMembers, mayKeep: mayKeep, seal: samples.seal,
      in: samples.frame)
    let changes = try page.all("name=\"standing\" value=\"([a-z]+)\"")
    #expect(changes == (mayKeep ? ["facilitator", "removed", "member", "removed"] : []))
    #expect(page.text.contains("Et 3\u{A0}personnes de plus."))
  }

  @Test func aCircleCannotBelongToItself() throws {
    let own = samples.samples.circle(1).link
    let page = samples.circleFormPage(existing: own, [])
    #expect(!(try page.all("<option value=\"([^\"]*)\"")).contains(own.slug.text))
    #expect(page.text.contains("name=\"isExample\""))
    #expect(!samples.circleFormPage(existing: nil, []).text.contains("name=\"isExample\""))
  }
}
