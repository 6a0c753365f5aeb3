import Domain
import HTML

/// What those who run the abécédaire may do with a batch: first what it waits for now, then the steps.
func batchKeeping(_ sheet: BatchSheet) -> HTML {
  let batch = sheet.batch
  let steps = batch.stagesByHand(sheet.votes).map { stage in
    BatchLink(path: .step(batch.id, to: stage), words: "\(stepTitle(stage, batch))")
  }
  let ways = batchWork(sheet) + steps + [BatchLink(path: .editBatch(batch.id), words: "Modifier")]
  return """
    \(wayLinks(ways))
    \(if: sheet.results.isEmpty && !sheet.letters.isEmpty, alone(sheet.letters))
    """
}

/// Where something is done with a batch, or with one of its letters.
struct BatchLink {
  let path: BatchPath
  let words: HTML
}

/// The work on words that is theirs now.
private func batchWork(_ sheet: BatchSheet) -> [BatchLink] {
  let (batch, waiting) = (sheet.batch, sheet.waiting)
  var ways: [BatchLink] = []
  if batch.rule.hasInbox && (batch.stage == .proposing || waiting > 0 && batch.stage <= .voting) {
    ways.append(
      BatchLink(
        path: .received(batch.id, .waiting, after: nil),
        words: waiting == 0
          ? "Propositions à recevoir" : "\(counted(waiting, "proposition", "propositions")) à recevoir"))
  }
  if batch.stage == .grouping || batch.stage == .voting && !sheet.letters.isEmpty {
    ways.append(BatchLink(path: .group(batch.id), words: "Regrouper les mots"))
  }
  return ways
}

/// Letters that can begin before the others.
private func alone(_ letters: [Letter]) -> HTML {
  """
  <p class="more soft">Ouvrir le vote d’une lettre avant les autres&nbsp;:</p>
  \(wayLinks(letters.map { BatchLink(path: .letterVote($0, .open), words: "Lettre \($0.description)") }))
  """
}

private func wayLinks(_ ways: [BatchLink]) -> HTML {
  """
  <ul class="jump">\(each: ways, { #"<li><a href="\#(path: .batch($0.path))">\#($0.words)</a></li>"# })</ul>
  """
}
