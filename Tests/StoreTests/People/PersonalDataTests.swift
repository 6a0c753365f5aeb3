import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct PersonalDataTests {
  @Test func everythingAboutOnePerson() throws {
    let world = try PeopleWorld()
    let (writings, connection) = (world.writings, world.connection)
    let zoe = try world.add("Zoé", .facilitator)
    _ = try writings.openSession(tokenHash: key(1), person: zoe, agent: "Firefox", now: noon)
    _ = try writings.joinByInvitation(linkHash: try world.link(2, nil), person: zoe, now: noon)
    for (number, text) in ["Un.", "Deux."].enumerated() {
      var page = Sample.page("Page \(number)", text)
      (page.author, page.authorID) = ("Zoé", zoe)
      try writings.savePage(page, at: noon.after(number))
    }
    try writings.savePage(Sample.page("D’une autre"), at: noon)
    let meeting = try writings.createMeeting(Sample.meeting("Réunion"), at: noon)
    _ = try writings.addNote(
      NoteDraft(item: nil, body: "Noté.", author: "Zoé", authorID: zoe), to: meeting, at: noon)
    try writings.createBatch(Sample.batch("AB", .voting))
    for word in ["Boussole", "Âme"] { try writings.createWord(Sample.word(word)) }
    for word in 1...2 { #expect(try writings.castVote(word: word, person: zoe) == .counted) }
    let member = Member(id: zoe, name: "Zoé", role: .facilitator)
    _ = try writings.invite(
      InvitationDraft(email: "bob@exemple.fr", circle: nil, role: .participant, mostUses: 1, days: 1),
      by: member,
      sendsMail: false, now: noon)
    let data = try #require(try world.readings.personalData(of: zoe, now: noon))
    #expect(data.account.email == email("zoe@exemple.fr"))
    #expect(data.sessions.map(\.agent) == ["Firefox"] && data.circles.map(\.circle.name) == ["Relier"])
    #expect(data.revisions.map(\.text) == ["Deux.", "Un."])
    #expect(
      data.revisions.map(\.place) == [
        .revision(of: .of("page-1"), number: 1), .revision(of: .of("page-0"), number: 1),
      ])
    #expect(data.notes.map(\.text) == ["Noté."] && data.notes.map(\.place) == [.note(ofMeeting: meeting)])
    #expect(data.votes == ["Âme", "Boussole"])
    #expect(data.invitations.map(\.email?.text) == ["bob@exemple.fr"])
    #expect(try world.readings.personalData(of: 99, now: noon) == nil)
    let person = try writings.addPerson(named: "Sans compte", at: noon)
    #expect(try world.readings.personalData(of: person, now: noon) == nil)
    #expect(try connection.number("SELECT count(*) FROM account") == 2)
  }
}
