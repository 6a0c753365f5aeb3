import Domain

/// Dates as mails write them: `Mon, 21 Jun 2021 10:00:00 +0000` (RFC 5322, 3.3).
enum MailDate {
  private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `instant` in UTC. Moments outside the years 1970 to 9999 are drawn to their ends.
  static func text(_ instant: Instant) -> String {
    let seconds = min(max(instant.seconds, 0), 253_402_300_799)
    let day = Day(number: seconds / 86_400)
    let clock = [seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(weekdays[day.weekday - 1]), \(day.parts.day) \(months[day.parts.month - 1]) \(day.parts.year) "
      + "\(clock.joined(separator: ":")) +0000"
  }
}
