import Foundation
import Support
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test(
    "Wrong use is told in one sentence, with exit status 2",
    arguments: [
      ["dance"], ["serve", "--port"], ["serve", "--port", "99999"], ["serve", "--port", "-1"], ["--nope"],
      ["serve", "extra"], ["backup"], ["backup", ""], ["import"], ["import", "seeds"],
      ["import", "poems", "x"],
      ["check", "--port", "1"], ["check", "--data", ""], ["check", "--data="], ["markdown", "--wild"],
      ["serve", "--host", "--quiet"], ["serve", "--quiet=yes"], ["serve", "--port", "0", "--port", "1"],
      ["serve", "--quiet", "--quiet"], ["--version", "extra"], ["backup", "a", "b"], [""],
    ])
  func misuse(_ words: [String]) throws {
    let outcome = try Program.run(Program.cercles, words)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
  }

  @Test("Help and version")
  func help() throws {
    for words in [["--help"], ["help"], ["serve", "--help"], ["backup", "-h"]] {
      let help = try Program.run(Program.cercles, words)
      #expect(help.status == 0 && help.output.contains("cercles backup FICHIER"), "\(words)")
    }
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
    let folder = TemporaryFolder()
    let strange = TemporaryFolder()
    let empty = TemporaryFolder()
    try strange.write("not a database, but long enough to be looked at", to: "cercles.db")
    try empty.write("", to: "cercles.db")
    for words in [
      ["check", "--data", folder.path], ["check", "--data", strange.path], ["check", "--data", empty.path],
      ["backup", folder.path + "/copy.db", "--data", folder.path],
      ["backup", folder.path + "/copy.db", "--data", strange.path],
      ["serve", "--port", "0", "--data", "/proc/nowhere"], ["serve", "--port", "0", "--data", strange.path],
      ["serve", "--port", "0", "--data", folder.path, "--public", folder.path + "/nothing"],
      ["serve", "--port", "0", "--data", folder.path, "--seeds", folder.path + "/nothing"],
      ["serve", "--host", "example.org", "--data", folder.path],
      ["serve", "--host", "8.8.8.8", "--data", folder.path],
      ["import", "seeds", folder.path + "/nothing", "--data", folder.path],
    ] {
      let outcome = try Program.run(Program.cercles, words)
      #expect(outcome.status == 1, "\(words)")
      #expect(outcome.output.isEmpty, "\(words)")
      #expect(outcome.errors.split(separator: "\n").count == 1, "\(words): \(outcome.errors)")
    }
  }

  @Test("An output that takes nothing is told, not ignored", arguments: [["--help"], ["markdown"]])
  func fullOutput(_ words: [String]) throws {
    let script = "echo x | \"$0\" \"$@\" > /dev/full"
    let outcome = try Program.run("/bin/sh", ["-c", script, Program.cercles] + words)
    #expect(outcome.status == 1 && outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
  }
}
