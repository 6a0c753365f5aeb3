import App
import Domain
import HTTP
import Store
import Testing

/// The search as people ask for it.
@Suite struct SearchPageTests {
  @Test func visitorsFindWhatIsOpen() throws {
    let site = try Site()
    let page = try site.answer("GET", "/recherche?q=rencontres").text
    #expect(page.contains("<mark>") && page.contains(" résultats</h2>"))
    #expect(try site.answer("GET", "/recherche").text.contains("<div id=\"resultats\"></div>"))
    #expect(try site.answer("GET", "/recherche?q=%20").text.contains("<div id=\"resultats\"></div>"))
  }

  /// Nothing that stands in an address breaks the search.
  static let addresses = [
    "q=%22", "q=a%22%20OR%20facets:x", "q=*", "q=%00", "q=%FF%FE", "q=-", "q=%EE%80%80open", "q=NEAR(a%20b)",
    "q=(((((",
    "q=a&cercle=inconnu", "q=a&cercle=..", "q=a&genre=x", "q=a&page=0", "q=a&page=-9223372036854775808",
    "q=a&page=99999999999999999999", "q=a&page=x", "q=rencontre&debut=oui&page=50", "q=rencontre&genre=note",
    "q=" + String(repeating: "a%20", count: 1_500), "q=" + String(repeating: "%C2%AB", count: 1_000),
  ]

  @Test(arguments: addresses) func everyAddressIsASearch(_ query: String) throws {
    let site = try Site()
    #expect(try site.answer("GET", "/recherche?\(query)").status == .ok)
    #expect(site.causes == [])
  }

  /// Names, excerpts, counts and filters tell of a circle only to those who see it.
  @Test(arguments: CircleKnocker.allCases) func circlesAreFoundByThoseWhoSeeThem(_ knocker: CircleKnocker)
    throws
  {
    let community = try CircleSite()
    let browser = try knocker.browser(in: community)
    let page = try browser.get("/recherche?q=raison").text
    for (slug, sees) in zip(
      CircleSite.slugs, [true, knocker != .visitor, ![.visitor, .outsider, .facilitator].contains(knocker)])
    {
      #expect(page.contains("href=\"/cercles/\(slug)\"") == sees, "\(slug)")
      #expect(page.contains("<option value=\"\(slug)\"") == sees, "\(slug)")
      let narrowed = try browser.get("/recherche?q=raison&cercle=\(slug)").text
      #expect(narrowed.contains("1 résultat</h2>") == sees, "\(slug)")
    }
  }

  @Test func whoMayWriteIsLedToAMissingPage() throws {
    let site = try Site()
    let member = try site.visitor(.participant)
    #expect(try member.get("/recherche?q=zinzolin").text.contains("/nouvelle-page?titre=zinzolin"))
    #expect(try !site.answer("GET", "/recherche?q=zinzolin").text.contains("/nouvelle-page"))
  }
}
