import Domain
import Foundation
import Secrets
import Store
import Testing

@testable import App

@Suite("Upkeep")
struct ChoresTests {
  private let office: PostOffice

  init() throws { office = try PostOffice() }

  @Test("A mail goes once, with a link that works from then on, of which the file holds the hash alone")
  func invitation() throws {
    try office.invite("lea@exemple.org", to: Slug("boussoles"))
    #expect(try office.count("SELECT count(*) FROM link") == 0)
    try office.work()
    let mail = try #require(try office.mails.first)
    #expect(mail.words.hasSuffix("--\nlea@exemple.org\n"))
    #expect(
      mail.body.contains("Claire vous invite") && mail.body.contains("Boussoles")
        && mail.body.contains("30\u{A0}jours"))
    let secret = try #require(mail.secret("/invitation/"))
    #expect(mail.body.contains("https://cercles.exemple.fr/invitation/\(secret.text)\n"))
    let offer = try office.read { try $0.invitation(linkHash: secret.hash, now: PostOffice.start) }
    #expect(offer?.email?.text == "lea@exemple.org" && offer?.role == .organiser)
    #expect(try !office.fileHolds(secret.text))
    try office.work()
    #expect(try office.mails.count == 1 && office.count("SELECT count(*) FROM mail") == 0)
  }

  @Test("A link for a new password, a new address and its news come as they were asked for")
  func otherMails() throws {
    try office.askPassword()
    try office.work()
    let password = try #require(try office.mails.last?.secret("/mot-de-passe/"))
    #expect(
      try office.read { try $0.passwordLink(hash: password.hash, now: PostOffice.start) }?.name == "Claire")
    try office.store.writer.writings { writings in
      try writings.askEmailChange(
        of: PostOffice.inviter.id, to: EmailAddress("claire@exemple.net")!, now: PostOffice.start)
    }
    try office.work()
    let change = try #require(try office.mails.last)
    let address = try #require(change.secret("/adresse/"))
    #expect(change.words.hasSuffix("\nclaire@exemple.net\n"))
    _ = try office.store.writer.writings { writings in
      try writings.confirmEmailChange(hash: address.hash, now: PostOffice.start)
    }
    try office.work()
    #expect(try office.mails.count == 3)
    #expect(try office.mails.last?.words.hasSuffix("\nclaire@exemple.org\n") == true)
  }

  @Test("What is not taken is tried again at each of the times that are meant for it, and then given up")
  func retries() throws {
    try office.answer("exit 75")
    try office.askPassword()
    var moment = PostOffice.start.seconds
    for wait in [0] + MailRetry.waits {
      if wait > 0 {
        office.set(moment + wait - 1)
        try office.work()
      }
      let before = try office.mails.count
      moment += wait
      office.set(moment)
      try office.work()
      #expect(try office.mails.count == before + 1, "\(wait)")
    }
    office.set(moment + 86_400)
    try office.work()
    #expect(try office.mails.count == 1 + MailRetry.waits.count)
    #expect(try office.read { try $0.outbox() } == OutboxState(waiting: 0, failed: 1, oldest: nil))
    #expect(office.causes == Array(repeating: "mail: refused(status: 75)", count: 1 + MailRetry.waits.count))
  }

  @Test("A mail that fails does not hold up the next, and goes when its time comes")
  func recovery() throws {
    try office.answer("case \"$5\" in claire*) exit 75;; esac")
    try office.askPassword()
    try office.invite("lea@exemple.org")
    try office.work()
    #expect(try office.mails.count == 2 && office.count("SELECT count(*) FROM mail") == 1)
    try office.answer("exit 0")
    office.set(PostOffice.start.seconds + 60)
    try office.work()
    #expect(try office.mails.count == 3 && office.count("SELECT count(*) FROM mail") == 0)
    // The link that did not arrive is of no harm; the one that did works.
    let secret = try #require(try office.mails.last?.secret("/mot-de-passe/"))
    #expect(try office.read { try $0.passwordLink(hash: secret.hash, now: PostOffice.start) } != nil)
  }

  @Test("A mail about something that is gone is not sent")
  func vanished() throws {
    try office.askPassword()
    // Another administrator, so that this one may be kept out.
    try office.run("INSERT INTO person (id, name, created_at) VALUES (2, 'Luc', 1)")
    try office.run(
      """
      INSERT INTO account (person_id, email, password_hash, role, sort_key, search_key)
      VALUES (2, 'luc@exemple.org', '$y$x', 'administrator', 'luc', 'luc')
      """)
    try office.run("UPDATE account SET suspended_at = 1 WHERE person_id = \(PostOffice.inviter.id)")
    try office.invite("lea@exemple.org")
    try office.run("UPDATE invitation SET revoked_at = 1")
    try office.work()
    #expect(
      try office.mails.isEmpty && office.count("SELECT count(*) FROM mail") == 0
        && office.count("SELECT count(*) FROM link") == 0)
  }

  @Test("The outbox waits where no mail is sent; tidying goes on, once an hour")
  func withoutMail() throws {
    let store = office.store
    var chores = try Chores(store, postman: nil, clock: office.clock, reportCause: { _ in })
    try chores.doWhatIsDue()
    try office.askPassword()
    let link = Secret().hash
    _ = try store.writer.writings { writings in
      try writings.addPasswordLink(hash: link, person: PostOffice.inviter.id, now: Instant(seconds: 0))
    }
    office.set(PostOffice.start.seconds + Chores.tidying - 1)
    try chores.doWhatIsDue()
    #expect(try office.count("SELECT count(*) FROM link") == 1)
    office.set(PostOffice.start.seconds + Chores.tidying)
    try chores.doWhatIsDue()
    #expect(
      try office.count("SELECT count(*) FROM link") == 0 && office.count("SELECT count(*) FROM mail") == 1)
  }

  @Test("The file is written anew after an erasure: a large one in the night, or when the site starts")
  func rewriting() throws {
    let store = office.store
    func chores(_ quick: Int = 0) throws -> Chores {
      try Chores(store, postman: nil, clock: office.clock, reportCause: office.report, quick: quick)
    }
    func sweep() throws -> Sweep { try office.read { try $0.sweep() } }
    func erase(_ email: String) throws {
      let person = try office.add("Zoé", email)
      try office.write { _ = try $0.erase(person: person, by: .command, now: PostOffice.start) }
    }
    let noon = Instant(inParis: Day(iso: "2026-11-22")!, TimeOfDay(minutes: 12 * 60)).seconds
    office.set(noon)
    var site = try chores()
    try site.doWhatIsDue()
    #expect(try sweep() == .done)
    try erase("zoe@exemple.org")
    #expect(try sweep() == .needed)
    for hour in [0, 1, 11] {
      office.set(noon + hour * 3_600)
      try site.doWhatIsDue()
      #expect(try sweep() == .begun, "\(hour) hours later")
    }
    office.set(noon + 12 * 3_600)
    try site.doWhatIsDue()
    #expect(try sweep() == .done)
    // The site is stopped before the night comes.
    office.set(noon + 24 * 3_600)
    try erase("zoe@exemple.org")
    try site.doWhatIsDue()
    #expect(try sweep() == .begun)
    site = try chores()
    try site.doWhatIsDue()
    #expect(try sweep() == .done)
    // A small one at once, and again ten minutes later at the earliest.
    site = try chores(Chores.quickBytes)
    try site.doWhatIsDue()
    for (second, expected) in [(0, Sweep.done), (10, .begun), (599, .begun), (600, .done)] {
      office.set(noon + 24 * 3_600 + second)
      if second <= 10 { try erase("zoe@exemple.org") }
      try site.doWhatIsDue()
      #expect(try sweep() == expected, "\(second) seconds later")
    }
    #expect(office.causes.isEmpty)
  }

  @Test(
    "Whom mails come from",
    arguments: [
      ("Écrivez-nous", "https://cercles.exemple.fr", nil, "cercles@cercles.exemple.fr"),
      ("Écrivez-nous", "http://127.0.0.1:8080", nil, "cercles@localhost"),
      ("Écrivez-nous", "http://[::1]:8080", nil, "cercles@localhost"),
      ("contact@exemple.fr", "https://cercles.exemple.fr", nil, "contact@exemple.fr"),
      ("contact@exemple.fr", "https://cercles.exemple.fr", "nous@exemple.fr", "nous@exemple.fr"),
    ])
  func sender(_ contact: String?, _ address: String, _ option: String?, _ expected: String) throws {
    let office = try PostOffice(
      contact: contact, address: address, sender: option.flatMap { EmailAddress($0) })
    try office.askPassword()
    try office.work()
    #expect(try office.mails.first?.words.hasPrefix("-i\n-f\n\(expected)\n--\n") == true)
  }

  @Test("The thread sends by itself, and ends when it is told, even while a program hangs")
  func steward() throws {
    try office.answer("exec tail -f /dev/null")
    try office.askPassword()
    let steward = Steward(
      store: office.store, postman: office.postman, clock: office.clock, reportCause: office.report)
    let end = Date(timeIntervalSinceNow: 60)
    while try office.mails.isEmpty, Date() < end {}
    steward.stop()
    #expect(office.causes == ["mail: killed"])
    #expect(try office.read { try $0.outbox() }.waiting == 1)
  }
}
