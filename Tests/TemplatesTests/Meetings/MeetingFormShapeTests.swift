import Domain
import HTML
import Testing

@testable import Templates

/// The pages of outcomes, tasks and calls.
@Suite struct MeetingFormShapeTests {
  @Test func oneTitleNoSkippedHeadingAndAnchorsThatArrive() throws {
    for (name, make) in Self.makers("Essai") {
      let page = make()
      let levels = try page.all("<h([1-6])[ >]").compactMap { Int($0) }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(name)")
      for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1, "\(name)") }
      let anchors = try page.all(" id=\"([^\"]*)\"")
      #expect(Set(anchors).count == anchors.count, "\(name) repeats an anchor: \(anchors)")
      for link in try page.all("href=\"#([^\"]*)\"") { #expect(anchors.contains(link), "\(name): \(link)") }
      // A meeting with every form of an organiser is the heaviest. PageWeightTests weighs that of the seeds with its style.
      #expect(page.bytes.count < 16_500, "\(name) weighs \(page.bytes.count)")
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "</title><img src=x onerror=alert(1)>",
  ])
  func nothingTypedBecomesMarkup(_ hostile: String) {
    expectNoMarkup(from: hostile) { Self.makers($0) }
  }

  @Test func aPageIsTheSameMadeAtOnceOrPieceByPiece() {
    for (name, make) in Self.makers("Essai") { #expect(HTML.page(make) == make().bytes, "\(name)") }
  }

  /// A meeting has hundreds of notes: what stands around the text of each is counted.
  @Test func aNoteOfAnOrganiserWeighsLittleMoreThanItsText() {
    func weight(_ count: Int) -> Int {
      let samples = Samples(text: "Essai")
      let notes = (1...count).map { id in
        Note(
          id: id, body: "<p>Note</p>", author: .named("Inès"), writtenAt: Instant(seconds: 1_623_751_200),
          version: 1, edit: nil, proposals: [], signups: [], isCorrection: false)
      }
      let meeting = Meeting(
        summary: samples.meetingSummary, access: samples.meetingAccess, neighbours: nil, videoLink: nil,
        participants: [], agenda: [], grid: nil, otherNotes: notes, synthesis: .empty, outcomes: [],
        tasks: [], corrections: [])
      let organiser = Viewer.member(Member(id: 1, name: "Inès", role: .organiser))
      let sheet = samples.sheet(meeting, for: organiser, seal: FormSeal(token: "t", number: "n"))
      return meetingPage(sheet, in: samples.frame).bytes.count
    }
    let each = (weight(110) - weight(10)) / 100
    #expect(each < 225, "a note weighs \(each) bytes")
  }

  /// Buttons of a list are told apart by those who do not see it.
  @Test func buttonsSayWhatTheyActOn() throws {
    for (name, make) in Self.makers("Essai") where name.hasSuffix("list") {
      let page = make()
      let buttons = try page.all("<button form=\"geste\"[^>]*>(.*?)</button>")
      #expect(try page.all("(<form id=\"geste\" method=\"post\" hidden>)").count == 1, "\(name)")
      #expect(!buttons.isEmpty && buttons.allSatisfy { $0.contains("class=\"hidden\"") }, "\(name)")
    }
  }

  private static func makers(_ text: String) -> [(name: String, make: () -> HTML)] {
    let samples = Samples(text: text)
    let seal = FormSeal(token: "t", number: "n")
    let organiser = Viewer.member(Member(id: 1, name: text, role: .organiser))
    var frame = samples.frame
    frame.member = organiser.member
    let meeting = samples.meeting
    let sheet = samples.sheet(meeting, for: organiser, seal: seal)
    let link = MeetingLink(id: 1, slug: samples.slug, title: text, day: samples.day)
    func listed(_ id: Int) -> ListedTask {
      let task = MeetingTask(
        id: id, title: text, owner: id % 2 == 0 ? nil : .named(text), ownerID: nil, due: samples.day,
        state: id < 3 ? .open : .done, item: nil, note: nil, version: 1)
      return ListedTask(
        task: task, meeting: link, rights: TaskRights(task, for: organiser, on: .meeting(1, isSeen: true)))
    }
    let board = TaskBoard(
      mine: [listed(1)],
      groups: [
        TaskBoard.Group(circle: samples.circleLink, tasks: [listed(1), listed(2)], goesOn: true),
        TaskBoard.Group(circle: nil, tasks: [listed(2), listed(5)], goesOn: false),
      ])
    let circle = CircleTasks(
      circle: samples.circleLink, open: [listed(1), listed(2)], closed: [listed(3)], next: 3)
    var task = TaskFormContent(TaskForm(meeting.tasks[0]), of: meeting, isOpen: true)
    (task.existing, task.isChanged, task.names) = (meeting.tasks[0], true, [text])
    task.problems = [Problem("due", .malformed), Problem("owner", .notOneLine), Problem("item", .unknown)]
    let newTask = TaskFormContent(TaskForm(), of: meeting, isOpen: false)
    let problems = [Problem("text", .missing), Problem("kind", .unknown), Problem("item", .unknown)]
    let today = samples.day
    let outcome = meeting.outcomes[0]
    return [
      ("tasks list", { tasksPage(board, today: today, seal: seal, in: frame) }),
      (
        "tasks for visitors",
        { tasksPage(TaskBoard(mine: [], groups: []), today: today, seal: nil, in: samples.frame) }
      ),
      ("tasks of a circle list", { circleTasksPage(circle, today: today, seal: seal, in: frame) }),
      ("task", { taskFormPage(task, seal: seal, today: today, in: frame) }),
      ("new task", { taskFormPage(newTask, seal: seal, today: today, in: frame) }),
      (
        "outcome",
        {
          outcomeFormPage(
            OutcomeForm(outcome), of: meeting, existing: outcome, isChanged: true, problems: problems,
            seal: seal,
            in: frame)
        }
      ),
      ("new outcome", { outcomeFormPage(OutcomeForm(), of: meeting, problems: [], seal: seal, in: frame) }),
      (
        "call",
        {
          signupFormPage(
            question: text, item: "1", of: meeting, problems: [Problem("question", .missing)], seal: seal,
            in: frame)
        }
      ),
      ("meeting with its buttons list", { meetingPage(sheet, in: frame) }),
      ("page with a call", { wikiPage(called(samples), in: samples.frame) }),
    ]
  }

  private static func called(_ samples: Samples) -> Page {
    Page(
      document: samples.document, body: "<p data-call=\"qui\">Q</p>", headings: [],
      revision: samples.revision,
      linkedFrom: [], signups: [samples.signup])
  }
}
