import Domain
import HTML

/// The form of a cell of a grid, as typed.
package struct GridCellForm: Hashable, Sendable {
  /// The fields, in their order. The raw values are their names, which are those of problems.
  package enum Entry: String, CaseIterable {
    case subject, reporter, spot
  }

  package var subject = ""
  package var reporter = ""
  /// Where it is, as `GridSpot.text`; empty while nothing is chosen.
  package var spot = ""

  /// The form as it was sent.
  ///
  /// - Parameter value: gives what was sent in the field with a name; empty when nothing was.
  package init(fields value: (String) -> String) {
    for entry in Entry.allCases { self[entry] = value(entry.rawValue) }
  }

  /// The form with a cell as it is kept.
  package init(_ cell: KeptCell) {
    (subject, reporter, spot) = (cell.subject, cell.reporter, cell.spot.text)
  }

  /// The form as it was shown, from the fields that carried it.
  package static func loaded(fields value: (String) -> String) -> GridCellForm {
    GridCellForm { value(loadedField($0)) }
  }

  /// What stands in a field, as it is sent.
  package subscript(entry: Entry) -> String {
    get {
      switch entry {
      case .subject: subject
      case .reporter: reporter
      case .spot: spot
      }
    }
    set {
      switch entry {
      case .subject: subject = newValue
      case .reporter: reporter = newValue
      case .spot: spot = newValue
      }
    }
  }

  /// The cell to be kept.
  package var draft: GridCellDraft {
    GridCellDraft(spot: GridSpot(spot), subject: subject.trimmed, reporter: reporter.trimmed)
  }

  /// What both its writer and someone else have changed since it was shown, in two ways.
  package func contested(by current: GridCellForm, since loaded: GridCellForm) -> [Problem] {
    Entry.allCases.filter {
      self[$0] != loaded[$0] && current[$0] != loaded[$0] && self[$0] != current[$0]
    }.map { Problem($0.rawValue, .changed) }
  }

  /// The same, with what others have changed where its writer has left it alone.
  package func following(_ current: GridCellForm, since loaded: GridCellForm) -> GridCellForm {
    var form = self
    for entry in Entry.allCases where self[entry] == loaded[entry] { form[entry] = current[entry] }
    return form
  }

  /// The fields that carry it as it is shown.
  var loadedFields: HTML {
    "\(each: Entry.allCases, { hidden(Self.loadedField($0.rawValue), self[$0]) })"
  }

  private static func loadedField(_ name: String) -> String { "loaded-\(name)" }
}

/// The fields of a cell.
struct GridCellFields {
  let kind: GridKind
  /// Where it may be.
  let spots: [GridSpot]
  let meeting: Meeting
  /// What is kept now, for a cell that others may have changed.
  var current: GridCellForm?

  func html(_ form: GridCellForm, _ problems: [Problem]) -> HTML {
    let typed = GridSpot(form.spot).flatMap { spots.contains($0) ? $0.text : nil } ?? ""
    return """
      \(subject.with(form.subject, problems))\(reporter.with(form.reporter, problems))\
      \(spot(isChosen: !typed.isEmpty).with(typed, problems))
      """
  }

  /// What the summary of problems looks among.
  var all: [Field] { [subject, reporter, spot(isChosen: true).asField] }

  private var subject: Field {
    Field(
      name: GridCellForm.Entry.subject.rawValue, label: "Sujet", isRequired: kind == .forum,
      sayings: sayings(.subject))
  }

  private var reporter: Field {
    Field(
      name: GridCellForm.Entry.reporter.rawValue,
      label: kind == .forum ? "Qui porte le sujet et en rend compte" : "Qui accueille à cette table",
      isRequired: false, sayings: sayings(.reporter))
  }

  /// What the browser would choose by itself must not be a room that nobody chose: nothing stands first then.
  private func spot(isChosen: Bool) -> Choice {
    let nothing: [(value: String, words: HTML)] = isChosen ? [] : [("", "Choisissez une case")]
    return Choice(
      name: GridCellForm.Entry.spot.rawValue, label: "Où et quand",
      options: nothing + spots.map { ($0.text, "\(meeting.whereAndWhen($0))") },
      sayings: sayings(.spot).merging([
        .missing: spots.isEmpty
          ? "Toutes les cases sont prises. Demandez à la personne qui anime d’ajouter un lieu."
          : "Choisissez une case libre.",
        .taken:
          "Quelqu’un vient de prendre cette case. Choisissez-en une autre\u{A0}: ce que vous avez écrit est encore là.",
        .unknown: "Cette case n’est plus dans la grille. Choisissez-en une autre.",
      ]) { own, _ in own })
  }

  private func sayings(_ entry: GridCellForm.Entry) -> [Problem.Reason: HTML] {
    guard let current else { return [:] }
    let value = entry == .spot ? GridSpot(current.spot).map(meeting.whereAndWhen) ?? "" : current[entry]
    return [.changed: changedMeanwhile(value)]
  }
}

/// What someone else has written meanwhile.
func changedMeanwhile(_ value: String) -> HTML {
  let theirs: HTML = value.isEmpty ? "rien" : "«&nbsp;\(value)&nbsp;»"
  return
    "Entre-temps, quelqu’un d’autre a mis \(theirs). Gardez ce que vous avez mis ou reprenez le sien, puis enregistrez."
}
