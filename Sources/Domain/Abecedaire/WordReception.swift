/// How the abécédaire takes a word that a meeting brings.
package enum WordReception: Hashable, Sendable {
  /// Words are being proposed for its letter.
  case welcome
  /// It has it already.
  case known
  /// No words are being proposed for its letter.
  case closed
}
