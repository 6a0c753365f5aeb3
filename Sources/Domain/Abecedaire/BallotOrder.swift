/// In which order the words of a letter stand on someone's ballot: by lot, so that no word gains by standing first; and the same
/// each time, so that they find it again.
package enum BallotOrder {
  /// The words in the order of one voter.
  ///
  /// - Parameter seed: what is the voter's and the letter's own.
  package static func shuffled<Word>(_ words: [Word], seed: UInt64) -> [Word] {
    var state = seed
    var words = words
    // Fisher and Yates. The remainder favours no place by more than one in 10^17.
    for last in stride(from: words.count - 1, to: 0, by: -1) {
      words.swapAt(last, Int(next(&state) % UInt64(last + 1)))
    }
    return words
  }

  /// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): each seed, neighbours included, gives an order of its own.
  private static func next(_ state: inout UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
