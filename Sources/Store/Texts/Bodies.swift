import Database
import Domain

/// Texts in Markdown: rendered once when they are kept, and again when a page that they link to appears.
extension Writings {
  /// Keeps a text. Gives its id, for the one thing that owns it.
  func insertBody(_ source: String, at place: BodyPlace) throws -> Int {
    try insertBody(rendered(source, at: place), of: source, at: place)
  }

  /// The same for a text that was rendered already.
  func insertBody(_ rendered: RenderedBody, of source: String, at place: BodyPlace) throws -> Int {
    let form = place == .line ? "line" : "blocks"
    try connection.run(
      "INSERT INTO body (form, source, html) VALUES (\(form), \(source), \(rendered.html.bytes))")
    let id = connection.lastInsertedRowID
    try insertLinks(rendered.targets, of: id)
    return id
  }

  /// Replaces a text in its place.
  func replaceBody(_ id: Int, with source: String, at place: BodyPlace) throws {
    let rendered = try rendered(source, at: place)
    try connection.run("UPDATE body SET source = \(source), html = \(rendered.html.bytes) WHERE id = \(id)")
    try connection.run("DELETE FROM wiki_link WHERE body_id = \(id)")
    try insertLinks(rendered.targets, of: id)
  }

  /// Keeps only the source of a text that visitors do not read any more.
  func retireBody(_ id: Int) throws {
    try connection.run("UPDATE body SET html = NULL WHERE id = \(id)")
    try connection.run("DELETE FROM wiki_link WHERE body_id = \(id)")
  }

  /// Renders the texts that link to a page which has just appeared. Their links are the same; they lead
  /// somewhere now.
  func renderBodiesWaiting(for slug: Slug) throws {
    let waiting = try connection.rows("SELECT body_id FROM wiki_link WHERE target = \(slug.text)") { row in
      try row.int(0)
    }
    for id in waiting { try renderAgain(id) }
  }

  /// Renders a text, looking up which of its wiki links lead to a page.
  func rendered(_ source: String, at place: BodyPlace) throws -> RenderedBody {
    try RenderedBody(source, at: place) { try pageID($0) != nil }
  }

  /// One text at a time, so that memory is bounded by the longest.
  private func renderAgain(_ id: Int) throws {
    let body = try connection.first("SELECT source, \(placeOfBody) FROM body WHERE id = \(id)") { row in
      StoredBody(source: try row.text(0), place: try row.text(1, as: BodyPlace.init(rawValue:)))
    }
    guard let body else { return }
    let html = try rendered(body.source, at: body.place).html
    try connection.run("UPDATE body SET html = \(html.bytes) WHERE id = \(id)")
  }

  /// The `BodyPlace` of a row of `body`: who owns it says where it stands.
  private var placeOfBody: SQL {
    """
    CASE
      WHEN form = 'line' THEN 'line'
      WHEN EXISTS (SELECT 1 FROM page_revision WHERE body_id = body.id) THEN 'wikiPage'
      WHEN EXISTS (SELECT 1 FROM circle WHERE introduction_id = body.id) THEN 'introduction'
      WHEN EXISTS (SELECT 1 FROM note WHERE body_id = body.id AND item_id IS NULL) THEN 'meetingNote'
      WHEN EXISTS (SELECT 1 FROM note WHERE body_id = body.id) THEN 'itemNote'
      ELSE 'part'
    END
    """
  }

  private func insertLinks(_ targets: Set<Slug>, of body: Int) throws {
    for target in targets {
      try connection.run("INSERT INTO wiki_link (body_id, target) VALUES (\(body), \(target.text))")
    }
  }
}

private struct StoredBody {
  let source: String
  let place: BodyPlace
}
