import Domain
import HTML

/// The fields of the import of a pad.
enum PadField {
  static let pad = Field(
    name: PadForm.Entry.pad.rawValue, label: "Collez ici le texte de votre pad", kind: .pasted(22),
    maximum: PadText.maximum,
    hint:
      "Tel quel, avec ses titres, ses tirets et ses heures. Un compte rendu téléchargé en JSON peut être plus long.",
    sayings: [.missing: "Collez d’abord un texte."])
  static let title = Field(name: PadForm.Entry.title.rawValue, label: "Titre")
  static let day = Field(
    name: PadForm.Entry.day.rawValue, label: "Jour", hint: "Par exemple 2021-06-15, ou 15 juin 2021.",
    sayings: [
      .malformed: "Écrivez le jour comme 15/06/2021.",
      .missing: "Le texte ne dit pas le jour&nbsp;: écrivez-le.",
    ])
  static let start = Field(
    name: PadForm.Entry.start.rawValue, label: "Heure de début", hint: "Par exemple 12h30.",
    sayings: [
      .malformed: "Écrivez l’heure comme 12h30.", .missing: "Le texte ne dit pas l’heure&nbsp;: écrivez-la.",
    ])
  static let minutes = Field(
    name: PadForm.Entry.minutes.rawValue, label: "Durée en minutes", kind: .number(1...Agenda.maximumMinutes))
  static let place = Field(name: PadForm.Entry.place.rawValue, label: "Lieu", isRequired: false)
  static let videoLink = Field(
    name: PadForm.Entry.videoLink.rawValue, label: "Lien de visioconférence", maximum: 2_000,
    isRequired: false,
    sayings: [.malformed: "Copiez l’adresse entière, qui commence par https://."])
  /// For the summary of problems.
  static let circles = Field(
    name: PadForm.Entry.circles.rawValue, label: "Cercles",
    sayings: [
      .missing: "Choisissez au moins un cercle.", .unknown: "Vous ne pouvez pas y créer de rencontre.",
    ])

  static let all = [title, day, start, minutes, place, videoLink, circles]

  /// What is said of the meeting as a whole.
  static func frame(_ form: PadForm, _ choices: [CircleLink], _ problems: [Problem]) -> HTML {
    """
    <p class="hint">Videz un champ pour y remettre ce que dit le texte.</p>
    \(title.with(form.title, problems))\(day.with(form.day, problems))\(start.with(form.start, problems))\
    \(minutes.with(form.minutes, problems))\(place.with(form.place, problems))\
    \(videoLink.with(form.videoLink, problems))\(circleBoxes(form, choices, problems))
    """
  }

  /// The circles that the meeting gathers.
  static func circleBoxes(_ form: PadForm, _ choices: [CircleLink], _ problems: [Problem]) -> HTML {
    let wrong = problems.filter { $0.field == circles.name }.map { circles.words(for: $0.reason) }
    guard !choices.isEmpty else { return .empty }
    return """
      <fieldset class="field\(if: !wrong.isEmpty, " wrong")" id="circles"><legend>Cercles</legend>
      \(if: !wrong.isEmpty, #"<p class="problem">\#(each: wrong, { "\($0) " })</p>"#)
      \(each: choices, { circle in
        """
        <label class="check"><input type="checkbox" name="circles" value="\(circle.slug.text)"\
        \(if: form.circles.contains(circle.slug.text), " checked")> <span>\(circle.name)</span></label>

        """
      })</fieldset>

      """
  }
}
