import Domain
import Templates

/// The results as a table and as JSON. Of votes whose results are not shown they hold the words, and no figure.
extension BatchResults {
  var rows: [[String]] {
    let head = [
      "lettre", "tour", "etat", "mot", "voix", "rang", "retenu", "votants", "inscrits", "ouvert_le",
      "clos_le",
    ]
    return [head] + letters.flatMap { letter in letter.rounds.flatMap { rows($0, of: letter) } }
  }

  private func rows(_ round: LetterResult.Round, of letter: LetterResult) -> [[String]] {
    let (vote, closing) = (round.vote, round.tally == nil ? nil : round.vote.closing)
    return round.listed.map { line in
      [
        "\(letter.letter)", "\(vote.round)", vote.stateInWords, line.word.inWords, line.voices.inACell,
        line.rank.inACell, letter.place(of: line.word.id).inACell, (closing?.voters).inACell,
        (closing?.eligible).inACell, vote.openedAt.iso, vote.closing?.at.iso ?? "",
      ]
    }
  }

  var json: JSON {
    .object([
      ("lettres", .list(batch.letters.map { .text("\($0)") })),
      (
        "regle",
        .object([
          ("voix", .number(batch.rule.voices)), ("retenus", .number(batch.rule.kept)),
          ("bulletin", .text(batch.rule.ballot == .detached ? "détaché" : "modifiable")),
          ("votants_au_moins", .number(batch.rule.leastVoters)),
        ])
      ),
      ("resultats", .list(letters.map(\.json))),
    ])
  }
}

/// The ballots as a table: number, letter, round, then the words, each in a cell of its own.
func ballotRows(_ ballots: [ShownBallot]) -> [[String]] {
  let most = ballots.map(\.words.count).max() ?? 1
  let head = ["numero", "lettre", "tour"] + (1...most).map { "mot_\($0)" }
  return [head]
    + ballots.map { ballot in
      let rest = Array(repeating: "", count: most - ballot.words.count)
      return [ballot.number, "\(ballot.letter)", "\(ballot.round)"] + ballot.words.map(\.inWords) + rest
    }
}

extension LetterResult {
  fileprivate var json: JSON {
    .object(present: [
      ("lettre", .text("\(letter)")), ("tours", .list(rounds.map { json($0) })),
      ("retenus", .list(kept.compactMap { word($0).map { .text($0.inWords) } })),
      (
        "decision",
        settlement.map { settlement in
          .object(present: [
            ("raison", .text(settlement.reason)), ("par", settlement.author.map { .text($0.inWords) }),
            ("le", .text(settlement.at.iso)),
          ])
        }
      ),
    ])
  }

  private func json(_ round: Round) -> JSON {
    let closing = round.tally == nil ? nil : round.vote.closing
    return .object(present: [
      ("tour", .number(round.vote.round)), ("etat", .text(round.vote.stateInWords)),
      ("ouvert_le", .text(round.vote.openedAt.iso)), ("clos_le", round.vote.closing.map { .text($0.at.iso) }),
      ("votants", closing.map { .number($0.voters) }), ("inscrits", closing.map { .number($0.eligible) }),
      (
        "mots",
        .list(
          round.listed.map { line in
            .object(present: [
              ("mot", .text(line.word.inWords)), ("voix", line.voices.map { .number($0) }),
              ("rang", line.rank.map { .number($0) }),
            ])
          })
      ),
    ])
  }

  /// The place of a word among the kept ones, from 1.
  fileprivate func place(of word: Int) -> Int? { kept.firstIndex(of: word).map { $0 + 1 } }
}

/// A word of a vote, with figures only where they are shown.
private struct ListedWord {
  let word: BallotWord
  let voices: Int?
  let rank: Int?
}

extension LetterResult.Round {
  /// In the order of the ranks where they are shown, and otherwise of the alphabet.
  fileprivate var listed: [ListedWord] {
    guard tally != nil else { return words.map { ListedWord(word: $0, voices: nil, rank: nil) } }
    return lines.map { ListedWord(word: $0.word, voices: $0.voices, rank: $0.rank) }
      + withoutVoice.map { ListedWord(word: $0, voices: 0, rank: nil) }
  }
}

extension LetterVote {
  fileprivate var stateInWords: String {
    switch state {
    case .open: "ouvert"
    case .closed: hasTooFewVoters ? "trop peu de votants" : "clos"
    case .shown: "montré"
    }
  }
}

extension Int? {
  fileprivate var inACell: String { map { "\($0)" } ?? "" }
}

extension Instant {
  /// As ISO 8601 writes it, to the minute: in UTC, since in autumn the clock of Paris shows an hour twice.
  fileprivate var iso: String {
    let day = Day(number: seconds / 86_400)
    return "\(day.iso)T\(TimeOfDay(minutes: seconds % 86_400 / 60).iso)Z"
  }
}
