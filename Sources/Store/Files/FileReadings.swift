import Database
import Domain

extension Readings {
  /// A file as it is sent; nil when the viewer sees none of that number. One statement.
  package func servedFile(_ id: Int) throws(DatabaseError) -> ServedFile? {
    try connection.first(
      """
      SELECT file.name, file_content.size, file_content.hash, file_content.id
      FROM \(StoredFile.joins)
      WHERE file.id = \(id) AND \(viewer.seesPage)
      """
    ) { row in
      ServedFile(
        name: try row.text(0, as: FileName.init(_:)), bytes: try row.int(1), hash: try row.bytes(2),
        content: try row.int(3))
    }
  }

  /// The bytes of a content from `offset` to the end of the part in which it lies; nil when there are none, or not any more.
  /// Whether the viewer may have them was asked before, by `servedFile`. One statement.
  package func filePart(of content: Int, from offset: Int) throws(DatabaseError) -> [UInt8]? {
    let (position, start) = offset.quotientAndRemainder(dividingBy: FilePart.size)
    return try connection.first(
      """
      SELECT substr(bytes, \(start + 1)) FROM file_part WHERE content_id = \(content) AND position = \(position)
      """
    ) { row in try row.bytes(0) }
  }

  /// A file with what uses it and what its rights depend on; nil as for `servedFile`. Six statements.
  package func fileDetails(_ id: Int) throws(DatabaseError) -> FileDetails? {
    let found = try connection.first(
      "SELECT \(StoredFile.columns) FROM \(StoredFile.joins) WHERE file.id = \(id) AND \(viewer.seesPage)"
    ) { row in try StoredFile(row) }
    guard let found, let document = try document(.page(found.page.slug)) else { return nil }
    return FileDetails(file: try withUses([found])[0], document: document)
  }

  /// The files of a page, those that were put aside too, the latest first. Five statements, or one where there are none.
  package func files(of document: Document) throws(DatabaseError) -> [StoredFile] {
    let files = try connection.rows(
      """
      SELECT \(StoredFile.columns) FROM \(StoredFile.joins)
      WHERE file.page_id = (SELECT page_id FROM document WHERE id = \(document.id)) AND \(viewer.seesPage)
      ORDER BY file.id DESC
      """
    ) { row in try StoredFile(row) }
    return try withUses(files)
  }

  /// The files of the pages of a circle, where neither file nor page is put aside; those of the pages of no circle where it is nil. Nil when
  /// the viewer sees no such circle. Six statements, or two where there are none.
  package func fileList(of circle: Slug?) throws(DatabaseError) -> FileList? {
    guard let circle else {
      return FileList(circle: nil, try withUses(files(in: nil)))
    }
    let found = try connection.first(
      "SELECT circle.id, circle.slug, circle.name FROM circle WHERE slug = \(circle.text) AND \(viewer.sees)"
    ) { row in
      ListedCircle(id: try row.int(0), link: CircleLink(slug: try row.slug(1), name: try row.text(2)))
    }
    guard let found else { return nil }
    return FileList(circle: found.link, try withUses(files(in: found.id)))
  }

  /// Those of `addresses`, as they stand in texts, that lead to decorative images. One statement.
  package func decorativeFiles(among addresses: [String]) throws(DatabaseError) -> Set<String> {
    let numbers = Set(addresses.compactMap(FileAddress.number))
    let decorative = try connection.rows(
      """
      SELECT file.id FROM \(StoredFile.joins)
      WHERE file.id IN \(list: Array(numbers)) AND file.is_decorative = 1 AND \(viewer.seesPage)
      """
    ) { row in try row.int(0) }
    let found = Set(decorative)
    return Set(addresses.filter { FileAddress.number(in: $0).map(found.contains) == true })
  }

  /// How much room files may take, and how much they take. One statement.
  package func fileAllowance() throws(DatabaseError) -> FileAllowance {
    try connection.first(
      """
      SELECT file_limit_mib, quota_mib,
        (SELECT COALESCE(sum(file_content.size), 0)
          FROM file JOIN file_content ON file_content.id = file.content_id)
      FROM community WHERE id = 1
      """
    ) { row in FileAllowance(largest: try row.int(0), quota: try row.int(1), used: try row.int(2)) }
      ?? FileAllowance(largest: FileAllowance.usualLargest, quota: FileAllowance.usualQuota, used: 0)
  }

  private func files(in circle: Int?) throws(DatabaseError) -> [StoredFile] {
    try connection.rows(
      """
      SELECT \(StoredFile.columns) FROM \(StoredFile.joins)
      WHERE page.circle_id IS \(circle) AND page.archived_at IS NULL AND file.archived_at IS NULL
        AND \(viewer.seesPage)
      """
    ) { row in try StoredFile(row) }
  }
}

/// How files lie in the database.
enum FilePart {
  /// How many bytes a part has; the last one has what is left.
  static let size = 65_536
}

private struct ListedCircle {
  let id: Int
  let link: CircleLink
}

extension FileList {
  /// No index gives this order: those that nothing uses, the latest first, then the others.
  fileprivate init(circle: CircleLink?, _ files: [StoredFile]) {
    let sorted = files.sorted { ($0.uses.isEmpty ? 0 : 1, $1.id) < ($1.uses.isEmpty ? 0 : 1, $0.id) }
    self.init(circle: circle, files: Array(sorted.prefix(StoredFile.mostShown)), count: files.count)
  }
}
