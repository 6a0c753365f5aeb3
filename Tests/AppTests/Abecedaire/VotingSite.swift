import Domain
import HTTP
import Store
import Testing

@testable import App
@testable import Database

/// The seeded community, which votes on the letters E to H.
struct VotingSite {
  let site: Site
  let batch: Int
  /// By their text.
  let words: [String: Int]
  /// Members who vote.
  let voters: [Int]
  let keeper: Int
  /// The hour at which the vote closes by itself.
  let closing: Instant

  var page: String { "/abecedaire/lots/\(batch)/voter" }

  init(
    _ ballot: BallotKind = .modifiable, voices: Int = 2, least: Int = 1, revealsByHand: Bool = false,
    count: Int = 6
  ) throws {
    let site = try Site()
    self.site = site
    let now = site.now
    let closing = Instant(seconds: now.seconds + 86_400)
    self.closing = closing
    voters = try (0..<count).map {
      try site.addMember("Votant \($0)", email: "v\($0)@exemple.fr", .participant)
    }
    keeper = try site.addMember("Karim", email: "karim@exemple.fr", .facilitator)
    batch = try site.store.writer.writings { writings in
      let batch = try #require(try writings.readings.batch(of: Letter("E")!))
      let text = try #require(try writings.readings.batchDraft(batch.id))
      var draft = text.draft
      draft.rule = VoteRule(
        voices: voices, kept: 1, ballot: ballot, leastVoters: ballot == .detached ? max(least, 3) : least,
        revealsByHand: revealsByHand)
      draft.hours = BatchHours([.settling: closing])
      try writings.changeBatch(batch.id, draft, version: text.version, at: now)
      for (text, synonym) in [
        ("Écoute", nil), ("Élan", "souffle"), ("Essaim", nil), ("Faille", nil), ("Friche", nil),
      ] {
        try writings.createWord(
          WordDraft(text: text, synonym: synonym, place: nil, definition: "", argument: ""), at: now)
      }
      try writings.begin(
        .voting, of: #require(try writings.readings.batch(batch.id)), seen: batch.stage, at: now)
      return batch.id
    }
    words = try site.store.writer.perform { connection in
      let rows = try connection.rows("SELECT text, id FROM word WHERE letter BETWEEN 'E' AND 'H'") { row in
        WordRow(text: try row.text(0), id: try row.int(1))
      }
      return Dictionary(uniqueKeysWithValues: rows.map { ($0.text, $0.id) })
    }
  }

  func word(_ text: String) throws -> Int { try #require(words[text]) }

  /// A browser in which someone is signed in.
  func browser(_ person: Int) throws -> Visitor { try site.visitor(signedInAs: person) }

  /// What the form of a page carries unseen, with other fields.
  func pairs(_ response: Response, _ more: [(String, String)]) throws -> [(String, String)] {
    let form = try #require(
      response.text.firstMatch(of: #/<form class="form voting".*?<\/form>/#.dotMatchesNewlines()))
    return form.0.matches(of: #/<input type="hidden" name="([^"]*)" value="([^"]*)">/#).map {
      (String($0.1), String($0.2))
    } + more
  }

  /// Ticks words on the page, and sends it.
  func send(_ visitor: Visitor, _ ticked: [(String, String)], to path: String? = nil) throws -> Response {
    let path = path ?? page
    return try post(visitor, pairs(visitor.get(path), ticked), to: path)
  }

  func post(_ visitor: Visitor, _ pairs: [(String, String)], to path: String? = nil) throws -> Response {
    let body = pairs.map { "\(FormFields.urlEncoded($0.0))=\(FormFields.urlEncoded($0.1))" }.joined(
      separator: "&")
    let response = try site.answer(
      "POST", path ?? page,
      fields: ["Content-Type: application/x-www-form-urlencoded"] + visitor.cookieField, body: body)
    visitor.take(response)
    return response
  }

  /// Boxes of words, named by their letters.
  func ticks(_ texts: String...) throws -> [(String, String)] {
    try texts.map { ("ÉE".contains($0.prefix(1)) ? "e" : "f", "\(try word($0))") }
  }

  func count(_ sql: SQL) throws -> Int {
    try site.store.writer.perform { connection in try connection.first(sql) { row in try row.int(0) } ?? -1 }
  }

  /// Makes a meeting of today that votes on the letter E, and is open to guests.
  func openMeeting() throws {
    let (batch, now) = (batch, site.now)
    try site.store.writer.writings { writings in
      let draft = MeetingDraft(
        title: "Vote", day: now.inParis.day, start: TimeOfDay(minutes: 720), minutes: 60, place: "",
        videoLink: nil,
        circles: [], participants: [], agenda: [AgendaItemDraft(title: "Voter", minutes: 20)], otherNotes: [],
        synthesis: "", nextSteps: [], decisions: [], tasks: [])
      let meeting = try writings.createMeeting(draft, as: nil, at: now)
      try writings.openToGuests(meeting, drawing: { "ABC234" })
    }
    try run(
      "INSERT INTO agenda_vote (item_id, batch_id, letter) SELECT max(id), \(batch), 'E' FROM agenda_item")
  }

  /// The meeting, and its item.
  func meeting() throws -> VotingMeeting {
    try #require(
      try site.store.writer.perform { connection in
        try connection.first(
          """
          SELECT meeting.id, meeting.slug, agenda_vote.item_id FROM agenda_vote
          JOIN agenda_item ON agenda_item.id = agenda_vote.item_id
          JOIN meeting ON meeting.id = agenda_item.meeting_id
          """
        ) { row in VotingMeeting(id: try row.int(0), slug: try row.text(1), item: try row.int(2)) }
      })
  }

  /// Whether the meeting is under way.
  func setRunning(_ isRunning: Bool) throws {
    try run(
      "UPDATE meeting SET state = \(isRunning ? "running" : "planned") WHERE id = (SELECT max(id) FROM meeting)"
    )
  }

  /// A browser in which a guest has come to the meeting.
  func guest(_ name: String = "Ana") throws -> Visitor {
    let guest = Visitor(site)
    #expect(try guest.submit("/code", ["code": "ABC234", "name": name]).status == .seeOther)
    return guest
  }

  func run(_ sql: SQL) throws { try site.store.writer.perform { connection in _ = try connection.run(sql) } }

  /// All the voices that are given, whoever's they are.
  func given() throws -> Int {
    try count("SELECT (SELECT count(*) FROM voice) + (SELECT count(*) FROM cast_ballot)")
  }
}

struct VotingMeeting: Sendable {
  let id: Int
  let slug: String
  let item: Int
}

private struct WordRow: Sendable {
  let text: String
  let id: Int
}
