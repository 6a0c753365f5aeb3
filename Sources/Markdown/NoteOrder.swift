/// In which order footnotes are read: that of the first mark of each. Notes without a mark are not shown.
struct NoteOrder {
  /// The definitions met so far, in that order.
  private(set) var definitions: [Int] = []
  /// For each of them, how many marks refer to it so far.
  private(set) var marks: [Int] = []
  /// For each definition its number, from 1; 0 while it has no mark.
  private var numbers: [Int]

  init(_ notes: Notes) { numbers = Array(repeating: 0, count: notes.blocks.count) }

  /// Notes a mark that refers to the definition and returns the number of the footnote.
  mutating func addMark(of definition: Int) -> Int {
    if numbers[definition] == 0 {
      definitions.append(definition)
      marks.append(0)
      numbers[definition] = definitions.count
    }
    let number = numbers[definition]
    marks[number - 1] += 1
    return number
  }
}
