import Domain
import HTML

/// What those who run the abécédaire may do with a batch.
func batchKeeping(_ sheet: BatchSheet) -> HTML {
  let batch = sheet.batch
  var ways: [(path: BatchPath, words: HTML)] = batch.stagesByHand(sheet.votes).enumerated().map {
    place, stage in
    (.step(batch.id, to: stage), place == 0 ? "Passer à l’étape suivante" : stage.aside)
  }
  if batch.rule.hasInbox && batch.stage == .proposing {
    ways.append((.received(batch.id), "Propositions à recevoir (\(sheet.waiting))"))
  }
  if batch.stage == .grouping || batch.stage == .proposing {
    ways.append((.group(batch.id), "Regrouper les mots"))
  }
  ways.append((.editBatch(batch.id), "Modifier"))
  return """
    <ul class="jump">\(each: ways, { #"<li><a href="\#(path: .batch($0.path))">\#($0.words)</a></li>"# })</ul>
    \(if: sheet.results.isEmpty && !sheet.letters.isEmpty, alone(sheet.letters))
    """
}

/// Letters that can begin before the others.
private func alone(_ letters: [Letter]) -> HTML {
  """
  <p class="soft small">Ouvrir le vote d’une lettre avant les autres&nbsp;:</p>
  <ul class="jump">\(each: letters, { letter in
    #"<li><a href="\#(path: .batch(.letterVote(letter, .open)))">Lettre \#(letter.description)</a></li>"#
  })</ul>
  """
}

extension BatchStage {
  /// What leads to it where it is not simply the next one.
  fileprivate var aside: HTML {
    switch self {
    case .proposing: "Revenir aux propositions"
    case .voting: "Ouvrir le vote des autres lettres"
    case .planned, .grouping, .settling, .defining, .published: .empty
    }
  }
}
