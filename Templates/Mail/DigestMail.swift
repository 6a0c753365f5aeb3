import Domain

/// What has changed in what a member follows, by circle: the circles in alphabetical order, then what belongs to the whole
/// community. Within a circle the latest comes first; a page stands once, however often it was saved.
///
/// - Parameters:
///   - address: where the site is found from outside, without a last slash.
///   - stop: the link by which the member ends these mails.
package func digestMail(_ news: News, community: String, address: String, stop: String) -> MailText {
  let parts = parts(of: news).flatMap { part in
    [part.circle.map { "Cercle \($0.name)" } ?? "Toute la communauté"]
      + part.lines.flatMap { ["- \($0.words)", address + $0.path.text] }
  }
  let rest =
    news.goesOn
    ? [
      "D’autres changements ne tiennent pas dans ce message\u{A0}:",
      address + SitePath.changes(before: nil).text,
    ]
    : []
  return MailText(
    subject: "Nouvelles de la communauté \(community)",
    ["Voici ce qui a changé dans ce que vous suivez."] + parts + rest + [
      "Vous recevez ce message, un par jour au plus, parce que vous suivez ces cercles, ces pages ou ces rencontres. "
        + "Pour choisir ce que vous suivez\u{A0}:",
      address + SitePath.follows.text, "Pour ne plus recevoir ces nouvelles, sans vous connecter\u{A0}:",
      stop,
      community,
    ])
}

/// A meeting that takes place on the day after, or later on the same day for a mail that was late.
///
/// - Parameters:
///   - today: the day on which the mail goes.
///   - address: where the site is found from outside, without a last slash.
///   - stop: the link by which the member ends these mails.
package func reminderMail(
  _ meeting: MeetingSummary, today: Day, community: String, address: String, stop: String
) -> MailText {
  let when = meeting.day == today ? "aujourd’hui" : "demain"
  let place = meeting.place.isEmpty ? [] : ["Lieu\u{A0}: \(meeting.place)"]
  return MailText(
    subject: "\(capitalized(when)) à \(meeting.start.inWords)\u{A0}: \(meeting.title)",
    [
      """
      La rencontre «\u{A0}\(meeting.title)\u{A0}» a lieu \(when), \(meeting.day.inWords), \(meeting.hoursInWords).
      """
    ] + place + [
      "Sa page, avec son ordre du jour\u{A0}:",
      address + SitePath.meeting(id: meeting.id, meeting.slug).text,
      "Vous recevez ce rappel parce que votre nom y figure, ou que vous suivez cette rencontre ou son cercle.",
      "Pour ne plus recevoir de rappels, sans vous connecter\u{A0}:", stop, community,
    ])
}

/// The news of a circle; of the whole community without one.
private struct Part {
  let circle: CircleLink?
  var lines: [Line]
}

/// One thing that is told, and where it is read.
private struct Line {
  let words: String
  let path: SitePath
}

private func parts(of news: News) -> [Part] {
  var parts: [Part] = []
  func add(_ line: Line, to circle: CircleLink?) {
    if let index = parts.firstIndex(where: { $0.circle == circle }) {
      parts[index].lines.append(line)
    } else {
      parts.append(Part(circle: circle, lines: [line]))
    }
  }
  var toldDocuments: Set<Int> = []
  for change in news.changes {
    switch change {
    case .meeting(let told): add(Line(told), to: told.meeting.circles.first)
    case .saved(let saved):
      guard toldDocuments.insert(saved.document).inserted else { continue }
      add(Line(news.changes.compactMap { $0.save(of: saved.document) }, latest: saved), to: saved.circle)
    }
  }
  for notes in news.notes { add(Line(notes), to: notes.meeting.circles.first) }
  return parts.sorted { left, right in
    guard let first = left.circle, let second = right.circle else { return left.circle != nil }
    return French.sortKey(first.name) < French.sortKey(second.name)
  }
}

extension Change {
  fileprivate func save(of document: Int) -> SavedText? {
    if case .saved(let saved) = self, saved.document == document { saved } else { nil }
  }
}

extension Line {
  /// Of a meeting: what became of it, and who did it.
  fileprivate init(_ news: MeetingNews) {
    let change = Change.meeting(news)
    let author = change.authorInWords.map { ", par \($0)" } ?? ""
    self.init(
      words: "\(change.titleInWords), \(news.meeting.day.inWords), \(news.meeting.hoursInWords)\(author)",
      path: change.path)
  }

  fileprivate init(_ notes: NewNotes) {
    let count = notes.count == 1 ? "Une nouvelle note" : "\(notes.count)\u{A0}nouvelles notes"
    self.init(
      words: "\(count) dans «\u{A0}\(notes.meeting.title)\u{A0}», rencontre du \(notes.meeting.day.inWords)",
      path: .meeting(id: notes.meeting.id, notes.meeting.slug))
  }

  /// Of a page or an introduction: who saved it, and what the last one of them says of it.
  ///
  /// - Parameter saves: all of them, the latest first.
  fileprivate init(_ saves: [SavedText], latest: SavedText) {
    let change = Change.saved(latest)
    var authors: [String] = []
    for author in saves.reversed().compactMap({ Change.saved($0).authorInWords })
    where !authors.contains(author) {
      authors.append(author)
    }
    let first = saves.last?.revision.number ?? latest.revision.number
    let title =
      switch latest.name {
      case .page: "\(first == 1 ? "Nouvelle page" : "Page") «\u{A0}\(latest.revision.title)\u{A0}»"
      case .introduction, .word: change.titleInWords
      }
    let count = saves.count > 1 ? "\(saves.count)\u{A0}versions, la dernière\u{A0}: " : ""
    self.init(
      words: title + (authors.isEmpty ? "" : ", par \(enumerated(authors))") + "\u{A0}: " + count
        + change.whatInWords,
      path: first == 1
        ? .document(latest.name)
        : .comparison(latest.name, older: first - 1, newer: latest.revision.number))
  }
}
