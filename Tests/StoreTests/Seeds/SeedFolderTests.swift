import Domain
import Glibc
import Support
import Testing

@testable import Store

/// What may lie in a folder.
@Suite struct SeedFolderTests {
  let folder = TemporaryFolder()

  @Test func aMissingFolderIsTold() {
    #expect(throws: SeedError("", nil, .unreadable("No such file or directory"))) {
      try SeedLoader.load(directory: folder.file("none"))
    }
  }

  @Test func anUnknownNameIsTold() throws {
    try folder.write("", to: "circles/a.md")
    #expect(throws: SeedError("circles", nil, .unknownName)) { try SeedLoader.load(directory: folder.path) }
  }

  @Test func anEmptyFolderIsNothing() throws {
    let seeds = try SeedLoader.load(directory: folder.path)
    #expect(seeds.community == nil && seeds.pages.isEmpty)
  }

  @Test func aLongFileIsRefused() throws {
    try folder.write(String(repeating: "x", count: 2_000_001), to: "pages/a.md")
    #expect(throws: SeedError("pages/a.md", nil, .tooLarge(maximumBytes: 2_000_000))) {
      try SeedLoader.load(directory: folder.path)
    }
  }

  @Test func aPipeIsNotWaitedFor() throws {
    try folder.write("", to: "pages/a.md")
    #expect(mkfifo(folder.file("pages/b.md"), 0o600) == 0)
    #expect(throws: SeedError.self) { try SeedLoader.load(directory: folder.path) }
  }

  @Test func otherBytesThanUTF8AreRefused() throws {
    try folder.write("x", to: "pages/a.md")
    let stream = try #require(fopen(folder.file("pages/a.md"), "w"))
    fwrite([0xFF, 0xFE] as [UInt8], 1, 2, stream)
    fclose(stream)
    #expect(throws: SeedError("pages/a.md", nil, .notUTF8)) { try SeedLoader.load(directory: folder.path) }
  }

  @Test func parentsComeFirstAndRingsAreTold() throws {
    func circle(_ name: String, _ parent: String?) -> String {
      let parent = parent.map { "parent: \($0)\n" } ?? ""
      return "---\nname: \(name)\njourney: relier\nstate: alive\npurpose: P\n\(parent)---\n"
    }
    try folder.write("---\nname: Relier\nposition: 1\n---\nPour vous.", to: "voyages/1.md")
    try folder.write(circle("A", "b"), to: "cercles/a.md")
    try folder.write(circle("B", "c"), to: "cercles/b.md")
    try folder.write(circle("C", nil), to: "cercles/c.md")
    let connection = try emptyDatabase()
    try Writings(connection).importSeeds(SeedLoader.load(directory: folder.path), at: noon)
    #expect(try Readings(connection).circles().map(\.parent?.text) == ["b", "c", nil])
    try folder.write(circle("C", "a"), to: "cercles/c.md")
    let seeds = try SeedLoader.load(directory: folder.path)
    #expect(throws: SeedError("cercles/a.md", 6, .parentsInARing)) {
      try Writings(try emptyDatabase()).importSeeds(seeds, at: noon)
    }
  }
}
