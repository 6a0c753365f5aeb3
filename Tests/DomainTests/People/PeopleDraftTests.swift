import Domain
import Testing

/// What people type about themselves.
@Suite struct PeopleDraftTests {
  static let addresses: [(typed: String, kept: String?)] = [
    ("anne@exemple.fr", "anne@exemple.fr"), ("  Anne.B@Exemple.FR\n", "anne.b@exemple.fr"),
    ("a@b", "a@b"), ("o'neil+cercles@exemple.fr", "o'neil+cercles@exemple.fr"),
    ("zoé@exemple.fr", "zoé@exemple.fr"),
    ("", nil), ("@", nil), ("a@", nil), ("@b", nil), ("a", nil), ("a@b@c", nil), ("a b@c", nil),
    ("a@b@\u{301}c", nil), ("-\u{301}a@b", nil),
    ("a@b\nBcc: c@d", nil), ("a@b\r", "a@b"), ("a\u{0}@b", nil), ("a@b,c@d", nil), ("a@b;c", nil),
    ("Anne <a@b>", nil), ("\"a\"@b", nil), ("a(x)@b", nil), ("[a]@b", nil), ("a\\@b", nil), ("a:b@c", nil),
    ("-oX/etc/passwd@b", nil), (" -f@b", nil), ("a\u{200B}@b", nil), ("a\u{A0}@b", nil),
    (String(repeating: "a", count: 198) + "@b", String(repeating: "a", count: 198) + "@b"),
    (String(repeating: "a", count: 199) + "@b", nil),
  ]

  @Test(arguments: addresses) func address(_ address: (typed: String, kept: String?)) {
    #expect(EmailAddress(address.typed)?.text == address.kept)
  }

  /// What was kept is read again as the same.
  @Test(arguments: ["ANNE@EXEMPLE.FR", "İ@b", "ΑΣ@b", "ǅ@b"]) func lowerCaseStays(_ typed: String) {
    let once = EmailAddress(typed)
    #expect(once != nil && once.flatMap { EmailAddress($0.text) } == once)
  }

  static let passwords: [(String, Problem.Reason?)] = [
    ("", .missing), ("court", .tooShort(minimum: 12)), ("onze lettre", .tooShort(minimum: 12)),
    ("douze lettre", nil), ("aaaaaaaaaaaa", .tooSimple), ("abcabcabcabc", .tooSimple),
    ("abcdabcdabcd", nil), ("é🙂àç phrase de passe", nil), ("abcdefghijk\u{0}", .malformed),
    (String(repeating: "abcd", count: 30), nil),
    (String(repeating: "abcd", count: 30) + "e", .tooLong(maximum: 120)),
  ]

  @Test(arguments: passwords) func password(_ password: String, _ reason: Problem.Reason?) {
    #expect(NewPassword.problem("password", password) == reason.map { Problem("password", $0) })
  }

  @Test func theLongestPasswordFitsCrypt() {
    #expect(String(repeating: "🙂", count: NewPassword.maximum).utf8.count <= 511)
  }

  @Test func accountNamesItsFields() {
    let draft = AccountDraft(name: " ", email: "x", password: "")
    #expect(
      draft.problems == [
        Problem("name", .missing), Problem("email", .malformed), Problem("password", .missing),
      ])
    #expect(draft.ownerProblems == [Problem("name", .missing), Problem("email", .malformed)])
  }

  static let invitations: [(InvitationDraft, [Problem])] = [
    (draft(email: "a@b"), []), (draft(email: "a@b", role: .administrator, days: 90), []),
    (draft(circle: "relier", uses: 500), []), (draft(email: "a@b", circle: "relier"), []),
    (draft(), [Problem("circle", .missing)]), (draft(email: "a"), [Problem("email", .malformed)]),
    (draft(email: " "), [Problem("email", .missing)]),
    (draft(circle: "relier", role: .organiser), [Problem("role", .unknown)]),
    (draft(email: "a@b", uses: 2), [Problem("uses", .outOfRange(1...1))]),
    (draft(circle: "relier", uses: 0), [Problem("uses", .outOfRange(1...500))]),
    (draft(circle: "relier", uses: 501), [Problem("uses", .outOfRange(1...500))]),
    (draft(email: "a@b", days: 0), [Problem("days", .outOfRange(1...90))]),
    (draft(email: "a@b", days: .max), [Problem("days", .outOfRange(1...90))]),
  ]

  @Test(arguments: invitations) func invitation(_ draft: InvitationDraft, _ problems: [Problem]) {
    #expect(draft.problems == problems)
  }

  private static func draft(
    email: String? = nil, circle: String? = nil, role: Role = .participant, uses: Int = 1, days: Int = 30
  ) -> InvitationDraft {
    InvitationDraft(email: email, circle: circle.flatMap { Slug($0) }, role: role, mostUses: uses, days: days)
  }

  @Test func aWishToJoinHasLimits() {
    let long = String(repeating: "é", count: 1_001)
    #expect(
      JoinRequestDraft(name: "a\nb", email: "", message: long).problems == [
        Problem("name", .notOneLine), Problem("email", .missing),
        Problem("message", .tooLong(maximum: 1_000)),
      ])
    #expect(JoinRequestDraft(name: "a", email: "a@b", message: "Deux\nlignes.").problems.isEmpty)
  }

  /// 1 min, 5 min, 30 min, 2 h, 6 h, 24 h, and then never.
  @Test func mailsAreTriedLessAndLess() {
    let now = Instant(seconds: 1_000_000)
    let waits = (0...9).map { MailRetry.next(after: $0, at: now).map { $0.seconds - now.seconds } }
    #expect(waits == [nil, 60, 300, 1_800, 7_200, 21_600, 86_400, nil, nil, nil])
  }
}
