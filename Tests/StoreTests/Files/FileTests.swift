import Domain
import Foundation
import Support
import Testing

@testable import Database
@testable import Store

/// A file of so many bytes that differ from those of every other seed.
func newFile(
  _ name: String = "photo.png", bytes count: Int = 10, seed: UInt8 = 1, words: String = "Trois amis",
  isDecorative: Bool = false
) -> NewFile {
  let name = FileName(name)!
  let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) ^ seed }
  // What stands for the SHA-256 of the bytes need only tell them apart.
  let hash = Array(bytes.prefix(16) + [UInt8](repeating: seed, count: 32)).suffix(32)
  return NewFile(
    name: name, size: name.kind.isImage ? ImageSize(width: 30, height: 20) : nil,
    words: FileWords(text: words, isDecorative: isDecorative), bytes: bytes, hash: Array(hash))
}

@Suite struct FileTests {
  let connection: Connection
  let writings: Writings
  let member: Member
  let page: Document

  init() throws {
    connection = try seededDatabase()
    writings = Writings(connection)
    member = Member(id: try writings.addPerson(named: "Ada", at: noon), name: "Ada", role: .participant)
    let slug = try writings.createPage(Sample.page("Balade"))
    page = try #require(try writings.readings.document(.page(slug)))
  }

  private func add(_ file: NewFile) throws -> Int {
    try writings.addFile(file, to: page, by: member, at: noon)
  }

  private func destroy(_ id: Int) throws {
    try writings.destroyFile(
      #require(try writings.readings.fileDetails(id)), by: .person(member.id), at: noon)
  }

  private func count(_ table: SQL) throws -> Int { try connection.number("SELECT count(*) FROM \(table)") }

  @Test(arguments: [(1, 1), (65_535, 1), (65_536, 1), (65_537, 2), (200_000, 4)])
  func isKeptInParts(_ size: Int, _ parts: Int) throws {
    let file = newFile(bytes: size)
    let served = try #require(try writings.readings.servedFile(try add(file)))
    #expect(served.bytes == size && served.hash == file.hash && served.name.text == "photo.png")
    #expect(try count("file_part") == parts)
    var read: [UInt8] = []
    while let part = try writings.readings.filePart(of: served.content, from: read.count), !part.isEmpty {
      read += part
    }
    #expect(read == file.bytes)
    for offset in [0, size / 2, size - 1] {
      let part = try #require(try writings.readings.filePart(of: served.content, from: offset))
      #expect(file.bytes[offset...].starts(with: part) && !part.isEmpty)
    }
    #expect(try writings.readings.filePart(of: served.content + 1, from: 0) == nil)
  }

  @Test func oneContentIsKeptOnce() throws {
    let ids = try [add(newFile(seed: 1)), add(newFile("autre.png", seed: 1)), add(newFile(seed: 2))]
    #expect(try count("file_content") == 2)
    // What is there already counts as if it were not: nobody learns that someone has it.
    #expect(try writings.readings.fileAllowance().used == 30)
    try destroy(ids[0])
    #expect(try count("file_content") == 2)
    try destroy(ids[1])
    #expect(try count("file_content") == 1 && count("file_part") == 1)
  }

  @Test func numbersAreNotGivenAgain() throws {
    let first = try add(newFile())
    let content = try #require(try writings.readings.servedFile(first)).content
    try destroy(first)
    let second = try add(newFile(seed: 2))
    #expect(second > first)
    #expect(try #require(try writings.readings.servedFile(second)).content > content)
  }

  @Test func whatIsTooMuchIsRefused() throws {
    func fault(_ file: NewFile) -> [Problem] {
      let rejection = #expect(throws: Rejection.self) { try add(file) }
      return rejection?.problems ?? []
    }
    var draft = try writings.readings.communityDraft()
    (draft.largestFile, draft.fileQuota) = (1, 1)
    try writings.saveCommunity(draft)
    #expect(fault(newFile(bytes: 0)) == [Problem("file", .file(.empty))])
    #expect(fault(newFile(bytes: 1_048_577)) == [Problem("file", .file(.tooLarge(mebibytes: 1)))])
    #expect(fault(newFile(words: " ")) == [Problem("words", .missing)])
    #expect(fault(newFile(words: "a\nb")) == [Problem("words", .notOneLine)])
    #expect(fault(newFile("a.pdf", words: "", isDecorative: true)) == [Problem("words", .missing)])
    _ = try add(newFile(bytes: 1_048_570))
    #expect(fault(newFile(bytes: 7, seed: 3)) == [Problem("file", .file(.noRoom(mebibytes: 1)))])
    _ = try add(newFile(bytes: 6, seed: 3))
    try connection.run("UPDATE page SET archived_at = 1")
    let archived = try #require(try writings.readings.document(page.name))
    #expect(throws: Rejection([Problem("file", .file(.archivedPage))])) {
      try writings.addFile(newFile(), to: archived, by: member, at: noon)
    }
  }

  @Test func aPageTakesSoMany() throws {
    for seed in 0..<StoredFile.mostOfOnePage { _ = try add(newFile(seed: UInt8(seed))) }
    let rejection = #expect(throws: Rejection.self) { try add(newFile(seed: 250)) }
    #expect(rejection?.problems == [Problem("file", .file(.tooMany(maximum: 200)))])
  }

