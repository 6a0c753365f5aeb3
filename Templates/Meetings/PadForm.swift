import Domain

/// The form by which a pad becomes a meeting, with what is typed and chosen, as it was sent.
package struct PadForm: Hashable, Sendable {
  /// The fields. The raw values are their names, which are those of problems.
  package enum Entry: String {
    case pad, title, day, start, minutes, place, videoLink, circles, kind, text, asked, keep, gesture
  }

  /// Which button was pressed.
  package enum Gesture: String {
    /// Cut the pad into parts.
    case read
    /// Make of the parts what was chosen, and show it.
    case review
    case create
  }

  /// The text that was pasted; gone once it is cut.
  package var pad = ""
  package var title = ""
  package var day = ""
  package var start = ""
  package var minutes = ""
  package var place = ""
  package var videoLink = ""
  /// The slugs of the circles.
  package var circles: [String] = []
  /// The parts of the pad; none before it is read.
  package var blocks: [PadBlock] = []
  package var choice = PadChoice()
  package var gesture = Gesture.read

  /// An empty form.
  package init() {}

  /// The form as it was sent.
  ///
  /// - Parameter all: gives what was sent in the fields with a name, in order.
  package init(fields all: (String) -> [String]) {
    func one(_ entry: Entry) -> String { all(entry.rawValue).first ?? "" }
    pad = one(.pad)
    title = one(.title)
    day = one(.day)
    start = one(.start)
    minutes = one(.minutes)
    place = one(.place)
    videoLink = one(.videoLink)
    circles = all(Entry.circles.rawValue)
    blocks = zip(all(Entry.kind.rawValue), all(Entry.text.rawValue)).prefix(PadBlock.maximum).map {
      kind, text in
      PadBlock(choice: kind, text)
    }
    choice = PadChoice(
      asked: Set(one(.asked).split(separator: " ").map(String.init)), kept: Set(all(Entry.keep.rawValue)))
    gesture = Gesture(rawValue: one(.gesture)) ?? .read
  }

  /// All that was typed, to tell how long it takes to read.
  package var texts: [String] { [pad] + blocks.map(\.text) }

  /// What must be mended before the pad can be read.
  package var unreadable: [Problem] {
    let length = texts.reduce(0) { $0 + $1.unicodeScalars.count }
    if length > PadText.maximum {
      return [Problem(blocks.isEmpty ? Entry.pad.rawValue : "", .tooLong(maximum: PadText.maximum))]
    }
    return blocks.isEmpty && PadText.isBlank(pad) ? [Problem(Entry.pad.rawValue, .missing)] : []
  }

  /// The same with what `meeting` says wherever nothing is typed.
  package func filled(from meeting: PadMeeting) -> PadForm {
    var form = self
    if title.isEmpty { form.title = meeting.title }
    if day.isEmpty { form.day = meeting.day?.iso ?? "" }
    if start.isEmpty { form.start = meeting.start?.iso ?? "" }
    if minutes.isEmpty { form.minutes = "\(meeting.minutes ?? PadForm.usualMinutes)" }
    if place.isEmpty { form.place = meeting.place }
    if videoLink.isEmpty { form.videoLink = meeting.videoLink?.address ?? "" }
    return form
  }

  /// What must be mended before the meeting can be made, of what is typed for all of it.
  package var problems: [Problem] {
    [
      readDay == nil ? Problem(Entry.day.rawValue, day.isEmpty ? .missing : .malformed) : nil,
      readStart == nil ? Problem(Entry.start.rawValue, start.isEmpty ? .missing : .malformed) : nil,
      Int(minutes.trimmed).map((1...Agenda.maximumMinutes).contains) ?? false
        ? nil : Problem(Entry.minutes.rawValue, .outOfRange(1...Agenda.maximumMinutes)),
      videoLink.trimmed.isEmpty || WebLink(videoLink.trimmed) != nil
        ? nil : Problem(Entry.videoLink.rawValue, .malformed),
      circles.allSatisfy { Slug($0) != nil } ? nil : Problem(Entry.circles.rawValue, .unknown),
    ].compactMap(\.self)
  }

  /// What is to be made; nil while there are `problems`.
  package func draft(of meeting: PadMeeting) -> MeetingDraft? {
    guard problems.isEmpty, let day = readDay, let start = readStart, let minutes = Int(minutes.trimmed)
    else { return nil }
    return meeting.draft(
      title: title.trimmed, day: day, start: start, minutes: minutes, place: place.trimmed,
      videoLink: WebLink(videoLink.trimmed), circles: circles.compactMap(Slug.init))
  }

  /// How long a meeting is taken to last when nothing says it.
  package static let usualMinutes = 60

  private var readDay: Day? { Day(iso: day.trimmed) ?? PadMeeting.day(typed: day) }
  private var readStart: TimeOfDay? { TimeOfDay(iso: start.trimmed) ?? PadMeeting.time(typed: start) }
}

extension PadBlock {
  /// A block as a form sends it: the kind, and behind a slash how sure it was, unless a person has chosen another.
  init(choice: String, _ text: String) {
    let parts = choice.split(separator: "/", maxSplits: 1).map(String.init)
    let certainty = parts.count > 1 ? PadCertainty(rawValue: parts[1]) : nil
    self.init(parts.first.flatMap(PadKind.init) ?? .other, text, certainty ?? .chosen)
  }

  /// What the form sends for it.
  var choice: String { certainty == .chosen ? kind.rawValue : "\(kind.rawValue)/\(certainty.rawValue)" }
}
