/// A way to facilitate a meeting: steps that stretch to the time there is, and the places they need.
package struct MeetingFormat: Sendable {
  /// Names it in addresses and in forms: small letters and hyphens.
  package let key: String
  package let name: String
  /// For how many it is made, in words.
  package let people: String
  package let steps: [FormatStep]
  /// How it goes for many people; nil when the steps suit any number.
  package let crowd: FormatCrowd?
  /// What its slots make with the places; nil for a format without a grid.
  package let grid: GridKind?
  /// What the places are called, before their number; empty without a grid.
  package let placeName: String

  /// The people that a format can be made for.
  package static let peopleRange = 2...500

  package init(
    key: String, name: String, people: String, steps: [FormatStep], crowd: FormatCrowd? = nil,
    grid: GridKind? = nil, placeName: String = ""
  ) {
    self.key = key
    self.name = name
    self.people = people
    self.steps = steps
    self.crowd = crowd
    self.grid = grid
    self.placeName = placeName
  }

  /// How long it usually takes, in minutes: as it is written.
  package func minutes(for people: Int? = nil) -> Int {
    items(for: people).reduce(0) { $0 + $1.minutes }
  }

  /// The least minutes in which it holds. Where each person has their time, more people need more.
  package func minimum(for people: Int? = nil) -> Int { AgendaFit.minimum(of: parts(for: people)) }

  /// The most minutes that its steps fill; in a longer meeting the rest is free.
  package func maximum(for people: Int? = nil) -> Int { AgendaFit.maximum(of: parts(for: people)) }

  /// The agenda that it makes in a meeting of `minutes`, as `AgendaFit.fitted` stretches it; nil below `minimum`.
  ///
  /// - Parameter people: how many take part; nil when nobody has said.
  package func fitted(to minutes: Int, people: Int? = nil) -> [AgendaItemDraft]? {
    items(for: people).fitted(to: minutes)
  }

  /// The names of the places: rooms of a forum, and tables of four or five for a café, as many as a grid
  /// can have.
  package func places(for people: Int? = nil) -> [String] {
    let count =
      switch grid {
      case .forum: 4
      case .cafe: people.map { min(($0.clamped(to: Self.peopleRange) + 4) / 5, GridDraft.maximumPlaces) } ?? 3
      case nil: 0
      }
    return (0..<count).map { "\(placeName) \($0 + 1)" }
  }

  private func items(for people: Int?) -> [AgendaItemDraft] {
    let steps =
      crowd.flatMap { crowd in people.map { $0 > crowd.above } == true ? crowd.steps : nil } ?? steps
    return steps.map { $0.item(for: people?.clamped(to: Self.peopleRange)) }
  }

  private func parts(for people: Int?) -> [AgendaFit.Part] { items(for: people).map(AgendaFit.Part.init(_:)) }
}

/// How a format goes for many people.
package struct FormatCrowd: Sendable {
  /// For more people than this.
  package let above: Int
  package let steps: [FormatStep]

  package init(above: Int, steps: [FormatStep]) {
    self.above = above
    self.steps = steps
  }
}

/// A step of a format: an item of the agendas made from it.
package struct FormatStep: Sendable {
  private let item: AgendaItemDraft
  /// What each person takes, so that the step follows from how many there are; nil for a step of the whole group.
  private let minutesEach: Int?

  /// - Parameters:
  ///   - minutes: how long it usually takes.
  ///   - range: the least and the most minutes that make sense; the usual ones alone where it is not given.
  ///   - points: what all read, each a line of Markdown.
  ///   - instructions: what only those who lead it read, in Markdown.
  package init(
    _ title: String, _ minutes: Int, in range: ClosedRange<Int>? = nil, each minutesEach: Int? = nil,
    isSlot: Bool = false, points: [String], instructions: String, material: String = "",
    subgroups: String = ""
  ) {
    item = AgendaItemDraft(
      title: title, minutes: minutes, points: points, shortest: range?.lowerBound ?? minutes,
      longest: range?.upperBound ?? minutes,
      runSheet: RunSheetDraft(instructions: instructions, material: material, subgroups: subgroups),
      isSlot: isSlot)
    self.minutesEach = minutesEach
  }

  /// The item for so many people; as it is written when nobody has said how many.
  func item(for people: Int?) -> AgendaItemDraft {
    guard let minutesEach, let people else { return item }
    var item = item
    item.minutes = min(minutesEach * people, Agenda.maximumMinutes)
    (item.shortest, item.longest) = (item.minutes, item.minutes)
    return item
  }
}
