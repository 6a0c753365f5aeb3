import Domain
import Foundation
import HTML
import Testing

@testable import Templates

@Suite("The parts of a meeting's page that are sent to those who have it open")
struct LivePartTests {
  private let samples = Samples(text: "Essai")
  private static let parts: [LiveChange.Part] = [
    .agenda, .presence, .note(2), .note(4), .note(9), .signup(1), .signup(2), .signup(7), .signup(9),
  ]

  private static let now = Instant(seconds: 1_623_844_800)

  private var page: HTML {
    var sheet = samples.sheet(samples.meeting)
    sheet.lastChange = 12
    return meetingPage(sheet, in: samples.frame)
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
    let anchors = try page.all(" id=\"([^\"]*)\"")
    #expect(Set(anchors).count == anchors.count)
    let live = livePart(part, of: samples.meeting, at: Self.now)
    for place in try live.all(" data-in=\"([^\"]*)\"") { #expect(anchors.contains(place), "\(place)") }
    if live.text.contains("data-gone") { return }
    for anchor in try live.all(" id=\"([^\"]*)\"") { #expect(anchors.contains(anchor), "\(anchor)") }
  }

  @Test(arguments: parts)
  func isTheSameForAll(_ part: LiveChange.Part) {
    let live = livePart(part, of: samples.meeting, at: Self.now).text
    for own in ["<form", "<button", "jeton", "Se connecter", "Modifier"] { #expect(!live.contains(own)) }
  }

  @Test func whatIsNotThereGoes() {
    #expect(
      livePart(.note(9), of: samples.meeting, at: Self.now).text == #"<div id="note-9" data-gone></div>"#)
    #expect(
      livePart(.signup(9), of: samples.meeting, at: Self.now).text == #"<div id="appel-9" data-gone></div>"#)
    #expect(
      livePart(.signup(7), of: samples.meeting, at: Self.now).text == "", "that of a cell stays as it is")
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
