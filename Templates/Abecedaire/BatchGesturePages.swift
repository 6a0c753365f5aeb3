import Domain
import HTML

/// What the form that brings a batch to another stage sends.
package enum BatchStepForm {
  /// The stage to come to.
  package static let stage = "vers"
  /// The stage at which its sender saw the batch.
  package static let seen = "vu"
}

/// What someone who runs the abécédaire does with the vote of one letter. The raw value is what its form sends.
package enum LetterGesture: String, Hashable, Sendable, CaseIterable {
  case open = "ouvrir"
  case close = "clore"
  case reveal = "reveler"
  case reopen = "rouvrir"
}

/// What the form of such a gesture sends.
package enum LetterVoteForm {
  package static let gesture = "geste"
  /// How its sender saw the vote, see `seen(_:)`.
  package static let seen = "vu"

  /// How far a vote is, as a form carries it: a form of before counts for nothing after.
  package static func seen(_ vote: LetterVote?) -> String {
    vote.map { "\($0.round)-\($0.state.rawValue)" } ?? ""
  }
}

/// The page that says what happens when a batch comes to a stage, and does it.
package func batchStepPage(_ batch: Batch, to stage: BatchStage, seal: FormSeal, in frame: Frame) -> HTML {
  gesturePage(
    frame, batch, title: stepTitle(stage, batch), effects: effects(of: stage, on: batch),
    form(
      to: .batch(.step(batch.id, to: nil)), seal, button: "\(stepTitle(stage, batch))",
      """
      \(hidden(BatchStepForm.stage, stage.rawValue))\(hidden(BatchStepForm.seen, batch.stage.rawValue))
      """))
}

/// The same for the vote of one letter.
package func letterGesturePage(
  _ gesture: LetterGesture, _ letter: Letter, _ vote: LetterVote?, of batch: Batch, seal: FormSeal,
  in frame: Frame
) -> HTML {
  gesturePage(
    frame, batch, title: "\(gesture.title), lettre \(letter)", effects: gesture.effects(batch),
    form(
      to: .batch(.letterVote(letter, nil)), seal, button: "\(gesture.title)",
      """
      \(hidden(LetterVoteForm.gesture, gesture.rawValue))\(hidden(LetterVoteForm.seen, LetterVoteForm.seen(vote)))
      """))
}

private func gesturePage(_ frame: Frame, _ batch: Batch, title: String, effects: [HTML], _ form: HTML) -> HTML
{
  page(
    frame, title: title, at: .under(.abecedaire), sheets: [.abecedaire],
    """
    \(pageHead(above: wayBack(batch), "\(title)"))
    <div class="prose"><p>Voici ce qui se passe&nbsp;:</p>
    <ul>\(each: effects, { "<li>\($0)</li>" })</ul></div>
    \(form)
    """)
}

/// Back to the page of a batch, above the title of a page below it: « Abécédaire · lettres A à D ».
func wayBack(_ batch: Batch) -> HTML {
  """
  <a href="\(path: .abecedaire)">Abécédaire</a> · \
  <a href="\(path: .batch(.batch(batch.id)))">\(lettersInWords(batch.letters))</a>
  """
}

/// What is done when a batch comes to a stage by hand.
func stepTitle(_ stage: BatchStage, _ batch: Batch) -> String {
  switch stage {
  case .planned: ""
  case .proposing: batch.stage == .grouping ? "Revenir aux propositions" : "Ouvrir les propositions"
  case .grouping: "Fermer les propositions et regrouper"
  case .voting: batch.stage == .voting ? "Ouvrir le vote des autres lettres" : "Ouvrir le vote"
  case .settling: "Clore le vote"
  case .defining: "Passer aux définitions"
  case .published: "Terminer la publication"
  }
}

private func effects(of stage: BatchStage, on batch: Batch) -> [HTML] {
  let letters = lettersInWords(batch.letters)
  switch stage {
  case .planned: return []
  case .proposing:
    return ["Les membres peuvent proposer des mots pour les \(letters), et retirer les leurs."]
  case .grouping:
    return [
      "Personne ne propose ni ne retire plus de mot.",
      "On réunit les mots qui se ressemblent, à la vue de tous.",
      "Vous pourrez revenir aux propositions tant qu’aucun vote n’est ouvert.",
    ]
  case .voting:
    return [
      "Les membres peuvent voter pour chacune des \(letters) qui a des mots.",
      "Les mots, leurs groupes et la règle du vote ne changent plus.",
      "Personne ne voit de résultat avant la clôture.",
      "Cela ne se défait pas\u{A0}: un vote ouvert se clôt, il ne s’annule pas.",
    ]
  case .settling: return closing(batch) + ["Les lettres dont le vote n’est pas encore ouvert ne votent plus."]
  case .defining: return ["Les mots retenus se définissent ensemble."]
  case .published:
    return ["Le travail sur ces lettres est terminé. Leurs pages restent ouvertes à l’écriture."]
  }
}

private func closing(_ batch: Batch) -> [HTML] {
  [
    "Plus personne ne vote, et les voix ne se changent plus. Cela ne se défait pas.",
    batch.rule.revealsByHand
      ? "Les résultats restent inconnus de tous, vous compris, jusqu’à ce que quelqu’un les révèle."
      : "Les résultats sont montrés aussitôt à tout le monde.",
    batch.rule.leastVoters > 1
      ? "Là où moins de \(batch.rule.leastVoters)\u{A0}personnes ont voté, les voix ne sont montrées à personne\u{A0}; le vote peut y être rouvert."
      : "Là où personne n’a voté, le vote peut être rouvert.",
  ]
}

extension LetterGesture {
  fileprivate var title: String {
    switch self {
    case .open: "Ouvrir le vote"
    case .close: "Clore le vote"
    case .reveal: "Révéler les résultats"
    case .reopen: "Rouvrir le vote"
    }
  }

  fileprivate func effects(_ batch: Batch) -> [HTML] {
    switch self {
    case .open:
      [
        "Les membres peuvent voter pour cette lettre dès maintenant\u{A0}; les autres lettres attendent leur heure.",
        "On ne propose ni ne regroupe plus de mots pour aucune des \(lettersInWords(batch.letters)).",
        "Les mots de cette lettre et la règle du vote ne changent plus. Cela ne se défait pas.",
      ]
    case .close: closing(batch)
    case .reveal:
      [
        "Les résultats de cette lettre sont montrés à tout le monde, avec la participation. Cela ne se défait pas.",
        "Les mots qui ont le plus de voix sont retenus\u{A0}; des ex æquo restent à départager.",
      ]
    case .reopen:
      [
        "Les membres peuvent de nouveau voter pour cette lettre. Les bulletins déjà donnés comptent toujours.",
        "Aucune heure ne le clôt\u{A0}: vous le clorez vous-même.",
      ]
    }
  }
}
