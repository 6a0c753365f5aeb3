import Domain
import HTML

extension Instant {
  /// What the calendar and the clock in France show: « mardi 12 janvier 2027 à 18 h ».
  var inWordsInParis: String {
    let (day, time) = inParis
    return "\(day.inWords) à \(time.inWords)"
  }
}

extension DateSlot {
  /// When it begins: « mardi 12 janvier 2027 à 9 h ».
  var inWords: String { "\(day.inWords) à \(start.inWords)" }

  /// From when to when on its day: « de 9 h à 10 h ».
  func hours(minutes: Int) -> String { "de \(start.inWords) à \(start.adding(minutes: minutes).inWords)" }
}

extension DateAnswer {
  /// What is pressed, and what stands over a column.
  var words: HTML {
    switch self {
    case .yes: "Oui"
    case .ifNeeded: "Si besoin"
    case .no: "Non"
    }
  }

  /// How many have said so: « 3 oui », « aucun non ».
  func counted(_ count: Int) -> String {
    let word =
      switch self {
      case .yes: "oui"
      case .ifNeeded: "si besoin"
      case .no: "non"
      }
    return count == 0 ? "aucun \(word)" : "\(count)\u{A0}\(word)"
  }
}

extension DateTally {
  /// « 3 oui, 1 si besoin, aucun non ».
  var inWords: String {
    "\(DateAnswer.yes.counted(yes)), \(DateAnswer.ifNeeded.counted(ifNeeded)), \(DateAnswer.no.counted(no))"
  }
}

extension DateVoter {
  /// Their name, and how they came where nobody has checked it.
  var inWords: String {
    switch kind {
    case .member: name
    case .guest: "\(name) (avec le code)"
    case .link: name + ComingQuestions.site.byLink
    }
  }
}

extension DatePollAccess {
  /// Whether it takes answers, and until when.
  func stateInWords(at now: Instant) -> String {
    if isWithdrawn { return "Ce sondage est retiré." }
    if isOpen(at: now) { return "Réponses jusqu’au \(closesAt.inWordsInParis)." }
    return state == .open ? "Clos depuis le \(closesAt.inWordsInParis)." : "Ce sondage est clos."
  }
}

extension ComingQuestions {
  /// What a meeting that a poll has found asks.
  package static let site = ComingQuestions(
    yes: "Qui vient\u{A0}?", ifNeeded: "Qui vient si besoin\u{A0}?", byLink: " (par le lien)")
}

/// The candidates of one day.
struct DatesOfDay {
  let day: Day
  var candidates: [DateCandidate]

  /// In order.
  static func gathered(_ candidates: [DateCandidate]) -> [DatesOfDay] {
    candidates.reduce(into: []) { days, candidate in
      if days.last?.day == candidate.slot.day {
        days[days.count - 1].candidates.append(candidate)
      } else {
        days.append(DatesOfDay(day: candidate.slot.day, candidates: [candidate]))
      }
    }
  }
}
