import Foundation
import Support
import Testing

extension InABrowser {
  /// The site as people meet it, in a real browser.
  @Suite struct ReadingTests {
    static let paths = [
      "/", "/cercles", "/cercles/boussoles", "/cercles/cercle-des-cercles", "/pages",
      "/pages/le-chemin-parcouru-depuis-2020", "/pages/aide-a-l-ecriture", "/rencontres",
      "/rencontres/1-strategie-d-animation-de-la-communaute", "/abecedaire", "/abecedaire/a", "/abecedaire/z",
      "/mots/apprendre-ensemble", "/plan-du-site", "/cette-page-n-existe-pas",
    ]

    let site: RunningSite

    init() throws { site = try RunningSite() }

    @Test(
      "No page is wider than its window, from a small phone to a wide screen", arguments: [320, 360, 1_280])
    func width(_ width: Int) throws {
      let browser = try Browser(width: width)
      for path in Self.paths {
        try browser.open(site.address(path))
        let overflow =
          try browser.evaluate(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth") as? Int
        #expect(overflow == 0, "\(path) at \(width)")
      }
    }

    @Test("The browser has nothing to complain of, and every page has its style")
    func complaints() throws {
      let browser = try Browser()
      for path in Self.paths.dropLast() {
        try browser.open(site.address(path))
        #expect(try browser.complaints() == [], "\(path)")
        #expect(
          try browser.evaluate("return document.styleSheets[0].cssRules.length > 20") as? Bool == true,
          "\(path)")
      }
    }

    @Test("A page with all it needs is under 40 kB in at most 4 requests")
    func weight() throws {
      let browser = try Browser()
      for path in Self.paths.dropLast() {
        try browser.open(site.address(path))
        let sizes =
          try browser.evaluate(
            """
            return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
              .map(entry => entry.decodedBodySize)
            """) as? [Int] ?? []
        #expect(!sizes.isEmpty && sizes.count <= 4, "\(path)")
        #expect(sizes.reduce(0, +) < 40_000, "\(path): \(sizes)")
      }
    }

    @Test("By keyboard: the first stop is the skip link, which leads to the content")
    func skipLink() throws {
      let browser = try Browser()
      try browser.open(site.address("/cercles"))
      try browser.press(Browser.Key.tab)
      #expect(try browser.text("return document.activeElement.textContent") == "Aller au contenu")
      #expect(try browser.text("return getComputedStyle(document.activeElement).outlineStyle") != "none")
      try browser.press(Browser.Key.enter)
      #expect(try browser.text("return location.hash") == "#contenu")
      #expect(try browser.text("return document.activeElement.id") == "contenu")
    }

    @Test("By keyboard: from the home's drawing to a circle")
    func drawing() throws {
      let browser = try Browser()
      try browser.open(site.address("/"))
      let isLink = "document.activeElement.closest('svg a') !== null"
      var stops = 0
      while try browser.evaluate("return \(isLink)") as? Bool != true, stops < 40 {
        try browser.press(Browser.Key.tab)
        stops += 1
      }
      let href = try browser.text("return document.activeElement.closest('a').getAttribute('href')")
      try browser.press(Browser.Key.enter)
      #expect(href.hasPrefix("/cercles/"))
      #expect(try browser.text("return location.pathname") == href)
    }

    @Test("The dark scheme is dark, the light one light")
    func schemes() throws {
      let colours = try [false, true].map { isDark in
        let browser = try Browser(isDark: isDark)
        try browser.open(site.address("/"))
        let script = "return getComputedStyle(document.documentElement).backgroundColor"
        return try browser.text(script).split(whereSeparator: { !$0.isNumber }).prefix(3).compactMap {
          Int($0)
        }
        .reduce(0, +)
      }
      #expect(colours[0] > 3 * 200 && colours[1] < 3 * 60)
    }
  }
}
