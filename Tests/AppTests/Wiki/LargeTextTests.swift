import Dispatch
import Domain
import HTTP
import Store
import Testing

@testable import App

/// Texts that are compared and merged away from the loop.
@Suite("Texts as long as a book")
struct LargeTextTests {
  let wiki: WikiSite
  let ines: Visitor
  let karim: Visitor
  private static let comparison = WikiSite.page + "/comparer"

  init() throws {
    wiki = try WikiSite()
    ines = try wiki.insider()
    karim = try wiki.keeper()
    try karim.press("save", karim.editor(), ["body": Self.text("d")])
  }

  /// More than what is worked on here, with three paragraphs to change.
  private static func text(_ letter: String, first: String = "Un.", last: String = "Trois.") -> String {
    let lines = (0..<10_000).map { "\(letter)\($0)" }.joined(separator: "\n")
    return "\(first)\n\n\(lines)\n\n\(last)"
  }

  @Test("are merged as others are")
  func merging() throws {
    let form = try ines.editor()
    try karim.press("save", karim.editor(), ["body": Self.text("d", first: "Premier.")])
    let response = try ines.press("save", form, ["body": Self.text("d", last: "Dernier.")])
    #expect(response.field("Location") == WikiSite.page)
    #expect(try ines.get(WikiSite.page).words.contains("sont réunis"))
    #expect(try wiki.text() == Self.text("d", first: "Premier.", last: "Dernier."))
  }

  @Test("are in conflict as others are", arguments: ["save", "both", "theirs"])
  func conflict(_ gesture: String) throws {
    let form = try ines.editor()
    try karim.press("save", karim.editor(), ["body": Self.text("k")])
    let response = try ines.press("save", form, ["body": Self.text("i")])
    #expect(response.status == .conflict && response.text.utf8.count < 400_000)
    let screen = try WritingForm(in: response.text)
    #expect(screen.body == Self.text("i") && screen.base == "3" && screen.values["older"] == "2")
    #expect(try ines.press(gesture, screen).status == .seeOther)
    let text = try wiki.text()
    #expect(text.contains("\ni9999") == (gesture != "theirs"))
    #expect(text.contains("\nk9999") == (gesture != "save"))
  }

  @Test("are given back when the bench is full", arguments: ["save", "both"])
  func busy(_ gesture: String) throws {
    let form = try ines.editor()
    try karim.press("save", karim.editor(), ["body": Self.text("k")])
    var screen = try WritingForm(in: ines.press("save", form, ["body": Self.text("i")]).text)
    screen.values["base"] = gesture == "save" ? "2" : "3"
    let gate = DispatchSemaphore(value: 0)
    var held = 0
    while wiki.site.desk.application.passwords.submit({ gate.wait() }) { held += 1 }
    defer { for _ in 0..<held { gate.signal() } }
    let response = try ines.press(gesture, screen)
    #expect(response.status == .serviceUnavailable)
    #expect(try response.typed() == Self.text("i"))
    #expect(try wiki.text() == Self.text("k"))
    #expect(try Visitor(wiki.site).get(Self.comparison).status == .serviceUnavailable)
    #expect(try Visitor(wiki.site).get(WikiSite.page).status == .ok)
  }

  @Test("are compared for members as often as they like, for others only so often")
  func brake() throws {
    let stranger = Visitor(wiki.site)
    let path = Self.comparison + "?de=1&a=2"
    try karim.press("save", karim.editor(), ["body": Self.text("k")])
    for _ in 0..<20 { #expect(try stranger.get(Self.comparison).status == .ok) }
    let refused = try stranger.get(Self.comparison)
    #expect(refused.status == .tooManyRequests && refused.field("Retry-After") == "10")
    #expect(try ines.get(Self.comparison).status == .ok)
    try karim.press("save", karim.editor(), ["body": "Court."])
    try karim.press("save", karim.editor(), ["body": "Plus court."])
    #expect(try stranger.get(Self.comparison).status == .ok, "short texts are nobody’s burden")
    #expect(try stranger.get(path).status == .tooManyRequests)
    stranger.peer = "10.0.0.2"
    #expect(try stranger.get(path).status == .ok)
  }
}
