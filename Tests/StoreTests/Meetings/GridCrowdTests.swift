import Domain
import Foundation
import Support
import Synchronization
import Testing

@testable import Database
@testable import Store

/// Thirty people fill the grid of a forum of three hours at once, each from a free cell that they see.
@Suite struct GridCrowdTests {
  private final class Told: Sendable {
    let subjects = Mutex<[String]>([])
    let refused = Mutex<Int>(0)
    let failures = Mutex<[String]>([])
  }

  @Test func sixRoomsOfFourSlotsTakeTwentyFourSubjects() throws {
    let folder = TemporaryFolder()
    let store = try Store.open(path: folder.file("cercles.db"))
    defer { store.writer.close() }
    var draft = GridTests.draft(.forum)
    draft.circles = []
    let meeting = try store.writer.writings { [draft] in try $0.createMeeting(draft, as: nil, at: noon) }
    let told = Told()
    let everyone = DispatchGroup()
    for number in 1...30 {
      everyone.enter()
      Thread.detachNewThread {
        defer { everyone.leave() }
        do {
          try Self.place("Sujet \(number)", in: meeting, of: store, told)
        } catch { told.failures.withLock { $0.append("\(error)") } }
      }
    }
    everyone.wait()
    #expect(told.failures.withLock { $0 } == [])
    let grid = try store.writer.writings { try $0.readings.meeting(id: meeting)?.grid }
    let cells = try #require(grid).cells
    #expect(cells.count == 24 && Set(cells.map(\.spot)).count == 24)
    #expect(told.subjects.withLock { $0.sorted() } == cells.map(\.subject).sorted())
    #expect(told.refused.withLock { $0 } == 6)
    #expect(cells.allSatisfy { $0.signup != nil })
  }

  /// Goes for a free cell until there is none. Everyone looks at the same end of the grid, so that they meet.
  private static func place(_ subject: String, in meeting: Int, of store: Store, _ told: Told) throws {
    while true {
      let free = try store.writer.writings { try $0.readings.meeting(id: meeting)?.grid?.freeSpots } ?? []
      guard let spot = free.first else { return told.refused.withLock { $0 += 1 } }
      let draft = GridCellDraft(spot: spot, subject: subject, reporter: "")
      do {
        _ = try store.writer.writings { try $0.addCell(draft, to: meeting) }
        return told.subjects.withLock { $0.append(subject) }
      } catch let rejection as Rejection where rejection.problems == [Problem("spot", .taken)] {
        continue
      }
    }
  }
}
