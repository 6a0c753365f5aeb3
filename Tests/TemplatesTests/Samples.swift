import Domain
import HTML
import Templates

/// Values for every page. `text` stands in every place where someone may have typed something; the rendered
/// bodies have the headings that the store gives them there, two notes the same ones.
struct Samples {
  let text: String

  let frame: Frame

  init(text: String) {
    self.text = text
    frame = Frame(
      name: text, assets: Assets({ "/" + $0 }),
      contact: text + "@example.org")
  }

  let slug = Slug(naming: "Essai")
  let day = Day(number: 18_793)

  /// An address outside the site, as hostile as an address may be.
  var link: WebLink? { WebLink("https://visio.example/" + text.filter { !$0.isWhitespace }) }

  var community: Community {
    Community(name: text, tagline: text, contact: text, description: "<h3>Titre</h3><p>Description</p>")
  }

  var circleLink: CircleLink { CircleLink(slug: slug, name: text) }

  func circle(
    _ number: Int = 1, state: CircleState = .alive, parent: Slug? = nil, isExample: Bool = true
  ) -> CircleSummary {
    CircleSummary(
      link: CircleLink(slug: Slug(naming: "cercle \(number)"), name: text), purpose: text,
      journey: Journey(slug: slug, name: text, position: number, impulse: text), state: state,
      isExample: isExample, parent: parent)
  }

  /// One circle for each state, gathered by the first.
  var circles: [CircleSummary] {
    let first = circle()
    return [first]
      + CircleState.allCases.enumerated().map {
        circle($0.offset + 2, state: $0.element, parent: first.link.slug)
      }
  }

  var circleDetails: CircleDetails {
    CircleDetails(
      summary: circle(), introduction: "<h2>Titre</h2><p>Introduction</p>", facilitators: [text, text],
      videoLink: link,
      parent: circleLink, children: circles,
      meetings: MeetingList(upcoming: [meetingSummary], past: Array(repeating: meetingSummary, count: 11)),
      pages: [pageSummary], words: words,
      openCalls: [
        openMatter(nil), openMatter(nil, .document(.page(slug), title: text)),
        openMatter(nil, .document(.introduction(slug), title: text)),
      ],
      openTasks: [openMatter(.named(text)), openMatter(.formerMember), openMatter(nil)])
  }

  private func openMatter(_ owner: Author?, _ origin: OpenMatter.Origin? = nil) -> OpenMatter {
    OpenMatter(id: 1, text: text, owner: owner, due: day, origin: origin ?? .meeting(meetingSummary))
  }

  var overviews: [CircleOverview] {
    circles.enumerated().map { number, circle in
      CircleOverview(
        circle: circle, nextMeeting: number == 0 ? meetingSummary : nil, synthesis: number == 0 ? text : nil,
        openCalls: number, lastSign: number < 2 ? Day(number: day.number - 30 * number) : nil)
    }
  }

  var changesOfCircle: ChangesOfCircle { ChangesOfCircle(link: circleLink, isOpen: true) }

  /// A page and an introduction, each made and changed, on two days; a meeting before them.
  var changes: [Change] {
    [(DocumentName.page(slug), 3), (.introduction(slug), 2), (.page(slug), 2), (.introduction(slug), 1)]
      .enumerated().map { index, change in
        .saved(
          SavedText(
            document: index % 2 + 1, name: change.0, circle: index % 2 == 0 ? nil : circleLink,
            revision: RevisionSummary(
              number: change.1, title: text, author: index == 0 ? .formerMember : .named(text),
              summary: index < 2 ? text : "", size: 10, sizeBefore: 0,
              savedAt: Instant(seconds: 1_623_751_200 - 50_000 * index), restores: index == 1 ? 1 : nil)))
      } + newsOfMeetings
  }

  /// Everything that is told of a meeting, each an hour before the one before it.
  private var newsOfMeetings: [Change] {
    [MeetingNews.Kind.corrected, .published, .announced].enumerated().map { index, kind in
      .meeting(
        MeetingNews(
          id: 9 - index, kind: kind, meeting: meetingSummary,
          author: index == 0 ? .formerMember : .named(text),
          at: Instant(seconds: 1_623_600_000 - 3_600 * index)))
    }
  }

  /// A thing of each kind, and one that is out of sight.
  var follows: [Follow] {
    let meeting = MeetingLink(id: 1, slug: slug, title: text, day: day)
    return [.page(slug, title: text), .circle(circleLink), .meeting(meeting), nil].enumerated().map {
      index, thing in
      Follow(id: index + 1, thing: thing, since: Instant(seconds: 1_623_751_200))
    }
  }

  /// As many as there are, and more.
  var news: News {
    News(
      changes: changes, notes: [1, 2].map { NewNotes(meeting: meetingSummary, count: $0) }, goesOn: true)
  }

  var pageSummary: PageSummary { PageSummary(slug: slug, title: text, circle: circleLink) }

