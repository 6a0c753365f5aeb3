import Domain
import HTML
import Testing

@testable import Templates

@Suite("What every page of the wiki has")
struct WikiShapeTests {
  private let makers = WikiSamples(text: "Essai").makers
  private let pages = WikiSamples(text: "Essai").makers.map { (name: $0.name, page: $0.make()) }

  @Test func everyPageIsHere() { #expect(Set(pages.map(\.name)).count == pages.count && pages.count > 30) }

  @Test func oneTitleAndNoSkippedHeading() throws {
    for (name, page) in pages {
      let levels = try page.all("<h([1-6])[ >]").compactMap { Int($0) }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(name) begins with its one title")
      for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(name): h\(next)") }
    }
  }

  /// The title of the window tells pages apart (RGAA 4.1, 8.6).
  @Test func windowsHaveTitlesOfTheirOwn() throws {
    for (name, page) in pages {
      let title = try #require(try page.all("<title>(.*)</title>").first)
      #expect(
        title.hasSuffix(" – Essai") && title != "Essai – Essai" || name.contains("page"), "\(name): \(title)")
    }
    let title = conflictPage(WikiSamples(text: "Essai").conflict, in: WikiSamples(text: "Essai").frame)
    #expect(try title.all("<title>(Deux textes à réunir), ").count == 1)
  }

  @Test func everyControlHasItsLabel() throws {
    for (name, page) in pages {
      let labels = try page.all("<label for=\"([^\"]+)\"")
      #expect(Set(labels).count == labels.count, "\(name) names a control twice")
      for control in try page.all("(<label[^>]*><input [^>]*>|<(?:input|select|textarea) [^>]*>)")
      where !control.contains("type=\"hidden\"") && !control.hasPrefix("<label") {
        #expect(labels.contains { control.contains(" id=\"\($0)\"") }, "\(name): \(control)")
      }
    }
  }

  @Test func anchorsAreUniqueAndWhatPointsToThemArrives() throws {
    for (name, page) in pages where !name.contains("page for") && !name.hasPrefix("archived page") {
      let anchors = try page.all(" id=\"([^\"]*)\"")
      #expect(Set(anchors).count == anchors.count, "\(name) repeats an anchor")
      let targets =
        try page.all(" aria-(?:describedby|labelledby)=\"([^\"]*)\"") + page.all(" (?:for|form)=\"([^\"]*)\"")
      for target in try targets.flatMap({ $0.split(separator: " ").map(String.init) })
        + page.all("href=\"#([^\"]*)\"")
      {
        #expect(anchors.contains(target), "\(name) points to nowhere: \(target)")
      }
    }
  }

  /// What reads is asked for by GET and carries no seal; what writes is sealed.
  @Test func everyWritingFormIsSealed() throws {
    for (name, page) in pages {
      let writing = try page.all("(<form [^>]*method=\"post\")").count
      #expect(try page.all("name=\"(\(FormSeal.tokenField))\" value=\"Essai\"").count == writing, "\(name)")
      #expect(try page.all("name=\"(\(FormSeal.numberField))\" value=\"Essai\"").count == writing, "\(name)")
      #expect(try page.all("(<form)").count == writing + page.all("(method=\"get\")").count, "\(name)")
    }
  }

  /// A button of a list says what it acts on (RGAA 4.1, 11.9), and no two links of one page have the same words and other
  /// addresses.
  @Test func linksAreToldApart() throws {
    for (name, page) in pages where !["comparison", "old revision"].contains(name) {
      var addresses: [String: String] = [:]
      for link in page.text.matches(of: /<a [^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/) where link.2 != "Essai" {
        let words = String(link.2)
        #expect(addresses[words] ?? String(link.1) == link.1, "\(name): \(words)")
        addresses[words] = String(link.1)
      }
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "</textarea><b>", "&lt;b&gt;", "</del></ins><b>",
    "'\"><svg/onload=alert(1)>", "--><!--",
  ])
  func hostileTextChangesNoMarkup(_ hostile: String) {
    expectNoMarkup(from: hostile) { WikiSamples(text: $0).makers }
  }

  @Test func aPageIsTheSameMadeAtOnceOrPieceByPiece() {
    for (name, make) in makers {
      #expect(HTML.page(make) == make().bytes, "\(name) keeps a piece while it makes another")
    }
  }

  @Test func noPageShowsItsMarkupOrAValueOfSwift() {
    for (name, page) in pages {
      for mark in ["&amp;nbsp;", "&lt;span", "HTML(", "Optional(", "Slug("] {
        #expect(!page.text.contains(mark), "\(name) shows \(mark)")
      }
    }
  }

  @Test func everyPageIsLight() {
    for (name, page) in pages { #expect(page.bytes.count < 12_000, "\(name) weighs \(page.bytes.count)") }
  }

  @Test func theMenuMarksWhereOneIs() throws {
    let lists = [
      "pages for members", "first pages", "pages after one", "pages from a letter", "no pages from a letter",
    ]
    for (name, page) in pages {
      let isList = lists.contains(name)
      #expect(try page.all("aria-current=\"([a-z]+)\"") == [isList ? "page" : "true"], "\(name)")
    }
  }
}
