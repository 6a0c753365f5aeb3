import Domain
import HTML

/// What was saved in the wiki and what is told of meetings, the latest first, by day.
///
/// - Parameters:
///   - circle: whose changes, and whether everyone sees it; nil for those of the whole community.
///   - goesOn: whether earlier ones may follow.
///   - isMember: whether the reader is one, who may have feeds of their own.
package func changesPage(
  _ changes: [Change], of circle: ChangesOfCircle?, goesOn: Bool, isMember: Bool, in frame: Frame
) -> HTML {
  let back: HTML? = circle.map { #"<a href="\#(path: .circle($0.link.slug))">\#($0.link.name)</a>"# }
  let feed: SitePath? = circle.map { $0.isOpen ? .circleChangesFeed($0.link.slug) : nil } ?? .changesFeed
  return page(
    frame, title: circle.map { "Changements du cercle \($0.link.name)" } ?? "Derniers changements",
    at: .under(circle == nil ? .pages : .circles), feed: feed,
    """
    \(pageHead(above: back ?? .empty, "Derniers changements", below: lead(about(circle))))
    \(changes.isEmpty ? "<p>Aucun changement n’est à montrer.</p>" : days(changes))
    \(some: goesOn ? changes.last : nil, { #"<p class="more"><a href="\#(path: next(after: $0, in: circle))">Changements plus anciens</a></p>"# })
    \(following(feed, isMember: isMember))
    """)
}

/// The circle whose changes are shown.
package struct ChangesOfCircle: Hashable, Sendable {
  let link: CircleLink
  /// Whether everyone sees it, so that it has a feed for everyone.
  let isOpen: Bool

  package init(link: CircleLink, isOpen: Bool) {
    self.link = link
    self.isOpen = isOpen
  }
}

private func about(_ circle: ChangesOfCircle?) -> HTML {
  guard let circle else {
    return """
      Ce qui s’écrit dans les pages et dans les présentations des cercles, les rencontres annoncées et leurs comptes rendus.
      """
  }
  return """
    Ce qui s’écrit dans les pages et dans la présentation du cercle \(circle.link.name), ses rencontres annoncées et leurs \
    comptes rendus.
    """
}

private func next(after change: Change, in circle: ChangesOfCircle?) -> SitePath {
  guard let circle else { return .changes(before: change.position) }
  return .circleChanges(circle.link.slug, before: change.position)
}

private func days(_ changes: [Change]) -> HTML {
  let days = changes.reduce(into: [(day: Day, changes: [Change])]()) { days, change in
    let day = change.at.inParis.day
    if days.last?.day == day {
      days[days.count - 1].changes.append(change)
    } else {
      days.append((day, [change]))
    }
  }
  return "\(each: days, { day($0.day, $0.changes) })"
}

private func day(_ day: Day, _ changes: [Change]) -> HTML {
  section(
    #"<time datetime="\#(day.iso)">\#(day.startingASentence)</time>"#,
    #"<ul class="rows">\#(each: changes, row)</ul>"#)
}

private func row(_ change: Change) -> HTML {
  let (day, time) = change.at.inParis
  return """
    <li class="row"><div>
    <h3><a href="\(path: change.path)">\(change.titleInWords)\(some: change.version, { #"<span class="hidden">, version \#($0)</span>"# })</a></h3>
    <p>\(change.whatInWords)</p>
    <p class="soft small">\(some: change.authorInWords, { "\($0) · " })\
    <time datetime="\(day.iso)T\(time.iso)">\(time.onTheClock)</time>\
    \(if: !change.circles.isEmpty, circleNames(change.circles))</p>
    </div></li>

    """
}

/// The circles of a change, behind what else is said of it.
func circleNames(_ circles: [CircleLink]) -> HTML {
  " · \(circles.count == 1 ? "cercle" : "cercles") \(circles.map(\.name).joined(separator: ", "))"
}

private func following(_ feed: SitePath?, isMember: Bool) -> HTML {
  section(
    "Suivre les changements",
    """
    <ul class="plain">
    \(some: feed, { #"<li><a href="\#(path: $0)">Flux Atom de ce que tout le monde peut lire</a></li>"# })
    \(if: isMember, #"<li><a href="\#(path: .feeds)">Mon propre flux, avec ce que je peux lire</a></li>"#)
    \(if: isMember, #"<li><a href="\#(path: .follows)">Ce que je suis, par courriel</a></li>"#)
    </ul>
    """)
}

extension Change {
  /// The number of the version that was saved, which tells its link from those of others.
  var version: Int? {
    if case .saved(let saved) = self { saved.revision.number } else { nil }
  }
}
