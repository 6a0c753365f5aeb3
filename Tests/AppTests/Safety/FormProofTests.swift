import Domain
import HTTP
import Testing

@testable import App

/// What a request says of the page that it comes from, and whether its form may be taken.
private struct OriginRow: CustomTestStringConvertible, Sendable {
  let fields: [String]
  let isTaken: Bool

  init(_ isTaken: Bool, _ fields: String...) {
    self.fields = fields
    self.isTaken = isTaken
  }

  var testDescription: String { fields.joined(separator: ", ") }
}

private let origins = [
  OriginRow(true),
  OriginRow(true, "Origin: http://x"),
  OriginRow(true, "Origin: https://x"),
  OriginRow(true, "Origin: HTTP://X"),
  OriginRow(true, "Sec-Fetch-Site: same-origin"),
  OriginRow(true, "Sec-Fetch-Site: none"),
  OriginRow(true, "Sec-Fetch-Site: same-origin", "Origin: http://x"),
  OriginRow(false, "Origin: http://evil.example"),
  OriginRow(false, "Origin: http://x.evil.example"),
  OriginRow(false, "Origin: http://x:81"),
  OriginRow(false, "Origin: null"),
  OriginRow(false, "Origin: "),
  OriginRow(false, "Origin: ftp://x"),
  OriginRow(false, "Sec-Fetch-Site: cross-site"),
  OriginRow(false, "Sec-Fetch-Site: same-site"),
  OriginRow(false, "Sec-Fetch-Site: same-origin", "Origin: http://evil.example"),
  OriginRow(false, "Sec-Fetch-Site: cross-site", "Origin: http://x"),
]

@Suite("The proof of a form")
struct FormProofTests {
  @Test("is the origin that the browser tells", arguments: origins)
  fileprivate func origin(_ row: OriginRow) throws {
    let site = try Site()
    let visitor = try site.visitor(.participant)
    let form = try #require(Visitor.Form(to: "/compte/nom", in: visitor.get("/compte/nom").text))
    let response = try visitor.send(form, ["name": "Nouveau nom"], fields: row.fields)
    #expect(response.status == (row.isTaken ? .seeOther : .forbidden))
    #expect(try visitor.get("/compte").words.contains("Nouveau nom") == row.isTaken)
  }

  /// One row for each form of the table; the holes are filled with something of the right shape.
  private static let forms = Routes.all.filter(\.needsProof).map { route in
    route.pattern.split(separator: "/").map { segment in
      switch segment {
      case "{token}": String(repeating: "A", count: 43)
      case "{slug}": "boussoles"
      case "{id}", "{person}", "{n}": "1"
      default: String(segment)
      }
    }.reduce("") { "\($0)/\($1)" }
  }

  @Test("is asked of every form in the route table, whoever sends it", arguments: forms)
  func everyForm(_ path: String) throws {
    let site = try Site()
    let administrator = try site.visitor(.administrator)
    let other = try site.visitor(
      signedInAs: site.addMember("Autre", email: "autre@exemple.fr", .administrator))
    let foreign = try #require(Visitor.Form(to: "/compte/nom", in: other.get("/compte/nom").text)).hidden
    let own = try #require(Visitor.Form(to: "/compte/nom", in: administrator.get("/compte/nom").text)).hidden
    let before = try site.dump()
    for visitor in [Visitor(site), administrator] {
      #expect(try visitor.post(path, [:]).status == .forbidden, "without a token")
      #expect(try visitor.post(path, ["jeton": "", "numero": "1"]).status == .forbidden, "an empty token")
      #expect(try visitor.post(path, foreign).status == .forbidden, "another's token")
      #expect(
        try visitor.post(path, own, fields: ["Origin: https://ailleurs.example"]).status == .forbidden,
        "from another site")
      #expect(
        try visitor.post(path, own, fields: ["Sec-Fetch-Site: cross-site"]).status == .forbidden,
        "from another site, as the browser says")
    }
    #expect(
      try site.answer("POST", path, "Content-Type: text/plain", body: "jeton=x").status
        == .unsupportedMediaType)
    #expect(try site.dump() == before, "nothing was written")
  }

  @Test("covers every address that is not a page: no page changes anything")
  func methods() {
    for route in Routes.all {
      switch route.action {
      case .page, .longPage, .stream: #expect(route.method == .get, "\(route.pattern)")
      case .form, .openForm: #expect(route.method == .post, "\(route.pattern)")
      }
    }
    #expect(Self.forms.count > 25)
    let open = Routes.all.filter { $0.method == .post && !$0.needsProof }.map(\.pattern)
    #expect(open == ["/ne-plus-recevoir/{what}/{person}/{token}"])
  }
}

extension Route {
  /// Whether it takes only forms that this site showed to the same browser.
  fileprivate var needsProof: Bool {
    if case .form = action { true } else { false }
  }
}

/// Every page of the table, with its holes filled, as an administrator sees it.
@Suite("Pages")
struct SafePageTests {
  @Test("change nothing, however often they are asked for")
  func changeNothing() throws {
    let site = try Site()
    let administrator = try site.visitor(.administrator)
    let before = try site.dump()
    for route in Routes.all where route.method == .get {
      let path = route.pattern.replacing("{token}", with: String(repeating: "A", count: 43))
        .replacing("{id-slug}", with: "1-strategie-d-animation-de-la-communaute")
        .replacing("{slug}", with: route.pattern.hasPrefix("/pages") ? "l-arpentage" : "boussoles")
        .replacing("{id}", with: "1").replacing("{n}", with: "1").replacing("{letter}", with: "a")
      _ = try administrator.get(path)
      _ = try Visitor(site).get(path)
    }
    #expect(try site.dump() == before)
  }
}
