// A server for .ci/bench alone: the smallest answer, and one durable ballot for each request, either gathered by the
// writer or each in a transaction of its own. It shows what the ground floors cost without any page.
//
//   load-server DATABASE             serves a community kept in DATABASE, which it makes if there is none
//   load-server DATABASE recherche   makes a large one there, and says how long searches in it take
//
//   GET  /petit               a small answer
//   POST /voix                one ballot of three voices, committed with those that come at the same time
//   POST /voix?NUMBER         the ballot of that number, the same each time
//   POST /voix-seule          one ballot, committed alone
//   GET  /voix                the numbers of all ballots that are there, each on a line with how many voices it has

import Database
import Dispatch
import Domain
import Glibc
import HTTP
import Server
import Store
import Synchronization

/// One ballot in one transaction, one after the other: what the writer is measured against.
///
/// `@unchecked Sendable`: the connection is used on the queue alone.
final class SingleWriter: @unchecked Sendable {
  private let connection: Connection
  private let queue = DispatchQueue(label: "voix-seule")

  init(_ path: String) throws { connection = try Connection(path, mode: .writer) }

  func submit(
    _ job: @escaping @Sendable (Connection) throws -> Void, completion: @escaping @Sendable (Bool) -> Void
  ) {
    queue.async { [self] in
      do {
        try connection.run("BEGIN IMMEDIATE")
        try job(connection)
        try connection.run("COMMIT")
        completion(true)
      } catch {
        _ = try? connection.run("ROLLBACK")
        completion(false)
      }
    }
  }
}

let people = 200_000
let words = Letter.all.flatMap { letter in (1...3).map { "\(letter)\($0)" } }  // kept under the ids 1, 2, 3…
let given = Atomic<Int>(0)

/// A community in the middle of a vote on all letters, with `people` who may vote.
@Sendable func prepare(_ connection: Connection) throws {
  let writings = Writings(connection)
  let now = Instant(seconds: 0)
  guard try writings.readings.batches().isEmpty else { return }
  try writings.createBatch(
    BatchDraft(letters: Letter.all, stage: .proposing, rule: VoteRule(), intention: ""))
  for word in words {
    try writings.createWord(
      WordDraft(text: word, synonym: nil, place: nil, definition: "", argument: ""), at: Instant(seconds: 0))
  }
  try connection.run(
    """
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < \(people))
    INSERT INTO person (id, name, created_at) SELECT n, 'Personne ' || n, 0 FROM number
    """)
  guard let batch = try writings.readings.batches().first else { return }
  try writings.begin(.voting, of: batch, seen: .proposing, at: now)
}

/// The next ballot that nobody has given yet.
@Sendable func vote(_ connection: Connection) throws {
  try vote(number: given.add(1, ordering: .relaxed).newValue, connection)
}

/// The ballot of a number: three voices of one person for one letter.
@Sendable func vote(number: Int, _ connection: Connection) throws {
  let letter = Letter.all[number % Letter.all.count]
  let person = 1 + number / Letter.all.count % people
  let member = Member(id: person, name: "", role: .participant)
  let first = 1 + letter.index * 3
  try Writings(connection).setVoices(of: .member(member), for: letter, to: [first, first + 1, first + 2])
}

/// The ballots that are there, by their numbers.
@Sendable func ballots(_ connection: Connection) throws -> String {
  let lines = try connection.rows(
    """
    SELECT (voter - 1) * 26 + (word_id - 1) / 3, count(*) FROM voice GROUP BY voter, (word_id - 1) / 3
    """
  ) { row in "\(try row.int(0)) \(try row.int(1))\n" }
  return lines.joined()
}

Signals.hold()
let path = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "load.db"
if CommandLine.arguments.dropFirst(2).first == "recherche" {
  var load = try SearchLoad(path: path)
  try load.run()
  exit(0)
}
let store = try Store.open(path: path)
try store.writer.perform(prepare)
let single = try SingleWriter(path)

@Sendable func answer(_ isDone: Bool) -> Response { Response(isDone ? .ok : .serviceUnavailable) }

var configuration = Server.Configuration()
configuration.logs = false
let server = try Server(configuration) { _ in
  Responder(
    bodyLimit: { _ in 1_024 },
    respond: { request, client in
      let ticket = client.ticket
      switch request.target.path {
      case "/voix" where request.method == .get:
        store.writer.submit(ballots) { result in
          let text = (try? result.get()) ?? ""
          ticket.answer(Response(.ok, body: .bytes(Array(text.utf8))))
        }
        return nil
      case "/voix":
        let number = request.target.query.flatMap { Int($0) }
        let job: @Sendable (Connection) throws -> Void = { connection in
          if let number { try vote(number: number, connection) } else { try vote(connection) }
        }
        store.writer.submit(job) { result in
          if case .success = result { ticket.answer(answer(true)) } else { ticket.answer(answer(false)) }
        }
        return nil
      case "/voix-seule":
        single.submit(vote) { ticket.answer(answer($0)) }
        return nil
      default: return Response(.ok, body: .bytes(Array("petite réponse\n".utf8)))
      }
    },
    refuse: { Response($0.status) }, endBatch: {}, tick: {})
}
let line = "http://127.0.0.1:\(server.port)/\n"
write(STDOUT_FILENO, line, line.utf8.count)
Signals.waitForStop()
server.shutDown()
store.writer.close()
