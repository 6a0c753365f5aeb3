import Database
import Domain

/// Texts in Markdown: rendered once for all their readers when they are kept, and again when a page that they link to appears,
/// moves, or is seen by others than before.
///
/// A wiki link leads to its page only where all who read the text may read that page: it is open to everyone, or it belongs
/// to the circle of the text. Elsewhere the page looks as if it were not written.
extension Writings {
  /// Keeps a text. Gives its id, for the one thing that owns it.
  ///
  /// - Parameter circle: the circle it belongs to; nil for none, and for a meeting of several.
  func insertBody(_ source: String, at place: BodyPlace, of circle: Int? = nil) throws -> Int {
    try insertBody(rendered(source, at: place, of: circle), of: source, at: place)
  }

  /// The same for a text that was rendered already.
  func insertBody(_ rendered: RenderedBody, of source: String, at place: BodyPlace) throws -> Int {
    let form = place == .line ? "line" : "blocks"
    try connection.run(
      "INSERT INTO body (form, source, html) VALUES (\(form), \(source), \(rendered.html.bytes))")
    let id = connection.lastInsertedRowID
    try insertLinks(rendered.references, of: id)
    return id
  }

  /// Replaces a text in its place. `circle` as in `insertBody`.
  func replaceBody(_ id: Int, with source: String, at place: BodyPlace, of circle: Int? = nil) throws {
    let rendered = try rendered(source, at: place, of: circle)
    try connection.run("UPDATE body SET source = \(source), html = \(rendered.html.bytes) WHERE id = \(id)")
    try connection.run("DELETE FROM wiki_link WHERE body_id = \(id)")
    try insertLinks(rendered.references, of: id)
  }

  /// Keeps only the source of a text that visitors do not read any more.
  func retireBody(_ id: Int) throws {
    try connection.run("UPDATE body SET html = NULL WHERE id = \(id)")
    try connection.run("DELETE FROM wiki_link WHERE body_id = \(id)")
  }

  /// Renders the texts that link to one of these names: a page which has it has just appeared, moved, or goes by another one.
  func renderBodies(naming names: Set<Slug>) throws {
    for name in names {
      let naming = try connection.rows("SELECT body_id FROM wiki_link WHERE name = \(name.text)") { row in
        try row.int(0)
      }
      for id in Set(naming) { try renderAgain(id) }
    }
  }

  /// Renders the texts that link to pages of a circle whose visibility has changed.
  func renderBodiesLinking(toPagesOf circle: Int) throws {
    let linking = try connection.rows(
      """
      SELECT body_id FROM page CROSS JOIN wiki_link ON wiki_link.name = page.slug
        WHERE page.circle_id = \(circle)
      UNION SELECT body_id FROM page CROSS JOIN wiki_link ON wiki_link.page_id = page.id
        WHERE page.circle_id = \(circle)
      UNION SELECT body_id FROM circle CROSS JOIN wiki_link ON wiki_link.circle = circle.slug AND wiki_link.circle <> ''
        WHERE circle.id = \(circle)
      """
    ) { row in try row.int(0) }
    for id in linking { try renderAgain(id) }
  }

  /// Renders a text, looking up where its wiki links lead. `circle` as in `insertBody`.
  func rendered(_ source: String, at place: BodyPlace, of circle: Int? = nil) throws -> RenderedBody {
    try RenderedBody(source, at: place) { try reference($0, readWith: circle) }
  }

  /// One text at a time, so that memory is bounded by the longest.
  private func renderAgain(_ id: Int) throws {
    let body = try connection.first(
      "SELECT source, \(placeOfBody), \(circleOfBody) FROM body WHERE id = \(id)"
    ) { row in
      StoredBody(
        source: try row.text(0), place: try row.text(1, as: BodyPlace.init(rawValue:)),
        circle: try row.optionalInt(2))
    }
    guard let body else { return }
    let rendered = try rendered(body.source, at: body.place, of: body.circle)
    try connection.run("UPDATE body SET html = \(rendered.html.bytes) WHERE id = \(id)")
    try connection.run("DELETE FROM wiki_link WHERE body_id = \(id)")
    try insertLinks(rendered.references, of: id)
  }

  /// The `BodyPlace` of a row of `body`: who owns it says where it stands.
  private var placeOfBody: SQL {
    """
    CASE
      WHEN form = 'line' THEN 'line'
      WHEN EXISTS (SELECT 1 FROM circle WHERE introduction_id = body.id) THEN 'introduction'
      WHEN EXISTS (SELECT 1 FROM revision WHERE body_id = body.id) THEN 'wikiPage'
      WHEN EXISTS (SELECT 1 FROM note WHERE body_id = body.id AND item_id IS NULL) THEN 'meetingNote'
      WHEN EXISTS (SELECT 1 FROM note WHERE body_id = body.id) THEN 'itemNote'
      ELSE 'part'
    END
    """
  }

  /// The circle of a row of `body`, from its owner: a page, a circle itself, or a part of a meeting of one circle.
  private var circleOfBody: SQL {
    """
    COALESCE(
      (SELECT COALESCE(document.circle_id, page.circle_id)
        FROM revision JOIN document ON document.id = revision.document_id
        LEFT JOIN page ON page.id = document.page_id
        WHERE revision.body_id = body.id),
      (SELECT CASE count(*) WHEN 1 THEN min(circle_id) END FROM meeting_circle
        WHERE meeting_id = COALESCE(
          (SELECT meeting_id FROM note WHERE body_id = body.id),
          (SELECT id FROM meeting WHERE synthesis_id = body.id),
          (SELECT agenda_item.meeting_id
            FROM agenda_point JOIN agenda_item ON agenda_item.id = agenda_point.item_id
            WHERE agenda_point.body_id = body.id))))
    """
  }

  private func insertLinks(_ references: Set<WikiReference>, of body: Int) throws {
    for reference in references {
      // Two spellings of one title are one link.
      try connection.run(
        """
        INSERT OR IGNORE INTO wiki_link (body_id, name, circle, title, page_id)
        VALUES (\(body), \(reference.name.text), \(reference.circle?.text ?? ""), \(reference.title),
          \(reference.page?.id))
        """)
    }
  }
}

private struct StoredBody {
  let source: String
  let place: BodyPlace
  let circle: Int?
}
