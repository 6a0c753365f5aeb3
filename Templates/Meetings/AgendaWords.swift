import Domain
import HTML

extension AgendaSlot {
  /// From when to when: « 12 h 00 – 12 h 10 ». What is not on the day of the meeting says so.
  package var hoursInWords: String {
    let day = startDay > 0 ? startDay : passesMidnight ? endDay : 0
    let hours = "\(start.onTheClock)\u{A0}– \(end.onTheClock)"
    return day > 0 ? "\(hours), \(daysLater(day))" : hours
  }

  /// When it starts: « 12 h 10 », « 0 h 10, le lendemain ».
  package var startInWords: String {
    startDay > 0 ? "\(start.onTheClock), \(daysLater(startDay))" : start.onTheClock
  }
}

func daysLater(_ days: Int) -> String { days == 1 ? "le lendemain" : "\(days)\u{A0}jours plus tard" }

extension AgendaBalance {
  /// How the items fill the time: « Il reste 10 minutes libres. »
  package var inWords: String {
    switch self {
    case .exact: "L’ordre du jour remplit juste le temps de la rencontre."
    case .free(let minutes): "Il reste \(lengthInWords(minutes)) \(minutes == 1 ? "libre" : "libres")."
    case .over(let minutes): "L’ordre du jour dépasse de \(lengthInWords(minutes))."
    }
  }
}

/// A length in a sentence: « 10 minutes », « 1 h 30 ».
func lengthInWords(_ minutes: Int) -> String {
  minutes < 60 ? "\(minutes)\u{A0}minute\(minutes == 1 ? "" : "s")" : durationInWords(minutes: minutes)
}

extension ClockChange {
  /// What happens in the night of the change.
  package var inWords: String {
    by > 0
      ? "Cette nuit-là, on passe à l’heure d’été\u{A0}: à 2\u{A0}h, il est 3\u{A0}h. Les durées restent celles qui s’écoulent vraiment."
      : "Cette nuit-là, on passe à l’heure d’hiver\u{A0}: à 3\u{A0}h, il est de nouveau 2\u{A0}h. Les durées restent celles qui s’écoulent vraiment."
  }
}

extension ItemState {
  /// How an item has ended, in words; nil before.
  var inWords: String? {
    switch self {
    case .planned, .running: nil
    case .done: "traité"
    case .skipped: "reporté"
    }
  }
}

extension Meeting {
  /// How the items fill the time.
  var balance: AgendaBalance {
    AgendaBalance(of: agenda.map(\.slot.minutes), in: summary.minutes)
  }

  /// The change of the clock while the meeting lasts or its items go on.
  var clockChange: ClockChange? {
    let longest = max(summary.minutes, agenda.reduce(0) { $0 + $1.slot.minutes })
    return Agenda.clockChange(on: summary.day, from: summary.start, within: longest)
  }

  /// The way back to it from the pages below it.
  var wayBack: WayBack {
    WayBack(
      path: .meeting(id: summary.id, summary.slug), name: "\(summary.title)", place: .under(.meetings))
  }
}
