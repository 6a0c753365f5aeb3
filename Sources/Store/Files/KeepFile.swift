import Database
import Domain

/// Whether the member may write on the page is asked before, in the same job.
extension Writings {
  /// Keeps a file for a page.
  ///
  /// - Returns: its number.
  /// - Throws: `Rejection` of the field `file` or of those of `FileWords`.
  @discardableResult
  package func addFile(_ new: NewFile, to document: Document, by member: Member, at now: Instant) throws
    -> Int
  {
    try require(new.words.problems(for: new.name.kind))
    try requireRoom(for: new, on: document)
    let content = try content(of: new)
    try connection.run(
      """
      INSERT INTO file (content_id, name, page_id, words, is_decorative, author_id, added_at)
      SELECT \(content), \(new.name.text), page_id, \(new.words.text), \(new.words.isDecorative), \(member.id),
        \(now.seconds)
      FROM document WHERE id = \(document.id)
      """)
    return connection.lastInsertedRowID
  }

  /// Says otherwise what stands for a file.
  ///
  /// - Throws: `Rejection` as `addFile`.
  package func describe(_ file: FileDetails, with words: FileWords) throws {
    let words = words.fitted(to: file.file.name.kind)
    try require(words.problems(for: file.file.name.kind) + archivedProblem(file.document))
    try connection.run(
      """
      UPDATE file SET words = \(words.text), is_decorative = \(words.isDecorative) WHERE id = \(file.file.id)
      """)
  }

  /// Puts a file aside: it leaves the lists, and stays at its address for the texts that use it.
  ///
  /// - Throws: `Rejection` of the field `file` when its page was put aside.
  package func archiveFile(_ file: FileDetails, at now: Instant) throws {
    try require(archivedProblem(file.document))
    try connection.run(
      "UPDATE file SET archived_at = \(now.seconds) WHERE id = \(file.file.id) AND archived_at IS NULL")
  }

  /// Brings a file back that was put aside.
  ///
  /// - Throws: `Rejection` as `archiveFile`.
  package func bringBackFile(_ file: FileDetails) throws {
    try require(archivedProblem(file.document))
    try connection.run("UPDATE file SET archived_at = NULL WHERE id = \(file.file.id)")
  }

  /// Destroys a file; its content goes with the last file that has it. The texts that show it do so without it from then on.
  package func destroyFile(_ file: FileDetails, by initiator: Initiator, at now: Instant) throws {
    let id = file.file.id
    let circle = try connection.first(
      "SELECT page.circle_id FROM \(StoredFile.joins) WHERE file.id = \(id)"
    ) { row in try row.optionalInt(0) }
    let showing = try connection.rows("SELECT body_id FROM file_use WHERE file_id = \(id)") { row in
      try row.int(0)
    }
    try connection.run("DELETE FROM file WHERE id = \(id)")
    try mustSweep()
    try renderBodies(Set(showing))
    try note(.fileDestroyed, by: initiator, circle: circle ?? nil, detail: "\(id)", now: now)
  }

  private func requireRoom(for new: NewFile, on document: Document) throws {
    try require(archivedProblem(document))
    let allowance = try readings.fileAllowance()
    if new.bytes.isEmpty { throw Rejection(NewFile.field, .file(.empty)) }
    guard new.bytes.count <= allowance.largestBytes else {
      throw Rejection(NewFile.field, .file(.tooLarge(mebibytes: allowance.largest)))
    }
    guard allowance.hasRoom(for: new.bytes.count) else {
      throw Rejection(NewFile.field, .file(.noRoom(mebibytes: allowance.quota)))
    }
    guard try numberOfFiles(of: document) < StoredFile.mostOfOnePage else {
      throw Rejection(NewFile.field, .file(.tooMany(maximum: StoredFile.mostOfOnePage)))
    }
  }

  private func archivedProblem(_ document: Document) -> [Problem] {
    document.isArchived ? [Problem(NewFile.field, .file(.archivedPage))] : []
  }

  private func numberOfFiles(of document: Document) throws -> Int {
    try connection.first(
      "SELECT count(*) FROM file WHERE page_id = (SELECT page_id FROM document WHERE id = \(document.id))"
    ) { row in try row.int(0) } ?? 0
  }

  /// The row of the content, which is there already when the same was sent before.
  private func content(of new: NewFile) throws -> Int {
    let known = try connection.first("SELECT id FROM file_content WHERE hash = \(new.hash)") { row in
      try row.int(0)
    }
    if let known { return known }
    try connection.run(
      """
      INSERT INTO file_content (hash, kind, size, width, height)
      VALUES (\(new.hash), \(new.name.kind.rawValue), \(new.bytes.count), \(new.size?.width), \(new.size?.height))
      """)
    let content = connection.lastInsertedRowID
    for (position, start) in stride(from: 0, to: new.bytes.count, by: FilePart.size).enumerated() {
      let part = Array(new.bytes[start..<min(start + FilePart.size, new.bytes.count)])
      try connection.run(
        "INSERT INTO file_part (content_id, position, bytes) VALUES (\(content), \(position), \(part))")
    }
    return content
  }
}
