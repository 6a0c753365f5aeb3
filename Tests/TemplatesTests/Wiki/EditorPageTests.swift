import Domain
import HTML
import Testing

@testable import Templates

@Suite("The editor’s page")
struct EditorPageTests {
  private let samples = WikiSamples(text: "Essai")

  private func text(_ editor: Editor) -> String { editorPage(editor, in: samples.frame).text }

  /// The key Enter presses the first button of a form (HTML, 4.10.21.2): it must not save.
  @Test func theFirstButtonShowsTheText() throws {
    for editor in [samples.editor(), samples.newPage] {
      let gestures = try editorPage(editor, in: samples.frame).all("name=\"gesture\" value=\"([a-z]+)\"")
      #expect(gestures == ["preview", "save", "keep"])
    }
  }

  @Test func theFieldKeepsItsFirstLineBreak() {
    var editor = samples.editor()
    editor.form.body = "\nune ligne"
    #expect(text(editor).contains("\">\n\nune ligne</textarea>"))
  }

  @Test func anUnsavedTextIsOfferedAndNotWrittenOver() {
    let offered = text(samples.editor { $0.kept = samples.keptText })
    for part in [
      "Un brouillon vous attend", "Vous aviez commencé à écrire le <time datetime=\"2026-05-28T22:26\">",
      "name=\"brouillon\" value=\"oui\"", "action=\"/brouillons/3/jeter\"", "à la place de l’autre brouillon",
      "Depuis, la page a changé",
    ] {
      #expect(offered.contains(part), "\(part)")
    }
    #expect(!offered.contains("name=\"replacesKept\"") && !offered.contains("data-keeps"))
    let taken = text(samples.editor { ($0.kept, $0.isTakenUp) = (samples.keptText, true) })
    #expect(
      taken.contains("Votre brouillon est repris") && taken.contains("name=\"replacesKept\" value=\"oui\""))
    #expect(taken.contains("data-keeps=\"oui\"") && taken.contains("Garder comme brouillon"))
  }

  /// A text that came back from the server with words about it is kept nowhere yet.
  @Test func theScriptKnowsWhatIsKeptNowhere() {
    #expect(!text(samples.editor()).contains("data-unsaved"))
    #expect(text(samples.editor { $0.preview = "<p>A</p>" }).contains("data-unsaved=\"oui\""))
    #expect(
      text(samples.editor { $0.problems = [Problem("body", .missing)] }).contains("data-unsaved=\"oui\""))
    #expect(conflictPage(samples.conflict, in: samples.frame).text.contains("data-unsaved=\"oui\""))
  }

  @Test func warningsSayWhereAndWhatToDo() {
    let page = text(samples.editor { $0.warnings = samples.warnings })
    #expect(page.contains("Ligne&nbsp;12&nbsp;: ce titre saute un niveau. Écrivez-le avec <code>###</code>"))
    #expect(page.contains("Ligne&nbsp;14&nbsp;: l’image <code>Essai</code> n’a pas de texte."))
    #expect(page.contains("Ligne&nbsp;16&nbsp;: cet appel à inscriptions ou ce sondage de dates reste"))
    #expect(page.contains("<li>Et 25&nbsp;autres détails.</li>"))
  }

  @Test func othersAreNamedAndThenCounted() {
    let page = text(samples.editor())
    #expect(
      page.contains(
        "Essai écrit aussi ici depuis <time datetime=\"2026-05-28T22:26\">22\u{A0}h\u{A0}26</time>."))
    #expect(page.contains("Et 1&nbsp;autre personne."))
    #expect(!text(samples.editor { $0.others = [] }).contains("écrit aussi"))
  }

  @Test func anArchivedPageIsNotSaved() {
    let page = text(samples.editor { $0.interruption = .archived })
    #expect(
      !page.contains("value=\"save\"") && page.contains("value=\"keep\"") && page.contains("</textarea>"))
  }

  /// An introduction has no box, and its words stay links.
  @Test func anIntroductionKeepsItsLinks() {
    let page = text(samples.editor(.document(samples.introduction)))
    #expect(
      page.contains("type=\"hidden\" name=\"linksWords\" value=\"oui\"")
        && !page.contains("type=\"checkbox\""))
    #expect(!page.contains("/fichiers\""))
  }

  @Test func modelsStandBesideAnEmptyTextOnly() {
    #expect(text(samples.newPage).contains("modele=boussole"))
    var editor = samples.newPage
    editor.form.body = "a"
    #expect(!text(editor).contains("modele="))
  }

  @Test func fullMeansTooManyDrafts() {
    let page = text(samples.editor { $0.problems = [Problem("", .full)] })
    #expect(page.contains("Vous avez déjà 100 brouillons") && !page.contains("attendent déjà une réponse"))
  }

  /// The script forgets its copy on the page that says what was saved, and nowhere else does it load for readers.
  @Test func readersLoadNoScript() {
    var frame = samples.frame
    frame.notice = nil
    #expect(!wikiPage(samples.wiki(), actions: samples.actions(), in: frame).text.contains("atelier"))
    #expect(!wikiPage(samples.wiki(), in: samples.frame).text.contains("atelier"))
    #expect(
      wikiPage(samples.wiki(), actions: samples.actions(), in: samples.frame).text.contains("/atelier.js"))
    #expect(!revisionPage(samples.readRevision(1), seal: nil, in: frame).text.contains("<script"))
  }

  /// What else was done, in this window or another one, says nothing of the text: the browser's copy may be the only one.
  @Test(arguments: Notice.allCases)
  func onlyNoticesOfKeptTextsLetTheCopyGo(_ notice: Notice) {
    var frame = samples.frame
    frame.notice = notice
    let kept: [Notice] = [.pageCreated, .textSaved, .textMerged, .textUnchanged, .unsavedKept]
    let page = wikiPage(samples.wiki(), actions: samples.actions(), in: frame).text
    #expect(page.contains(#"role="status" data-text-kept>"#) == kept.contains(notice))
  }
}
