import Domain
import Foundation
import Store
import Support
import Testing

@Suite("A site that sends mails")
struct MailingTests {
  @Test("A mail asked for beside the running site leaves by itself, from a program with no file of ours open")
  func leaves() throws {
    let folder = TemporaryFolder()
    let script = """
      cd '\(folder.path)'
      ls -l /proc/self/fd > files
      printf '%s\\n' "$@" > words
      cat > new && mv new mail
      """
    let program = try folder.writeProgram(script, to: "sendmail")
    let site = try RunningSite(
      in: TemporaryFolder(), "--sendmail", program, "--mail-from", "nous@exemple.fr", "--address",
      "https://cercles.exemple.fr")
    let words = [
      "member", "add", "--email", "lea@exemple.org", "--name", "Léa", "--role", "administrator",
      "--password-stdin", "--data", site.folder.path,
    ]
    #expect(try Program.run(Program.cercles, words, input: "un long secret").status == 0)
    let store = try Store.open(path: site.folder.file("cercles.db"))
    try store.writer.writings { writings in
      try writings.askPasswordLink(
        email: EmailAddress("lea@exemple.org")!, now: Instant(seconds: Int(Date().timeIntervalSince1970)))
    }
    store.writer.close()
    let end = Date(timeIntervalSinceNow: 60)
    while !folder.names.contains("mail"), Date() < end {}
    #expect(try folder.text("words") == "-i\n-f\nnous@exemple.fr\n--\nlea@exemple.org\n")
    let mail = try folder.text("mail")
    #expect(mail.contains("\nTo: lea@exemple.org\n") && mail.contains("\n <nous@exemple.fr>\n"))
    // The three that every program has, and that of the list which `ls` reads.
    let open = try folder.text("files").split(separator: "\n").filter { $0.contains(" -> ") }
    #expect(open.count == 4, "\(open)")
    #expect(site.stop() == 0)
  }
}
