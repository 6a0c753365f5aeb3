import Domain
import Foundation
import Testing

@testable import Mail

@Suite("The bytes of a mail")
struct MailMessageTests {
  @Test("A whole mail")
  func whole() throws {
    let text = Sample.mail(subject: "Été", body: "Bonjour,\n\nà bientôt\n").text
    let number = try #require(text.firstMatch(of: /Message-ID: <([0-9a-z]+)@exemple\.fr>\n/)?.1)
    #expect(
      text == """
        From: =?utf-8?B?TGVzIGNlcmNsZXM=?=
         <cercles@exemple.fr>
        To: lea@exemple.org
        Subject: =?utf-8?B?w4l0w6k=?=
        Date: Tue, 15 Jun 2021 10:00:00 +0000
        Message-ID: <\(number)@exemple.fr>
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: base64
        Auto-Submitted: auto-generated

        Qm9uam91ciwNCg0Kw6AgYmllbnTDtHQNCg==

        """)
  }

  @Test("Each mail has a number of its own")
  func numbers() {
    let numbers = (0..<100).map { _ in Sample.mail().field("Message-ID") }
    #expect(Set(numbers).count == 100)
  }

  /// Texts that try to end a line, to be an encoded word already, or to be very long.
  static let hostile = [
    "Bonjour\r\nBcc: tous@exemple.org", "a\nb", "a\rb", "a\0b", "a\u{2028}b\u{2029}c\u{85}d\u{B}e\u{C}f",
    "=?utf-8?B?QQ==?=\r\n\r\nun corps", "\r\n\r\n\r\n", "", " ", "\"Nom\" <x@y>, autre@z", "\u{1B}[31m",
    String(repeating: "é", count: 5_000), String(repeating: "👩‍👩‍👧", count: 300),
    String(repeating: "x", count: 999),
  ]

  @Test("No name and no subject adds a line of its own to the head", arguments: hostile)
  func injection(_ text: String) throws {
    let mail = Sample.mail(named: text, subject: text)
    let head = try #require(mail.text.split(separator: "\n\n", omittingEmptySubsequences: false).first)
    #expect(!mail.text.utf8.contains { $0 == 0 || $0 == 13 })
    let lines = head.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.allSatisfy(\.isWhitespace) })
    let names = lines.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
    #expect(
      names == [
        "From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding", "Auto-Submitted",
      ])
  }

  @Test(
    "A reader finds the subject again, on one line",
    arguments: hostile + ["Bilan de la rencontre d’été : œuvres"])
  func subject(_ text: String) throws {
    let words = try #require(Sample.mail(subject: text).field("Subject")).split(separator: "\n ")
    var found = ""
    for word in words {
      #expect(word.utf8.count <= 75)
      let encoded = try #require(word.wholeMatch(of: /=\?utf-8\?B\?([A-Za-z0-9+\/=]*)\?=/)?.1)
      let bytes = try #require(Data(base64Encoded: String(encoded)))
      // Each word is text by itself: no character is cut.
      found += try #require(String(validating: bytes, as: UTF8.self))
    }
    let isLineEnd = { (scalar: Unicode.Scalar) in
      scalar.properties.generalCategory == .control || "\u{2028}\u{2029}".unicodeScalars.contains(scalar)
    }
    let expected = String(String.UnicodeScalarView(text.unicodeScalars.map { isLineEnd($0) ? " " : $0 }))
    #expect(found == expected)
  }

  @Test(
    "A reader finds the body again",
    arguments: ["", ".\n", "From x\n", "a\n\nb", "a\r\nb\0\n", String(repeating: "L’été. ", count: 400)])
  func body(_ body: String) throws {
    let parts = Sample.mail(body: body).text.split(
      separator: "\n\n", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = try #require(parts.last).split(separator: "\n")
    #expect(parts.count == 2 && lines.allSatisfy { $0.utf8.count <= 76 })
    let bytes = try #require(Data(base64Encoded: lines.joined()))
    let found = String(decoding: bytes, as: UTF8.self)
    #expect(
      found.replacing("\r\n", with: "\n") == body.replacing("\r\n", with: "\n").replacing("\0", with: ""))
    #expect(!found.replacing("\r\n", with: "").contains("\n"))
  }

  @Test(
    "A link that stops such mails stands in the head, and by itself where that is asked for by https",
    arguments: [
      (
        "https://exemple.fr/ne-plus-recevoir/x/1/abc" as String?,
        ["<https://exemple.fr/ne-plus-recevoir/x/1/abc>", "List-Unsubscribe=One-Click"] as [String?]
      ),
      ("http://127.0.0.1:8080/x", ["<http://127.0.0.1:8080/x>", nil]), (nil, [nil, nil]),
      ("https://exemple.fr/\r\nBcc: b@exemple.org", [nil, nil]), ("https://exemple.fr/\nx", [nil, nil]),
      ("https://exemple.fr/> <mailto:b@exemple.org", [nil, nil]), ("https://exemple.fr/é", [nil, nil]),
    ])
  func stopLink(_ link: String?, _ fields: [String?]) {
    let mail = MailMessage(
      from: EmailAddress("cercles@exemple.fr")!, named: "C", to: EmailAddress("lea@exemple.org")!,
      subject: "S",
      body: "B\n", sentAt: Instant(seconds: 0), stopLink: link)
    let found = ["List-Unsubscribe", "List-Unsubscribe-Post"].map { name in
      mail.field(name).map { String($0.drop { $0.isWhitespace }) }
    }
    #expect(found == fields)
    #expect(!mail.text.contains("Bcc"))
  }

  @Test(
    "Dates",
    arguments: [
      (0, "Thu, 1 Jan 1970 00:00:00 +0000"), (951_868_799, "Tue, 29 Feb 2000 23:59:59 +0000"),
      (1_795_305_605, "Sun, 22 Nov 2026 00:00:05 +0000"), (.min, "Thu, 1 Jan 1970 00:00:00 +0000"),
      (.max, "Fri, 31 Dec 9999 23:59:59 +0000"),
    ])
  func dates(_ seconds: Int, _ expected: String) {
    #expect(MailDate.text(Instant(seconds: seconds)) == expected)
  }
}

/// Mails to test with.
enum Sample {
  static func mail(
    to recipient: String = "lea@exemple.org", named name: String = "Les cercles", subject: String = "Bonjour",
    body: String = "Bonjour.\n"
  ) -> MailMessage {
    MailMessage(
      from: EmailAddress("cercles@exemple.fr")!, named: name, to: EmailAddress(recipient)!, subject: subject,
      body: body, sentAt: Instant(seconds: 1_623_751_200))
  }
}

extension MailMessage {
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What a field of the head says, with the line breaks that it is folded at.
  func field(_ name: String) -> String? {
    guard let start = text.firstRange(of: "\n\(name): ") else { return nil }
    var lines: [Substring] = []
    for line in text[start.upperBound...].split(separator: "\n", omittingEmptySubsequences: false) {
      if !lines.isEmpty && !line.hasPrefix(" ") { break }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }
}
