import Domain
import HTML

/// A button of the page on which a meeting is led, as it was pressed.
package struct ConductForm: Sendable {
  /// The buttons, by what they send.
  enum Word: String {
    case start = "commencer"
    case unstart = "annuler"
    case next = "suivant"
    case back = "precedent"
    case finish = "terminer"
    case choose = "lancer"
    case tighten = "resserrer"
    case skip = "sauter"
    case restore = "remettre"
    case extend = "prolonger"
    case agree = "convenir"
  }

  /// The names of the fields: the button, the item that it is about, the minutes typed, and what was going on when it was shown.
  static let word = "geste"
  static let item = "point"
  static let minutes = "minutes"
  static let seenItem = "vu"
  static let seenMinutes = "vu-minutes"

  /// What is asked for; nil when there are `problems`.
  package let gesture: LiveGesture?
  /// What was going on when it was shown.
  package let seen: LiveSight
  /// What must be mended before anything is done.
  package let problems: [Problem]

  /// - Parameter value: gives what was sent in the field with a name; empty when nothing was.
  package init(fields value: (String) -> String) {
    seen = LiveSight(item: Int(value(Self.seenItem)), minutes: Int(value(Self.seenMinutes)))
    let minutes = Int(value(Self.minutes).trimmed)
    let made = Self.gesture(Word(rawValue: value(Self.word)), item: Int(value(Self.item)), minutes)
    gesture = made
    problems =
      made != nil
      ? []
      : value(Self.word) == Word.extend.rawValue
        ? [Problem(Self.minutes, .outOfRange(LiveGesture.extensions))] : [Problem("", .malformed)]
  }

  private static func gesture(_ word: Word?, item: Int?, _ minutes: Int?) -> LiveGesture? {
    switch word {
    case .start: .start
    case .unstart: .unstart
    case .next: .next
    case .back: .back
    case .finish: .finish
    case .choose: item.map(LiveGesture.choose)
    case .tighten: .tighten
    case .skip: item.map(LiveGesture.skip)
    case .restore: item.map(LiveGesture.restore)
    case .extend: minutes.flatMap { LiveGesture.extensions.contains($0) ? .extend($0) : nil }
    case .agree: .agree
    case nil: nil
    }
  }
}

/// The forms of one page: each carries what goes on when it is shown.
struct ConductForms {
  let meeting: Int
  let seal: FormSeal
  let seen: LiveSight

  /// A form with `content`, in which there is a button at least.
  ///
  /// - Parameter item: what its buttons are about.
  func form(about item: Int? = nil, _ content: HTML) -> HTML {
    """
    <form class="inline" method="post" action="\(path: .conduct(meeting))" novalidate>\(seal.fields)\
    \(hidden(ConductForm.seenItem, seen.item.map(String.init) ?? ""))\
    \(hidden(ConductForm.seenMinutes, seen.minutes.map(String.init) ?? ""))\
    \(some: item, { hidden(ConductForm.item, "\($0)") })\(content)</form>

    """
  }

  /// A button.
  ///
  /// - Parameters:
  ///   - about: what it acts on, heard and not seen.
  ///   - look: its class.
  func button(_ word: ConductForm.Word, _ words: HTML, about: HTML = .empty, look: HTML = .empty) -> HTML {
    """
    <button name="\(ConductForm.word)" value="\(word.rawValue)"\(if: !look.isEmpty, " class=\"\(look)\"")>\(words)\
    \(if: !about.isEmpty, "<span class=\"hidden\"> \(about)</span>")</button>
    """
  }
}
