import Foundation
import Support
import Testing

@testable import Mail

@Suite("A sendmail program")
struct SendmailTests {
  private let folder = TemporaryFolder()

  /// A program in the place of sendmail.
  private func program(_ script: String) throws -> String {
    try folder.writeProgram("cd '\(folder.path)'\n\(script)", to: "sendmail")
  }

  private func recorded(_ name: String) throws -> String {
    try String(contentsOfFile: folder.file(name), encoding: .utf8)
  }

  @Test(
    "It is given the mail and its recipient, as they are",
    arguments: ["lea@exemple.org", "$home'&|*`id`@exemple.org"])
  func taken(_ recipient: String) throws {
    let sendmail = Sendmail(path: try program("cat > mail; printf '%s\\n' \"$@\" > words"))
    let mail = Sample.mail(to: recipient)
    #expect(sendmail.send(mail) == .taken)
    #expect(try recorded("mail") == mail.text)
    #expect(try recorded("words") == "-i\n-f\ncercles@exemple.fr\n--\n\(recipient)\n")
  }

  @Test("A long mail passes whole, even to a program that takes its time to read")
  func long() throws {
    let sendmail = Sendmail(path: try program("{ dd bs=1 count=20000 2>/dev/null; cat; } > mail"))
    let mail = Sample.mail(body: String(repeating: "Un long message. ", count: 20_000))
    #expect(sendmail.send(mail) == .taken)
    #expect(try recorded("mail") == mail.text)
  }

  @Test(
    "What is not taken is told",
    arguments: [
      ("cat > mail; exit 75", Sendmail.Outcome.refused(status: 75)), ("exit 1", .refused(status: 1)),
      ("kill -TERM $$", .refused(status: -15)), ("kill -PIPE $$", .refused(status: -13)),
    ])
  func refused(_ script: String, _ outcome: Sendmail.Outcome) throws {
    let long = Sample.mail(body: String(repeating: "Un long message. ", count: 20_000))
    #expect(Sendmail(path: try program(script)).send(long) == outcome)
  }

  @Test("A program that is not there or no program is told", arguments: ["absent", "text"])
  func notRun(_ name: String) throws {
    try folder.write("Bonjour.", to: "text")
    let code = name == "absent" ? ENOENT : EACCES
    #expect(Sendmail(path: folder.file(name)).send(Sample.mail()) == .notRun(code: code))
  }

  @Test(
    "A program that hangs is killed with those it has begun",
    arguments: [
      "tail -f /dev/null & echo $! > child; wait", "exec 0<&-; tail -f /dev/null & echo $! > child; wait",
    ])
  func hangs(_ script: String) throws {
    let sendmail = Sendmail(path: try program(script), patience: .milliseconds(300))
    let long = Sample.mail(body: String(repeating: "Un long message. ", count: 20_000))
    #expect(sendmail.send(long) == .killed)
    let child = try #require(pid_t(recorded("child").trimmingCharacters(in: .newlines)))
    try #require(isGone(child))
  }

  @Test("When the site stops, it is waited for shortly")
  func stopping() throws {
    let slow = Sendmail(
      path: try program("cat > mail; exec tail -f /dev/null"), patience: .seconds(600),
      lastPatience: .milliseconds(50))
    #expect(slow.send(Sample.mail(), isStopping: { true }) == .killed)
    let quick = Sendmail(path: try program("cat > mail"), lastPatience: .seconds(600))
    #expect(quick.send(Sample.mail(), isStopping: { true }) == .taken)
  }

  @Test("It inherits no setting and no signal of ours")
  func surroundings() throws {
    setenv("CERCLES_SECRET", "x", 1)
    let script = "cat > mail; env > settings; grep -E '^Sig(Blk|Ign)' /proc/self/status > signals"
    #expect(Sendmail(path: try program(script)).send(Sample.mail()) == .taken)
    let names = try recorded("settings").split(separator: "\n").map { $0.prefix { $0 != "=" } }
    #expect(Set(names).isSubset(of: ["PATH", "HOME", "PWD", "OLDPWD", "SHLVL", "_"]), "\(names)")
    let signals = try recorded("signals").split(separator: "\n").map { $0.split(separator: "\t").last ?? "" }
    // SIGPIPE is the 13th; nothing is blocked.
    #expect(signals.first.map { UInt64($0, radix: 16) } == 0, "\(signals)")
    let ignored = try #require(signals.last.flatMap { UInt64($0, radix: 16) })
    #expect(ignored & (1 << 12) == 0)
  }

  /// Whether a process has ended, or ends before long; the system needs a moment for it.
  private func isGone(_ process: pid_t) -> Bool {
    let end = Date(timeIntervalSinceNow: 60)
    while kill(process, 0) == 0, !isZombie(process) {
      if Date() > end { return false }
    }
    return true
  }

  /// One that waits only for whoever inherited it to ask how it ended.
  private func isZombie(_ process: pid_t) -> Bool {
    let line = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    return line.split(separator: ")").last?.hasPrefix(" Z") ?? false
  }
}
