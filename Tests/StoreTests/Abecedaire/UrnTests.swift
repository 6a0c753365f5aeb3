import Domain
import Foundation
import Support
import Testing

@testable import Database
@testable import Store

/// The file of a vote whose ballots nobody can join to a person, as someone reads it who has stolen it.
@Suite struct UrnTests {
  private static let people = 200
  private static let letters = ["A", "B"].map { Letter($0)! }

  /// A file in which people have voted.
  private struct Urn {
    let folder = TemporaryFolder()
    let store: Store
    var path: String { folder.file("cercles.db") }

    init(_ ballot: BallotKind = .detached) throws {
      store = try Store.open(path: folder.file("cercles.db"))
      try store.writer.writings { writings in
        var draft = Sample.batch("AB", .proposing, voices: 3)
        draft.rule.ballot = ballot
        draft.rule.leastVoters = ballot == .detached ? 3 : 1
        try writings.createBatch(draft)
        for text in ["Archipel", "Altérité", "Art", "Amitié", "Audace", "Boussole", "Bonté", "Bruit"] {
          try writings.createWord(Sample.word(text))
        }
        for number in 1...UrnTests.people { _ = try writings.addPerson(named: "P\(number)", at: noon) }
        try writings.begin(.voting, of: #require(try writings.readings.batch(1)), seen: .proposing, at: noon)
      }
    }

    /// One after the other, each in a commit of their own: the worst for them.
    func vote(_ order: [Int]) throws {
      for person in order {
        let voter = Participant.member(Member(id: person, name: "", role: .participant))
        let ballots = UrnTests.letters.enumerated().map { place, letter in
          let first = 1 + place * 5
          return SentBallot(letter: letter, round: 1, words: [first, first + 1 + person % 2])
        }
        let outcome = try store.writer.writings { writings in
          try writings.take(ballots, of: voter, at: noon)
        }
        #expect(outcome != .castBefore)
      }
    }

    /// Some who had not come before.
    func voteAgain() throws {
      let (first, last) = try store.writer.writings { writings in
        let people = try (1...20).map { try writings.addPerson(named: "Q\($0)", at: noon) }
        return People(first: people[0], last: people[19])
      }.both
      try vote(Array((first...last).reversed()))
    }

    /// Puts all that is in this urn into another, in another order.
    func copy(to other: Urn, inOrder seed: UInt64) throws {
      let rows = try store.writer.perform { connection in
        try connection.rows("SELECT id, group_concat(word_id), round FROM cast_ballot GROUP BY id") { row in
          CastRow(id: try row.bytes(0), words: try row.text(1).split(separator: ",").compactMap { Int($0) })
        }
      }
      let signed = try store.writer.perform { connection in
        try connection.rows("SELECT letter, voter FROM signature") { row in
          Signed(letter: try row.text(0), voter: try row.int(1))
        }
      }
      let (casting, signing) = (
        BallotOrder.shuffled(rows, seed: seed), BallotOrder.shuffled(signed, seed: seed + 1)
      )
      for (row, one) in zip(casting, signing) {
        try other.store.writer.perform { connection in
          try connection.run(
            "INSERT INTO signature (letter, round, voter) VALUES (\(one.letter), 1, \(one.voter))")
          for word in row.words {
            try connection.run("INSERT INTO cast_ballot (id, word_id, round) VALUES (\(row.id), \(word), 1)")
          }
        }
      }
    }

    /// Where each byte of these tables lies, page by page in the order of the keys.
    func layout(of names: [String]) throws -> [[String]] {
      try trees(names).flatMap { tree in
        tree.pages.map { page in
          page.cells.map { "\($0.offset) \($0.payload)" } + ["\(page.remains)"]
        }
      }
    }

    /// Where the pages of all ballots and signatures are in the file, and how large it is.
    func pageNumbers() throws -> [Int] {
      let file = try TreeFile(path)
      return try trees(["ballot", "signature", "cast_ballot"]).flatMap { $0.pages.map(\.number) }
        + [file.bytes.count]
    }

    /// As the site does once a minute.
    func stir() throws {
      try store.writer.writings { writings in try writings.stirUrn() }
      try forget()
    }

    /// The second job comes after the turn in which the log is emptied.
    func forget() throws {
      store.writer.emptyLog()
      for _ in 1...2 { try store.writer.perform { _ in } }
    }

    func numbers(in table: SQL) throws -> [[UInt8]] {
      try store.writer.perform { connection in
        try connection.rows("SELECT DISTINCT id FROM \(table)") { row in try row.bytes(0) }
      }
    }

    /// The trees of these tables and their indexes.
    func trees(_ names: [String]) throws -> [(name: String, pages: [TreeFile.Page])] {
      let file = try TreeFile(path)
      return try names.flatMap { table in
        let roots = try store.writer.perform { connection in
          try connection.rows("SELECT rootpage FROM sqlite_schema WHERE tbl_name = \(table) AND rootpage > 0")
          { row in
            try row.int(0)
          }
        }
        return roots.map { (name: table, pages: file.pages(root: $0)) }
      }
    }
  }

