extension RunSheet {
  /// A thing that a meeting needs, and the items that need it.
  package struct Need: Hashable, Sendable {
    /// As it is written first.
    package let thing: String
    /// The numbers of the items in the agenda, from 1.
    package let items: [Int]

    package init(thing: String, items: [Int]) {
      self.thing = thing
      self.items = items
    }
  }

  /// All that the items of an agenda need, each thing once, in the order of the agenda. The material of an item is a list between
  /// commas or semicolons; spellings that differ by accents or case are one thing.
  ///
  /// - Parameter agenda: the rows of the items, in order.
  package func needs(of agenda: [Int]) -> [Need] {
    var order: [String] = []
    var found: [String: Need] = [:]
    for (index, item) in agenda.enumerated() {
      for part in (steps[item]?.material ?? "").split(whereSeparator: { $0 == "," || $0 == ";" }) {
        let thing = part.trimmed
        if thing.isEmpty { continue }
        let key = French.folded(thing)
        if found[key] == nil { order.append(key) }
        let before = found[key] ?? Need(thing: thing, items: [])
        let items = before.items.last == index + 1 ? before.items : before.items + [index + 1]
        found[key] = Need(thing: before.thing, items: items)
      }
    }
    return order.compactMap { found[$0] }
  }
}
