import Domain

/// Minutes from their file: every property under the name that it has in the record.
extension MinutesRecord {
  init(_ file: MinutesValue) throws(MinutesFileFault) {
    self.init(
      title: try file.text("title"), day: try file.value("day", Day.init(iso:)),
      start: try file.value("start", TimeOfDay.init(iso:)), minutes: try file.number("minutes"),
      place: try file.text("place"), videoLink: file.has("videoLink") ? try file.text("videoLink") : nil,
      circles: try file.texts("circles"),
      visibility: file.has("visibility") ? try file.value("visibility", Visibility.init(rawValue:)) : nil,
      series: file.has("series") ? try file.object("series", Series.init(_:)) : nil,
      closedAt: try file.number("closedAt"), participants: try file.list("participants", Person.init(_:)),
      synthesis: try file.text("synthesis"),
      grid: file.has("grid") ? try file.value("grid", GridKind.init(rawValue:)) : nil,
      places: try file.texts("places"), agenda: try file.list("agenda", Item.init(_:)),
      cells: try file.list("cells", Cell.init(_:)), notes: try file.list("notes", Note.init(_:)),
      outcomes: try file.list("outcomes", Outcome.init(_:)), tasks: try file.list("tasks", Task.init(_:)))
    startedAt = try file.optionalNumber("startedAt")
    agreedEnd = try file.optionalNumber("agreedEnd")
  }
}

extension MinutesRecord.Series {
  fileprivate init(_ value: MinutesValue) throws(MinutesFileFault) {
    self.init(
      title: try value.text("title"), place: try value.number("place"), planned: try value.number("planned"))
  }
}

extension MinutesRecord.Person {
  fileprivate init(_ value: MinutesValue) throws(MinutesFileFault) {
    let name = try value.text("name")
    self.init(name.isEmpty ? nil : .named(name))
    hasLeft = try value.flag("hasLeft")
  }
}

extension MinutesRecord.Item {
  fileprivate init(_ value: MinutesValue) throws(MinutesFileFault) {
    self.init(
      title: try value.text("title"), minutes: try value.number("minutes"), lead: try value.text("lead"),
      points: try value.texts("points"), state: try value.value("state", ItemState.init(rawValue:)),
      isSlot: try value.flag("isSlot"), signups: try value.list("signups", MinutesRecord.Call.init(_:)),
      datePolls: try value.list("datePolls", MinutesRecord.Poll.init(_:)))
    liveMinutes = try value.optionalNumber("liveMinutes")
    startedAt = try value.optionalNumber("startedAt")
    endedAt = try value.optionalNumber("endedAt")
  }
}

extension MinutesRecord.Poll {
  fileprivate init(_ value: MinutesValue) throws(MinutesFileFault) {
    self.init(
      question: try value.text("question"), state: try value.value("state", DatePollState.init(rawValue:)))
  }
}

extension MinutesRecord.Call {
  fileprivate init(_ value: MinutesValue) throws(MinutesFileFault) {
    self.init(
      key: try value.text("key"), question: try value.text("question"), isOpen: try value.flag("isOpen"),
      answers: try value.list("answers", MinutesRecord.Answer.init(_:)))
  }
}

extension MinutesRecord.Answer {
  fileprivate init(_ value: MinutesValue) throws(MinutesFileFault) {
    self.init(name: try value.text("name"), at: try value.number("at"))
  }
}

extension MinutesRecord.Cell {
  fileprivate init(_ value: MinutesValue) throws(MinutesFileFault) {
    self.init(
      item: try value.number("item"), place: try value.number("place"), subject: try value.text("subject"),
      reporter: try value.text("reporter"), signups: try value.list("signups", MinutesRecord.Call.init(_:)))
  }
}

extension MinutesRecord.Note {
  fileprivate init(_ value: MinutesValue) throws(MinutesFileFault) {
    self.init(
      item: value.has("item") ? try value.number("item") : nil,
      cell: value.has("cell") ? try value.number("cell") : nil,
      isCorrection: try value.flag("isCorrection"), text: try value.text("text"),
      author: try value.object("author", MinutesRecord.Person.init(_:)),
      writtenAt: try value.number("writtenAt"),
      editor: value.has("editor") ? try value.object("editor", MinutesRecord.Person.init(_:)) : nil,
      editedAt: value.has("editedAt") ? try value.number("editedAt") : nil,
      proposals: try value.list("proposals", MinutesRecord.Proposal.init(_:)),
      signups: try value.list("signups", MinutesRecord.Call.init(_:)))
  }
}

extension MinutesRecord.Proposal {
  fileprivate init(_ value: MinutesValue) throws(MinutesFileFault) {
    self.init(
      kind: try value.value("kind", Proposal.Kind.init(rawValue:)), text: try value.text("text"),
      owner: try value.text("owner"), due: value.has("due") ? try value.value("due", Day.init(iso:)) : nil,
      state: try value.value("state", State.init(rawValue:)))
  }
}

extension MinutesRecord.Outcome {
  fileprivate init(_ value: MinutesValue) throws(MinutesFileFault) {
    self.init(
      kind: try value.value("kind", Outcome.Kind.init(rawValue:)), text: try value.text("text"),
      item: value.has("item") ? try value.number("item") : nil,
      note: value.has("note") ? try value.number("note") : nil, isSettled: try value.flag("isSettled"),
      hands: value.has("hands") ? try value.object("hands", MinutesRecord.Hands.init(_:)) : nil)
  }
}

extension MinutesRecord.Hands {
  fileprivate init(_ value: MinutesValue) throws(MinutesFileFault) {
    self.init(
      ayes: try value.number("ayes"), noes: try value.number("noes"),
      abstentions: try value.number("abstentions"))
  }
}

extension MinutesRecord.Task {
  fileprivate init(_ value: MinutesValue) throws(MinutesFileFault) {
    self.init(
      title: try value.text("title"), owner: try value.object("owner", MinutesRecord.Person.init(_:)),
      due: value.has("due") ? try value.value("due", Day.init(iso:)) : nil,
      state: try value.value("state", MeetingTask.State.init(rawValue:)),
      item: value.has("item") ? try value.number("item") : nil,
      note: value.has("note") ? try value.number("note") : nil)
  }
}
