@testable import Domain

/// The smallest files of each kind, made byte by byte, with what the tests put into them.
enum FileSamples {
  /// One good file of each kind, with as much about it as it may hold.
  static let all: [(kind: FileKind, bytes: [UInt8])] = [
    (.jpeg, jpeg(before: [exif(orientation: 6), comment, profile])),
    (.jpeg, jpeg(before: [exif(orientation: 1, isLittle: true)])),
    (.png, png(before: [text])), (.gif, gif()), (.webp, webp(lossy)), (.webp, webp(lossless)),
    (.webp, webp(extended + riff("EXIF", secret) + riff("XMP ", secret))),
    (.pdf, pdf), (.docx, office("word/document.xml")), (.xlsx, office("xl/workbook.xml")),
    (.pptx, office("ppt/presentation.xml")), (.odt, openDocument(.odt)), (.ods, openDocument(.ods)),
    (.odp, openDocument(.odp)),
  ]

  /// What no file without metadata may hold.
  static let secret = Array("SECRET".utf8)

  // MARK: JPEG

  static func jpeg(
    width: Int = 3, height: Int = 2, before: [[UInt8]] = [], scan: [UInt8] = [1, 0xFF, 0, 0xFF, 0xD0, 2],
    after: [UInt8] = [0xFF, 0xD9]
  ) -> [UInt8] {
    let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
    let frame = segment(0xC0, [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0])
    return [0xFF, 0xD8] + jfif + before.joined() + frame + segment(0xDA, [1, 1, 0, 0, 63, 0]) + scan + after
  }

  static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    [0xFF, marker] + big(content.count + 2, 2) + content
  }

  static let comment = segment(0xFE, secret)
  static let profile = segment(0xE2, Array("ICC_PROFILE\0profile".utf8))

  /// Exif with the maker, the orientation and a note, as cameras write it.
  static func exif(orientation: Int, isLittle: Bool = false) -> [UInt8] {
    func number(_ value: Int, _ length: Int) -> [UInt8] {
      isLittle ? little(value, length) : big(value, length)
    }
    let entries =
      number(0x010F, 2) + number(2, 2) + number(6, 4) + number(38, 4)
      + number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
    let tiff =
      Array(isLittle ? "II*\0".utf8 : "MM\0*".utf8) + number(8, 4) + number(2, 2) + entries + number(0, 4)
    return segment(0xE1, Array("Exif\0\0".utf8) + tiff + secret)
  }

  // MARK: PNG

  static func png(width: Int = 3, height: Int = 2, before: [[UInt8]] = [], after: [UInt8] = []) -> [UInt8] {
    let header = chunk("IHDR", big(width, 4) + big(height, 4) + [8, 0, 0, 0, 0])
    let image = chunk("IDAT", [0x78, 1, 1, 1, 0, 0xFE, 0xFF, 0, 0, 1, 0, 1])
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + header + before.joined() + image
      + chunk("IEND", [])
      + after
  }

  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    big(content.count, 4) + Array(name.utf8) + content + big(sum(Array(name.utf8) + content), 4)
  }

  static let text = chunk("tEXt", Array("Author\0".utf8) + secret)

  // MARK: GIF

  static func gif(width: Int = 3, height: Int = 2, before: [UInt8] = [0x21, 0xFE, 2, 0x61, 0x62, 0])
    -> [UInt8]
  {
    Array("GIF89a".utf8) + little(width, 2) + little(height, 2) + [0x80, 0, 0, 0, 0, 0, 255, 255, 255]
      + before
      + frame(width: width, height: height) + [0x3B]
  }

  /// An image of a GIF, with colours of its own or without.
  static func frame(left: Int = 0, top: Int = 0, width: Int, height: Int, colours: [UInt8] = []) -> [UInt8] {
    [0x2C] + little(left, 2) + little(top, 2) + little(width, 2) + little(height, 2)
      + [colours.isEmpty ? 0 : 0x80] + colours + [2, 2, 0x44, 1, 0]
  }

  // MARK: WebP

  static func webp(_ chunks: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + little(chunks.count + 4, 4) + Array("WEBP".utf8) + chunks
  }

  static func riff(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Array(name.utf8) + little(content.count, 4) + content + (content.count % 2 == 0 ? [] : [0])
  }

  static let lossy = lossy(width: 3, height: 2)
  static let lossless = riff("VP8L", [0x2F] + little(3 - 1 | (2 - 1) << 14, 4))
  /// With flags for a colour profile, Exif and XMP.
  static let extended = extended(width: 3, height: 2)

  static func lossy(width: Int, height: Int) -> [UInt8] {
    riff("VP8 ", [0x10, 0, 0, 0x9D, 1, 0x2A] + little(width, 2) + little(height, 2) + [0])
  }

  static func extended(width: Int, height: Int) -> [UInt8] {
    riff("VP8X", [0x2C, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3))
      + riff("ICCP", Array("profile".utf8))
      + lossy(width: 3, height: 2)
  }

  // MARK: Documents

  static let pdf = Array("%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".utf8)

  static func office(_ names: String...) -> [UInt8] {
    zip((["[Content_Types].xml", "_rels/.rels"] + names).map { ($0, Array("<x/>".utf8)) })
  }

  static func openDocument(_ kind: FileKind, _ names: String...) -> [UInt8] {
    zip(
      [("mimetype", Array(kind.mediaType.utf8))] + (["content.xml"] + names).map { ($0, Array("<x/>".utf8)) })
  }

  /// An archive of stored files.
  static func zip(_ files: [(name: String, content: [UInt8])], flags: Int = 0, comment: [UInt8] = [])
    -> [UInt8]
  {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in files {
      let name = Array(name.utf8)
      let fields =
        little(20, 2) + little(flags, 2) + little(0, 2) + [0, 0, 0x21, 0] + little(sum(content), 4)
        + little(content.count, 4) + little(content.count, 4) + little(name.count, 2) + [0, 0]
      let header = Array("PK\u{3}\u{4}".utf8) + fields
      directory +=
        Array("PK\u{1}\u{2}".utf8) + little(20, 2) + fields + [UInt8](repeating: 0, count: 10)
        + little(archive.count, 4) + name
      archive += header + name + content
    }
    let end =
      Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0] + little(files.count, 2) + little(files.count, 2)
      + little(directory.count, 4) + little(archive.count, 4) + little(comment.count, 2)
    return archive + directory + end + comment
  }

  // MARK: Numbers

  static func big(_ value: Int, _ length: Int) -> [UInt8] { little(value, length).reversed() }

  static func little(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32, of which both PNG and zip make use.
  private static func sum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = .max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
    }
    return Int(~sum)
  }
}
