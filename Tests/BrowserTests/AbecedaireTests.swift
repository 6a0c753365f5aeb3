import Domain
import Foundation
import Store
import Support
import Testing

extension InABrowser {
  /// The way of the words, from the letters that are prepared to the links that they become, by keyboard alone. Ada leads it, and Bob
  /// has a phone.
  @Suite struct AbecedaireTests {
    let site: RunningSite

    init() throws {
      site = try RunningSite()
      try site.addMember("Ada", "ada@exemple.fr", role: "facilitator")
      try site.addMember("Bob", "bob@exemple.fr")
    }

    @Test(
      "A letter is prepared, its words are proposed, grouped, voted, settled, defined and published",
      arguments: [true, false])
    func wholeWay(runsScripts: Bool) throws {
      let ada = try site.signedIn(runsScripts: runsScripts)
      let bob = try site.signedIn("bob@exemple.fr", runsScripts: runsScripts)
      try bob.resize(width: 360)
      let batch = try prepare(ada)
      try step("Ouvrir les propositions", of: batch, on: ada)
      try propose(["Île (archipel)", "Imagination", "Innovation"], for: batch, on: bob)
      try support("île", for: batch, on: ada)
      try propose(["Intuition", "Inventivité"], for: batch, on: ada)
      try step("Fermer les propositions", of: batch, on: ada)
      try group(["Imagination", "Inventivité"], of: batch, on: ada)
      try step("Ouvrir le vote", of: batch, on: ada)
      try vote(["Île", "Imagination", "Innovation"], refusedWith: "Intuition", for: batch, on: bob)
      try vote(["Île", "Imagination", "Intuition"], refusedWith: nil, for: batch, on: ada)
      try step("Clore le vote", of: batch, on: ada)
      try settle(batch, ada, bob)
      try define(batch, ada)
      try read(bob)
      let complaints = try ada.complaints() + bob.complaints()
      #expect(complaints.filter { !$0.contains("422") } == [])
    }

    @Test("A ballot for the urn is shown once more, cast once, and never again", arguments: [true, false])
    func urn(runsScripts: Bool) throws {
      let batch = try openUrn()
      let page = "/abecedaire/lots/\(batch)/voter"
      let phone = try site.signedIn("bob@exemple.fr", runsScripts: runsScripts)
      try phone.resize(width: 360)
      try review("Xérus", at: page, on: phone)
      #expect(try phone.main().contains("Rien n’est encore déposé"))
      try phone.go("button", "Changer avant de déposer")
      try phone.wait(for: "document.title.startsWith('Voter pour')")
      #expect(try phone.text("return \(Self.ticked)") == "Xérus", "what was ticked is still ticked")
      try tick("Xénial", on: phone)
      try phone.go("button", "Vérifier mon bulletin")
      try phone.wait(for: "document.title.startsWith('Vérifiez votre bulletin')")

      // Bob is as far on another machine, with another word.
      let laptop = try site.signedIn("bob@exemple.fr", runsScripts: runsScripts)
      try review("Xylophone", at: page, on: laptop)
      try phone.go("button", "Déposer mon bulletin")
      try phone.arrive(page, saying: "Votre bulletin est déposé.")
      try laptop.go("button", "Déposer mon bulletin")
      try laptop.arrive(page, saying: "le premier compte, et lui seul")

      for browser in [phone, laptop] {
        try browser.open(site.address("/abecedaire/x/voter"))
        let shown = try browser.main()
        #expect(shown.contains("Bulletin déposé. Personne, pas même le site"))
        #expect(!shown.contains("Xé") && !shown.contains("Xylophone"), "nobody reads what it says")
        #expect(
          try browser.evaluate("return document.querySelectorAll('[type=checkbox]').length") as? Int == 0)
      }
      #expect(try phone.evaluate("return document.documentElement.scrollWidth <= 360") as? Bool == true)
      #expect(try phone.complaints() == [] && laptop.complaints() == [])
    }

    private func review(_ word: String, at page: String, on browser: Browser) throws {
      try browser.open(site.address(page))
      try tick(word, on: browser)
      try browser.go("button", "Vérifier mon bulletin")
      try browser.wait(for: "document.title.startsWith('Vérifiez votre bulletin')")
      #expect(try browser.main().contains(word))
    }

    /// The words that are ticked, with spaces between.
    private static let ticked = """
      [...document.querySelectorAll('[type=checkbox]:checked')]\
      .map(box => box.closest('label').textContent.trim().split(' ')[0]).sort().join(' ')
      """

