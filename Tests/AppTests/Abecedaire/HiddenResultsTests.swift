import Domain
import Foundation
import HTTP
import Store
import Testing

@testable import App
@testable import Database

/// Nobody learns what others have voted before its time: every address of the site, asked for by everyone, answers the same whatever
/// they voted.
@Suite("Results before their time")
struct HiddenResultsTests {
  /// How far the vote is.
  enum Moment: CaseIterable { case open, tooFew, beforeRevealing, afterTheMeeting }

  /// Someone who looks.
  enum Reader: Hashable, CaseIterable {
    case visitor, guest, participant, organiser, facilitator, administrator

    /// Whether they are told how many have voted, while a vote is open.
    var runsVotes: Bool { self == .facilitator || self == .administrator }

    var role: Role? {
      switch self {
      case .visitor, .guest: nil
      case .participant: .participant
      case .organiser: .organiser
      case .facilitator: .facilitator
      case .administrator: .administrator
      }
    }
  }

  @Test("are in no answer of any route", arguments: BallotKind.allCases, Moment.allCases)
  func everyRoute(_ kind: BallotKind, _ moment: Moment) throws {
    let (one, other) = (
      try Self.site(kind, moment, ["Écoute", "Faille"]), try Self.site(kind, moment, ["Élan", "Friche"])
    )
    let shown = try Self.paths(one).filter { try Visitor(one.site).get($0).status == .ok }
    let meeting = try one.meeting()
    let live = ["/direct", "/projection"]
    let minutes = ["/compte-rendu", "/compte-rendu.md", "/compte-rendu.html", "/compte-rendu.json"]
    for path in ["-\(meeting.slug)", "/rencontre.ics"] + (moment == .afterTheMeeting ? minutes : live) {
      try #require(shown.contains("/rencontres/\(meeting.id)\(path)"))
    }
    for reader in Reader.allCases where reader != .guest || moment != .afterTheMeeting {
      let (browser, otherBrowser) = (
        try Self.browser(of: reader, in: one), try Self.browser(of: reader, in: other)
      )
      for path in try Self.paths(one) {
        let (answer, otherAnswer) = (try browser.get(path), try otherBrowser.get(path))
        #expect(answer.status == otherAnswer.status, "\(reader): \(path)")
        let (text, otherText) = (Self.withoutSecrets(answer), Self.withoutSecrets(otherAnswer))
        #expect(text.utf8.count == otherText.utf8.count, "\(reader): \(path)")
        #expect(text == otherText, "\(reader): \(path)\n\(Self.difference(text, otherText))")
        #expect(Self.fields(answer) == Self.fields(otherAnswer), "\(reader): \(path)")
        if text == answer.text { #expect(answer.entityTag == otherAnswer.entityTag, "\(reader): \(path)") }
      }
    }
  }

  /// The same answer, to the byte, to its size and to its tag, before and after somebody else votes: no page is made anew for it
  /// either.
  @Test(
    "do not move what others get", arguments: BallotKind.allCases, Reader.allCases.filter { !$0.runsVotes })
  func noTagMoves(_ kind: BallotKind, _ reader: Reader) throws {
    let vote = try VotingSite(kind)
    try vote.openMeeting()
    try vote.setRunning(true)
    let browser = try Self.browser(of: reader, in: vote)
    let paths = try Self.paths(vote)
    // The first time, what was done before is told once.
    for path in paths { _ = try browser.get(path) }
    let before = try paths.map { try browser.get($0) }
    let tables = try vote.site.store.makeReader().versions
    let number = tables.last
    let voter = try vote.browser(vote.voters[0])
    #expect(try vote.send(voter, vote.ticks("Écoute") + [("etape", "confirmer")]).status == .seeOther)
    var tagged = 0
    for (path, old) in zip(paths, before) {
      let new = try browser.get(path)
      #expect(new.status == old.status, "\(path)")
      #expect(Self.withoutSecrets(old) == Self.withoutSecrets(new), "\(path)")
      #expect(Self.fields(new) == Self.fields(old), "\(path)")
      guard let tag = old.entityTag, Self.withoutSecrets(old) == old.text else { continue }
      #expect(new.entityTag == tag, "\(path)")
      tagged += 1
    }
    #expect(tagged > 10)
    for table in [
      "word", "batch", "letter_vote", "meeting", "page", "circle", "agenda_vote", "word_proposal",
    ] {
      #expect(tables.unchanged(tables.tables.set(reading: table), since: number), "\(table)")
    }
  }

  /// A community in which five people have voted the same two words.
  private static func site(_ kind: BallotKind, _ moment: Moment, _ words: [String]) throws -> VotingSite {
    let vote = try VotingSite(kind, least: moment == .tooFew ? 6 : 3, revealsByHand: true)
    try vote.openMeeting()
    try vote.setRunning(true)
    let now = vote.site.now
    for person in vote.voters.prefix(5) {
      let ballots = try words.map { word in
        SentBallot(letter: Letter(word.hasPrefix("É") ? "E" : "F")!, round: 1, words: [try vote.word(word)])
      }
      _ = try vote.site.store.writer.writings { writings in
        try writings.take(ballots, of: .member(Member(id: person, name: "", role: .participant)), at: now)
      }
    }
    if moment != .open {
      let number = vote.batch
      try vote.site.store.writer.writings { writings in
        let batch = try #require(try writings.readings.batch(number))
        try writings.begin(.settling, of: batch, seen: .voting, at: now)
      }
    }
    if moment == .afterTheMeeting {
      let (meeting, closer) = (try vote.meeting().id, Member(id: vote.keeper, name: "", role: .facilitator))
      try vote.site.store.writer.writings { try $0.closeMeeting(meeting, by: closer, at: now) }
    }
    return vote
  }

  private static func browser(of reader: Reader, in vote: VotingSite) throws -> Visitor {
    if reader == .guest { return try vote.guest() }
    return try reader.role.map { try vote.site.visitor($0) } ?? Visitor(vote.site)
  }

  /// Every route that shows something, for the things of this vote and for others.
  private static func paths(_ vote: VotingSite) throws -> [String] {
    let meeting = try vote.meeting()
    return Routes.all.filter { $0.method == .get }.flatMap { route in
      let pattern = route.pattern
      let own = pattern.replacing("{letter}", with: "e")
        .replacing("/abecedaire/lots/{id}", with: "/abecedaire/lots/\(vote.batch)")
        .replacing("/rencontres/{id-slug}", with: "/rencontres/\(meeting.id)-\(meeting.slug)")
        .replacing("/rencontres/{id}", with: "/rencontres/\(meeting.id)")
        .replacing("{item}", with: "\(meeting.item)")
        .replacing("/mots/{slug}", with: "/mots/ecoute")
      return Set([
        RoleTests.path(pattern), RoleTests.path(own), RoleTests.path(own.replacing("ecoute", with: "elan")),
      ])
    }.sorted() + ["/recherche?q=%C3%A9coute", "/recherche?q=%C3%A9lan", "/recherche?q=friche"]
  }

  /// What is drawn by lot for each form is drawn by lot, and a calendar says by the clock of the machine when its rows changed.
  private static func withoutSecrets(_ response: Response) -> String {
    response.text.replacing(#/name="(jeton|numero|form)" value="[^"]*"/#, with: "secret")
      .replacing(#/(DTSTAMP|LAST-MODIFIED|CREATED):[0-9TZ]*/#, with: "moment")
  }

  /// What else an answer says of itself, without its cookies.
  private static func fields(_ response: Response) -> [Substring] {
    String(decoding: response.fields.bytes, as: UTF8.self).split(separator: "\r\n").filter {
      !$0.hasPrefix("Set-Cookie:")
    }
  }

  private static func difference(_ one: String, _ other: String) -> String {
    let lines = zip(one.split(separator: "\n"), other.split(separator: "\n")).filter { $0 != $1 }
    return lines.prefix(3).map { "\($0.0)\n\($0.1)" }.joined(separator: "\n")
  }
}
