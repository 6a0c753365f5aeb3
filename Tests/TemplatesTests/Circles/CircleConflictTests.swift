import Domain
import Testing

@testable import Templates

@Suite("Two people at the settings of a circle")
struct CircleConflictTests {
  private func form(_ changes: [String: String] = [:]) -> CircleForm {
    let kept = [
      "name": "Codev", "purpose": "S’entraider", "state": "alive", "visibility": "open",
      "facilitators": "A\nB",
    ]
    return CircleForm { changes[$0] ?? kept[$0] ?? "" }
  }

  @Test func withoutTheOtherThereIsNone() {
    #expect(CircleConflict(typed: form(["name": "Autre"]), loaded: form(), current: form()) == nil)
  }

  @Test func whatTheOtherChangedIsToldAndTakenUp() throws {
    let conflict = try #require(
      CircleConflict(typed: form(["name": "Le mien"]), loaded: form(), current: form(["purpose": "Le sien"])))
    #expect(conflict.form == form(["name": "Le mien", "purpose": "Le sien"]))
    #expect(conflict.changes == [.init(entry: .purpose, isContested: false)])
  }

  @Test func whatBothChangedStaysTheWriters() throws {
    let conflict = try #require(
      CircleConflict(
        typed: form(["name": "Le mien", "state": "paused"]), loaded: form(),
        current: form(["name": "Le sien", "state": "paused"])))
    #expect(conflict.form == form(["name": "Le mien", "state": "paused"]))
    #expect(
      conflict.changes == [.init(entry: .name, isContested: true), .init(entry: .state, isContested: false)])
  }

  /// The page carries what was kept, field by field, and says what has changed.
  @Test func thePageSaysItInWords() throws {
    let samples = AdministrationSamples(text: "Essai")
    let conflict = try #require(
      CircleConflict(
        typed: form(["name": "Le mien"]), loaded: form(),
        current: form([
          "name": "Le <sien>", "state": "paused", "visibility": "hidden", "facilitators": "",
          "isExample": "oui",
        ])))
    let page = circleFormPage(
      conflict.form, journeys: [], circles: [], existing: samples.samples.circleLink,
      loaded: conflict.current,
      conflict: conflict, problems: [], seal: samples.seal, in: samples.frame
    ).text
    for words in [
      "Nom du cercle&nbsp;: l’autre personne a mis «&nbsp;Le &lt;sien&gt;&nbsp;». Ce que vous avez mis est gardé",
      "État&nbsp;: l’autre personne a mis «&nbsp;en pause&nbsp;». C’est repris", "«&nbsp;caché&nbsp;»",
      "Animation&nbsp;: l’autre personne a mis rien.",
      "Exemple&nbsp;: l’autre personne a mis «&nbsp;oui&nbsp;»",
      "value=\"Le mien\"", "name=\"loaded-name\" value=\"Le &lt;sien&gt;\"",
      "name=\"loaded-isExample\" value=\"oui\"",
    ] { #expect(page.contains(words), "\(words)") }
  }
}
