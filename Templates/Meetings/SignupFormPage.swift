import Domain
import HTML

/// The page on which a call is added to an item of a meeting.
///
/// - Parameters:
///   - question: as typed.
///   - item: the number of the item chosen.
package func signupFormPage(
  question: String, item: String, of meeting: Meeting, problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  let choice = itemChoice(meeting, none: nil)
  return subpage(
    frame, of: .meeting(meeting.summary), title: "Ajouter un appel à inscriptions",
    below: lead(
      "Une question, à laquelle les membres répondent en un geste. Leurs noms s’affichent dessous."),
    problems: problems,
    form(
      to: .addSignup(meeting.summary.id), seal, button: "Ajouter l’appel",
      problems: problemSummary(problems, [questionField, choice.asField]),
      note: """
        Un appel peut aussi se glisser dans une note ou une page&nbsp;: un paragraphe qui ne contient que \
        <code>[[inscription: Qui veut y travailler&nbsp;?]]</code>.
        """,
      "\(questionField.with(question, problems))\(choice.with(item, problems))"))
}

private let questionField = Field(
  name: "question", label: "La question", maximum: TextLimit.sentence,
  hint: "Par exemple\u{A0}: Qui veut y travailler\u{A0}?")
