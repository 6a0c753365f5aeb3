import Domain
import HTML

/// What there is to choose from in the form of a meeting.
package struct MeetingChoices: Sendable {
  /// The circles whose meetings the writer may organise, and those of the meeting that they may leave out.
  let circles: [CircleAccess]
  /// Whether the meeting may be of no circle.
  let mayBeOfCommunity: Bool
  /// The titles of the series that can go on.
  let series: [String]
  /// The meetings to begin like, the latest first.
  package var meetings: [MeetingSummary]

  package init(
    circles: [CircleAccess], mayBeOfCommunity: Bool, series: [String], meetings: [MeetingSummary]
  ) {
    self.circles = circles
    self.mayBeOfCommunity = mayBeOfCommunity
    self.series = series
    self.meetings = meetings
  }
}

/// The fields of a meeting.
struct MeetingFields {
  let choices: MeetingChoices
  let isNew: Bool
  /// Where the meeting stands in a series that has a rhythm: the site has made that one, and its place in it is not typed.
  var repeated: SeriesPlace?
  /// What the form was refused for.
  let problems: [Problem]

  func html(_ form: MeetingForm) -> HTML {
    """
    \(title.with(form[.title], problems))\
    \(if: isNew, "\(begin.with(form[.begin], problems))\(people.with(form[.people], problems))")\
    \(circles.with(form[.circles].split(separator: " ").map(String.init), problems))\
    \(day.with(form[.day], problems))\(start.with(form[.start], problems))\
    \(minutes.with(form[.minutes], problems))\(place.with(form[.place], problems))\
    \(videoLink.with(form[.videoLink], problems))
    \(if: isNew, fieldset("Se répète", """
      \(rhythm.with(form[.rhythm], problems))\(times.with(form[.times], problems))\
      \(until.with(form[.until], problems))
      """))
    \(inSeries(form))
    """
  }

  private func inSeries(_ form: MeetingForm) -> HTML {
    if let repeated {
      let kept: [MeetingForm.Entry] = [.series, .seriesPlace, .planned]
      return "<p>\(repeated.inWords)</p>\(each: kept, { hidden($0.rawValue, form[$0]) })"
    }
    return fieldset(
      "Série de rencontres",
      """
      \(series.with(form[.series], problems))\(seriesPlace.with(form[.seriesPlace], problems))\
      \(planned.with(form[.planned], problems))
      <datalist id="series-titles">\(each: choices.series, { #"<option value="\#($0)"></option>"# })</datalist>
      """)
  }

  /// What the summary of problems looks among.
  var all: [Field] {
    [title] + (isNew ? [begin.asField, people] : []) + [
      circles.asField, day, start, minutes, place, videoLink,
    ] + (isNew ? [rhythm.asField, times, until] : []) + [series, seriesPlace, planned]
  }

  func label(of entry: MeetingForm.Entry) -> HTML {
    all.first { $0.name == entry.rawValue }?.label ?? .empty
  }

  /// What stands in a field, as one reads it.
  func value(of entry: MeetingForm.Entry, in form: MeetingForm) -> HTML {
    let text: String =
      switch entry {
      case .day: Day(iso: form[.day])?.inWords ?? form[.day]
      case .start: TimeOfDay(iso: form[.start])?.inWords ?? form[.start]
      case .circles:
        enumerated(
          form[.circles].split(separator: " ").map { slug in
            choices.circles.first { $0.link.slug.text == slug }?.link.name ?? String(slug)
          })
      default: form[entry]
      }
    return text.isEmpty ? "rien" : "«&nbsp;\(text)&nbsp;»"
  }
}

/// The single fields.
extension MeetingFields {
  private var title: Field { Field(name: MeetingForm.Entry.title.rawValue, label: "Titre") }

  private var begin: Choice {
    let formats: [(value: String, words: HTML)] = MeetingFormat.all.map { ($0.key, "\($0.inWords)") }
    let meetings: [(value: String, words: HTML)] = choices.meetings.map { meeting in
      ("\(meeting.id)", "Comme «&nbsp;\(meeting.title)&nbsp;», \(meeting.day.withoutWeekday)")
    }
    return Choice(
      name: MeetingForm.Entry.begin.rawValue, label: "Commencer avec",
      hint:
        "Un format apporte ses étapes et son conducteur, ajustés à la durée\u{A0}; tout se modifie ensuite.",
      options: [("", "Un ordre du jour vide")] + formats + meetings)
  }

  private var people: Field {
    Field(
      name: MeetingForm.Entry.people.rawValue, label: "Nombre de personnes",
      kind: .number(MeetingFormat.peopleRange), isRequired: false,
      hint:
        "Certains formats s’y ajustent\u{A0}: arpentage, cercle des cercles (le nombre de voix), world café.")
  }

  private var circles: CircleChecks {
    CircleChecks(
      name: MeetingForm.Entry.circles.rawValue, circles: choices.circles,
      hint: """
        Qui voit l’un de ces cercles voit la rencontre. \(choices.mayBeOfCommunity
          ? "Sans aucun cercle, elle est de toute la communauté, et tout le monde peut la lire, notes comprises."
          : "Cochez au moins un cercle.")
        """,
      sayings: [
        .missing:
          "Cochez au moins un cercle\u{A0}: sans cercle, la rencontre serait montrée à tout le monde.",
        .unknown:
          "L’un de ces cercles n’existe plus, ou vous n’y organisez pas de rencontre. Choisissez de nouveau.",
      ])
  }

