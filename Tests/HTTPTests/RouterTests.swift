import HTTP
import Testing

@Suite struct RouterTests {
  private static let router = Router([
    (.get, "/"), (.get, "/cercles"), (.get, "/cercles/{slug}"), (.get, "/cercles/nouveau"),
    (.post, "/cercles"),
    (.get, "/cercles/{slug}/histoire"), (.post, "/cercles/{slug}"),
    (.delete, "/cercles/{slug}/histoire/{number}"),
    (.get, "/cercles"), (.put, "/seul"), (.get, "/cercles/nouveau/apercu"),
  ])

  @Test(
    arguments: [
      (.get, [], .route(0, parameters: [])),
      (.head, [], .route(0, parameters: [])),
      (.get, ["cercles"], .route(1, parameters: [])),
      (.post, ["cercles"], .route(4, parameters: [])),
      (.get, ["cercles", "codev"], .route(2, parameters: ["codev"])),
      (.head, ["cercles", "codev"], .route(2, parameters: ["codev"])),
      (.post, ["cercles", "codev"], .route(6, parameters: ["codev"])),
      (.get, ["cercles", "nouveau"], .route(3, parameters: [])),
      (.get, ["cercles", "{slug}"], .route(2, parameters: ["{slug}"])),
      (.get, ["cercles", "a/b"], .route(2, parameters: ["a/b"])),
      (.get, ["cercles", ".."], .route(2, parameters: [".."])),
      (.get, ["cercles", "codev", "histoire"], .route(5, parameters: ["codev"])),
      (.delete, ["cercles", "codev", "histoire", "3"], .route(7, parameters: ["codev", "3"])),
      (.get, ["Cercles"], .none),
      (.get, ["cercle"], .none),
      (.get, ["{slug}"], .none),
      (.get, ["cercles", "codev", "autre"], .none),
      (.get, ["cercles", "codev", "histoire", "3", "4"], .none),
      (.get, ["cercles", "nouveau", "histoire"], .none),
      (.get, ["cercles", ""], .withoutLastSlash),
      (.post, ["cercles", ""], .withoutLastSlash),
      (.get, ["cercles", "codev", ""], .withoutLastSlash),
      (.get, ["cercles", "", ""], .none),
      (.get, ["cercles", "", "histoire"], .none),
      (.get, [""], .withoutLastSlash),
      (.get, ["", ""], .none),
      (.get, ["", "cercles"], .none),
      (.get, ["", "cercles", ""], .none),
      (.get, ["autre", ""], .none),
      (.post, [], .wrongMethod(allowed: [.get, .head, .options])),
      (.options, [], .wrongMethod(allowed: [.get, .head, .options])),
      (.options, ["cercles"], .wrongMethod(allowed: [.get, .head, .post, .options])),
      (.trace, ["cercles"], .wrongMethod(allowed: [.get, .head, .post, .options])),
      (.connect, ["cercles"], .wrongMethod(allowed: [.get, .head, .post, .options])),
      (.head, ["seul"], .wrongMethod(allowed: [.put, .options])),
      (.get, ["cercles", "codev", "histoire", "3"], .wrongMethod(allowed: [.delete, .options])),
      (.post, ["cercles", "nouveau"], .wrongMethod(allowed: [.get, .head, .options])),
    ] as [(HTTP.Method, [String], Router.Match)])
  func match(method: HTTP.Method, segments: [String], expected: Router.Match) {
    #expect(Self.router.match(method, segments) == expected)
  }

  @Test func longPathsCostOneStepForEachSegment() {
    #expect(Self.router.match(.get, Array(repeating: "cercles", count: 4_096)) == .none)
    #expect(Self.router.match(.get, Array(repeating: "", count: 8_192)) == .none)
  }
}
