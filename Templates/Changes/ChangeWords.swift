import Domain

extension Change {
  /// What was saved or made: the page's title as it was then, whose introduction, which word, or what became of a meeting.
  var titleInWords: String {
    switch self {
    case .saved(let saved):
      switch saved.name {
      case .page: saved.revision.title
      case .introduction: "Présentation du cercle \(saved.revision.title)"
      case .word: "Mot «\u{A0}\(saved.revision.title)\u{A0}»"
      }
    case .meeting(let news):
      switch news.kind {
      case .announced: "Rencontre annoncée\u{A0}: \(news.meeting.title)"
      case .moved: "Nouvelle date\u{A0}: \(news.meeting.title)"
      case .cancelled: "Rencontre annulée\u{A0}: \(news.meeting.title)"
      case .published: "Compte rendu de «\u{A0}\(news.meeting.title)\u{A0}»"
      case .corrected: "Rectificatif au compte rendu de «\u{A0}\(news.meeting.title)\u{A0}»"
      }
    }
  }

  /// What the save changes, in its writer's words where there are any; when the meeting is.
  var whatInWords: String {
    switch self {
    case .saved(let saved): saved.revision.whatInWords
    case .meeting(let news): "Rencontre du \(news.meeting.day.inWords), \(news.meeting.hoursInWords)"
    }
  }

  /// Who did it; nil when nobody knows.
  var authorInWords: String? {
    switch self {
    case .saved(let saved): saved.revision.author?.inWords
    case .meeting(let news): news.author?.inWords
    }
  }

  /// Where it stands, as far as the reader sees that.
  var circles: [CircleLink] {
    switch self {
    case .saved(let saved): saved.circle.map { [$0] } ?? []
    case .meeting(let news): news.meeting.circles
    }
  }

  /// Where one sees what has changed: beside the version before, or the first version itself; the meeting, or its minutes.
  var path: SitePath {
    switch self {
    case .saved(let saved):
      let number = saved.revision.number
      return number == 1
        ? .revision(saved.name, 1) : .comparison(saved.name, older: number - 1, newer: number)
    case .meeting(let news):
      switch news.kind {
      case .announced, .moved, .cancelled: return .meeting(id: news.meeting.id, news.meeting.slug)
      case .published, .corrected: return .minutes(news.meeting.id)
      }
    }
  }

  /// What names it for ever within the site and its day.
  var identity: String {
    switch self {
    case .saved(let saved): "changement/\(saved.document)/\(saved.revision.number)"
    case .meeting(let news): "rencontre/\(news.at.seconds)/\(news.id)"
    }
  }
}

extension RevisionSummary {
  fileprivate var whatInWords: String {
    if let restores { return "Version \(restores) rétablie" }
    if !summary.isEmpty { return summary }
    return number == 1 ? "Première version" : "Version \(number), sans résumé"
  }
}
