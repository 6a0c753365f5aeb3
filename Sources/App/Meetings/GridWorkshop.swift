import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /rencontres/{id}/grille`
@Sendable func showGrid(_ visit: Visit) throws -> Response {
  try .page(
    visit.read { store in
      let meeting = try visit.meeting(for: .organise, in: store)
      let setting = try store.gridSetting(of: meeting.access.id)
      return gridPage(
        visit.sheet(of: meeting), setting, GridForm(setting, items: meeting.agenda.map(\.id)), problems: [],
        in: visit.frame)
    })
}

/// `POST /rencontres/{id}/grille`. What others have changed since the form was shown stays where its writer has left it alone;
/// what both have changed is told.
@Sendable nonisolated(nonsending) func changeGrid(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  let form = GridForm(fields: visit.fields.pairs)
  return try await visit.save(
    form.problems, again: { try workshop(form, $0, visit) },
    {
      try await visit.done { writings in
        let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
        let current = try writings.readings.gridSetting(of: meeting.id)
        let contested = form.contested(by: current)
        if !contested.isEmpty { throw Rejection(contested) }
        try writings.changeGrid(of: meeting.id, from: current, to: form.draft(on: current))
        return Done(path: "\(SitePath.meeting(id: id, meeting.slug).text)#grille", .gridSaved)
      }
    })
}

/// The workshop as it is now, with what is typed. What others have changed is told whatever else is wrong: the form that comes back
/// starts from it.
private func workshop(_ form: GridForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  try visit.read { store in
    let meeting = try visit.meeting(for: .organise, in: store)
    let setting = try store.gridSetting(of: meeting.access.id)
    let others = form.contested(by: setting).filter { !problems.contains($0) }
    return gridPage(
      visit.sheet(of: meeting), setting, form.following(setting, items: meeting.agenda.map(\.id)),
      problems: problems + others, in: visit.frame)
  }
}
