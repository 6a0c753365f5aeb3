/// Something in a form, or in a seed, that cannot be accepted as it is.
package struct Problem: Hashable, Sendable, Error {
  /// The field, by the name it has in forms and in seeds.
  package let field: String
  /// What is wrong; a template says it in words.
  package let reason: Reason

  /// What can be wrong with a field.
  package enum Reason: Hashable, Sendable {
    case missing
    case tooLong(maximum: Int)
    case tooShort(minimum: Int)
    /// A password that is nearly one letter.
    case tooSimple
    /// A password or a code that is not the right one.
    case wrong
    /// There must be one administrator who can act.
    case lastAdministrator
    case notOneLine
    case malformed
    case outOfRange(ClosedRange<Int>)
    /// It was tried too often; the next try is looked at after so many minutes. Concerns the whole form.
    case tooOften(minutes: Int)
    /// There is no room for one more. Concerns the whole form.
    case full
    /// The disk is full: nothing was kept. Concerns the whole form.
    case noRoom
    /// Too much is being written at once: nothing was kept. Concerns the whole form.
    case busy
    /// The minutes of the meeting are validated, or it was cancelled: nothing is written in place any more. Concerns the whole form.
    case validated
    /// A call that takes no names any more. Concerns the whole form.
    case callClosed
    /// A meeting to which nobody comes now: it is over, or not today. Concerns the whole form.
    case notGathering
    /// A meeting that has as many people as it can. Concerns the whole form.
    case crowded
    /// A code that is right, in the browser of a member who does not see its meeting. Concerns the whole form.
    case signedIn
    /// The meeting runs: items that are done or go on keep their place. Concerns the whole form.
    case begun
    /// A day or an hour that is over.
    case past
    /// A poll that takes no answers any more. Concerns the whole form.
    case pollClosed
    /// A word that nobody has defined yet. Concerns the whole form.
    case undefined
    /// A vote that is not open, or not open any more. Concerns the whole form.
    case votingClosed
    /// A ballot was put into the urn already: it cannot be taken out. Concerns the whole form.
    case votedAlready
    /// More voices than each person has.
    case tooManyVoices(maximum: Int)
    /// The abécédaire is not at the stage at which this is done. Concerns the whole form.
    case notNow
    /// A word that may be the same as one that is there already: whoever proposes it says whether it is.
    case alike
    /// As many things as one person gives. Concerns the whole form.
    case enough(maximum: Int)
    /// It names something that does not exist.
    case unknown
    /// Something else has it already.
    case taken
    /// Someone else has given it another value while the form was filled.
    case changed
    /// A file that is not taken.
    case file(FileFault)
    /// A file of minutes that is not taken.
    case minutes(MinutesFileFault)
  }

  package init(_ field: String, _ reason: Reason) {
    self.field = field
    self.reason = reason
  }
}

/// The limits of texts, in characters. The schema holds the same limits as CHECK constraints.
package enum TextLimit {
  /// Names, titles, roles: one line.
  package static let line = 200
  /// Purposes, questions, tasks, sub-points: a sentence or two on one line.
  package static let sentence = 1_000
  /// Bodies of pages, in Markdown. The schema holds notes to the same limit.
  package static let body = 400_000
  /// Notes of meetings, in Markdown: twenty people write them at once, and each is rendered while it is kept, before any other is.
  package static let note = 50_000
  /// All texts of a meeting that is made at once, together: they are kept in one go, which holds up whoever writes meanwhile.
  package static let meeting = 1_000_000
}

/// Checks of single fields, shared by every draft.
enum Check {
  /// A text of one line; spaces at its ends do not count.
  static func line(_ field: String, _ text: String, required: Bool = true, maximum: Int = TextLimit.line)
    -> Problem?
  {
    let scalars = text.unicodeScalars
    if scalars.allSatisfy(isUnseen) { return required ? Problem(field, .missing) : nil }
    if scalars.count > maximum { return Problem(field, .tooLong(maximum: maximum)) }
    let rare = scalars.lazy.filter { !isOrdinary($0) }
    if rare.contains(where: endsALine) { return Problem(field, .notOneLine) }
    return rare.contains(where: isNoText) ? Problem(field, .malformed) : nil
  }

  /// Whether a scalar is one of the printable Latin ones, U+0020 to U+007E and U+00A0 to U+024F: told without looking it up, which
  /// takes ten times as long.
  private static func isOrdinary(_ scalar: Unicode.Scalar) -> Bool {
    (0x20...0x7E).contains(scalar.value) || (0xA0...0x24F).contains(scalar.value)
  }

  /// Whether a scalar is a control character, or what some readers take for the end of a line (UAX 14, BK).
  private static func endsALine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// Whether nothing is seen of a scalar that stands alone: a name of such scalars would be a link without words.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint || scalar == "\u{2800}"
  }

  /// Whether a scalar stands for nothing that people agree on, or for what was no text when it was sent (U+FFFD), or turns the text
  /// after it around (UAX 9, 2): in a line, that text is not of the same hand.
  private static func isNoText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse: true
    default:
      scalar == "\u{FFFD}" || (0x202A...0x202E).contains(scalar.value)
        || (0x2066...0x2069).contains(scalar.value)
    }
  }

  /// A mail address.
  static func email(_ field: String, _ text: String) -> Problem? {
    if text.allSatisfy(\.isWhitespace) { return Problem(field, .missing) }
    if text.unicodeScalars.count > EmailAddress.maximumLength {
      return Problem(field, .tooLong(maximum: EmailAddress.maximumLength))
    }
    return EmailAddress(text) == nil ? Problem(field, .malformed) : nil
  }

  /// A whole number.
  static func number(_ field: String, _ number: Int, in range: ClosedRange<Int>) -> Problem? {
    range.contains(number) ? nil : Problem(field, .outOfRange(range))
  }

  /// A text of any number of lines.
  static func body(
    _ field: String, _ text: String, required: Bool = false, maximum: Int = TextLimit.body
  ) -> Problem? {
    if required && text.allSatisfy(\.isWhitespace) { return Problem(field, .missing) }
    return text.unicodeScalars.count > maximum ? Problem(field, .tooLong(maximum: maximum)) : nil
  }

  /// A text of any number of lines that the site says in a sentence of its own, beside names and days: like a line, it may not turn
  /// around what follows it. Bodies may, because each of their paragraphs ends that (UAX 9, P1).
  static func saying(
    _ field: String, _ text: String, required: Bool = false, maximum: Int = TextLimit.sentence
  ) -> Problem? {
    if let problem = body(field, text, required: required, maximum: maximum) { return problem }
    let isStrange = text.unicodeScalars.contains { !isOrdinary($0) && isNoText($0) }
    return isStrange ? Problem(field, .malformed) : nil
  }

  /// All texts of one meeting.
  static func together(_ field: String, _ texts: [[String]]) -> Problem? {
    let count = texts.joined().reduce(0) { $0 + $1.unicodeScalars.count }
    return count > TextLimit.meeting ? Problem(field, .tooLong(maximum: TextLimit.meeting)) : nil
  }

  /// The text of a note.
  static func note(_ field: String, _ text: String) -> Problem? {
    body(field, text, required: true, maximum: TextLimit.note)
  }
}
