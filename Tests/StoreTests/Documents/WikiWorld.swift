import Domain
import Testing

@testable import Database
@testable import Store

/// A community with a circle of each visibility, two writers who are in none of them, and an administrator.
struct WikiWorld {
  let connection: Connection
  let writings: Writings
  let zoe: Member
  let bob: Member
  let administrator: Member

  init() throws {
    let people = try PeopleWorld()
    (connection, writings, administrator) = (people.connection, people.writings, people.administrator)
    for (name, visibility) in [("Ouvert", Visibility.open), ("Entre nous", .members), ("Secret", .hidden)] {
      var draft = Sample.circle(name)
      draft.visibility = visibility
      try writings.createCircle(draft)
    }
    zoe = Member(id: try people.add("Zoé"), name: "Zoé", role: .participant)
    bob = Member(id: try people.add("Bob"), name: "Bob", role: .participant)
  }

  var readings: Readings { writings.readings(as: .member(administrator)) }

  func document(_ name: DocumentName) throws -> Document { try #require(try readings.document(name)) }

  func document(_ slug: String) throws -> Document { try document(.page(.of(slug))) }

  /// What a document says now.
  func text(_ name: DocumentName) throws -> String { try #require(try readings.documentText(name)).body }

  /// A save of `body`, begun from revision `base`; nil for the latest. One that was begun from an older one is merged first, as
  /// the site does.
  @discardableResult
  func revise(
    _ name: DocumentName, _ body: String, base: Int? = nil, by member: Member? = nil, summary: String = "",
    linksWords: Bool? = true, at now: Instant = noon
  ) throws -> Revised {
    let document = try document(name)
    var draft = TextDraft(
      body: body, summary: summary, linksWords: linksWords, base: base ?? document.latest)
    if let revisions = try readings.comparison(name, older: draft.base, newer: document.latest) {
      guard
        case .clean(let merged) = Merge(
          base: revisions.olderSource, mine: body, theirs: revisions.newerSource)
      else { throw EditConflict() }
      (draft.body, draft.base) = (merged, document.latest)
    }
    return try writings.revise(document, draft, by: member ?? zoe, at: now)
  }

  @discardableResult
  func rename(_ slug: String, to title: String, circle: String? = nil) throws -> String {
    try writings.renamePage(
      document(slug), to: title, circle: circle.map(Slug.of), by: administrator, at: noon
    ).text
  }

  /// The page as it is read.
  func html(_ slug: String) throws -> String { try #require(try readings.page(.of(slug))).body.text }
}

/// Both changed the same paragraphs.
struct EditConflict: Error {}
