import Domain
import HTTP
import Store
import Testing

@testable import App

/// A file as a browser sends it.
struct SentFile {
  var name = "photo.png"
  var bytes = Samples.png()
  /// What the browser says it is, which nobody believes.
  var type = "image/png"
}

extension Visitor {
  /// Adds a file to the page of `slug`, through the form that is shown there.
  func add(_ file: SentFile?, _ values: [String: String] = ["words": "Trois amis"], to slug: String) throws
    -> Response
  {
    let path = "/pages/\(slug)/fichiers"
    let form = try #require(Form(to: path, in: try get(path).text), "no form to \(path)")
    return try send(form, values, file: file)
  }

  /// Destroys a file, as administrators can.
  func destroyFile(_ id: Int, _ name: String) throws {
    let response = try submit("/fichiers/\(id)/detruire", ["title": name, "isSure": "oui"])
    #expect(response.status == .seeOther)
  }

  /// Sends `form` with a file, as `multipart/form-data`.
  func send(_ form: Form, _ values: [String: String], file: SentFile?) throws -> Response {
    try send(form, values, files: [file])
  }

  /// The same with several files; nil for an input that nobody filled.
  func send(_ form: Form, _ values: [String: String], files: [SentFile?]) throws -> Response {
    let boundary = "----limite"
    var body: [UInt8] = []
    for (name, value) in form.hidden.merging(values, uniquingKeysWith: { $1 }) {
      body += Array(
        "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    for file in files {
      let (name, type) = (file?.name ?? "", file?.type ?? "application/octet-stream")
      body += Array(
        """
        --\(boundary)\r\nContent-Disposition: form-data; name="file"; filename="\(name)"\r\nContent-Type: \(type)\r\n\r\n
        """.utf8)
      body += (file?.bytes ?? []) + Array("\r\n".utf8)
    }
    body += Array("--\(boundary)--\r\n".utf8)
    let fields = ["Content-Type: multipart/form-data; boundary=\(boundary)"] + cookieField
    let response = try site.answer("POST", form.path, fields: fields, bytes: body, from: peer)
    take(response)
    return response
  }
}

extension Response {
  /// The whole body, made if need be.
  var bytes: [UInt8] {
    switch body {
    case .bytes(let bytes), .stream(_, let bytes): return bytes
    case .slice(let bytes, let range): return Array(bytes[range])
    case .file: return []
    case .made(let range, let piece):
      var made: [UInt8] = []
      while made.count < range.count {
        let next = piece(range.lowerBound + made.count).prefix(range.count - made.count)
        if next.isEmpty { break }
        made += next
      }
      return made
    }
  }
}

extension Site {
  /// Makes a page of the whole community, or of a circle.
  @discardableResult
  func addPage(_ title: String, in circle: String? = nil, body: String = "Bonjour.") throws -> String {
    let now = now
    return try store.writer.writings { writings in
      try writings.createPage(
        PageDraft(title: title, body: body, circle: circle.flatMap(Slug.init), summary: "", author: "Ada"),
        as: nil, at: now
      ).text
    }
  }

  /// What the store holds of files.
  func files(of slug: String) throws -> [StoredFile] {
    let slug = try #require(Slug(slug))
    return try store.makeReader().readings(as: .administrator) { store in
      try store.files(of: #require(try store.document(.page(slug))))
    }
  }

  /// Says what files may weigh.
  func allow(largest: Int = 5, quota: Int = 1_000) throws {
    try store.writer.writings { writings in
      var draft = try writings.readings.communityDraft()
      (draft.largestFile, draft.fileQuota) = (largest, quota)
      try writings.saveCommunity(draft)
    }
  }
}

/// Small files of several kinds, made byte by byte.
enum Samples {
  /// A PNG with so many bytes of pixels that are none.
  static func png(width: Int = 3, height: Int = 2, pixels: Int = 12, text: String? = nil) -> [UInt8] {
    let header = chunk("IHDR", big(width) + big(height) + [8, 0, 0, 0, 0])
    let words = text.map { chunk("tEXt", Array("Author\0\($0)".utf8)) } ?? []
    let image = chunk("IDAT", (0..<pixels).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ width) })
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + header + words + image + chunk("IEND", [])
  }

  static let gif =
    Array("GIF89a".utf8) + [3, 0, 2, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2C, 0, 0, 0, 0, 3, 0, 2, 0, 0]
    + [2, 2, 0x44, 1, 0, 0x3B]

  static let pdf = Array("%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".utf8)

  /// The entries of an archive say how much they hold; nobody unpacks them.
  static func zip(_ names: [String], unpacked: Int = 4) -> [UInt8] {
    var (archive, directory): ([UInt8], [UInt8]) = ([], [])
    for name in names {
      var fields: [UInt8] = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, 0, 0, 0, 0]
      fields += little(4) + little(unpacked)
      fields += [UInt8(name.utf8.count), 0, 0, 0]
      directory += Array("PK\u{1}\u{2}".utf8) + [20, 0] + fields
      directory += [UInt8](repeating: 0, count: 10) + little(archive.count)
      directory += Array(name.utf8)
      archive += Array("PK\u{3}\u{4}".utf8) + fields
      archive += Array("\(name)<x/>".utf8)
    }
    var end = Array("PK\u{5}\u{6}".utf8) + [0, 0, 0, 0]
    for _ in 1...2 { end += [UInt8(names.count), 0] }
    end += little(directory.count) + little(archive.count)
    return archive + directory + end + [0, 0]
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(name.utf8) + content
    return big(content.count) + named + big(Int(sum(named)))
  }

  private static func big(_ value: Int) -> [UInt8] { little(value).reversed() }

  private static func little(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32.
  private static func sum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
    }
    return ~sum
  }
}
