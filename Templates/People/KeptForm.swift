/// A form that could not be saved for want of a session, kept while its sender signs in again.
package struct KeptForm: Hashable, Sendable {
  /// A field of the form, with any number of lines.
  package struct Pair: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Where the form goes.
  package let path: String
  package let pairs: [Pair]

  package init(path: String, pairs: [Pair]) {
    self.path = path
    self.pairs = pairs
  }
}
