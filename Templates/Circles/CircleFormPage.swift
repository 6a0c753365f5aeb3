import Domain
import HTML

/// The form that makes a circle or changes one.
///
/// - Parameters:
///   - form: what was typed, or what is kept.
///   - journeys: those to choose from.
///   - circles: those that this one may belong to.
///   - existing: the circle that is changed; nil for a new one.
///   - loaded: what was kept when the form of an existing circle was shown first.
///   - conflict: what others have changed since.
package func circleFormPage(
  _ form: CircleForm, journeys: [Journey], circles: [CircleSummary], existing: CircleLink?,
  loaded: CircleForm = CircleForm(), conflict: CircleConflict? = nil, problems: [Problem], seal: FormSeal,
  in frame: Frame
) -> HTML {
  let fields = CircleFields(
    journeys: journeys, parents: circles.map(\.link).filter { $0.slug != existing?.slug })
  return subpage(
    frame,
    of: existing.map { .circle($0) } ?? WayBack(path: .circles, name: "Cercles", place: .under(.circles)),
    title: existing.map { "Modifier le cercle \($0.name)" } ?? "Créer un cercle", problems: problems,
    """
    \(some: existing, { introductionNote($0) })
    \(Templates.form(
      to: existing.map { .editCircle($0.slug) } ?? .newCircle, seal,
      button: existing == nil ? "Créer le cercle" : "Enregistrer le cercle",
      problems: "\(some: conflict, { fields.conflictSummary($0) })\(problemSummary(problems, fields.all(isNew: existing == nil)))",
      "\(if: existing != nil, loaded.loadedFields)\(fields.html(form, problems, isNew: existing == nil))"))
    \(some: existing, { archiving($0, seal) })
    """)
}

private func introductionNote(_ circle: CircleLink) -> HTML {
  """
  <p class="more">La présentation du cercle s’écrit à part&nbsp;: \
  <a href="\(path: .edit(.introduction(circle.slug)))">modifier la présentation</a>.</p>
  """
}

private func archiving(_ circle: CircleLink, _ seal: FormSeal) -> HTML {
  section(
    "Archiver ce cercle",
    """
    <p>Il quitte toutes les listes et plus rien ne s’y ajoute. Ses pages restent lisibles, et vous pourrez le ressortir.</p>
    \(buttonForm(to: .archiveCircle(circle.slug), seal, "Archiver ce cercle"))
    """)
}

/// The fields of a circle, with what there is to choose from.
private struct CircleFields {
  let journeys: [Journey]
  let parents: [CircleLink]

  func html(_ form: CircleForm, _ problems: [Problem], isNew: Bool) -> HTML {
    """
    \(name.with(form.name, problems))\(purpose.with(form.purpose, problems))\
    \(if: isNew, introduction.with(form.introduction, problems))\(journey.with(form.journey, problems))\
    \(state.with(form.state, problems))\(visibility.with(form.visibility, problems))\
    \(parent.with(form.parent, problems))\(videoLink.with(form.videoLink, problems))\
    \(facilitators.with(form.facilitators, problems))\(if: !isNew, example(form.isExample))
    """
  }

  /// What the summary of problems looks among.
  func all(isNew: Bool) -> [Field] {
    [name, purpose] + (isNew ? [introduction] : []) + [
      journey.asField, state.asField, visibility.asField, parent.asField, videoLink, facilitators,
    ]
  }

  /// What others have changed while the form was filled, in words, on top of it.
  func conflictSummary(_ conflict: CircleConflict) -> HTML {
    """
    <div class="problems" role="alert" id="a-corriger" tabindex="-1" autofocus>\
    <h2>Quelqu’un d’autre a modifié ce cercle</h2>
    <p>Rien n’est encore enregistré. Relisez, puis enregistrez de nouveau.</p>
    <ul class="plain">\(each: conflict.changes, { change in
      """
      <li>\(label(of: change.entry))&nbsp;: l’autre personne a mis \(value(of: change.entry, in: conflict.current)). \
      \(change.isContested ? "Ce que vous avez mis est gardé ci-dessous." : "C’est repris ci-dessous.")</li>

      """
    })</ul></div>
    """
  }

