import Domain
import Templates
import Testing

@Suite("The form of a circle")
struct CircleFormTests {
  private let good = [
    "name": "Codev", "purpose": "S’entraider", "journey": "entraide", "state": "alive",
    "visibility": "members",
  ]

  private func form(_ changes: [String: String]) -> CircleForm {
    CircleForm { changes[$0] ?? good[$0] ?? "" }
  }

  @Test func whatIsKeptComesBackAsItWas() throws {
    let draft = CircleDraft(
      name: "Codev", purpose: "S’entraider", introduction: "",
      journey: Slug(naming: "Entraide"), state: .paused, parent: Slug("archipel"),
      videoLink: WebLink("https://visio.example/salle"), facilitators: ["Anne", "Une sociologue"],
      isExample: true, visibility: .hidden)
    #expect(CircleForm(draft).draft == draft)
  }

  @Test func whatIsTypedStaysAsTyped() {
    let form = form(["name": "  ", "videoLink": "javascript:alert(1)", "state": "?", "parent": "Ç"])
    #expect(form.name == "  " && form.videoLink == "javascript:alert(1)" && form.state == "?")
    #expect(form.parent == "Ç")
  }

  @Test func linesBecomeFacilitators() throws {
    let draft = try #require(form(["facilitators": " Anne \r\n\r\n\tBéa\nCamille "]).draft)
    #expect(draft.facilitators == ["Anne", "Béa", "Camille"])
    #expect(draft.parent == nil && draft.videoLink == nil && !draft.isExample)
    #expect(draft.visibility == .members && draft.state == .alive)
  }

  @Test(arguments: [
    ("name", " ", Problem.Reason.missing), ("purpose", "", .missing), ("journey", "", .missing),
    ("journey", "a b", .unknown), ("state", "?", .unknown), ("visibility", "", .unknown),
    ("parent", "../etc", .unknown), ("videoLink", "javascript:alert(1)", .malformed),
    ("facilitators", String(repeating: "a\n", count: 2_001), .tooLong(maximum: 4_000)),
    ("facilitators", String(repeating: "a", count: 201), .tooLong(maximum: 200)),
  ])
  func whatMustBeMended(_ field: String, _ typed: String, _ reason: Problem.Reason) {
    let form = form([field: typed])
    #expect(form.problems == [Problem(field, reason)])
    #expect(form.draft == nil)
  }

  @Test func problemsComeInTheOrderOfTheForm() {
    let form = CircleForm { _ in "" }
    #expect(form.problems.map(\.field) == ["name", "purpose", "journey", "state", "visibility"])
  }

  /// Nothing that was sent opens a circle by mistake.
  @Test func anUnknownVisibilityIsRefused() { #expect(form(["visibility": "OPEN"]).draft == nil) }
}
