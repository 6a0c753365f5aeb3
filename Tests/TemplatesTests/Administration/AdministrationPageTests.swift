import Domain
import HTML
import Testing

@testable import Templates

@Suite("What every page of the administration and of circles' keepers has")
struct AdministrationPageTests {
  private let makers = AdministrationSamples(text: "Essai").makers
  private let pages = AdministrationSamples(text: "Essai").makers.map { (name: $0.name, page: $0.make()) }

  @Test func oneTitleAndNoSkippedHeading() throws {
    for (name, page) in pages {
      let levels = try page.all("<h([1-6])[ >]").compactMap { Int($0) }
      #expect(levels.count { $0 == 1 } == 1, "\(name) has one title")
      let first = try #require(levels.firstIndex(of: 1))
      #expect(first == 0 || levels[0] == 2, "\(name) begins with its title or with its problems")
      for (level, next) in zip(levels[first...], levels[first...].dropFirst()) {
        #expect(next <= level + 1, "\(name) goes from h\(level) to h\(next)")
      }
    }
  }

  @Test func everyControlHasItsLabel() throws {
    for (name, page) in pages {
      let labels = Set(try page.all("<label for=\"([^\"]+)\""))
      let ticked = Set(try page.all("<label class=\"check\"><input [^>]*id=\"([^\"]+)\""))
      for tag in try page.all("(<(?:input|select|textarea) [^>]*>)") where !tag.contains("type=\"hidden\"") {
        let id = try #require(
          try HTML(trusted: Array(tag.utf8)).all("id=\"([^\"]+)\"").first, "\(name): \(tag)")
        #expect(labels.contains(id) || ticked.contains(id), "\(name) does not name \(tag)")
      }
    }
  }

  @Test func anchorsAreUniqueAndWhatPointsToThemArrives() throws {
    for (name, page) in pages {
      let anchors = try page.all(" id=\"([^\"]*)\"")
      #expect(Set(anchors).count == anchors.count, "\(name) repeats an anchor")
      let targets = try page.all(" (?:aria-describedby|for|href)=\"(?:#)?([^\"/:]*)\"")
      for target in targets.flatMap({ $0.split(separator: " ") }) {
        #expect(anchors.contains(String(target)), "\(name) points to nowhere: \(target)")
      }
    }
  }

  @Test func aPageWithProblemsSaysSoFirst() throws {
    for (name, page) in pages {
      let isWrong = page.text.contains("class=\"problems\"")
      #expect(page.text.contains("<title>À corriger – ") == isWrong, "\(name)")
      #expect(isWrong || !name.hasPrefix("wrong"), "\(name)")
      for summary in try page.all("(?s)<div class=\"problems\".*?<ul class=\"plain\">(.*?)</ul>") {
        let entries = summary.split(separator: "<li>").filter { $0.contains("</li>") }
        #expect(!entries.isEmpty && entries.allSatisfy { $0.hasPrefix("<a href=\"#") }, "\(name): \(summary)")
      }
    }
  }

  @Test func everyWritingFormIsSealed() throws {
    for (name, page) in pages {
      let forms = try page.all("(<form [^>]*method=\"post\")").count
      #expect(try page.all("name=\"(\(FormSeal.tokenField))\"").count == forms, "\(name)")
      #expect(try page.all("name=\"(\(FormSeal.numberField))\"").count == forms, "\(name)")
    }
  }

  /// In a list of people or things, buttons with the same words are told apart by what follows them unseen.
  @Test func buttonsOfListsNameWhatTheyActOn() throws {
    for (name, page) in pages {
      for row in try page.all("(?s)<li class=\"row\">(.*?)</li>") {
        for button in try HTML(trusted: Array(row.utf8)).all("<button[^>]*>(.*?)</button>") {
          #expect(button.contains("<span class=\"hidden\"> "), "\(name): \(button)")
        }
      }
    }
  }

  @Test(arguments: ["<script>alert(1)</script>", "\" onload=\"alert(1)", "</textarea><b>", "&lt;b&gt;"])
  func hostileTextChangesNoMarkup(_ hostile: String) {
    expectNoMarkup(from: hostile) { AdministrationSamples(text: $0).makers }
  }

  @Test func aPageIsTheSameMadeAtOnceOrPieceByPiece() {
    for (name, make) in makers {
      #expect(HTML.page(make) == make().bytes, "\(name) keeps a piece while it makes another")
    }
  }

  @Test func noPageShowsItsMarkupOrAValueOfSwift() {
    for (name, page) in pages {
      for mark in ["&lt;", "HTML(", "Optional(", "EmailAddress(", "&amp;nbsp;"] {
        #expect(!page.text.contains(mark), "\(name) shows \(mark)")
      }
    }
  }
}
