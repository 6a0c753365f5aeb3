import Domain
import HTML
import Testing

@testable import Templates

@Suite("The comparison, the history and the screen of conflicts")
struct ComparisonPageTests {
  private let samples = WikiSamples(text: "Essai")

  private func compared(_ from: String, _ to: String) -> String {
    comparisonPage(samples.comparison(from: from, to: to), seal: nil, in: samples.frame).text
  }

  @Test(arguments: [
    ("a\n\nb", "a\n\nb", "Les deux textes disent la même chose."),
    (
      "un deux trois quatre", "un deux six quatre",
      "1&nbsp;paragraphe changé, 1&nbsp;mot ajouté, 1&nbsp;mot supprimé."
    ),
    ("a", "a\n\nvenu après", "1&nbsp;paragraphe ajouté, 2&nbsp;mots ajoutés, aucun&nbsp;mot supprimé."),
    ("a\n\nparti", "a", "1&nbsp;paragraphe supprimé, aucun&nbsp;mot ajouté, 1&nbsp;mot supprimé."),
  ])
  func countsAreSaidInWords(_ from: String, _ to: String, _ words: String) {
    #expect(compared(from, to).contains("<p class=\"lead\">\(words)</p>"))
  }

  /// Signs for the eye, words for the ear, neither read by the other.
  @Test func changesHaveSignsAndWords() {
    let page = compared("un deux trois quatre", "un deux six quatre")
    for part in [
      "<del><span class=\"hidden\">supprimé&nbsp;: </span><span aria-hidden=\"true\">−</span>trois",
      "<ins><span class=\"hidden\">ajouté&nbsp;: </span><span aria-hidden=\"true\">+</span>six",
    ] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test func whatStayedIsFoldedToACount() {
    let page = compared("a\n\nb\n\nc", "a\n\nb\n\nd")
    #expect(page.contains("<summary>2&nbsp;paragraphes inchangés</summary>"))
  }

  /// Nothing that was written makes a page too long to be read; where the rest is read is said.
  @Test(arguments: hostile) fileprivate func aPageIsBounded(_ pair: HostilePair) throws {
    let page = comparisonPage(
      samples.comparison(3, 7, from: pair.from, to: pair.to), seal: nil, in: samples.frame)
    #expect(page.bytes.count < 500_000, "\(page.bytes.count)")
    #expect(page.text.contains("n’est pas montrée") != pair.isWhole)
    let links = try page.all("La suite n’est pas montrée&nbsp;:[^.]*. Lisez(.*?)</p>")
    for link in links { #expect(link.contains("/versions/3\"") && link.contains("/versions/7\"")) }
  }

  fileprivate static let hostile: [HostilePair] = {
    func text(_ separator: String, _ count: Int, _ part: (Int) -> String) -> String {
      (0..<count).map(part).joined(separator: separator)
    }
    let words = text(" ", 4_000) { $0 % 2 == 0 ? "mot" : "a\($0)" }
    let (paragraphs, others) = (
      text("\n\n", 100_000) { "a\($0 % 9)" }, text("\n\n", 100_000) { "b\($0 % 9)" }
    )
    let (line, other) = (text(" ", 60_000) { "a\($0)" }, text(" ", 60_000) { "b\($0)" })
    return [
      HostilePair("3,000 paragraphs", "", text("\n\n", 3_000) { "p\($0)" }, isWhole: false),
      HostilePair("900 paragraphs", "", text("\n\n", 900) { "p\($0)" }, isWhole: true),
      HostilePair("every other word", words, words.replacing("a", with: "b"), isWhole: true),
      HostilePair("very many paragraphs", paragraphs, others, isWhole: false),
      HostilePair(
        "paragraphs of one letter", text("\n\n", 130_000) { _ in "a" }, text("\n\n", 90_000) { _ in "a" },
        isWhole: false),
      HostilePair("one long line", line, other, isWhole: false),
      HostilePair(
        "one long word", String(repeating: "é", count: 400_000), String(repeating: "è", count: 400_000),
        isWhole: false),
      HostilePair("many lines", text("\n", 60_000) { "a\($0)" }, "", isWhole: false),
    ]
  }()

  /// A change at the end of a long text shows, and the words beside it.
  @Test(arguments: [" ", "\n\n"]) func aChangeFarOnIsShown(_ separator: String) {
    let before = (0..<60_000).map { "é\($0)" }.joined(separator: separator)
    let page = compared(before + separator + "ici noir fin", before + separator + "ici blanc fin")
    #expect(page.contains("noir</del>") && page.contains("blanc</ins>"))
    #expect(page.utf8.count < 20_000 && !page.contains("pas montrée"))
    #expect(
      page.contains(separator == " " ? "rien n’a changé" : "60\u{A0}000&nbsp;paragraphes inchangés</p>"))
    #expect(separator != " " || page.contains("é0 é1 ") && page.contains("é59999 ici "))
  }

  @Test func anotherTitleIsSaid() {
    let older = RevisionSummary(
      number: 1, title: "Avant", author: nil, summary: "", size: 1, sizeBefore: 0, savedAt: samples.now,
      restores: nil)
    let pair = Comparison(
      document: samples.document(), older: older, newer: samples.revision(2), olderSource: "a",
      newerSource: "a")
    let page = comparisonPage(pair, seal: nil, in: samples.frame).text
    #expect(
      page.contains("Le titre&nbsp;: <del>") && page.contains(">Avant")
        && !page.contains("Autres comparaisons\"></nav>"))
  }

