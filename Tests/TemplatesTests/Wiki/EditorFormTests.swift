import Domain
import Testing

@testable import Templates

@Suite("The editor’s form")
struct EditorFormTests {
  private let member = Member(id: 7, name: "Ada", role: .participant)

  private func form(_ fields: [String: String]) -> EditorForm { EditorForm { fields[$0] ?? "" } }

  @Test func comesBackAsItWasSent() {
    let form = form([
      "title": " Titre ", "circle": "codev", "body": "a\n\nb", "summary": "s", "linksWords": "oui",
      "document": "9", "base": "7",
      "older": "5", "form": "abc", "replacesKept": "oui", "gesture": "both",
    ])
    #expect(form.title == " Titre " && form.circle == "codev" && form.body == "a\n\nb" && form.summary == "s")
    #expect(
      form.linksWords && form.replacesKept && form.document == 9 && form.base == 7 && form.older == 5
        && form.form == "abc")
    #expect(form.gesture == .both)
    #expect(form.text == TextDraft(body: "a\n\nb", summary: "s", linksWords: true, base: 7))
    #expect(form.page(by: member).circle == Slug("codev") && form.page(by: member).authorID == 7)
  }

  /// What no button of ours sends only shows the text again: it writes nothing.
  @Test(arguments: ["", "Save", "SAVE", "delete"])
  func anUnknownButtonOnlyShows(_ gesture: String) { #expect(form(["gesture": gesture]).gesture == .preview) }

  @Test(arguments: [
    ("", 0), ("-3", 0), ("9999999999999999999999", 0), ("7a", 0), (" 7", 0), ("7", 7),
    ("9223372036854775807", .max),
  ])
  func numbersAreReadOrLeftOut(_ text: String, _ number: Int) {
    #expect(form(["base": text]).base == number)
    #expect(form(["older": text]).older == (number == 0 ? nil : number))
  }

  @Test func anEmptyFormHasItsProblems() {
    #expect(form([:]).problems.map(\.field) == ["body"])
    #expect(form([:]).problems(ofPageBy: member).map(\.field) == ["title", "body", "circle"])
    #expect(form(["circle": "*"]).problems(ofPageBy: member).map(\.field) == ["title", "body"])
    #expect(form(["circle": "../x"]).problems(ofPageBy: member).map(\.field) == ["title", "body", "circle"])
  }

  @Test func aKeptTextFillsIt() {
    let text = TextDraft(body: "b", summary: "s", linksWords: false, base: 3)
    let form = EditorForm(
      KeptText(
        id: 1,
        text: UnsavedText(subject: .newPage(form: "abc"), title: "T", circle: Slug("codev"), text: text),
        document: nil, savedAt: Instant(seconds: 7)))
    #expect(form.knownDraft == 7)
    #expect(form.text == text && form.title == "T" && form.circle == "codev" && form.form == "abc")
    #expect(form.unsaved(.newPage(form: "abc")).title == "T")
  }

  @Test(arguments: [(nil, "*", true), (nil, "", false), ("codev", "codev", true)])
  func whereItIsToStandIsKnownOrAsked(_ circle: String?, _ sent: String, _ isPlaced: Bool) {
    let kept = form(["circle": sent, "form": "abc"]).unsaved(.newPage(form: "abc"))
    #expect(kept.circle?.text == circle && kept.isPlaced == isPlaced)
    let back = EditorForm(KeptText(id: 1, text: kept, document: nil, savedAt: Instant(seconds: 7)))
    #expect(back.circle == sent)
  }

  @Test(arguments: [
    ("oui", "oui", nil), ("", "non", nil), ("", "oui", false), ("oui", "non", true), ("", "", false),
    ("oui", "", true),
  ])
  func onlyAChangeOfTheBoxIsOne(_ sent: String, _ loaded: String, _ change: Bool?) {
    #expect(form(["linksWords": sent, "loadedLinksWords": loaded]).text.linksWords == change)
  }

  @Test(arguments: [
    ("", false, ["title", "isSure"]), ("le codev", true, ["title"]), ("Le codev", false, ["isSure"]),
    (" Le codev ", true, []), ("Le\u{A0}codev", true, ["title"]),
  ])
  func destructionIsAskedTwice(_ typed: String, _ isSure: Bool, _ fields: [String]) {
    var form = DestructionForm()
    (form.title, form.isSure) = (typed, isSure)
    #expect(form.problems(realTitle: "Le codev").map(\.field) == fields)
  }
}
