import Domain

/// Minutes as a text in Markdown, in the order in which a pad is written: it is read as it is, and understood by the import of
/// pads.
///
/// - Parameters:
///   - stage: how far the minutes are, in words.
///   - address: where they are on the site.
package func minutesMarkdown(_ record: MinutesRecord, stage: String, at address: String) -> String {
  let parts: [String] = [
    head(record, stage: stage, at: address),
    part("Participants", record.participants.map { "- " + escaped($0.author?.inWords ?? "") }),
    part("Synthèse", record.synthesis.isEmpty ? [] : [placed(record.synthesis)]),
    part("Ordre du jour", agenda(record)), part("Notes", notes(record)),
    part("Décisions", outcomes(record, .decision)), part("Prochains pas", outcomes(record, .nextStep)),
    part("Tâches", record.tasks.map(task)), part("Questions ouvertes", outcomes(record, .question)),
    part("Rectificatifs", record.notes.filter(\.isCorrection).flatMap(correction)),
  ]
  return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
}

private func head(_ record: MinutesRecord, stage: String, at address: String) -> String {
  let end = AgendaSlot(on: record.day, from: record.start, minutes: record.minutes).end
  let lines = [
    "# \(escaped(record.title))", record.circles.map(escaped).joined(separator: ", "),
    "Réunion du \(record.day.withoutWeekday), de \(record.start.inWords) à \(end.inWords)",
    escaped(record.place),
    record.series.map { "Séquence \($0.place) sur \($0.planned)\u{A0}: \(escaped($0.title))" } ?? "",
    "\(stage) <\(address)>",
  ]
  return lines.filter { !$0.isEmpty }.joined(separator: "\n\n")
}

private func part(_ title: String, _ lines: [String]) -> String {
  if lines.isEmpty { return "" }
  let isList = lines.allSatisfy { $0.hasPrefix("- ") }
  return "## \(title)\n\n" + lines.joined(separator: isList ? "\n" : "\n\n")
}

/// `- [12h00 > 12h10] **Titre**`, with its points below.
private func agenda(_ record: MinutesRecord) -> [String] {
  let slots = Agenda.slots(on: record.day, from: record.start, minutes: record.agenda.map(\.minutes))
  return zip(record.agenda, slots).map { item, slot in
    let lead = item.lead.isEmpty ? "" : " (\(escaped(item.lead)))"
    let said = [item.state == .skipped ? "reporté" : nil, item.run.takenInWords(planned: item.minutes)]
    let state = said.compactMap(\.self).map { " – \($0)" }.joined()
    let first = "- [\(slot.start.inAPad) > \(slot.end.inAPad)] **\(escaped(item.title))**\(lead)\(state)"
    return ([first] + item.points.map { "  - \($0)" }).joined(separator: "\n")
  }
}

/// The notes under the titles of their items, with what people were asked.
private func notes(_ record: MinutesRecord) -> [String] {
  let ofItems = record.agenda.indices.flatMap { index in
    let (item, cells) = (record.agenda[index], record.cells.indices.filter { record.cells[$0].item == index })
    let lines =
      noteLines(record) { $0.item == index && $0.cell == nil } + item.signups.map(call)
      + item.datePolls.map { "**\(escaped($0.question))** (\($0.state.inWords))" }
      + (item.vote.map(voteLines) ?? [])
      + cells.flatMap { cellLines(record, $0) }
    return lines.isEmpty ? [] : ["### \(escaped(item.title))"] + lines
  }
  let others = noteLines(record) { $0.item == nil }
  return ofItems + (others.isEmpty ? [] : ["### Autres notes"] + others)
}

private func voteLines(_ vote: MinutesRecord.Vote) -> [String] {
  ["**\(capitalized(voteInWords(vote.letters)))**"]
    + vote.results.flatMap { result in
      ["\(votersInWords(result.letter, result.outcome))\u{A0}:"]
        + [
          result.outcome.first.map { line in
            "- \(escaped(line.word.text)), \(voicesInWords(line.voices))"
          }.joined(separator: "\n")
        ].filter { !$0.isEmpty }
    }
}

