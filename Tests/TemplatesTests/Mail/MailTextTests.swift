import Templates
import Testing

@Suite("Mails")
struct MailTextTests {
  private static let link = "https://cercles.example.org/invitation/" + String(repeating: "A", count: 43)

  private static func mails(_ name: String) -> [MailText] {
    [
      invitationMail(link: link, community: name, circle: name, inviter: name, days: 30),
      invitationMail(link: link, community: name, circle: nil, inviter: nil, days: 1),
      passwordLinkMail(link: link, community: name, hours: 2),
      emailConfirmationMail(link: link, community: name, days: 2),
      emailChangedMail(community: name, contact: "contact@example.org"),
      emailChangedMail(community: name, contact: nil),
      refusalMail(community: name),
    ]
  }

  @Test func everyMailSaysWhoWritesAndGreets() {
    for mail in Self.mails("Riposte créative") {
      #expect(mail.subject.contains("Riposte créative") && !mail.subject.contains("\n"))
      #expect(mail.body.hasPrefix("Bonjour,\n\n") && mail.body.hasSuffix("\n\nRiposte créative\n"))
    }
  }

  @Test func linesAreShortAndALinkStandsAlone() {
    for mail in Self.mails("Riposte créative") {
      let lines = mail.body.split(separator: "\n").map(String.init)
      #expect(lines.allSatisfy { $0.count <= 76 || $0 == Self.link })
      #expect(lines.allSatisfy { !$0.contains("https:") || $0 == Self.link })
    }
    #expect(Self.mails("x").count { $0.body.contains("\n\(Self.link)\n") } == 4)
  }

  /// A line that a name brought along could look like the site's own words, or like a field of the mail's head.
  @Test(arguments: ["a\r\nBcc: b@e.org", "a\n\nCliquez ici", "a\u{2028}b", "a\u{85}b\u{1B}[2J\u{0}"])
  func aNameAddsNoLine(_ name: String) {
    for (mail, plain) in zip(Self.mails(name), Self.mails("a")) {
      #expect(
        !mail.subject.unicodeScalars.contains {
          $0.properties.generalCategory == .control || $0 == "\u{2028}"
        })
      let isBroken = mail.body.unicodeScalars.contains {
        $0 == "\r" || $0 == "\u{2028}" || $0 == "\u{85}" || $0 == "\u{1B}"
      }
      #expect(!isBroken)
      let paragraphs = mail.body.split(separator: "\n\n", omittingEmptySubsequences: false).count
      #expect(paragraphs == plain.body.split(separator: "\n\n", omittingEmptySubsequences: false).count)
    }
  }

  @Test func whatANameLooksLikeIsLeftAlone() {
    #expect(refusalMail(community: "A & B <c>").body.contains("«\u{A0}A & B <c>\u{A0}»"))
  }

  @Test(arguments: [(1, "1\u{A0}jour."), (30, "30\u{A0}jours.")])
  func daysAreCounted(_ days: Int, _ words: String) {
    let mail = invitationMail(link: Self.link, community: "C", circle: nil, inviter: nil, days: days)
    #expect(mail.body.contains("Il est valable \(words)"))
  }
}
