import Foundation
import Support
import Testing

extension InABrowser {
  /// Two people with the page of the seeded meeting open, which is opened again.
  @Suite struct LiveTests {
    private static let meeting = "/rencontres/1-strategie-d-animation-de-la-communaute"
    private static let said = "document.querySelector('#suivi [role=status]').textContent"

    let site: RunningSite

    init() throws {
      site = try RunningSite()
      for name in ["ada", "bob"] { try site.addMember(name, "\(name)@exemple.fr", role: "organiser") }
    }

    @Test(
      "See each other's notes, which move nothing that is typed; a pause; what was typed outlives the connection"
    )
    func twoBrowsers() throws {
      let (ada, bob) = (try reopened(true), try site.signedIn("bob@exemple.fr"))
      try bob.open(site.address(Self.meeting))
      // A smooth scroll to the field would still be under way when its place is measured.
      _ = try bob.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
      try type("à envoyer plus tard", in: bob, at: 2)
      _ = try bob.evaluate("document.activeElement.scrollIntoView({ block: 'center', behavior: 'instant' })")
      let top = "return document.activeElement.getBoundingClientRect().top"
      let before = try bob.evaluate(top) as? Double ?? 0

      try type("Une note de plus", in: ada, at: 0)
      try send(ada)
      try bob.wait(for: "document.querySelector('.agenda').textContent.includes('Une note de plus')")
      try bob.wait(for: "\(Self.said) === 'Nouvelle note de ada.'")
      #expect(try bob.text("return document.activeElement.value") == "à envoyer plus tard")
      let after = try bob.evaluate(top) as? Double ?? 0
      #expect(abs(after - before) < 2, "it stands where it stood, at \(before), not at \(after)")

      _ = try bob.evaluate("document.querySelector('#suivi button').click()")
      try type("Pendant la pause", in: ada, at: 0)
      try send(ada)
      _ = try bob.evaluate("document.querySelector('#suivi button').click()")
      try bob.wait(for: "document.querySelector('.agenda').textContent.includes('Pendant la pause')")
      #expect(try bob.complaints() == [])

      site.kill()
      try bob.wait(for: "\(Self.said).startsWith('Connexion perdue')")
      _ = try bob.evaluate("document.activeElement.\(Self.press)")
      try bob.wait(for: "\(Self.said).includes('votre note est gardée')")
      #expect(try bob.text("return document.activeElement.value") == "à envoyer plus tard")

      let again = try RunningSite(in: site.folder, port: site.client.port)
      try bob.wait(for: "\(Self.said).startsWith('Connexion retrouvée')")
      try bob.open(again.address(Self.meeting))
      #expect(try bob.text("return \(Self.fields)[2].value") == "à envoyer plus tard")
      #expect(try bob.text("return \(Self.fields)[1].value") == "", "each place has its own")
      _ = try bob.evaluate("\(Self.fields)[2].\(Self.press)")
      try bob.arrive(Self.meeting, saying: "ajoutée")
      try bob.open(again.address(Self.meeting))
      #expect(try bob.text("return \(Self.fields)[2].value") == "")
    }

    @Test("What is typed at one item is there when a note of another one is sent", arguments: [false, true])
    func twoNotes(runsScripts: Bool) throws {
      let browser = try reopened(runsScripts)
      try type("à garder", in: browser, at: 2)
      try type("à envoyer", in: browser, at: 0)
      _ = try browser.evaluate("document.activeElement.\(Self.press)")
      try browser.wait(for: "document.querySelector('main > .notice')?.textContent.includes('ajoutée')")
      // With scripts it is this tab that keeps it, and the sender is led to the note.
      let path = runsScripts ? Self.meeting : "/rencontres/1/notes"
      #expect(try browser.text("return location.pathname") == path)
      #expect(try browser.text("return \(Self.fields).map((field) => field.value).join()") == ",,à garder,,")
      let open = try browser.text(
        "return [...document.querySelectorAll('.add[open] textarea')].map((field) => field.id).join()")
      #expect(open == "note-point-3")
      try type("À la fin", in: browser, at: 1)
      _ = try browser.evaluate("\(Self.fields)[2].\(Self.press)")
      // The page before says it too, in its field.
      try browser.wait(
        for:
          "\(Self.fields)[2]?.value === '' && document.querySelector('.agenda').textContent.includes('à garder')"
      )
      #expect(try browser.text("return \(Self.fields).map((field) => field.value).join()") == ",À la fin,,,")
    }

    @Test("Without scripts the page shows nothing of it")
    func withoutScripts() throws {
      let browser = try reopened(false)
      #expect(try browser.text("return document.querySelector('#suivi').textContent") == "")
      #expect(try browser.evaluate("return document.querySelector('#suivi').offsetHeight") as? Int == 0)
    }

    private static let fields = "[...document.querySelectorAll('.agenda textarea')]"

    /// Presses the button of a field.
    private static let press = "closest('details').querySelector('button').click()"

    /// A browser with the page of the meeting, which is going on again.
    private func reopened(_ runsScripts: Bool) throws -> Browser {
      let browser = try site.signedIn(runsScripts: runsScripts)
      try browser.open(site.address("/rencontres/1/cloture"))
      _ = try browser.evaluate("document.querySelector('form[action$=\"/rouvrir\"]').requestSubmit()")
      try browser.arrive(Self.meeting, saying: "rouverte")
      return browser
    }

    /// Opens the form of an item and types.
    private func type(_ text: String, in browser: Browser, at item: Int) throws {
      _ = try browser.evaluate(
        "const field = \(Self.fields)[\(item)]; field.closest('details').open = true; field.focus();")
      try browser.type(text)
    }

    /// Sends what was typed last.
    private func send(_ browser: Browser) throws {
      _ = try browser.evaluate("document.activeElement.\(Self.press)")
      try browser.arrive(Self.meeting, saying: "ajoutée")
    }
  }
}
