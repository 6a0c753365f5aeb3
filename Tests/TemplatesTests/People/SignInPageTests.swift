import Domain
import HTML
import Testing

@testable import Templates

@Suite("The page to sign in")
struct SignInPageTests {
  private let samples = PeopleSamples(text: "Essai")

  private func page(
    returnTo: String = "", kept: KeptForm? = nil, reason: SignInReason = .asked, canAsk: Bool = false,
    _ problems: [Problem] = []
  ) -> String {
    signInPage(
      email: "a@e.org", returnTo: returnTo, kept: kept, reason: reason, canAsk: canAsk, problems: problems,
      seal: samples.seal, in: samples.visitor
    ).text
  }

  @Test(arguments: [
    (SignInReason.needed, "Connectez-vous pour continuer."), (.sessionEnded, "Votre connexion a pris fin."),
    (.tooManyAttempts(minutes: 3), "Attendez 3\u{A0}min, puis"),
    (.tooManyAttempts(minutes: 0), "Attendez 1\u{A0}min"),
  ])
  func reasonsAreSaid(_ reason: SignInReason, _ words: String) {
    #expect(page(reason: reason).contains(words))
    #expect(!page().contains(words))
  }

  /// Who has an account is nobody's business.
  @Test func aWrongPairDoesNotTellWhichIsWrong() {
    let page = page([Problem("password", .wrong)])
    #expect(page.contains("L’adresse et le mot de passe ne vont pas ensemble."))
    #expect(page.contains("autocomplete=\"username\"") && page.contains("value=\"a@e.org\""))
  }

  @Test func aKeptFormComesAlong() {
    let long = String(repeating: "é\n", count: 1_000)
    let kept = KeptForm(path: "/pages/a", pairs: [KeptForm.Pair(name: "body", value: long)])
    let page = page(returnTo: "/compte", kept: kept)
    #expect(page.contains("<input type=\"hidden\" name=\"retour\" value=\"/compte\">"))
    #expect(page.contains("<input type=\"hidden\" name=\"vers\" value=\"/pages/a\">"))
    #expect(page.contains("<input type=\"hidden\" name=\"garde.body\" value=\"\(long)\">"))
  }

  @Test func onlyWhatIsGivenIsCarried() {
    #expect(!page().contains("name=\"retour\"") && !page().contains("name=\"vers\""))
    #expect(page(canAsk: true).contains("href=\"/rejoindre\"") && !page().contains("href=\"/rejoindre\""))
  }
}

@Suite("The header's end")
struct OwnLinksTests {
  private let visitor = Samples(text: "Essai").frame

  private func header(_ role: Role?) throws -> [String] {
    var frame = visitor
    frame.member = role.map { Member(id: 1, name: "Ada", role: $0) }
    let header = try #require(
      errorPage(status: 404, in: frame).all("(?s)<nav class=\"own\"(.*?)</nav>").first)
    return try HTML(trusted: Array(header.utf8)).all("href=\"([^\"]*)\"")
  }

  @Test(arguments: [
    (Role?.none, ["/recherche", "/connexion"]), (.participant, ["/recherche", "/compte"]),
    (.facilitator, ["/recherche", "/compte"]),
    (.administrator, ["/recherche", "/compte", "/administration"]),
  ])
  func leadsToOnesOwn(_ role: Role?, _ links: [String]) throws { #expect(try header(role) == links) }

  @Test func aNoticeIsSaidOnce() {
    var frame = visitor
    #expect(!errorPage(status: 404, in: frame).text.contains("role=\"status\""))
    frame.notice = .nameSaved
    #expect(errorPage(status: 404, in: frame).text.contains("<p class=\"notice\" role=\"status\">Votre nom"))
  }
}
