import Glibc
import HTTP
import Testing

@testable import Server

/// What the log says, and what it must not.
@Suite struct RequestLogTests {
  private static let secret = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE"

  @Test(
    arguments: [
      ("/", "/"),
      ("/cercles/boussoles", "/cercles/boussoles"),
      ("/invitations/\(secret)", "/invitations/AbCd..."),
      ("/invitations/\(secret)/accepter", "/invitations/AbCd.../accepter"),
      ("/\(secret)/\(secret)", "/AbCd.../AbCd..."),
      ("/invitations/\(secret)0123", "/invitations/AbCd..."),
      ("/invitations/\(secret).", "/invitations/AbCd...."),
      ("/invitations/%41\(secret.dropFirst())", "/invitations/%41b..."),
      ("/\(secret.dropLast())", "/\(secret.dropLast())"),
      ("/a?cle=\(secret)", "/a"),
    ])
  func noSecretIsLogged(target: String, expected: String) throws {
    let head = try request("GET \(target) HTTP/1.1").head
    #expect(try logged(Response(.ok, body: .bytes([1, 2, 3])), to: head) == "GET \(expected) 200 3 7us\n")
  }

  @Test func whatCouldNotBeReadIsADash() throws {
    #expect(try logged(Response(.badRequest), to: nil) == "- - 400 0 7us\n")
  }

  private func logged(_ response: Response, to head: RequestHead?) throws -> String {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    var log = RequestLog(isOn: true, descriptor: ends[1])
    log.note(response, to: head, microseconds: 7)
    log.flush()
    var buffer = [UInt8](repeating: 0, count: 4_096)
    let count = read(ends[0], &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }
}
