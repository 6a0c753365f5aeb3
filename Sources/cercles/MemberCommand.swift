import Domain
import Templates

/// `cercles member …`: what to do with the members.
enum MemberCommand: Equatable {
  /// The password comes from standard input: on the command line every user of the machine could read it.
  case add(EmailAddress, name: String, role: Role)
  case list
  case role(EmailAddress, Role)
  /// A link for a new password, which begins with `address`.
  case reset(EmailAddress, address: String)

  /// What to do, and where.
  struct Request: Equatable {
    let command: MemberCommand
    /// The folder of the community.
    let data: String

    /// Reads the words after `member`.
    init(_ words: ArraySlice<String>) throws(Command.Misuse) {
      let rest = words.dropFirst()
      switch words.first {
      case "add":
        let options = try CommandOptions(
          rest, flags: ["--password-stdin"], values: ["--data", "--email", "--name", "--role"])
        command = .add(try options.email, name: try options.needed("--name"), role: try options.role)
        guard options.has("--password-stdin") else {
          throw .init(sentence: CommandLineText.neededOption("--password-stdin"))
        }
        data = options.data
      case "list":
        command = .list
        data = try CommandOptions(rest, values: ["--data"]).data
      case "role":
        let options = try CommandOptions(rest, values: ["--data", "--email", "--role"])
        command = .role(try options.email, try options.role)
        data = options.data
      case "reset":
        let options = try CommandOptions(rest, values: ["--data", "--email", "--address"])
        command = .reset(try options.email, address: try options.site ?? SiteAddress.usual)
        data = options.data
      default: throw .init(sentence: CommandLineText.missingMemberCommand)
      }
    }
  }
}

extension CommandOptions {
  /// What follows an option that must be there.
  fileprivate func needed(_ name: String) throws(Command.Misuse) -> String {
    guard let value = value(name) else { throw .init(sentence: CommandLineText.neededOption(name)) }
    return value
  }

  fileprivate var email: EmailAddress {
    get throws(Command.Misuse) { try Self.email(needed("--email")) }
  }

  fileprivate var role: Role {
    get throws(Command.Misuse) {
      let value = try needed("--role")
      guard let role = Role(rawValue: value) else { throw .init(sentence: CommandLineText.badRole(value)) }
      return role
    }
  }

  /// Where the site is found; nil unless it is given.
  var site: String? {
    get throws(Command.Misuse) {
      guard let value = value("--address") else { return nil }
      return try SiteAddress.site(value)
    }
  }

  /// Reads a mail address.
  static func email(_ value: String) throws(Command.Misuse) -> EmailAddress {
    guard let email = EmailAddress(value) else { throw .init(sentence: CommandLineText.badEmail(value)) }
    return email
  }
}
