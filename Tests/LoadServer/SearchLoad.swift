import Database
import Domain
import Glibc
import Store

/// For .ci/bench: how long a search takes in a large community, from what was typed to the results of a page, through the
/// store and one reader. Everything is made from one seed, so that two runs ask the same of the same.
struct SearchLoad {
  /// Which part of the questions is asked, and how.
  enum Question: String, CaseIterable {
    case rare = "one rare word"
    case middling = "one word of some pages"
    case common = "one word of about half of the pages"
    case two = "two words"
    case three = "three words"
    case quoted = "two words in quotation marks"
    case inCircle = "two words, in one circle"
    case ofKind = "one word, pages only"
    case beginning = "the beginning of a word"
  }

  static let pages = 100_000
  static let circles = 60
  /// Of each question for each viewer, with accents and without.
  static let rounds = 20

  private var random = Seeded(state: 1821)
  private let vocabulary: Vocabulary
  private let store: Store

  /// A new community in the file at `path`.
  init(path: String) throws {
    vocabulary = Vocabulary(&random)
    store = try Store.open(path: path)
  }

  /// Makes the community, asks, and prints what it took.
  mutating func run() throws {
    let began = Self.now()
    let reader = try store.makeReader()
    if try reader.readings({ try $0.isEmpty() }) {
      try fill()
      print("search: \(Self.pages) pages of about 240 words made in \(Int((Self.now() - began) / 1_000)) s")
    }
    random = Seeded(state: 2026)
    var times: [String: [Double]] = [:]
    for question in Question.allCases {
      for _ in 0..<Self.rounds {
        for (name, viewer) in viewers {
          let asked = request(question)
          var folded = asked
          folded.typed = French.folded(asked.typed)
          for (spelling, request) in [("with accents", asked), ("without accents", folded)] {
            let (took, count) = try measure(request, as: viewer, reader)
            for key in [question.rawValue, name, spelling, "all"] { times[key, default: []].append(took) }
            if took > 20 { print("  \(Self.rounded(took)) ms: \(name), \(request.typed): \(count)") }
          }
        }
      }
    }
    for key in Question.allCases.map(\.rawValue) + viewers.map(\.name) + [
      "with accents", "without accents", "all",
    ] {
      print(Self.line("search, " + key, times[key] ?? []))
    }
    store.writer.close()
  }

  private var viewers: [(name: String, viewer: Viewer)] {
    [
      ("as a visitor", .visitor),
      ("as a member of three hidden circles", .member(Member(id: 1, name: "Ada", role: .participant))),
    ]
  }

  private func measure(
    _ request: SearchRequest, as viewer: Viewer, _ reader: Reader
  ) throws -> (milliseconds: Double, count: Int) {
    let began = Self.now()
    let results = try reader.readings(as: viewer) { try $0.search(request) }
    return (Self.now() - began, results.count)
  }

  private mutating func request(_ question: Question) -> SearchRequest {
    var request = SearchRequest(typed: "")
    func word(_ ranks: Range<Int>) -> String { vocabulary.words[Int.random(in: ranks, using: &random)] }
    switch question {
    case .rare: request.typed = word(5_000..<20_000)
    case .middling: request.typed = word(300..<5_000)
    case .common: request.typed = word(24..<44)
    case .two: request.typed = "\(word(20..<200)) \(word(200..<5_000))"
    case .three: request.typed = "l’\(word(20..<100)) des \(word(100..<400)) \(word(400..<2_000))"
    case .quoted: request.typed = "« \(word(0..<60)) \(word(0..<2_000)) »"
    case .inCircle:
      request.typed = "\(word(20..<100)) \(word(20..<1_000))"
      request.circle = Slug(naming: "Cercle \(Int.random(in: 1...Self.circles, using: &random))")
    case .ofKind:
      request.typed = word(24..<300)
      request.kind = .page
    case .beginning:
      request.typed = String(word(24..<20_000).prefix(Int.random(in: 3...5, using: &random)))
      request.matchesBeginnings = true
    }
    return request
  }

