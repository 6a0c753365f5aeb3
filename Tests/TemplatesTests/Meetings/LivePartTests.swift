import Domain
import Foundation
import HTML
import Testing

@testable import Templates

@Suite("The parts of a meeting's page that are sent to those who have it open")
struct LivePartTests {
  private let samples = Samples(text: "Essai")
  private static let parts: [LiveChange.Part] = [
    .agenda, .presence, .note(2), .note(4), .note(6), .note(9), .signup(1), .signup(2), .signup(7),
    .signup(9),
  ]

  private static let now = Instant(seconds: 1_623_844_800)

  private var sheet: MeetingSheet {
    var sheet = samples.sheet(samples.meeting)
    sheet.lastChange = 12
    return sheet
  }

  private var page: HTML { meetingPage(sheet, in: samples.frame) }

  /// The page of the one cell of the grid, which follows the same.
  private func cell(notes: [Note]? = nil) throws -> HTML {
    let grid = try #require(samples.meeting.grid)
    let known = grid.cells[0]
    let cell = GridCell(
      id: known.id, place: known.place, slot: known.slot, subject: known.subject, reporter: known.reporter,
      version: known.version, notes: notes ?? known.notes, signup: known.signup)
    return cellPage(
      cell, of: Grid(kind: grid.kind, places: grid.places, slots: grid.slots, cells: [cell]), sheet,
      current: GridCellForm { _ in "" }, in: samples.frame)
  }

  @Test func thePageSaysWhatItFollows() throws {
    #expect(
      page.text.contains(#"<div id="suivi" data-direct="/rencontres/1/direct" data-depuis="12"></div>"#))
    #expect(page.text.contains("/direct.js"))
    let fixed = meetingPage(samples.sheet(samples.meeting), in: samples.frame).text
    #expect(!fixed.contains("data-direct") && !fixed.contains("direct.js"))
  }

  /// What the script looks for in the page is there, and once.
  @Test(arguments: parts)
  func goesWhereThePageHasAPlace(_ part: LiveChange.Part) throws {
    let pages = try [page, cell()].map { try $0.all(" id=\"([^\"]*)\"") }
    for anchors in pages { #expect(Set(anchors).count == anchors.count) }
    let anchors = Set(pages.joined())
    let live = livePart(part, of: samples.meeting, at: Self.now)
    for place in try live.all(" data-in=\"([^\"]*)\"") { #expect(anchors.contains(place), "\(place)") }
    if live.text.contains("data-gone") { return }
    for anchor in try live.all(" id=\"([^\"]*)\"") { #expect(anchors.contains(anchor), "\(anchor)") }
  }

  /// On the page of the meeting its cells are counted; the notes and the names stand on those of the cells.
  @Test func cellsAreFollowed() throws {
    let counts = "<p class=\"soft small\" id=\"case-1\">2\u{A0}personnes · 1&nbsp;note</p>"
    let note = livePart(.note(6), of: samples.meeting, at: Self.now).text
    #expect(note.contains(#"id="note-6" data-in="notes-case-1""#) && note.contains(counts))
    let call = livePart(.signup(7), of: samples.meeting, at: Self.now).text
    #expect(call.contains(counts) && call.contains(#"<p id="viennent-1">Essai et Essai"#))
    #expect(livePart(.note(9), of: samples.meeting, at: Self.now).text.contains(counts), "one fewer")
    let (page, cell) = (page.text, try cell().text)
    #expect(page.contains(counts) && cell.contains(#"<p id="viennent-1">Essai et Essai"#))
    #expect(cell.contains(#"data-direct="/rencontres/1/direct" data-depuis="12""#))
    #expect(cell.contains(#"id="notes-case-1""#) && cell.contains("/direct.js"))
    #expect(try self.cell(notes: []).text.contains(#"<section class="notes" hidden>"#))
  }

  @Test(arguments: parts)
  func isTheSameForAll(_ part: LiveChange.Part) {
    let live = livePart(part, of: samples.meeting, at: Self.now).text
    for own in ["<form", "<button", "jeton", "Se connecter", "Modifier"] { #expect(!live.contains(own)) }
  }

  @Test func whatIsNotThereGoes() throws {
    #expect(
      livePart(.note(9), of: samples.bareMeeting, at: Self.now).text == #"<div id="note-9" data-gone></div>"#)
    #expect(
      livePart(.signup(9), of: samples.meeting, at: Self.now).text == #"<div id="appel-9" data-gone></div>"#)
    let words = livePart(.note(6), of: samples.meeting, at: Self.now).text
    #expect(words.contains(#"<div id="sans-note-1" data-gone></div>"#))
    #expect(try cell(notes: []).text.contains(#"id="sans-note-1">Pas encore de note."#))
    #expect(try !cell().text.contains("sans-note"))
    let nobody = livePart(.presence, of: samples.bareMeeting, at: Self.now).text
    #expect(nobody.contains(#"<div id="participants">"#) && nobody.contains("Personne pour l’instant."))
  }

  @Test func noTextIsTakenForMarkup() {
    for hostile in ["<script>alert(1)</script>", "\" onclick=\"x", "'><img src=x>", "&lt;"] {
      expectNoMarkup(from: hostile) { text in
        let meeting = Samples(text: text).meeting
        return Self.parts.map { part in ("\(part)", { livePart(part, of: meeting, at: Self.now) }) }
      }
    }
  }

  /// It is asked for on every meeting that goes on.
  @Test func theScriptIsLight() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Public/direct.js")
    #expect(try Data(contentsOf: file).count < 5_200)
  }
}