    /// Gives the row of a batch of the letter I that Ada has made.
    private func prepare(_ ada: Browser) throws -> Int {
      try ada.open(site.address("/abecedaire"))
      try ada.go("a", "Préparer des lettres")
      try ada.reach("document.activeElement.name === 'letters' && document.activeElement.value === 'i'")
      try ada.press(" ")
      try ada.reach("document.activeElement.name === 'intention'")
      try ada.type("Ce qui nous fait inventer.")
      try ada.go("button", "Préparer ces lettres")
      try ada.wait(for: "/^.abecedaire.lots.\\d+$/.test(location.pathname)")
      let page = try ada.text("return location.pathname")
      try ada.arrive(page, saying: "Les lettres sont préparées")
      return try #require(page.split(separator: "/").last.flatMap { Int($0) })
    }

    /// Leads a batch on, by the page that says what happens.
    private func step(_ words: String, of batch: Int, on ada: Browser) throws {
      try ada.open(site.address("/abecedaire/lots/\(batch)"))
      try ada.go("a", words)
      try ada.wait(for: "location.pathname.endsWith('/etape') && document.readyState === 'complete'")
      try ada.go("button", words)
      try ada.arrive("/abecedaire/lots/\(batch)", saying: "L’étape a changé")
    }

    private func propose(_ words: [String], for batch: Int, on browser: Browser) throws {
      try browser.open(site.address("/abecedaire"))
      try browser.go("a", "Proposer un mot")
      for word in words {
        try browser.reach("document.activeElement.name === 'word'")
        try browser.type(word)
        try browser.go("button", "Proposer ce mot")
        try browser.wait(for: "document.querySelector('#mots')?.textContent.includes('\(word)') === true")
        try browser.arrive("/abecedaire/lots/\(batch)/proposer", saying: "Votre mot est proposé")
      }
    }

    /// Ada types a word that is there, in other letters, and is asked.
    private func support(_ word: String, for batch: Int, on ada: Browser) throws {
      try ada.open(site.address("/abecedaire/lots/\(batch)/proposer"))
      try ada.reach("document.activeElement.name === 'word'")
      try ada.type(word)
      try ada.press(Browser.Key.enter)
      try ada.wait(for: "document.querySelector('form.form .rows') !== null")
      #expect(try ada.main().contains("Ce mot ressemble à"))
      #expect(try ada.text("return document.querySelector('[name=word]').value") == word)
      try ada.go("button", "C’est le même")
      try ada.arrive("/abecedaire/lots/\(batch)/proposer", saying: "Vous soutenez ce mot vous aussi")
    }

    private func group(_ words: [String], of batch: Int, on ada: Browser) throws {
      try ada.open(site.address("/abecedaire/lots/\(batch)"))
      try ada.go("a", "Regrouper les mots")
      for word in words { try tick(word, on: ada) }
      try ada.go("button", "Réunir les mots cochés")
      try ada.wait(for: "document.title.startsWith('Sous quel mot')")
      try ada.go("button", "Réunir sous ce mot \(words[0])")
      try ada.arrive("/abecedaire/lots/\(batch)/regrouper", saying: "Les mots sont réunis")
      #expect(try ada.text("return document.querySelector('.grouped').textContent").contains(words[1]))
    }

    private func tick(_ word: String, on browser: Browser) throws {
      try browser.reach(
        """
        document.activeElement.type === 'checkbox' \
        && document.activeElement.closest('label').textContent.trim().startsWith('\(word)')
        """)
      try browser.press(" ")
    }

