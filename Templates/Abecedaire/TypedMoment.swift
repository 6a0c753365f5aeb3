import Domain

/// A day and an hour as typed, on the clock of Paris; both may be empty together.
struct TypedMoment {
  let day: String
  let hour: String

  init(day: String, hour: String) {
    self.day = day.trimmed
    self.hour = hour.trimmed
  }

  /// nil where nothing is typed, or nothing that can be read.
  var instant: Instant? {
    Day(iso: day).flatMap { day in TimeOfDay(iso: hour).map { Instant(inParis: day, $0) } }
  }

  /// What must be mended in the two fields of these names.
  func problems(_ dayField: String, _ hourField: String) -> [Problem] {
    if day.isEmpty && hour.isEmpty { return [] }
    if Day(iso: day) == nil { return [Problem(dayField, day.isEmpty ? .missing : .malformed)] }
    if TimeOfDay(iso: hour) == nil { return [Problem(hourField, hour.isEmpty ? .missing : .malformed)] }
    return []
  }
}
