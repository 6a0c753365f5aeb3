import Foundation

/// The file of a database as bytes, read by the description of its format (https://sqlite.org/fileformat2.html) and by nothing
/// of SQLite's.
struct TreeFile {
  let bytes: [UInt8]
  let pageSize: Int

  /// A page of an index or of a table without rowids.
  struct Page {
    let number: Int
    /// What its cells hold, in the order of their keys, and where each begins in the page.
    let cells: [Cell]
    let children: [Int]
    /// What is not zero where nothing stands: left by what was there before.
    let remains: [UInt8]
  }

  struct Cell: Hashable {
    let offset: Int
    let payload: [UInt8]
  }

  init(_ path: String) throws {
    bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    pageSize = Int(bytes[16]) << 8 | Int(bytes[17])
  }

  /// The pages of the tree whose root is known, from the root down.
  func pages(root: Int) -> [Page] {
    let page = page(root)
    return [page] + page.children.flatMap(pages)
  }

  /// How many pages are in no tree.
  var freePages: Int { number(at: 36, bytes: 4) }

  /// What stands in the pages that are in no tree, but for numbers of pages: those that list others keep some that are in use again.
  func freeRemains() -> [UInt8] {
    let pages = bytes.count / pageSize
    var remains: [UInt8] = []
    var trunk = number(at: 32, bytes: 4)
    while trunk != 0 {
      let start = (trunk - 1) * pageSize
      for place in stride(from: start + 8, to: start + pageSize, by: 4)
      where number(at: place, bytes: 4) > pages {
        remains += bytes[place..<(place + 4)]
      }
      for index in 0..<number(at: start + 4, bytes: 4) {
        let leaf = (number(at: start + 8 + 4 * index, bytes: 4) - 1) * pageSize
        remains += bytes[leaf..<(leaf + pageSize)].filter { $0 != 0 }
      }
      trunk = number(at: start, bytes: 4)
    }
    return remains
  }

  private func page(_ page: Int) -> Page {
    let start = (page - 1) * pageSize
    let isInterior = bytes[start] == 2
    precondition(isInterior || bytes[start] == 10, "an index, or a table without rowids")
    let (header, count) = (isInterior ? 12 : 8, number(at: start + 3, bytes: 2))
    var used = IndexSet(integersIn: 0..<(header + 2 * count))
    var cells: [Cell] = []
    var children: [Int] = []
    for index in 0..<count {
      let offset = number(at: start + header + 2 * index, bytes: 2)
      let size = start + offset + (isInterior ? 4 : 0)
      if isInterior { children.append(number(at: start + offset, bytes: 4)) }
      precondition(bytes[size] < 128, "a payload of one byte's length")
      let end = size + 1 + Int(bytes[size])
      cells.append(Cell(offset: offset, payload: Array(bytes[(size + 1)..<end])))
      used.insert(integersIn: offset..<max(end - start, offset + 4))
    }
    if isInterior { children.append(number(at: start + 8, bytes: 4)) }
    // A free block begins with where the next is, and its size.
    var free = number(at: start + 1, bytes: 2)
    while free != 0 {
      used.insert(integersIn: free..<(free + 4))
      free = number(at: start + free, bytes: 2)
    }
    let remains = (0..<pageSize).filter { !used.contains($0) && bytes[start + $0] != 0 }
    return Page(number: page, cells: cells, children: children, remains: remains.map { bytes[start + $0] })
  }

  private func number(at place: Int, bytes count: Int) -> Int {
    bytes[place..<(place + count)].reduce(0) { $0 << 8 | Int($1) }
  }
}
