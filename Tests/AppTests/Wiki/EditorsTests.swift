import Domain
import HTTP
import Templates
import Testing

@testable import App

@Suite("Who writes at this time")
struct EditorsTests {
  private let ada = 1
  private let bob = 2
  private func at(_ seconds: Int) -> Instant { Instant(seconds: seconds) }

  @Test("is told to the others, with the moment they began")
  func others() {
    let editors = Editors()
    editors.note(ada, in: 7, at: at(0))
    editors.note(bob, in: 7, at: at(60))
    editors.note(ada, in: 7, at: at(600))
    editors.note(bob, in: 8, at: at(600))
    #expect(editors.others(in: 7, than: 1, at: at(700)) == [Editors.Writer(person: bob, since: at(60))])
    #expect(editors.others(in: 7, than: 2, at: at(700)) == [Editors.Writer(person: ada, since: at(0))])
    #expect(editors.others(in: 7, than: 3, at: at(700)).map(\.person) == [ada, bob])
    #expect(editors.others(in: 9, than: 1, at: at(700)).isEmpty)
  }

  @Test("lasts as long as there are signs, and begins anew after that")
  func lasting() {
    let editors = Editors()
    editors.note(ada, in: 7, at: at(0))
    #expect(editors.others(in: 7, than: 2, at: at(Lifetime.editing - 1)).count == 1)
    #expect(editors.others(in: 7, than: 2, at: at(Lifetime.editing)).isEmpty)
    editors.note(ada, in: 7, at: at(Lifetime.editing))
    #expect(editors.others(in: 7, than: 2, at: at(Lifetime.editing)).map(\.since) == [at(Lifetime.editing)])
    editors.forget(1, in: 7)
    #expect(editors.others(in: 7, than: 2, at: at(Lifetime.editing)).isEmpty)
  }

  @Test("is bounded, by person and altogether: who is silent longest is forgotten")
  func bounded() {
    let editors = Editors()
    for document in 0..<2_000 { editors.note(ada, in: document, at: at(document / 100)) }
    #expect(
      (0..<2_000).count { !editors.others(in: $0, than: 2, at: at(20)).isEmpty } == Editors.mostOfOnePerson)
    for person in 10..<3_010 {
      editors.note(person, in: 5, at: at(30))
    }
    #expect(editors.others(in: 5, than: 1, at: at(30)).count == Editors.most)
    #expect((0..<2_000).allSatisfy { $0 == 5 || editors.others(in: $0, than: 2, at: at(30)).isEmpty })
  }

  @Test("is shown in the editor and on the page to those who write, and ends with a save")
  func onPages() throws {
    let wiki = try WikiSite()
    let (ines, karim) = (try wiki.insider(), try wiki.keeper())
    let form = try ines.editor()
    #expect(try !ines.get(WikiSite.editor).words.contains("écrit aussi ici"), "not to oneself")
    let editor = try karim.get(WikiSite.editor).words
    #expect(editor.contains("Inès Dedans écrit aussi ici depuis") && editor.contains("13 h"))
    #expect(try karim.get(WikiSite.page).words.contains("Inès Dedans écrit ici depuis"))
    #expect(try !Visitor(wiki.site).get(WikiSite.page).words.contains("Inès Dedans écrit"))
    #expect(try !karim.get("/pages/la-page-commune").words.contains("Inès Dedans écrit"))
    wiki.site.wait(seconds: Lifetime.editing - 10)
    try ines.press("keep", form, ["body": "x"], byScript: true)
    wiki.site.wait(seconds: Lifetime.editing - 10)
    #expect(try karim.get(WikiSite.page).words.contains("Inès Dedans écrit ici depuis"), "a sign was given")
    try ines.press("save", form, ["body": "y"])
    #expect(try !karim.get(WikiSite.page).words.contains("Inès Dedans écrit"))
  }

  @Test("is not shown of who may not write there any more")
  func rightsLost() throws {
    let wiki = try WikiSite()
    let (ines, karim) = (try wiki.insider(), try wiki.keeper())
    let (hidden, introduction) = ("/pages/la-page-cachee", "/cercles/cercle-cache/presentation")
    func shown(_ path: String) throws -> Bool { try karim.get(path).words.contains("Inès Dedans écrit") }
    func set(_ standing: String) throws {
      let path = "/cercles/cercle-cache/membres"
      _ = try karim.submit("\(path)/\(wiki.community.insider)", ["standing": standing], on: path)
    }
    try set("facilitator")
    for path in [hidden + "/modifier", introduction, WikiSite.editor] { _ = try ines.editor(path) }
    for path in [hidden, hidden + "/modifier", introduction, WikiSite.page] {
      #expect(try shown(path), "\(path)")
    }
    try set("member")
    #expect(try shown(hidden) && !shown(introduction), "members do not write what a circle says of itself")
    try set("removed")
    #expect(try !shown(hidden) && !shown(hidden + "/modifier"))
    #expect(try shown(WikiSite.page), "an open page is written by whoever is a member of the community")
    let (person, now) = (wiki.community.insider, wiki.site.now)
    try wiki.site.store.writer.writings { _ = try $0.suspend(person, by: .command, now: now) }
    #expect(try !shown(WikiSite.page))
  }

  @Test("ends when the text is kept and left, thrown away, or left to the other one")
  func leaving() throws {
    let wiki = try WikiSite()
    let (ines, karim) = (try wiki.insider(), try wiki.keeper())
    try ines.press("keep", ines.editor(), ["body": "x"])
    #expect(try !karim.get(WikiSite.page).words.contains("Inès Dedans écrit"))
    _ = try ines.get(WikiSite.editor)
    let id = try #require(try wiki.unsaved(of: wiki.community.insider).first?.id)
    _ = try ines.submit("/brouillons/\(id)/jeter", on: "/brouillons")
    #expect(try !karim.get(WikiSite.page).words.contains("Inès Dedans écrit"))
  }
}
