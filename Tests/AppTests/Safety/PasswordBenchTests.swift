import Dispatch
import Glibc
import Secrets
import Testing

@testable import App

@Suite struct PasswordBenchTests {
  @Test func passwordsAreHashedAndChecked() async throws {
    let bench = PasswordBench(workers: 2)
    let hash = try #require(try await bench.hash("abeille"))
    async let right = bench.check("abeille", against: hash)
    async let wrong = bench.check("guêpe", against: hash)
    async let nobody = bench.check("abeille", against: nil)
    #expect(try await [right, wrong, nobody] == [true, false, false])
    #expect(try await bench.hash("a\0b") == nil)
  }

  /// Two work, three wait, and whoever comes then is told so at once; later there is room again.
  @Test func aFullBenchSaysSo() async throws {
    let bench = PasswordBench(workers: 2, capacity: 3)
    let (gate, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let job: @Sendable () -> Void = {
      gate.wait()
      done.signal()
    }
    for _ in 0..<5 { #expect(bench.submit(job)) }
    #expect(!bench.submit(job))
    await #expect(throws: PasswordBench.Busy()) { try await bench.check("a", against: nil) }
    await #expect(throws: PasswordBench.Busy()) { try await bench.hash("a") }
    for _ in 0..<5 { gate.signal() }
    wait(for: done, times: 5)
    #expect(try await bench.check("a", against: nil) == false)
  }

  /// Every job is done once, by two workers at most, and never by the one who asks.
  @Test func workIsDoneElsewhere() {
    let bench = PasswordBench(workers: 2, capacity: 1_000)
    let (done, both) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 2))
    let here = pthread_self()
    for _ in 0..<1_000 {
      let isTaken = bench.submit {
        #expect(both.wait(timeout: .now()) == .success, "a third worker")
        #expect(pthread_equal(pthread_self(), here) == 0)
        both.signal()
        done.signal()
      }
      #expect(isTaken)
    }
    wait(for: done, times: 1_000)
  }
}

/// Not in the asynchronous tests themselves: there, waiting for a semaphore does not compile.
private func wait(for semaphore: DispatchSemaphore, times: Int) {
  for _ in 0..<times { semaphore.wait() }
}