  @Test(arguments: [(1, 120, 0), (1, 2, 1), (119, 120, 1), (50, 51, 2)])
  func comparisonsFollowEachOther(_ older: Int, _ newer: Int, _ links: Int) throws {
    let page = comparisonPage(
      samples.comparison(older, newer, from: "a", to: "b"), seal: nil, in: samples.frame)
    #expect(try page.all("(Le changement d’a)").count == links)
  }

  @Test func aConflictShowsBothTextsOnce() throws {
    let page = conflictPage(samples.conflict, in: samples.frame)
    #expect(try page.all("<h2>(Passage [12] sur 2)</h2>").count == 2)
    #expect(try page.all("<h3>(Le vôtre)</h3>").count == 2)
    #expect(page.text.contains("Ce passage est supprimé.") && page.text.contains("seulement ici&nbsp;: "))
    #expect(
      page.text.contains("name=\"base\" value=\"120\"") && page.text.contains("name=\"older\" value=\"119\""))
    #expect(try page.all("name=\"gesture\" value=\"([a-z]+)\"") == ["save", "both", "theirs"])
    #expect(page.text.contains("Laisser celui de Essai") && page.text.contains("Une fin à moi"))
  }

  @Test func aHistoryComparesItsTwoLatest() throws {
    let page = historyPage(
      samples.history([9, 8, 7], latest: 9), before: nil, seal: samples.seal, in: samples.frame)
    #expect(try page.all("name=\"de\" value=\"([0-9]+)\" form=\"comparaison\" checked") == ["8"])
    #expect(try page.all("name=\"a\" value=\"([0-9]+)\" form=\"comparaison\" checked") == ["9"])
    #expect(try page.all("formaction=\"[^\"]*/versions/([0-9]+)/retablir\"") == ["8", "7"])
    let visitor = historyPage(samples.history([9, 8], latest: 9), before: nil, seal: nil, in: samples.frame)
    #expect(!visitor.text.contains("tablir<"))
    let said = visitor.text.replacing(/<[^>]*>/, with: "")
    for words in ["Version de départ, version 9", "Version d’arrivée, version 8"] {
      #expect(said.contains(words), "\(words)")
    }
    let one = historyPage(samples.history([1], latest: 1), before: nil, seal: nil, in: samples.frame)
    #expect(!one.text.contains("type=\"radio\""))
  }

  /// A page of fifty revisions stays within the budget of a page with its styles.
  @Test func aFullHistoryIsLight() {
    let page = historyPage(
      samples.history(Array((71...120).reversed()), goesOn: true), before: nil, seal: samples.seal,
      in: samples.frame)
    #expect(page.bytes.count < 60_000, "\(page.bytes.count)")
  }

  @Test(arguments: [
    (1, 100, 0, "100&nbsp;signes"), (2, 1_240, 1_120, "1\u{A0}240&nbsp;signes, +120"),
    (2, 1, 9, "1&nbsp;signe, −8"), (2, 5, 5, "5&nbsp;signes, autant qu’avant"),
    (2, 0, 5, "aucun&nbsp;signe, −5"),
  ])
  func sizesInWords(_ number: Int, _ size: Int, _ before: Int, _ words: String) {
    let revision = RevisionSummary(
      number: number, title: "", author: nil, summary: "", size: size, sizeBefore: before,
      savedAt: samples.now,
      restores: nil)
    #expect(revision.sizeInWords.text == words)
  }

  /// Every model can be kept as it is, and its headings skip no level.
  @Test(arguments: PageModel.allCases)
  func modelsAreWhole(_ model: PageModel) throws {
    let lines: [Substring] = model.text.split(separator: "\n")
    let levels = lines.map { $0.prefix { $0 == "#" }.count }.filter { $0 > 0 }
    #expect(levels.first == 2 && levels.count > 4)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
    #expect(!model.text.contains("\t") && model.text.utf8.count < 4_000)
  }
}

/// Two texts that are large and have little in common; named, because a test that fails would print them whole.
private struct HostilePair: CustomTestStringConvertible, Sendable {
  let name: String
  let from: String
  let to: String
  /// Whether all of it is shown.
  let isWhole: Bool

  init(_ name: String, _ from: String, _ to: String, isWhole: Bool) {
    self.name = name
    self.from = from
    self.to = to
    self.isWhole = isWhole
  }

  var testDescription: String { name }
}