  private static func shuffled(_ seed: UInt64) -> [Int] {
    BallotOrder.shuffled(Array(1...people), seed: seed)
  }

  /// While a vote is open, after a stirring: the bytes are where they would be if everyone had come in another order, and nothing
  /// of a ballot stands anywhere else.
  @Test func theFileForgetsTheOrder() throws {
    let (urn, other) = (try Urn(), try Urn())
    try urn.vote(Self.shuffled(1))
    try urn.copy(to: other, inOrder: 7)
    let trees = ["cast_ballot", "signature"]
    #expect(try urn.layout(of: trees) != other.layout(of: trees), "before, the order is there")
    for urn in [urn, other] { try urn.stir() }
    let (layout, otherLayout) = (try urn.layout(of: trees), try other.layout(of: trees))
    #expect(layout == otherLayout)
    #expect(layout.count > 4)
    try expectNothingElsewhere(urn, of: urn.numbers(in: "cast_ballot"), in: "cast_ballot")
    // Once more, with more that came meanwhile, and once more after that.
    try urn.voteAgain()
    try urn.stir()
    try other.stir()
    try expectNothingElsewhere(urn, of: urn.numbers(in: "cast_ballot"), in: "cast_ballot")
  }

  @Test func aClosedVoteForgetsToo() throws {
    let (urn, other) = (try Urn(), try Urn())
    try urn.vote(Self.shuffled(2))
    try urn.copy(to: other, inOrder: 3)
    for urn in [urn, other] {
      try urn.store.writer.writings { writings in
        try writings.begin(.settling, of: #require(try writings.readings.batch(1)), seen: .voting, at: noon)
      }
      try urn.forget()
    }
    let trees = ["ballot", "signature", "cast_ballot"]
    #expect(try urn.layout(of: trees) == other.layout(of: trees))
    #expect(try urn.numbers(in: "cast_ballot").isEmpty && urn.numbers(in: "ballot").count == 2 * Self.people)
    try expectNothingElsewhere(urn, of: urn.numbers(in: "ballot"), in: "ballot")
    for tree in try urn.trees(["cast_ballot"]) {
      #expect(tree.pages.count == 1 && tree.pages.allSatisfy { $0.cells.isEmpty && $0.remains.isEmpty })
    }
  }

  /// Which page of the file was filled when tells in which order people came, until it is written anew.
  @Test func pagesForgetToo() throws {
    let (urn, other) = (try Urn(), try Urn())
    try urn.vote(Self.shuffled(5))
    try urn.copy(to: other, inOrder: 6)
    let numbers = try [urn, other].map { urn in
      try urn.stir()
      try urn.store.writer.writings { writings in
        try writings.begin(.settling, of: #require(try writings.readings.batch(1)), seen: .voting, at: noon)
        #expect(try writings.readings.sweep() == .needed)
      }
      try urn.forget()
      #expect(try TreeFile(urn.path).freePages > 0, "in the order in which they were emptied")
      try urn.store.writer.rewriteFile()
      try urn.forget()
      #expect(try TreeFile(urn.path).freePages == 0)
      return try urn.pageNumbers()
    }
    #expect(numbers[0] == numbers[1])
    #expect(numbers[0].count > 12)
  }

  /// Whose the voices were that could be changed is forgotten at the end: no page holds a row of them any more.
  @Test func changeableVoicesAreForgotten() throws {
    let urn = try Urn(.modifiable)
    try urn.vote(Self.shuffled(4))
    let letter = Self.letters[0]
    try urn.store.writer.writings { writings in try writings.closeVote(of: letter, at: noon) }
    try urn.forget()
    let others = try urn.trees(["vote"])
    #expect(others.flatMap(\.pages).reduce(0) { $0 + $1.cells.count } == Self.people, "the other letter's")
    try urn.store.writer.writings { writings in try writings.closeVote(of: UrnTests.letters[1], at: noon) }
    try urn.forget()
    for tree in try urn.trees(["vote"]) {
      #expect(tree.pages.count == 1 && tree.pages.allSatisfy { $0.cells.isEmpty && $0.remains.isEmpty })
    }
    #expect(try TreeFile(urn.path).freeRemains().isEmpty)
  }

  /// No column tells when, and none counts.
  @Test func noColumnJoins() throws {
    let connection = try emptyDatabase()
    for (table, columns) in [
      ("signature", ["letter", "round", "voter"]), ("cast_ballot", ["id", "word_id", "round"]),
      ("ballot", ["id", "word_id", "round"]),
    ] {
      let found = try connection.rows("SELECT name FROM pragma_table_xinfo(\(table))") { row in
        try row.text(0)
      }
      #expect(found == columns)
      let sql = try connection.first("SELECT sql FROM sqlite_schema WHERE name = \(table)") { row in
        try row.text(0)
      }
      #expect(sql?.contains("WITHOUT ROWID") == true, "\(table)")
    }
    // Nothing is written elsewhere when a ballot is cast: the triggers only refuse, and there is no other trigger.
    let triggers = try connection.rows(
      "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('signature', 'cast_ballot', 'ballot')"
    ) { row in try row.text(0) }
    #expect(triggers.count >= 5)
    for trigger in triggers {
      #expect(!trigger.contains("INSERT INTO") && !trigger.contains("DELETE FROM"), "\(trigger)")
    }
  }

  /// Each number stands in the trees of one table, and nowhere else in the file and its log.
  private func expectNothingElsewhere(_ urn: Urn, of numbers: [[UInt8]], in table: String) throws {
    #expect(numbers.count >= Self.people * Self.letters.count)
    let file = try TreeFile(urn.path)
    let own = Set(try urn.trees([table]).flatMap(\.pages).map(\.number))
    let pages = (1...(file.bytes.count / file.pageSize)).filter { !own.contains($0) }
    for page in pages {
      let bytes = file.bytes[((page - 1) * file.pageSize)..<(page * file.pageSize)]
      #expect(TreeFile.places(of: Set(numbers), in: Array(bytes)).isEmpty, "page \(page)")
    }
    let inside = file.places(of: Set(numbers))
    #expect(numbers.allSatisfy { (inside[$0] ?? 0) >= 4 }, "in two trees, once for each of its two words")
    #expect(file.freeRemains().isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: urn.path + "-wal")).isEmpty)
    let index = [UInt8](try Data(contentsOf: URL(fileURLWithPath: urn.path + "-shm")))
    #expect(TreeFile.places(of: Set(numbers), in: index).isEmpty)
  }
}

private struct People: Sendable {
  let first, last: Int
  var both: (Int, Int) { (first, last) }
}

private struct CastRow: Sendable {
  let id: [UInt8]
  let words: [Int]
}

private struct Signed: Sendable {
  let letter: String
  let voter: Int
}

extension TreeFile {
  /// How often each of some texts of sixteen bytes stands in the file.
  func places(of numbers: Set<[UInt8]>) -> [[UInt8]: Int] { Self.places(of: numbers, in: bytes) }

  static func places(of numbers: Set<[UInt8]>, in bytes: [UInt8]) -> [[UInt8]: Int] {
    let starts = Dictionary(grouping: numbers) { UInt16($0[0]) << 8 | UInt16($0[1]) }
    var places: [[UInt8]: Int] = [:]
    for index in 0..<max(0, bytes.count - 15) {
      guard let candidates = starts[UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])] else { continue }
      for number in candidates where bytes[index..<(index + 16)].elementsEqual(number) {
        places[number, default: 0] += 1
      }
    }
    return places
  }
}