    /// Ticks and sends, first with a word too many where there is one: then what was ticked is still ticked.
    private func vote(_ words: [String], refusedWith tooMany: String?, for batch: Int, on browser: Browser)
      throws
    {
      let page = "/abecedaire/lots/\(batch)/voter"
      try browser.open(site.address("/abecedaire"))
      try browser.go("a", "Voter")
      try browser.wait(for: "location.pathname === '\(page)' && document.readyState === 'complete'")
      #expect(try browser.main().contains("Il vous reste 3\u{A0}voix sur 3"))
      #expect(try !browser.main().contains("Inventivité"), "it goes under another one")
      for word in words + [tooMany].compactMap(\.self) { try tick(word, on: browser) }
      try browser.go("button", "Enregistrer mes voix")
      if let tooMany {
        try browser.wait(for: "document.title.startsWith('À corriger')")
        #expect(try browser.main().contains("1\u{A0}voix de trop sur 3"))
        #expect(
          try browser.text("return \(Self.ticked)") == (words + [tooMany]).sorted().joined(separator: " "))
        try tick(tooMany, on: browser)
        try browser.go("button", "Enregistrer mes voix")
      }
      try browser.arrive(page, saying: "Vos voix sont enregistrées")
      #expect(try browser.text("return \(Self.ticked)") == words.sorted().joined(separator: " "))
      #expect(try browser.main().contains("Il ne vous reste aucune voix sur 3"))
    }

    /// Bob reads what came out, and Ada decides between the two words for which one place is left.
    private func settle(_ batch: Int, _ ada: Browser, _ bob: Browser) throws {
      try bob.open(site.address("/abecedaire/lots/\(batch)"))
      try bob.go("a", "Les résultats et le procès-verbal")
      try bob.wait(for: "location.pathname.endsWith('/resultats') && document.readyState === 'complete'")
      let rows = try bob.text(
        "return [...document.querySelectorAll('.tally tbody tr')].map(row => row.innerText).join('|')")
      for word in ["Île", "Imagination", "Innovation", "Intuition"] { #expect(rows.contains(word)) }
      #expect(try bob.main().contains("Il reste à départager"))
      #expect(try bob.evaluate("return document.documentElement.scrollWidth <= 360") as? Bool == true)

      try ada.go("a", "Départager")
      try ada.wait(for: "location.pathname.endsWith('/departager/i') && document.readyState === 'complete'")
      try tick("Innovation", on: ada)
      try ada.reach("document.activeElement.name === 'reason'")
      try ada.type("Deux pages en parlent.")
      try ada.go("button", "Retenir ces mots")
      try ada.arrive("/abecedaire/lots/\(batch)", saying: "Les mots de la lettre sont retenus")
      try bob.open(site.address("/abecedaire/lots/\(batch)/resultats"))
      #expect(try bob.main().contains("Départagé par décision de Ada"))
      #expect(try bob.main().contains("Deux pages en parlent."))
    }

    private func define(_ batch: Int, _ ada: Browser) throws {
      try ada.go("a", "Innovation")
      try ada.wait(for: "location.pathname === '/mots/innovation' && document.readyState === 'complete'")
      #expect(try ada.main().contains("pourra être publié quand sa définition sera écrite"))
      try ada.go("a", "Écrire la définition")
      try ada.reach("document.activeElement.name === 'body'")
      try ada.type("Du neuf qui sert.")
      try ada.reach("document.activeElement.value === 'save'")
      try ada.press(Browser.Key.enter)
      try ada.arrive("/mots/innovation", saying: "Votre texte est enregistré")
      #expect(try ada.main().contains("Du neuf qui sert."))
      try ada.go("button", "Publier")
      try ada.arrive("/mots/innovation", saying: "Le mot est publié")
    }

    /// The word leads from a page that was written long before it to what it means.
    private func read(_ bob: Browser) throws {
      try bob.open(site.address("/pages/le-forum-ouvert"))
      try bob.reach("document.activeElement.pathname === '/mots/innovation'")
      try bob.press(Browser.Key.enter)
      try bob.wait(for: "location.pathname === '/mots/innovation' && document.readyState === 'complete'")
      #expect(try bob.main().contains("Du neuf qui sert."))
    }

    /// Gives the row of a batch of the letter X that votes with an urn.
    private func openUrn() throws -> Int {
      try site.write { writings, now in
        let x = try #require(Letter("X"))
        let rule = VoteRule(voices: 2, ballot: .detached, leastVoters: 3)
        let id = try writings.createBatch(
          BatchDraft(letters: [x], stage: .grouping, rule: rule, intention: ""))
        for text in ["Xylophone", "Xérus", "Xénial"] {
          try writings.createWord(
            WordDraft(text: text, synonym: nil, place: nil, definition: "", argument: ""), at: now)
        }
        let batch = try #require(try writings.readings(as: .visitor).batch(id))
        try writings.begin(.voting, of: batch, seen: .grouping, at: now)
        return id
      }
    }
  }
}

extension Browser {
  /// Goes to the link or button whose words begin so, and follows it.
  fileprivate func go(_ element: String, _ words: String) throws {
    try reach(
      """
      (document.activeElement.localName === '\(element)' \
      && document.activeElement.textContent.trim().startsWith('\(words)'))
      """)
    try press(Key.enter)
  }

  /// What the page says.
  fileprivate func main() throws -> String {
    try text("return document.querySelector('main').textContent")
  }
}
