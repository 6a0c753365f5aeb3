import Domain
import Testing

@Suite struct SearchTermsTests {
  /// What was typed, and the first form of each term; `+` joins the words of a phrase, `-` goes before what is unwanted,
  /// `*` behind a beginning.
  static let typed: [(String, [String])] = [
    ("", []), ("  « » -", []), ("Été", ["ete"]), ("l’été", ["ete"]), ("L'ÉTÉ", ["ete"]),
    ("qu’elles", ["elles"]),
    ("jusqu'au bout", ["bout"]), ("l'", ["l"]), ("l’ été", ["ete"]), ("aujourd’hui", ["aujourd", "hui"]),
    ("presqu’île", ["presqu", "ile"]), ("Œuvre cœur", ["oeuvre", "coeur"]), ("e\u{301}te\u{301}", ["ete"]),
    ("savoir-faire", ["savoir", "faire"]), ("le la les", ["le", "la", "les"]),
    ("le cercle de la vie", ["cercle", "vie"]),
    ("vie vie Vie", ["vie"]), ("\"le cercle\" vie", ["le+cercle", "vie"]),
    ("« l’été indien »", ["l+ete+indien"]),
    ("“un” deux", ["un", "deux"]), ("\"sans fin", ["sans", "fin"]), ("vie -mort", ["vie", "-mort"]),
    ("-mort", ["mort"]), ("vie -savoir-faire fin", ["vie", "fin", "-savoir", "-faire"]),
    ("vie -\"le jour\"", ["vie", "-le+jour"]), ("vie - mort", ["vie", "mort"]), ("a OR b", ["or"]),
    ("title:x* NEAR(y) ^z", ["title", "near"]), ("2024 5", ["2024", "5"]), ("\u{E000}open", ["open"]),
    ("日本", ["日本"]),
    ("x';DROP--", ["drop"]),
  ]

  @Test(arguments: typed) func reads(_ typed: String, _ terms: [String]) {
    let read = SearchTerms(typed)
    #expect(read.wanted.map(\.written) + read.unwanted.map { "-" + $0.written } == terms)
    #expect(!read.isCut)
  }

  @Test(arguments: [
    ("cercle renc", ["cercle", "renc*"]), ("re", ["re"]), ("« deux mots »", ["deux+mots"]),
    ("vie -mor", ["vie", "-mor"]),
    ("rencontre des", ["rencontre"]),
  ]) func theLastWordMayBeABeginning(_ typed: String, _ terms: [String]) {
    let read = SearchTerms(typed, matchesBeginnings: true)
    #expect(read.wanted.map(\.written) + read.unwanted.map { "-" + $0.written } == terms)
  }

  @Test func noMoreThanSoMuchIsLookedFor() {
    let many = SearchTerms((1...30).map { "mot\($0)" }.joined(separator: " "))
    #expect(many.wanted.count == SearchTerms.mostTerms && many.isCut)
    let long = SearchTerms("mot " + String(repeating: "a", count: 1_000_000))
    #expect(long.wanted.count == 2 && long.isCut)
    #expect(SearchTerms(String(repeating: "«", count: 200)).isEmpty)
  }

  static let numbers: [[String]] = [
    ["cercle", "cercles"], ["jeu", "jeux"], ["bateau", "bateaux"], ["travail", "travaux"],
    ["cheval", "chevaux"],
    ["bijou", "bijoux"], ["pneu", "pneus"], ["an", "ans"], ["tuyau", "tuyaux"], ["festival", "festivals"],
    ["eau", "eaux"], ["detail", "details"],
  ]

  /// Both ways: each form of a word is found by the other.
  @Test(arguments: numbers) func singularAndPluralAreOne(_ forms: [String]) {
    for form in forms {
      let found = French.numberForms(of: form)
      #expect(found.first == form && Set(forms).isSubset(of: found) && found.count <= 4, "\(found)")
    }
  }

  @Test(arguments: ["a", "os", "5", "2024", "日本", ""]) func someWordsHaveOneForm(_ word: String) {
    #expect(French.numberForms(of: word) == [word])
  }
}

extension SearchTerms.Term {
  fileprivate var written: String {
    switch self {
    case .phrase(let words): words.joined(separator: "+")
    case .word(let forms, _, let isBeginning): (forms.first ?? "") + (isBeginning ? "*" : "")
    }
  }
}
