import Domain

/// One mail in plain text, to one person. What it is made of may be hostile: no name and no subject brings a line into the
/// head that is not ours, and addresses are of a type that holds no line break.
package struct MailMessage: Hashable, Sendable {
  package let sender: EmailAddress
  /// The name beside the sender's address: that of the community.
  package let senderName: String
  package let recipient: EmailAddress
  package let subject: String
  /// Lines that end with LF.
  package let body: String
  package let sentAt: Instant
  /// The address at which its recipient has no more such mails; nil for a mail that is sent once.
  package let stopLink: String?
  /// The part of its Message-ID before the `@`: letters and digits.
  private let number: String

  /// A mail with a number of its own. It is random, not the row of the outbox: rows are used again, and many programs show
  /// a second mail of one number to nobody.
  package init(
    from sender: EmailAddress, named senderName: String, to recipient: EmailAddress, subject: String,
    body: String, sentAt: Instant, stopLink: String? = nil
  ) {
    self.sender = sender
    self.senderName = senderName
    self.recipient = recipient
    self.subject = subject
    self.body = body
    self.sentAt = sentAt
    self.stopLink = stopLink
    number = (0..<2).map { _ in String(UInt64.random(in: 0...UInt64.max), radix: 36) }.joined()
  }

  /// The mail as RFC 5322 writes it, with the line ends that a `sendmail` command takes: LF alone.
  ///
  /// The body is in Base64 whatever it holds: no line is too long, begins with a dot or `From `, or needs eight bits.
  package var bytes: [UInt8] {
    let head =
      [
        // RFC 5322, 3.6.2: an address beside a name stands between angle brackets.
        "From: \(EncodedWords.text(senderName))\n <\(sender.text)>",
        "To: \(recipient.text)",
        "Subject: \(EncodedWords.text(subject))",
        "Date: \(MailDate.text(sentAt))",
        "Message-ID: <\(number)@\(domain)>",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
        // RFC 3834, 5: no absence note answers it.
        "Auto-Submitted: auto-generated",
      ] + stopFields
    return Array((head.joined(separator: "\n") + "\n\n" + encodedBody).utf8)
  }

  /// RFC 2369, 3.2, and RFC 8058, 3.1, which asks for https. A link that holds anything but visible ASCII, or a bracket, is left out:
  /// it could end the field. The line is not folded, which not all programs understand; 998 bytes is the most (RFC 5322, 2.1.1).
  private var stopFields: [String] {
    guard let stopLink, stopLink.utf8.count < 900,
      stopLink.utf8.allSatisfy({ (0x21...0x7e).contains($0) && $0 != 0x3c && $0 != 0x3e })
    else {
      return []
    }
    let field = "List-Unsubscribe: <\(stopLink)>"
    return stopLink.hasPrefix("https://")
      ? [field, "List-Unsubscribe-Post: List-Unsubscribe=One-Click"] : [field]
  }

  /// What follows the `@` of the sender.
  private var domain: Substring { sender.text.split(separator: "@").last ?? "localhost" }

  /// RFC 2045, 6.8: lines of 76 characters, and in the text itself line ends of CRLF.
  private var encodedBody: String {
    var bytes: [UInt8] = []
    for byte in body.utf8 where byte != UInt8(ascii: "\r") && byte != 0 {
      bytes += byte == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), byte] : [byte]
    }
    // 57 bytes give 76 characters.
    return stride(from: 0, to: bytes.count, by: 57).map { start in
      Base64.text(bytes[start..<min(start + 57, bytes.count)]) + "\n"
    }.joined()
  }
}
