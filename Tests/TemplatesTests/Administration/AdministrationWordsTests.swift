import Domain
import HTML
import Testing

@testable import Templates

@Suite("What the administration says")
struct AdministrationWordsTests {
  private let samples = AdministrationSamples(text: "Essai")

  @Test func everyActIsASentenceOfItsOwn() {
    for actor in samples.people {
      let sentences = Act.allCases.map {
        samples.entry($0, actor: actor, subject: $0.hasSubject ? .known(id: 3, name: "Zoé") : nil).inWords
          .text
      }
      #expect(Set(sentences).count == Act.allCases.count)
      for (act, sentence) in zip(Act.allCases, sentences) {
        #expect(sentence.hasSuffix("."), "\(act)")
        #expect(!sentence.contains(act.rawValue + " "), "\(act) is said in the words of the database")
        if act.hasSubject, act != .removed, act != .setUp { #expect(sentence.contains("Zoé"), "\(act)") }
      }
    }
  }

  @Test(arguments: [
    (JournalEntry.Person.known(id: 2, name: "Anne"), "<a href=\"/administration/membres/2\">Anne</a> a "),
    (.command, "La ligne de commande a "), (.gone, "Ancien membre a "),
  ])
  func whoDidIt(_ actor: JournalEntry.Person, _ start: String) {
    for act in Act.allCases {
      #expect(samples.entry(act, actor: actor, subject: nil).inWords.text.hasPrefix(start), "\(act)")
    }
  }

  @Test(arguments: [
    (Act.roleChanged, "facilitator", "animation"),
    (.circleVisibilityChanged, "members", "réservé aux membres"),
    (.circleMemberSet, "facilitator", "animation"), (.invited, "participant", "participation"),
  ])
  func detailsAreWords(_ act: Act, _ detail: String, _ words: String) {
    let entry = samples.entry(act, actor: .command, subject: .gone, detail: detail)
    #expect(entry.inWords.text.hasSuffix("(\(words))."))
  }

  @Test func whoAcceptsAnInvitationJoins() {
    let anne = JournalEntry.Person.known(id: 2, name: "Anne")
    let entry = samples.entry(.memberJoined, actor: anne, subject: nil, detail: "participant")
    #expect(entry.inWords.text.contains("a rejoint la communauté, dans le cercle "))
    #expect(entry.inWords.text.hasSuffix(" (participation)."))
  }

  @Test(arguments: [
    (0, "0 octets"), (812, "812 octets"), (1_000, "1 ko"), (4_213_000, "4,2 Mo"), (3_000_000_000, "3 Go"),
    (7_250_000_000_000, "7 250 Go"), (-1, "0 octets"), (.max, "9 223 372 036,8 Go"),
  ])
  func sizes(_ bytes: Int, _ words: String) {
    #expect(String(sizeInWords(bytes: bytes).map { $0 == "\u{A0}" ? " " : $0 }) == words)
  }

  @Test func valuesHaveWordsOfTheirOwn() {
    #expect(Set(Role.allCases.map(\.inWords)).count == 4)
    #expect(Set(Role.allCases.map(\.meaning.text)).count == 4)
    #expect(Set(Visibility.allCases.map(\.inWords)).count == 3)
    #expect(Set(InvitationState.allCases.map(\.inWords)).count == 4)
  }

  @Test func onlyOpenInvitationsHaveButtons() throws {
    let page = invitationsPage(
      samples.invitations, form: InvitationForm(), circles: [], roles: [.participant], problems: [],
      seal: samples.seal, in: samples.frame, sendsMail: true)
    #expect(try page.all("action=\"/administration/invitations/([0-9]+)/retirer\"") == ["0", "4"])
    #expect(page.text.contains("créez d’abord un cercle") && !page.text.contains("value=\"open\""))
    #expect(try page.all("(3 entrées sur 20)").count == 4)
    #expect(
      try page.all("type=\"radio\" id=\"role[^\"]*\" name=\"role\" value=\"([a-z]+)\"") == ["participant"])
  }

  @Test func noOneSuspendsOrRemovesThemselves() {
    for isSelf in [true, false] {
      let page = memberPage(
        samples.memberDetails, role: .administrator, isSelf: isSelf, problems: [], seal: samples.seal,
        in: samples.frame, sendsMail: true
      ).text
      #expect(page.contains("/suspension\"") != isSelf)
      #expect(page.contains("/retrait\"") != isSelf)
    }
  }

  @Test func aMissingBackupIsAWarningInWords() {
    #expect(healthPage(samples.bareHealth, seal: samples.seal, in: samples.frame).text.contains("Jamais."))
    #expect(!healthPage(samples.health, seal: samples.seal, in: samples.frame).text.contains("Jamais."))
  }

  @Test func aLinkIsShownWholeAndOnce() throws {
    let link = "https://cercles.example/invitation/abc"
    let page = linkPage(
      link, for: .openInvitation(samples.samples.circleLink), back: .invitations, in: samples.frame)
    #expect(try page.all("(\(link))").count == 1)
    #expect(page.text.contains("readonly"))
    #expect(page.text.contains("Ce lien ne sera plus montré"))
  }
}
