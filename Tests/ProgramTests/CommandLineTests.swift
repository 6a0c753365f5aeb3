import Foundation
import Support
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test(
    "Wrong use is told in one sentence, with exit status 2",
    arguments: [
      ["dance"], ["serve", "--port"], ["serve", "--port", "99999"], ["serve", "--port", "-1"], ["--nope"],
      ["serve", "extra"], ["backup"], ["import"], ["import", "seeds"], ["import", "poems", "x"],
      ["check", "--port", "1"],
      ["markdown", "--wild"], ["serve", "--host", "--quiet"], ["--version", "extra"],
    ])
  func misuse(_ words: [String]) throws {
    let outcome = try Program.run(Program.cercles, words)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
  }

  @Test("Help and version")
  func help() throws {
    let help = try Program.run(Program.cercles, ["--help"])
    #expect(help.status == 0 && help.output.contains("cercles backup FICHIER"))
    #expect(try Program.run(Program.cercles, ["--version"]).output.hasPrefix("cercles "))
  }

  @Test(
    "Markdown",
    arguments: [
      (["markdown"], "<b>x</b> [[Une page]]", "&lt;b&gt;x&lt;/b&gt;"),
      (["markdown", "--raw-html"], "<b>x</b>", "<p><b>x</b></p>\n"),
      (["markdown", "--gfm"], "~~x~~", "<p><del>x</del></p>\n"),
    ])
  func markdown(_ words: [String], _ source: String, _ expected: String) throws {
    let outcome = try Program.run(Program.cercles, words, input: source)
    #expect(outcome.status == 0 && outcome.output.contains(expected), "\(outcome.output)")
  }

  @Test("What cannot be done is told in one sentence, with exit status 1")
  func failures() throws {
    let folder = RunningSite.newFolder()
    let notADatabase = RunningSite.newFolder()
    try Data("not a database, but long enough to be looked at".utf8).write(
      to: URL(fileURLWithPath: notADatabase + "/cercles.db"))
    for words in [
      ["check", "--data", folder], ["backup", folder + "/copy.db", "--data", folder],
      ["serve", "--port", "0", "--data", "/proc/nowhere"], ["serve", "--port", "0", "--data", notADatabase],
      ["serve", "--port", "0", "--data", folder, "--public", folder + "/nothing"],
      ["serve", "--host", "example.org", "--data", folder],
      ["import", "seeds", folder + "/nothing", "--data", folder],
    ] {
      let outcome = try Program.run(Program.cercles, words)
      #expect(outcome.status == 1, "\(words)")
      #expect(
        !outcome.errors.isEmpty && outcome.errors.split(separator: "\n").count <= 2,
        "\(words): \(outcome.errors)")
    }
  }
}