  @Test func whatOneGaveIsToldToOne() throws {
    let world = try PeopleWorld()
    let slug = try world.writings.createPage(Sample.page("Balade"))
    let document = try #require(try world.readings.document(.page(slug)))
    for (seed, name) in ["a.png", "b.pdf"].enumerated() {
      try world.writings.addFile(
        newFile(name, seed: UInt8(seed)), to: document, by: world.administrator, at: noon.after(seed))
    }
    let files = try #require(try world.readings.personalData(of: world.administrator.id, now: noon)).files
    #expect(files.map(\.name.text) == ["b.pdf", "a.png"] && files.map(\.page) == ["Balade", "Balade"])
    #expect(try world.readings.personalData(of: try world.add("Zoé"), now: noon)?.files == [])
  }

  @Test func whoLeavesLeavesTheirFiles() throws {
    let id = try add(newFile())
    try connection.run("DELETE FROM person WHERE id = \(member.id)")
    #expect(try writings.readings.servedFile(id) != nil)
    #expect(try connection.number("SELECT count(*) FROM file WHERE author_id IS NOT NULL") == 0)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sql: SQL
  }

  @Test(arguments: [
    Refusal(testDescription: "an image without words", sql: "UPDATE file SET words = ''"),
    Refusal(
      testDescription: "a decorative document",
      sql: "UPDATE file SET is_decorative = 1 WHERE name GLOB '*.pdf'"),
    Refusal(testDescription: "another name", sql: "UPDATE file SET name = 'a.png'"),
    Refusal(testDescription: "no page", sql: "UPDATE file SET page_id = NULL"),
    Refusal(testDescription: "an unknown kind", sql: "UPDATE file_content SET kind = 'svg'"),
    Refusal(
      testDescription: "an image without a size",
      sql: "UPDATE file_content SET width = NULL WHERE kind = 'png'"),
    Refusal(
      testDescription: "a document with a size", sql: "UPDATE file_content SET width = 1 WHERE kind = 'pdf'"),
    Refusal(testDescription: "an empty part", sql: "UPDATE file_part SET bytes = x''"),
    Refusal(testDescription: "a long part", sql: "UPDATE file_part SET bytes = zeroblob(65537)"),
    Refusal(testDescription: "a content in use leaves", sql: "DELETE FROM file_content"),
    Refusal(testDescription: "no room at all", sql: "UPDATE community SET quota_mib = 0"),
    Refusal(testDescription: "files of 21 MiB", sql: "UPDATE community SET file_limit_mib = 21"),
  ]) func theSchemaRefuses(_ refusal: Refusal) throws {
    _ = try (add(newFile()), add(newFile("a.pdf", seed: 2)))
    #expect(throws: DatabaseError.self) { try connection.run(refusal.sql) }
  }
}

/// What happens in the file of the community itself.
@Suite struct FileStoreTests {
  let folder = TemporaryFolder()
  let store: Store
  static let secret = Array("quatre-vingt-dix-zinzolins".utf8)

  init() throws {
    store = try Store.open(path: folder.file("cercles.sqlite"))
    try store.seedIfEmpty(from: seedFolder, at: noon)
  }

  private static func add(_ file: NewFile, to title: String, _ writings: Writings) throws {
    let person = try writings.addPerson(named: "Ada", at: noon)
    let document = try #require(try writings.readings.document(.page(Slug(naming: title))))
    try writings.addFile(
      file, to: document, by: Member(id: person, name: "Ada", role: .participant), at: noon)
  }

  /// Two uploads at once never fit into room for one.
  @Test func theQuotaHoldsAgainstARace() async throws {
    try store.writer.writings { writings in
      var draft = try writings.readings.communityDraft()
      (draft.largestFile, draft.fileQuota) = (1, 3)
      try writings.saveCommunity(draft)
      try writings.createPage(Sample.page("Balade"))
    }
    let store = store
    let kept = await withTaskGroup(of: Bool.self) { group in
      for seed in 0..<12 {
        group.addTask {
          let file = newFile(bytes: 1_000_000, seed: UInt8(seed))
          let added: Void? = try? await store.writer.write { connection in
            try Self.add(file, to: "Balade", Writings(connection))
          }
          return added != nil
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(kept == 3)
    #expect(try store.makeReader().readings { try $0.fileAllowance().used } == 3_000_000)
  }

  /// Neither the pages of the file nor its log keep what was destroyed.
  @Test func nothingOfAPageThatIsDestroyedStays() throws {
    let bytes = (0..<30_000).flatMap { _ in Self.secret }
    let file = NewFile(
      name: FileName("a.pdf")!, size: nil, words: FileWords(text: "A", isDecorative: false), bytes: bytes,
      hash: key(9))
    try store.writer.writings { writings in
      try writings.createPage(Sample.page("Balade"))
      try Self.add(file, to: "Balade", writings)
    }
    #expect(try holdsSecret())
    try store.writer.perform { try $0.run("DELETE FROM page WHERE slug = 'balade'") }
    store.writer.emptyLog()
    store.writer.close()
    #expect(try !holdsSecret())
    #expect(try Backup.check(folder.file("cercles.sqlite")).isEmpty)
  }

  private func holdsSecret() throws -> Bool {
    try folder.names.contains { name in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
      return bytes.range(of: Data(Self.secret.prefix(20))) != nil
    }
  }
}
