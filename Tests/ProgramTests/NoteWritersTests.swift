import Domain
import Foundation
import Secrets
import Store
import Support
import Synchronization
import Testing

/// Twenty people write notes in one item of a meeting at the same time, each through a connection of their own.
@Suite("Twenty people who write notes at once")
struct NoteWritersTests {
  let folder = TemporaryFolder()
  let meeting: Int
  let item: Int
  /// The keys of the twenty sessions.
  let keys: [String]

  /// A community that the program will serve: twenty members who are signed in, and a meeting of today.
  init() throws {
    let store = try Store.open(path: folder.file("cercles.db"))
    defer { store.writer.close() }
    let secrets = (0..<20).map { _ in Secret() }
    let now = Instant(seconds: Int(Date().timeIntervalSince1970))
    let hashes = secrets.map(\.hash)
    keys = secrets.map(\.text)
    meeting = try store.writer.writings { writings in
      for (number, hash) in hashes.enumerated() {
        let person = try writings.addMember(
          AccountDraft(name: "Membre \(number)", email: "m\(number)@exemple.fr", password: ""),
          passwordHash: "$y$j9T$abc", role: .participant, now: now, by: .command)
        _ = try writings.openSession(tokenHash: hash, person: person, agent: "Firefox", now: now)
      }
      let draft = MeetingDraft(
        title: "Réunion", day: now.inParis.day, start: TimeOfDay(minutes: 720), minutes: 60, place: "",
        videoLink: nil, circles: [], participants: [], agenda: [AgendaItemDraft(title: "Tous", minutes: 10)],
        otherNotes: [], synthesis: "", nextSteps: [], decisions: [], tasks: [])
      return try writings.createMeeting(draft, as: nil, at: now)
    }
    let id = meeting
    item = try #require(try store.makeReader().readings { try $0.meeting(id: id)?.agenda.first?.id })
  }

  @Test("leave twenty entries, each whole, in the order in which the server took them")
  func twenty() throws {
    let site = try RunningSite(in: folder)
    let forms = try keys.map { try form(for: $0, on: site) }
    let client = site.client
    let places = Mutex<[Int: Int]>([:])
    DispatchQueue.concurrentPerform(iterations: forms.count) { number in
      let place = try? post("Note de \(number).", forms[number], to: client)
      places.withLock { $0[number] = place }
    }
    let acknowledged = places.withLock { $0 }
    #expect(acknowledged.count == 20 && Set(acknowledged.values).count == 20)
    let notes = try notes()
    #expect(notes.map(\.id) == acknowledged.values.sorted())
    for (number, id) in acknowledged {
      let note = try #require(notes.first { $0.id == id })
      #expect(note.author == .named("Membre \(number)"))
      #expect(String(decoding: note.body.bytes, as: UTF8.self) == "<p>Note de \(number).</p>\n")
    }
  }

  @Test("lose none that was answered for when the program is killed", arguments: [1, 9, 40])
  func killed(after answers: Int) throws {
    let site = try RunningSite(in: folder)
    let forms = try keys.map { try form(for: $0, on: site) }
    let (client, acknowledged) = (site.client, Acknowledged(enough: answers))
    let writers = DispatchGroup()
    for (number, form) in forms.enumerated() {
      DispatchQueue.global().async(group: writers) {
        for round in 0..<20 {
          let text = "Note \(round) de \(number)."
          guard let place = try? post(text, form, to: client) else { return }
          acknowledged.add(text, at: place)
        }
      }
    }
    acknowledged.isEnough.wait()
    site.kill()
    writers.wait()
    let kept = acknowledged.notes.withLock { $0 }
    #expect(kept.count >= answers && kept.count < 400)
    let notes = try notes()
    for (id, text) in kept {
      let note = notes.first { $0.id == id }
      #expect(note.map { String(decoding: $0.body.bytes, as: UTF8.self) } == "<p>\(text)</p>\n")
    }
    // One note of each of the twenty may have been kept without its answer being heard.
    #expect(notes.count - kept.count <= 20)
    let again = try RunningSite(in: folder)
    #expect(try again.client.get("/rencontres/\(meeting)-reunion").text.contains("Note"))
  }

  private struct NotAcknowledged: Error {}

  /// What someone's form carries besides what is typed.
  struct Form: Sendable {
    let cookie: String
    let token: String
    let number: String
  }

  func form(for key: String, on site: RunningSite) throws -> Form {
    let cookie = "cercles=\(key)"
    let page = try site.client.get("/rencontres/\(meeting)-reunion", fields: ["Cookie": cookie]).text
    func field(_ name: String) throws -> String {
      let match = page.firstMatch(
        of: try Regex("name=\"\(name)\" value=\"([^\"]*)\"", as: (Substring, Substring).self))
      return String(try #require(match).1)
    }
    return Form(cookie: cookie, token: try field("jeton"), number: try field("numero"))
  }

  /// Sends a note. Gives its row, as the address says it to which the writer is led; throws for any other answer.
  @discardableResult
  func post(_ text: String, _ form: Form, to client: HTTPClient) throws -> Int {
    let body = "jeton=\(form.token)&numero=\(form.number)&item=\(item)&body=\(text.replacing(" ", with: "+"))"
    let answer = try client.send(
      "POST", "/rencontres/\(meeting)/notes",
      fields: ["Cookie": form.cookie, "Content-Type": "application/x-www-form-urlencoded"], body: body)
    let place = answer.field("Location")?.split(separator: "#note-").last.flatMap { Int($0) }
    guard answer.status == 303, let place else { throw NotAcknowledged() }
    return place
  }

  /// The notes of the item, as the file has them.
  private func notes() throws -> [Note] {
    let store = try Store.open(path: folder.file("cercles.db"))
    defer { store.writer.close() }
    let id = meeting
    return try store.makeReader().readings { try $0.meeting(id: id)?.agenda.first?.notes ?? [] }
  }
}

/// The notes that were answered for, by their row.
private final class Acknowledged: Sendable {
  let notes = Mutex<[Int: String]>([:])
  let isEnough = DispatchSemaphore(value: 0)
  private let enough: Int

  init(enough: Int) { self.enough = enough }

  func add(_ text: String, at place: Int) {
    let count = notes.withLock { notes in
      notes[place] = text
      return notes.count
    }
    if count == enough { isEnough.signal() }
  }
}
