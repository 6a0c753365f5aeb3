import Domain
import HTML

extension VoteRule {
  /// By which rule words are chosen.
  package var sentences: [String] {
    [
      voices == 1
        ? "Chaque personne a une voix par lettre."
        : "Chaque personne a \(voices)\u{A0}voix par lettre, une au plus par mot.",
      kept == 1
        ? "Pour chaque lettre, le mot qui a le plus de voix est retenu."
        : "Pour chaque lettre, les \(kept)\u{A0}mots qui ont le plus de voix sont retenus.",
      ballot.sentence,
      leastVoters > 1
        ? "Si moins de \(grouped(leastVoters))\u{A0}personnes votent pour une lettre, ses voix ne sont montrées à personne."
        : "",
      revealsByHand
        ? "Les résultats sont révélés lettre par lettre, par une personne qui anime."
        : "Les résultats sont montrés dès que le vote est clos.",
    ].filter { !$0.isEmpty }
  }
}

extension BallotKind {
  /// What becomes of a ballot.
  var sentence: String {
    switch self {
    case .modifiable:
      "Les voix se changent jusqu’à la clôture\u{A0}: le site sait à qui elles sont, et ne les montre à personne d’autre."
    case .detached:
      "Le bulletin est détaché\u{A0}: il se dépose une fois pour toutes, et personne ne sait de qui il est, pas même le site."
    }
  }
}

/// Sentences as a list.
func sentences(_ sentences: [String]) -> HTML {
  #"<ul class="plain">\#(each: sentences, { "<li>\($0)</li>" })</ul>"#
}

/// « une voix », « 14 voix »
package func voicesInWords(_ voices: Int) -> String {
  switch voices {
  case 0: "aucune voix"
  case 1: "une voix"
  default: "\(grouped(voices))\u{A0}voix"
  }
}

/// « 1ᵉʳ », « 2ᵉ »
package func rankInWords(_ rank: Int) -> String { rank == 1 ? "1ᵉʳ" : "\(rank)ᵉ" }

extension LetterVote.Closing {
  /// « 42 votants sur 60 (70 %) »
  package var inWords: String {
    let share = eligible > 0 ? " (\((100 * voters + eligible / 2) / eligible)\u{A0}%)" : ""
    return "\(grouped(voters))\u{A0}votant\(voters > 1 ? "s" : "") sur \(grouped(eligible))\(share)"
  }
}

/// What the votes said of a kept word, for its page: « 14 voix sur 42 votants, 2ᵉ de la lettre A ».
package func voicesOfWord(_ voices: WordVoices) -> HTML {
  """
  <p class="more soft">\(capitalized(voicesInWords(voices.voices))) sur \(grouped(voices.voters))\u{A0}votant\(if: voices.voters > 1, "s"), \
  \(rankInWords(voices.place)) de la lettre \(voices.letter.description)\(if: voices.wasTied, ", à égalité avec d’autres").</p>
  """
}
