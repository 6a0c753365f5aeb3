import Domain
import Foundation
import Store
import Support
import Testing

@Suite("Serving")
struct ServingTests {
  @Test("From another folder, the program finds its files and its seeds")
  func workingDirectory() throws {
    let folder = TemporaryFolder()
    let program = try Program(
      Program.cercles, ["serve", "--port", "0", "--quiet", "--data", "here"], in: folder.path)
    let port = try #require(program.firstLine().flatMap(URL.init)?.port)
    let client = HTTPClient(port: port)
    let home = try client.get("/")
    #expect(home.status == 200 && home.text.contains("Riposte créative territoriale"))
    let style = try #require(home.text.firstMatch(of: #/href="(\/style\.[0-9a-f]+\.css)"/#)?.1)
    let answer = try client.get(String(style))
    #expect(answer.status == 200 && answer.field("Content-Type") == "text/css; charset=utf-8")
    #expect(answer.field("Cache-Control")?.contains("immutable") == true)
    #expect(answer.field("Content-Security-Policy") != nil)
    #expect(FileManager.default.fileExists(atPath: folder.path + "/here/cercles.db"))
    program.signal(SIGTERM)
    #expect(program.wait() == 0)
  }

  @Test("A port in use is told in one sentence")
  func portInUse() throws {
    let site = try RunningSite()
    let folder = TemporaryFolder()
    let words = ["serve", "--port", "\(site.client.port)", "--data", folder.path]
    let outcome = try Program.run(Program.cercles, words)
    #expect(outcome.status == 1 && outcome.errors.contains("\(site.client.port)"))
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
    #expect(try site.client.get("/healthz").status == 200)
  }

  @Test("A backup is made while serving, checks out, and is never written over")
  func backup() throws {
    let site = try RunningSite()
    let folder = TemporaryFolder()
    let words = ["backup", folder.path + "/cercles.db", "--data", site.folder.path]
    #expect(try Program.run(Program.cercles, words).status == 0)
    #expect(try Program.run(Program.cercles, ["check", "--data", folder.path]).status == 0)
    #expect(try Program.run(Program.cercles, words).status == 1)
    #expect(site.stop() == 0)
    let store = try Store.open(path: site.folder.file("cercles.db"))
    let noted = try #require(try store.makeReader().readings { try $0.lastBackup() })
    store.writer.close()
    let size = try FileManager.default.attributesOfItem(atPath: folder.file("cercles.db"))[.size] as? Int
    #expect(noted.bytes == size && noted.madeAt.seconds > 1_700_000_000)
    let restored = try RunningSite(in: folder)
    #expect(try restored.client.get("/mots/alterite").status == 200)
  }

  @Test("What another process imports is shown by the running site")
  func importWhileServing() throws {
    let site = try RunningSite()
    #expect(!(try site.client.get("/pages").text.contains("Une page importée")))
    let seeds = TemporaryFolder()
    try seeds.write("---\ntitle: Une page importée\n---\n\nBonjour.\n", to: "pages/x.md")
    let words = ["import", "seeds", seeds.path, "--data", site.folder.path]
    #expect(try Program.run(Program.cercles, words).status == 0)
    // The site looks about once a second, when it has something to do.
    var isShown = false
    let deadline = Date(timeIntervalSinceNow: 60)
    while !isShown, Date() < deadline {
      isShown = try site.client.get("/pages").text.contains("Une page importée")
    }
    #expect(isShown)
    let again = try Program.run(Program.cercles, words)
    #expect(again.status == 1 && again.errors.contains("Une page importée"))
  }

  @Test("A site that is killed comes back with everything")
  func kill() throws {
    let site = try RunningSite()
    let before = try site.client.get("/plan-du-site").text
    site.kill()
    let again = try RunningSite(in: site.folder)
    #expect(try again.client.get("/plan-du-site").text == before)
  }

  @Test(
    "A full disk is told in one sentence",
    .enabled(if: Self.ownDisks, "this system gives tests no disk of their own"))
  func fullDisk() throws {
    let script = "mount -t tmpfs -o size=100k none \"$1\" && exec \"$0\" serve --port 0 --data \"$1\""
    let folder = TemporaryFolder()
    let words = ["-rm", "/bin/sh", "-c", script, Program.cercles, folder.path]
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
