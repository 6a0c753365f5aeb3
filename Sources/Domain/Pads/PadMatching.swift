/// Titles of notes told by the items of an agenda, though they are not quite the same.
struct PadMatching {
  /// An item that a title is taken for.
  struct Match: Hashable {
    let item: Int
    /// Whether the two are the same but for case, accents and signs.
    let isExact: Bool
  }

  private struct Title {
    let key: String
    let words: Set<String>
    let length: Int
  }

  private let titles: [Title]
  private var byKey: [String: Int] = [:]
  /// The items with a word, so that a title is compared only with those that share one.
  private var byWord: [String: [Int]] = [:]

  init(_ items: [String]) {
    titles = items.map(Self.title)
    for (index, title) in titles.enumerated() {
      if !title.key.isEmpty, byKey[title.key] == nil { byKey[title.key] = index }
      for word in title.words { byWord[word, default: []].append(index) }
    }
  }

  var isEmpty: Bool { titles.isEmpty }

  /// The item that `text` is the title of; nil when none is alike.
  ///
  /// - Parameter share: how much of both must be common, in thousandths of their letters: less for what looks like a title.
  func match(_ text: String, share least: Int) -> Match? {
    guard text.unicodeScalars.count <= 400 else { return nil }
    let title = Self.title(text)
    if let item = byKey[title.key] { return Match(item: item, isExact: true) }
    var best: (item: Int, share: Int)?
    for item in Set(title.words.flatMap { byWord[$0] ?? [] }).sorted() {
      let share = share(of: titles[item], title)
      if share >= least, share > best?.share ?? 0 { best = (item, share) }
    }
    return best.map { Match(item: $0.item, isExact: false) }
  }

  /// How much two titles have in common. A title that goes on where the other ends counts as the same for the most part.
  private func share(of one: Title, _ other: Title) -> Int {
    guard one.length + other.length > 0 else { return 0 }
    let common = one.words.intersection(other.words).reduce(0) { $0 + $1.utf8.count }
    let plain = 2_000 * common / (one.length + other.length)
    let (short, long) = one.key.utf8.count <= other.key.utf8.count ? (one, other) : (other, one)
    let isStart = short.key.utf8.count >= 6 && long.key.hasPrefix(short.key)
    return isStart ? max(plain, 900) : plain
  }

  private static func title(_ text: String) -> Title {
    let text = PadLine(PadItem(PadLine(text).text).title).text
    let words = Set(PadText.words(text).filter { !PadWords.common.contains($0) }.map(Self.stem))
    return Title(key: PadText.key(text), words: words, length: words.reduce(0) { $0 + $1.utf8.count })
  }

  /// Without the marks of plural and gender, so that « cercle » is « cercles ».
  private static func stem(_ word: String) -> String {
    guard word.utf8.count > 4 else { return word }
    var stem = Substring(word)
    if stem.last == "s" || stem.last == "x" { stem = stem.dropLast() }
    if stem.last == "e" { stem = stem.dropLast() }
    return String(stem)
  }
}
