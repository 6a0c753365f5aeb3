import Domain

/// On which day something was, seen from `now`: « aujourd’hui à 9 h 05 », « hier à 12 h », « le 15 juin 2021 ».
package func dayInWords(_ instant: Instant, now: Instant) -> String {
  let (day, time) = instant.inParis
  switch now.inParis.day.number - day.number {
  case 0: return "aujourd’hui à \(time.inWords)"
  case 1: return "hier à \(time.inWords)"
  default: return "le \(day.withoutWeekday)"
  }
}
