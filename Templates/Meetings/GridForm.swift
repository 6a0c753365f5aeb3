import Domain
import HTML

/// The form of what a grid is made of, as typed, each value beside the one that its writer saw.
package struct GridForm: Hashable, Sendable {
  /// A value that is typed, and what it was when the form was shown.
  struct Entry: Hashable, Sendable {
    let loaded: String
    var typed: String

    var isChanged: Bool { typed != loaded }

    init(_ typed: String, loaded: String) { (self.typed, self.loaded) = (typed, loaded) }
  }

  /// Which grid it is, as `GridKind`; empty for none.
  var kind: Entry
  /// The names of places, by row. An empty one takes its place away.
  var places: [Int: Entry]
  /// Which items are columns, by row: `FormValue.yes` or empty.
  var slots: [Int: Entry]
  /// The names of new places, one on each line.
  package var added = ""

  /// The longest list of new places, in characters: with room for the names of places that are no more.
  package static let addedMaximum = 10_000

  /// The form with a grid as it is kept.
  ///
  /// - Parameter items: those of the agenda.
  package init(_ setting: GridSetting, items: [Int]) {
    kind = Entry(kept: setting.kind?.rawValue ?? "")
    places = Dictionary(setting.places.map { ($0.id, Entry(kept: $0.name)) }) { first, _ in first }
    slots = Dictionary(items.map { ($0, Entry(kept: setting.slots.contains($0) ? FormValue.yes : "")) }) {
      first, _ in first
    }
  }

  /// The form as it was sent: a field for each value, and one for what it was. Boxes that are not ticked send no value.
  package init(fields: [(name: String, value: String)]) {
    let values = Dictionary(fields) { first, _ in first }
    (kind, places, slots) = (Entry("", loaded: ""), [:], [:])
    added = values[GridDraft.addedField] ?? ""
    for (name, loaded) in fields where name.hasPrefix(Self.loadedPrefix) {
      let field = String(name.dropFirst(Self.loadedPrefix.count))
      let entry = Entry(values[field] ?? "", loaded: loaded)
      if field == GridDraft.kindField {
        kind = entry
      } else if let place = Self.row(in: field, after: "place-") {
        places[place] = entry
      } else if let slot = Self.row(in: field, after: "slot-") {
        slots[slot] = entry
      }
    }
  }

  /// What keeps it from being read; the draft says the rest.
  package var problems: [Problem] {
    let isKnown = kind.typed.isEmpty || GridKind(rawValue: kind.typed) != nil
    let isLong = added.unicodeScalars.count > Self.addedMaximum
    return [
      isKnown ? nil : Problem(GridDraft.kindField, .unknown),
      isLong ? Problem(GridDraft.addedField, .tooLong(maximum: Self.addedMaximum)) : nil,
    ].compactMap(\.self)
  }

  /// What its writer has changed of what someone else has changed since, in another way.
  package func contested(by current: GridSetting) -> [Problem] {
    let kinds =
      kind.isContested(by: current.kind?.rawValue ?? "") ? [Problem(GridDraft.kindField, .changed)] : []
    let names = Dictionary(current.places.map { ($0.id, $0.name) }) { first, _ in first }
    let gone = places.filter { $1.isChanged && !$1.typed.trimmed.isEmpty && names[$0] == nil }
    let renamed = places.filter { id, entry in names[id].map(entry.isContested) ?? false }
    let moved = slots.filter { id, entry in
      entry.isContested(by: current.slots.contains(id) ? FormValue.yes : "")
    }
    return kinds + gone.keys.sorted().map { _ in Problem(GridDraft.addedField, .changed) }.prefix(1)
      + renamed.keys.sorted().map { Problem(GridDraft.field(ofPlace: $0), .changed) }
      + moved.keys.sorted().prefix(Agenda.maximumItems).map { Problem(GridDraft.field(ofSlot: $0), .changed) }
  }

  /// What the grid becomes: as it is now, with what its writer has changed.
  package func draft(on current: GridSetting) -> GridDraft {
    let names = current.places.compactMap { place in
      let name = places[place.id].flatMap { $0.isChanged ? $0.typed.trimmed : nil } ?? place.name
      return name.isEmpty ? nil : GridPlace(id: place.id, name: name)
    }
    var columns = current.slots
    for (item, entry) in slots where entry.isChanged {
      if entry.typed.isEmpty { columns.remove(item) } else { columns.insert(item) }
    }
    return GridDraft(
      kind: kind.isChanged ? GridKind(rawValue: kind.typed) : current.kind, places: names, added: newNames,
      slots: columns)
  }

  /// The form on the grid as it is now, with what its writer has changed still in it. The name of a place that is no more
  /// stands among the new ones.
  package func following(_ current: GridSetting, items: [Int]) -> GridForm {
    var form = GridForm(current, items: items)
    form.added = added
    if kind.isChanged { form.kind.typed = kind.typed }
    for (place, entry) in places.sorted(by: { $0.key < $1.key }) where entry.isChanged {
      if form.places[place] != nil {
        form.places[place]?.typed = entry.typed
      } else if !entry.typed.trimmed.isEmpty {
        form.added += "\(form.added.isEmpty ? "" : "\n")\(entry.typed.trimmed)"
      }
    }
    for (item, entry) in slots where entry.isChanged { form.slots[item]?.typed = entry.typed }
    return form
  }

  private var newNames: [String] {
    added.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func row(in field: String, after prefix: String) -> Int? {
    guard field.hasPrefix(prefix), let row = Int(field.dropFirst(prefix.count)), row > 0 else { return nil }
    return row
  }

  static let loadedPrefix = "loaded-"
}

extension GridForm.Entry {
  fileprivate init(kept: String) { self.init(kept, loaded: kept) }

  /// Whether its writer and someone else have changed it, each in their own way.
  fileprivate func isContested(by current: String) -> Bool {
    isChanged && current != loaded && current != typed.trimmed
  }
}
