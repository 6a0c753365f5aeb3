import Domain
import HTML
import HTTP
import Store
import Templates

extension Visit {
  /// Whose answer the viewer gives; nil for a visitor.
  var dateVoter: DateVoterKey? { DateVoterKey(viewer) }

  /// The poll that the path names, for whoever may do `deed` on it. One that the viewer does not see is not there at all.
  func datePoll(for deed: Deed, in store: Readings) throws -> DatePollAccess {
    guard let poll = try store.datePollAccess(number()) else { throw Failure.notFound }
    try require(deed, on: poll.scope)
    return poll
  }

  /// A poll with what the viewer may do with it, on its own page.
  func sheet(of poll: DatePollAccess, in store: Readings) throws -> DatePollSheet {
    let mayAnswer = dateVoter != nil && viewer.may(.takePart, on: poll.scope)
    guard let details = try store.datePollDetails(poll, as: dateVoter, showsNames: mayAnswer) else {
      throw Failure.notFound
    }
    var sheet = DatePollSheet(
      details, at: now, seal: mayAnswer ? seal() : nil, answering: mayAnswer ? .answerDates(poll.id) : nil,
      mayOrganise: viewer.member != nil && viewer.may(.organise, on: poll.scope))
    if sheet.mayOrganise, application.settings.sendsMail {
      sheet.countToRemind = try store.countToRemind(of: poll.id)
    }
    return sheet
  }

  /// The polls that the texts of a page show.
  func placedDatePolls(in texts: [HTML], on page: SitePath, _ store: Readings) throws -> PlacedDatePolls {
    let numbers = PlacedDatePolls.numbers(in: texts)
    if numbers.isEmpty { return .none }
    let seen = try store.datePolls(numbers)
    var pieces: [Int: PlacedDatePolls.Piece] = [:]
    var whole = 0
    for number in numbers {
      guard let poll = seen.first(where: { $0.id == number }) else { continue }
      pieces[number] = .line(poll)
      guard whole < PlacedDatePolls.mostWhole, dateVoter != nil, viewer.may(.takePart, on: poll.scope)
      else { continue }
      var sheet = try sheet(of: poll, in: store)
      guard sheet.poll.candidates.count <= PlacedDatePolls.mostDates,
        sheet.poll.candidates.count * sheet.poll.voters.count <= PlacedDatePolls.mostAnswers
      else { continue }
      sheet.back = page.text
      pieces[number] = .whole(sheet)
      whole += 1
    }
    return PlacedDatePolls(pieces, isEmpty: false)
  }
}

extension DateVoterKey {
  /// Whose answer a viewer gives; nil for a visitor.
  init?(_ viewer: Viewer) {
    switch viewer {
    case .visitor: return nil
    case .guest(let guest): self = .guest(guest)
    case .member(let member): self = .member(member)
    }
  }
}

extension Writings {
  /// The same inside a job, where the rights count: they may have changed since the page was asked for.
  func datePoll(_ id: Int, for deed: Deed, by viewer: Viewer) throws -> DatePollAccess {
    guard let poll = try readings(as: viewer).datePollAccess(id) else { throw Failure.notFound }
    guard viewer.may(deed, on: poll.scope) else { throw Failure.forbidden }
    return poll
  }
}
