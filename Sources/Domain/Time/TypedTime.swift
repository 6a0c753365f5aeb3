/// Days and hours as people type them, where a browser has no field of its own for them.
extension Day {
  /// A day as HTML's date field sends it, `2026-06-30`, or as one writes it: `30/06/2026`, `30.6.2026`, `30-06-2026`. Nil for
  /// anything else.
  package init?(typed text: String) {
    let text = text.trimmed
    if let day = Day(iso: text) {
      self = day
      return
    }
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    guard parts.count == 3, parts[2].utf8.count == 4, let day = typedNumber(parts[0]),
      let month = typedNumber(parts[1]), let year = typedNumber(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension TimeOfDay {
  /// A time as HTML's time field sends it, `09:30`, or as one writes it: `9h30`, `9 h 30`, `9h`, `9:30`. Nil for anything
  /// else.
  package init?(typed text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { ":hH".contains($0) }.map(\.trimmed)
    guard parts.count == 2, let hour = typedNumber(parts[0]), hour < 24 else { return nil }
    let isWhole = parts[1].isEmpty && !text.contains(":")
    guard let minute = isWhole ? 0 : typedNumber(parts[1]), isWhole || parts[1].utf8.count == 2, minute < 60
    else { return nil }
    self.init(minutes: hour * 60 + minute)
  }
}

/// The number that one to four digits in ASCII make; nil for anything else.
private func typedNumber(_ text: some StringProtocol) -> Int? {
  guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
    return nil
  }
  return Int(text)
}
