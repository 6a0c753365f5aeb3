import HTML
import Testing

/// Hostile text makes no more marks of HTML than harmless text of the same length, and never stands as it is.
///
/// - Parameter makers: the pages that show a text, by name.
func expectNoMarkup(
  from hostile: String, in makers: (String) -> [(name: String, make: () -> HTML)]
) {
  let harmless = String(hostile.map { "<>\"&".contains($0) ? "x" : $0 })
  for (first, second) in zip(makers(hostile), makers(harmless)) {
    let (page, other) = (first.make().text, second.make().text)
    for mark: Character in ["<", ">", "\""] {
      #expect(page.count { $0 == mark } == other.count { $0 == mark }, "\(first.name) writes \(mark)")
    }
    #expect(!page.contains(hostile), "\(first.name) writes “\(hostile)” as it is")
  }
}
