import Domain
import HTML
import Templates
import Testing

@Suite("What readers can do, and what marks mean")
struct ReaderHelpTests {
  private let samples = Samples(text: "Essai")
  private let exampleWords = "Les cercles marqués «&nbsp;exemple&nbsp;» ont été imaginés pour la visite."

  private func frame(contact: String?) -> Frame {
    Frame(name: "Essai", assets: samples.frame.assets, contact: contact)
  }

  @Test(arguments: [
    ("communaute@example.org", "communaute@example.org"),
    ("prenom.nom+a_b-c@e.org", "prenom.nom+a_b-c@e.org"),
    ("a@e.org?bcc=b@e.org&body=<x>", "a@e.org%3Fbcc%3Db@e.org%26body%3D%3Cx%3E"), ("é@e.org", "%C3%A9@e.org"),
    ("a@e.org\r\nBcc: b", "a@e.org%0D%0ABcc%3A%20b"),
  ])
  func everyPageTellsWhereToWrite(_ contact: String, _ address: String) {
    let page = errorPage(status: 500, reference: "1", in: frame(contact: contact)).text
    #expect(page.contains("<li><a href=\"mailto:\(address)\">Écrire à la communauté</a></li>"))
    for (name, page) in samples.pages {
      #expect(page.text.contains(">Écrire à la communauté</a>"), "\(name)")
    }
  }

  @Test(arguments: [nil, "", "Demandez à l’accueil", "https://example.org"])
  func whatIsNoMailAddressGivesNoLink(_ contact: String?) {
    let page = meetingPage(
      samples.sheet(samples.meeting), in: frame(contact: contact)
    ).text
    #expect(!page.contains("mailto:") && !page.contains("Écrire à la communauté"))
  }

  /// Once for the list that is open, never for the one that is closed.
  @Test func openSignupsSayHowToAnswer() throws {
    let page = meetingPage(samples.sheet(samples.meeting), in: samples.frame)
    let way = "(<a href=\"/connexion\\?retour=/rencontres/1-essai%23appel-1\">Se connecter pour s’inscrire)"
    #expect(try page.all(way).count == 1)
    #expect(page.text.contains("Animation&nbsp;: Essai</p>"))
  }

  @Test func examplesAreExplainedOnceWhereTheyAre() throws {
    for (name, page) in samples.pages {
      let isMarked = page.text.contains(">exemple</span>")
      #expect(try page.all("(\(exampleWords))").count == (isMarked ? 1 : 0), "\(name)")
    }
    let real = circlesPage([samples.circle(isExample: false)], in: samples.frame).text
    #expect(!real.contains("exemple"))
  }

  @Test func aWordTellsHowFarItsLettersAre() {
    let page = wordPage(samples.word, in: samples.frame).text
    #expect(page.contains("Lettres A\u{A0}à\u{A0}D&nbsp;: mots retenus, définitions en cours."))
  }

  @Test func aPageTellsItsVersion() {
    let page = wikiPage(samples.wiki, in: samples.frame).text
    #expect(page.contains("Version 1, enregistrée le <time datetime=\"2021-06-15\">15\u{A0}juin 2021</time>"))
  }
}
