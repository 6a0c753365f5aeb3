import Domain
import Glibc

/// A program of the machine that takes mails as `sendmail` does: sendmail(1) of Postfix, Exim, OpenSMTPD, msmtp and others.
package struct Sendmail: Sendable {
  /// What became of a mail.
  package enum Outcome: Hashable, Sendable {
    /// The program has taken it on itself to deliver it.
    case taken
    /// The program ended with this status, or was ended by a signal, which is the negative number.
    case refused(status: Int32)
    /// The program could not be run; the code is an `errno`.
    case notRun(code: Int32)
    /// It took too long, or the site stops, and it was killed.
    case killed
  }

  private let path: String
  private let patience: Duration
  private let lastPatience: Duration

  /// - Parameters:
  ///   - path: that of the program.
  ///   - patience: how long it may take for a mail.
  ///   - lastPatience: how long it may still take once the site stops.
  package init(path: String, patience: Duration = .seconds(30), lastPatience: Duration = .milliseconds(500)) {
    self.path = path
    self.patience = patience
    self.lastPatience = lastPatience
    // A program that ends without reading must not end the site; one whose end is ignored leaves no status behind.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGCHLD, SIG_DFL)
  }

  /// Gives a mail to the program and waits for its end: never on an event loop.
  ///
  /// The recipient is an argument after `--`, read by no shell. It is not taken from the head of the mail (`-t`), so that
  /// nothing in the head can add another. `-i`: a line with a dot alone is not the end. `-f` says where failures go.
  ///
  /// - Parameter isStopping: whether the site stops; asked about a hundred times a second.
  package func send(_ message: MailMessage, isStopping: () -> Bool = { false }) -> Outcome {
    let child: Child
    do {
      child = try Child(path, ["-i", "-f", message.sender.text, "--", message.recipient.text])
    } catch { return .notRun(code: error.code) }
    var time = TimeLeft(patience, atStop: lastPatience)
    child.feed(message.bytes) { time.isUp(isStopping()) }
    while !time.isUp(isStopping()) {
      if let status = child.status() { return status == 0 ? .taken : .refused(status: status) }
      usleep(10_000)
    }
    child.kill()
    return .killed
  }
}

/// Until when something may last; less long once the site stops.
private struct TimeLeft {
  private var end: ContinuousClock.Instant
  private let lastPatience: Duration
  private var isStopping = false

  init(_ patience: Duration, atStop lastPatience: Duration) {
    end = .now + patience
    self.lastPatience = lastPatience
  }

  /// - Parameter isStopping: whether the site stops.
  mutating func isUp(_ isStopping: Bool) -> Bool {
    if isStopping, !self.isStopping {
      self.isStopping = true
      end = min(end, .now + lastPatience)
    }
    return .now >= end
  }
}
