import Domain
import Secrets
import Store
import Testing

@testable import App

@Suite("Mails about dates")
struct DateMailTests {
  private let office: PostOffice
  private let poll: Int
  private static let day = 86_400
  /// When the poll closes.
  private static let end = PostOffice.start.seconds + 5 * day

  init() throws {
    office = try PostOffice()
    poll = try office.store.writer.writings { writings in
      for (name, email) in [("Luc", "luc@exemple.org"), ("Mona", "mona@exemple.org")] {
        _ = try writings.addMember(
          AccountDraft(name: name, email: email, password: ""), passwordHash: Password.decoy,
          role: .participant,
          now: PostOffice.start, by: .command)
      }
      let circle = try #require(
        try writings.readings(as: .member(PostOffice.inviter)).circleScope(Slug("boussoles")!))
      for person in [1, 2] { try writings.joinCircle(circle.id, person: person, at: PostOffice.start) }
      return try writings.createDatePoll(
        DatePollDraft(
          title: "Bilan", circles: [Slug("boussoles")!], minutes: 60, place: "", videoLink: nil,
          slots: [DateSlot("2027-01-12T09:00")!, DateSlot("2027-01-13T09:00")!],
          closesAt: Instant(seconds: Self.end)), as: .member(PostOffice.inviter), at: PostOffice.start)
    }
  }

  private func answer(by person: Int) throws {
    let poll = poll
    try office.store.writer.writings { writings in
      let member = Member(id: person, name: "", role: .participant)
      let access = try #require(try writings.readings(as: .member(member)).datePollAccess(poll))
      let details = try #require(try writings.readings.datePollDetails(access, as: nil, showsNames: true))
      try writings.answer(
        access, DateBallot(answers: [details.candidates[0].id: .yes]), as: .member(member),
        at: PostOffice.start)
    }
  }

  private func act(_ body: @escaping @Sendable (Writings, DatePollAccess) throws -> Void) throws {
    let poll = poll
    try office.store.writer.writings { writings in
      try body(
        writings, try #require(try writings.readings(as: .member(PostOffice.inviter)).datePollAccess(poll)))
    }
  }

  @Test("A day before the end each member of the circle who has not answered is reminded, once")
  func automatic() throws {
    try answer(by: 1)
    office.set(Self.end - Self.day - 1)
    try office.work()
    #expect(try office.mails.isEmpty)
    office.set(Self.end - Self.day)
    try office.work()
    try office.work()
    #expect(try office.mails.map { $0.words.hasSuffix("\nluc@exemple.org\n") } == [true])
    #expect(try office.mails[0].body.contains("https://cercles.exemple.fr/dates/\(poll)-bilan\n"))
    try act { writings, poll in
      let count = try writings.remind(of: poll, at: Instant(seconds: Self.end - 10))
      #expect(count == 0)
    }
  }

  @Test(
    "Whoever answers meanwhile, and a poll that is closed meanwhile, send nothing", arguments: [true, false])
  func meanwhile(_ answers: Bool) throws {
    try answer(by: 1)
    try act { writings, poll in
      let count = try writings.remind(of: poll, at: PostOffice.start)
      #expect(count == 1)
    }
    if answers { try answer(by: 2) } else { try act { try $0.setOpen(false, $1, at: PostOffice.start) } }
    try office.work()
    #expect(try office.mails.isEmpty && office.count("SELECT count(*) FROM mail") == 0)
  }

  @Test(
    "Those who have answered are told once of dates that changed, and those who can come of the one that is kept"
  )
  func news() throws {
    try answer(by: 2)
    for slots in [["2027-01-12T09:00"], ["2027-01-12T09:00", "2027-01-14T09:00"]] {
      try act { writings, poll in
        var draft = try #require(
          try writings.readings(as: .member(PostOffice.inviter)).datePollDraft(poll.id))
        draft.slots = slots.compactMap { DateSlot($0) }
        try writings.changeDatePoll(
          poll, draft, from: poll.version, as: .member(PostOffice.inviter), at: PostOffice.start,
          sendsMail: true)
      }
    }
    try office.work()
    #expect(try office.mails.isEmpty, "more changes may come")
    office.set(PostOffice.start.seconds + 600)
    try office.work()
    #expect(try office.mails.count == 1 && office.mails[0].words.hasSuffix("\nluc@exemple.org\n"))
    let meeting = MeetingDraft(
      title: "Bilan", day: Day(iso: "2027-01-12")!, start: TimeOfDay(minutes: 540), minutes: 60, place: "",
      videoLink: nil, circles: [Slug("boussoles")!], participants: [], agenda: [], otherNotes: [],
      synthesis: "",
      nextSteps: [], decisions: [], tasks: [])
    try act { writings, poll in
      let id = try writings.createMeeting(meeting, as: nil, at: PostOffice.start)
      let details = try #require(try writings.readings.datePollDetails(poll, as: nil, showsNames: true))
      try writings.choose(
        details.candidates[0].id, of: poll, for: id,
        asking: ComingQuestions(yes: "Oui ?", ifNeeded: "Peut-être ?", byLink: " *"),
        at: PostOffice.start, sendsMail: true)
    }
    try office.work()
    #expect(try office.mails.count == 2 && office.mails[1].body.contains("Mardi 12\u{A0}janvier 2027"))
    #expect(try office.mails[1].words.hasSuffix("\nluc@exemple.org\n"))
  }

  @Test("A short poll does not remind by itself the moment that it opens")
  func short() throws {
    try act { writings, poll in
      var draft = try #require(try writings.readings(as: .member(PostOffice.inviter)).datePollDraft(poll.id))
      draft.closesAt = Instant(seconds: PostOffice.start.seconds + Self.day / 2)
      try writings.changeDatePoll(
        poll, draft, from: poll.version, as: .member(PostOffice.inviter), at: PostOffice.start,
        sendsMail: true)
    }
    try office.work()
    #expect(try office.mails.isEmpty)
  }
}
