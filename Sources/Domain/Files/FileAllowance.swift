/// How much room files may take, as the administrators say, and how much they take.
package struct FileAllowance: Hashable, Sendable {
  /// What one file may weigh, in MiB.
  package let largest: Int
  /// What all files together may weigh, in MiB.
  package let quota: Int
  /// What they weigh, in bytes. A content that several pages have counts for each of them: that someone has it already is
  /// not to be found out by sending it.
  package let used: Int

  package static let mebibyte = 1 << 20

  /// What the two can be set to, and what they are at first.
  package static let largestRange = 1...20
  package static let quotaRange = 1...100_000
  package static let usualLargest = 5
  package static let usualQuota = 1_000

  package init(largest: Int, quota: Int, used: Int) {
    self.largest = largest
    self.quota = quota
    self.used = used
  }

  /// What one file may weigh, in bytes.
  package var largestBytes: Int { largest * Self.mebibyte }

  /// Whether a file of so many bytes still fits.
  package func hasRoom(for bytes: Int) -> Bool { bytes <= quota * Self.mebibyte - used }
}