  private func label(of entry: CircleForm.Entry) -> HTML {
    switch entry {
    case .name: name.label
    case .purpose: purpose.label
    case .introduction: introduction.label
    case .journey: journey.label
    case .state: state.label
    case .visibility: visibility.legend
    case .parent: parent.label
    case .videoLink: videoLink.label
    case .facilitators: facilitators.label
    case .isExample: "Exemple"
    }
  }

  /// What stands in a field, as one reads it.
  private func value(of entry: CircleForm.Entry, in form: CircleForm) -> HTML {
    let text: String =
      switch entry {
      case .journey: journeys.first { $0.slug.text == form.journey }?.name ?? form.journey
      case .state: CircleState(rawValue: form.state)?.inWords ?? form.state
      case .visibility: Visibility(rawValue: form.visibility)?.inWords ?? form.visibility
      case .parent: parents.first { $0.slug.text == form.parent }?.name ?? form.parent
      case .isExample: form.isExample ? "oui" : "non"
      case .facilitators: form.facilitators.split(whereSeparator: \.isNewline).joined(separator: ", ")
      case .name, .purpose, .introduction, .videoLink: form[entry]
      }
    return text.isEmpty ? "rien" : "«&nbsp;\(text)&nbsp;»"
  }

  private func example(_ isOn: Bool) -> HTML {
    checkbox(CircleForm.Entry.isExample.rawValue, "C’est un exemple, imaginé pour la visite", isOn: isOn)
  }

  private let name = Field(name: CircleForm.Entry.name.rawValue, label: "Nom du cercle")
  private let purpose = Field(
    name: CircleForm.Entry.purpose.rawValue, label: "Raison d’être", maximum: TextLimit.sentence,
    hint: "Une phrase\u{A0}: à quoi sert ce cercle, pour qui.")
  private let introduction = Field(
    name: CircleForm.Entry.introduction.rawValue, label: "Présentation", kind: .lines(12),
    maximum: TextLimit.body, isRequired: false, hint: "En Markdown.")
  private let videoLink = Field(
    name: CircleForm.Entry.videoLink.rawValue, label: "Lien de visioconférence", maximum: 2_000,
    isRequired: false, hint: "L’adresse entière, qui commence par https://.",
    sayings: [.malformed: "Copiez l’adresse entière, qui commence par https://."])
  private let facilitators = Field(
    name: CircleForm.Entry.facilitators.rawValue, label: "Animation", kind: .lines(3),
    maximum: CircleForm.facilitatorsMaximum, isRequired: false, hint: "Un nom ou un rôle par ligne.")

  private var journey: Choice {
    Choice(
      name: CircleForm.Entry.journey.rawValue, label: "Voyage", hint: "Ce que le cercle fait vivre.",
      options: [("", "Choisissez un voyage")] + journeys.map { ($0.slug.text, "\($0.name)") })
  }

  private var state: Choice {
    Choice(
      name: CircleForm.Entry.state.rawValue, label: "État",
      options: CircleState.allCases.map { ($0.rawValue, "\($0.inWords)") })
  }

  private var visibility: ExplainedChoice {
    ExplainedChoice(
      name: CircleForm.Entry.visibility.rawValue, legend: "Qui peut le voir",
      options: Visibility.allCases.map {
        ExplainedOption(value: $0.rawValue, words: $0.inWords, meaning: $0.meaning)
      })
  }

  private var parent: Choice {
    Choice(
      name: CircleForm.Entry.parent.rawValue, label: "Relié au cercle",
      options: [("", "Aucun")] + parents.map { ($0.slug.text, "\($0.name)") })
  }
}
