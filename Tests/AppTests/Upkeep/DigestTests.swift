import Domain
import Secrets
import Store
import Testing

@testable import App

@Suite("Digests")
struct DigestTests {
  private let office: PostOffice
  /// Follows the circle Boussoles.
  private let lea: Int

  init() throws {
    let office = try PostOffice()
    lea = try office.add("Léa", "lea@exemple.org")
    self.office = office
    let lea = lea
    try office.write { writings in try writings.joinCircle(1, person: lea, at: PostOffice.start) }
  }

  /// Seven in the morning of a day, and so many seconds more.
  private func morning(_ day: String, _ more: Int = 0) -> Int {
    Instant(inParis: Day(iso: day)!, TellingTime.hour).seconds + more
  }

  /// Claire, or nobody known, makes a page.
  private func page(_ title: String, in circle: String? = "boussoles", by author: Int? = 1, at moment: Int)
    throws
  {
    try office.write { writings in
      var draft = PageDraft(
        title: title, body: "Bonjour.", circle: circle.flatMap { Slug($0) }, summary: "", author: "Claire")
      draft.authorID = author
      try writings.createPage(draft, as: nil, at: Instant(seconds: moment))
    }
  }

  private func work(_ moment: Int) throws {
    office.set(moment)
    try office.work()
  }

  @Test("One comes on the next morning, with what others did, and none without news")
  func once() throws {
    try page("Glossaire", at: PostOffice.start.seconds + 60)
    try page("Sommaire", by: lea, at: PostOffice.start.seconds + 60)
    try page("Ailleurs", in: nil, at: PostOffice.start.seconds + 60)
    try work(morning("2026-11-22", -1))
    #expect(try office.mails.isEmpty)
    try work(morning("2026-11-22"))
    let mail = try #require(try office.mails.first)
    #expect(mail.words.hasSuffix("--\nlea@exemple.org\n"))
    #expect(mail.body.contains("Cercle Boussoles\n\n- Nouvelle page «\u{A0}Glossaire\u{A0}», par Claire"))
    #expect(mail.body.contains("\nhttps://cercles.exemple.fr/pages/glossaire\n"))
    #expect(!mail.body.contains("Sommaire") && !mail.body.contains("Ailleurs"))
    let link = try #require(mail.body.split(separator: "\n").first { $0.contains("/ne-plus-recevoir/") })
    #expect(mail.head.contains("\nList-Unsubscribe: <\(link)>\n"))
    #expect(mail.head.contains("\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n"))
    for day in ["2026-11-22", "2026-11-23", "2026-11-24"] { try work(morning(day, 7_200)) }
    #expect(try office.mails.count == 1 && office.count("SELECT count(*) FROM mail") == 0)
  }

  /// Summer time begins on 28 March 2027 and ends on 31 October.
  @Test("One a day at most, always at seven", arguments: ["2026-11-22", "2027-03-27", "2027-10-30"])
  func oneADay(_ first: String) throws {
    let start = Day(iso: first)!.number
    var sent: [Int] = []
    let end = morning(Day(number: start + 4).iso)
    for (half, moment) in stride(from: morning(first), to: end, by: 1_800).enumerated() {
      try page("Page \(half)", at: moment - 300)
      let before = try office.mails.count
      try work(moment)
      if try office.mails.count > before { sent.append(moment) }
    }
    #expect(sent == (0..<4).map { morning(Day(number: start + $0).iso) })
  }

