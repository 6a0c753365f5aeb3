import Domain
import HTML

/// The polls that the texts of a page show, by number; those that the viewer does not see are not among them.
package struct PlacedDatePolls: Sendable {
  /// A poll in a text: whole when it is small, or a line that leads to it.
  package enum Piece: Sendable {
    case whole(DatePollSheet)
    case line(DatePollAccess)
  }

  private let pieces: [Int: Piece]
  /// Whether the texts name any, seen or not.
  let isEmpty: Bool

  /// The most dates, and the most answers, of a poll that stands in a text as a whole.
  package static let mostDates = 8
  package static let mostAnswers = 150
  /// The most polls of a page that stand in it as a whole.
  package static let mostWhole = 2

  package static let none = PlacedDatePolls([:], isEmpty: true)

  package init(_ pieces: [Int: Piece], isEmpty: Bool) {
    self.pieces = pieces
    self.isEmpty = isEmpty
  }

  /// The numbers of the polls that texts name, in order, each once.
  package static func numbers(in texts: [HTML]) -> [Int] {
    var seen: Set<Int> = []
    return texts.flatMap(\.placeNames).compactMap(number).filter { seen.insert($0).inserted }
  }

  /// The styles that they need.
  var sheets: [Sheet] { pieces.isEmpty ? [] : [.dates] }

  /// What stands in a place; nil for what is not a poll's.
  func piece(_ name: String) -> HTML? {
    guard let number = Self.number(name) else { return nil }
    return switch pieces[number] {
    case .whole(let sheet): whole(sheet)
    case .line(let poll): line(poll)
    case nil: #"<p class="soft">Ce sondage de dates n’est plus là, ou ne vous est pas montré.</p>"#
    }
  }

  private static func number(_ name: String) -> Int? {
    name.hasPrefix("dates:") ? Int(name.dropFirst(6)) : nil
  }

  private func whole(_ sheet: DatePollSheet) -> HTML {
    let poll = sheet.poll
    return """
      <div class="call" role="group" aria-label="Sondage de dates">\(head(poll.access))
      \(dateOutcome(poll))\
      \(some: sheet.isOpen ? sheet.answering : nil, { path in
        "\(some: sheet.seal, { dateAnswers(sheet, to: path, $0) })"
      })\
      \(if: !poll.voters.isEmpty, dateTable(poll))</div>

      """
  }

  private func line(_ poll: DatePollAccess) -> HTML {
    """
    <div class="call" role="group" aria-label="Sondage de dates">\(head(poll))</div>

    """
  }

  /// What it says holds whenever the page is read: pages for visitors are kept.
  private func head(_ poll: DatePollAccess) -> HTML {
    """
    <p><strong><a href="\(path: .datePoll(poll.link))">\(poll.link.title)</a></strong></p>
    <p>\(poll.state == .open ? "Trouver une date. Réponses jusqu’au \(poll.closesAt.inWordsInParis)." : "Ce sondage de dates est clos.")</p>
    """
  }
}
