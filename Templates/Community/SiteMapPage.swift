import Domain
import HTML

/// Everything a visitor may open; where there are many pages, the first ones and the way to the others.
package func siteMapPage(_ contents: SiteContents, in frame: Frame) -> HTML {
  page(
    frame, title: "Plan du site", at: .elsewhere,
    """
    \(pageHead("Plan du site", below: #"<p class="more"><a href="\#(path: .home)">Accueil</a></p>"#))
    <div class="two">
    \(branch(.circles, "\(entry(.overview, "Tous les cercles d’un coup d’œil"))\(each: contents.circles, { entry(.circle($0.link.slug), $0.link.name) })"))
    \(branch(.pages, "\(entry(.changes(before: nil), "Derniers changements"))\(each: contents.pages.pages, { entry(.page($0.slug), $0.title) })\(some: contents.pages.last, otherPages)"))
    \(branch(.meetings, "\(each: contents.meetings, meetingEntry)"))
    \(branch(.abecedaire, "\(each: contents.words, { entry(.word($0.slug), $0.text) })"))
    </div>
    """)
}

private func branch(_ root: Section, _ entries: HTML) -> HTML {
  section(
    #"<a href="\#(path: root.path)">\#(root.name)</a>"#,
    #"\#(if: !entries.isEmpty, "<ul class=\"plain\">\(entries)</ul>")"#)
}

private func otherPages(after last: Slug) -> HTML { entry(.pagesAfter(last), "Toutes les autres pages") }

private func meetingEntry(_ meeting: MeetingSummary) -> HTML {
  entry(.meeting(id: meeting.id, meeting.slug), "\(meeting.title), \(meeting.day.withoutWeekday)")
}

private func entry(_ path: SitePath, _ name: String) -> HTML {
  #"<li><a href="\#(path: path)">\#(name)</a></li>"#
}