  @Test("While no mail is taken nothing is lost and no second one waits; then one tells of the whole time")
  func outage() throws {
    try office.answer("exit 75")
    var moment = PostOffice.start.seconds + 60
    let end = morning("2026-11-29")
    var titles: [String] = []
    while moment < end {
      titles.append("Page \(titles.count)")
      try page(titles[titles.count - 1], at: moment)
      try work(moment + 120)
      #expect(try office.count("SELECT count(*) FROM mail") <= 1)
      moment += 4 * 3_600
    }
    let failed = try office.mails.count
    #expect(failed > 7)
    try office.answer("exit 0")
    try work(end + 86_400)
    #expect(try office.mails.count == failed + 1)
    let body = try #require(try office.mails.last).body
    for title in titles { #expect(body.contains("«\u{A0}\(title)\u{A0}»"), "\(title)") }
    try work(end + 86_400 + 7_200)
    try work(end + 2 * 86_400)
    #expect(try office.mails.count == failed + 1 && office.count("SELECT count(*) FROM mail") == 0)
  }

  @Test(
    "Over which the program was ended, it comes no second time that day, and what it told with the next one")
  func interrupted() throws {
    try page("Glossaire", at: PostOffice.start.seconds + 60)
    let now = Instant(seconds: morning("2026-11-22"))
    let taken = try office.write { writings in
      _ = try writings.queueDigests(now: now)
      return try writings.takeMail(link: Secret(), address: "https://cercles.exemple.fr", now: now)
    }
    #expect(taken?.text.body.contains("Glossaire") == true)
    for later in [60, 600, 7_200, 86_399] { try work(morning("2026-11-22", later)) }
    #expect(try office.mails.isEmpty)
    try work(morning("2026-11-23"))
    #expect(try office.mails.count == 1 && office.mails[0].body.contains("Glossaire"))
    try work(morning("2026-11-24"))
    #expect(try office.mails.count == 1 && office.count("SELECT count(*) FROM mail") == 0)
  }

  @Test("That was not taken comes soon again")
  func refused() throws {
    try page("Glossaire", at: PostOffice.start.seconds + 60)
    try office.answer("exit 75")
    try work(morning("2026-11-22"))
    try office.answer("exit 0")
    try work(morning("2026-11-22", MailRetry.waits[0] - 1))
    #expect(try office.mails.count == 1)
    try work(morning("2026-11-22", MailRetry.waits[0]))
    #expect(try office.mails.count == 2 && office.count("SELECT count(*) FROM mail") == 0)
  }

  @Test("After a week in which the site was down one comes, and not in the night")
  func week() throws {
    for day in 0..<7 { try page("Page \(day)", at: PostOffice.start.seconds + 60 + day * 86_400) }
    try work(morning("2026-11-29", -3_600))
    #expect(try office.mails.isEmpty)
    try work(morning("2026-11-29", 16 * 3_600))
    #expect(try office.mails.count == 1)
    for day in 0..<7 { #expect(try office.mails[0].body.contains("«\u{A0}Page \(day)\u{A0}»")) }
    try page("Encore", at: morning("2026-11-29", 16 * 3_600))
    try work(morning("2026-11-30", 3_600))
    #expect(try office.mails.count == 1, "the next keeps its distance")
    try work(morning("2026-12-01"))
    #expect(try office.mails.count == 2)
  }

  @Test(
    "Who may not read any more, or wants none, gets none, though it was asked for before",
    arguments: [
      "UPDATE circle SET visibility = 'hidden'; DELETE FROM circle_member",
      "UPDATE account SET suspended_at = 1 WHERE person_id = 2",
      "UPDATE telling SET digest_at = NULL, takes_digest = 0", "DELETE FROM follow",
      "UPDATE page SET archived_at = 1", "DELETE FROM account WHERE person_id = 2",
    ] as [StaticString])
  func rights(_ deed: StaticString) throws {
    try page("Glossaire", at: PostOffice.start.seconds + 60)
    try office.answer("exit 75")
    try work(morning("2026-11-22"))
    #expect(try office.mails.count == 1 && office.count("SELECT count(*) FROM mail") == 1)
    try office.answer("exit 0")
    try office.execute(deed)
    try work(morning("2026-11-22", 60))
    #expect(try office.mails.count == 1 && office.count("SELECT count(*) FROM mail") == 0)
  }

  @Test("Another address gets what waited for the one before")
  func address() throws {
    try page("Glossaire", at: PostOffice.start.seconds + 60)
    try office.answer("exit 75")
    try work(morning("2026-11-22"))
    try office.execute("UPDATE account SET email = 'lea@exemple.net' WHERE person_id = 2")
    try work(morning("2026-11-22", 60))
    #expect(try office.mails.last?.words.hasSuffix("--\nlea@exemple.net\n") == true)
  }

  @Test("What someone waits for goes before what many are told")
  func order() throws {
    try page("Glossaire", at: PostOffice.start.seconds + 60)
    try office.write { writings in
      try writings.askPasswordLink(
        email: EmailAddress("claire@exemple.org")!, now: Instant(seconds: morning("2026-11-22")))
    }
    try work(morning("2026-11-22"))
    #expect(try office.mails.map { $0.words.contains("claire@") } == [true, false])
  }
}
