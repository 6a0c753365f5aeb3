import Domain
import HTML

extension Month {
  /// « juillet 2026 ».
  var inWords: String { "\(first.month) \(year)" }

  /// The same at the start of a sentence.
  var startingASentence: String {
    let words = inWords
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension Rhythm {
  /// « chaque semaine ».
  var inWords: String {
    switch self {
    case .week: "chaque semaine"
    case .fortnight: "toutes les deux semaines"
    case .month: "chaque mois"
    }
  }
}

extension CalendarEntry {
  /// What is not only planned, in a word.
  var tag: String? {
    switch self {
    case .meeting(let meeting): meeting.state.tag
    case .proposed: "proposé"
    }
  }

  var title: String {
    switch self {
    case .meeting(let meeting): meeting.title
    case .proposed(let date): date.poll.title
    }
  }

  var path: SitePath {
    switch self {
    case .meeting(let meeting): .meeting(id: meeting.id, meeting.slug)
    case .proposed(let date): .datePoll(date.poll)
    }
  }

  /// From when to when, and the day before it: « Mardi 15 juin 2021, de 12 h à 13 h ».
  var whenInWords: String {
    switch self {
    case .meeting(let meeting): meeting.whenInWords
    case .proposed(let date):
      "\(date.day.startingASentence), de \(date.start.inWords) à \(AgendaSlot(on: date.day, from: date.start, minutes: date.minutes).end.inWords)"
    }
  }

  var place: String {
    switch self {
    case .meeting(let meeting): meeting.place
    case .proposed(let date): date.place
    }
  }

  var circles: [CircleLink] {
    switch self {
    case .meeting(let meeting): meeting.circles
    case .proposed(let date): date.circles
    }
  }
}