  var document: Document {
    Document(
      id: 1, name: .page(slug), title: text, circle: circleLink, scope: .community, isArchived: false,
      linksWords: true, latest: 1)
  }

  var revision: RevisionSummary {
    RevisionSummary(
      number: 1, title: text, author: .named(text), summary: text, size: 1_240, sizeBefore: 0,
      savedAt: Instant(seconds: 1_623_751_200), restores: nil)
  }

  var wiki: Page {
    Page(
      document: document, body: "<h2 id=\"a\">A</h2><p>Corps</p>",
      headings: [2, 2, 3].enumerated().map {
        PageHeading(level: $0.element, anchor: "titre-\($0.offset)-" + text, text: text)
      },
      revision: revision,
      linkedFrom: [
        .page(pageSummary), .circle(circleLink), .meeting(id: 1, slug: slug, title: text, day: day),
        .word(slug: slug, text: text),
      ])
  }

  var meetingSummary: MeetingSummary {
    MeetingSummary(
      id: 1, slug: slug, title: text, day: day, start: TimeOfDay(minutes: 720), minutes: 60, place: text,
      state: .planned, circles: [circleLink, circleLink, circleLink],
      series: SeriesPlace(series: 1, title: text, place: 2, planned: 4))
  }

  var meetingList: MeetingList {
    MeetingList(upcoming: [meetingSummary], past: [meetingSummary], goesOn: true)
  }

  /// Two meetings and a proposed day, on two days of the month of today.
  var calendarEntries: [CalendarEntry] {
    let proposed = ProposedDate(
      poll: DatePollLink(id: 1, title: text),
      candidate: DateCandidate(
        id: 1, slot: DateSlot(Day(number: day.number + 1), TimeOfDay(minutes: 600))), minutes: 60,
      place: text, circles: [circleLink], version: 1,
      changedAt: Instant(seconds: 0))
    return CalendarEntry.merged([meetingSummary, meetingSummary], [proposed])
  }

  var calendarView: CalendarView { CalendarView(circle: circleLink, circles: [circleLink], today: day) }

  var meetingAccess: MeetingAccess {
    MeetingAccess(id: 1, slug: slug, day: day, state: .planned, closedAt: nil, standing: nil, onlyCircle: nil)
  }

  var meeting: Meeting {
    Meeting(
      summary: meetingSummary, access: meetingAccess,
      neighbours: SeriesNeighbours(previous: meetingSummary, next: meetingSummary), videoLink: link,
      participants: [.named(text), .guest(text), .formerMember], agenda: [agendaItem],
      grid: Grid(
        kind: .forum, places: [GridPlace(id: 1, name: text)], slots: [1],
        cells: [
          GridCell(
            id: 1, place: 1, slot: 1, subject: text, reporter: text, version: 1, notes: [note("", id: 6)],
            signup: Signup(
              id: 7, key: "cle", question: text, isOpen: true, names: [.named(text), .guest(text)],
              isAnswered: false))
        ]),
      otherNotes: [note("<h4>Titre</h4>", id: 4)], synthesis: "<h3>Titre</h3><p>Synthèse</p>",
      outcomes: Outcome.Kind.allCases.enumerated().map {
        Outcome(
          id: $0.offset, kind: $0.element, text: text, item: 1, note: nil, isSettled: $0.element == .question,
          show: $0.element == .decision ? ShowOfHands(ayes: 3, noes: 1, abstentions: 0) : nil)
      },
      tasks: [
        MeetingTask(
          id: 1, title: text, owner: .named(text), ownerID: 1, due: day, state: .done, item: 1, note: nil,
          version: 1),
        MeetingTask(
          id: 2, title: text, owner: nil, ownerID: nil, due: nil, state: .open, item: nil, note: nil,
          version: 1),
      ], corrections: [note("", id: 5)])
  }

  /// A meeting of which only some notes are written.
  var bareMeeting: Meeting {
    Meeting(
      summary: meetingSummary, access: meetingAccess, neighbours: nil, videoLink: nil, participants: [],
      agenda: [],
      grid: nil, otherNotes: meeting.otherNotes, synthesis: .empty, outcomes: [], tasks: [], corrections: [])
  }

  /// A meeting for a viewer; a seal makes a form of it.
  func sheet(_ meeting: Meeting, for viewer: Viewer = .visitor, seal: FormSeal? = nil) -> MeetingSheet {
    MeetingSheet(
      meeting, for: viewer, seal: seal, now: Instant(seconds: 1_623_751_200))
  }

  func note(_ heading: HTML, id: Int = 1) -> Note {
    Note(
      id: id, body: "\(heading)<p>Note</p>", author: .named(text), writtenAt: Instant(seconds: 1_623_751_200),
      version: 2, edit: Note.Edit(author: .named(text), at: Instant(seconds: 1_623_751_260)),
      proposals: Proposal.Kind.allCases.map {
        Proposal(id: 1, kind: $0, text: text, owner: $0 == .task ? text : "", due: nil)
      }, signups: [signup], isCorrection: false)
  }

