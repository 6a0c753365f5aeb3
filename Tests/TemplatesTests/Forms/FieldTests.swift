import Domain
import HTML
import Testing

@testable import Templates

@Suite("Fields")
struct FieldTests {
  /// What may be typed is said before it is typed, and the browser and the server hold the same limit.
  @Test(arguments: [
    (Field.Kind.text, "200 caractères au plus.", " maxlength=\"200\""),
    (.personName, "200 caractères au plus.", " autocomplete=\"name\""),
    (
      .email, "Par exemple prenom.nom@exemple.fr. 200 caractères au plus.",
      " type=\"email\" autocomplete=\"email\""
    ),
    (.otherEmail, "Par exemple prenom.nom@exemple.fr.", " autocomplete=\"off\""),
    (.newPassword, "De 12 à 120 caractères.", " autocomplete=\"new-password\""),
    (.lines(4), "200 caractères au plus.", " rows=\"4\" maxlength=\"200\""),
  ])
  func limitsAreSaidBeforehand(_ kind: Field.Kind, _ words: String, _ attribute: String) {
    let field = Field(name: "a", label: "A", kind: kind).with("b").text
    #expect(field.contains("<p class=\"hint\" id=\"a-aide\">\(words)"))
    #expect(field.contains(attribute))
    #expect(field.contains(" aria-describedby=\"a-aide\" required"))
  }

  @Test(arguments: [Field.Kind.search, .number(1...3), .currentPassword, .username])
  func someNeedNoHelp(_ kind: Field.Kind) {
    #expect(!Field(name: "a", label: "A", kind: kind).with("b").text.contains("aria-describedby"))
  }

  /// A hidden field keeps line breaks; a text area gives one away.
  @Test func linesAreKept() {
    #expect(
      Field(name: "a", label: "A", kind: .lines(2)).with("\nb\nc").text.contains(">\n\nb\nc</textarea>"))
    #expect(hidden("a", "b\n\"c").text == "<input type=\"hidden\" name=\"a\" value=\"b\n&quot;c\">")
  }

  @Test func theSummaryLeadsToFieldsByTheirAnchors() {
    let field = Field(name: "a", label: "A", sayings: [.taken: "Déjà là."], id: "b")
    let problems = [Problem("a", .taken), Problem("other", .unknown)]
    let summary = problemSummary(problems, [field]).text
    #expect(summary.contains("<li><a href=\"#b\">A</a>&nbsp;: Déjà là.</li>"))
    #expect(summary.contains("<li>Cela n’existe pas, ou plus.</li>"))
    #expect(field.with("", problems).text.contains("id=\"b-erreur\">Déjà là."))
    #expect(problemSummary([], [field]).isEmpty)
  }

  @Test func aChoiceShowsWhatIsChosenAndWhatIsWrong() {
    let choice = Choice(name: "a", label: "A", hint: "H", options: [("x", "X"), ("y", "Y")])
    let html = choice.with("y", [Problem("a", .unknown)]).text
    #expect(html.contains("<option value=\"x\">X</option><option value=\"y\" selected>Y</option>"))
    #expect(
      html.contains("<select id=\"a\" name=\"a\" aria-describedby=\"a-erreur a-aide\" aria-invalid=\"true\">")
    )
  }

  @Test(arguments: [
    (0, "0"), (12, "12"), (1_000, "1 000"), (40_005, "40 005"), (1_234_567, "1 234 567"), (-1_002, "-1 002"),
  ])
  func numbersAreGroupedByThree(_ number: Int, _ words: String) {
    #expect(grouped(number) == String(words.map { $0 == " " ? "\u{A0}" : $0 }))
  }

  @Test(arguments: Notice.allCases)
  func everyNoticeIsASentence(_ notice: Notice) { #expect(notice.words.text.hasSuffix(".")) }

  @Test func theNameOfAButtonIsWhole() {
    let seal = FormSeal(token: "t", number: "n")
    let button = buttonForm(to: .signOut, seal, "Fermer", about: "la porte", fields: [("a", "\"b")]).text
    #expect(button.contains("<button>Fermer<span class=\"hidden\"> la porte</span></button>"))
    #expect(button.contains("name=\"a\" value=\"&quot;b\""))
    #expect(
      buttonForm(to: .erasure, seal, "Effacer", isGrave: true).text.contains(
        "<button class=\"grave\">Effacer</button>"))
  }
}
