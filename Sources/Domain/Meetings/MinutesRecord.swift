/// The published minutes of a meeting, whole, as a file carries them from one community to another: no numbers of rows, no
/// mail addresses, nothing of the run sheet. Texts are in Markdown; moments are seconds since 1970 in UTC.
///
/// What refers to an item, a place, a cell or a note does so by its place in their list, from 0. The names of the properties are
/// those of the file.
package struct MinutesRecord: Hashable, Sendable {
  /// What tells such a file from any other, and how it is to be read.
  package static let format = "cercles-compte-rendu"
  package static let version = 1

  package var format = Self.format
  package var version = Self.version
  package var title: String
  package var day: Day
  package var start: TimeOfDay
  package var minutes: Int
  /// When the meeting was begun, and until when those present agreed to go on; nil where it did not run live.
  package var startedAt: Int?
  package var agreedEnd: Int?
  package var place: String
  package var videoLink: String?
  /// The names of the circles that it gathered.
  package var circles: [String]
  /// Who could see the meeting there: it is not to be seen by more where its circles are not found. Nil in the files of former
  /// days, which do not say it.
  package var visibility: Visibility?
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
    title: String, day: Day, start: TimeOfDay, minutes: Int, run: MeetingRun = MeetingRun(), place: String,
    videoLink: String?, circles: [String], visibility: Visibility?, series: Series?, closedAt: Int,
    participants: [Person], synthesis: String,
    grid: GridKind?, places: [String], agenda: [Item], cells: [Cell], notes: [Note], outcomes: [Outcome],
    tasks: [Task]
  ) {
    self.title = title
    self.day = day
    self.start = start
    self.minutes = minutes
    startedAt = run.startedAt?.seconds
    agreedEnd = run.agreedEnd?.seconds
    self.place = place
    self.videoLink = videoLink
    self.circles = circles
    self.visibility = visibility
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

  /// Whether its circles are to be known before it is kept: without any, it would be seen by more people than it was.
  package var needsCircle: Bool { visibility.map { $0 != .open } ?? !circles.isEmpty }

  /// A series that it is part of.
  package struct Series: Hashable, Sendable {
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
  package struct Person: Hashable, Sendable {
    package var name: String
    package var hasLeft: Bool

    package init(_ author: Author?) {
      hasLeft = author == .formerMember
      name = author?.name ?? ""
    }

    /// Nil when nobody is meant.
    package var author: Author? { hasLeft ? .formerMember : name.isEmpty ? nil : .named(name) }
  }
}
