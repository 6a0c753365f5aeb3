/// Which office file an archive is.
enum OfficeFile {
  /// The kind of `archive`: by its `mimetype` one of OpenDocument, by its parts one of Office Open XML (ECMA-376,
  /// part 2). Refused are programs within, and what is locked.
  static func kind(of archive: ZipArchive) throws(FileRefusal) -> FileKind {
    guard !archive.entries.contains(where: \.isEncrypted) else { throw .encrypted }
    if let kind = try openDocument(archive) { return kind }
    if let kind = try officeOpenXML(archive) { return kind }
    throw .unknown
  }

  private static func openDocument(_ archive: ZipArchive) throws(FileRefusal) -> FileKind? {
    guard let mimetype = archive.mimetype,
      let kind = [FileKind.odt, .ods, .odp].first(where: { mimetype.elementsEqual($0.mediaType.utf8) })
    else { return nil }
    // What a password locks is one entry since OpenDocument 1.4, and the document is in it.
    guard !archive.has("encrypted-package") else { throw .encrypted }
    guard !archive.hasFolder("basic/"), !archive.hasFolder("scripts/") else { throw .macros }
    return archive.has("content.xml") ? kind : nil
  }

  private static func officeOpenXML(_ archive: ZipArchive) throws(FileRefusal) -> FileKind? {
    guard archive.has("[content_types].xml") else { return nil }
    let folders: [(name: String, kind: FileKind)] = [("word/", .docx), ("xl/", .xlsx), ("ppt/", .pptx)]
    let kinds = folders.filter { archive.hasFolder($0.name) }.map(\.kind)
    guard kinds.count == 1 else { return nil }
    // The programs of Visual Basic, and those that Excel kept in sheets before.
    guard !archive.entries.contains(where: { $0.name.hasSuffix("vbaproject.bin") }),
      !archive.hasFolder("xl/macrosheets/")
    else { throw .macros }
    return kinds.first
  }
}

extension ZipArchive {
  /// Whether a file of this name, in small letters, is in the archive.
  fileprivate func has(_ name: String) -> Bool { entries.contains { $0.name == name } }

  /// Whether anything is in this folder, given in small letters with its slash.
  fileprivate func hasFolder(_ name: String) -> Bool { entries.contains { $0.name.hasPrefix(name) } }
}
