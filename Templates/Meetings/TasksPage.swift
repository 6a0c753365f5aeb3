import Domain
import HTML

/// The tasks of the community as the viewer sees them: their own first, then those of each circle.
///
/// - Parameter seal: for a viewer who is signed in.
package func tasksPage(_ board: TaskBoard, today: Day, seal: FormSeal?, in frame: Frame) -> HTML {
  let ways = TaskWays(mayPress: seal != nil, today: today)
  return page(
    frame, title: "Tâches", at: .under(.meetings), description: "Ce que les rencontres ont donné à faire.",
    sheets: [.meetings],
    """
    \(pageHead("Tâches", below: lead("Ce que les rencontres ont donné à faire.")))
    \(if: frame.member != nil, section("Mes tâches", own(board.mine, ways)))
    \(each: board.groups.indices, { group(board.groups[$0], shown: board.shown(before: $0), ways) })
    \(if: board.groups.isEmpty, section("Dans les cercles", #"<p class="soft">Aucune tâche n’attend.</p>"#))
    \(some: seal, { pressForm($0, back: .tasks) })
    """)
}

/// The tasks of a circle: those to do, then those that are over, page by page.
package func circleTasksPage(_ tasks: CircleTasks, today: Day, seal: FormSeal?, in frame: Frame) -> HTML {
  let path = SitePath.circleTasks(tasks.circle.slug)
  let ways = TaskWays(mayPress: seal != nil, today: today)
  let title = "Tâches du cercle \(tasks.circle.name)"
  return page(
    frame, title: title, at: .under(.circles), sheets: [.meetings],
    """
    \(pageHead(
      above: #"<a href="\#(path: .circle(tasks.circle.slug))">\#(tasks.circle.name)</a>"#, "\(title)"))
    \(section("À faire", tasks.open.isEmpty ? none : taskRows(tasks.open, ways)))
    \(if: !tasks.closed.isEmpty, section("Faites ou abandonnées", taskRows(tasks.closed, ways)))
    \(some: tasks.next, { #"<p class="more"><a href="\#(path: path)?\#(CircleTasks.beforeField)=\#($0)">Plus anciennes</a></p>"# })
    <p class="more"><a href="\(path: .tasks)">Les tâches de tous les cercles</a></p>
    \(some: seal, { pressForm($0, back: path) })
    """)
}

extension CircleTasks {
  /// The field of the address that says where a page begins.
  package static let beforeField = "avant"
}

private let none: HTML = #"<p class="soft">Aucune tâche n’attend.</p>"#

private func own(_ tasks: [ListedTask], _ ways: TaskWays) -> HTML {
  tasks.isEmpty ? #"<p class="soft">Vous n’avez rien à faire.</p>"# : taskRows(tasks, ways)
}

extension TaskBoard {
  /// The tasks above a group: one's own, and those of meetings of several circles.
  fileprivate func shown(before group: Int) -> Set<Int> {
    Set((mine + groups[..<group].flatMap(\.tasks)).map(\.task.id))
  }
}

private func group(_ group: TaskBoard.Group, shown: Set<Int>, _ ways: TaskWays) -> HTML {
  let title: HTML = group.circle.map { "\($0.name)" } ?? "Toute la communauté"
  return section(
    title,
    """
    \(taskRows(group.tasks, shown: shown, ways))
    \(some: group.circle, { circle in
      """
      <p class="more"><a href="\(path: .circleTasks(circle.slug))">\
      \(group.goesOn ? "Toutes les tâches" : "Aussi celles qui sont faites")\
      <span class="hidden"> du cercle \(circle.name)</span></a></p>
      """
    })
    """)
}