  private var day: Field {
    Field(
      name: MeetingForm.Entry.day.rawValue, label: "Jour", kind: .day, hint: "Par exemple 30/06/2026.",
      sayings: [.malformed: "Ce jour n’existe pas. Écrivez-le comme 30/06/2026."])
  }

  private var start: Field {
    Field(
      name: MeetingForm.Entry.start.rawValue, label: "Heure de début", kind: .time,
      hint: "Par exemple 12h00.", sayings: [.malformed: "Cette heure n’existe pas. Écrivez-la comme 12h00."])
  }

  private var minutes: Field {
    Field(
      name: MeetingForm.Entry.minutes.rawValue, label: "Durée, en minutes",
      kind: .number(1...Agenda.maximumMinutes), isRequired: !isNew,
      hint: isNew ? "Avec un format, laissez vide pour sa durée habituelle." : .empty,
      sayings: tooShort)
  }

  /// What is too short for a format is told with the least that it needs.
  private var tooShort: [Problem.Reason: HTML] {
    problems.reduce(into: [:]) { sayings, problem in
      guard problem.field == MeetingForm.Entry.minutes.rawValue, case .outOfRange(let range) = problem.reason,
        range.lowerBound > 1
      else { return }
      sayings[problem.reason] =
        "C’est trop court\u{A0}: il faut au moins \(grouped(range.lowerBound))\u{A0}minutes à ce que vous avez choisi."
    }
  }

  private var place: Field {
    Field(name: MeetingForm.Entry.place.rawValue, label: "Lieu", isRequired: false)
  }

  private var videoLink: Field {
    Field(
      name: MeetingForm.Entry.videoLink.rawValue, label: "Lien de visioconférence", maximum: 2_000,
      isRequired: false, hint: "L’adresse entière, qui commence par https://.",
      sayings: [.malformed: "Copiez l’adresse entière, qui commence par https://."])
  }

  private var rhythm: Choice {
    Choice(
      name: MeetingForm.Entry.rhythm.rawValue, label: "À quel rythme",
      hint: """
        Chaque rencontre a sa page et son ordre du jour. Chaque mois\u{A0}: le même jour de la semaine, par exemple le \
        2<sup>e</sup> mardi, ou le dernier.
        """,
      options: [("", "Une seule fois")]
        + Rhythm.allCases.map { ($0.rawValue, "\(capitalized($0.inWords))") },
      sayings: [.missing: "Choisissez un rythme, ou videz les deux champs qui suivent."])
  }

  private var times: Field {
    Field(
      name: MeetingForm.Entry.times.rawValue, label: "Nombre de rencontres", kind: .number(Repetition.range),
      isRequired: false, hint: "Ou le dernier jour, ci-dessous.",
      sayings: [.missing: "Dites combien de rencontres, ou jusqu’à quel jour."])
  }

  private var until: Field {
    Field(
      name: MeetingForm.Entry.until.rawValue, label: "Jusqu’au", kind: .day, isRequired: false,
      hint: "Par exemple 30/06/2027.",
      sayings: [
        .malformed: "Ce jour n’existe pas. Écrivez-le comme 30/06/2027.",
        .taken: "Donnez le nombre de rencontres ou le dernier jour, pas les deux.",
        .outOfRange(Repetition.range):
          "À ce rythme et jusqu’à ce jour, il doit y avoir de 2 à 52 rencontres.",
      ])
  }

  private var series: Field {
    Field(
      name: MeetingForm.Entry.series.rawValue, label: "Titre de la série", isRequired: false,
      hint: "Une série qui existe, ou une nouvelle. Vide si la rencontre est seule.",
      sayings: [
        .missing: "Donnez le titre de la série, ou videz les deux champs qui suivent.",
        .taken:
          "Une rencontre qui se répète fait sa propre série\u{A0}: videz ce champ et les deux qui suivent.",
      ],
      suggestions: "series-titles")
  }

  private var seriesPlace: Field {
    Field(
      name: MeetingForm.Entry.seriesPlace.rawValue, label: "Numéro de la séquence",
      kind: .number(SeriesDraft.places), isRequired: false,
      sayings: [
        .missing: "Donnez le numéro de cette rencontre dans la série.",
        .taken: "Une autre rencontre de la série a déjà ce numéro.",
      ])
  }

  private var planned: Field {
    Field(
      name: MeetingForm.Entry.planned.rawValue, label: "Nombre de séquences prévues",
      kind: .number(SeriesDraft.lengths), isRequired: false,
      hint: "Pour une nouvelle série, ou pour en changer.",
      sayings: [.missing: "Dites combien de rencontres cette nouvelle série doit avoir."])
  }
}

extension MeetingFormat {
  /// The format in a line: its name, how long it takes, for how many.
  var inWords: String {
    """
    \(name)\u{A0}: \(durationInWords(minutes: minutes())), \
    de \(durationInWords(minutes: minimum())) à \(durationInWords(minutes: maximum()))\u{A0}; \(people)
    """
  }
}
