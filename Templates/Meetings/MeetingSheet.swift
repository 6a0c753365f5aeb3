import Domain
import HTML

/// A meeting with what its viewer may do on it: what the parts of its pages are made from.
package struct MeetingSheet: Sendable {
  package let meeting: Meeting
  /// For forms; nil for a viewer who may send none.
  package let seal: FormSeal?
  /// Whether the viewer prepares and keeps it: agenda, run sheet, outcomes, closing.
  package let mayOrganise: Bool
  /// Whether they write notes.
  package let mayWrite: Bool
  /// Whether they answer calls.
  package let mayTakePart: Bool
  private let viewer: Viewer
  /// Whether agenda, notes and outcomes are still written in place.
  package let isOpen: Bool
  package let today: Day
  /// Whether people come to it now.
  let isGathering: Bool
  /// The present moment.
  package let now: Instant
  /// What earlier meetings have left open; nil for a meeting that is closed.
  package var lookingBack: LookingBack?
  /// The note that the page comes back with as it was typed; nil on a page that is only read.
  package var noteForm: NoteForm?
  /// The page that is made of it, to which its buttons lead back.
  package var page: SitePath
  /// The number of the last change that the page shows; nil where it does not follow what changes.
  package var lastChange: Int?
  /// What leads the votes of its items; nil for a viewer who may not, and for a page without buttons for them.
  package var voteDesk: VoteDesk?
  /// The polls that its notes show.
  package var placedPolls = PlacedDatePolls.none
  /// The poll that has found its date.
  package var datePoll: DatePollLink?
  /// Whether the viewer follows it; nil for one who cannot.
  package var isFollowed: Bool?
  /// The notes that the viewer may bring back.
  package var withdrawnNotes: [WithdrawnNote] = []

  /// - Parameter seal: for a viewer who is signed in.
  package init(_ meeting: Meeting, for viewer: Viewer, seal: FormSeal?, now: Instant) {
    let scope = meeting.access.scope
    self.meeting = meeting
    self.seal = seal
    self.viewer = viewer
    page = .meeting(id: meeting.summary.id, meeting.summary.slug)
    mayOrganise = seal != nil && viewer.may(.organise, on: scope)
    mayWrite = seal != nil && viewer.may(.write, on: scope)
    mayTakePart = seal != nil && viewer.may(.takePart, on: scope)
    isOpen = meeting.access.isOpen(at: now)
    today = now.inParis.day
    isGathering = meeting.summary.state.isGathering(on: meeting.summary.day, today: today)
    self.now = now
  }

  var id: Int { meeting.summary.id }

  /// What a page that follows what changes, or shows votes, needs beside others.
  var liveSheets: [Sheet] {
    (lastChange == nil ? [] : [.live]) + (meeting.hasVotes ? [.abecedaire] : [])
  }
  var liveScripts: [Script] { lastChange == nil ? [] : [.live, .clock] }

  /// What the viewer may do with a task of the meeting.
  func rights(on task: MeetingTask) -> TaskRights {
    TaskRights(task, for: viewer, on: meeting.access.scope)
  }

  /// The seal, when the viewer prepares the meeting and it is still open.
  var sealToOrganise: FormSeal? { mayOrganise && isOpen ? seal : nil }

  /// The seal, when the viewer writes notes and the meeting is still open.
  var sealToWrite: FormSeal? { mayWrite && isOpen ? seal : nil }

  /// The form of the page's buttons, for a viewer who may press some.
  var pressForm: HTML { "\(some: seal, { Templates.pressForm($0, back: page) })" }

  /// The seal, when the viewer answers calls: also after the meeting.
  var sealToTakePart: FormSeal? { mayTakePart ? seal : nil }
}
