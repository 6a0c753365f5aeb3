import Database
import Domain

extension Writings {
  /// Keeps a new kind of journey.
  package func createJourney(_ draft: JourneyDraft) throws {
    try require(draft.problems)
    let taken = try connection.first(
      """
      SELECT slug = \(draft.slug.text) FROM journey
      WHERE slug = \(draft.slug.text) OR position = \(draft.position)
      """
    ) { row in try row.bool(0) ? "name" : "position" }
    if let taken { throw Rejection(taken, .taken) }
    try connection.run(
      """
      INSERT INTO journey (slug, name, position, impulse)
      VALUES (\(draft.slug.text), \(draft.name), \(draft.position), \(draft.impulse))
      """)
  }

  /// Keeps a new circle. Gives the slug it got.
  ///
  /// - Parameter viewer: who makes it, of a circle that they see if it belongs to one; nil for seeds.
  @discardableResult
  package func createCircle(_ draft: CircleDraft, as viewer: Viewer?, at now: Instant) throws -> Slug {
    try require(draft.problems)
    let journey = try journeyID(draft.journey)
    let parent = try draft.parent.map { try circleID($0, field: "parent", as: viewer) }
    // Addresses must be unique, so « …-2 » tells whoever makes a circle that another one has the name they chose, seen or not;
    // nothing else of it is told.
    let slug = try freeSlug(naming: draft.name) { try isCircle($0) }
    let rendered = try rendered(draft.introduction, at: .introduction)
    let introduction = try insertBody(rendered, of: draft.introduction, at: .introduction)
    try connection.run(
      """
      INSERT INTO circle (slug, name, sort_key, purpose, journey_id, state, parent_id, video_link, is_example,
        introduction_id, visibility)
      VALUES (\(slug.text), \(draft.name), \(French.sortKey(draft.name)), \(draft.purpose), \(journey),
        \(draft.state.rawValue), \(parent), \(draft.videoLink?.address), \(draft.isExample), \(introduction),
        \(draft.visibility.rawValue))
      """)
    let circle = connection.lastInsertedRowID
    let first = NewRevision(
      title: draft.name, source: draft.introduction, summary: "",
      hand: viewer?.member.map(Hand.init) ?? .unknown)
    try insertDocument(
      of: .circle(circle), first, body: introduction, calls: rendered.calls, at: now)
    try insertFacilitators(draft.facilitators, of: circle)
    try renderBodiesLinking(toPagesOf: circle)
    try index(.circle, circle)
    return slug
  }

  /// Keeps a new circle that `founder` facilitates from then on. Gives the slug it got.
  package func createCircle(_ draft: CircleDraft, by founder: Member, at now: Instant) throws -> Slug {
    let slug = try createCircle(draft, as: .member(founder), at: now)
    let circle = try circleID(slug, field: "name", as: nil)
    try joinCircle(circle, person: founder.id, as: .facilitator, at: now)
    return slug
  }

  /// The journey that a draft names.
  func journeyID(_ slug: Slug) throws -> Int {
    let id = try connection.first("SELECT id FROM journey WHERE slug = \(slug.text)") { row in
      try row.int(0)
    }
    guard let id else { throw Rejection("journey", .unknown) }
    return id
  }

  /// The circle that a draft names in `field`. For a viewer, one that they do not see or that was put aside is not there.
  func circleID(_ slug: Slug, field: String, as viewer: Viewer?) throws -> Int {
    let isSeen: SQL = viewer.map { "archived_at IS NULL AND \($0.sees)" } ?? "TRUE"
    let id = try connection.first("SELECT id FROM circle WHERE slug = \(slug.text) AND \(isSeen)") { row in
      try row.int(0)
    }
    guard let id else { throw Rejection(field, .unknown) }
    return id
  }

  /// Who facilitates, in words.
  func insertFacilitators(_ names: [String], of circle: Int) throws {
    for (index, name) in names.enumerated() {
      try connection.run(
        "INSERT INTO circle_facilitator (circle_id, position, name) VALUES (\(circle), \(index + 1), \(name))"
      )
    }
  }

  private func isCircle(_ slug: Slug) throws -> Bool {
    try connection.first("SELECT 1 FROM circle WHERE slug = \(slug.text)") { _ in true } ?? false
  }
}
