import Foundation

/// What RFC 5545 asks of the components of a calendar (3.4 and 3.6).
extension CalendarObject {
  func checkRules() throws {
    try require(calendar.name == "VCALENDAR" && !calendar.components.isEmpty, "an object without components")
    try expect(calendar, one: ["PRODID", "VERSION"], atMostOne: ["CALSCALE", "METHOD"])
    try require(calendar["VERSION"]?.value == "2.0", "another version")
    try require(calendar["METHOD"] == nil, "a message, not a calendar")
    for component in calendar.components {
      switch component.name {
      case "VTIMEZONE": try check(timeZone: component)
      case "VEVENT": try check(event: component)
      default: throw Fault(description: "\(component.name) is not expected")
      }
    }
    let names = events.map { $0["UID"]?.value }
    try require(Set(names).count == names.count, "two events of one UID")
  }

  private func check(timeZone: Component) throws {
    try expect(timeZone, one: ["TZID"], atMostOne: ["LAST-MODIFIED", "TZURL"])
    try require(!timeZone.components.isEmpty, "a time zone without rules")
    for rule in timeZone.components {
      try require(["STANDARD", "DAYLIGHT"].contains(rule.name), "\(rule.name) in a time zone")
      try expect(rule, one: ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO"], atMostOne: ["RRULE"])
      try require(rule["DTSTART"]?.value.wholeMatch(of: /\d{8}T\d{6}/) != nil, "no local time")
      for name in ["TZOFFSETFROM", "TZOFFSETTO"] {
        try require(rule[name]?.value.wholeMatch(of: /[+-]\d{4}/) != nil, "no offset")
      }
    }
  }

  private func check(event: Component) throws {
    try expect(
      event, one: ["UID", "DTSTAMP", "DTSTART"],
      atMostOne: [
        "DTEND", "DURATION", "SUMMARY", "DESCRIPTION", "LOCATION", "SEQUENCE", "STATUS", "URL",
        "LAST-MODIFIED",
        "TRANSP", "CLASS", "CREATED", "ORGANIZER", "PRIORITY", "RECURRENCE-ID",
      ])
    try require(event["DTEND"] == nil || event["DURATION"] == nil, "two ends")
    for name in ["DTSTAMP", "LAST-MODIFIED"] {
      if let value = event[name]?.value {
        try require(value.wholeMatch(of: /\d{8}T\d{6}Z/) != nil, "\(name) is not in UTC: \(value)")
      }
    }
    let zones = calendar.components.compactMap { $0["TZID"]?.value }
    try require(event["DTSTART"]?.value.wholeMatch(of: /\d{8}T\d{6}/) != nil, "no local time")
    try require(event["DTSTART"]?.parameter("TZID").map(zones.contains) == true, "a zone without rules")
    try require(event["DURATION"]?.value.wholeMatch(of: /PT\d+M/) != nil, "no duration")
    try require(event["SEQUENCE"].map { Int($0.value) != nil } ?? true, "no number")
    try require(
      event["STATUS"].map { ["TENTATIVE", "CONFIRMED", "CANCELLED"].contains($0.value) } ?? true, "no status")
    for property in event.properties
    where ["UID", "SUMMARY", "DESCRIPTION", "LOCATION"].contains(property.name) {
      try require(Self.text(property.value) != nil, "no TEXT: \(property.value)")
    }
    try require(event["URL"].map { URL(string: $0.value)?.scheme != nil } ?? true, "no URI")
  }

  private func expect(_ component: Component, one: [String], atMostOne: [String]) throws {
    for name in one + atMostOne {
      let count = component.properties.count { $0.name == name }
      try require(count == 1 || count == 0 && !one.contains(name), "\(count) \(name) in \(component.name)")
    }
  }

  private func require(_ condition: Bool, _ words: String) throws {
    if !condition { throw Fault(description: words) }
  }
}

/// When an event really takes place, by the rules of the file's own time zone.
extension CalendarObject {
  /// Seconds since 1 January 1970, UTC, of the start and the end of an event.
  public func moments(of event: Component) throws -> (start: Int, end: Int) {
    guard let start = event["DTSTART"], let minutes = event["DURATION"]?.value.dropFirst(2).dropLast(),
      let minutes = Int(minutes), let zone = start.parameter("TZID"),
      let rules = calendar.components.first(where: { $0["TZID"]?.value == zone })
    else { throw Fault(description: "no time") }
    let local = Self.seconds(start.value)
    let offsets = rules.components.compactMap { $0["TZOFFSETTO"].map { Self.offset($0.value) } }
    let fitting = Set(offsets).map { local - $0 }.filter { $0 + Self.offset(at: $0, rules) == local }.sorted()
    // A time that comes twice is the first one; one that is skipped has the offset before the gap (3.3.5).
    let first = fitting.first ?? local - (offsets.min() ?? 0)
    return (first, first + 60 * minutes)
  }

  /// The offset from UTC at a moment: that of the latest rule that has begun.
  private static func offset(at moment: Int, _ zone: Component) -> Int {
    let year = Calendar(identifier: .gregorian).component(
      .year, from: Date(timeIntervalSince1970: Double(moment)))
    let onsets = zone.components.flatMap { rule in
      (year - 1...year).map { year in
        let month = rule["RRULE"]?.value.firstMatch(of: /BYMONTH=(\d+);BYDAY=-1SU/).flatMap { Int($0.1) } ?? 1
        let time = Self.seconds("19700101" + (rule["DTSTART"]?.value.dropFirst(8) ?? ""))
        let day = lastSunday(year, month)
        return (at: day * 86_400 + time - offset(rule["TZOFFSETFROM"]?.value ?? ""), rule: rule)
      }
    }
    let last = onsets.filter { $0.at <= moment }.max { $0.at < $1.at }
    return offset(last?.rule["TZOFFSETTO"]?.value ?? "")
  }

  private static func lastSunday(_ year: Int, _ month: Int) -> Int {
    let next = String(format: "%04d%02d01T000000", month == 12 ? year + 1 : year, month % 12 + 1)
    let last = seconds(next) / 86_400 - 1
    return last - (last + 4) % 7
  }

  private static func offset(_ text: String) -> Int {
    guard let number = Int(text.dropFirst()) else { return 0 }
    return (text.hasPrefix("-") ? -1 : 1) * (number / 100 * 3_600 + number % 100 * 60)
  }

  /// A local time as if it were UTC.
  private static func seconds(_ text: String) -> Int {
    let format = DateFormatter()
    (format.locale, format.timeZone) = (Locale(identifier: "en_US_POSIX"), TimeZone(identifier: "UTC"))
    format.dateFormat = "yyyyMMdd'T'HHmmss"
    return Int(format.date(from: text)?.timeIntervalSince1970 ?? 0)
  }
}
