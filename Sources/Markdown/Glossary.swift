extension Markdown {
  /// Words whose first occurrence in a rendering becomes a link. Made once, used for many renderings.
  ///
  /// A word of the text is an entry whatever its case and with or without a plural `s` or `x`; accents make
  /// a difference. `'` and `’` are the same. An entry may have several words with one blank or apostrophe
  /// between them. Hyphens are parts of words.
  public struct Glossary: Sendable {
    /// No word at all.
    public static let empty = Glossary([])

    private var tree = WordTree()
    private var addresses: [[UInt8]] = []

    /// Of entries that read the same the first counts. Entries with more than eight words, or with other
    /// signs between their words, are never met.
    ///
    /// - Parameter entries: each word, and the address that it leads to.
    public init(_ entries: [(text: String, href: String)]) {
      for (index, entry) in entries.enumerated() {
        addresses.append(Array(entry.href.utf8))
        tree.add(Array(entry.text.utf8), entry: index)
      }
    }

    var isEmpty: Bool { tree.isEmpty }
    var count: Int { addresses.count }

    /// What the links to an entry lead to.
    func address(of entry: Int) -> [UInt8] { addresses[entry] }

    /// The longest entry that begins at the word at `start`.
    func match(_ text: Span<UInt8>, at start: Int, to end: Int, isCut: Bool) -> WordTree.Match {
      tree.match(text, at: start, to: end, isCut: isCut)
    }
  }
}
