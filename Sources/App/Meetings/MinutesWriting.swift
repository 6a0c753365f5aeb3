import Domain

/// Minutes as their file has them: every property under the name that it has in the record; what is nil is left out.
extension MinutesRecord {
  var json: JSON {
    .object(present: [
      ("format", .text(format)), ("version", .number(version)), ("title", .text(title)),
      ("day", .text(day.iso)), ("start", .text(start.iso)), ("minutes", .number(minutes)),
      ("startedAt", startedAt.map(JSON.number)), ("agreedEnd", agreedEnd.map(JSON.number)),
      ("place", .text(place)), ("videoLink", videoLink.map(JSON.text)), ("circles", list(circles)),
      ("visibility", (visibility?.rawValue).map(JSON.text)), ("series", series?.json),
      ("closedAt", .number(closedAt)), ("participants", .list(participants.map(\.json))),
      ("synthesis", .text(synthesis)), ("grid", (grid?.rawValue).map(JSON.text)), ("places", list(places)),
      ("agenda", .list(agenda.map(\.json))), ("cells", .list(cells.map(\.json))),
      ("notes", .list(notes.map(\.json))), ("outcomes", .list(outcomes.map(\.json))),
      ("tasks", .list(tasks.map(\.json))),
    ])
  }
}

private func list(_ texts: [String]) -> JSON { .list(texts.map(JSON.text)) }

extension MinutesRecord.Series {
  fileprivate var json: JSON {
    .object([("title", .text(title)), ("place", .number(place)), ("planned", .number(planned))])
  }
}

extension MinutesRecord.Person {
  fileprivate var json: JSON { .object([("name", .text(name)), ("hasLeft", .flag(hasLeft))]) }
}

extension MinutesRecord.Item {
  fileprivate var json: JSON {
    .object(present: [
      ("title", .text(title)), ("minutes", .number(minutes)), ("lead", .text(lead)), ("points", list(points)),
      ("state", .text(state.rawValue)), ("liveMinutes", liveMinutes.map(JSON.number)),
      ("startedAt", startedAt.map(JSON.number)), ("endedAt", endedAt.map(JSON.number)),
      ("isSlot", .flag(isSlot)), ("signups", .list(signups.map(\.json))),
      ("datePolls", .list(datePolls.map(\.json))), ("vote", vote?.json),
    ])
  }
}

extension MinutesRecord.Vote {
  fileprivate var json: JSON {
    .object([
      ("letters", list(letters.map(\.description))), ("results", .list(results.map(\.json))),
    ])
  }
}

extension MinutesRecord.Vote.Result {
  /// The first words, each with its voices.
  fileprivate var json: JSON {
    .object([
      ("letter", .text(letter.description)), ("round", .number(outcome.round)),
      ("voters", .number(outcome.voters)), ("eligible", .number(outcome.eligible)),
      (
        "words",
        .list(
          outcome.first.map { line in
            .object([
              ("rank", .number(line.rank)), ("text", .text(line.word.text)), ("voices", .number(line.voices)),
            ])
          })
      ),
    ])
  }
}

extension MinutesRecord.Poll {
  fileprivate var json: JSON { .object([("question", .text(question)), ("state", .text(state.rawValue))]) }
}

extension MinutesRecord.Call {
  fileprivate var json: JSON {
    .object([
      ("key", .text(key)), ("question", .text(question)), ("isOpen", .flag(isOpen)),
      ("answers", .list(answers.map(\.json))),
    ])
  }
}

extension MinutesRecord.Answer {
  fileprivate var json: JSON { .object([("name", .text(name)), ("at", .number(at))]) }
}

extension MinutesRecord.Cell {
  fileprivate var json: JSON {
    .object([
      ("item", .number(item)), ("place", .number(place)), ("subject", .text(subject)),
      ("reporter", .text(reporter)), ("signups", .list(signups.map(\.json))),
    ])
  }
}

extension MinutesRecord.Note {
  fileprivate var json: JSON {
    .object(present: [
      ("item", item.map(JSON.number)), ("cell", cell.map(JSON.number)), ("isCorrection", .flag(isCorrection)),
      ("text", .text(text)), ("author", author.json), ("writtenAt", .number(writtenAt)),
      ("editor", editor?.json), ("editedAt", editedAt.map(JSON.number)),
      ("proposals", .list(proposals.map(\.json))), ("signups", .list(signups.map(\.json))),
    ])
  }
}

extension MinutesRecord.Proposal {
  fileprivate var json: JSON {
    .object(present: [
      ("kind", .text(kind.rawValue)), ("text", .text(text)), ("owner", .text(owner)),
      ("due", (due?.iso).map(JSON.text)), ("state", .text(state.rawValue)),
    ])
  }
}

extension MinutesRecord.Outcome {
  fileprivate var json: JSON {
    .object(present: [
      ("kind", .text(kind.rawValue)), ("text", .text(text)), ("item", item.map(JSON.number)),
      ("note", note.map(JSON.number)), ("isSettled", .flag(isSettled)), ("hands", hands?.json),
    ])
  }
}

extension MinutesRecord.Hands {
  fileprivate var json: JSON {
    .object([("ayes", .number(ayes)), ("noes", .number(noes)), ("abstentions", .number(abstentions))])
  }
}

extension MinutesRecord.Task {
  fileprivate var json: JSON {
    .object(present: [
      ("title", .text(title)), ("owner", owner.json), ("due", (due?.iso).map(JSON.text)),
      ("state", .text(state.rawValue)), ("item", item.map(JSON.number)), ("note", note.map(JSON.number)),
    ])
  }
}
