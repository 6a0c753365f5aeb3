import Domain
import Foundation
import Store
import Support
import Testing

/// The page of a meeting as it changes, from the program as it is run.
@Suite("Those who have a meeting's page open")
struct StreamTests {
  private let writers: NoteWritersTests
  private var path: String { "/rencontres/\(writers.meeting)/direct" }

  init() throws { writers = try NoteWritersTests() }

  @Test("are all told of all notes, in one order")
  func all() throws {
    let site = try RunningSite(in: writers.folder)
    let streams = try ([""] + writers.keys).map { key in
      try EventStream(site.client, path, fields: key.isEmpty ? [:] : ["Cookie": "cercles=\(key)"])
    }
    let forms = try writers.keys.map { try writers.form(for: $0, on: site) }
    let client = site.client
    DispatchQueue.concurrentPerform(iterations: forms.count) { number in
      _ = try? writers.post("Note de \(number).", forms[number], to: client)
    }
    var first: [EventStream.Event]?
    for stream in streams {
      let events = (0..<forms.count).compactMap { _ in stream.next() }
      #expect(events.compactMap(\.id) == events.compactMap(\.id).sorted())
      for number in forms.indices {
        #expect(events.filter { $0.data.contains("<p>Note de \(number).</p>") }.count == 1)
      }
      #expect(events == first ?? events)
      first = events
    }
  }

  @Test("find what they have missed when they come back, though the program began anew")
  func comingBack() throws {
    let site = try RunningSite(in: writers.folder)
    let stream = try EventStream(site.client, path)
    #expect(stream.head.contains("\r\nContent-Type: text/event-stream"))
    let form = try writers.form(for: writers.keys[0], on: site)
    try writers.post("Une.", form, to: site.client)
    let known = try #require(stream.next())
    #expect(known.data.contains("Une."))
    try writers.post("Deux.", form, to: site.client)
    #expect(stream.next()?.data.contains("Deux.") == true)
    #expect(site.stop() == 0)
    #expect(stream.next() == nil, "streams end when the program does")
    let again = try RunningSite(in: writers.folder)
    let back = try EventStream(again.client, path, fields: ["Last-Event-ID": "\(known.id ?? 0)"])
    #expect(back.next()?.data.contains("Deux.") == true)
    try writers.post("Trois.", try writers.form(for: writers.keys[1], on: again), to: again.client)
    let last = try #require(back.next())
    #expect(last.data.contains("Trois.") && last.id ?? 0 > known.id ?? 0)
    let latest = try EventStream(again.client, path + "?depuis=\(last.id ?? 0)")
    again.kill()
    #expect(latest.next() == nil)
  }

  /// `cercles` writes to the same file from beside.
  @Test("are told of what another program writes")
  func otherProgram() throws {
    let site = try RunningSite(in: writers.folder)
    let stream = try EventStream(site.client, path)
    let store = try Store.open(path: writers.folder.file("cercles.db"))
    defer { store.writer.close() }
    let (meeting, item) = (writers.meeting, writers.item)
    _ = try store.writer.writings { writings in
      try writings.addNote(
        NoteDraft(item: item, body: "D’à côté.", author: "Zoé"), to: meeting,
        at: Instant(seconds: Int(Date().timeIntervalSince1970)))
    }
    #expect(stream.next()?.data.contains("D’à côté.") == true)
  }
}
