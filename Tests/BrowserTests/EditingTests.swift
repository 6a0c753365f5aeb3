import Foundation
import Support
import Testing

extension InABrowser {
  /// Writing in the wiki as people do it: in real browsers, with the keyboard, and with the accidents that happen.
  @Suite struct EditingTests {
    private static let page = "/pages/l-arpentage"
    private static let editor = page + "/modifier"

    let site: RunningSite

    init() throws {
      site = try RunningSite()
      for (name, email) in [("Ada", "ada@exemple.fr"), ("Bob", "bob@exemple.fr")] {
        try site.addMember(name, email, role: "facilitator")
      }
    }

    @Test("By keyboard: write, look at the preview, mend, save, and find it in the history")
    func wholePath() throws {
      let browser = try site.signedIn("ada@exemple.fr")
      try browser.open(site.address(Self.page))
      try browser.follow("Modifier")
      try browser.reach("document.activeElement.name === 'body'")
      try browser.press(Browser.Key.end)
      try browser.type("Un mot de plus")
      try browser.reach("document.activeElement.name === 'summary'")
      try browser.type("Un ajout")
      try browser.press(Browser.Key.enter)
      try browser.wait(
        for: "document.querySelector('#apercu')?.textContent.includes('Un mot de plus') === true")
      #expect(
        try browser.text("return document.activeElement.id") == "titre-apercu", "the preview is read first")
      #expect(try browser.text("return document.querySelector('[name=summary]').value") == "Un ajout")
      try browser.reach("document.activeElement.value === 'save'")
      try browser.press(Browser.Key.enter)
      try browser.arrive(Self.page, saying: "Votre texte est enregistré")
      #expect(
        try browser.text("return document.querySelector('article').textContent").contains("Un mot de plus"))
      try browser.follow("Historique")
      try browser.wait(for: "document.body.textContent.includes('Un ajout')")
      try browser.reach("document.activeElement.textContent === 'Comparer'")
      try browser.press(Browser.Key.enter)
      try browser.wait(
        for: "document.querySelector('ins, .added')?.textContent.includes('mot de plus') === true")
      #expect(try browser.complaints() == [])
    }

    @Test(
      "Two browsers in conflict: each knows of the other, and neither text is lost", arguments: [true, false])
    func conflict(_ runsScripts: Bool) throws {
      let ada = try site.signedIn("ada@exemple.fr", runsScripts: runsScripts)
      try ada.open(site.address(Self.editor))
      let bob = try site.signedIn("bob@exemple.fr", runsScripts: runsScripts)
      try bob.open(site.address(Self.editor))
      #expect(
        try bob.text("return document.querySelector('main').textContent").contains("Ada écrit aussi ici"))
      for (browser, words) in [(ada, "Ce qu’écrit Ada."), (bob, "Ce qu’écrit Bob.")] {
        try browser.fill("body", with: words)
        try browser.push("save")
      }
      try ada.arrive(Self.page, saying: "enregistré")
      try bob.wait(for: "document.title.startsWith('Deux textes')")
      let shown = try bob.text("return document.querySelector('main').textContent")
      #expect(shown.contains("Ada a enregistré la version 2") && shown.contains("Bob."))
      #expect(try bob.text("return document.querySelector('[name=body]').value") == "Ce qu’écrit Bob.")
      #expect(try bob.complaints().filter { !$0.contains("409") } == [])
      try bob.push("both")
      try bob.arrive(Self.page, saying: "enregistré")
      let text = try bob.text("return document.querySelector('article').textContent")
      #expect(text.contains("Ce qu’écrit Ada.") && text.contains("Ce qu’écrit Bob."))
    }

    @Test("A session that ends meanwhile: the text goes through the sign-in page, and is saved")
    func lostSession() throws {
      let browser = try site.signedIn("ada@exemple.fr")
      try browser.open(site.address(Self.editor))
      try browser.fill("body", with: "Écrit juste avant la fin.")
      let other = try site.signedIn("ada@exemple.fr")
      try other.open(site.address("/compte/connexions"))
      try other.follow("button", "Fermer toutes les autres connexions")
      try other.arrive("/compte/connexions", saying: "fermées")
      try browser.push("save")
      try browser.wait(for: "document.querySelector('[name=password]') !== null")
      try browser.fill("email", with: "ada@exemple.fr")
      try browser.fill("password", with: RunningSite.password)
      try browser.press(Browser.Key.enter)
      try browser.wait(for: "document.querySelector('[name=body]')?.value === 'Écrit juste avant la fin.'")
      try browser.push("save")
      try browser.arrive(Self.page, saying: "enregistré")
      #expect(
        try browser.text("return document.querySelector('article').textContent").contains(
          "juste avant la fin"))
    }

    @Test("A page that crashes: the browser's own copy is offered, taken up and saved")
    func crash() throws {
      let browser = try site.signedIn("ada@exemple.fr")
      try browser.open(site.address(Self.editor))
      try browser.fill("body", with: "Écrit juste avant la panne.")
      try browser.wait(for: "Object.keys(localStorage).some((key) => localStorage[key].includes('la panne'))")
      try browser.crash()
      try browser.open(site.address(Self.editor))
      #expect(!(try browser.text("return document.querySelector('[name=body]').value").contains("la panne")))
      try browser.follow("button", "Le reprendre")
      try browser.wait(for: "document.querySelector('[name=body]').value === 'Écrit juste avant la panne.'")
      try browser.push("save")
      try browser.arrive(Self.page, saying: "enregistré")
      try browser.open(site.address(Self.editor))
      #expect(
        !(try browser.text("return document.querySelector('main').textContent").contains("texte plus récent"))
      )
    }

    @Test("Two windows of one writer: the draft of the one is not written over by the other, which says so")
    func twoWindows() throws {
      let first = try site.signedIn("ada@exemple.fr")
      let second = try site.signedIn("ada@exemple.fr")
      for window in [first, second] { try window.open(site.address(Self.editor)) }
      for (window, words, answer) in [
        (first, "Dans la première.", "Brouillon gardé"), (first, "Encore là.", "Brouillon gardé"),
        (
          second, "Dans la seconde.",
          "Une autre fenêtre garde un autre brouillon. Ce navigateur garde votre texte"
        ),
      ] {
        try window.fill("body", with: words)
        _ = try window.evaluate("document.querySelector('.state').textContent = ''")
        try window.hide()
        try window.wait(for: "document.querySelector('.state').textContent.startsWith('\(answer)')")
      }
      try second.open(site.address(Self.editor + "?brouillon=oui"))
      #expect(try second.text("return document.querySelector('[name=body]').value") == "Encore là.")
      #expect(
        try second.text("return document.querySelector('main').textContent").contains("texte plus récent"))
    }
  }
}

extension Browser {
  /// Tells the page that its window is covered, at which the editor keeps the text at once.
  fileprivate func hide() throws {
    _ = try evaluate(
      """
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      """)
  }

  /// Goes to a button of the editor and presses it.
  fileprivate func push(_ gesture: String) throws {
    try reach("document.activeElement.value === '\(gesture)'")
    try press(Key.enter)
  }
}
