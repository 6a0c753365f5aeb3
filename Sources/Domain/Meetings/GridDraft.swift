/// What a grid is made of, as it is kept.
package struct GridSetting: Hashable, Sendable {
  /// Nil for a meeting without rooms or tables.
  package let kind: GridKind?
  package let places: [GridPlace]
  /// The items that are its columns.
  package let slots: Set<Int>

  package init(kind: GridKind?, places: [GridPlace], slots: Set<Int>) {
    self.kind = kind
    self.places = places
    self.slots = slots
  }
}

/// What a grid is made of, as it is typed, before it is checked and kept.
package struct GridDraft: Hashable, Sendable {
  package var kind: GridKind?
  /// The places that there are already, under the names that they get. One that is left out goes.
  package var places: [GridPlace]
  /// The names of new ones.
  package var added: [String]
  /// The items that are its columns.
  package var slots: Set<Int>

  package init(kind: GridKind?, places: [GridPlace], added: [String], slots: Set<Int>) {
    self.kind = kind
    self.places = places
    self.added = added
    self.slots = slots
  }

  /// The most places of a grid.
  package static let maximumPlaces = 40

  /// The fields by which problems name what they are about.
  package static let kindField = "kind"
  package static let addedField = "added"
  package static func field(ofPlace place: Int) -> String { "place-\(place)" }
  package static func field(ofSlot item: Int) -> String { "slot-\(item)" }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    let unreadable =
      places.compactMap { Check.line(Self.field(ofPlace: $0.id), $0.name) }
      + added.prefix(Self.maximumPlaces).compactMap { Check.line(Self.addedField, $0) }.prefix(1)
    let isFull = places.count + added.count > Self.maximumPlaces
    return unreadable + namesakes + (isFull ? [Problem(Self.addedField, .full)] : [])
  }

  /// Two places of one name could not be told apart.
  private var namesakes: [Problem] {
    var names: Set<String> = []
    let old = places.filter { !names.insert($0.name).inserted }
      .map { Problem(Self.field(ofPlace: $0.id), .taken) }
    let isAddedTwice = added.reduce(false) { !names.insert($1).inserted || $0 }
    return old + (isAddedTwice ? [Problem(Self.addedField, .taken)] : [])
  }
}

/// What goes on in one place during one slot, as it is typed.
package struct GridCellDraft: Hashable, Sendable {
  /// Nil while none is chosen.
  package var spot: GridSpot?
  package var subject: String
  package var reporter: String

  package init(spot: GridSpot?, subject: String, reporter: String) {
    self.spot = spot
    self.subject = subject
    self.reporter = reporter
  }

  /// What must be mended before it can be kept in a grid of that kind; empty when all is well.
  package func problems(in kind: GridKind) -> [Problem] {
    [
      spot == nil ? Problem("spot", .missing) : nil,
      Check.line("subject", subject, required: kind == .forum),
      Check.line("reporter", reporter, required: false),
    ].compactMap(\.self)
  }
}

/// A cell as it is kept, for whoever changes it.
package struct KeptCell: Hashable, Sendable {
  package let id: Int
  package let version: Int
  package let spot: GridSpot
  package let subject: String
  package let reporter: String
  /// The person who reports, when it is one; then `reporter` is their name.
  package let reporterID: Int?

  package init(id: Int, version: Int, spot: GridSpot, subject: String, reporter: String, reporterID: Int?) {
    self.id = id
    self.version = version
    self.spot = spot
    self.subject = subject
    self.reporter = reporter
    self.reporterID = reporterID
  }
}
