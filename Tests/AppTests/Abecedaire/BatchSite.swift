import Domain
import HTTP
import Store
import Testing

@testable import App

/// A community that chooses words.
struct BatchSite {
  let site: Site
  let facilitator: Visitor

  init(on day: String = "2027-03-20") throws {
    site = try Site(on: day)
    facilitator = try site.visitor(.facilitator)
  }

  init(_ site: Site, cookies: [String: String]) {
    self.site = site
    facilitator = Visitor(site)
    facilitator.cookies = cookies
  }

  /// Prepares a batch with the form, and gives its number.
  func prepare(_ letters: String, _ values: [(String, String)] = []) throws -> Int {
    let path = "/abecedaire/lots/nouveau"
    let form = try #require(Visitor.Form(to: path, in: facilitator.get(path).text))
    var pairs = [
      "voices": "3", "kept": "3", "ballot": "modifiable", "least-voters": "1", "intention": "Chérir.",
    ]
    for (name, value) in values { pairs[name] = value }
    let response = try facilitator.send(
      form, pairs: letters.map { ("letters", "\($0)".lowercased()) } + pairs.map { ($0.key, $0.value) })
    #expect(response.status == .seeOther, "\(response.words)")
    let location = try #require(response.field("Location"))
    return try #require(Int(location.dropFirst("/abecedaire/lots/".count)))
  }

  func stage(_ id: Int) throws -> BatchStage? {
    try read { try $0.batch(id)?.stage }
  }

  func results(_ id: Int) throws -> [LetterResult] {
    try read { readings in try readings.results(of: #require(try readings.batch(id))) }
  }

  func read<T: Sendable>(_ body: @escaping @Sendable (Readings) throws -> T) throws -> T {
    try site.store.writer.writings { writings in try body(writings.readings(as: .visitor)) }
  }

  /// Steps to a stage with the form of the page that says what happens.
  @discardableResult
  func step(_ id: Int, to stage: BatchStage, by browser: Visitor? = nil) throws -> Response {
    try (browser ?? facilitator).submit(
      "/abecedaire/lots/\(id)/etape", on: "/abecedaire/lots/\(id)/etape?vers=\(stage.rawValue)")
  }

  /// The form of a gesture on the vote of a letter.
  func form(_ gesture: String, _ letter: String, by browser: Visitor? = nil) throws -> Visitor.Form {
    let page = try (browser ?? facilitator).get("/abecedaire/\(letter)/vote?geste=\(gesture)")
    return try #require(Visitor.Form(to: "/abecedaire/\(letter)/vote", in: page.text))
  }

  func propose(_ words: [String]) throws {
    try site.store.writer.writings { writings in
      for word in words {
        try writings.createWord(
          WordDraft(text: word, synonym: nil, place: nil, definition: "", argument: ""),
          at: Instant(seconds: 0))
      }
    }
  }

  /// Gives the voices of a member.
  func vote(_ words: [String], by person: Int, for letter: String) throws {
    let letter = try #require(Letter(letter))
    try site.store.writer.writings { writings in
      let readings = writings.readings(as: .visitor)
      let voter = Participant.member(Member(id: person, name: "", role: .participant))
      let batch = try #require(try readings.batch(of: letter))
      let paper = try #require(try readings.ballotPapers(of: batch, for: voter, only: letter).first)
      let rows = try words.map { word in try #require(paper.words.first { $0.text == word }, "\(word)").id }
      if paper.vote.rule.ballot == .detached {
        try writings.castBallot(of: voter, for: letter, with: Set(rows))
      } else {
        try writings.setVoices(of: voter, for: letter, to: Set(rows))
      }
    }
  }

  /// What the site does by itself when an hour has come.
  func letTheHourCome() throws {
    let now = site.now
    try site.store.writer.writings { writings in try writings.advanceAbecedaire(at: now) }
  }
}

/// Rows of a file of values, RFC 4180; quotation marks double within quotation marks.
func parsedCSV(_ text: String) -> [[String]] {
  var rows: [[String]] = [[""]]
  var isQuoted = false
  var scalars = Array(text.unicodeScalars)[...]
  if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
  while let next = scalars.popFirst() {
    switch next {
    case "\"" where isQuoted && scalars.first == "\"":
      scalars.removeFirst()
      rows[rows.count - 1][rows[rows.count - 1].count - 1] += "\""
    case "\"": isQuoted.toggle()
    case "," where !isQuoted: rows[rows.count - 1].append("")
    case "\r" where !isQuoted: break
    case "\n" where !isQuoted: rows.append([""])
    default: rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(next)
    }
  }
  return rows.filter { $0 != [""] }
}
