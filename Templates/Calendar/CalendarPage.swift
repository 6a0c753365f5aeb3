import Domain
import HTML

/// What a page of the calendar is about.
package struct CalendarView: Sendable {
  /// Nil for those of all circles.
  let circle: CircleLink?
  /// The circles to choose from.
  let circles: [CircleLink]
  let today: Day

  package init(circle: CircleLink?, circles: [CircleLink], today: Day) {
    self.circle = circle
    self.circles = circles
    self.today = today
  }

  var community: HTML { circle.map { "Le calendrier du cercle \($0.name)" } ?? "Le calendrier" }
}

/// A month: a table of weeks, which a narrow screen shows as a list of the days on which something stands.
///
/// - Parameter goesOn: whether there is more than is shown.
package func calendarPage(
  _ month: Month, _ entries: [CalendarEntry], _ view: CalendarView, goesOn: Bool, in frame: Frame
) -> HTML {
  let days = Dictionary(grouping: entries, by: \.day)
  return page(
    frame, title: "\(month.startingASentence)\(view.circle.map { ", \($0.name)" } ?? ""), calendrier",
    at: .under(.meetings), description: "Les rencontres de \(month.inWords).", sheets: [.calendar],
    """
    \(pageHead(above: wayBack, view.community, below: ways(view, isMonth: true, isMember: frame.member != nil)))
    \(circleFilter(view, to: .calendar(month: nil, circle: nil), month: month))
    \(steps(month, view))
    \(if: goesOn, #"<p class="more">Seules les premières rencontres du mois sont montrées. Choisissez un cercle.</p>"#)
    \(if: entries.isEmpty, #"<p class="soft">Rien n’est prévu ce mois-ci.</p>"#)
    <table class="month" role="table"><caption>\(month.startingASentence)</caption>
    <thead role="rowgroup"><tr role="row">\(each: weekdays, {
      #"<th scope="col" role="columnheader">\#($0)</th>"#
    })</tr></thead>
    <tbody role="rowgroup">\(each: month.weeks, { week(in: days, $0, view.today) })</tbody></table>
    """)
}

private let weekdays: [HTML] = ["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"]

var calendarWayBack: HTML { #"<a href="\#(path: .meetings)">Rencontres</a>"# }
private var wayBack: HTML { calendarWayBack }

/// The other view, and the file for calendar programs.
func ways(_ view: CalendarView, isMonth: Bool, isMember: Bool) -> HTML {
  let slug = view.circle?.slug
  let other: HTML =
    isMonth
    ? #"<a href="\#(path: .calendarList(circle: slug, before: nil))">En liste</a>"#
    : #"<a href="\#(path: .calendar(month: nil, circle: slug))">Par mois</a>"#
  return """
    <ul class="jump"><li>\(other)</li>
    <li><a href="\(path: slug.map { .circleCalendarFile($0) } ?? .calendarFile)">Fichier pour votre agenda (.ics)</a></li>
    \(if: isMember, #"<li><a href="\#(path: .calendarAddress)">Mon calendrier dans mon agenda</a></li>"#)</ul>
    """
}

/// What chooses one circle.
///
/// - Parameter month: the one to stay in; nil for the list.
func circleFilter(_ view: CalendarView, to path: SitePath, month: Month?) -> HTML {
  guard !view.circles.isEmpty else { return .empty }
  let choice = Choice(
    name: CalendarQuery.circle.rawValue, label: "Cercle",
    options: [("", "Tous les cercles")] + view.circles.map { ($0.slug.text, "\($0.name)") })
  return """
    <form class="filter" action="\(path: path)">\
    \(some: month, { hidden(CalendarQuery.month.rawValue, $0.iso) })\
    \(choice.with(view.circle?.slug.text ?? ""))<p><button>Afficher</button></p></form>
    """
}

/// The months that links lead to, around the present one: what follows every link comes to an end.
private let stepRange = -120...24

private func steps(_ month: Month, _ view: CalendarView) -> HTML {
  let now = Month(of: view.today)
  let distance = (month.year - now.year) * 12 + month.month - now.month
  return """
    <nav aria-label="Mois"><ul class="jump">\
    \(some: stepRange.contains(distance - 1) ? month.previous : nil, { step("précédent", $0, view) })\
    \(if: abs(distance) > 1, step("aujourd’hui", now, view))\
    \(some: stepRange.contains(distance + 1) ? month.next : nil, { step("suivant", $0, view) })</ul></nav>
    """
}

private func step(_ words: HTML, _ month: Month, _ view: CalendarView) -> HTML {
  """
  <li><a href="\(path: .calendar(month: month, circle: view.circle?.slug))">\(month.startingASentence)\
  <span class="hidden"> (mois \(words))</span></a></li>
  """
}

private func week(in days: [Day: [CalendarEntry]], _ week: [Day?], _ today: Day) -> HTML {
  """
  <tr role="row">\(each: week, { day in
    """
    \(some: day, { cell($0, days[$0] ?? [], isToday: $0 == today) })\
    \(if: day == nil, #"<td role="cell" class="void"></td>"#)
    """
  })</tr>

  """
}

/// Today is told in words; the colour comes on top.
private func cell(_ day: Day, _ entries: [CalendarEntry], isToday: Bool) -> HTML {
  """
  <td role="cell"\(if: isToday, #" class="today" aria-current="date""#)\(if: entries.isEmpty && !isToday, #" class="void""#)>\
  <p class="date"><time datetime="\(day.iso)"><span class="narrow">\(weekdays[day.weekday - 1]) </span>\(day.dayOfMonth)\
  <span class="narrow"> \(day.month)</span></time>\(if: isToday, " <strong>aujourd’hui</strong>")</p>\
  \(if: !entries.isEmpty, #"<ul>\#(each: entries, item)</ul>"#)</td>

  """
}

private func item(_ entry: CalendarEntry) -> HTML {
  """
  <li><span class="clock">\(entry.start.inWords)</span> <a href="\(path: entry.path)">\(entry.title)</a>\
  \(some: entry.tag, { #" <span class="tag">\#($0)</span>"# })</li>
  """
}

/// What the pages of the calendar are asked for. The raw value is the name in the address, behind its question mark.
package enum CalendarQuery: String {
  case month = "mois"
  case circle = "cercle"
  /// Past meetings before the one at this position.
  case before = "avant"
}