  var signup: Signup {
    Signup(id: 1, key: "qui", question: text, isOpen: true, names: [.guest(text)], isAnswered: true)
  }

  var agendaItem: AgendaItem {
    AgendaItem(
      id: 1, slot: AgendaSlot(on: day, from: TimeOfDay(minutes: 720), after: 10, minutes: 20), title: text,
      lead: text,
      points: ["point"], state: .planned, shortest: 10, longest: 30, version: 1, isSlot: true,
      notes: [note("<h5>Titre</h5>", id: 2), note("<h5>Titre</h5><h6>Suite</h6>", id: 3)],
      signups: [
        Signup(id: 1, key: "a", question: text, isOpen: true, names: [], isAnswered: false),
        Signup(
          id: 2, key: "b", question: text, isOpen: false, names: [.named(text), .guest(text)],
          isAnswered: false),
      ],
      datePolls: DatePollState.allCases.map {
        DatePoll(
          id: 7, question: text, state: $0, closesAt: $0 == .wished ? nil : Instant(seconds: 1_800_000_000))
      })
  }

  var words: [WordSummary] {
    Letter.all.prefix(2).enumerated().map {
      WordSummary(
        slug: Slug(naming: "mot \($0.offset)"), text: text, synonym: text, letter: $0.element,
        place: $0.offset + 1)
    }
  }

  func batch(_ stage: BatchStage) -> Batch {
    Batch(
      id: 1, letters: Array(Letter.all.prefix(4)), stage: stage, rule: VoteRule(),
      intention: "<h3>Titre</h3><p>Intention</p>")
  }

  var batches: [BatchOverview] {
    BatchStage.allCases.map { BatchOverview(batch: batch($0), words: $0.showsOutcome ? words : []) }
  }

  var abecedaire: Abecedaire {
    Abecedaire(
      letters: zip(Letter.all, BatchStage.allCases).map {
        LetterOverview(letter: $0, stage: $1, kept: words.filter { [letter = $0] in $0.letter == letter })
      } + [LetterOverview(letter: Letter.all[25], stage: nil, kept: [])],
      batches: BatchStage.allCases.map(batch))
  }

  var letterDetails: LetterDetails {
    LetterDetails(letter: Letter.all[1], batch: batch(.defining), kept: words, others: words)
  }

  var word: Word {
    Word(
      summary: words[0],
      text: WordTextShown(
        document: wiki.document, body: "<h2>Titre</h2>", isDefined: true, description: text,
        revision: wiki.revision, signups: wiki.signups),
      publishedAt: nil, batch: batch(.defining), neighbours: words, livesIn: wiki.linkedFrom,
      livesElsewhere: 3)
  }

  var home: Home {
    Home(circles: circles, nextMeeting: meetingSummary, lastMeeting: meetingSummary, batches: batches)
  }

  var contents: SiteContents {
    SiteContents(
      circles: circles, pages: PageList(pages: [pageSummary], last: pageSummary.slug),
      meetings: [meetingSummary], words: words)
  }

  /// Every page, by a name for the reports of tests.
  var pages: [(name: String, page: HTML)] { makers.map { ($0.name, $0.make()) } }

  /// How every page is made.
  var makers: [(name: String, make: () -> HTML)] {
    [
      ("home", { homePage(home, of: community, in: frame) }),
      ("circles", { circlesPage(circles, archived: [circleLink], in: frame) }),
      ("overview", { overviewPage(overviews, today: day, in: frame) }),
      ("changes", { changesPage(changes, of: nil, goesOn: true, isMember: false, in: frame) }),
      (
        "changes of a circle",
        { changesPage(changes, of: changesOfCircle, goesOn: true, isMember: true, in: frame) }
      ),
      ("circle", { circlePage(circleDetails, in: frame) }),
      ("pages", { pagesPage(PageList(pages: [pageSummary], last: nil), in: frame) }),
      ("page", { wikiPage(wiki, in: frame) }),
      ("meetings", { meetingsPage(meetingList, isFirst: true, mayOrganise: false, in: frame) }),
      ("meeting", { meetingPage(sheet(meeting), in: frame) }),
      (
        "month",
        { calendarPage(Month(of: day), calendarEntries, calendarView, goesOn: true, in: frame) }
      ),
      (
        "calendar as a list",
        {
          calendarListPage(upcoming: calendarEntries, past: meetingList, calendarView, in: frame)
        }
      ),
      ("abecedaire", { abecedairePage(abecedaire, in: frame) }),
      ("letter", { letterPage(letterDetails, in: frame) }),
      ("word", { wordPage(word, in: frame) }),
      ("site map", { siteMapPage(contents, in: frame) }),
      ("error", { errorPage(status: 500, reference: text, in: frame) }),
    ]
  }
}

extension HTML {
  /// The piece as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What stands around each match of `pattern`'s first group.
  func all(_ pattern: String) throws -> [String] {
    try text.matches(of: Regex(pattern, as: (Substring, Substring).self)).map { String($0.1) }
  }
}
