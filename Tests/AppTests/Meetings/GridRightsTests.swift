import Domain
import HTTP
import Store
import Testing

private let rows = [
  KnockerRow(
    "/rencontres/{id}/grille", open: [303, 403, 403, 200, 200, 200], members: [303, 403, 403, 200, 200, 200],
    hidden: [303, 404, 403, 200, 404, 200]),
  KnockerRow(
    "/rencontres/{id}/grille", ["kind": "?", "loaded-kind": "forum"], open: [403, 403, 403, 422, 422, 422],
    members: [403, 403, 403, 422, 422, 422], hidden: [403, 404, 403, 422, 404, 422]),
  KnockerRow(
    "/rencontres/{id}/grille/cases", open: [303, 200, 200, 200, 200, 200],
    members: [303, 200, 200, 200, 200, 200], hidden: [303, 404, 200, 200, 404, 200]),
  KnockerRow(
    "/rencontres/{id}/grille/cases", ["subject": ""], open: [403, 422, 422, 422, 422, 422],
    members: [403, 422, 422, 422, 422, 422], hidden: [403, 404, 422, 422, 404, 422]),
  KnockerRow(
    "/rencontres/{id}/grille/cases/{n}", open: [200, 200, 200, 200, 200, 200],
    members: [404, 200, 200, 200, 200, 200], hidden: [404, 404, 200, 200, 404, 200]),
  KnockerRow(
    "/rencontres/{id}/grille/cases/{n}", ["subject": "", "loaded-subject": GridSite.subject],
    open: [403, 422, 422, 422, 422, 422], members: [403, 422, 422, 422, 422, 422],
    hidden: [403, 404, 422, 422, 404, 422]),
  KnockerRow(
    "/rencontres/{id}/grille/cases/{n}/retirer", ["version": "9"], open: [403, 422, 422, 422, 422, 422],
    members: [403, 422, 422, 422, 422, 422], hidden: [403, 404, 422, 422, 404, 422]),
]

@Suite("Who may do what in a grid")
struct GridRightsTests {
  @Test("in the meetings of an open, an internal and a hidden circle", arguments: rows)
  func table(_ row: KnockerRow) throws {
    let grids = try GridSite()
    let browsers = try CircleKnocker.allCases.map { try grids.browser($0) }
    for (slug, expected) in zip(CircleSite.slugs, [row.open, row.members, row.hidden]) {
      for ((knocker, browser), status) in zip(zip(CircleKnocker.allCases, browsers), expected) {
        let path = grids.filled(row.path, slug)
        let response =
          if let values = row.values {
            try browser.post(
              path,
              values.merging(Self.seal(of: browser, on: knocker == .visitor ? "/connexion" : "/compte/nom")) {
                $1
              })
          } else {
            try browser.get(path)
          }
        #expect(response.status.rawValue == status, "\(knocker) in \(slug): \(response.status)")
        if row.values == nil, status != 200 {
          #expect(!response.text.contains("zébulons"), "\(knocker) in \(slug)")
        }
      }
    }
  }

  @Test("a cell of another meeting is none of this one")
  func strangeCells() throws {
    let grids = try GridSite()
    let browser = try grids.browser(.keeper)
    let path = "/rencontres/\(grids.open)/grille/cases/\(grids.cells["cercle-cache"] ?? 0)"
    #expect(try browser.get(path).status == .notFound)
  }

  @Test("a validated meeting keeps its grid as it is, and nobody's text is lost")
  func closed() throws {
    let grids = try GridSite(isClosed: true)
    let browser = try grids.browser(.administrator)
    let cell = grids.filled("/rencontres/{id}/grille/cases/{n}")
    let form = try #require(Visitor.Form(to: cell, in: browser.get(cell).text))
    grids.site.wait(until: "2026-11-30")
    let refused = try browser.send(form, ["subject": "Un sujet tardif", "reporter": "", "spot": ""])
    #expect(refused.status == .unprocessableContent && refused.text.contains("Un sujet tardif"))
    #expect(try !browser.get(cell).text.contains("<form class=\"form\""))
    #expect(
      try !browser.get("/rencontres/\(grids.open)/grille").text.contains("<form class=\"form\""))
    #expect(try grids.grid().cells.map(\.subject) == [GridSite.subject])
  }

  private static func seal(of browser: Visitor, on page: String) throws -> [String: String] {
    try #require(Visitor.Form(to: page, in: browser.get(page).text)).hidden
  }
}
