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
      ["import", "poems", "x"], ["import", "meeting"], ["import", "meeting", "a", "b"],
      ["import", "meeting", "a", "--year", "21"], ["import", "meeting", "a", "--day", "15/06/2021"],
      ["check", "--port", "1"], ["check", "--data", ""], ["check", "--data="], ["markdown", "--wild"],
      ["serve", "--host", "--quiet"], ["serve", "--quiet=yes"], ["serve", "--port", "0", "--port", "1"],
      ["serve", "--sendmail", "/nowhere"], ["serve", "--sendmail", "/etc/passwd"],
      ["serve", "--sendmail", "/tmp"],
      ["serve", "--trusted-proxy", "localhost"], ["serve", "--trusted-proxy", "1.2.3.4/8"],
      ["serve", "--mail-from", "Nous <nous@exemple.fr>"], ["serve", "--mail-from", "nous"],
      ["serve", "--address", "cercles.exemple.fr"], ["serve", "--address", "https://exemple.fr/cercles"],
      ["serve", "--address", "https://a@exemple.fr"], ["serve", "--address", "https://exemple.fr:0"],
      ["serve", "--address", "https://exemple.fr:70000"], ["serve", "--address", "ftp://exemple.fr"],
      ["serve", "--address", "https://"], ["serve", "--address", "https://[::1"],
      ["serve", "--address", "https://exemple.fr?x"],
      ["serve", "--address", "https://exemple.fr\r\nX:y"],
      ["member"], ["member", "remove"], ["member", "list", "x"], ["member", "list", "--email", "a@b.fr"],
      ["member", "add", "--email", "a@b.fr", "--name", "A", "--role", "participant"],
      ["member", "add", "--email", "a@b.fr", "--name", "A", "--role", "visitor", "--password-stdin"],
      ["member", "add", "--email", "a b", "--name", "A", "--role", "participant", "--password-stdin"],
      ["member", "add", "--email", "a@b.fr", "--role", "participant", "--password-stdin"],
      ["member", "add", "--email", "a@b.fr", "--name", "A", "--role", "participant", "--password", "secret"],
      ["member", "role", "--email", "a@b.fr"], ["member", "role", "--role", "participant"],
      ["member", "reset"], ["member", "reset", "--email", "a@b.fr", "--address", "x"],
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
    for words in [["--help"], ["help"], ["serve", "--help"], ["backup", "-h"], ["member", "-h"]] {
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
    let script = "exec \"$0\" \"$@\" > /dev/full"
    let outcome = try Program.run("/bin/sh", ["-c", script, Program.cercles] + words, input: "x")
    #expect(outcome.status == 1 && outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
  }
}
