import Foundation
import Glibc
import HTTP
import Testing

@testable import Server

/// Asynchronous code that belongs to a loop.
@Suite struct LoopExecutorTests {
  /// Answers with where its steps ran, before and after a wait for another thread.
  private actor Clerk {
    private let executor: LoopExecutor
    private let home = currentThread()

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ executor: LoopExecutor) { self.executor = executor }

    func answer(_ ticket: Ticket) async {
      let isAtHome = currentThread() == home
      // A thread of its own: the pool of tasks may be busy with other tests.
      let other = await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: currentThread()) }
      }
      let text = "\(isAtHome) \(other == home) \(currentThread() == home)"
      preconditionIsolated()
      ticket.answer(Response(.ok, body: .bytes(Array(text.utf8))))
    }
  }

  @Test func stepsBeforeAndAfterAWaitRunOnTheLoop() throws {
    var configuration = Server.Configuration()
    configuration.logs = false
    configuration.loops = 2
    let server = try Server(configuration) { executor in
      let clerk = Clerk(executor)
      return Responder(
        bodyLimit: { _ in 0 },
        respond: { request, client in
          let ticket = client.ticket
          Task(executorPreference: executor) { await clerk.answer(ticket) }
          return nil
        },
        refuse: { Response($0.status) }, endBatch: {}, tick: {})
    }
    defer { server.shutDown() }
    for _ in 0..<20 {
      let client = try SocketClient(port: server.port)
      client.ask("GET", "/")
      client.ask("GET", "/")
      #expect(try client.answer().text == "true false true")
      #expect(try client.answer().text == "true false true")
    }
  }
}

private func currentThread() -> pthread_t { pthread_self() }
