/// The question of a call, as it is typed.
package enum SignupQuestion {
  /// What must be mended before it can be kept; empty when all is well.
  package static func problems(of question: String) -> [Problem] {
    [Check.line("question", question, maximum: TextLimit.sentence)].compactMap(\.self)
  }
}
