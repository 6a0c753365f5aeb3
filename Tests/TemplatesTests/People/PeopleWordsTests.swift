import Domain
import HTML
import Testing

@testable import Templates

@Suite("Browsers, days and problems of people in words")
struct PeopleWordsTests {
  private static let webKit = "AppleWebKit/537.36 (KHTML, like Gecko)"

  @Test(arguments: [
    ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox sous Linux"),
    (
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) \(webKit) Chrome/140.0.0.0 Safari/537.36",
      "Chrome sous Windows"
    ),
    ("Mozilla/5.0 (Windows NT 10.0) \(webKit) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge sous Windows"),
    (
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1",
      "Safari sur iPhone"
    ),
    (
      "Mozilla/5.0 (Linux; Android 15; Pixel 9) \(webKit) Chrome/140.0 Mobile Safari/537.36",
      "Chrome sous Android"
    ),
    ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15", "Safari sous macOS"),
    ("Firefox/1", "Firefox"), ("curl/8.5.0", "Navigateur inconnu"), ("", "Navigateur inconnu"),
    ("<script>alert(1)</script>", "Navigateur inconnu"),
    (String(repeating: "x", count: 600) + "Firefox/1", "Navigateur inconnu"),
  ])
  func browsers(_ agent: String, _ words: String) {
    #expect(agentWords(userAgent: agent) == words)
    #expect(words.count <= 60)
  }

  /// 28 May 2026, 22 h 26 in Paris.
  private let now = Instant(seconds: 1_780_000_000)

  @Test(arguments: [
    (0, "aujourd’hui à 22 h 26"), (80_000, "aujourd’hui à 0 h 13"), (81_000, "hier à 23 h 56"),
    (200_000, "le 26 mai 2026"), (-86_400, "le 29 mai 2026"),
  ])
  func days(_ age: Int, _ words: String) {
    let said = dayInWords(Instant(seconds: now.seconds - age), now: now)
    #expect(String(said.map { $0 == "\u{A0}" ? " " : $0 }) == words)
  }

  @Test func theSetUpFormTellsTheTwoNamesApart() {
    let community = CommunityDraft(name: "", tagline: "a", contact: nil, description: "")
    let account = AccountDraft(name: "", email: "a@e.org", password: "une phrase assez longue")
    let problems = SetUpForm.problems(community, account)
    #expect(problems == [Problem("community", .missing), Problem("name", .missing)])
  }

  /// A person's own address would be offered for another's by the browser.
  @Test func aPersonalInvitationKeepsItsAddress() throws {
    let samples = PeopleSamples(text: "Essai")
    let email = try #require(EmailAddress("a@e.org"))
    let offer = InvitationOffer(id: 1, email: email, circle: nil, role: .participant)
    let page = invitationPage(
      token: "t", offer: offer, account: samples.account, member: nil, problems: [], seal: samples.seal,
      in: samples.visitor
    ).text
    #expect(page.contains("<b>a@e.org</b>") && !page.contains("name=\"email\""))
    #expect(page.contains("<input type=\"text\" autocomplete=\"username\" value=\"a@e.org\" hidden>"))
    #expect(page.contains("href=\"/connexion?retour=/invitation/t\""))
  }

  @Test func onesOwnSessionHasNoButton() throws {
    let samples = PeopleSamples(text: "Essai")
    func page(_ sessions: [SessionSummary]) throws -> HTML {
      sessionsPage(sessions, current: 0, now: samples.now, seal: samples.seal, in: samples.frame)
    }
    #expect(
      try page(samples.sessions).all("action=\"/compte/connexions/([0-9]+)/fermer\"") == ["80000", "200000"])
    #expect(try page(samples.sessions).all("(action=\"/compte/connexions/fermer\")").count == 1)
    #expect(try page([samples.sessions[0]]).all("(<form)").isEmpty)
  }
}
