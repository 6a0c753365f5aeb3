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
      try writings.createPage(page, at: noon.after(number))
    }
    try writings.createPage(Sample.page("D’une autre"), at: noon)
    let meeting = try writings.createMeeting(Sample.meeting("Réunion"), at: noon)
    _ = try writings.addNote(
      NoteDraft(item: nil, body: "Noté.", author: "Zoé", authorID: zoe), to: meeting, at: noon)
    try writings.createBatch(Sample.batch("AB", .proposing))
    for word in ["Boussole", "Âme"] { try writings.createWord(Sample.word(word)) }
    let member = Member(id: zoe, name: "Zoé", role: .facilitator)
    try writings.propose(
      WordProposalDraft(typed: "Ancre (port)", reason: "Tenir.", isNamed: true), to: 1, .notAsked, by: member,
      at: noon)
    try writings.begin(.voting, of: #require(try writings.readings.batch(1)), seen: .proposing, at: noon)
    for letter in Letter.all.prefix(2) {
      try writings.setVoices(of: .member(member), for: letter, to: [2 - letter.index])
    }
    _ = try writings.invite(
      InvitationDraft(
        email: "bob@exemple.fr", circle: .of("relier"), role: .participant, mostUses: 1, days: 1),
      by: member,
      sendsMail: false, now: noon)
    let page = try #require(try world.readings.document(.page(.of("page-0"))))
    for (subject, text, base, at) in [
      (UnsavedText.Subject.document(page.id), "Encore", 1, noon),
      (.newPage(form: "a"), "À finir", 0, noon.after(1)),
    ] {
      let draft = TextDraft(body: text, summary: "", base: base)
      let unsaved = UnsavedText(subject: subject, title: "Une idée", circle: nil, text: draft)
      try writings.keep(unsaved, for: zoe, at: at)
    }
    try writings.makeFeed(for: zoe, .changes, tokenHash: key(7), at: noon)
    let data = try #require(try world.readings.personalData(of: zoe, now: noon))
    #expect(data.feedMadeAt == noon)
    #expect(data.account.email == email("zoe@exemple.fr"))
    #expect(data.sessions.map(\.agent) == ["Firefox"] && data.circles.map(\.circle.name) == ["Relier"])
    #expect(data.revisions.map(\.text) == ["Deux.", "Un."])
    #expect(
      data.revisions.map(\.place) == [
        .revision(of: .page(.of("page-1")), number: 1), .revision(of: .page(.of("page-0")), number: 1),
      ])
    #expect(data.unsavedTexts.map(\.text) == ["À finir", "Encore"])
    #expect(
      data.unsavedTexts.map(\.place) == [.unsaved(of: nil), .unsaved(of: .page(.of("page-0")))])
    #expect(data.unsavedTexts.map(\.title) == ["Une idée", "Page 0"])
    #expect(data.notes.map(\.text) == ["Noté."] && data.notes.map(\.place) == [.note(ofMeeting: meeting)])
    #expect(
      data.words == [
        PersonalData.OwnWord(
          spelling: WordSpelling(text: "Ancre", synonym: "port"), reason: "Tenir.", isNamed: true, at: noon)
      ])
    #expect(data.votes == ["Âme", "Boussole"])
    #expect(data.invitations.map(\.email?.text) == ["bob@exemple.fr"])
    #expect(data.circles.map(\.joinedAt) == [noon])
    #expect(data.newEmail == nil && data.mails.isEmpty)
    #expect(try world.readings.personalData(of: 99, now: noon) == nil)
    let person = try writings.addPerson(named: "Sans compte", at: noon)
    #expect(try world.readings.personalData(of: person, now: noon) == nil)
    #expect(try connection.number("SELECT count(*) FROM account") == 2)
  }

  /// What they have grouped and settled, and where they have put a ballot into the urn: never what it says.
  @Test func whatOnePersonDidForTheWords() throws {
    let world = try PeopleWorld()
    let (writings, connection) = (world.writings, world.connection)
    let (zoe, bob) = (try world.add("Zoé", .facilitator), try world.add("Bob", .facilitator))
    let member = Member(id: zoe, name: "Zoé", role: .facilitator)
    let other = Member(id: bob, name: "Bob", role: .facilitator)
    var draft = Sample.batch("ABC", .grouping)
    (draft.rule.ballot, draft.rule.leastVoters) = (.detached, 3)
    try writings.createBatch(draft)
    for word in ["Archipel", "Archipels", "Arts", "Boussole"] { try writings.createWord(Sample.word(word)) }
    func row(_ text: String) throws -> Int {
      try connection.number("SELECT id FROM word WHERE text = \(text)")
    }
    for (words, by) in [(["Archipels"], member), (["Arts"], other)] {
      try writings.merge(words.map(row), into: row("Archipel"), of: 1, by: by, at: noon)
    }
    try writings.begin(.voting, of: #require(try writings.readings.batch(1)), seen: .grouping, at: noon)
    try writings.castBallot(of: .member(member), for: Letter("B")!, with: [row("Boussole")])
    try writings.castBallot(of: .member(other), for: Letter("A")!, with: [row("Archipel")])
    try writings.begin(.settling, of: #require(try writings.readings.batch(1)), seen: .voting, at: noon)
    try writings.settle(
      Letter("A")!, keeping: [row("Archipel")], because: "Un seul.", by: member, at: noon.after(1))
    let data = try #require(try world.readings.personalData(of: zoe, now: noon))
    #expect(data.castBallots == [PersonalData.CastBallot(letter: Letter("B")!, round: 1)])
    let (word, head) = ("Archipels", "Archipel")
    #expect(
      data.groupedWords == [
        PersonalData.GroupedWord(
          word: WordSpelling(text: word, synonym: nil), head: WordSpelling(text: head, synonym: nil), at: noon
        )
      ])
    let settled = PersonalData.SettledLetter(letter: Letter("A")!, reason: "Un seul.", at: noon.after(1))
    #expect(data.settledLetters == [settled] && data.votes.isEmpty)
    let theirs = try #require(try world.readings.personalData(of: bob, now: noon))
    #expect(theirs.settledLetters.isEmpty && theirs.groupedWords.map(\.word.text) == ["Arts"])
    #expect(theirs.castBallots.map(\.letter.description) == ["A"])
  }

  @Test func whatWaitsIsTold() throws {
    let world = try PeopleWorld()
    _ = try world.invite("zoe@exemple.fr", sendsMail: true)
    let zoe = try world.add("Zoé")
    try world.writings.askPasswordLink(email: email("ada@exemple.fr"), now: noon)
    func data(at now: Instant) throws -> PersonalData {
      try #require(try world.readings.personalData(of: zoe, now: now))
    }
    try world.writings.askEmailChange(of: zoe, to: email("new@b.fr"), now: noon.after(1))
    #expect(try data(at: noon).newEmail == email("new@b.fr"))
    #expect(try data(at: noon).mails.map(\.kind) == [.email, .invitation])
    #expect(try data(at: noon).mails.map(\.recipient.text) == ["new@b.fr", "zoe@exemple.fr"])
    let mail = try #require(try world.readings.dueMails(now: noon.after(1), limit: 9).last)
    try world.writings.mailSent(id: mail.id)
    #expect(try data(at: noon).newEmail == nil)
    _ = try world.writings.addEmailLink(hash: key(1), person: zoe, email: email("new@b.fr"), now: noon)
    #expect(try data(at: noon).newEmail == email("new@b.fr"))
    #expect(try data(at: noon.after(Lifetime.emailLink)).newEmail == nil)
  }

  /// What went into a hidden circle is called otherwise there: that is not told to whoever wrote it and is not in the circle.
  @Test func whatIsNotSeenAnyMoreIsCalledAsItWasThen() throws {
    let world = try PeopleWorld()
    let (writings, connection) = (world.writings, world.connection)
    let zoe = Member(id: try world.add("Zoé"), name: "Zoé", role: .participant)
    var page = Sample.page("Balade")
    (page.author, page.authorID) = ("Zoé", zoe.id)
    try writings.createPage(page)
    let document = try #require(try world.readings.document(.page(.of("balade"))))
    try writings.addFile(newFile(), to: document, by: zoe, at: noon)
    let introduction = try #require(try world.readings.document(.introduction(.of("relier"))))
    _ = try writings.revise(
      introduction, TextDraft(body: "Ici.", summary: "", base: 1), by: zoe, at: noon.after(1))
    let meeting = try writings.createMeeting(Sample.meeting("Réunion", circles: [.of("relier")]), at: noon)
    _ = try writings.addNote(
      NoteDraft(item: nil, body: "Noté.", author: "Zoé", authorID: zoe.id), to: meeting, at: noon)
    func data(_ viewer: Viewer) throws -> PersonalData {
      try #require(try writings.readings(as: viewer).personalData(of: zoe.id, now: noon))
    }
    try connection.run("UPDATE page SET slug = 'complot', title = 'Complot', circle_id = 1")
    try connection.run("UPDATE circle SET visibility = 'hidden', slug = 'secte', name = 'Secte'")
    try connection.run("UPDATE meeting SET title = 'Conjuration'")
    let unseen = try data(.member(zoe))
    #expect(unseen.revisions.map(\.title) == ["Relier", "Balade"])
    #expect(unseen.revisions.map(\.place) == [.revision(of: nil, number: 2), .revision(of: nil, number: 1)])
    #expect(unseen.files.map(\.page) == [nil] && unseen.notes.map(\.title) == [""])
    let seen = try data(.member(world.administrator))
    #expect(
      seen.revisions.map(\.place) == [
        .revision(of: .introduction(.of("secte")), number: 2),
        .revision(of: .page(.of("complot")), number: 1),
      ])
    #expect(seen.files.map(\.page) == ["Complot"] && seen.notes.map(\.title) == ["Conjuration"])
  }

  /// The names of others are not in it, and neither is a circle that is not seen.
  @Test func theJournalIsToldAsFarAsItConcernsOne() throws {
    let world = try PeopleWorld()
    let writings = world.writings
    var hidden = Sample.circle("Secret")
    hidden.visibility = .hidden
    try writings.createCircle(hidden)
    let zoe = try world.add("Zoé")
    let bob = try world.add("Bob")
    try writings.setRole(of: zoe, to: .organiser, by: .person(world.administrator.id), now: noon)
    try writings.suspend(bob, by: .person(world.administrator.id), now: noon)
    try writings.note(.circleMemberSet, by: .person(zoe), subject: bob, circle: 2, now: noon.after(1))
    try writings.note(.circleMemberSet, by: .person(zoe), subject: zoe, circle: 1, now: noon.after(2))
    try writings.note(.settingsSaved, by: .person(zoe), now: noon.after(3))
    let viewer = Viewer.member(Member(id: zoe, name: "Zoé", role: .organiser))
    let data = try #require(try writings.readings(as: viewer).personalData(of: zoe, now: noon))
    #expect(
      data.acts.map(\.act) == [
        .settingsSaved, .circleMemberSet, .circleMemberSet, .roleChanged, .memberAdded,
      ])
    #expect(data.acts.map(\.actor) == [.oneself, .oneself, .oneself, .other, .command])
    #expect(data.acts.map(\.subject) == [nil, .oneself, .other, .oneself, .oneself])
    #expect(data.acts.map(\.circle?.name) == [nil, "Relier", nil, nil, nil])
    #expect(data.acts[3].detail == "organiser" && data.acts[0].at == noon.after(3))
  }

  @Test func theLatestActsAreTold() throws {
    let world = try PeopleWorld()
    let ada = world.administrator.id
    for number in 0..<PersonalData.mostActs + 2 {
      try world.writings.note(
        .settingsSaved, by: number % 2 == 0 ? .person(ada) : .command, subject: number % 2 == 0 ? nil : ada,
        now: noon.after(number))
    }
    let acts = try #require(try world.readings.personalData(of: ada, now: noon)).acts
    #expect(acts.count == PersonalData.mostActs)
    #expect(acts.first?.at == noon.after(PersonalData.mostActs + 1) && acts.last?.at == noon.after(2))
  }
}
