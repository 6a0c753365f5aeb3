import Domain
import Templates
import Testing

@Suite("The form of an invitation")
struct InvitationFormTests {
  private func form(_ typed: [String: String]) -> InvitationForm { InvitationForm { typed[$0] ?? "" } }

  @Test func aPersonalOneCountsOnce() throws {
    let typed = [
      "kind": "personal", "email": " Anne@Example.org ", "role": "organiser", "circle": "codev", "uses": "7",
    ]
    let draft = try #require(form(typed).draft)
    #expect(draft.email == " Anne@Example.org ")
    #expect(draft.role == .organiser && draft.circle?.text == "codev")
    #expect(draft.mostUses == 1 && draft.days == 30)
  }

  @Test func anOpenOneGivesTheLowestRole() throws {
    let typed = [
      "kind": "open", "circle": "codev", "uses": "20", "days": "7", "role": "administrator",
      "email": "a@b.fr",
    ]
    let draft = try #require(form(typed).draft)
    #expect(draft.email == nil && draft.role == .participant)
    #expect(draft.mostUses == 20 && draft.days == 7)
  }

  @Test(arguments: [
    (["kind": "personal", "role": "participant"], ["email"]),
    (["kind": "personal", "role": "participant", "email": "a"], ["email"]),
    (["kind": "personal", "email": "a@b.fr", "role": "king"], ["role"]),
    (["kind": "personal", "email": "a@b.fr", "role": "participant", "circle": "../x"], ["circle"]),
    (["kind": "open", "uses": "1", "days": "1"], ["circle"]),
    (["kind": "open", "circle": "a", "uses": "0", "days": "91"], ["uses", "days"]),
    (["kind": "open", "circle": "a", "uses": "99999999999999999999", "days": "-1"], ["uses", "days"]),
    (["kind": "open", "circle": "a", "uses": "", "days": "x"], ["uses", "days"]),
    ([:], ["email", "role"]),
  ])
  func whatMustBeMended(_ typed: [String: String], _ fields: [String]) {
    let form = form(typed)
    #expect(form.problems.map(\.field) == fields)
    #expect(form.draft == nil)
  }
}
