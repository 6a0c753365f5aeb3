/// The prepared statements of one connection, found by the fingerprint of their SQL.
///
/// Not a dictionary: a fingerprint is a hash already, and hashing it again would be a tenth of what a short query costs.
struct StatementCache {
  /// Statements kept; beyond, the one that was not used for the longest time is dropped.
  static let capacity = 256

  /// A statement stands at its fingerprint's place or behind it, where no free place comes before. A quarter of the places
  /// is used at most.
  private var places = [Statement?](repeating: nil, count: 4 * capacity)
  private var count = 0
  private var useCount: UInt64 = 0

  /// The statement for `sql`, if it is kept and no query is stepping through it.
  mutating func idleStatement(for sql: SQL) -> Statement? {
    guard let known = places[place(of: sql.fingerprint)] else { return nil }
    useCount &+= 1
    known.lastUse = useCount
    return !known.isInUse && known.matches(sql) ? known : nil
  }

  /// Keeps `statement`, unless another one is kept under its fingerprint.
  mutating func keep(_ statement: Statement) {
    guard places[place(of: statement.fingerprint)] == nil else { return }
    if count == Self.capacity { dropOldest() }
    guard count < Self.capacity else { return }
    useCount &+= 1
    statement.lastUse = useCount
    places[place(of: statement.fingerprint)] = statement
    count += 1
  }

  /// Where the statement with this fingerprint is, or would be.
  private func place(of fingerprint: UInt) -> Int {
    var place = Int(fingerprint % UInt(places.count))
    while let other = places[place], other.fingerprint != fingerprint { place = (place + 1) % places.count }
    return place
  }

  /// Those that stay are placed anew, since the one that goes may have stood before others.
  private mutating func dropOldest() {
    let kept = places.compactMap(\.self)
    guard let oldest = kept.filter({ !$0.isInUse }).min(by: { $0.lastUse < $1.lastUse }) else { return }
    places = Array(repeating: nil, count: places.count)
    for statement in kept where statement !== oldest { places[place(of: statement.fingerprint)] = statement }
    count -= 1
  }
}
