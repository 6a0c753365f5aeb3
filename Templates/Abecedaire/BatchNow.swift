import Domain
import HTML

/// What is to be done now in a batch, until when, and what comes after.
extension Batch {
  /// « on propose des mots, jusqu’au mardi 12 janvier 2027 à 18 h »
  var nowInWords: HTML {
    if votesAgain {
      return "on vote encore pour \(voting.count == 1 ? "la" : "les") \(lettersInWords(voting))"
    }
    guard let at = nextMove?.at, stage != .planned else { return stage.verb }
    return "\(stage.verb), jusqu’au \(at.inWordsInParis)"
  }

  /// « on regroupe les mots qui se ressemblent », with the hour for a batch that has not begun; nothing at the end of the way.
  var nextInWords: HTML {
    guard let next = nextMove else { return .empty }
    guard stage == .planned, let at = next.at else { return next.stage.verb }
    return "\(next.stage.verb), à partir du \(at.inWordsInParis)"
  }

  /// Where the reader does what is to be done now; nothing where that is nowhere in particular.
  var call: HTML {
    switch stage {
    case .proposing: way(.propose(id), "Proposer un mot")
    case .voting: way(.ballot(id), "Voter")
    case .settling: votesAgain ? way(.ballot(id), "Voter") : way(.results(id), "Voir les résultats")
    case .planned, .grouping, .defining, .published: .empty
    }
  }

  /// Who decides on what follows, where no hour does.
  var untilInWords: HTML {
    if nextMove == nil || nextMove?.at != nil { return .empty }
    return switch stage {
    case .settling: "Ce sera dès que chaque lettre aura ses mots."
    default: "Ce sera quand une personne qui anime l’abécédaire le dira."
    }
  }

  private func way(_ path: BatchPath, _ words: HTML) -> HTML {
    #"<a href="\#(path: .batch(path))">\#(words)</a>"#
  }
}

extension BatchStage {
  /// Whether people are at work on its letters.
  var isUnderWay: Bool { self != .planned && self != .published }

  /// What people do in it.
  var verb: HTML {
    switch self {
    case .planned: "ces lettres attendent leur tour"
    case .proposing: "on propose des mots"
    case .grouping: "on regroupe les mots qui se ressemblent"
    case .voting: "on vote"
    case .settling: "on révèle les résultats et on départage les ex æquo"
    case .defining: "on définit les mots retenus"
    case .published: "les mots sont publiés"
    }
  }

  /// Its name among the steps of the way; nil for the time before the first one.
  var step: HTML? {
    switch self {
    case .planned: nil
    case .proposing: "Proposer"
    case .grouping: "Regrouper"
    case .voting: "Voter"
    case .settling: "Départager"
    case .defining: "Définir"
    case .published: "Publier"
    }
  }
}

/// What is to be done now, in a sentence, where the letters stand already above it.
func batchNow(_ batch: Batch) -> HTML {
  """
  <p>Maintenant&nbsp;: \(batch.nowInWords).\(if: !batch.call.isEmpty, " \(batch.call)")</p>
  """
}

/// A batch in one line: « Lettres A à D : on propose des mots, jusqu’au … Ensuite : on regroupe… », and where to do it.
func batchLine(_ batch: Batch) -> HTML {
  """
  <p class="now"><a href="\(path: .batch(.batch(batch.id)))"><strong>\(capitalized(lettersInWords(batch.letters)))</strong></a>&nbsp;: \
  \(batch.nowInWords).\(if: !batch.nextInWords.isEmpty, " Ensuite&nbsp;: \(batch.nextInWords).")\
  \(if: !batch.call.isEmpty, #" <span class="do">\#(batch.call)</span>"#)</p>

  """
}

/// The way of a batch, its present step marked.
func batchSteps(_ batch: Batch) -> HTML {
  """
  <ol class="way" aria-label="Les étapes">\(each: BatchStage.allCases, { step($0, of: batch) })</ol>

  """
}

private func step(_ stage: BatchStage, of batch: Batch) -> HTML {
  guard let name = stage.step else { return .empty }
  return """
    <li\(if: stage == batch.stage, #" aria-current="step""#)\(if: stage < batch.stage, #" class="past""#)>\(name)\
    \(some: batch.hours[stage], { #"<span class="soft small">\#($0.inWordsInParis)</span>"# })</li>

    """
}
