import Domain
import HTTP
import Store
import Templates

/// `GET /compte/donnees`
@Sendable func showPersonalData(_ visit: Visit) throws -> Response {
  try .page(personalDataPage(personalData(visit), in: visit.frame))
}

/// `GET /compte/donnees.json`: the same for machines. The names of its members are explained on the page.
@Sendable func showPersonalDataFile(_ visit: Visit) throws -> Response {
  var fields = SecurityFields.all
  fields.add("Content-Type", "application/json")
  fields.add("Content-Disposition", "attachment; filename=\"\(personalDataFileName)\"")
  fields.add("Cache-Control", "private, no-store")
  return Response(.ok, fields: fields, body: .bytes(try personalData(visit).json.bytes))
}

private func personalData(_ visit: Visit) throws -> PersonalData {
  guard let data = try visit.store.personalData(of: visit.member().id, now: visit.now) else {
    throw Failure.signInFirst
  }
  return data
}

extension PersonalData {
  /// Moments are seconds since 1970 in UTC.
  fileprivate var json: JSON {
    var fields: [(String, JSON)] = [("account", account.json)]
    fields += [
      ("newEmail", newEmail.map { JSON.text($0.text) } ?? .null),
      ("takesDigest", .flag(telling.takesDigest)), ("takesReminders", .flag(telling.takesReminders)),
      ("feedMadeAt", feedMadeAt.map { JSON.number($0.seconds) } ?? .null),
      ("calendarMadeAt", calendarMadeAt.map { JSON.number($0.seconds) } ?? .null),
    ]
    let lists: [(String, [JSON])] = [
      ("circles", circles.map(\.json)), ("follows", follows.map(\.json)),
      ("revisions", revisions.map(\.json)),
      ("unsavedTexts", unsavedTexts.map(\.json)), ("notes", notes.map(\.json)), ("files", files.map(\.json)),
      ("tasks", tasks.map(\.json)), ("signups", signups.map(\.json)),
      ("dateAnswers", dateAnswers.map(\.json)),
      ("attendance", attendance.map(\.json)),
      ("proposedWords", words.map(\.json)),
      ("votes", votes.map(JSON.text)), ("castBallots", castBallots.map(\.json)),
      ("groupedWords", groupedWords.map(\.json)), ("settledLetters", settledLetters.map(\.json)),
      ("invitations", invitations.map(\.json)),
      ("sessions", sessions.map(\.json)), ("mails", mails.map(\.json)), ("journal", acts.map(\.json)),
    ]
    return .object(fields + lists.map { ($0.0, .list($0.1)) })
  }
}

extension MemberSummary {
  fileprivate var json: JSON {
    .object([
      ("id", .number(id)), ("name", .text(name)), ("email", .text(email.text)),
      ("role", .text(role.rawValue)),
      ("joinedAt", .number(joinedAt.seconds)),
    ])
  }
}

extension CirclePlace {
  fileprivate var json: JSON {
    .object([
      ("circle", .text(circle.slug.text)), ("name", .text(circle.name)),
      ("standing", .text(standing.rawValue)), ("joinedAt", .number(joinedAt.seconds)),
    ])
  }
}

extension Follow {
  /// Without a place for what the member does not see any more.
  fileprivate var json: JSON {
    let place: SitePath? =
      switch thing {
      case .page(let slug, _): .page(slug)
      case .circle(let circle): .circle(circle.slug)
      case .meeting(let meeting): .meeting(id: meeting.id, meeting.slug)
      case .word(let slug, _): .word(slug)
      case nil: nil
      }
    return .object([("place", place.map { JSON.text($0.text) } ?? .null), ("since", .number(since.seconds))])
  }
}

extension PersonalData.Writing {
  fileprivate var json: JSON {
    .object([
      ("title", .text(title)), ("place", .text(place.words)), ("at", .number(at.seconds)),
      ("text", text.map(JSON.text) ?? .null),
    ])
  }
}

extension PersonalData.OwnTask {
  fileprivate var json: JSON {
    .object([
      ("title", .text(title)), ("due", due.map { JSON.text($0.iso) } ?? .null),
      ("state", .text(state.rawValue)),
      ("place", .text("\(SitePath.meetings.text)/\(meeting)")),
    ])
  }
}

extension PersonalData.OwnSignup {
  fileprivate var json: JSON {
    .object([("question", .text(question)), ("name", .text(name)), ("at", .number(at.seconds))])
  }
}

extension PersonalData.OwnDateAnswer {
  fileprivate var json: JSON {
    .object([
      ("poll", .text(poll)), ("date", .text(slot.text)), ("answer", .text(answer.rawValue)),
      ("at", .number(at.seconds)),
    ])
  }
}

extension WordSpelling {
  fileprivate var json: [(String, JSON)] {
    [("word", .text(text)), ("synonym", synonym.map(JSON.text) ?? .null)]
  }
}

extension PersonalData.CastBallot {
  fileprivate var json: JSON { .object([("letter", .text("\(letter)")), ("round", .number(round))]) }
}

extension PersonalData.GroupedWord {
  fileprivate var json: JSON {
    .object(word.json + [("under", .object(head.json)), ("at", .number(at.seconds))])
  }
}

extension PersonalData.SettledLetter {
  fileprivate var json: JSON {
    .object([("letter", .text("\(letter)")), ("reason", .text(reason)), ("at", .number(at.seconds))])
  }
}

extension PersonalData.OwnWord {
  fileprivate var json: JSON {
    .object(
      spelling.json + [
        ("reason", .text(reason)), ("isNamed", .flag(isNamed)), ("at", .number(at.seconds)),
      ])
  }
}

extension PersonalData.Attendance {
  fileprivate var json: JSON {
    .object([("meeting", .text(meeting)), ("day", .text(day.iso)), ("name", .text(name))])
  }
}

extension PersonalData.GivenFile {
  fileprivate var json: JSON {
    .object([
      ("name", .text(name.text)), ("words", .text(words)), ("page", page.map(JSON.text) ?? .null),
      ("at", .number(at.seconds)),
    ])
  }
}

extension PersonalData.Place {
  fileprivate var words: String {
    switch self {
    case .revision(let document?, let number): SitePath.revision(document, number).text
    case .revision(nil, _): ""
    case .unsaved(let document): (document.map(SitePath.edit) ?? .unsavedTexts).text
    case .note(let meeting): "\(SitePath.meetings.text)/\(meeting)"
    }
  }
}

extension InvitationSummary {
  fileprivate var json: JSON {
    .object([
      ("email", email.map { JSON.text($0.text) } ?? .null),
      ("circle", circle.map { JSON.text($0.slug.text) } ?? .null), ("role", .text(role.rawValue)),
      ("createdAt", .number(createdAt.seconds)),
    ])
  }
}

extension PersonalData.WaitingMail {
  fileprivate var json: JSON {
    .object([
      ("kind", .text(kind.rawValue)), ("recipient", .text(recipient.text)),
      ("writtenAt", .number(writtenAt.seconds)),
    ])
  }
}

extension PersonalData.RecordedAct {
  fileprivate var json: JSON {
    .object([
      ("at", .number(at.seconds)), ("actor", .text(actor.rawValue)), ("act", .text(act.rawValue)),
      ("subject", subject.map { JSON.text($0.rawValue) } ?? .null),
      ("circle", circle.map { JSON.text($0.slug.text) } ?? .null), ("detail", .text(detail)),
    ])
  }
}

extension SessionSummary {
  fileprivate var json: JSON {
    .object([
      ("agent", .text(agent)), ("createdAt", .number(createdAt.seconds)), ("seenAt", .number(seenAt.seconds)),
    ])
  }
}
