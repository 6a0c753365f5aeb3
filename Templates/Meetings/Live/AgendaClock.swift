import Domain
import HTML

/// What the clock says of each item of a meeting: as it is planned, and while the meeting runs, as it really goes.
struct AgendaClock {
  private let day: Day
  private let state: MeetingState
  private let deadline: Instant?
  private let spans: [Int: LiveAgenda.Span]

  init(_ meeting: Meeting, at now: Instant) {
    let live = meeting.live(at: now)
    day = meeting.summary.day
    state = meeting.summary.state
    deadline = live.deadline
    spans = Dictionary(
      uniqueKeysWithValues: zip(live.items, live.spans).compactMap { item, span in
        span.map { (item.id, $0) }
      })
  }

  /// The line above an item's title. It is the same for everyone, so that it can be sent to all who have the page open.
  func line(_ item: AgendaItem) -> HTML {
    #"<p class="clock" id="horloge-\#(item.id)">\#(state == .running ? running(item) : planned(item))</p>"#
  }

  private func planned(_ item: AgendaItem) -> HTML {
    """
    <time datetime="\(item.slot.start.iso)">\(item.slot.startInWords)</time> \
    <span class="length">\(item.lengthInWords)</span>\
    \(some: state == .closed ? item.state.inWords : nil, tag)
    """
  }

  private func running(_ item: AgendaItem) -> HTML {
    guard let span = spans[item.id] else {
      return "<span class=\"length\">\(item.lengthInWords)</span>\(some: item.state.inWords, tag)"
    }
    let start = moment(span.start, on: day)
    switch item.state {
    case .running:
      return """
        \(start) <span class="length">jusqu’à \(moment(deadline ?? span.end, on: day))</span> \
        <span class="tag on" aria-current="time">en ce moment</span>
        """
    case .planned, .done, .skipped:
      return #"\#(start) <span class="length">\#(item.lengthInWords)</span>\#(some: item.state.inWords, tag)"#
    }
  }

  private func tag(_ words: String) -> HTML { #" <span class="tag">\#(words)</span>"# }
}

extension AgendaItem {
  /// How long it takes: « 10 min », « 8 min au lieu de 10 min », « prévu 10 min, duré 16 min ».
  var lengthInWords: String {
    let planned = durationInWords(minutes: slot.minutes)
    if let takenInWords { return takenInWords }
    guard let minutes = run.minutes, minutes != slot.minutes else { return planned }
    return "\(durationInWords(minutes: minutes)) au lieu de \(planned)"
  }

  /// How long it really took: « prévu 10 min, duré 16 min »; nil where nobody has kept it.
  var takenInWords: String? { run.takenInWords(planned: slot.minutes) }
}

extension ItemRun {
  /// How long an item really took: « prévu 10 min, duré 16 min »; nil where nobody has kept it.
  func takenInWords(planned: Int) -> String? {
    taken.map { "prévu \(durationInWords(minutes: planned)), duré \(durationInWords(minutes: $0))" }
  }
}

/// A moment of a meeting on the clock: « 12 h 16 », « 0 h 10, le lendemain ».
func moment(_ instant: Instant, on day: Day) -> HTML {
  #"<time datetime="\#(instant.inParis.time.iso)">\#(momentInWords(instant, on: day))</time>"#
}

/// The same in words alone.
func momentInWords(_ instant: Instant, on day: Day) -> String {
  let (shown, time) = instant.inParis
  return shown > day
    ? "\(time.onTheClock), \(daysLater(shown.number - day.number))" : time.onTheClock
}
