import App
import Domain
import Glibc
import Server
import Store
import Templates

/// `cercles import meeting`: makes a meeting of the text of a pad, or says what would be made.
enum ImportMeetingCommand {
  struct Request: Equatable {
    /// `-` for standard input.
    let file: String
    let data: String
    let circle: String?
    let year: Int?
    let day: Day?
    let isPreview: Bool
    /// Where the site is found.
    let address: String

    /// Reads the words after `import meeting`.
    init(_ words: ArraySlice<String>) throws(Command.Misuse) {
      let options = try CommandOptions(
        words, flags: ["--preview"], values: ["--data", "--circle", "--year", "--day", "--address"],
        operand: CommandLineText.missingPad)
      file = options.operand
      data = options.data
      circle = options.value("--circle")
      isPreview = options.has("--preview")
      address = try options.site ?? SiteAddress.usual
      year = try options.value("--year").map(Self.year)
      day = try options.value("--day").map(Self.day)
    }

    private static func year(_ value: String) throws(Command.Misuse) -> Int {
      guard value.utf8.count == 4, let year = Int(value), Day(year: year, month: 1, day: 1) != nil else {
        throw .init(sentence: CommandLineText.badYear(value))
      }
      return year
    }

    private static func day(_ value: String) throws(Command.Misuse) -> Day {
      guard let day = Day(iso: value) else { throw .init(sentence: CommandLineText.badDay(value)) }
      return day
    }
  }

  static func run(_ request: Request) throws {
    let bytes = try bytes(of: request.file)
    let now = Instant(seconds: Clock.unixSeconds())
    if MinutesJSON.isLikely(bytes) { return try addMinutes(bytes, request, at: now) }
    let text = try text(bytes, of: request.file)
    let year = request.year ?? request.day?.parts.year ?? now.inParis.day.parts.year
    let blocks = PadMeeting.blocks(of: text, year: year)
    let pad = ReadPad(meeting: PadMeeting(blocks, year: year), request: request)
    try tell(blocks, pad)
    if request.isPreview { return try Output.say(CommandLineText.previewed) }
    guard let day = pad.day else { throw Stop(sentence: CommandLineText.padWithoutDay) }
    try Output.say(request.address + add(pad, on: day, request, at: now).text)
  }

  private static func tell(_ blocks: [PadBlock], _ pad: ReadPad) throws(Stop) {
    for (index, block) in blocks.enumerated() {
      try Output.say(CommandLineText.part(index + 1, block, pad.meeting.remarks[index]))
    }
    try Output.say(CommandLineText.understood(blocks))
    for offer in pad.meeting.offers { try Output.say(CommandLineText.offer(offer)) }
    try Output.say(
      CommandLineText.frame(
        title: pad.title, day: pad.day, start: pad.start, isStartKnown: pad.meeting.start != nil,
        minutes: pad.minutes))
  }

  private static func add(_ pad: ReadPad, on day: Day, _ request: Request, at now: Instant) throws -> SitePath
  {
    let data = Data(folder: request.data)
    try data.requireDatabase()
    let store = try data.open()
    defer { store.writer.close() }
    let circle = request.circle.flatMap(Slug.init)
    if let name = request.circle, circle == nil { throw Stop(sentence: CommandLineText.noCircle(name)) }
    let draft = pad.meeting.draft(
      title: pad.title, day: day, start: pad.start, minutes: pad.minutes, place: pad.meeting.place,
      videoLink: pad.meeting.videoLink, circles: circle.map { [$0] } ?? [])
    do {
      let id = try store.writer.writings { try $0.createMeeting(draft, as: nil, at: now) }
      return .meeting(id: id, Slug(naming: draft.title))
    } catch let rejection as Rejection where rejection.problems.contains(Problem("circles", .unknown)) {
      throw Stop(sentence: CommandLineText.noCircle(request.circle ?? ""))
    } catch {
      throw Stop(sentence: FailureSentence.of(error, at: data.database))
    }
  }

  /// Minutes in JSON are those of a closed meeting: nothing in them is to be guessed.
  private static func addMinutes(_ bytes: [UInt8], _ request: Request, at now: Instant) throws {
    let record: MinutesRecord
    do { record = try MinutesJSON.record(from: bytes) } catch { throw Stop(sentence: error.inWords) }
    try Output.say(CommandLineText.minutes(title: record.title, day: record.day, notes: record.notes.count))
    if let fault = record.fault(at: now) { throw Stop(sentence: fault.inWords) }
    if request.isPreview, record.needsCircle, request.circle == nil {
      try Output.say(CommandLineText.minutesNeedCircle)
    }
    if request.isPreview { return try Output.say(CommandLineText.previewed) }
    let data = Data(folder: request.data)
    try data.requireDatabase()
    let store = try data.open()
    defer { store.writer.close() }
    let circle = try request.circle.map { name in
      guard let slug = Slug(name) else { throw Stop(sentence: CommandLineText.noCircle(name)) }
      return slug
    }
    do {
      let id = try store.writer.writings {
        try $0.importMinutes(record, into: circle.map { [$0] }, as: nil, at: now)
      }
      try Output.say(request.address + SitePath.minutes(id).text)
    } catch {
      throw Stop(sentence: sentence(of: error, request, data))
    }
  }

  /// Why minutes are not kept that are whole.
  private static func sentence(of error: any Error, _ request: Request, _ data: Data) -> String {
    switch (error as? Rejection)?.problems.first?.reason {
    case .minutes(.withoutCircle(let names)): CommandLineText.minutesWithoutCircle(names)
    case .unknown: CommandLineText.noCircle(request.circle ?? "")
    default: FailureSentence.of(error, at: data.database)
    }
  }

  /// What is in a file. What is too long is not read to its end.
  private static func bytes(of path: String) throws(Stop) -> [UInt8] {
    path == "-"
      ? try Input.all() : try Input.file(path, atMost: max(4 * PadText.maximum, MinutesJSON.maximum) + 1)
  }

  /// The text of a pad.
  private static func text(_ bytes: [UInt8], of path: String) throws(Stop) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      if bytes.count > 4 * PadText.maximum { throw Stop(sentence: CommandLineText.padTooLong(path)) }
      throw Stop(sentence: CommandLineText.padNotUTF8(path, byte: validPrefix(of: bytes) + 1))
    }
    if text.unicodeScalars.count > PadText.maximum { throw Stop(sentence: CommandLineText.padTooLong(path)) }
    if PadText.isBlank(text) { throw Stop(sentence: CommandLineText.padEmpty(path)) }
    return text
  }

  /// How many bytes come before the first that is no UTF-8 (RFC 3629).
  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .valid(let encoded) = decoder.parseScalar(from: &iterator) { count += encoded.count }
    return count
  }
}

/// A pad that was read, with what stands for what it does not say.
private struct ReadPad {
  let meeting: PadMeeting
  let title: String
  let day: Day?
  let start: TimeOfDay
  let minutes: Int

  init(meeting: PadMeeting, request: ImportMeetingCommand.Request) {
    self.meeting = meeting
    title = meeting.title.isEmpty ? CommandLineText.padWithoutTitle : meeting.title
    day = request.day ?? meeting.day
    start = meeting.start ?? TimeOfDay(minutes: 9 * 60)
    minutes = meeting.minutes ?? PadForm.usualMinutes
  }
}
