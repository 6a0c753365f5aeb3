import HTML

/// What those who lead a meeting read beside its agenda. It stands in no page, feed or file of anyone else.
package struct RunSheet: Sendable {
  /// What is written for an item, by the item's row. An item without anything is missing.
  package let steps: [Int: Step]

  package init(steps: [Int: Step]) { self.steps = steps }

  /// What is written for one item.
  package struct Step: Sendable {
    /// Rendered from Markdown when it is read.
    package let instructions: HTML
    package let material: String
    package let subgroups: String

    package init(instructions: HTML, material: String, subgroups: String) {
      self.instructions = instructions
      self.material = material
      self.subgroups = subgroups
    }
  }
}

/// What is written for one item, as it is typed.
package struct RunSheetDraft: Hashable, Sendable {
  /// In Markdown.
  package var instructions = ""
  package var material = ""
  package var subgroups = ""

  /// The longest instructions, in characters.
  package static let maximum = 20_000

  package init(instructions: String = "", material: String = "", subgroups: String = "") {
    self.instructions = instructions
    self.material = material
    self.subgroups = subgroups
  }

  /// Whether nothing is written.
  package var isEmpty: Bool { instructions.isEmpty && material.isEmpty && subgroups.isEmpty }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    [
      instructions.unicodeScalars.count > Self.maximum
        ? Problem("instructions", .tooLong(maximum: Self.maximum)) : nil,
      Check.line("material", material, required: false, maximum: TextLimit.sentence),
      Check.line("subgroups", subgroups, required: false, maximum: TextLimit.sentence),
    ].compactMap(\.self)
  }
}
