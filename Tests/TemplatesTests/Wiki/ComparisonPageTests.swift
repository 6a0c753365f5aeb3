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

  /// Nothing that was written makes a page too long to be read.
  @Test func aPageIsBounded() {
    let many = (0..<3_000).map { "p\($0)" }.joined(separator: "\n\n")
    let page = compared("", many)
    #expect(page.contains("Les deux textes diffèrent encore en 2\u{A0}000&nbsp;endroits"))
    let old = (0..<4_000).map { $0 % 2 == 0 ? "mot" : "a\($0)" }.joined(separator: " ")
    let words = compared(old, old.replacing("a", with: "b"))
    #expect(words.matches(of: /<del>/).count < 1_000)
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
