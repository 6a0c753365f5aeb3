import Domain
import Foundation
import Secrets
import Store
import Support
import Testing

@Suite("The members on the command line")
struct MemberCommandTests {
  private let site: RunningSite

  init() throws { site = try RunningSite() }

  /// Runs `cercles member …` on the community of the running site.
  private func member(_ words: String..., input: String = "") throws -> Program.Outcome {
    try Program.run(
      Program.cercles, ["member"] + words + ["--data", site.folder.path], input: input)
  }

  private func add(
    _ email: String = "lea@exemple.org", name: String = "Léa", role: String = "organiser",
    password: String = "un long secret\n"
  ) throws -> Program.Outcome {
    try member(
      "add", "--email", email, "--name", name, "--role", role, "--password-stdin", input: password)
  }

  private func read<T>(_ body: (Readings) throws -> T) throws -> T {
    let store = try Store.open(path: site.folder.file("cercles.db"))
    defer { store.writer.close() }
    return try store.makeReader().readings(body)
  }

  @Test("A member is added beside the running site, and signs in with the password that was given")
  func added() throws {
    let outcome = try add("Lea@Exemple.org", password: "un long secret\r\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let credentials = try #require(try read { try $0.credentials(email: EmailAddress("lea@exemple.org")!) })
    #expect(Password.matches("un long secret", credentials.passwordHash))
    #expect(!Password.matches("un long secret\n", credentials.passwordHash))
    let entry = try #require(try read { try $0.journal() }.first)
    #expect(entry.act == .memberAdded && entry.actor == .command && entry.detail == "organiser")
    #expect(try signIn("un autre secret").status == 422)
    #expect(try signIn("un long secret").status == 303)
  }

  /// Sends the form for signing in as a browser does.
  private func signIn(_ password: String) throws -> HTTPClient.Answer {
    let page = try site.client.get("/connexion")
    let cookies = page.head.split(separator: "\r\n").filter { $0.lowercased().hasPrefix("set-cookie:") }
      .map { $0.dropFirst(11).prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces) }
    var values = ["email": "lea@exemple.org", "password": password]
    for input in page.text.matches(of: /<input type="hidden" name="([^"]+)" value="([^"]*)"/) {
      values[String(input.1)] = String(input.2)
    }
    let pairs = values.map { name, value in
      let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-_."))
      return name + "=" + (value.addingPercentEncoding(withAllowedCharacters: allowed) ?? "")
    }
    let fields = [
      "Content-Type": "application/x-www-form-urlencoded", "Cookie": cookies.joined(separator: "; "),
      "Origin": site.address(""),
    ]
    return try site.client.send("POST", "/connexion", fields: fields, body: pairs.joined(separator: "&"))
  }

  @Test("The list is for other programs to read")
  func list() throws {
    #expect(try member("list").output.isEmpty)
    #expect(try add().status == 0)
    #expect(try add("zoe@exemple.org", name: "Zoé Éluard", role: "administrator").status == 0)
    let list = try member("list")
    #expect(
      list.output
        == "lea@exemple.org\torganiser\tactive\tLéa\nzoe@exemple.org\tadministrator\tactive\tZoé Éluard\n")
  }

  @Test("A role is changed, and the last administrator stays")
  func role() throws {
    #expect(try add(role: "administrator").status == 0)
    let refused = try member("role", "--email", "lea@exemple.org", "--role", "participant")
    #expect(refused.status == 1 && refused.errors.contains("administrateur"), "\(refused.errors)")
    #expect(try add("zoe@exemple.org", role: "participant").status == 0)
    #expect(try member("role", "--email", "zoe@exemple.org", "--role", "administrator").status == 0)
    #expect(try member("role", "--email", "lea@exemple.org", "--role", "participant").status == 0)
    #expect(try member("list").output.contains("lea@exemple.org\tparticipant\t"))
  }

  @Test("A link for a new password is printed, and opens its page on the running site")
  func reset() throws {
    #expect(try add().status == 0)
    let outcome = try member("reset", "--email", "lea@exemple.org", "--address", site.address("/"))
    let link = outcome.output.trimmingCharacters(in: .newlines)
    #expect(outcome.status == 0 && link.hasPrefix(site.address("/mot-de-passe/")), "\(outcome)")
    let path = String(link.dropFirst(site.address("").count))
    #expect(try site.client.get(path).status == 200)
    #expect(try site.client.get("/mot-de-passe/" + Secret().text).status == 404)
    let usual = try member("reset", "--email", "lea@exemple.org")
    #expect(usual.output.hasPrefix("http://127.0.0.1:8080/mot-de-passe/"))
  }

  @Test("What cannot be done is told in one sentence, with exit status 1")
  func failures() throws {
    #expect(try add().status == 0)
    let outcomes = [
      try add(), try add("a@b.fr", password: "trop court\n"), try add("a@b.fr", password: ""),
      try add("a@b.fr", password: "un long secret\nsur deux lignes\n"),
      try add("a@b.fr", name: " "), try add("a@b.fr", name: String(repeating: "x", count: 201)),
      try member("role", "--email", "nul@exemple.org", "--role", "participant"),
      try member("reset", "--email", "nul@exemple.org"),
      try Program.run(Program.cercles, ["member", "list", "--data", "/nowhere"]),
    ]
    for outcome in outcomes {
      #expect(outcome.status == 1 && outcome.output.isEmpty, "\(outcome)")
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome)")
    }
    #expect(try member("list").output.split(separator: "\n").count == 1)
  }
}
