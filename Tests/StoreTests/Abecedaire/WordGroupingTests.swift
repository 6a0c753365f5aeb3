import Domain
import Testing

@testable import Database
@testable import Store

/// Words are grouped, and listed some at a time.
extension WordProposalTests {
  func makeGroups() throws {
    try makeBatch()
    for word in ["Archipel", "Archipels", "Îlots", "Art", "Aube"] {
      try propose(word, .another, reason: "R \(word)")
    }
    try propose("Archipels", .another, reason: "Plusieurs.", by: Self.bob)
    try move(to: .grouping)
  }

  @Test func aGroupKeepsAllThatWasSaid() throws {
    try makeGroups()
    let (one, many, art, aube) = (
      try word("Archipel"), try word("Archipels"), try word("Art"), try word("Aube")
    )
    let likenesses = try readings().likenesses(in: batch, limit: 9)
    #expect(likenesses.map { [$0.first.id, $0.second.id] } == [[one, many]])
    try writings.merge([many], into: one, of: 1, by: Self.anne, at: noon)
    // The whole group moves.
    try writings.merge([one, aube], into: art, of: 1, by: Self.anne, at: noon.after(60))
    #expect(try words == ["Îlots", "Art"])
    let groups = try readings().wordGroups(in: batch)
    #expect(groups.map(\.head.spelling.text) == ["Art"])
    #expect(groups[0].members.map(\.word.spelling.text) == ["Archipel", "Archipels", "Aube"])
    #expect(groups[0].members.map(\.by) == [.named("Anne"), .named("Anne"), .named("Anne")])
    #expect(groups[0].members.map(\.at) == [noon.after(60), noon, noon.after(60)])
    #expect(groups[0].members[1].word.proposals.map(\.reason) == ["R Archipels", "Plusieurs."])
    #expect(try readings().likenesses(in: batch, limit: 9).isEmpty)
    #expect(try readings().headOfWord(Slug("archipels")!) == Slug("art"))
    #expect(try readings().siteContents().words.map(\.text) == ["Art", "Îlots"])
    #expect(try connection.number("SELECT count(*) FROM search") == 2)
    // Undone, one by one.
    try writings.unmerge(many, of: 1)
    try writings.unmerge(many, of: 1)
    #expect(try words == ["Archipels", "Îlots", "Art"])
    try move(to: .proposing)
    try writings.unmerge(one, of: 1)
    #expect(try readings().headOfWord(Slug("archipel")!) == nil)
  }

  @Test func whatCannotBeGrouped() throws {
    try makeGroups()
    let (one, many, art, other) = (
      try word("Archipel"), try word("Archipels"), try word("Art"), try word("Îlots")
    )
    func merge(_ words: [Int], _ head: Int, _ problem: Problem) {
      #expect(throws: Rejection([problem])) {
        try writings.merge(words, into: head, of: 1, by: Self.anne, at: noon)
      }
    }
    merge([one], one, Problem("words", .missing))
    merge([], one, Problem("words", .missing))
    merge([other], one, Problem("words", .unknown))
    merge([99], one, Problem("", .notNow))
    merge([one], 99, Problem("", .notNow))
    try writings.merge([many], into: one, of: 1, by: Self.anne, at: noon)
    // Two who press at once: the same again is done already, another thing is not done.
    try writings.merge([many], into: one, of: 1, by: Self.anne, at: noon)
    merge([one], many, Problem("", .notNow))
    merge([many], art, Problem("", .changed))
    try move(to: .voting)
    merge([art], one, Problem("", .notNow))
    #expect(throws: Rejection([Problem("", .notNow)])) { try writings.unmerge(many, of: 1) }
  }

  /// While one letter votes the others of its batch are grouped still.
  @Test func lettersThatWaitAreGrouped() throws {
    try makeGroups()
    try propose0("Éclat", "Éclats")
    try writings.openVote(alone: Letter("E")!, of: batch, at: noon)
    #expect(throws: Rejection([Problem("", .notNow)])) {
      try writings.merge([word("Éclats")], into: word("Éclat"), of: 1, by: Self.anne, at: noon)
    }
    try writings.merge([word("Archipels")], into: word("Archipel"), of: 1, by: Self.anne, at: noon)
    #expect(try readings().lettersToGroup(in: batch).map(\.description) == ["A", "I"])
  }

  func propose0(_ texts: String...) throws {
    for text in texts { try writings.createWord(Sample.word(text)) }
  }

  /// Proposing is taken up again, and the head of a group goes with its last proposer: those under it stand alone.
  @Test func aHeadThatGoesLeavesItsMembers() throws {
    try makeGroups()
    try writings.merge([word("Archipels")], into: word("Archipel"), of: 1, by: Self.anne, at: noon)
    try move(to: .proposing)
    let own = try readings(as: Self.zoe).ownProposals(for: batch)
    let proposal = try #require(own.first { $0.text == "Archipel" })
    #expect(try writings.withdrawProposal(proposal.id, by: Self.zoe))
    #expect(try words.contains("Archipels"))
    #expect(try connection.number("SELECT count(*) FROM word WHERE merged_at IS NOT NULL") == 0)
  }

  @Test func aPersonWhoLeavesLeavesTheirWords() throws {
    try makeBatch()
    try propose("Archipel", reason: "Parce que.")
    try connection.run("DELETE FROM person WHERE id = 2")
    let word = try #require(try readings().proposedWords(for: Self.a).words.first)
    #expect(word.proposals.map(\.reason) == ["Parce que."])
    #expect(word.proposals.map(\.name) == [nil] && word.proposals.map(\.isByPerson) == [false])
  }

  @Test func someAtATime() throws {
    try makeBatch()
    for number in 1...70 { try propose("A\(number)", .another) }
    var shown: [String] = []
    var page = try readings().proposedWords(for: Self.a)
    while true {
      shown += page.words.map(\.spelling.text)
      guard let last = page.last else { break }
      page = try readings().proposedWords(for: Self.a, after: last)
      #expect(page.isLater)
    }
    #expect(Set(shown).count == 70 && shown.count == 70)
    let own = try readings(as: Self.zoe).ownProposals(for: batch)
    #expect(own.count == OwnProposal.atOnce + 1)
    let last = own[OwnProposal.atOnce - 1].id
    let before = try readings(as: Self.zoe).ownProposals(for: batch, before: last)
    #expect(before.count == OwnProposal.atOnce + 1)
    #expect(try readings().ownProposals(for: batch).isEmpty)
  }
}
