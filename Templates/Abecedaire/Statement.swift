import Domain

/// The dated statement of the votes of a batch, in sentences: what was the rule, what happened, and what came out. It says nothing
/// of a vote whose results are not shown.
package struct Statement: Sendable {
  package struct Part: Sendable {
    package let title: String
    package let sentences: [String]
  }

  package let title: String
  /// « Établi le … »; empty before the first vote.
  package let date: String
  package let parts: [Part]

  /// - Parameter limit: how many words stand in a sentence; the others are counted. The whole statement names all.
  package init(_ results: BatchResults, naming limit: Int = .max) {
    title = "Procès-verbal du vote, \(lettersInWords(results.batch.letters))"
    date = results.changedAt.map { "État au \($0.inWordsInParis)." } ?? ""
    var parts = [
      Part(title: "Règle", sentences: results.batch.rule.sentences),
      Part(title: "Étapes", sentences: results.steps.compactMap(\.sentence)),
    ]
    parts += results.letters.map { letter in
      Part(title: "Lettre \(letter.letter)", sentences: Self.sentences(letter, results, limit))
    }
    if results.hasFigures { parts.append(Part(title: "Refaire le compte", sentences: Self.recount)) }
    self.parts = parts.filter { !$0.sentences.isEmpty }
  }

  /// How anyone comes to the same figures.
  static let recount = [
    "Chaque ligne du fichier bulletins.csv est un bulletin\u{A0}: son numéro tiré au sort, la lettre, le tour, puis les mots qui y ont reçu une voix.",
    "Comptez, pour une lettre et un tour, combien de lignes portent chaque mot\u{A0}: ce sont les voix ci-dessus, et les mots qui en ont le plus sont ceux qui sont retenus.",
  ]

  private static func sentences(_ letter: LetterResult, _ results: BatchResults, _ limit: Int) -> [String] {
    letter.rounds.flatMap { sentences($0, results, limit) } + settlement(letter)
      + (letter.kept.isEmpty
        ? []
        : [
          "Mots retenus\u{A0}: \(enumerated(letter.kept.compactMap { letter.word($0)?.inWords }))."
        ])
  }

  private static func sentences(_ round: LetterResult.Round, _ results: BatchResults, _ limit: Int)
    -> [String]
  {
    let vote = round.vote
    let name =
      vote.round == 1
      ? "Vote" : "Second vote, entre \(wordsInWords(round.words.map(\.inWords), atMost: limit)),"
    let opening =
      "\(name) ouvert le \(vote.openedAt.inWordsInParis), \(by(hand: results.openedByHand(vote)))"
    guard let closing = vote.closing else { return [opening + "\u{A0}; il est en cours."] }
    let hours =
      "\(opening)\u{A0}; clos le \(closing.at.inWordsInParis), \(by(hand: results.closedByHand(vote)))."
    if vote.hasTooFewVoters {
      return [hours, tooFewInWords(vote)]
    }
    guard vote.state == .shown else { return [hours, "Ses résultats ne sont pas encore révélés."] }
    return [hours, "\(closing.inWords).", figures(round, limit), tie(round, limit)].filter { !$0.isEmpty }
  }

  private static func figures(_ round: LetterResult.Round, _ limit: Int) -> String {
    let lines = round.lines.map { "\($0.word.inWords), \(voicesInWords($0.voices))" }
    let none = round.withoutVoice.map(\.inWords)
    let rest = lines.count > limit ? ["\(grouped(lines.count - limit))\u{A0}autres mots"] : []
    return (lines.prefix(limit) + rest).joined(separator: "\u{A0}; ")
      + (none.isEmpty ? "" : "\u{A0}; sans voix\u{A0}: \(wordsInWords(none, atMost: limit))") + "."
  }

  private static func tie(_ round: LetterResult.Round, _ limit: Int) -> String {
    guard let decision = round.tally?.decision, !decision.tied.isEmpty else { return "" }
    let names = decision.tied.compactMap { id in round.words.first { $0.id == id }?.inWords }
    return
      "Ex\u{A0}æquo\u{A0}: \(wordsInWords(names, atMost: limit)), pour \(decision.open == 1 ? "une place" : "\(decision.open)\u{A0}places")."
  }

  private static func settlement(_ letter: LetterResult) -> [String] {
    guard let settlement = letter.settlement else {
      return letter.tied.isEmpty ? [] : ["Il reste à départager."]
    }
    let author = settlement.author?.inWords ?? "une personne qui animait"
    return [
      "Départagé par décision de \(author), le \(settlement.at.inWordsInParis). Raison\u{A0}: \(settlement.reason)"
    ]
  }

  private static func by(hand isByHand: Bool) -> String { isByHand ? "à la main" : "à l’heure prévue" }
}

extension BatchStep {
  /// What came about, when, and how; nil for what is said elsewhere.
  fileprivate var sentence: String? {
    let what: String? =
      switch stage {
      case .planned: nil
      case .proposing: "Propositions ouvertes"
      case .grouping: "Propositions closes, regroupement"
      case .voting: "Vote ouvert"
      case .settling: "Vote clos"
      case .defining: "Mots retenus"
      case .published: "Mots publiés"
      }
    // Words are kept once nothing is left to settle: by nobody, and at no hour.
    let how = stage == .defining ? "" : isByHand ? ", à la main" : ", à l’heure prévue"
    return what.map { "\($0) le \(at.inWordsInParis)\(how)." }
  }
}
