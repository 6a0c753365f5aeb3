import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /rencontres/{id}/ordre-du-jour`; `?apres=` says after which item the next one goes.
@Sendable func showAgenda(_ visit: Visit) throws -> Response {
  var desk = AgendaDesk()
  desk.newItem.place = Int(visit.fields["apres"]).map(String.init) ?? ""
  return try .page(visit.agendaPage(desk))
}

/// `POST /rencontres/{id}/durees`
@Sendable nonisolated(nonsending) func changeItemMinutes(_ visit: Visit) async throws -> Response {
  try await visit.changeAgenda { _, meeting in Done(.agenda(meeting.id), .agendaSaved) }
}

/// `POST /rencontres/{id}/ajuster`: stretches all items to the meeting's time.
@Sendable nonisolated(nonsending) func fitAgenda(_ visit: Visit) async throws -> Response {
  try await visit.changeAgenda { writings, meeting in
    Done(.agenda(meeting.id), try writings.fitAgenda(of: meeting) ? .agendaFitted : .agendaUnfit)
  }
}

/// `POST /rencontres/{id}/points/{item}/deplacer`: before the item that the field `before` names, or last.
@Sendable nonisolated(nonsending) func moveAgendaItem(_ visit: Visit) async throws -> Response {
  let (item, before) = (try visit.number(at: 1), visit.fields["before"])
  return try await visit.changeAgenda { writings, meeting in
    guard before.isEmpty || Int(before) != nil else { throw Rejection([Problem("item", .unknown)]) }
    try writings.moveItem(item, before: Int(before), in: meeting)
    return Done(meeting: meeting.id, item: item, .itemMoved)
  }
}

/// `POST /rencontres/{id}/points`
@Sendable nonisolated(nonsending) func addAgendaItem(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  let form = NewItemForm { visit.fields[$0] }
  var desk = AgendaDesk()
  desk.newItem = form
  return try await visit.save(
    form.problems, again: { try visit.agendaPage(desk.with($0)) },
    {
      guard let draft = form.draft else { throw Rejection(form.problems) }
      let place: ItemPlace = form.isFirst ? .first : form.before.map(ItemPlace.item) ?? .last
      return try await visit.done { writings in
        let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
        let item = try writings.addItem(draft, after: place, in: meeting, at: now)
        return Done(meeting: id, item: item, .itemAdded)
      }
    })
}

extension Visit {
  /// Answers a button of the workshop: keeps the durations that are typed there, and does `work` in the same job.
  ///
  /// - Parameters:
  ///   - removed: an item that goes; what is typed beside it goes too.
  ///   - again: the page with what is to be mended; the workshop unless it is given.
  nonisolated(nonsending) func changeAgenda(
    without removed: Int? = nil, again: (([Problem]) throws -> HTML)? = nil,
    _ work: @escaping @Sendable (Writings, MeetingAccess) throws -> Done
  ) async throws -> Response {
    let (member, id, now) = (try member(), try number(), now)
    var desk = AgendaDesk()
    desk.minutes = AgendaMinutesForm(fields: fields.pairs)
    desk.minutes.entries.removeAll { $0.item == removed }
    let form = desk.minutes
    let problems = form.problems
    do {
      return try await save(
        problems,
        again: {
          if let again, problems.isEmpty { return try again($0) }
          return try agendaPage(desk.with($0))
        },
        {
          try await done { writings in
            let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
            try writings.changeMinutes(form.changes, in: meeting)
            return try work(writings, meeting)
          }
        })
    } catch let contested as ContestedMinutes {
      desk.contested = contested.items
      return try .page(agendaPage(desk), .conflict)
    }
  }

  /// The workshop as it is now, with what is typed.
  func agendaPage(_ desk: AgendaDesk) throws -> HTML {
    try read { store in
      let meeting = try meeting(for: .organise, in: store)
      var sheet = sheet(of: meeting)
      sheet.lookingBack = try lookingBack(from: meeting, in: store)
      return Templates.agendaPage(sheet, desk, in: frame)
    }
  }
}

extension AgendaDesk {
  /// The same with what is to be mended.
  fileprivate func with(_ problems: [Problem]) -> AgendaDesk {
    var desk = self
    desk.problems = problems
    return desk
  }
}

extension Done {
  /// Leads to an item in the workshop: whoever goes on with the keyboard stands where they have just been.
  init(meeting: Int, item: Int, _ notice: Notice) {
    self.init(path: "\(SitePath.agenda(meeting).text)#point-\(item)", notice)
  }
}
