import Domain
import HTML

extension MeetingTask {
  /// Until when, in words: « en retard de 3 jours », « pour demain », « pour le 30 juin »; nil without a day. What is done or
  /// given up is late no more.
  package func dueInWords(on today: Day) -> String? {
    guard let due else { return nil }
    if let days = daysLate(on: today) {
      return days == 1 ? "en retard d’un jour" : "en retard de \(grouped(days))\u{A0}jours"
    }
    guard state == .open else { return "pour le \(due.withoutWeekday)" }
    switch due.number - today.number {
    case 0: return "pour aujourd’hui"
    case 1: return "pour demain"
    default:
      let isThisYear = due.parts.year == today.parts.year
      return "pour le \(isThisYear ? "\(due.dayOfMonth)\u{A0}\(due.month)" : due.withoutWeekday)"
    }
  }
}

/// The same as a mark with the day in it; nothing without a day.
func dueMark(_ task: MeetingTask, on today: Day) -> HTML {
  guard let due = task.due, let words = task.dueInWords(on: today) else { return .empty }
  let mark: HTML = #"<time datetime="\#(due.iso)">\#(words)</time>"#
  return task.daysLate(on: today) == nil ? " · \(mark)" : " · <strong>\(mark)</strong>"
}
