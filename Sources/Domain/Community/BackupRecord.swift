/// The last copy made of the community's file.
package struct BackupRecord: Hashable, Sendable {
  package let madeAt: Instant
  /// Its size.
  package let bytes: Int

  package init(madeAt: Instant, bytes: Int) {
    self.madeAt = madeAt
    self.bytes = bytes
  }
}
