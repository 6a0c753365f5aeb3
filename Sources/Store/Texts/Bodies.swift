import Database
import Domain

/// Texts in Markdown: rendered once for all their readers when they are kept, and again when what they link to appears, moves, or
/// is seen by others than before (`RenderAgain.swift`).
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
    try insertLinks(rendered, of: id)
    return id
  }

  /// Replaces a text in its place. `circle` as in `insertBody`.
  func replaceBody(_ id: Int, with source: String, at place: BodyPlace, of circle: Int? = nil) throws {
    let rendered = try rendered(source, at: place, of: circle)
    try connection.run("UPDATE body SET source = \(source) WHERE id = \(id)")
    try keep(rendered, of: id)
  }

  /// Keeps what a text is rendered to now.
  func keep(_ rendered: RenderedBody, of id: Int) throws {
    let html = rendered.html.bytes
    // A row is written whole, source included: not where nothing changes.
    try connection.run("UPDATE body SET html = \(html) WHERE id = \(id) AND html IS NOT \(html)")
    try deleteLinks(of: id)
    try insertLinks(rendered, of: id)
  }

  /// Keeps only the source of a text that visitors do not read any more.
  func retireBody(_ id: Int) throws {
    try connection.run("UPDATE body SET html = NULL WHERE id = \(id)")
    try deleteLinks(of: id)
    try noteFileUses([], of: id)
  }

  /// Renders one text; `renderingMany` is for many. `circle` as in `insertBody`.
  func rendered(
    _ source: String, at place: BodyPlace, of circle: Int? = nil, linksWords: Bool = true,
    except word: Slug? = nil
  ) throws -> RenderedBody {
    try textRenderer().rendered(source, at: place, of: circle, linksWords: linksWords, except: word)
  }

  private func deleteLinks(of body: Int) throws {
    try connection.run("DELETE FROM wiki_link WHERE body_id = \(body)")
    try connection.run("DELETE FROM word_link WHERE body_id = \(body)")
  }

  private func insertLinks(_ rendered: RenderedBody, of body: Int) throws {
    for reference in rendered.references {
      // Two spellings of one title are one link.
      try connection.run(
        """
        INSERT OR IGNORE INTO wiki_link (body_id, name, circle, title, page_id)
        VALUES (\(body), \(reference.name.text), \(reference.circle?.text ?? ""), \(reference.title),
          \(reference.page?.id))
        """)
    }
    for word in rendered.words {
      try connection.run("INSERT OR IGNORE INTO word_link (body_id, word_id) VALUES (\(body), \(word))")
    }
    try noteFileUses(rendered.localAddresses, of: body)
  }
}
