import Domain
import Foundation
import HTML
import Testing

@testable import Templates

@Suite("The pages of an agenda")
struct AgendaPageTests {
  private let sample = AgendaSamples(text: "Essai")

  @Test func oneTitleAndNoSkippedHeading() throws {
    for (name, make) in sample.makers {
      let levels = try make().all("<h([1-6])[ >]").compactMap { Int($0) }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(name) begins with its one title")
      for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(name): h\(next)") }
    }
  }

  @Test func anchorsAreUniqueAndWhatPointsToThemArrives() throws {
    for (name, make) in sample.makers {
      let page = make()
      let anchors = try page.all(" id=\"([^\"]*)\"")
      #expect(Set(anchors).count == anchors.count, "\(name) repeats an anchor")
      let targets =
        try page.all(" aria-describedby=\"([^\"]*)\"").flatMap { $0.split(separator: " ").map(String.init) }
        + page.all(" for=\"([^\"]*)\"") + page.all("href=\"[^\"#]*#([^\"]*)\"")
      for target in targets { #expect(anchors.contains(target), "\(name) points to nowhere: \(target)") }
    }
  }

  /// Buttons and links of a list are told apart without their place (RGAA 4.1, 6.1 and 11.9).
  @Test func whatIsPressedSaysWhatItIsAbout() throws {
    let page = agendaPage(sample.open, AgendaDesk(), in: sample.frame)
    for button in try page.all("<button formaction=\"[^\"]*points[^>]*>(.*?)</button>") {
      #expect(button.contains("«"), "\(button)")
    }
  }

  @Test func noTextIsTakenForMarkup() {
    for hostile in ["<script>alert(1)</script>", "\" onclick=\"x", "'><img src=x>", "</textarea><b>", "&lt;"]
    {
      expectNoMarkup(from: hostile) { AgendaSamples(text: $0).makers }
    }
  }

  @Test func aPageIsTheSameMadeAtOnceOrPieceByPiece() {
    for (name, make) in sample.makers {
      #expect(HTML.page(make) == make().bytes, "\(name) keeps a piece while it makes another")
    }
  }

  /// With its styles and its script: what the largest of these pages asks of a telephone.
  @Test func pagesAndTheirFilesAreLight() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Public")
    func weight(_ name: String) throws -> Int {
      try Data(contentsOf: folder.appendingPathComponent(name)).count
    }
    #expect(try weight("rencontre.js") < 6_000)
    let styles = try weight("style.css") + weight("rencontres.css") + weight("conducteur.css")
    for (name, make) in sample.makers {
      #expect(
        make().bytes.count + styles < 40_960, "\(name) weighs \(make().bytes.count) with \(styles) of styles")
    }
  }

  @Test(arguments: [
    ([10, 20, 30], "L’ordre du jour remplit juste le temps de la rencontre."),
    ([10, 20, 20], "Il reste 10 minutes libres."),
    ([59], "Il reste 1 minute libre."), ([30, 35], "L’ordre du jour dépasse de 5 minutes."),
    ([100], "L’ordre du jour dépasse de 40 minutes."), ([150], "L’ordre du jour dépasse de 1 h 30."),
  ])
  func balances(minutes: [Int], words: String) {
    let said = sample.meeting(sample.items(minutes)).balance.inWords
    #expect(said.replacing("\u{A0}", with: " ") == words)
  }

  @Test(arguments: [
    ("2021-06-15", 720, [10], ["12 h 00 – 12 h 10"]),
    ("2021-06-15", 1_430, [10, 10], ["23 h 50 – 0 h 00", "0 h 00 – 0 h 10, le lendemain"]),
    ("2021-06-15", 1_430, [20], ["23 h 50 – 0 h 10, le lendemain"]),
    (
      "2021-06-15", 1_430, [1_440, 1_440],
      ["23 h 50 – 23 h 50, le lendemain", "23 h 50 – 23 h 50, le lendemain"]
    ),
    (
      "2021-06-15", 1_430, [1_440, 1_450],
      ["23 h 50 – 23 h 50, le lendemain", "23 h 50 – 0 h 00, le lendemain"]
    ),
    (
      "2021-06-15", 1_430, [2_880, 10],
      ["23 h 50 – 23 h 50, 2 jours plus tard", "23 h 50 – 0 h 00, 2 jours plus tard"]
    ),
    ("2026-03-29", 90, [60], ["1 h 30 – 3 h 30"]),
  ])
  func hours(day: String, start: Int, minutes: [Int], words: [String]) {
    let said = sample.items(minutes, on: day, start: start).map(\.slot.hoursInWords)
    #expect(said.map { $0.replacing("\u{A0}", with: " ") } == words)
  }

  /// How an item ended is said once the minutes are published, to everyone, and nothing of the run sheet ever.
  @Test func theMeetingsOwnPageSaysWhatWasDone() {
    let items = sample.items([10, 20, 10], states: [.done, .skipped, .planned])
    let open = meetingPage(sample.samples.sheet(sample.meeting(items)), in: sample.samples.frame).text
    #expect(!open.contains("traité") && !open.contains("reporté"))
    let closed = meetingPage(
      sample.samples.sheet(sample.meeting(items, closedAt: Instant(seconds: 0))), in: sample.samples.frame
    ).text
    #expect(closed.contains(">traité<") && closed.contains(">reporté<"))
  }

  @Test func aRoomIsShownNothingButTheAgenda() {
    let page = projectionPage(sample.open, planned: 1, in: sample.samples.frame).text
    #expect(!page.contains("<nav") && !page.contains("<footer") && !page.contains("<form"))
    #expect(page.contains("class=\"skip\"") && page.contains("href=\"/rencontres/1-essai\""))
    #expect(page.matches(of: #/aria-current/#).count == 1)
  }
}
