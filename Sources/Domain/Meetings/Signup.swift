/// A call to which people answer with their name, as its viewer sees it.
package struct Signup: Hashable, Sendable {
  package let id: Int
  /// By which a text names it: the slug of its question.
  package let key: String
  package let question: String
  package let isOpen: Bool
  /// Who has signed up, the first to answer first.
  package let names: [Author]
  /// Whether the viewer has.
  package let isAnswered: Bool

  package init(id: Int, key: String, question: String, isOpen: Bool, names: [Author], isAnswered: Bool) {
    self.id = id
    self.key = key
    self.question = question
    self.isOpen = isOpen
    self.names = names
    self.isAnswered = isAnswered
  }
}

/// What a call stands in, by its row.
package enum SignupPlace: Hashable, Sendable {
  case item(Int)
  case cell(Int)
  case note(Int)
  case document(Int)
}
