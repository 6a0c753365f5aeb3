import Domain
import HTTP
import Store
import Testing

/// What those who have the page of a meeting open are told.
@Suite("A stream of a meeting") struct StreamTests {
  let parts: NoteSite
  var site: Site { parts.site }

  init() throws { parts = try NoteSite() }

  @Test("begins with nothing but how long to wait before coming back")
  func beginning() throws {
    let response = try Visitor(site).get(stream())
    #expect(response.status == .ok && response.body.isStream)
    #expect(response.field("Content-Type") == "text/event-stream; charset=utf-8")
    #expect(response.field("Cache-Control") == "no-store")
    #expect(response.field("X-Accel-Buffering") == "no")
    #expect(response.field("Set-Cookie") == nil && response.entityTag == nil)
    #expect(String(decoding: response.bytes, as: UTF8.self).contains(/^retry: [1-4]\d\d\d\n\n$/))
  }

  @Test("tells all of a new note, with what all see of it")
  func newNote() throws {
    let (first, second) = (try open(parts.keeper()), try open(Visitor(site)))
    let elsewhere = try open(parts.insider(), "cercle-interne")
    let note = try parts.add("Bonjour **à tous**")
    let item = try parts.items()[0]
    site.turn()
    let (event, streams) = try told()
    #expect(Set(streams) == [first, second] && !streams.contains(elsewhere))
    #expect(
      event.contains(
        "event: parts\ndata: <li class=\"entry\" id=\"note-\(note)\" data-in=\"notes-point-\(item)\""))
    #expect(event.contains("<strong>à tous</strong>") && event.contains("Inès Dedans"))
    #expect(!event.contains("<form") && !event.contains("Modifier"))
    #expect(try Visitor(site).get(parts.page()).text.contains("id=\"notes-point-\(item)\""))
  }

  @Test("tells what comes before the loop's next turn together, and then no more")
  func burst() throws {
    _ = try open(Visitor(site))
    let notes = try (0..<5).map { try parts.add("Note \($0)") }
    site.turn()
    let (event, _) = try told()
    #expect(event.matches(of: #/^id: \d+$/#.anchorsMatchLineEndings()).count == 5)
    for note in notes { #expect(event.contains("id=\"note-\(note)\"")) }
    site.turn()
    #expect(site.sentOnStreams() == [])
    try site.store.writer.perform { try $0.run("UPDATE person SET name = name") }
    site.turn()
    #expect(site.sentOnStreams() == [], "another table")
  }

  @Test("tells whoever comes back what they have missed, each part once")
  func comingBack() throws {
    let browser = Visitor(site)
    let known = try #require(try browser.get(parts.page()).text.firstMatch(of: #/data-depuis="(\d+)"/#)?.1)
    let missed = try (0..<3).map { try parts.add("Note \($0)") }
    try parts.withdraw(missed[1])
    let events = try first(browser, "?depuis=\(known)")
    #expect(
      events.contains("id=\"note-\(missed[0])\" data-in")
        && events.contains("id=\"note-\(missed[2])\" data-in"))
    #expect(events.contains("<div id=\"note-\(missed[1])\" data-gone></div>"))
    #expect(events.components(separatedBy: "note-\(missed[1])\"").count == 2)
    let numbers = events.matches(of: #/^id: (\d+)$/#.anchorsMatchLineEndings()).map { Int($0.1) ?? 0 }
    #expect(numbers.count == 3 && numbers == numbers.sorted())
    browser.fields = ["Last-Event-ID: \(numbers[0])"]
    let rest = try first(browser, "?depuis=\(known)")
    #expect(
      !rest.contains("note-\(missed[0])\"") && rest.contains("note-\(missed[2])\""), "the field goes first")
    for since in ["\(numbers[2])", "-1", "x", "99999999999999999999"] {
      browser.fields = ["Last-Event-ID: \(since)"]
      #expect(try !first(browser, "").contains("event:"), "\(since)")
    }
    browser.fields = []
    #expect(
      try first(browser, "?depuis=\(numbers[2] + 1)").contains("note-\(missed[2])\""), "of another past")
  }

  @Test("is made once for all who come back from the same place, until something changes")
  func comingBackTogether() throws {
    let known = try #require(
      try Visitor(site).get(parts.page()).text.firstMatch(of: #/data-depuis="(\d+)"/#)?.1)
    _ = try parts.add("Une première note")
    _ = try parts.add("Une seconde note")
    let all = try [parts.keeper(), parts.insider(), Visitor(site)].map { browser in
      try browser.get(stream() + "?depuis=\(known)").bytes
    }
    #expect(Set(all.map { $0.withUnsafeBytes { $0.baseAddress } }).count == 1)
    _ = try parts.add("Une troisième note")
    #expect(try first(Visitor(site), "?depuis=\(known)").contains("troisième"))
  }

  @Test("tells all how long to wait, those who have missed something too")
  func comingBackAtDifferentTimes() throws {
    _ = try parts.add("Une note")
    let response = try Visitor(site).get(stream() + "?depuis=0")
    guard case .stream(let number, _) = response.body,
      case .push(let wait, [number]) = site.sentOnStreams().last
    else {
      Issue.record("no wait")
      return
    }
    #expect(wait.contains(/^retry: [1-4]\d\d\d\n\n$/))
  }

  @Test("tells of calls, of items and of those who are there")
  func otherParts() throws {
    let stream = try open(Visitor(site))
    let (meeting, item) = (parts.meeting, try parts.items()[0])
    try site.store.writer.perform { connection in
      try connection.run("UPDATE agenda_item SET title = 'Un & autre' WHERE id = \(item)")
      try connection.run(
        "INSERT INTO meeting_participant (meeting_id, position, name) VALUES (\(meeting), 1, 'Zoé Là')")
    }
    site.turn()
    let (event, streams) = try told()
    #expect(streams == [stream])
    #expect(event.contains("<div id=\"point-\(item)\" data-point>") && event.contains("Un &amp; autre"))
    #expect(event.contains("id=\"tete-\(item)\"") && event.contains("<li>Zoé Là</li>"))
    let note = try parts.add("[[inscription: Qui vient]]")
    site.turn()
    let (call, _) = try told()
    let number = try #require(call.firstMatch(of: #/id="reponses-(\d+)"/#)?.1)
    #expect(call.contains("note-\(note)") && call.contains("?appel#appel-\(number)"))
    _ = try parts.insider().submit("/inscriptions/\(number)/repondre", on: parts.page())
    site.turn()
    let (answer, _) = try told()
    #expect(answer.contains("id=\"reponses-\(number)\"") && answer.contains("Inès Dedans"))
  }

  @Test("is there for those who see the meeting, while it is written in")
  func rights() throws {
    let hidden = stream("cercle-cache")
    #expect(try Visitor(site).get(hidden).status == .notFound)
    #expect(try parts.outsider().get(hidden).status == .notFound)
    #expect(try parts.insider().get(hidden).status == .ok)
    #expect(try Visitor(site).get("/rencontres/99/direct").status == .notFound)
    #expect(try Visitor(site).get("/rencontres/x/direct").status == .notFound)
    try parts.validate()
    #expect(try Visitor(site).get(stream()).status == .noContent)
    #expect(try !Visitor(site).get(parts.page()).text.contains("data-direct"))
  }

  @Test(
    "tells nothing more to someone put out of a hidden circle, suspended or signed out, and ends",
    arguments: 0..<3)
  func losingTheRight(way: Int) throws {
    let keeper = try open(parts.keeper(), "cercle-cache")
    let insider = try open(parts.insider(), "cercle-cache")
    let person = parts.community.insider
    _ = try parts.add("Une première note", slug: "cercle-cache")
    site.turn()
    #expect(try Set(told().1) == [keeper, insider])
    try site.store.writer.perform { connection in
      switch way {
      case 0: try connection.run("DELETE FROM circle_member WHERE person_id = \(person)")
      case 1: try connection.run("UPDATE account SET suspended_at = 1 WHERE person_id = \(person)")
      default: try connection.run("DELETE FROM session WHERE person_id = \(person)")
      }
    }
    _ = try parts.add("Un secret", by: parts.community.keeper, slug: "cercle-cache")
    site.turn()
    let sent = site.sentOnStreams()
    #expect(sent.first == .end([insider]) && sent.count == 2)
    guard case .push(let event, [keeper]) = sent.last else {
      Issue.record("\(sent)")
      return
    }
    #expect(event.contains("Un secret"))
    site.desk.streamEnded(insider)
  }

  @Test("ends with the session of whoever holds it, on the same day, and tells the others")
  func sessionOver() throws {
    let keeper = try open(parts.keeper(), "cercle-cache")
    let insider = try open(parts.insider(), "cercle-cache")
    let (person, seen) = (parts.community.insider, site.now.seconds - Lifetime.idleSession + 600)
    try site.store.writer.perform {
      try $0.run("UPDATE session SET created_at = \(seen), seen_at = \(seen) WHERE person_id = \(person)")
    }
    _ = try parts.add("Une note", slug: "cercle-cache")
    site.turn()
    #expect(try Set(told().1) == [keeper, insider])
    site.wait(seconds: 600)
    _ = try parts.add("Un secret", by: parts.community.keeper, slug: "cercle-cache")
    site.turn()
    let sent = site.sentOnStreams()
    #expect(sent.first == .end([insider]) && sent.count == 2)
  }

  @Test("tells visitors nothing more of a meeting that becomes hidden")
  func becomingHidden() throws {
    let visitor = try open(Visitor(site))
    try site.store.writer.perform {
      try $0.run("UPDATE circle SET visibility = 'hidden' WHERE slug = 'cercle-ouvert'")
    }
    _ = try parts.add("Un secret", by: parts.community.keeper)
    site.turn()
    #expect(site.sentOnStreams() == [.end([visitor])])
  }

  @Test("that is over gets nothing")
  func over() throws {
    let (one, other) = (try open(Visitor(site)), try open(Visitor(site)))
    site.desk.streamEnded(one)
    _ = try parts.add("Une note")
    site.turn()
    #expect(try told().1 == [other])
    site.desk.streamEnded(other)
    _ = try parts.add("Une note")
    site.turn()
    #expect(site.sentOnStreams() == [])
  }

  @Test("is told the same whoever is there first")
  func sameForAll() throws {
    var events: Set<String> = []
    for browser in [try parts.keeper(), try parts.insider(), Visitor(site)] {
      let stream = try open(browser)
      try parts.editOne()
      site.turn()
      events.insert(try told().0.replacing(#/id: \d+\n/#, with: ""))
      site.desk.streamEnded(stream)
    }
    #expect(events.count == 1)
  }

  private func stream(_ slug: String = "cercle-ouvert") -> String {
    "/rencontres/\(parts.meetings[slug] ?? 0)/direct"
  }

  /// Opens a stream. Gives its number.
  private func open(_ browser: Visitor, _ slug: String = "cercle-ouvert") throws -> UInt32 {
    let response = try browser.get(stream(slug))
    guard case .stream(let number, _) = response.body else {
      Issue.record("no stream: \(response.status)")
      return 0
    }
    return number
  }

  /// What a stream begins with.
  private func first(_ browser: Visitor, _ query: String) throws -> String {
    String(decoding: try browser.get(stream() + query).bytes, as: UTF8.self)
  }

  /// The one thing that was sent.
  private func told() throws -> (String, [UInt32]) {
    let sent = site.sentOnStreams()
    guard sent.count == 1, case .push(let text, let streams) = sent[0] else {
      Issue.record("\(sent)")
      return ("", [])
    }
    return (text, streams)
  }
}

extension NoteSite {
  /// A note is no longer shown.
  fileprivate func withdraw(_ note: Int) throws {
    let now = site.now.seconds
    try site.store.writer.perform {
      try $0.run("UPDATE note SET withdrawn_at = \(now) WHERE id = \(note)")
    }
  }

  /// Some note is written again in the same words.
  fileprivate func editOne() throws {
    let isEmpty = try read { $0.agenda[0].notes.isEmpty }
    if isEmpty { _ = try add("Une note") }
    try site.store.writer.perform { try $0.run("UPDATE note SET written_at = written_at") }
  }
}
