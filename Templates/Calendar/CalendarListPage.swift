import Domain
import HTML

/// The calendar as a list: what is to come, the soonest first, then what is past, the latest first; by month.
///
/// - Parameters:
///   - upcoming: of the first part; nil for the parts behind it.
///   - past: a part of it.
package func calendarListPage(
  upcoming: [CalendarEntry]?, past: MeetingList, _ view: CalendarView, in frame: Frame
) -> HTML {
  page(
    frame,
    title:
      "\(upcoming == nil ? "Rencontres passées" : "Rencontres")\(view.circle.map { ", \($0.name)" } ?? ""), calendrier",
    at: .under(.meetings), description: "Les rencontres de la communauté, mois par mois.",
    sheets: [.calendar],
    """
    \(pageHead(above: calendarWayBack, view.community, below: ways(view, isMonth: false, isMember: frame.member != nil)))
    \(circleFilter(view, to: .calendarList(circle: nil, before: nil), month: nil))
    \(some: upcoming, { coming in
      section("À venir", coming.isEmpty ? #"<p class="soft">Rien n’est encore fixé.</p>"# : months(coming))
    })
    \(if: !past.past.isEmpty || upcoming == nil, section("Passées", pastMonths(past, view)))
    """)
}

private func pastMonths(_ list: MeetingList, _ view: CalendarView) -> HTML {
  """
  \(list.past.isEmpty ? #"<p class="soft">Aucune rencontre plus ancienne.</p>"# : months(list.past.map(CalendarEntry.meeting)))
  \(some: list.goesOn ? list.past.last : nil, {
    """
    <p class="more"><a href="\(path: .calendarList(circle: view.circle?.slug, before: $0.position))">\
    Rencontres plus anciennes</a></p>
    """
  })
  """
}

/// Entries in the order given, under the name of their month.
private func months(_ entries: [CalendarEntry]) -> HTML {
  let parts: [MonthPart] = entries.reduce(into: []) { parts, entry in
    let month = Month(of: entry.day)
    if parts.last?.month == month {
      parts[parts.count - 1].entries.append(entry)
    } else {
      parts.append(MonthPart(month: month, entries: [entry]))
    }
  }
  return
    "\(each: parts, { part in "<h3>\(part.month.startingASentence)</h3>\n<ul class=\"rows\">\(each: part.entries, row)</ul>\n" })"
}

private struct MonthPart {
  let month: Month
  var entries: [CalendarEntry]
}

private func row(_ entry: CalendarEntry) -> HTML {
  """
  <li class="row">\(dayDisc(entry.day))<div>
  <h4><a href="\(path: entry.path)">\(entry.title)</a>\(some: entry.tag, { #" <span class="tag">\#($0)</span>"# })</h4>
  <p><time datetime="\(entry.day.iso)T\(entry.start.iso)">\(entry.whenInWords)</time></p>
  \(if: !entry.place.isEmpty, #"<p class="soft small">\#(entry.place)</p>"#)\
  \(if: !entry.circles.isEmpty, #"<p class="soft small">\#(circleLinks(entry.circles))</p>"#)
  </div></li>

  """
}
