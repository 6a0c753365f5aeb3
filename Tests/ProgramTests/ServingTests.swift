import Foundation
import Support
import Testing

@Suite("Serving")
struct ServingTests {
  @Test("From another folder, the program finds its files and its seeds")
  func workingDirectory() throws {
    let folder = RunningSite.newFolder()
    let program = try Program(
      Program.cercles, ["serve", "--port", "0", "--quiet", "--data", "here"], in: folder)
    let port = try #require(program.firstLine().flatMap(URL.init)?.port)
    let client = HTTPClient(port: port)
    let home = try client.get("/")
    #expect(home.status == 200 && home.text.contains("Riposte créative territoriale"))
    let style = try #require(home.text.firstMatch(of: #/href="(\/style\.[0-9a-f]+\.css)"/#)?.1)
    let answer = try client.get(String(style))
    #expect(answer.status == 200 && answer.field("Content-Type") == "text/css; charset=utf-8")
    #expect(answer.field("Cache-Control")?.contains("immutable") == true)
    #expect(answer.field("Content-Security-Policy") != nil)
    #expect(FileManager.default.fileExists(atPath: folder + "/here/cercles.db"))
    program.signal(SIGTERM)
    #expect(program.wait() == 0)
  }

  @Test("A port in use is told in one sentence")
  func portInUse() throws {
    let site = try RunningSite()
    let words = ["serve", "--port", "\(site.client.port)", "--data", RunningSite.newFolder()]
    let outcome = try Program.run(Program.cercles, words)
    #expect(outcome.status == 1 && outcome.errors.contains("\(site.client.port)"))
    #expect(try site.client.get("/healthz").status == 200)
  }

  @Test("A backup is made while serving, checks out, and is never written over")
  func backup() throws {
    let site = try RunningSite()
    let copy = RunningSite.newFolder() + "/cercles.db"
    #expect(try Program.run(Program.cercles, ["backup", copy, "--data", site.data]).status == 0)
    let folder = (copy as NSString).deletingLastPathComponent
    #expect(try Program.run(Program.cercles, ["check", "--data", folder]).status == 0)
    #expect(try Program.run(Program.cercles, ["backup", copy, "--data", site.data]).status == 1)
    #expect(site.stop() == 0)
    let restored = try RunningSite(data: folder)
    #expect(try restored.client.get("/mots/alterite").status == 200)
  }

  @Test("What another process imports is shown by the running site")
  func importWhileServing() throws {
    let site = try RunningSite()
    #expect(!(try site.client.get("/pages").text.contains("Une page importée")))
    let seeds = RunningSite.newFolder()
    try FileManager.default.createDirectory(atPath: seeds + "/pages", withIntermediateDirectories: true)
    try "---\ntitle: Une page importée\n---\n\nBonjour.\n".write(
      toFile: seeds + "/pages/x.md", atomically: true, encoding: .utf8)
    #expect(try Program.run(Program.cercles, ["import", "seeds", seeds, "--data", site.data]).status == 0)
    // The site looks about once a second, when it has something to do.
    var isShown = false
    let deadline = Date(timeIntervalSinceNow: 60)
    while !isShown, Date() < deadline {
      isShown = try site.client.get("/pages").text.contains("Une page importée")
    }
    #expect(isShown)
    let again = try Program.run(Program.cercles, ["import", "seeds", seeds, "--data", site.data])
    #expect(again.status == 1 && again.errors.contains("Une page importée"))
  }

  @Test("A site that is killed comes back with everything")
  func kill() throws {
    let site = try RunningSite()
    let before = try site.client.get("/plan-du-site").text
    site.kill()
    let again = try RunningSite(data: site.data)
    #expect(try again.client.get("/plan-du-site").text == before)
  }

  @Test(
    "A full disk is told in one sentence",
    .enabled(if: Self.ownDisks, "this system gives tests no disk of their own"))
  func fullDisk() throws {
    let script = "mount -t tmpfs -o size=100k none \"$1\" && exec \"$0\" serve --port 0 --data \"$1\""
    let words = ["-rm", "/bin/sh", "-c", script, Program.cercles, RunningSite.newFolder()]
    let outcome = try Program.run("/usr/bin/unshare", words)
    #expect(outcome.status == 1, "\(outcome.status) \(outcome.errors)")
    #expect(
      outcome.errors.contains("disque") && outcome.errors.split(separator: "\n").count == 1,
      "\(outcome.errors)")
  }

  /// Whether a small disk can be mounted for a process alone (`unshare(1)`).
  private static let ownDisks: Bool = {
    let words = ["-rm", "/bin/sh", "-c", "mount -t tmpfs none /mnt"]
    return (try? Program.run("/usr/bin/unshare", words))?.status == 0
  }()
}
