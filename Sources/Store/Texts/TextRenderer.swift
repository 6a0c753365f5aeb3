import Database
import Domain
import HTML

/// Renders texts, for all their readers at once, as the database is now. It only reads. One renderer is made for many texts:
/// it knows the words of the abécédaire and of notes from the beginning.
struct TextRenderer {
  let connection: Connection
  private let words: LinkedWords
  private let noteWords: NoteWords

  init(_ connection: Connection) throws(DatabaseError) {
    self.connection = connection
    noteWords = try Readings(connection).renderingMark()?.noteWords ?? .none
    words = LinkedWords(
      try connection.rows("SELECT id, slug, text FROM published_word ORDER BY letter, place") { row in
        LinkedWords.Word(id: try row.int(0), slug: try row.slug(1), text: try row.text(2))
      })
  }

  /// Renders a text, looking up where its links lead.
  ///
  /// - Parameters:
  ///   - circle: the circle it belongs to; nil for none, and for a meeting of several.
  ///   - linksWords: whether words of the abécédaire are links in it, where its place lets them be.
  ///   - word: the one that it explains: it does not link to itself.
  func rendered(
    _ source: String, at place: BodyPlace, of circle: Int?, linksWords: Bool = true, except word: Slug? = nil
  ) throws -> RenderedBody {
    let context = TextContext(
      noteWords: noteWords, words: linksWords ? words.except(word) : .none,
      imageSize: { try Writings(connection).imageSize(at: $0, readWith: circle) },
      reference: { try reference($0, readWith: circle) })
    return try RenderedBody(source, at: place, in: context)
  }
}

extension Readings {
  /// A text as it would be read if it were saved now.
  ///
  /// - Parameters:
  ///   - name: the document that it is for, seen by the viewer; nil for a new page.
  ///   - circle: where a new page is to stand. One that the viewer does not see counts as none.
  package func rendered(
    _ source: String, for name: DocumentName?, circle: Slug?, linksWords: Bool = true
  ) throws -> PreviewedText {
    guard let name else {
      return try rendered(source, for: nil, of: circle, linksWords: linksWords)
    }
    let home = try document(name)?.circle?.slug
    return try rendered(source, for: name, of: home, linksWords: linksWords)
  }

  /// The same in a circle that is known.
  func rendered(
    _ source: String, for name: DocumentName?, of circle: Slug?, linksWords: Bool
  ) throws -> PreviewedText {
    var id: Int?
    if let circle { id = try circleScope(circle)?.id }
    let word: Slug? = if case .word(let slug) = name { slug } else { nil }
    let rendered = try TextRenderer(connection).rendered(
      source, at: name.map(BodyPlace.init(of:)) ?? .wikiPage, of: id, linksWords: linksWords, except: word)
    return PreviewedText(html: rendered.html, headings: rendered.headings)
  }
}
