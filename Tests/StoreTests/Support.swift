import CSQLite
import Domain
import Glibc
import HTML
import Support
import Testing

@testable import Database
@testable import Store

/// 15 June 2021, 12:00 in Paris.
let noon = Instant(seconds: 1_623_751_200)

/// The folder of seeds of this project.
let seedFolder = String(#filePath.dropLast("Tests/StoreTests/Support.swift".count)) + "seeds"

/// A new database in memory with the whole schema.
func emptyDatabase() throws -> Connection {
  let connection = try Connection(":memory:", mode: .writer)
  for migration in Schema.migrations { try connection.execute(script: migration.script) }
  return connection
}

/// A copy of the one database that holds the seeds of this project.
func seededDatabase() throws -> Connection {
  let image = try seededImage.get()
  let connection = try Connection(":memory:", mode: .writer)
  let count = sqlite3_int64(image.count)
  let bytes = try #require(sqlite3_malloc64(sqlite3_uint64(count)))
  image.withUnsafeBytes { bytes.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
  let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
  let code = sqlite3_deserialize(
    connection.database, "main", bytes.assumingMemoryBound(to: UInt8.self), count, count, flags)
  try #require(code == SQLITE_OK)
  return connection
}

/// The file of that database as it would lie on the disk, built once.
private let seededImage = Result<[UInt8], any Error> {
  let connection = try emptyDatabase()
  try Writings(connection).importSeeds(SeedLoader.load(directory: seedFolder), at: noon)
  var count: sqlite3_int64 = 0
  let bytes = try #require(sqlite3_serialize(connection.database, "main", &count, 0))
  defer { sqlite3_free(bytes) }
  return Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
}

extension Connection {
  /// The one number that a query gives.
  func number(_ sql: SQL) throws -> Int { try #require(try first(sql) { row in try row.int(0) }) }

  /// How often each statement has run.
  var runs: [String: Int] {
    var runs: [String: Int] = [:]
    var statement = sqlite3_next_stmt(database, nil)
    while let current = statement {
      let count = sqlite3_stmt_status(current, SQLITE_STMTSTATUS_RUN, 0)
      runs[String(cString: sqlite3_sql(current)), default: 0] += Int(count)
      statement = sqlite3_next_stmt(database, current)
    }
    return runs
  }

  /// The steps by which a statement finds its rows.
  func plan(of sql: String) throws -> [String] {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    try #require(
      sqlite3_prepare_v2(database, "EXPLAIN QUERY PLAN \(sql)", -1, &statement, nil) == SQLITE_OK)
    var steps: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      steps.append(String(cString: sqlite3_column_text(statement, 3)))
    }
    return steps
  }

  /// A statement goes through indexes and in their order, but for the steps in `readWhole`.
  func expectIndexes(in sql: String, exceptFor readWhole: [String]) throws {
    for step in try plan(of: sql) {
      #expect(!step.contains("TEMP B-TREE"), "\(step): \(sql)")
      let isWhole = step.hasPrefix("SCAN") && !step.contains("INDEX") && !readWhole.contains(step)
      #expect(!isWhole, "\(step): \(sql)")
    }
  }
}

/// Writing as seeds do, for whom all circles are seen.
extension Writings {
  @discardableResult
  func createCircle(_ draft: CircleDraft) throws -> Slug { try createCircle(draft, as: nil, at: noon) }

  @discardableResult
  func createWord(_ draft: WordDraft) throws -> Int { try createWord(draft, at: noon) }

  @discardableResult
  func createPage(_ draft: PageDraft, at now: Instant = noon) throws -> Slug {
    try createPage(draft, as: nil, at: now)
  }

  @discardableResult
  func createMeeting(_ draft: MeetingDraft, at now: Instant) throws -> Int {
    try createMeeting(draft, as: nil, at: now)
  }
}

extension Readings {
  /// A circle's page on the day of `noon`.
  func circle(_ slug: Slug) throws -> CircleDetails? { try circle(slug, today: noon.inParis.day) }
}

extension MeetingList {
  /// All meetings, the latest first.
  var all: [MeetingSummary] { upcoming.reversed() + past }
}

extension Backlink {
  /// The title of what links.
  var title: String {
    switch self {
    case .page(let page): page.title
    case .circle(let circle): circle.name
    case .meeting(_, _, let title, _): title
    case .word(_, let text): text
    }
  }
}

extension OpenMatter.Origin {
  /// The title of the meeting or of the document.
  var title: String {
    switch self {
    case .meeting(let meeting), .cell(_, let meeting): meeting.title
    case .document(_, let title): title
    }
  }
}

extension HTML {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension Slug {
  /// For literals.
  static func of(_ text: String) -> Slug { Slug(text)! }
}

/// Drafts with every field valid, to change one at a time.
enum Sample {
  static let journey = JourneyDraft(slug: .of("relier"), name: "Relier", position: 1, impulse: "Pour vous.")

  static func circle(_ name: String, parent: Slug? = nil) -> CircleDraft {
    CircleDraft(
      name: name, purpose: "Apprendre.", introduction: "Bonjour.", journey: .of("relier"), state: .alive,
      parent: parent, videoLink: nil, facilitators: ["Une animatrice"], isExample: false)
  }

  static func page(_ title: String, _ body: String = "Bonjour.", circle: Slug? = nil) -> PageDraft {
    PageDraft(title: title, body: body, circle: circle, summary: "", author: "Une animatrice")
  }

  static func item(_ title: String, minutes: Int = 10, notes: [String] = []) -> AgendaItemDraft {
    AgendaItemDraft(
      title: title, minutes: minutes, lead: "", points: [], notes: notes, signups: [], datePolls: [])
  }

  static func meeting(
    _ title: String, day: String = "2021-06-15", circles: [Slug] = [], agenda: [AgendaItemDraft] = []
  ) -> MeetingDraft {
    MeetingDraft(
      title: title, day: Day(iso: day)!, start: TimeOfDay(minutes: 720), minutes: 60, place: "",
      videoLink: nil, circles: circles, participants: [], agenda: agenda, otherNotes: [], synthesis: "",
      nextSteps: [], decisions: [], tasks: [])
  }

  static func batch(_ letters: String, _ stage: BatchStage, voices: Int = 2) -> BatchDraft {
    BatchDraft(
      letters: letters.compactMap { Letter(String($0)) }, stage: stage, rule: VoteRule(voices: voices),
      intention: "")
  }

  static func word(_ text: String, place: Int? = nil) -> WordDraft {
    WordDraft(text: text, synonym: nil, place: place, definition: "", argument: "")
  }
}

extension Store {
  /// Loads the seeds in `directory` and imports them, as the command line does.
  func importSeeds(from directory: String, at now: Instant) throws {
    let seeds = try SeedLoader.load(directory: directory)
    try writer.writings { try $0.importSeeds(seeds, at: now) }
  }
}
