import Domain
import HTML
import Testing

@testable import Templates

@Suite("What every page of people has, and every form")
struct FormShapeTests {
  private let samples = PeopleSamples(text: "Essai")
  private let pages = PeopleSamples(text: "Essai").makers.map { (name: $0.name, page: $0.make()) }

  @Test func everyPageIsHere() { #expect(Set(pages.map(\.name)).count == pages.count && pages.count > 35) }

  @Test func oneTitleAndNoSkippedHeading() throws {
    for (name, page) in pages {
      let levels = try page.all("<h([1-6])[ >]").compactMap { Int($0) }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(name) begins with its one title")
      for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(name): h\(next)") }
    }
  }

  @Test func everyControlHasItsLabel() throws {
    for (name, page) in pages {
      let labels = try page.all("<label for=\"([^\"]+)\"")
      #expect(Set(labels).count == labels.count, "\(name) names a control twice")
      for control in try page.all("(<(?:input|select|textarea) [^>]*>)") where !control.isUnseen {
        let isInLabel = page.text.contains("<label class=\"check\">\(control)")
        #expect(isInLabel || labels.contains { control.contains(" id=\"\($0)\"") }, "\(name): \(control)")
      }
    }
  }

  @Test func anchorsAreUniqueAndWhatPointsToThemArrives() throws {
    for (name, page) in pages {
      let anchors = try page.all(" id=\"([^\"]*)\"")
      #expect(Set(anchors).count == anchors.count, "\(name) repeats an anchor")
      let targets = try page.all(" aria-describedby=\"([^\"]*)\"") + page.all(" for=\"([^\"]*)\"")
      for target in try targets.flatMap({ $0.split(separator: " ").map(String.init) })
        + page.all("href=\"#([^\"]*)\"")
      {
        #expect(anchors.contains(target), "\(name) points to nowhere: \(target)")
      }
    }
  }

  /// RGAA 4.1, 11.10 and 11.11; WCAG 2.2, 3.3.1.
  @Test func aRefusedFormSaysWhatToMendFirstAndWhere() throws {
    for form in samples.forms {
      let right = form.make([]).text
      #expect(!right.contains("À corriger") && !right.contains("aria-invalid"), "\(form.name)")
      let page = form.make(form.fields.map { Problem($0, .missing) })
      #expect(page.text.contains("<title>À corriger – "), "\(form.name)")
      #expect(try page.all("(role=\"alert\" id=\"a-corriger\" tabindex=\"-1\" autofocus)").count == 1)
      #expect(try page.all("<li><a href=\"#([^\"]*)\">").sorted() == form.fields.sorted(), "\(form.name)")
      for field in form.fields {
        let control =
          "<(?:input|textarea) [^>]*(id=\"\(field)\" name=\"\(field)\" aria-describedby=\"\(field)-erreur)"
        #expect(try page.all(control).count == 1, "\(form.name) does not link \(field) to its problem")
      }
      #expect(try page.all("(aria-invalid=\"true\")").count == form.fields.count, "\(form.name)")
    }
  }

  /// But for those that a secret in their address opens to whoever has it.
  @Test func everyWritingFormIsSealedAndPosted() throws {
    for (name, page) in pages where !name.hasPrefix("stopping") {
      let forms = try page.all("<form class=\"(?:form|inline)\" method=\"(post)\"").count
      #expect(try page.all("(<form)").count == forms, "\(name)")
      #expect(try page.all("name=\"(\(FormSeal.tokenField))\" value=\"Essai\"").count == forms, "\(name)")
      #expect(try page.all("name=\"(\(FormSeal.numberField))\" value=\"Essai\"").count == forms, "\(name)")
    }
  }

  /// Of what was typed a password alone is not given back.
  @Test func noPasswordIsGivenBack() throws {
    for (name, page) in pages {
      for control in try page.all("(<input type=\"password\"[^>]*>)") {
        #expect(!control.contains("value"), "\(name): \(control)")
        #expect(
          control.contains("autocomplete=\"new-password\"")
            || control.contains("autocomplete=\"current-password\""))
      }
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "</textarea><b>", "&lt;b&gt;",
    "\n\"'><svg/onload=alert(1)>",
  ])
  func hostileTextChangesNoMarkup(_ hostile: String) {
    expectNoMarkup(from: hostile) { PeopleSamples(text: $0).makers }
  }

  @Test func aPageIsTheSameMadeAtOnceOrPieceByPiece() {
    for (name, make) in samples.makers {
      #expect(HTML.page(make) == make().bytes, "\(name) keeps a piece while it makes another")
    }
  }

  @Test func noPageShowsItsMarkupOrAValueOfSwift() {
    for (name, page) in pages {
      for mark in ["&lt;", "&amp;nbsp;", "HTML(", "Optional(", "EmailAddress("] {
        #expect(!page.text.contains(mark), "\(name) shows \(mark)")
      }
    }
  }

  @Test func everyPageIsLight() {
    for (name, page) in pages { #expect(page.bytes.count < 13_000, "\(name) weighs \(page.bytes.count)") }
  }
}

extension String {
  /// A control that nobody sees needs no label.
  fileprivate var isUnseen: Bool { contains("type=\"hidden\"") || contains(" hidden>") }
}
