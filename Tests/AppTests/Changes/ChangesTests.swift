import Domain
import HTTP
import Store
import Testing

@Suite("Changes and feeds")
struct ChangesTests {
  let community: CircleSite
  private let atom = "application/atom+xml; charset=utf-8"

  /// A page in each of the three circles, and one of all.
  init() throws {
    community = try CircleSite()
    let now = community.site.now
    try community.site.store.writer.writings { writings in
      for slug in CircleSite.slugs + [nil] {
        let draft = PageDraft(
          title: "Page de \(slug ?? "tous")", body: "Texte", circle: slug.flatMap { Slug($0) },
          summary: "Écrite",
          author: "Inès")
        try writings.createPage(draft, as: nil, at: now)
      }
    }
  }

  @Test("show what each may see, on the page and nowhere else", arguments: CircleKnocker.allCases)
  func pages(_ knocker: CircleKnocker) throws {
    let browser = try knocker.browser(in: community)
    let page = try browser.get("/changements").words
    #expect(page.contains("Page de tous") && page.contains("Page de cercle-ouvert"))
    #expect(page.contains("Page de cercle-interne") == (knocker != .visitor))
    #expect(page.contains("Page de cercle-cache") == [.insider, .keeper, .administrator].contains(knocker))
    for slug in CircleSite.slugs {
      let isSeen = try browser.get("/cercles/\(slug)").status == .ok
      let changes = try browser.get("/cercles/\(slug)/changements")
      #expect(changes.status == (isSeen ? .ok : .notFound))
      #expect(changes.text.contains("changements.atom\"") == (isSeen && slug == "cercle-ouvert"))
      if isSeen {
        #expect(changes.words.contains("Page de \(slug)") && !changes.words.contains("Page de tous"))
      }
    }
  }

  @Test("public feeds are the visitors' for everyone", arguments: CircleKnocker.allCases)
  func publicFeeds(_ knocker: CircleKnocker) throws {
    let browser = try knocker.browser(in: community)
    let feed = try browser.get("/changements.atom")
    #expect(feed.status == .ok && feed.field("Content-Type") == atom)
    #expect(feed.text.contains("Page de cercle-ouvert") && !feed.text.contains("interne"))
    #expect(!feed.text.contains("cache"))
    #expect(try browser.get("/cercles/cercle-ouvert/changements.atom").text.contains("Page de cercle-ouvert"))
    for slug in ["cercle-interne", "cercle-cache", "inconnu"] {
      #expect(try browser.get("/cercles/\(slug)/changements.atom").status == .notFound)
    }
  }

  @Test("a feed that did not change is not sent again")
  func conditional() throws {
    let site = community.site
    let feed = try site.answer("GET", "/changements.atom")
    let tag = try #require(feed.entityTag).quoted
    #expect(try site.answer("GET", "/changements.atom", "If-None-Match: \(tag)").status == .notModified)
    let now = site.now
    try site.store.writer.writings { writings in
      let draft = PageDraft(title: "Neuve", body: "a", circle: nil, summary: "", author: "a")
      try writings.createPage(draft, as: nil, at: now)
    }
    #expect(try site.answer("GET", "/changements.atom", "If-None-Match: \(tag)").text.contains("Neuve"))
  }

  @Test("an older part follows the one before")
  func parts() throws {
    let site = community.site
    let now = site.now
    try site.store.writer.writings { writings in
      for number in 1...Change.pageSize {
        let draft = PageDraft(title: "Neuve \(number)", body: "a", circle: nil, summary: "", author: "a")
        try writings.createPage(draft, as: nil, at: Instant(seconds: now.seconds + number))
      }
    }
    let first = try site.page("/changements")
    #expect(first.contains("Neuve 1<") && !first.contains("Page de tous"))
    let link = try #require(first.firstMatch(of: #/href="(\/changements\?avant=[0-9-]+)"/#)).1
    #expect(try site.page(String(link)).contains("Page de tous"))
    #expect(try site.page("/changements?avant=x").contains("Neuve 50<"), "what is no position is none")
  }

  @Test("the first version leads to itself, the next ones to what they change")
  func links() throws {
    #expect(try community.site.page("/changements").contains("href=\"/pages/page-de-tous/versions/1\""))
  }
}
