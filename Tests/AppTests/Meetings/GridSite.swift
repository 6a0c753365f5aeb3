import Domain
import HTTP
import Store
import Testing

/// A community with a forum of two rooms and two slots in one circle of each visibility, each with a subject in its first cell.
struct GridSite {
  let community: CircleSite
  /// The rows of the meetings, by the slug of their circle.
  let meetings: [String: Int]
  /// The rows of their first cells.
  let cells: [String: Int]
  static let subject = "Les zébulons du jardin"

  var site: Site { community.site }
  var open: Int { meetings["cercle-ouvert"] ?? 0 }
  var cell: Int { cells["cercle-ouvert"] ?? 0 }

  init(
    _ kind: GridKind = .forum, subject: String = GridSite.subject, place: String = "Salle A",
    isClosed: Bool = false
  ) throws {
    let community = try CircleSite()
    self.community = community
    let now = community.site.now
    let made = try community.site.store.writer.writings { writings in
      try CircleSite.slugs.map { slug in
        var draft = try Self.draft(kind, in: slug, place: place)
        draft.isClosed = isClosed
        let meeting = try writings.createMeeting(draft, as: .administrator, at: now)
        let grid = try #require(try writings.readings(as: .administrator).meeting(id: meeting)?.grid)
        let cell = GridCellDraft(spot: grid.freeSpots.first, subject: subject, reporter: "Zoé")
        return (slug, meeting, try writings.addCell(cell, to: meeting))
      }
    }
    meetings = Dictionary(uniqueKeysWithValues: made.map { ($0.0, $0.1) })
    cells = Dictionary(uniqueKeysWithValues: made.map { ($0.0, $0.2) })
  }

  private static func draft(_ kind: GridKind, in circle: String, place: String) throws -> MeetingDraft {
    MeetingDraft(
      title: "Forum de \(circle)", day: try #require(Day(iso: "2026-11-21")),
      start: TimeOfDay(minutes: 780), minutes: 180, place: "", videoLink: nil,
      circles: [try #require(Slug(circle))], participants: [],
      agenda: [
        AgendaItemDraft(title: "Ouverture", minutes: 20),
        AgendaItemDraft(title: "Premier créneau", minutes: 45, isSlot: true),
        AgendaItemDraft(title: "Second créneau", minutes: 45, isSlot: true),
      ], otherNotes: [], synthesis: "", nextSteps: [], decisions: [], tasks: [], grid: kind,
      places: [place, "Salle B"])
  }

  func browser(_ knocker: CircleKnocker) throws -> Visitor { try knocker.browser(in: community) }

  /// The meeting of a circle as it is now.
  func meeting(_ slug: String = "cercle-ouvert") throws -> Meeting {
    let id = try #require(meetings[slug])
    return try site.store.writer.writings { writings in
      try #require(try writings.readings(as: .administrator).meeting(id: id))
    }
  }

  func grid() throws -> Grid { try #require(try meeting().grid) }

  /// `path` with the rows of a circle in the place of their names.
  func filled(_ path: String, _ slug: String = "cercle-ouvert") -> String {
    path.replacing("{id}", with: "\(meetings[slug] ?? 0)").replacing("{n}", with: "\(cells[slug] ?? 0)")
  }
}
