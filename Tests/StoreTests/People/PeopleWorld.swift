import Domain
import Testing

@testable import Database
@testable import Store

/// A small community with an administrator, to begin tests with.
struct PeopleWorld {
  let connection: Connection
  let writings: Writings
  var readings: Readings { writings.readings }
  /// Ada.
  let administrator: Member

  init() throws {
    connection = try emptyDatabase()
    writings = Writings(connection)
    try writings.createJourney(Sample.journey)
    try writings.createCircle(Sample.circle("Relier"))
    let id = try writings.addMember(
      Self.account("Ada"), passwordHash: Self.hash, role: .administrator, now: noon, by: .command)
    administrator = Member(id: id, name: "Ada", role: .administrator)
  }

  static let hash = "$y$j9T$abc"

  /// `Zoé` has the address zoe@exemple.fr.
  static func account(_ name: String) -> AccountDraft {
    AccountDraft(name: name, email: "\(Slug(naming: name))@exemple.fr", password: "")
  }

  func add(_ name: String, _ role: Role = .participant) throws -> Int {
    try writings.addMember(Self.account(name), passwordHash: Self.hash, role: role, now: noon, by: .command)
  }

  func invite(_ email: String?, uses: Int = 1, days: Int = 30, sendsMail: Bool = false) throws -> Int {
    let draft = InvitationDraft(
      email: email, circle: .of("relier"), role: .participant, mostUses: uses, days: days)
    return try writings.invite(draft, by: administrator, sendsMail: sendsMail, now: noon)
  }

  /// An invitation with a link.
  func link(_ hash: UInt8, _ email: String?, uses: Int = 1, days: Int = 30) throws -> [UInt8] {
    let invitation = try invite(email, uses: uses, days: days)
    try #require(try writings.addInvitationLink(hash: key(hash), invitation: invitation, now: noon))
    return key(hash)
  }

  func accept(_ link: [UInt8], _ name: String, now: Instant = noon) throws -> Int? {
    try writings.acceptInvitation(
      linkHash: link, name: name, email: Self.account(name).email, passwordHash: Self.hash, now: now)
  }
}

/// 32 bytes that stand for a SHA-256.
func key(_ byte: UInt8) -> [UInt8] { Array(repeating: byte, count: 32) }

func email(_ text: String) -> EmailAddress { EmailAddress(text)! }

extension Instant {
  func after(_ seconds: Int) -> Instant { Instant(seconds: self.seconds + seconds) }
}
