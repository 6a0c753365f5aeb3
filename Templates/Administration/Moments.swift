import Domain
import HTML

/// A day: « 15 juin 2021 ».
func dayMark(_ instant: Instant) -> HTML {
  let day = instant.inParis.day
  return #"<time datetime="\#(day.iso)">\#(day.withoutWeekday)</time>"#
}

/// A day and an hour: « 15 juin 2021, 12 h 05 ».
func momentMark(_ instant: Instant) -> HTML {
  let (day, time) = instant.inParis
  return #"<time datetime="\#(day.iso)T\#(time.iso)">\#(day.withoutWeekday), \#(time.onTheClock)</time>"#
}
