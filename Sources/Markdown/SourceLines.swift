/// From which line of the source each part of the text of the blocks comes.
struct SourceLines {
  private var offsets: [Int] = []
  private var lines: [Int] = []

  mutating func note(offset: Int, line: Int) {
    offsets.append(offset)
    lines.append(line)
  }

  /// The line of the byte at `offset`.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? lines[low - 1] : 1
  }
}