  private mutating func fill() throws {
    try store.writer.writings { writings in
      let journey = JourneyDraft(
        slug: Slug(naming: "Relier"), name: "Relier", position: 1, impulse: "Pour vous.")
      try writings.createJourney(journey)
      let person = try writings.addPerson(named: "Ada", at: Instant(seconds: 0))
      for number in 1...Self.circles {
        let visibility: Visibility = number % 8 == 0 ? .hidden : number % 8 == 1 ? .members : .open
        let draft = CircleDraft(
          name: "Cercle \(number)", purpose: "Apprendre.", introduction: "", journey: journey.slug,
          state: .alive,
          parent: nil, videoLink: nil, facilitators: [], isExample: false, visibility: visibility)
        try writings.createCircle(draft, as: nil, at: Instant(seconds: 0))
        if visibility == .hidden, number <= 24 {
          try writings.joinCircle(number, person: person, at: Instant(seconds: 0))
        }
      }
    }
    for _ in 0..<Self.pages / 200 {
      let drafts = (0..<200).map { _ in draft() }
      try store.writer.writings { writings in
        for draft in drafts { try writings.createPage(draft, as: nil, at: Instant(seconds: 0)) }
      }
    }
  }

  private mutating func draft() -> PageDraft {
    let title = (0..<Int.random(in: 2...6, using: &random)).map { _ in vocabulary.word(&random) }
    // Between 40 and 900 words, 240 on average: short pages are more frequent than long ones.
    let size = (0..<3).map { _ in Int.random(in: 20...300, using: &random) }
    let count = max(40, size[0] * size[1] * size[2] / 17_000)
    var body = ""
    for index in 0..<min(count, 900) {
      body += vocabulary.word(&random) + (index % 11 == 10 ? ", " : index % 60 == 59 ? ".\n\n" : " ")
    }
    let circle = Int.random(in: 0...Self.circles, using: &random)
    return PageDraft(
      title: capitalised(title.joined(separator: " ")), body: body,
      circle: circle == 0 ? nil : Slug(naming: "Cercle \(circle)"), summary: "", author: "Ada")
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private static func line(_ name: String, _ times: [Double]) -> String {
    let sorted = times.sorted()
    func percentile(_ part: Int) -> String {
      sorted.isEmpty ? "–" : rounded(sorted[min(sorted.count - 1, sorted.count * part / 100)])
    }
    let columns = "p50 \(percentile(50))  p95 \(percentile(95))  p99 \(percentile(99)) ms"
    return name + String(repeating: " ", count: max(1, 46 - name.count)) + columns
      + "  (\(times.count) searches)"
  }

  private static func rounded(_ milliseconds: Double) -> String { "\((milliseconds * 100).rounded() / 100)" }

  /// In milliseconds.
  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }
}

/// Made words that look like French, as frequent as words of a language are (Zipf): the second half as often as the first, the
/// third a third.
private struct Vocabulary {
  let words: [String]
  private let sums: [Double]

  private static let beginnings = [
    "a", "an", "ba", "bou", "ca", "cha", "co", "dé", "é", "en", "fa", "fleu", "ga", "i", "jar", "lu", "ma",
    "mé", "nou",
    "œu", "o", "pa", "pré", "que", "ra", "ren", "sa", "sou", "tra", "tou", "u", "vi", "vê", "grai",
  ]
  private static let middles = [
    "bi", "ca", "ché", "con", "di", "dé", "fé", "gue", "li", "lo", "mâ", "ni", "pa", "ré", "ri", "ssi", "ta",
    "ti", "vo",
    "ça", "mi", "lai",
  ]
  private static let ends = [
    "ble", "ce", "eau", "ée", "er", "eur", "ien", "ière", "in", "ion", "ir", "le", "ment", "ne", "oir", "on",
    "re", "té",
    "tion", "ure", "al", "ail", "eux", "ège",
  ]

  init(_ random: inout Seeded) {
    var known: Set<String> = []
    var words: [String] = []
    while words.count < 20_000 {
      let middles = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        Self.middles.randomElement(using: &random) ?? ""
      }
      let word =
        (Self.beginnings.randomElement(using: &random) ?? "") + middles.joined()
        + (Self.ends.randomElement(using: &random) ?? "")
      if known.insert(word).inserted { words.append(word) }
    }
    self.words = words
    var sum = 0.0
    sums = words.indices.map { index in
      sum += 1 / (Double(index) + 1.5)
      return sum
    }
  }

  func word(_ random: inout Seeded) -> String {
    let place = Double.random(in: 0..<(sums.last ?? 1), using: &random)
    var range = 0..<sums.count
    while range.count > 1 {
      let middle = range.lowerBound + range.count / 2
      if sums[middle - 1] > place {
        range = range.lowerBound..<middle
      } else {
        range = middle..<range.upperBound
      }
    }
    return words[range.lowerBound]
  }
}

/// SplitMix64: the same numbers each time.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
