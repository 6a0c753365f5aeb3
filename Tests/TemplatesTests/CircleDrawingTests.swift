import Domain
import HTML
import Testing

@testable import Templates

@Suite("The drawing of the circles")
struct CircleDrawingTests {
  private let samples = Samples(text: "Sciences comportementales")

  /// A circle that gathers `count` others.
  private func gathered(_ count: Int) -> [CircleSummary] {
    let first = samples.circle(0)
    return [first] + (0..<count).map { samples.circle($0 + 1, parent: first.link.slug) }
  }

  @Test(arguments: [1, 2, 8, 40])
  func everyCircleHasOneLink(_ count: Int) throws {
    let circles = gathered(count)
    let links = try circleDrawing(circles).all("<a [^>]*href=\"/cercles/([^\"]+)\"")
    #expect(links.sorted() == circles.map(\.link.slug.text).sorted())
    #expect(try circleDrawing(circles).all("class=\"(centre) ").count == 1)
  }

  @Test func aCircleThatGathersNoneIsNotTheCentre() throws {
    let drawing = circleDrawing([samples.circle(1), samples.circle(2)])
    #expect(try drawing.all("class=\"(satellite) ").count == 2)
  }

  @Test(arguments: [0, 1, 2, 8, 40])
  func everythingStandsInTheViewBoxAndApart(_ count: Int) throws {
    let drawing = circleDrawing(count == 0 ? [] : gathered(count))
    #expect(!drawing.text.lowercased().contains("nan"))
    let height = try #require(try drawing.all("viewBox=\"0 0 360 ([0-9]+)\"").first.flatMap { Int($0) })
    let xs = try drawing.all("cx=\"(-?[0-9]+)\"").compactMap { Int($0) }
    let ys = try drawing.all("cy=\"(-?[0-9]+)\"").compactMap { Int($0) }
    let radius = DrawingTrack.circleRadius
    #expect(xs.count == ys.count && xs.count == (count == 0 ? 0 : count + 1))
    for (x, y) in zip(xs, ys) {
      #expect(x - radius >= 0 && x + radius <= 360 && y - radius >= 0 && y + radius <= height)
    }
    for one in xs.indices {
      for other in xs.indices where other > one {
        let (dx, dy) = (xs[one] - xs[other], ys[one] - ys[other])
        #expect(dx * dx + dy * dy >= 4 * radius * radius, "two of \(count) circles overlap")
      }
    }
  }

  @Test(arguments: CircleState.allCases)
  func aStateIsToldInWordsAndByTheStroke(_ state: CircleState) {
    let drawing = circleDrawing([samples.circle(1, state: state)]).text
    #expect(drawing.contains(" \(state.rawValue)\""))
    #expect(drawing.contains(">\(state.inWords)</tspan>") == (state != .alive))
  }

  @Test(arguments: [
    ("Codev", ["Codev"]), ("Sciences comportementales", ["Sciences", "comportementales"]),
    ("Récits et écriture", ["Récits et", "écriture"]), ("", ["…"]),
    ("Anticonstitutionnellement", ["Anticonstitution", "nellement"]),
    (
      "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze",
      [
        "un deux trois", "quatre cinq six", "sept huit neuf", "dix onze douze…",
      ]
    ),
  ])
  func namesAreCutIntoLines(_ name: String, _ lines: [String]) {
    #expect(DrawingLabel.lines(of: name) == lines)
  }

  @Test(arguments: [(1, "hue-1"), (8, "hue-8"), (9, "hue-1"), (99, "hue-3"), (0, "hue-1"), (.max, "hue-7")])
  func journeysShareEightColours(_ position: Int, _ hue: String) {
    #expect(samples.circle(position).journey.hue == hue)
  }
}
