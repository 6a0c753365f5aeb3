import Database
import Domain

extension Readings {
  /// The files with the texts that show them or link to them, as far as the viewer sees those. Three statements.
  func withUses(_ files: [StoredFile]) throws(DatabaseError) -> [StoredFile] {
    guard !files.isEmpty else { return [] }
    let numbers = files.map(\.id)
    var byFile: [Int: [FileUse]] = [:]
    for found in [
      try uses(byDocuments: numbers), try uses(byMeetings: numbers), try uses(byCommunity: numbers),
    ].joined() where byFile[found.file]?.contains(found.use) != true {
      byFile[found.file, default: []].append(found.use)
    }
    return files.map { $0.used(by: byFile[$0.id] ?? []) }
  }

  /// How many texts beyond those of `StoredFile.uses` name a file: older revisions, and what anyone has typed and not saved. They
  /// are counted only. No index knows them: all texts are read, for the rare page that destroys. One statement.
  package func otherUses(of file: Int) throws(DatabaseError) -> Int {
    let address = "/fichiers/\(file)/"
    return try connection.first(
      """
      SELECT (SELECT count(*) FROM revision JOIN body ON body.id = revision.body_id
          WHERE body.html IS NULL AND instr(body.source, \(address)) > 0)
        + (SELECT count(*) FROM unsaved_text WHERE instr(body, \(address)) > 0)
      """
    ) { row in try row.int(0) } ?? 0
  }

  private struct FoundUse {
    let file: Int
    let use: FileUse
  }

  private func uses(byDocuments files: [Int]) throws(DatabaseError) -> [FoundUse] {
    try connection.rows(
      """
      SELECT file_use.file_id, page.slug, page.title, circle.slug, circle.name, word.slug, word.text
      FROM file_use
      JOIN revision ON revision.body_id = file_use.body_id
      JOIN document ON document.id = revision.document_id
      \(Document.joins)
      WHERE file_use.file_id IN \(list: files) AND \(viewer.seesDocument)
      """
    ) { row in
      if let word = try row.optionalSlug(5) {
        return FoundUse(file: try row.int(0), use: .place(.word(slug: word, text: try row.text(6))))
      }
      let circle = try row.optionalCircle(3)
      if try row.isNull(1), let circle { return FoundUse(file: try row.int(0), use: .place(.circle(circle))) }
      return FoundUse(file: try row.int(0), use: .place(.page(try PageSummary(row, at: 1))))
    }
  }

  private func uses(byMeetings files: [Int]) throws(DatabaseError) -> [FoundUse] {
    try connection.rows(
      """
      SELECT file_use.file_id, meeting.id, meeting.slug, meeting.title, meeting.day
      FROM file_use JOIN meeting ON meeting.id = \(SQL.meeting(ofBody: "file_use.body_id"))
      WHERE file_use.file_id IN \(list: files) AND \(viewer.seesMeeting(withID: "meeting.id"))
      """
    ) { row in
      let meeting = Backlink.meeting(
        id: try row.int(1), slug: try row.slug(2), title: try row.text(3), day: try row.day(4))
      return FoundUse(file: try row.int(0), use: .place(meeting))
    }
  }

  private func uses(byCommunity files: [Int]) throws(DatabaseError) -> [FoundUse] {
    try connection.rows(
      """
      SELECT file_id FROM file_use
      WHERE file_id IN \(list: files)
        AND (EXISTS (SELECT 1 FROM community WHERE description_id = file_use.body_id)
          OR EXISTS (SELECT 1 FROM batch WHERE intention_id = file_use.body_id))
      """
    ) { row in FoundUse(file: try row.int(0), use: .community) }
  }
}

extension Writings {
  /// Keeps which files a text shows or links to, in the place of those it did. To be called when it is rendered.
  ///
  /// - Parameter addresses: all the addresses in it that lead to this site; those of no file are left aside.
  package func noteFileUses(_ addresses: [String], of body: Int) throws {
    try connection.run("DELETE FROM file_use WHERE body_id = \(body)")
    for number in Set(addresses.compactMap(FileAddress.number)) {
      try connection.run(
        "INSERT INTO file_use (body_id, file_id) SELECT \(body), id FROM file WHERE id = \(number)")
    }
  }

  /// How large the image is that `address` leads to, for the text of a circle (nil for none). Nil for anything else, and for
  /// an image that not all who read the text may see.
  package func imageSize(at address: String, readWith circle: Int? = nil) throws -> ImageSize? {
    guard let number = FileAddress.number(in: address) else { return nil }
    let found = try connection.first(
      """
      SELECT file_content.width, file_content.height FROM \(StoredFile.joins)
      WHERE file.id = \(number) AND (page.circle_id = \(circle) OR \(Viewer.visitor.seesPage))
      """
    ) { row in FoundSize(width: try row.optionalInt(0), height: try row.optionalInt(1)) }
    return ImageSize(width: found?.width ?? 0, height: found?.height ?? 0)
  }
}

private struct FoundSize {
  let width: Int?
  let height: Int?
}
