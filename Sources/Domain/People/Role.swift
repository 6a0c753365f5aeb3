/// What a member of the community may do; each role may all that the ones before it may. The raw values are those of the
/// database, of the command line and of the seeds.
package enum Role: String, Hashable, Sendable, CaseIterable, Comparable {
  case participant, organiser, facilitator, administrator

  package static func < (left: Role, right: Role) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .participant: 1
    case .organiser: 2
    case .facilitator: 3
    case .administrator: 4
    }
  }
}
