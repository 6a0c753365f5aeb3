import Testing

@testable import App

@Suite struct ListenersTests {
  private var listeners = Listeners()

  @Test mutating func knowsWhoListensToWhat() throws {
    let streams = [
      add(to: 1, nil, "a", told: 5), add(to: 1, [1], "a", told: 9), add(to: 2, [1], "b", told: 7),
    ]
    let (one, two, three) = (try #require(streams[0]), try #require(streams[1]), try #require(streams[2]))
    #expect(Set([one, two, three]).count == 3)
    #expect(listeners.audiences[1]?.streams == [one, two])
    #expect(listeners.audiences[1]?.told == 5, "the first has not been told what came between")
    listeners.remove(one)
    listeners.remove(one)
    #expect(listeners.audiences[1]?.streams == [two] && listeners.count == 2)
    listeners.remove(two)
    listeners.remove(three)
    #expect(listeners.audiences.isEmpty && listeners.count == 0)
  }

  /// As long as there is room, one address may have many: a meeting room has one address.
  @Test mutating func nobodyTakesAllThePlaces() throws {
    var last: UInt32 = 0
    for _ in 0..<Listeners.many { last = add(to: 1, nil, "a") ?? 0 }
    #expect(listeners.count == Listeners.many)
    let tooMany = add(to: 1, nil, "a")
    #expect(tooMany == nil)
    let tabs = (0..<Listeners.mostOfOne).compactMap { _ in add(to: 1, [1], "a") }
    #expect(tabs.count == Listeners.mostOfOne)
    let others = [add(to: 2, [1], "b"), add(to: 2, [2], "a")]
    #expect(others[0] == nil && others[1] != nil)
    listeners.remove(last)
    let again = add(to: 1, nil, "a")
    #expect(again == nil)
  }

  private mutating func add(to meeting: Int, _ token: [UInt8]?, _ address: String, told: Int = 0) -> UInt32? {
    listeners.add(.init(to: meeting, token: token, address: address), told: told)
  }
}