private func cellLines(_ record: MinutesRecord, _ index: Int) -> [String] {
  let cell = record.cells[index]
  let subject = cell.subject.isEmpty ? "" : "\u{A0}: \(escaped(cell.subject))"
  let reporter = cell.reporter.isEmpty ? [] : ["Rapporte\u{A0}: \(escaped(cell.reporter))"]
  return ["#### \(escaped(record.places[cell.place]))\(subject)"] + reporter
    + noteLines(record) { $0.cell == index } + cell.signups.map(call)
}

private func noteLines(_ record: MinutesRecord, _ isHere: (MinutesRecord.Note) -> Bool) -> [String] {
  record.notes.filter { !$0.isCorrection && isHere($0) }.flatMap { note in
    [placed(note.text)] + (note.author.author.map { ["– \(escaped($0.inWords))"] } ?? [])
      + note.signups.map(call)
  }
}

private func call(_ call: MinutesRecord.Call) -> String {
  let names = call.answers.map { escaped($0.name) }
  let state = call.isOpen ? "Inscriptions ouvertes" : "Inscriptions closes"
  return "**\(escaped(call.question))** \(state)\u{A0}: \(names.isEmpty ? "personne" : enumerated(names))."
}

private func outcomes(_ record: MinutesRecord, _ kind: Outcome.Kind) -> [String] {
  record.outcomes.filter { $0.kind == kind }.map { outcome in
    let hands = outcome.hands.map {
      " (À main levée\u{A0}: \(handsInWords(ShowOfHands(ayes: $0.ayes, noes: $0.noes, abstentions: $0.abstentions))))"
    }
    return "- \(escaped(outcome.text))\(hands ?? "")\(outcome.isSettled ? " (réponse trouvée)" : "")"
  }
}

private func task(_ task: MinutesRecord.Task) -> String {
  let owner = task.owner.author.map { " – \(escaped($0.inWords))" } ?? ""
  let due = task.due.map { ", pour le \($0.withoutWeekday)" } ?? ""
  return "- \(escaped(task.title))\(owner)\(due) (\(task.state.inWords))"
}

private func correction(_ note: MinutesRecord.Note) -> [String] {
  let author = note.author.author.map { ", par \(escaped($0.inWords))" } ?? ""
  let day = Instant(seconds: note.writtenAt).inParis.day.withoutWeekday
  return ["### Le \(day)\(author)", placed(note.text)]
}

extension TimeOfDay {
  /// As pads write it: « 12h05 ».
  fileprivate var inAPad: String { iso.replacing(":", with: "h") }
}

/// A text of one line as Markdown that says just that: what would be markup (CommonMark 0.31, 2.4) stands behind a backslash.
func escaped(_ text: String) -> String {
  var made = ""
  for scalar in text.unicodeScalars {
    if "\\`*_[]<>&#|~{}".unicodeScalars.contains(scalar) { made.unicodeScalars.append("\\") }
    made.unicodeScalars.append(scalar)
  }
  return beginsAList(text) ? "\\" + made : made
}

/// Whether a line would be an item of a list, or underline the one above.
private func beginsAList(_ line: String) -> Bool {
  guard let first = line.unicodeScalars.first else { return false }
  return "-+=".unicodeScalars.contains(first)
}

/// A text in Markdown as a part of another: one that could go beyond its end, or stand as a title among the titles around it, is
/// quoted line by line, since a quotation holds whatever is in it (CommonMark 0.31, 5.1).
private func placed(_ source: String) -> String {
  let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  let isUnbound = lines.contains { line in
    let text = line.drop { $0 == " " || $0 == "\t" }
    return ["#", "<", "```", "~~~", "===", "---", "["].contains { text.hasPrefix($0) }
  }
  let trimmed = source.trimmed
  return isUnbound
    ? trimmed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { "> \($0)" }.joined(separator: "\n") : trimmed
}
