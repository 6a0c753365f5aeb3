import Domain
import HTML

/// The page on which something that came out of a meeting is written or changed.
///
/// - Parameters:
///   - existing: the outcome as it is kept; nil for a new one.
///   - isChanged: whether someone else has changed it since the form was shown: both texts are shown then.
package func outcomeFormPage(
  _ form: OutcomeForm, of meeting: Meeting, existing: Outcome? = nil, isChanged: Bool = false,
  problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  let fields = OutcomeFields(meeting: meeting)
  return subpage(
    frame, of: .meeting(meeting.summary),
    title: existing == nil ? "Noter ce qui sort de la rencontre" : "Modifier ce qui sort de la rencontre",
    problems: problems,
    """
    \(Templates.form(
      to: existing.map { .outcome(meeting.summary.id, $0.id) } ?? .addOutcome(meeting.summary.id), seal,
      button: "Enregistrer",
      problems: "\(if: isChanged, changed(existing))\(problemSummary(problems, fields.all))",
      "\(hidden("version", form.version))\(fields.html(form, problems))"))
    \(some: existing, { removal($0, of: meeting, seal) })
    """)
}

/// What the other person has put, beside the form that keeps what was typed.
private func changed(_ existing: Outcome?) -> HTML {
  guard let existing else { return .empty }
  return alert(
    """
    Quelqu’un d’autre l’a changé entre-temps&nbsp;: «&nbsp;\(existing.text)&nbsp;», \(existing.kind.inWords)\
    \(some: existing.show, { ", \(handsInWords($0))" }). Ce que vous avez écrit est gardé ci-dessous. Relisez, puis \
    enregistrez de nouveau.
    """)
}

private func removal(_ outcome: Outcome, of meeting: Meeting, _ seal: FormSeal) -> HTML {
  section(
    "Retirer",
    """
    <p>Ce texte quitte la page de la rencontre et son compte rendu. Les notes restent.</p>
    \(buttonForm(
      to: .removeOutcome(meeting.summary.id, outcome.id), seal, "Retirer", about: "«&nbsp;\(outcome.text)&nbsp;»",
      fields: [("version", "\(outcome.version)")]))
    """)
}

extension Outcome.Kind {
  /// The kind in words.
  package var inWords: String {
    switch self {
    case .decision: "décision"
    case .nextStep: "prochain pas"
    case .question: "question ouverte"
    }
  }
}

private struct OutcomeFields {
  let meeting: Meeting

  func html(_ form: OutcomeForm, _ problems: [Problem]) -> HTML {
    """
    \(kind.with(form.kind, problems))\(text.with(form.text, problems))\
    \(itemChoice(meeting, none: "Toute la rencontre").with(form.item, problems))\
    \(fieldset("Vote à main levée, pour une décision", """
      \(ayes.with(form.ayes, problems))\(noes.with(form.noes, problems))\(abstentions.with(form.abstentions, problems))
      """))
    """
  }

  var all: [Field] { [kind.asField, text, itemChoice(meeting, none: nil).asField, ayes, noes, abstentions] }

  private var kind: Choice {
    Choice(
      name: "kind", label: "C’est",
      options: [
        (Outcome.Kind.decision.rawValue, "une décision"), (Outcome.Kind.nextStep.rawValue, "un prochain pas"),
        (Outcome.Kind.question.rawValue, "une question ouverte"),
      ])
  }

  private let text = Field(
    name: "text", label: "En une phrase", kind: .text, maximum: TextLimit.sentence)
  private let ayes = Field(
    name: "ayes", label: "Pour", kind: .number(0...ShowOfHands.maximum), isRequired: false)
  private let noes = Field(
    name: "noes", label: "Contre", kind: .number(0...ShowOfHands.maximum), isRequired: false)
  private let abstentions = Field(
    name: "abstentions", label: "Abstentions", kind: .number(0...ShowOfHands.maximum), isRequired: false)
}
