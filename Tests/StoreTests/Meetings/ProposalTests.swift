import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct ProposalTests {
  let world: NoteWorld

  init() throws { world = try NoteWorld() }

  private func open(_ id: Int) throws -> [Proposal] {
    let page = try world.page()
    return (page.agenda.flatMap(\.notes) + page.otherNotes).first { $0.id == id }?.proposals ?? []
  }

  private func count(_ table: SQL) throws -> Int {
    try world.connection.number("SELECT count(*) FROM \(table)")
  }

  @Test func markedLinesAreProposedAndNothingIsMadeOfThem() throws {
    let id = try world.add("→ Zoé : écrire @30/06\n! Oui\n? Qui")
    #expect(try open(id).map(\.kind) == [.task, .decision, .question])
    #expect(try open(id).first?.due == Day(iso: "2021-06-30") && open(id).first?.owner == "Zoé")
    #expect(try count("task") == 0 && count("outcome") == 0)
  }

  @Test func aConfirmedOneIsMadeOnceWhereItWasBorn() throws {
    let id = try world.add("→ Zoé : écrire @30/06\n! Oui\n? Qui", item: 1)
    for proposal in try open(id) {
      for _ in 1...2 {
        #expect(try world.writings.confirmProposal(proposal.id, of: world.meeting) == id)
      }
    }
    let meeting = try world.page()
    #expect(
      meeting.tasks.map { [$0.title, $0.owner?.inWordsForTests ?? "", $0.due?.iso ?? ""] }
        == [["écrire", "Zoé", "2021-06-30"]])
    #expect(meeting.tasks.map(\.ownerID) == [world.zoe.id])
    #expect(meeting.tasks.map(\.item) == [world.items[1]] && meeting.tasks.map(\.note) == [id])
    #expect(meeting.outcomes.map(\.text) == ["Oui", "Qui"] && meeting.outcomes.map(\.note) == [id, id])
    #expect(try open(id).isEmpty && world.found("écrire") == 2)
  }

  /// A name is a member when one member alone who sees the meeting has that very name.
  @Test(arguments: [
    ("Zoé", true), ("ZOE", false), ("Zo", false), ("Zoé B", false), ("Anne", false), ("Léa", false),
    ("", false),
  ])
  func whoIsMeant(_ name: String, _ isMember: Bool) throws {
    for number in 1...2 {
      var account = PeopleWorld.account("Anne")
      account.email = "anne\(number)@exemple.fr"
      _ = try world.writings.addMember(
        account, passwordHash: PeopleWorld.hash, role: .participant, now: noon, by: .command)
    }
    let id = try world.add("→ \(name) : écrire")
    _ = try world.writings.confirmProposal(#require(try open(id).first).id, of: world.meeting)
    let task = try #require(try world.page().tasks.first)
    #expect((task.ownerID != nil) == isMember)
    #expect(task.owner == (isMember ? .named("Zoé") : name.isEmpty ? nil : .named(name)))
  }

  @Test func aDismissedOneIsAskedAboutNoMore() throws {
    let id = try world.add("! Oui\n! Non")
    let first = try #require(try open(id).first)
    for _ in 1...2 { #expect(try world.writings.dismissProposal(first.id, of: world.meeting) == id) }
    #expect(throws: Rejection([Problem("", .changed)])) {
      try world.writings.confirmProposal(first.id, of: world.meeting)
    }
    try world.revise(id, "! Oui\n! Non\n! Peut-être")
    #expect(try open(id).map(\.text) == ["Non", "Peut-être"])
    let second = try #require(try open(id).first)
    _ = try world.writings.confirmProposal(second.id, of: world.meeting)
    #expect(throws: Rejection([Problem("", .changed)])) {
      try world.writings.dismissProposal(second.id, of: world.meeting)
    }
    #expect(try count("outcome") == 1)
  }

  @Test func whatIsWrittenAgainIsProposedAnew() throws {
    let id = try world.add("→ Zoé : écrire\n! Oui\n? Qui")
    let before = try open(id)
    _ = try world.writings.confirmProposal(before[1].id, of: world.meeting)
    try world.revise(id, "→ Bob : écrire @30/06\n? Quand")
    #expect(try open(id).map(\.text) == ["écrire", "Quand"])
    #expect(try open(id)[0].id == before[0].id && open(id)[0].owner == "Bob" && open(id)[0].due != nil)
    try world.revise(id, "→ Bob : écrire\n! Oui")
    #expect(try open(id).map(\.text) == ["écrire"], "the decision was confirmed before")
    #expect(try count("outcome") == 1)
  }

  @Test func noneOfAnotherMeetingOrOfANoteThatIsOffThePage() throws {
    let id = try world.add("! Oui")
    let proposal = try #require(try open(id).first)
    let other = try world.writings.createMeeting(Sample.meeting("Autre"), at: noon)
    #expect(try world.writings.confirmProposal(proposal.id, of: other) == nil)
    #expect(try world.writings.dismissProposal(99, of: world.meeting) == nil)
    try world.writings.withdrawNote(#require(try world.note(id)), at: noon)
    #expect(try world.writings.confirmProposal(proposal.id, of: world.meeting) == nil)
    #expect(try count("outcome") == 0)
  }
}

extension Author {
  fileprivate var inWordsForTests: String {
    if case .named(let name) = self { name } else { "-" }
  }
}
