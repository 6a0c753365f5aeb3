import Domain
import HTML

/// The news of a member on the home page.
package struct NewsOnHome: Hashable, Sendable {
  let news: News
  /// When they were read from the store: what the button marks as read ends there.
  let at: Instant
  let seal: FormSeal

  package init(_ news: News, at: Instant, seal: FormSeal) {
    self.news = news
    self.at = at
    self.seal = seal
  }
}

/// The name of the field that says up to when news are marked as read: seconds since 1970.
package let newsEndField = "jusqu-a"

/// What has changed since the last visit; nothing where nothing has.
func newsSection(_ home: NewsOnHome) -> HTML {
  let news = home.news
  if news.isEmpty { return .empty }
  return section(
    "Depuis votre dernière visite",
    """
    <ul class="rows">\(each: news.changes, row)\(each: news.notes, row)</ul>
    <p class="more"><a href="\(path: .changes(before: nil))">Tous les changements</a>\
    \(if: news.goesOn, ", dont d’autres depuis votre dernière visite") · \
    <a href="\(path: .follows)">Ce que je suis</a></p>
    \(buttonForm(
      to: .markNewsRead, home.seal, "Tout marquer comme lu", fields: [(newsEndField, "\(home.at.seconds)")]))
    """)
}

private func row(_ change: Change) -> HTML {
  """
  <li class="row"><div>
  <h3><a href="\(path: change.path)">\(change.titleInWords)\(some: change.version, { #"<span class="hidden">, version \#($0)</span>"# })</a></h3>
  <p>\(change.whatInWords)</p>
  <p class="soft small">\(some: change.authorInWords, { "\($0) · " })\(momentMark(change.at))\
  \(if: !change.circles.isEmpty, circleNames(change.circles))</p>
  </div></li>

  """
}

private func row(_ notes: NewNotes) -> HTML {
  let meeting = notes.meeting
  let count: HTML = notes.count == 1 ? "Une nouvelle note" : "\(notes.count)&nbsp;nouvelles notes"
  return """
    <li class="row"><div>
    <h3><a href="\(meetingPath(meeting))">\(count) \
    dans «&nbsp;\(meeting.title)&nbsp;»</a></h3>
    <p>Rencontre du \(meeting.day.inWords), \(meeting.hoursInWords)\
    \(if: !meeting.circles.isEmpty, circleNames(meeting.circles))</p>
    </div></li>

    """
}
