import Domain
import HTML

/// What earlier meetings of the same circles have left open, first on the page of a meeting that is not closed. Nothing when
/// nothing is.
func lookingBackSection(_ looking: LookingBack, _ sheet: MeetingSheet) -> HTML {
  if looking.isEmpty { return .empty }
  return """
    <section class="section looking-back" id="retour-sur"><h2>Retour sur…</h2>
    \(part("Points reportés", looking.items, sheet))\(part("Tâches à faire", looking.tasks, sheet))\
    \(part("Appels sans réponse", looking.calls, sheet))\(part("Questions ouvertes", looking.questions, sheet))
    </section>
    """
}

private func part(_ title: HTML, _ part: LookingBack.Part, _ sheet: MeetingSheet) -> HTML {
  if part.shown.isEmpty { return .empty }
  return """
    <h3>\(title)</h3>
    <ul class="rows">\(each: part.shown, { row($0, sheet) })</ul>
    \(if: part.unshown > 0,
      #"<p class="soft small">Et \#(grouped(part.unshown)) \#(part.unshown == 1 ? "autre" : "autres").</p>"#)

    """
}

private func row(_ matter: LookingBack.Matter, _ sheet: MeetingSheet) -> HTML {
  """
  <li class="row"><div>\(matter.text)
  <p class="soft small">\(taskWords(matter))\
  <a href="\(path: matter.page)#\(matter.origin.anchor)">\
  \(matter.meeting.title)<span class="hidden">, \(matter.text)</span></a>, \(matter.meeting.day.withoutWeekday)</p>
  \(if: sheet.sealToOrganise != nil, carrying(matter, sheet.id))
  </div></li>

  """
}

private func taskWords(_ matter: LookingBack.Matter) -> HTML {
  guard case .task = matter.origin else { return .empty }
  return """
    \(matter.owner?.inWords ?? "Personne ne s’en est encore chargé")\
    \(some: matter.due, { #" · pour le <time datetime="\#($0.iso)">\#($0.withoutWeekday)</time>"# }) ·\u{20}
    """
}

private func carrying(_ matter: LookingBack.Matter, _ meeting: Int) -> HTML {
  guard case .item(let item) = matter.origin else { return .empty }
  return pressButton(to: .carryItem(meeting, item), "Reprendre ce point", about: "(\(matter.text))")
}

extension LookingBack.Matter {
  /// The page on which it stands.
  fileprivate var page: SitePath {
    cell.map { .cell(meeting.id, $0) } ?? .meeting(id: meeting.id, meeting.slug)
  }
}

extension LookingBack.Origin {
  /// Where it stands on that page.
  fileprivate var anchor: String {
    switch self {
    case .item(let id): "point-\(id)"
    case .task(let id): "tache-\(id)"
    case .call(let id): "appel-\(id)"
    case .question: OutcomePart.questions.rawValue
    }
  }
}
