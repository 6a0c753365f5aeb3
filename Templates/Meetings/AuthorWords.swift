import Domain

extension Author {
  /// Who wrote it, in words.
  package var inWords: String {
    switch self {
    case .named(let name): name
    case .guest(let name): "\(name) (invité·e)"
    case .formerMember: "Ancien membre"
    }
  }
}
