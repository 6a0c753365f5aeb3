import Domain
import HTTP
import Store
import Testing

/// A community with a meeting in the open circle, one in the internal and one in the hidden one, each of two items, today.
struct NoteSite {
  let community: CircleSite
  var site: Site { community.site }
  /// By the slug of the circle.
  let meetings: [String: Int]

  init() throws {
    community = try CircleSite()
    let (keeper, now) = (community.member(community.keeper), community.site.now)
    meetings = try community.site.store.writer.writings { writings in
      var meetings: [String: Int] = [:]
      for slug in CircleSite.slugs {
        let draft = MeetingDraft(
          title: "Une réunion", day: now.inParis.day, start: TimeOfDay(minutes: 720), minutes: 60, place: "",
          videoLink: nil, circles: [Slug(naming: slug)], participants: [],
          agenda: ["Un accueil", "Un tour de table"].map { AgendaItemDraft(title: $0, minutes: 10) },
          otherNotes: [], synthesis: "", nextSteps: [], decisions: [], tasks: [])
        meetings[slug] = try writings.createMeeting(draft, as: .member(keeper), at: now)
      }
      return meetings
    }
  }

  /// The meeting of the open circle.
  var meeting: Int { meetings["cercle-ouvert"] ?? 0 }
  func page(_ slug: String = "cercle-ouvert") -> String { "/rencontres/\(meetings[slug] ?? 0)-une-reunion" }
  func form(_ slug: String = "cercle-ouvert") -> String { "/rencontres/\(meetings[slug] ?? 0)/notes" }

  func insider() throws -> Visitor { try site.visitor(signedInAs: community.insider) }
  func keeper() throws -> Visitor { try site.visitor(signedInAs: community.keeper) }
  func outsider() throws -> Visitor { try site.visitor(signedInAs: community.outsider) }

  func read<T: Sendable>(_ slug: String = "cercle-ouvert", _ part: @Sendable (Meeting) -> T) throws -> T {
    let id = meetings[slug] ?? 0
    let meeting = try site.store.writer.writings { try $0.readings(as: .administrator).meeting(id: id) }
    return part(try #require(meeting))
  }

  /// The rows of the items.
  func items() throws -> [Int] { try read { $0.agenda.map(\.id) } }

  /// A note that is on the page already. Gives its row.
  func add(_ body: String, by person: Int? = nil, slug: String = "cercle-ouvert") throws -> Int {
    let (member, now, id) = (community.member(person ?? community.insider), site.now, meetings[slug] ?? 0)
    let item = try read(slug) { $0.agenda[0].id }
    return try site.store.writer.writings { writings in
      let draft = NoteDraft(item: item, body: body, author: member.name, authorID: member.id)
      return try #require(try writings.addNote(draft, to: id, at: now))
    }
  }

  func note(_ id: Int, slug: String = "cercle-ouvert") throws -> NoteText? {
    let meeting = meetings[slug] ?? 0
    return try site.store.writer.writings {
      try $0.readings(as: .administrator).noteText(id, of: meeting)
    }
  }

  /// The circle's meeting is closed, and so long ago that its minutes are validated.
  func validate() throws {
    let (id, closed) = (meeting, site.now.seconds - Lifetime.correction)
    try site.store.writer.perform {
      try $0.run("UPDATE meeting SET state = 'closed', closed_at = \(closed) WHERE id = \(id)")
    }
  }
}
