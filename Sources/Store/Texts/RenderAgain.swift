import Database
import Domain

/// Texts that say the same as before and are read otherwise.
extension Writings {
  /// Renders the texts that link to one of these names: a page which has it has just appeared, moved, or goes by another one.
  func renderBodies(naming names: Set<Slug>) throws { try renderBodies(bodies(naming: names)) }

  /// The texts that link to one of these names.
  func bodies(naming names: Set<Slug>) throws -> Set<Int> {
    try names.reduce(into: []) { bodies, name in
      bodies.formUnion(
        try connection.rows("SELECT body_id FROM wiki_link WHERE name = \(name.text)") { row in
          try row.int(0)
        })
    }
  }

  /// The texts that link to a page by whatever name.
  func bodies(linkingTo page: Int) throws -> Set<Int> {
    Set(
      try connection.rows("SELECT body_id FROM wiki_link WHERE page_id = \(page)") { row in
        try row.int(0)
      })
  }

  /// The texts that show files of a page or link to them: they say how large its images are, as far as all their readers see it.
  func bodies(usingFilesOf page: Int) throws -> Set<Int> {
    Set(
      try connection.rows(
        "SELECT body_id FROM file CROSS JOIN file_use ON file_use.file_id = file.id WHERE file.page_id = \(page)"
      ) { row in try row.int(0) })
  }

  /// Renders the texts that link to pages of a circle which has just appeared, or whose visibility has changed, and those that
  /// show their files. While nobody
  /// but its members sees it, `[[Circle/Page]]` is a title with a slash in it: those are the names between `circle-` and
  /// `circle.` in the order of ASCII. A page with a number behind its slug is found by its title too.
  func renderBodiesLinking(toPagesOf circle: Int) throws {
    let linking = try connection.rows(
      """
      SELECT body_id FROM page CROSS JOIN wiki_link ON wiki_link.name = page.slug
        WHERE page.circle_id = \(circle)
      UNION SELECT body_id FROM page CROSS JOIN former_address ON former_address.page_id = page.id
        CROSS JOIN wiki_link ON wiki_link.name = former_address.slug
        WHERE page.circle_id = \(circle)
      UNION SELECT body_id FROM page CROSS JOIN wiki_link ON wiki_link.page_id = page.id
        WHERE page.circle_id = \(circle)
      UNION SELECT body_id FROM circle CROSS JOIN wiki_link ON wiki_link.circle = circle.slug AND wiki_link.circle <> ''
        WHERE circle.id = \(circle)
      UNION SELECT body_id FROM circle CROSS JOIN wiki_link
        ON wiki_link.name > circle.slug || '-' AND wiki_link.name < circle.slug || '.'
        WHERE circle.id = \(circle) AND instr(wiki_link.title, '/') > 0
      UNION SELECT body_id FROM page CROSS JOIN file ON file.page_id = page.id
        CROSS JOIN file_use ON file_use.file_id = file.id
        WHERE page.circle_id = \(circle)
      """
    ) { row in try row.int(0) }
    let titles = try connection.rows(
      "SELECT title FROM page WHERE circle_id = \(circle) AND slug GLOB '*-[0-9]*'"
    ) { row in Slug(naming: try row.text(0)) }
    try renderBodies(Set(linking).union(bodies(naming: Set(titles))))
  }

  /// How many texts are rendered within one job, and how many bytes of them but for the last one: others wait for it to end.
  private static let (mostAtOnce, mostBytesAtOnce) = (200, 400_000)

  /// Renders the texts in which a word may stand that is a link from now on. It reads all texts: a community has few words, and
  /// gets them slowly.
  func renderBodies(containing word: String) throws {
    let piece = Self.surePiece(of: word)
    let bodies = try connection.rows(
      "SELECT id FROM body WHERE html IS NOT NULL AND form = 'blocks' AND instr(lower(source), \(piece)) > 0"
    ) { row in try row.int(0) }
    try renderBodies(Set(bodies))
  }

  /// Renders texts, the latest at once. Where they are too many for one job, the others wait for `Store.renderStale`.
  func renderBodies(_ ids: Set<Int>) throws {
    let ordered = ids.sorted(by: >)
    for id in ordered.dropFirst(try renderNow(ordered)) {
      try connection.run("INSERT OR IGNORE INTO stale_body (body_id) VALUES (\(id))")
    }
  }

  /// Renders the first of some texts, as many as one job may; one at a time, so that memory is bounded by the longest. Gives how
  /// many: none only of none.
  func renderNow(_ ids: [Int]) throws -> Int {
    if ids.isEmpty { return 0 }
    let renderer = try textRenderer()
    var (count, bytes) = (0, 0)
    for id in ids.prefix(Self.mostAtOnce) where bytes < Self.mostBytesAtOnce {
      bytes += try renderAgain(id, renderer)
      count += 1
    }
    return count
  }

  /// Gives how many bytes the text has.
  private func renderAgain(_ id: Int, _ renderer: TextRenderer) throws -> Int {
    guard let body = try storedBody(id) else { return 0 }
    let rendered = try renderer.rendered(
      body.source, at: body.place, of: body.circle, linksWords: body.linksWords, except: body.word)
    try keep(rendered, of: id)
    if let page = body.page { try replaceHeadings(of: page, with: rendered.headings) }
    return body.source.utf8.count
  }

  /// The longest run of letters without accents in a word, in lower case: it stands in every text where the word stands, however
  /// that one writes it. SQLite's lower() knows ASCII alone, and an accent may be a sign of its own behind its letter.
  private static func surePiece(of word: String) -> String {
    var (longest, current) = ("", "")
    for scalar in word.unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic {
        current.unicodeScalars.append(scalar)
      } else {
        if scalar.properties.generalCategory == .nonspacingMark { current = String(current.dropLast()) }
        if current.count > longest.count { longest = current }
        current = ""
      }
    }
    return (current.count > longest.count ? current : longest).lowercased()
  }
}
