import HTTP
import Testing

@testable import Server

/// What several connections of one loop borrow for their bodies: what happens to each, and what is lent behind it.
@Suite struct BodyBudgetTests {
  private enum Event {
    /// The head of a form comes, with the field that says how long its body is.
    case head(String)
    /// So many bytes of its body come.
    case body(Int)
    case answered
    case closed
  }

  private struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The connection, what happens to it, what follows, and how many bytes are lent then.
    let steps: [(on: Int, event: Event, outcome: String, lent: Int)]

    init(_ what: String, _ steps: [(on: Int, event: Event, outcome: String, lent: Int)]) {
      (testDescription, self.steps) = (what, steps)
    }
  }

  @Test(arguments: [
    Row(
      "until the answer",
      [
        (0, .head("Content-Length: 5"), "needMore", 5), (0, .body(3), "needMore", 5),
        (0, .body(2), "request 5", 5), (0, .answered, "", 0), (0, .head("Content-Length: 7"), "needMore", 7),
        (0, .body(7), "request 7", 7), (0, .answered, "", 0), (0, .closed, "gave back", 0),
      ]),
    Row(
      "nothing without a body",
      [(0, .head("Content-Length: 0"), "request 0", 0), (0, .closed, "gave back", 0)]),
    Row(
      "all that the route accepts where no length is announced",
      [(0, .head("Transfer-Encoding: chunked"), "needMore", 200_000), (0, .closed, "gave back", 0)]),
    Row(
      "large ones three quarters, small ones the rest",
      [
        (0, .head("Content-Length: 200000"), "needMore", 200_000),
        (1, .head("Content-Length: 100001"), "busy", 200_000), (1, .answered, "", 200_000),
        (2, .head("Content-Length: 100000"), "needMore", 300_000),
        (3, .head("Content-Length: 65537"), "busy", 300_000),
        (4, .head("Content-Length: 65536"), "needMore", 365_536),
        (5, .head("Content-Length: 34464"), "needMore", 400_000),
        (6, .head("Content-Length: 1"), "busy", 400_000),
        (5, .body(34_464), "request 34464", 400_000), (6, .closed, "gave back", 400_000),
        (5, .answered, "", 365_536), (7, .head("Content-Length: 1"), "needMore", 365_537),
      ]),
    Row(
      "a head that is refused for its size borrows nothing",
      [(0, .head("Content-Length: 200001"), "bodyTooLarge", 0), (0, .answered, "", 0)]),
    Row(
      "a connection that dies before its body is whole",
      [
        (0, .head("Content-Length: 200000"), "needMore", 200_000), (0, .body(199_999), "needMore", 200_000),
        (0, .closed, "gave back", 0), (1, .head("Content-Length: 200000"), "needMore", 200_000),
      ]),
    Row(
      "a body that is refused on its way",
      [
        (0, .head("Transfer-Encoding: chunked"), "needMore", 200_000), (0, .body(9), "bodyTooLarge", 200_000),
        (0, .answered, "", 0), (0, .closed, "gave back", 0),
      ]),
    Row(
      "a connection that dies while its handler works",
      [
        (0, .head("Content-Length: 5"), "needMore", 5), (0, .body(5), "request 5", 5),
        (0, .closed, "owes 5", 5),
      ]),
  ])
  private func lent(_ row: Row) throws {
    let limits = TimeLimits()
    var bodies = BodyBudget(total: 400_000)
    var lives = [ConnectionLife](repeating: ConnectionLife(at: 0, limits: limits), count: 8)
    for (number, step) in row.steps.enumerated() {
      var outcome = ""
      switch step.event {
      case .head(let field):
        outcome = receive("POST / HTTP/1.1\r\nHost: a\r\n\(field)\r\n\r\n", &lives[step.on], &bodies)
      case .body(let count):
        outcome = receive(String(repeating: "a", count: count), &lives[step.on], &bodies)
      case .answered: lives[step.on].answered(keepsAlive: true, at: 0, limits: limits, bodies: &bodies)
      case .closed:
        let owed = lives[step.on].ended(bodies: &bodies)
        outcome = owed == 0 ? "gave back" : "owes \(owed)"
      }
      #expect(outcome == step.outcome, "step \(number)")
      #expect(bodies.lent == step.lent, "step \(number)")
    }
  }

  private func receive(_ text: String, _ life: inout ConnectionLife, _ bodies: inout BodyBudget) -> String {
    do throws(ParseError) {
      let bytes = Array(text.utf8)
      let limits = TimeLimits()
      let (step, _) = try life.next(bytes.span, at: 0, limits: limits, bodies: &bodies) { _ in 200_000 }
      return switch step {
      case .needMore: "needMore"
      case .sendContinue: "sendContinue"
      case .request(let request): "request \(request.body.count)"
      }
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [0, 1, 65_536, 65_537, Int.max])
  func noNumberIsTooLarge(total: Int) {
    var bodies = BodyBudget(total: total)
    for count in [0, 1, 65_536, 65_537, Int.max, Int.max] { try? bodies.lend(count) }
    #expect(bodies.lent >= 0 && bodies.lent <= total)
  }
}
