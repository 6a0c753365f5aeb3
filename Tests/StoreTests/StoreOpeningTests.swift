import Database
import Domain
import Store
import Support
import Testing

/// The file itself: made, kept, refused.
@Suite struct StoreOpeningTests {
  let folder = TemporaryFolder()

  @Test func anEmptyStoreIsSeededOnce() throws {
    let path = folder.file("cercles.sqlite")
    do {
      let store = try Store.open(path: path)
      #expect(try store.makeReader().readings { try $0.community() } == nil)
      #expect(try store.seedIfEmpty(from: seedFolder, at: noon))
      #expect(try !store.seedIfEmpty(from: seedFolder, at: noon))
      #expect(try store.makeReader().readings { try $0.circles().count } == 8)
      store.writer.close()
    }
    let again = try Store.open(path: path)
    #expect(try again.makeReader().readings { try $0.pages().count } == 12)
    #expect(try Backup.check(path).isEmpty)
  }

  @Test func anImportThatExistsChangesNothing() throws {
    let store = try Store.open(path: folder.file("cercles.sqlite"))
    try store.seedIfEmpty(from: seedFolder, at: noon)
    let last = store.versions.last
    let error = #expect(throws: SeedError.self) { try store.importSeeds(from: seedFolder, at: noon) }
    guard case .exists(let names) = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    // The community, 8 journeys, 8 circles, 12 pages, 12 words and 1 meeting.
    #expect(names.count == 42)
    #expect(names.contains("Codev") && names.contains("La boussole") && names.contains("Archipel"))
    #expect(store.versions.last == last)
  }

  @Test func aNewImportIsAdded() throws {
    let store = try Store.open(path: folder.file("cercles.sqlite"))
    try store.seedIfEmpty(from: seedFolder, at: noon)
    try folder.write("---\ntitle: Réseaux d’innovateurs\n---\nEnfin.\n", to: "more/pages/reseaux.md")
    try store.importSeeds(from: folder.file("more"), at: noon)
    #expect(try store.makeReader().readings { try $0.pages().count } == 13)
  }

  @Test func aFailureInTheLastFileKeepsNothing() throws {
    try folder.write("---\ntitle: Une page\nauthor: Moi\n---\nBonjour.\n", to: "seeds/pages/a.md")
    try folder.write("---\nword: Zèbre\n---\nRien.\n", to: "seeds/mots/zebre.md")
    let store = try Store.open(path: folder.file("cercles.sqlite"))
    let error = #expect(throws: SeedError.self) {
      try store.seedIfEmpty(from: folder.file("seeds"), at: noon)
    }
    #expect(error?.description == "mots/zebre.md:2: word: unknown")
    #expect(try store.makeReader().readings { try $0.isEmpty() })
  }

  @Test func otherFilesAreRefused() throws {
    try folder.write(
      "Ceci n’est pas une base de données, mais un texte assez long pour un en-tête de cent octets.",
      to: "x/a")
    #expect(throws: DatabaseError.self) { try Store.open(path: folder.file("x/a")) }
    let newer = folder.file("newer.sqlite")
    _ = try Store.open(path: newer)
    try Connection(newer, mode: .writer).execute(script: "PRAGMA user_version = 99")
    #expect(throws: DatabaseError.newer(found: 99, known: 3)) { try Store.open(path: newer) }
    let foreign = folder.file("foreign.sqlite")
    try Connection(foreign, mode: .writer).execute(script: "PRAGMA application_id = 7")
    #expect(throws: DatabaseError.notOurs(applicationID: 7)) { try Store.open(path: foreign) }
    #expect(throws: DatabaseError.self) { try Store.open(path: folder.file("missing/cercles.sqlite")) }
  }
}
