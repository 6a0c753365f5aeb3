import Domain
import HTML
import Templates
import Testing

@Suite struct SearchPageTests {
  private let frame = Frame(name: "Ruche", assets: Assets({ "/" + $0 }))
  private let hostile = "<i>\"'&\u{1}\u{2}</mark>"

  private func page(
    _ request: SearchRequest, count: Int, isByAge: Bool = false, results: [SearchResult] = [],
    mayWrite: Bool = false
  ) -> String {
    let found = SearchResults(
      terms: SearchTerms(request.typed), count: count, isByAge: isByAge, results: results)
    return String(
      decoding: searchPage(request, found, circles: [], mayWrite: mayWrite, in: frame).bytes, as: UTF8.self)
  }

  private func page(_ count: Int) -> String { page(SearchRequest(typed: "vie"), count: count) }

  @Test func theCountIsSaidInATitle() {
    #expect(page(0).contains("<h2 id=\"combien\">Aucun résultat</h2>"))
    #expect(page(1).contains(">1 résultat</h2>") && page(12).contains(">12 résultats</h2>"))
    #expect(page(12).contains("<title>«\u{A0}vie\u{A0}»\u{A0}: 12 résultats – Ruche</title>"))
  }

  @Test func nothingIsAskedYet() {
    let text = String(
      decoding: searchPage(SearchRequest(typed: ""), nil, circles: [], mayWrite: true, in: frame).bytes,
      as: UTF8.self)
    #expect(text.contains("<div id=\"resultats\"></div>") && !text.contains("combien"))
  }

  /// Whatever was found or typed is text: the only marks are ours.
  @Test func nothingThatIsFoundIsMarkup() {
    let marks = MarkedText(pieces: [.init(hostile, isMarked: false), .init(hostile, isMarked: true)])
    let circle = CircleLink(slug: Slug(naming: "c"), name: hostile)
    let summary = PageSummary(slug: Slug(naming: "p"), title: hostile, circle: circle)
    let text = page(
      SearchRequest(typed: hostile), count: 100,
      results: [SearchResult(thing: .page(summary), title: marks, excerpt: marks)], mayWrite: true)
    #expect(
      !text.contains("<i>") && text.split(separator: "</mark>", omittingEmptySubsequences: false).count == 3)
    #expect(text.contains("<mark>&lt;i&gt;&quot;'&amp;\u{1}\u{2}&lt;/mark&gt;</mark>"))
  }

  @Test func pagesLeadToEachOtherWithAllThatWasAsked() {
    var request = SearchRequest(
      typed: "l’été & \"co\"", circle: Slug(naming: "un"), kind: .meeting, matchesBeginnings: true, page: 2)
    let query =
      "/recherche?q=l%E2%80%99%C3%A9t%C3%A9%20%26%20%22co%22&amp;cercle=un&amp;genre=rencontre&amp;debut=oui"
    let middle = page(request, count: 45)
    #expect(middle.contains("Page 2 sur 3") && middle.contains("href=\"\(query)\" rel=\"prev\""))
    #expect(middle.contains("href=\"\(query)&amp;page=3\" rel=\"next\""))
    request.page = 3
    #expect(!page(request, count: 45).contains("rel=\"next\""))
    request.page = 50
    #expect(page(request, count: 100_000).contains("La liste s’arrête ici") && !page(45).contains("s’arrête"))
    #expect(page(request, count: 45).contains("n’ont pas de page 50"))
  }

  @Test func nothingFoundIsNotTheEnd() {
    let narrow = page(SearchRequest(typed: "vie", kind: .note), count: 0, mayWrite: true)
    #expect(narrow.contains("Chercher dans tout le site") && !narrow.contains("/nouvelle-page"))
    let wide = page(SearchRequest(typed: " vie "), count: 0, mayWrite: true)
    #expect(wide.contains("href=\"/nouvelle-page?titre=vie\"") && !wide.contains("tout le site"))
    #expect(!page(SearchRequest(typed: "vie"), count: 0).contains("/nouvelle-page"))
  }

  @Test func theOrderAndWhatWasLeftOutAreSaid() {
    let many = (1...20).map { "mot\($0)" }.joined(separator: " ")
    #expect(
      page(SearchRequest(typed: many), count: 3).contains("10 premiers mots")
        && !page(3).contains("premiers mots"))
    #expect(page(SearchRequest(typed: "vie"), count: 9_000, isByAge: true).contains("puis les plus récents"))
    #expect(!page(9).contains("récents"))
  }

  @Test(arguments: SearchKind.allCases) func kindsHaveNames(_ kind: SearchKind) {
    #expect(SearchKind(name: kind.name) == kind && SearchKind(name: kind.name + "s") == nil)
    #expect(
      page(SearchRequest(typed: "a", kind: kind), count: 0).contains(
        "<option value=\"\(kind.name)\" selected>"))
  }
}
