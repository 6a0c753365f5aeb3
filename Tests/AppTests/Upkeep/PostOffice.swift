import Database
import Domain
import Foundation
import Mail
import Secrets
import Store
import Support
import Synchronization

@testable import App

/// A community of one member, with a program in the place of sendmail that keeps what it is given.
final class PostOffice: Sendable {
  static let start = Instant(seconds: 1_795_305_600)
  static let inviter = Member(id: 1, name: "Claire", role: .administrator)

  let store: Store
  let postman: Postman
  private let folder = TemporaryFolder()
  private let seconds = Atomic(PostOffice.start.seconds)
  private let told = Mutex<[String]>([])

  init(
    contact: String? = nil, address: String = "https://cercles.exemple.fr", sender: EmailAddress? = nil
  ) throws {
    store = try Store.open(path: folder.file("cercles.db"))
    let script = """
      cd '\(folder.path)'
      number=$(ls | grep -c '^mail-')
      printf '%s\\n' "$@" > words-$number
      cat > new && mv new mail-$number
      . ./answer
      """
    let sendmail = Sendmail(
      path: try folder.writeProgram(script, to: "sendmail"), lastPatience: .milliseconds(50))
    postman = Postman(sendmail: sendmail, address: address, sender: sender)!
    try answer("exit 0")
    try store.writer.writings { writings in
      try writings.saveCommunity(
        CommunityDraft(name: "Les cercles", tagline: "Ensemble.", contact: contact, description: ""))
      let account = AccountDraft(name: Self.inviter.name, email: "claire@exemple.org", password: "")
      _ = try writings.addMember(
        account, passwordHash: Password.decoy, role: .administrator, now: Self.start, by: .command)
      try writings.createJourney(
        JourneyDraft(slug: Slug("relier")!, name: "Relier", position: 1, impulse: "Pour vous."))
      try writings.createCircle(
        CircleDraft(
          name: "Boussoles", purpose: "Apprendre.", introduction: "", journey: Slug("relier")!, state: .alive,
          parent: nil, videoLink: nil, facilitators: [], isExample: false), as: nil, at: Self.start)
    }
  }

  deinit { store.writer.close() }

  /// A mail as the program was given it.
  struct Given {
    /// The arguments, each on a line.
    let words: String
    let head: String
    let body: String

    /// The secret of the only link that begins with `path`.
    func secret(_ path: String) -> Secret? {
      body.firstRange(of: path).flatMap { Secret(String(body[$0.upperBound...].prefix { $0 != "\n" })) }
    }
  }

  /// Those given so far.
  var mails: [Given] {
    get throws {
      try (0..<folder.names.count { $0.hasPrefix("mail-") }).map { number in
        let text = try String(contentsOfFile: folder.file("mail-\(number)"), encoding: .utf8)
        let lines = text.split(separator: "\n\n", maxSplits: 1).last?.split(separator: "\n") ?? []
        let body = String(decoding: Data(base64Encoded: lines.joined()) ?? Data(), as: UTF8.self)
        return Given(
          words: try String(contentsOfFile: folder.file("words-\(number)"), encoding: .utf8),
          head: String(text.split(separator: "\n\n", maxSplits: 1).first ?? "") + "\n",
          body: body.replacing("\r\n", with: "\n"))
      }
    }
  }

  /// What was reported.
  var causes: [String] { told.withLock { $0 } }

  /// The clock of the test.
  var clock: @Sendable () -> Instant { { Instant(seconds: self.seconds.load(ordering: .relaxed)) } }

  /// Keeps what is reported.
  var report: @Sendable (String) -> Void { { cause in self.told.withLock { $0.append(cause) } } }

  func set(_ seconds: Int) { self.seconds.store(seconds, ordering: .relaxed) }

  /// What the program does once it has kept a mail.
  func answer(_ script: String) throws { try folder.write(script, to: "answer") }

  /// One round.
  func work() throws {
    var chores = try Chores(store, postman: postman, clock: clock, reportCause: report)
    try chores.doWhatIsDue()
  }

  func askPassword() throws {
    try store.writer.writings { writings in
      try writings.askPasswordLink(email: EmailAddress("claire@exemple.org")!, now: Self.start)
    }
  }

  func invite(_ email: String, to circle: Slug? = nil) throws {
    try store.writer.writings { writings in
      let draft = InvitationDraft(email: email, circle: circle, role: .organiser, mostUses: 1, days: 30)
      _ = try writings.invite(draft, by: Self.inviter, sendsMail: true, now: Self.start)
    }
  }

  /// A participant; gives their number.
  func add(_ name: String, _ email: String) throws -> Int {
    try write { writings in
      try writings.addMember(
        AccountDraft(name: name, email: email, password: ""), passwordHash: Password.decoy,
        role: .participant,
        now: Self.start, by: .command)
    }
  }

  @discardableResult
  func write<T: Sendable>(_ body: @escaping @Sendable (Writings) throws -> T) throws -> T {
    try store.writer.writings(body)
  }

  /// Statements separated by semicolons.
  func execute(_ script: StaticString) throws {
    try store.writer.perform { connection in try connection.execute(script: script) }
  }

  func read<T>(_ body: (Readings) throws -> T) throws -> T { try store.makeReader().readings(body) }

  func run(_ sql: SQL) throws { try store.writer.perform { connection in _ = try connection.run(sql) } }

  /// How many rows a query counts.
  func count(_ sql: SQL) throws -> Int {
    try store.writer.perform { connection in try connection.first(sql) { row in try row.int(0) } ?? -1 }
  }

  /// Whether `text` stands somewhere in the file or its log.
  func fileHolds(_ text: String) throws -> Bool {
    try folder.names.filter { $0.hasPrefix("cercles.db") }.contains { name in
      try Data(contentsOf: URL(fileURLWithPath: folder.file(name))).range(of: Data(text.utf8)) != nil
    }
  }
}
