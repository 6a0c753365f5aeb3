import Database

extension Store {
  /// Calls `tell` after each commit that has changed a part of a meeting (`Readings.liveChanges`), on the writer's thread: it must
  /// be short. For the life of the store.
  package func whenMeetingsChange(_ tell: @escaping @Sendable () -> Void) {
    versions.whenChanged(versions.tables.set(reading: "live_change"), tell)
  }
}
