import Foundation
import Support
import Testing

@Suite("Opening a community")
struct OpeningTests {
  @Test(
    "A community without an administrator prints a link that opens it, another one at each start; all of them are good"
  )
  func link() throws {
    let site = try RunningSite()
    let first = try link(of: site)
    #expect(first.hasPrefix(site.address("/ouverture/")))
    #expect(try status(first, on: site) == 200)
    #expect(site.stop() == 0)
    let again = try RunningSite(in: site.folder)
    let second = try link(of: again)
    #expect(try status(second, on: again) == 200)
    #expect(try status(first, on: again) == 200)
  }

  @Test("The link begins with the address that is given, and the log holds nothing of it")
  func address() throws {
    let folder = TemporaryFolder()
    let program = try Program(
      Program.cercles,
      ["serve", "--port", "0", "--data", folder.path, "--address", "https://Cercles.exemple.fr/"])
    let port = try #require(program.firstLine().flatMap { URL(string: $0)?.port })
    let link = try #require(program.firstLine()?.split(separator: " ").last)
    let start = "https://cercles.exemple.fr/ouverture/"
    #expect(link.hasPrefix(start))
    let token = link.dropFirst(start.count)
    #expect(try HTTPClient(port: port).get("/ouverture/\(token)").status == 200)
    program.signal(SIGTERM)
    let log = program.remainingErrors()
    #expect(program.wait() == 0)
    #expect(log.contains("/ouverture/") && !log.contains(token))
  }

  @Test("A community with an administrator prints no link")
  func opened() throws {
    let site = try RunningSite()
    let first = try link(of: site)
    let words = [
      "member", "add", "--email", "lea@exemple.org", "--name", "Léa", "--role", "administrator",
      "--password-stdin", "--data", site.folder.path,
    ]
    #expect(try Program.run(Program.cercles, words, input: "un long secret").status == 0)
    #expect(site.stop() == 0)
    let again = try RunningSite(in: site.folder)
    #expect(try status(first, on: again) == 404)
    #expect(again.stop() == 0)
    #expect(again.nextLine() == nil)
  }

  /// The link that a site prints.
  private func link(of site: RunningSite) throws -> String {
    let line = try #require(site.nextLine())
    #expect(line.hasPrefix("Pour ouvrir la communauté\u{A0}: "))
    return try #require(line.split(separator: " ").last.map(String.init))
  }

  private func status(_ link: String, on site: RunningSite) throws -> Int {
    try site.client.get(try #require(URL(string: link)?.path)).status
  }
}
