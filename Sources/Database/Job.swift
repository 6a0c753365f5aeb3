/// One piece of writing that waits for the writer, with the way back to who asked for it.
struct Job: Sendable {
  /// Does the work; gives what tells the result, to be called after the commit.
  let work: @Sendable (Connection) throws -> @Sendable () -> Void
  /// Tells the failure.
  let fail: @Sendable (any Error) -> Void

  init<T: Sendable>(
    _ work: @escaping @Sendable (Connection) throws -> T,
    _ completion: @escaping @Sendable (Result<T, any Error>) -> Void
  ) {
    self.work = { connection in
      let value = try work(connection)
      return { completion(.success(value)) }
    }
    fail = { error in completion(.failure(error)) }
  }
}
