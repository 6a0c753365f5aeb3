import Database
import Domain
import Secrets
import Server
import Store
import Templates

/// What `cercles member …` does, on the file of a community that may be served meanwhile.
struct Members {
  private let data: Data
  private let store: Store
  private let now = Instant(seconds: Clock.unixSeconds())

  /// Does what is asked.
  static func run(_ request: MemberCommand.Request) throws {
    let data = Data(folder: request.data)
    try data.requireDatabase()
    let members = Members(data: data, store: try data.open())
    defer { members.store.writer.close() }
    try data.telling { try members.run(request.command) }
  }

  private init(data: Data, store: Store) {
    self.data = data
    self.store = store
  }

  private func run(_ command: MemberCommand) throws {
    switch command {
    case .add(let email, let name, let role): try add(email, name: name, role: role)
    case .list: try list()
    case .role(let email, let role): try setRole(of: email, to: role)
    case .reset(let email, let address): try reset(email, address: address)
    }
  }

  private func add(_ email: EmailAddress, name: String, role: Role) throws {
    guard try find(email) == nil else { throw Stop(sentence: CommandLineText.memberExists(email)) }
    let account = AccountDraft(name: name, email: email.text, password: try Input.line())
    guard account.problems.isEmpty else { throw Rejection(account.problems) }
    guard let hash = Password.hash(account.password) else {
      throw Stop(sentence: CommandLineText.unreadablePassword)
    }
    _ = try store.writer.writings { [now] writings in
      try writings.addMember(account, passwordHash: hash, role: role, now: now, by: .command)
    }
    try Output.say(CommandLineText.memberAdded(email, role))
  }

  private func list() throws {
    let reader = try store.makeReader()
    var lines: [String] = []
    try reader.readings { readings in
      var page = 0
      var hasMore = true
      while hasMore {
        let list = try readings.members(page: page)
        lines += list.members.map(CommandLineText.line)
        page += 1
        hasMore = list.hasMore && !list.members.isEmpty
      }
    }
    try Output.write(Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  private func setRole(of email: EmailAddress, to role: Role) throws {
    let person = try member(email).id
    _ = try store.writer.writings { [now] writings in
      try writings.setRole(of: person, to: role, by: .command, now: now)
    }
    try Output.say(CommandLineText.roleChanged(email, role))
  }

  private func reset(_ email: EmailAddress, address: String) throws {
    let person = try member(email).id
    let link = Secret()
    let isMade = try store.writer.writings { [now] writings in
      try writings.addPasswordLink(hash: link.hash, person: person, now: now, by: .command)
    }
    guard isMade else { throw Stop(sentence: CommandLineText.suspended(email)) }
    try Output.say(address + SitePath.newPassword(token: link.text).text)
    Output.warn(CommandLineText.passwordLinkMade)
  }

  private func member(_ email: EmailAddress) throws -> MemberSummary {
    guard let member = try find(email) else { throw Stop(sentence: CommandLineText.noMember(email)) }
    return member
  }

  private func find(_ email: EmailAddress) throws -> MemberSummary? {
    try store.makeReader().readings { readings in try readings.member(email: email) }
  }
}
