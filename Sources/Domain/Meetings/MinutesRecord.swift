/// The published minutes of a meeting, whole, as a file carries them from one community to another: no numbers of rows, no
/// mail addresses, nothing of the run sheet. Texts are in Markdown; moments are seconds since 1970 in UTC.
///
/// What refers to an item, a place, a cell or a note does so by its place in their list, from 0. The names of the properties are
/// those of the file.
package struct MinutesRecord: Codable, Hashable, Sendable {
  /// What tells such a file from any other, and how it is to be read.
  package static let format = "cercles-compte-rendu"
  package static let version = 1

  package var format = Self.format
  package var version = Self.version
  package var title: String
  package var day: Day
  package var start: TimeOfDay
  package var minutes: Int
  package var place: String
  package var videoLink: String?
  /// The names of the circles that it gathered.
  package var circles: [String]
  package var series: Series?
  /// When the minutes were published.
  package var closedAt: Int
  package var participants: [Person]
  package var synthesis: String
  package var grid: GridKind?
  /// The rooms or tables of the grid.
  package var places: [String]
  package var agenda: [Item]
  package var cells: [Cell]
  /// All notes in the order of writing.
  package var notes: [Note]
  package var outcomes: [Outcome]
  package var tasks: [Task]

  package init(
    title: String, day: Day, start: TimeOfDay, minutes: Int, place: String, videoLink: String?,
    circles: [String], series: Series?, closedAt: Int, participants: [Person], synthesis: String,
    grid: GridKind?, places: [String], agenda: [Item], cells: [Cell], notes: [Note], outcomes: [Outcome],
    tasks: [Task]
  ) {
    self.title = title
    self.day = day
    self.start = start
    self.minutes = minutes
    self.place = place
    self.videoLink = videoLink
    self.circles = circles
    self.series = series
    self.closedAt = closedAt
    self.participants = participants
    self.synthesis = synthesis
    self.grid = grid
    self.places = places
    self.agenda = agenda
    self.cells = cells
    self.notes = notes
    self.outcomes = outcomes
    self.tasks = tasks
  }

  /// A series that it is part of.
  package struct Series: Codable, Hashable, Sendable {
    package var title: String
    package var place: Int
    package var planned: Int

    package init(title: String, place: Int, planned: Int) {
      self.title = title
      self.place = place
      self.planned = planned
    }
  }

  /// Someone by name; the name of who has left is empty.
  package struct Person: Codable, Hashable, Sendable {
    package var name: String
    package var hasLeft: Bool

    package init(_ author: Author?) {
      hasLeft = author == .formerMember
      if case .named(let name) = author { self.name = name } else { name = "" }
    }

    /// Nil when nobody is meant.
    package var author: Author? { hasLeft ? .formerMember : name.isEmpty ? nil : .named(name) }
  }
}

extension Day: Codable {
  package init(from decoder: any Decoder) throws {
    self = try decoder.single(Day.init(iso:))
  }

  package func encode(to encoder: any Encoder) throws { try iso.encode(to: encoder) }
}

extension TimeOfDay: Codable {
  package init(from decoder: any Decoder) throws {
    self = try decoder.single(TimeOfDay.init(iso:))
  }

  package func encode(to encoder: any Encoder) throws { try iso.encode(to: encoder) }
}

extension Decoder {
  /// The value that `read` makes of a text.
  fileprivate func single<Value>(_ read: (String) -> Value?) throws -> Value {
    guard let value = read(try String(from: self)) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: codingPath, debugDescription: "no such value"))
    }
    return value
  }
}

extension GridKind: Codable {}
extension ItemState: Codable {}
extension DatePollState: Codable {}
extension Proposal.Kind: Codable {}
extension Outcome.Kind: Codable {}
extension MeetingTask.State: Codable {}
