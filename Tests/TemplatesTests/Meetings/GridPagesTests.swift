import Domain
import HTML
import Testing

@testable import Templates

/// The pages of a grid, as an organiser and as a visitor see them, with one text in every place that people fill.
private struct GridPages {
  let samples: Samples
  let text: String
  let grid: Grid

  init(text: String) throws {
    (samples, self.text) = (Samples(text: text), text)
    grid = try #require(samples.meeting.grid)
  }

  private var sheet: MeetingSheet {
    let member = Viewer.member(Member(id: 1, name: text, role: .organiser))
    return samples.sheet(samples.meeting, for: member, seal: FormSeal(token: text, number: text))
  }

  private var problems: [Problem] {
    ["", "subject", "spot", "kind", "added", "place-1", "slot-1", "notes"].flatMap {
      [Problem($0, .changed), Problem($0, .taken)]
    }
  }

  private var desk: GridCellDesk {
    let form = GridCellForm { _ in text }
    return GridCellDesk(form, loaded: form, problems: problems)
  }

  private func cell(_ sheet: MeetingSheet, _ desk: GridCellDesk?) -> HTML {
    cellPage(
      grid.cells[0], of: grid, sheet, current: GridCellForm { _ in text }, desk, in: samples.frame)
  }

  var makers: [(name: String, make: () -> HTML)] {
    let setting = GridSetting(kind: .forum, places: grid.places, slots: [1])
    let form = GridForm(setting, items: [1])
    var typed = form
    typed.added = text
    return [
      ("meeting", { meetingPage(sheet, in: samples.frame) }),
      ("workshop", { gridPage(sheet, setting, form, problems: [], in: samples.frame) }),
      ("workshop again", { gridPage(sheet, setting, typed, problems: problems, in: samples.frame) }),
      ("cell", { cell(sheet, nil) }),
      ("cell again", { cell(sheet, desk) }),
      ("cell of a visitor", { cell(samples.sheet(samples.meeting), nil) }),
      ("lost cell", { cell(samples.sheet(samples.meeting), desk) }),
      ("new cell", { newCellPage(sheet, desk.form, problems: problems, in: samples.frame) }),
    ]
  }
}

@Suite("The pages of a grid")
struct GridPagesTests {
  @Test(arguments: ["<script>alert(1)</script>", "\" onload=\"alert(1)", "</textarea><b>", "&lt;b&gt;"])
  func hostileTextChangesNoMarkup(_ hostile: String) throws {
    #expect(try !GridPages(text: hostile).makers.isEmpty)
    expectNoMarkup(from: hostile) { (try? GridPages(text: $0).makers) ?? [] }
  }

  @Test func headingsAndAnchors() throws {
    for (name, make) in try GridPages(text: "Essai").makers {
      let page = make()
      let levels = try page.all("<h([1-6])[ >]").compactMap { Int($0) }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(name)")
      for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(name)") }
      let anchors = try page.all(" id=\"([^\"]*)\"")
      #expect(Set(anchors).count == anchors.count, "\(name) repeats an anchor")
      for link in try page.all("href=\"#([^\"]*)\"") { #expect(anchors.contains(link), "\(name): \(link)") }
      for field in try page.all("aria-describedby=\"([^\" ]*)") {
        #expect(anchors.contains(field), "\(name)")
      }
    }
  }

  @Test func whatIsWrongIsSaidInWords() throws {
    for (name, make) in try GridPages(text: "Essai").makers
    where name.hasSuffix("again") || name == "lost cell" {
      #expect(make().text.contains("role=\"alert\""), "\(name)")
    }
  }
}
