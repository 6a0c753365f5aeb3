import Domain
import Testing

@testable import Database
@testable import Store

/// Two writers and an administrator, with a meeting in an open circle, of two items.
struct NoteWorld {
  let world: WikiWorld
  let meeting: Int
  /// The rows of the items.
  let items: [Int]

  var writings: Writings { world.writings }
  var connection: Connection { world.connection }
  var zoe: Member { world.zoe }
  var bob: Member { world.bob }

  init(circle: String = "ouvert") throws {
    world = try WikiWorld()
    meeting = try world.writings.createMeeting(
      Sample.meeting("Réunion", circles: [.of(circle)], agenda: [Sample.item("Un"), Sample.item("Deux")]),
      at: noon)
    items = try world.connection.rows("SELECT id FROM agenda_item ORDER BY position") { row in
      try row.int(0)
    }
  }

  /// A new note in the first item. Gives its row.
  @discardableResult
  func add(_ body: String, by member: Member? = nil, item: Int? = 0, at now: Instant = noon) throws -> Int {
    let member = member ?? zoe
    let draft = NoteDraft(
      item: item.map { items[$0] }, body: body, author: member.name, authorID: member.id)
    return try #require(try writings.addNote(draft, to: meeting, at: now))
  }

  func note(_ id: Int, as member: Member? = nil) throws -> NoteText? {
    try writings.readings(as: .member(member ?? zoe)).noteText(id, of: meeting)
  }

  /// A text for a note. One that was begun from an older version is merged first, as the site does.
  @discardableResult
  func revise(
    _ id: Int, _ body: String, base: Int? = nil, by member: Member? = nil, at now: Instant = noon
  ) throws -> Revised {
    let note = try #require(try note(id, as: member))
    var draft = TextDraft(body: body, summary: "", base: base ?? note.version)
    if draft.base != note.version, let old = try writings.readings.source(ofVersion: draft.base, of: note) {
      guard case .clean(let merged) = Merge(base: old, mine: body, theirs: note.source) else {
        throw EditConflict()
      }
      (draft.body, draft.base) = (merged, note.version)
    }
    return try writings.reviseNote(note, draft, by: member ?? zoe, at: now)
  }

  func page(as member: Member? = nil) throws -> Meeting {
    try #require(try writings.readings(as: .member(member ?? zoe)).meeting(id: meeting))
  }

  /// How many entries of the index say a word.
  func found(_ word: String) throws -> Int {
    try connection.number("SELECT count(*) FROM search WHERE search MATCH \(word)")
  }
}
