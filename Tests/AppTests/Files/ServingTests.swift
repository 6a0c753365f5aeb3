import Domain
import HTTP
import Store
import Testing

@testable import App

@Suite("Files that are sent out")
struct FileServingTests {
  let site: Site
  let browser: Visitor
  /// 200,000 bytes and some: four parts.
  let bytes = Samples.png(pixels: 200_000)
  let path = "/fichiers/1/photo.png"

  init() throws {
    site = try Site()
    browser = try site.visitor(.participant)
    _ = try browser.add(SentFile(bytes: bytes), to: site.addPage("Balade"))
  }

  @Test("can do nothing, and are kept by no one else")
  func fields() throws {
    let response = try Visitor(site).get(path)
    #expect(response.status == .ok && response.bytes == bytes && response.body.count == bytes.count)
    #expect(
      response.all("Content-Security-Policy") == ["default-src 'none'; frame-ancestors 'none'; sandbox"])
    #expect(response.field("X-Content-Type-Options") == "nosniff")
    #expect(response.field("Cross-Origin-Resource-Policy") == "same-origin")
    #expect(response.field("Cache-Control") == "private, no-cache" && response.field("Vary") == "Cookie")
    #expect(response.field("Content-Type") == "image/png")
    #expect(response.field("Content-Disposition") == "inline; filename=\"photo.png\"")
    #expect(try site.answer("HEAD", path).body.count == bytes.count)
  }

  @Test("are downloads unless they are images")
  func documents() throws {
    _ = try browser.add(SentFile(name: "bilan.pdf", bytes: Samples.pdf), to: "balade")
    let response = try Visitor(site).get("/fichiers/2/bilan.pdf")
    #expect(response.field("Content-Type") == "application/pdf")
    #expect(response.field("Content-Disposition") == "attachment; filename=\"bilan.pdf\"")
  }

  @Test("are spared to whom has them")
  func conditions() throws {
    let tag = try #require(try site.answer("GET", path).entityTag).quoted
    let response = try site.answer("GET", path, "If-None-Match: \(tag)", "Range: bytes=0-1")
    #expect(response.status == .notModified && response.bytes.isEmpty)
    #expect(try site.answer("GET", path, "If-None-Match: \"x\"").status == .ok)
  }

  @Test(
    "are sent in part",
    arguments: [
      ("bytes=0-0", 0..<1), ("bytes=65535-65536", 65_535..<65_537), ("bytes=-5", 200_052..<200_057),
      ("bytes=131071-", 131_071..<200_057), ("bytes=10-9999999999999999999999", 10..<200_057),
    ])
  func ranges(_ range: String, _ part: Range<Int>) throws {
    #expect(bytes.count == 200_057)
    let response = try site.answer("GET", path, "Range: \(range)")
    #expect(response.status == .partialContent && response.bytes == Array(bytes[part]))
    #expect(
      response.field("Content-Range") == "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes.count)")
  }

  @Test("have no part beyond their end")
  func beyond() throws {
    let response = try site.answer("GET", path, "Range: bytes=200057-")
    #expect(response.status == .rangeNotSatisfiable && response.bytes.isEmpty)
  }

  @Test(
    "are found by their number alone",
    arguments: [
      ("/fichiers/1/autre.png", Status.movedPermanently), ("/fichiers/1/%2e%2e", .movedPermanently),
      ("/fichiers/1/photo.png%00", .badRequest), ("/fichiers/2/photo.png", .notFound),
      ("/fichiers/01/photo.png", .notFound), ("/fichiers/-1/photo.png", .notFound),
      ("/fichiers/99999999999999999999/photo.png", .notFound), ("/fichiers/1/", .notFound),
    ])
  func names(_ path: String, _ status: Status) throws {
    let response = try? site.answer("GET", path)
    #expect(response?.status == status || response == nil && status == .badRequest, "\(response?.status)")
    if status == .movedPermanently { #expect(response?.field("Location") == self.path) }
  }

  @Test("stop where they are when they are destroyed meanwhile")
  func destroyed() throws {
    guard case .made(_, let piece) = try site.answer("GET", path).body else {
      Issue.record("not made in pieces")
      return
    }
    #expect(piece(0) == Array(bytes[..<65_536]))
    try site.visitor(.administrator).destroyFile(1, "photo.png")
    _ = try browser.add(SentFile(bytes: Samples.png(width: 7, pixels: 200_000)), to: "balade")
    #expect(piece(65_536).isEmpty)
    #expect(try browser.get(path).status == .notFound)
    site.desk.endBatch()
  }

  @Test("are stored once, and leave with the last page that has them")
  func sharedContent() throws {
    let other = try site.visitor(.organiser)
    let second = try site.addPage("Autre balade")
    #expect(try other.add(SentFile(name: "b.png", bytes: bytes), to: second).status == .seeOther)
    func contents() throws -> Int? {
      try site.store.writer.perform { connection in
        try connection.first("SELECT count(*) FROM file_content") { row in try row.int(0) }
      }
    }
    #expect(try contents() == 1)
    let administrator = try site.visitor(.administrator)
    try administrator.destroyFile(1, "photo.png")
    #expect(try contents() == 1 && browser.get("/fichiers/2/b.png").bytes == bytes)
    try administrator.destroyFile(2, "b.png")
    #expect(try contents() == 0)
  }

  @Test("have other words when those are changed")
  func change() throws {
    let form = "/fichiers/1/modifier"
    #expect(try browser.submit(form, ["words": " ", "decorative": ""]).status == .unprocessableContent)
    #expect(try browser.submit(form, ["words": "Le [lac]*"]).status == .seeOther)
    #expect(
      try browser.get("/pages/balade/fichiers").text.contains("![Le \\[lac\\]\\*](/fichiers/1/photo.png)"))
  }
}
