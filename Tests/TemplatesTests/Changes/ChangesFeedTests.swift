import Domain
import Foundation
import Testing

@testable import Templates

@Suite("The feed of changes")
struct ChangesFeedTests {
  private let hostile = "]]> <b>&amp; \"'\u{1}\t\n"

  private func reader(
    _ text: String, address: String = "https://cercles.example", circle: Bool = false, token: String? = nil
  ) throws -> FeedReader {
    let samples = Samples(text: text)
    let place = FeedPlace(
      address: address, community: text, circle: circle ? samples.circleLink : nil, token: token)
    return try #require(FeedReader(changesFeed(samples.changes, at: place)))
  }

  @Test func saysWhatTheSpecificationAsks() throws {
    let feed = try reader("Essai")
    #expect(feed.elements.first?.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
    for path in ["feed/id", "feed/title", "feed/updated", "feed/author/name"] {
      #expect(feed.texts(path).count == 1 && feed.texts(path).first?.isEmpty == false, "\(path)")
    }
    for path in ["feed/entry/id", "feed/entry/title", "feed/entry/updated", "feed/entry/summary"] {
      #expect(feed.texts(path).count == 7 && !feed.texts(path).contains(""), "\(path)")
    }
    #expect(feed.texts("feed/updated") == ["2021-06-15T10:00:00Z"])
    #expect(feed.texts("feed/entry/updated").last == "2021-06-13T14:00:00Z")
    #expect(
      feed.texts("feed/entry/author/name")
        == ["Ancien membre", "Essai", "Essai", "Essai", "Ancien membre", "Essai", "Essai"])
    #expect(
      feed.texts("feed/entry/title").suffix(3) == [
        "Rectificatif au compte rendu de «\u{A0}Essai\u{A0}»", "Compte rendu de «\u{A0}Essai\u{A0}»",
        "Rencontre annoncée\u{A0}: Essai",
      ])
    #expect(feed.texts("feed/entry/id").last == "tag:cercles.example,2021-06-13:/rencontre/1623592800/7")
    #expect(
      feed.attributes("href", "feed/link", where: "rel", "self") == [
        "https://cercles.example/changements.atom"
      ])
    #expect(
      feed.attributes("href", "feed/entry/link", where: "rel", "alternate") == [
        "https://cercles.example/pages/essai/comparer?de=2&a=3",
        "https://cercles.example/cercles/essai/comparer?de=1&a=2",
        "https://cercles.example/pages/essai/comparer?de=1&a=2",
        "https://cercles.example/cercles/essai/versions/1",
        "https://cercles.example/rencontres/1/compte-rendu",
        "https://cercles.example/rencontres/1/compte-rendu",
        "https://cercles.example/rencontres/1-essai",
      ])
  }

  /// What is typed stays text; no entry's name depends on it.
  @Test func holdsHostileTextAsText() throws {
    let feed = try reader(hostile)
    let read = hostile.replacing("\u{1}", with: "\u{FFFD}")
    #expect(feed.texts("feed/author/name") == [read])
    #expect(feed.texts("feed/entry/title").first == read)
    #expect(feed.texts("feed/entry/id") == (try reader("Essai").texts("feed/entry/id")))
    #expect(Set(feed.elements.map(\.path)) == Set(try reader("Essai").elements.map(\.path)))
  }

  @Test(arguments: [
    ("https://cercles.example", "tag:cercles.example,2021-06-15:/changement/1/3"),
    ("http://127.0.0.1:8080", "tag:127.0.0.1,2021-06-15:/8080/changement/1/3"),
    ("https://exemple.fr/a", "tag:exemple.fr,2021-06-15:/a/changement/1/3"),
  ])
  func namesChangesForEver(_ address: String, _ identity: String) throws {
    #expect(try reader("Essai", address: address).texts("feed/entry/id").first == identity)
  }

  @Test func hasTheSecretInItsOwnAddressAlone() throws {
    let token = String(repeating: "T", count: 43)
    for circle in [false, true] {
      let own = try reader("Essai", circle: circle, token: token)
      let all = try reader("Essai", circle: circle)
      let path = circle ? "cercles/essai.atom" : "changements.atom"
      #expect(
        own.attributes("href", "feed/link", where: "rel", "self")
          == ["https://cercles.example/flux/\(token)/\(path)"])
      let withToken = own.elements.count { element in
        element.text.contains(token) || element.attributes.values.contains { $0.contains(token) }
      }
      #expect(withToken == 1)
      #expect(
        own.texts("feed/id") != all.texts("feed/id")
          && own.texts("feed/entry/id") == all.texts("feed/entry/id"))
    }
  }

  @Test func isAFeedWithoutAnyChange() throws {
    let place = FeedPlace(address: "https://cercles.example", community: "Essai", circle: nil)
    let feed = try #require(FeedReader(changesFeed([], at: place)))
    #expect(feed.texts("feed/updated") == ["1970-01-01T00:00:00Z"] && feed.texts("feed/entry/id").isEmpty)
  }
}
