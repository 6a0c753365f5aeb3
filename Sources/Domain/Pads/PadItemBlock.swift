/// A block of the agenda: an item with its points, or several items in one line.
enum PadItemBlock {
  static func items(_ text: String) -> [PadItem] {
    guard let first = seen(text).first else { return [] }
    if let label = PadLabel(first), label.role == .agenda, !label.content.isEmpty {
      return label.content.split { $0 == "," || $0 == ";" }.map { PadItem($0.trimmed) }.filter {
        !PadText.isBlank($0.title)
      }
    }
    return [PadItem(first.text)]
  }

  /// The lines below the item; those that go on another are joined to it.
  static func points(_ text: String) -> [PadLine] {
    var points: [PadLine] = []
    for line in seen(text).dropFirst() {
      if line.marker == .none, let last = points.last, last.marker != .none, line.indent > last.indent {
        points[points.count - 1] = PadLine(last.raw + " " + line.raw.trimmed)
      } else {
        points.append(line)
      }
    }
    return points
  }

  private static func seen(_ text: String) -> [PadLine] {
    PadText.lines(text).map(PadLine.init).filter { $0.isSeen && !$0.isRule }
  }
}

/// A line by which something is agreed on: it ends with « OK », or begins with « ! ».
struct PadDecision {
  let text: String

  init?(_ line: PadLine) {
    let words = line.text.split { $0.isWhitespace }
    guard words.count > 2, let last = words.last, let first = words.first else { return nil }
    if first == "!" {
      text = line.text.dropFirst().trimmed
    } else if ["ok", "valide", "validee", "adopte", "adoptee"].contains(PadText.key(last)) {
      text = line.text
    } else {
      return nil
    }
  }
}

/// The day by which a task is to be done.
enum PadDue {
  /// « avant le 30 juin », « @30/06 », « pour le 30/06 ». Without a year, the next such day from `meeting` on.
  static func day(in text: String, after meeting: Day?) -> Day? {
    let from = meeting ?? Day(number: 0)
    guard let found = PadDate.first(in: text, year: from.parts.year) else { return nil }
    let before = PadScanner.text(PadScanner(text).scalars[..<found.range.lowerBound])
    let words = PadText.words(before).suffix(3).filter {
      !PadWords.common.contains($0) && PadWords.weekdays.contains($0) == false
    }
    guard
      before.last == "@"
        || words.contains(where: { ["avant", "pour", "ici", "tard", "echeance", "by"].contains($0) })
        || PadText.words(before).suffix(2).contains("pour")
    else { return nil }
    if found.hasYear { return found.day }
    guard meeting != nil else { return nil }
    if found.day >= from { return found.day }
    return PadDate.first(in: text, year: from.parts.year + 1)?.day
  }
}
