import HTML
import Templates
import Testing

@Suite("What every page has")
struct PageShapeTests {
  private let pages = Samples(text: "Essai").pages

  @Test func oneTitleAndNoSkippedHeading() throws {
    let samples = Samples(text: "Essai")
    let bare = ("meeting without agenda", meetingPage(samples.sheet(samples.bareMeeting), in: samples.frame))
    for (name, page) in pages + [bare] {
      let levels = try page.all("<h([1-6])[ >]").compactMap { Int($0) }
      #expect(levels.first == 1, "\(name) begins with its title")
      #expect(levels.count { $0 == 1 } == 1, "\(name) has one title")
      for (level, next) in zip(levels, levels.dropFirst()) {
        #expect(next <= level + 1, "\(name) goes from h\(level) to h\(next)")
      }
    }
  }

  @Test func titlesTellPagesApart() throws {
    let titles = try pages.map { try #require(try $0.page.all("<title>(.*)</title>").first) }
    #expect(titles.allSatisfy { $0.hasSuffix(" – Essai") })
    #expect(Set(titles).count >= titles.count - 1, "only a circle and a page of the same name may share one")
  }

  @Test func landmarksLanguageAndSkipLink() {
    for (name, page) in pages {
      for part in [
        "<!doctype html>\n<html lang=\"fr\">", "<a class=\"skip\" href=\"#contenu\">", "<main id=\"contenu\"",
        "<nav aria-label=\"Menu principal\">", "href=\"/plan-du-site\"", "Accessibilité&nbsp;: non conforme",
        "<link rel=\"stylesheet\" href=\"/style.css\">",
      ] {
        #expect(page.text.contains(part), "\(name) lacks \(part)")
      }
      #expect(page.text.hasPrefix("<!doctype html>"))
    }
  }

  @Test func anchorsAreUniqueAndLinksInsideAPageArrive() throws {
    for (name, page) in pages where name != "page" {
      let anchors = try page.all(" id=\"([^\"]*)\"")
      #expect(Set(anchors).count == anchors.count, "\(name) repeats an anchor")
      for link in try page.all("href=\"#([^\"]*)\"") {
        #expect(anchors.contains(link), "\(name) links to nowhere: \(link)")
      }
    }
  }

  @Test func theMenuMarksWhereOneIs() throws {
    let marks = try pages.map { ($0.name, try $0.page.all("aria-current=\"([a-z]+)\"")) }
    for (name, mark) in marks {
      switch name {
      case "home", "circles", "pages", "meetings", "abecedaire": #expect(mark == ["page"], "\(name)")
      case "month": #expect(mark == ["true", "date"], "\(name)")
      case "site map", "error": #expect(mark.isEmpty, "\(name)")
      default: #expect(mark == ["true"], "\(name)")
      }
    }
  }

  @Test func aPageIsTheSameMadeAtOnceOrPieceByPiece() {
    for (name, make) in Samples(text: "Essai").makers {
      #expect(HTML.page(make) == make().bytes, "\(name) keeps a piece while it makes another")
    }
  }

  @Test func everyPageIsLight() {
    for (name, page) in pages { #expect(page.bytes.count < 20_000, "\(name) weighs \(page.bytes.count)") }
  }

  @Test(arguments: [400, 401, 403, 404, 405, 408, 409, 413, 414, 415, 417, 429, 431, 500, 501, 503, 505])
  func errorsSayWhatToDo(_ status: Int) throws {
    let page = errorPage(status: status, in: Samples(text: "Essai").frame)
    #expect(page.text.contains(">\(status)</p>"))
    #expect(try page.all("<p class=\"lead\">(.+)</p>").count == 1)
  }

  /// Only a failure of ours is noted; what the server does not speak is no failure (RFC 9110, 15.6.2 and 15.6.6).
  @Test(arguments: [(400, false), (500, true), (501, false), (505, false)])
  func onlyOurFaultsAreOurs(_ status: Int, _ isOurs: Bool) {
    let page = errorPage(status: status, in: Samples(text: "Essai").frame).text
    #expect(page.contains("Elle est notée") == isOurs)
    #expect(page.contains("Demande incomprise") == !isOurs)
  }
}
