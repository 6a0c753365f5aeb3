import Domain
import HTTP
import Store
import Testing

@testable import App

/// The vote from which the words of the seeds came, with others besides and a tie at D.
@Suite("A vote that is replayed")
struct ReplayTests {
  /// What the seeds hold, by letter.
  private static func seeded() throws -> [Letter: [String]] {
    let site = try Site()
    let letters = try site.store.writer.writings { try $0.readings(as: .visitor).abecedaire().letters }
    return Dictionary(letters.map { ($0.letter, $0.kept.map(\.text)) }) { first, _ in first }
      .filter { !$0.value.isEmpty }
  }

  private static let others = ["A": "Audace", "B": "Bricolage", "C": "Chantier", "D": "Dialogue"]

  /// A community of seven without any batch, at the vote.
  private func atVote(_ ballot: BallotKind, _ seeds: [Letter: [String]]) throws -> (BatchSite, Int, [Int]) {
    let site = try Site(seeded: false, on: "2027-03-20")
    let people = try (1...7).map {
      try site.addMember("Membre \($0)", email: "m\($0)@exemple.fr", .participant)
    }
    let batches = BatchSite(site, cookies: try site.visitor(.facilitator).cookies)
    let id = try batches.prepare("ABCD", [("ballot", ballot.rawValue), ("least-voters", "3")])
    try batches.step(id, to: .proposing)
    try batches.propose(seeds.values.flatMap(\.self) + Self.others.values)
    try batches.step(id, to: .grouping)
    try batches.step(id, to: .voting)
    return (batches, id, people)
  }

  @Test("ends in the words of the seeds, in their places", arguments: BallotKind.allCases)
  func replay(_ ballot: BallotKind) throws {
    let seeds = try Self.seeded()
    #expect(seeds.values.map(\.count) == [3, 3, 3, 3])
    let (batches, id, people) = try atVote(ballot, seeds)
    for (letter, kept) in seeds {
      let rival = try #require(Self.others["\(letter)"])
      let isTied = letter == Letter("D")
      for (place, person) in people.enumerated() {
        // Seven, six and then five voices, or three for each of those that are tied.
        var words = [kept[0]]
        if place < 6 { words.append(kept[1]) }
        if place < (isTied ? 3 : 5) {
          words.append(kept[2])
        } else if !isTied || place < 6 {
          words.append(rival)
        }
        try batches.vote(words, by: person, for: "\(letter)")
      }
    }
    #expect(try batches.step(id, to: .settling).status == .seeOther)
    #expect(try batches.stage(id) == .settling)
    try settleTie(batches, id, people, seeds)
    #expect(try batches.stage(id) == .defining)
    let kept = try batches.read { try $0.abecedaire().letters.filter { !$0.kept.isEmpty } }
    #expect(Dictionary(kept.map { ($0.letter, $0.kept.map(\.text)) }) { first, _ in first } == seeds)
    let page = try Visitor(batches.site).get("/abecedaire/lots/\(id)/resultats")
    for words in [
      "7 votants sur 8 (88 %)", "Second vote", "2ᵉ", "ex æquo", "Procès-verbal du vote, lettres A à D",
      "Chaque personne a 3 voix par lettre", "à l’heure prévue", "à la main",
    ] { #expect(page.words.contains(words), "\(words)") }
    try expectRecount(batches, id, seeds)
  }

  /// A second vote among those that are tied, which its hour closes.
  private func settleTie(_ batches: BatchSite, _ id: Int, _ people: [Int], _ seeds: [Letter: [String]]) throws
  {
    let path = "/abecedaire/lots/\(id)/departager/d"
    let page = try batches.facilitator.get(path)
    #expect(page.words.contains("il reste une place pour ces 2 mots"))
    let form = try #require(Visitor.Form(to: path, in: page.text))
    #expect(form.hidden["maniere"] == "vote")
    let done = try batches.facilitator.send(form, ["closes-at": "21/03/2027", "closes-at-hour": "18h00"])
    #expect(done.status == .seeOther, "\(done.words)")
    let third = try #require(seeds[Letter("D")!]?[2])
    for (place, person) in people.enumerated() {
      try batches.vote([place < 5 ? third : "Dialogue"], by: person, for: "D")
    }
    batches.site.wait(until: "2027-03-22")
    try batches.letTheHourCome()
  }

  /// Whoever has the ballots comes to the same.
  private func expectRecount(_ batches: BatchSite, _ id: Int, _ seeds: [Letter: [String]]) throws {
    let visitor = Visitor(batches.site)
    let ballots = parsedCSV(try visitor.get("/abecedaire/lots/\(id)/bulletins.csv").text)
    let figures = parsedCSV(try visitor.get("/abecedaire/lots/\(id)/resultats.csv").text)
    #expect(ballots[0] == ["numero", "lettre", "tour", "mot_1", "mot_2", "mot_3"])
    #expect(ballots.count == 1 + 4 * 7 + 7 && Set(ballots.map { $0[0] }).count == ballots.count)
    for letter in seeds.keys {
      var tallies: [Tally] = []
      let rounds = letter == Letter("D") ? [1, 2] : [1]
      let all = figures.filter { $0[0] == "\(letter)" && $0[1] == "1" }.map { $0[3] }
      for round in rounds {
        let rows = figures.filter { $0[0] == "\(letter)" && $0[1] == "\(round)" }
        let cast = ballots.filter { $0[1] == "\(letter)" && $0[2] == "\(round)" }.map { Array($0[3...]) }
        for row in rows { #expect(Int(row[4]) == cast.count { $0.contains(row[3]) }, "\(row)") }
        tallies.append(
          Tally(
            words: rows.compactMap { all.firstIndex(of: $0[3]) },
            ballots: cast.map { $0.compactMap { all.firstIndex(of: $0) } }, seats: round == 1 ? 3 : 1))
      }
      #expect(Tally.Decision.together(tallies)?.kept.map { all[$0] } == seeds[letter])
      let kept = figures.filter { $0[0] == "\(letter)" && $0[1] == "1" && !$0[6].isEmpty }
      #expect(kept.sorted { $0[6] < $1[6] }.map { $0[3] } == seeds[letter])
    }
    let json = try visitor.get("/abecedaire/lots/\(id)/resultats.json").text
    #expect(json.contains("\"votants\": 7") && json.contains("\"inscrits\": 8"))
    let markdown = try visitor.get("/abecedaire/lots/\(id)/resultats.md").words
    #expect(markdown.hasPrefix("# Procès-verbal du vote, lettres A à D\n"))
    #expect(markdown.contains("https://cercles.example/abecedaire/lots/\(id)/resultats"))
  }
}
