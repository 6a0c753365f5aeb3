import Domain
import HTTP
import Store
import Testing

@testable import App

private func reading(_ path: String) -> KnockerRow {
  KnockerRow(
    path, open: [200, 200, 200, 200, 200, 200], members: [404, 200, 200, 200, 200, 200],
    hidden: [404, 404, 200, 200, 404, 200])
}

/// What every member may who sees the page; `missing` is what others get.
private func writing(_ path: String, _ done: Int, _ values: [String: String]? = nil, missing: Int = 404)
  -> KnockerRow
{
  let visitor = values == nil ? 303 : 403
  return KnockerRow(
    path, values, open: [visitor, done, done, done, done, done],
    members: [visitor, done, done, done, done, done],
    hidden: [visitor, missing, done, done, missing, done])
}

/// What needs the facilitators' role, or to facilitate the circle.
private func keeping(_ path: String, _ done: Int, _ values: [String: String]? = nil, missing: Int = 404)
  -> KnockerRow
{
  let visitor = values == nil ? 303 : 403
  return KnockerRow(
    path, values, open: [visitor, 403, 403, done, done, done],
    members: [visitor, 403, 403, done, done, done],
    hidden: [visitor, missing, 403, done, missing, done])
}

private func administering(_ path: String, _ done: Int, _ values: [String: String]? = nil) -> KnockerRow {
  let visitor = values == nil ? 303 : 403
  let all = [visitor, 403, 403, 403, 403, done]
  return KnockerRow(path, values, open: all, members: all, hidden: all)
}

private let page = "/pages/{page}"
private let circle = "/cercles/{slug}"
private func typed(_ gesture: String) -> [String: String] {
  ["gesture": gesture, "body": "Ce que j’écris", "base": "1", "summary": ""]
}

private let rows = [
  reading(page), reading(page + "/historique"), reading(page + "/versions/1"),
  reading(circle + "/historique"),
  reading(circle + "/versions/1"),
  writing(page + "/modifier", 200), keeping(circle + "/presentation", 200),
  writing(page + "/modifier", 303, typed("save"), missing: 409),
  writing(page + "/modifier", 200, typed("preview"), missing: 409),
  writing(page + "/modifier", 303, typed("keep"), missing: 409),
  writing(page + "/modifier", 303, typed("theirs"), missing: 409),
  keeping(circle + "/presentation", 303, typed("save"), missing: 409),
  keeping(circle + "/presentation", 200, typed("preview"), missing: 409),
  keeping(circle + "/presentation", 303, typed("keep"), missing: 409),
  writing(page + "/versions/1/retablir", 303, [:]), keeping(circle + "/versions/1/retablir", 303, [:]),
  writing(page + "/adresse", 200),
  writing(
    page + "/adresse", 303,
    ["title": "Autre", "loaded-title": "Autre", "circle": "*", "loaded-circle": "{slug}"]),
  keeping(page + "/archiver", 200), keeping(page + "/archiver", 303, [:]),
  keeping(page + "/ressortir", 303, [:]),
  administering(page + "/detruire", 200), administering(page + "/detruire", 422, [:]),
]

@Suite("Who may do what in the wiki")
struct WikiRightsTests {
  @Test("is as the table says", arguments: rows)
  fileprivate func rights(_ row: KnockerRow) throws {
    for (slug, statuses) in zip(CircleSite.slugs, [row.open, row.members, row.hidden]) {
      for (knocker, status) in zip(CircleKnocker.allCases, statuses) {
        let wiki = try WikiSite()
        let browser = try knocker.browser(in: wiki.community)
        let path = row.path.replacing("{slug}", with: slug)
          .replacing("{page}", with: WikiSite.pages[slug] ?? "")
        let before = try wiki.site.dump().filter { !$0.hasPrefix("session") }
        let response =
          if let values = row.values {
            try browser.force(path, values.mapValues { $0.replacing("{slug}", with: slug) })
          } else { try browser.get(path) }
        #expect(response.status.rawValue == status, "\(slug), \(knocker)")
        if status != 303 || row.values == nil {
          #expect(try wiki.site.dump().filter { !$0.hasPrefix("session") } == before, "\(slug), \(knocker)")
        }
        if [403, 404, 409].contains(status) {
          #expect(!response.text.contains("Un premier paragraphe"), "\(slug), \(knocker)")
          #expect(!response.text.contains("La page cachée"), "\(slug), \(knocker)")
        }
        #expect(wiki.site.causes == [])
      }
    }
  }

  @Test("offers on the page are those that can be done", arguments: CircleKnocker.allCases)
  func offers(_ knocker: CircleKnocker) throws {
    let wiki = try WikiSite()
    let text = try knocker.browser(in: wiki.community).get(WikiSite.page).text
    #expect(text.contains("/modifier\"") == (knocker != .visitor))
    #expect(text.contains("/adresse\"") == (knocker != .visitor))
    #expect(text.contains("/archiver\"") == [.keeper, .facilitator, .administrator].contains(knocker))
    #expect(text.contains("/detruire\"") == (knocker == .administrator))
  }

  @Test("new pages are for every member", arguments: zip(Knocker.allCases, [303, 200, 200, 200, 200]))
  func newPages(_ knocker: Knocker, _ status: Int) throws {
    let browser = try knocker.browser(in: try Site())
    #expect(try browser.get("/nouvelle-page").status.rawValue == status)
    #expect(try browser.get("/brouillons").status.rawValue == status)
    #expect(try browser.get("/pages").text.contains("/nouvelle-page") == (status == 200))
  }
}
