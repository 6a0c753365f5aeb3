import Domain
import HTML

/// The form that makes a poll, or changes one.
///
/// - Parameters:
///   - existing: the poll that is changed; nil for a new one.
///   - answers: how many have answered each of its dates.
package func datePollFormPage(
  _ form: DatePollForm, existing: DatePollLink?, answers: [DateSlot: Int] = [:], _ choices: MeetingChoices,
  problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  let fields = DatePollFields(choices: choices, problems: problems, answers: answers)
  let way: SitePath = existing.map { .editDatePoll($0.id) } ?? .newDatePoll(circle: nil, wish: nil)
  let back =
    existing.map { WayBack(path: .datePoll($0), name: "\($0.title)", place: .under(.meetings)) }
    ?? WayBack(path: .datePolls, name: "Trouver une date", place: .under(.meetings))
  return page(
    frame, title: existing == nil ? "Proposer des dates" : "Modifier le sondage", at: back.place,
    sheets: [.dates], problems: problems,
    """
    \(pageHead(
      above: #"<a href="\#(path: back.path)">\#(back.name)</a>"#,
      existing == nil ? "Proposer des dates" : "Modifier le sondage"))
    \(Templates.form(
      to: way, seal, button: existing == nil ? "Ouvrir le sondage" : "Enregistrer le sondage",
      problems: problemSummary(problems, fields.all),
      note: existing == nil
        ? .empty
        : "Les réponses aux dates qui restent sont gardées. Les personnes qui ont répondu sont prévenues des dates qui changent.",
      fields.html(form)))
    """)
}

/// The fields of a poll.
struct DatePollFields {
  let choices: MeetingChoices
  /// What the form was refused for.
  let problems: [Problem]
  /// How many have answered each date.
  let answers: [DateSlot: Int]

  func html(_ form: DatePollForm) -> HTML {
    """
    \(hidden(DatePollForm.Entry.version.rawValue, form[.version]))\(hidden(DatePollForm.Entry.wish.rawValue, form[.wish]))\
    \(title.with(form[.title], problems))\
    \(circles.with(form[.circles].split(separator: " ").map(String.init), problems))\
    \(minutes.with(form[.minutes], problems))\(place.with(form[.place], problems))\
    \(videoLink.with(form[.videoLink], problems))
    \(fieldset("Dates proposées", """
      \(proposed(form.slots))\
      \(days.required(form.slots.isEmpty).with(form[.days], problems))\
      \(hours.required(form.slots.isEmpty).with(form[.hours], problems))\
      <p><button name="\(DatePollForm.gesture)" value="\(DatePollForm.add)">Ajouter ces dates</button></p>
      """))
    \(fieldset("Fin des réponses", """
      \(deadline.with(form[.deadline], problems))\(deadlineHour.with(form[.deadlineHour], problems))
      """))
    """
  }

  /// What the summary of problems looks among.
  var all: [Field] {
    [title, circles.asField, minutes, place, videoLink, days, hours, deadline, deadlineHour]
  }

  private func proposed(_ slots: [DateSlot]) -> HTML {
    guard !slots.isEmpty else {
      return #"<p class="soft">Aucune date encore. Donnez des jours et des heures.</p>"#
    }
    return """
      <p class="hint">Décochez celles que vous retirez.</p>
      <div class="field">\(each: slots, { slot in
        """
        <label class="check"><input type="checkbox" name="\(DatePollForm.slots)" value="\(slot.text)" checked> \
        <span>\(capitalized(slot.inWords))\(some: answers[slot], { " (\(peopleInWords($0)) y \($0 > 1 ? "ont" : "a") répondu)" })</span></label>

        """
      })</div>
      """
  }

  private var title: Field { Field(name: "title", label: "Titre", hint: "Celui de la rencontre à venir.") }

  private var circles: CircleChecks {
    CircleChecks(
      name: "circles", circles: choices.circles,
      hint: """
        Qui voit l’un de ces cercles voit le sondage. \(choices.mayBeOfCommunity
          ? "Sans aucun cercle, il est de toute la communauté."
          : "Cochez au moins un cercle.")
        """,
      sayings: [
        .missing: "Cochez au moins un cercle\u{A0}: sans cercle, le sondage serait montré à tout le monde.",
        .unknown:
          "L’un de ces cercles n’existe plus, ou vous n’y organisez pas de rencontre. Choisissez de nouveau.",
      ])
  }

  private var minutes: Field {
    Field(name: "minutes", label: "Durée, en minutes", kind: .number(1...Agenda.maximumMinutes))
  }

  private var place: Field { Field(name: "place", label: "Lieu", isRequired: false) }

  private var videoLink: Field {
    Field(
      name: "videoLink", label: "Lien de visioconférence", maximum: 2_000, isRequired: false,
      hint: "L’adresse entière, qui commence par https://.",
      sayings: [.malformed: "Copiez l’adresse entière, qui commence par https://."])
  }

  private var days: Field {
    Field(
      name: "days", label: "Jours", maximum: 1_000,
      hint: "Séparés par des virgules, par exemple 12/01, 14/01, 15/01.",
      sayings: [
        .missing: "Donnez au moins un jour et une heure.",
        .malformed: "L’un de ces jours n’existe pas. Écrivez-les comme 12/01 ou 12/01/2027.",
        .past: "L’une de ces dates est déjà passée. Retirez-la.",
        .full: "C’est trop\u{A0}: un sondage propose \(DatePollDraft.mostSlots) dates au plus.",
        .taken: "La date retenue ne se retire pas. Retenez-en d’abord une autre.",
      ])
  }

  private var hours: Field {
    Field(
      name: "hours", label: "Heures", maximum: 400,
      hint: "Chaque heure est proposée pour chaque jour, par exemple 9h, 14h30.",
      sayings: [
        .missing: "Donnez au moins une heure pour ces jours.",
        .malformed: "L’une de ces heures n’existe pas. Écrivez-les comme 9h, 14h30.",
      ])
  }

  private var deadline: Field {
    Field(
      name: "deadline", label: "Dernier jour", kind: .day, hint: "Par exemple 30/06/2027.",
      sayings: [.malformed: "Ce jour n’existe pas. Écrivez-le comme 30/06/2027."])
  }

  private var deadlineHour: Field {
    Field(
      name: "deadlineHour", label: "Heure", kind: .time, hint: "Par exemple 18h00.",
      sayings: [.malformed: "Cette heure n’existe pas. Écrivez-la comme 18h00."])
  }
}

extension Field {
  /// The field, to be filled or not.
  fileprivate func required(_ isRequired: Bool) -> Field {
    var field = self
    field.isRequired = isRequired
    return field
  }
}
