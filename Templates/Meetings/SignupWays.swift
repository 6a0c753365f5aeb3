import Domain
import HTML

/// How the viewer of a page answers the calls on it.
struct SignupWays: Hashable, Sendable {
  /// For whoever answers; nil for other viewers.
  let seal: FormSeal?
  /// For whoever closes calls and opens them again; nil for other viewers.
  let sealToKeep: FormSeal?
  /// Whether the viewer is led to sign in first.
  let isVisitor: Bool
  /// Whether all is sent to many at once: each finds the way to answer on the page itself.
  var isForAll = false
  /// The page on which the calls stand. It has a `pressForm` for whoever is signed in.
  let page: SitePath

  /// Those on the page of a meeting.
  init(_ sheet: MeetingSheet) {
    seal = sheet.sealToTakePart
    sealToKeep = sheet.mayOrganise ? sheet.seal : nil
    isVisitor = sheet.seal == nil
    page = sheet.page
  }

  /// Those in what is sent to all who have the page of `meeting` open.
  init(forAllOn meeting: Meeting) {
    seal = nil
    sealToKeep = nil
    isVisitor = false
    isForAll = true
    page = .meeting(id: meeting.summary.id, meeting.summary.slug)
  }

  /// Those in the text of a page or an introduction.
  ///
  /// - Parameters:
  ///   - scope: what rights are asked on.
  ///   - isArchived: whether nobody answers any more.
  ///   - seal: for a viewer who is signed in.
  init(in document: DocumentName, on scope: Scope, isArchived: Bool, for member: Member?, seal: FormSeal?) {
    let viewer = member.map(Viewer.member) ?? .visitor
    let seal = isArchived ? nil : seal
    self.seal = viewer.may(.takePart, on: scope) ? seal : nil
    sealToKeep = viewer.may(document.deed, on: scope) ? seal : nil
    isVisitor = member == nil && !isArchived
    page = .document(document)
  }
}

/// The form of the buttons of the calls in a text.
func callForm(_ signups: [Signup], _ ways: SignupWays) -> HTML {
  guard !signups.isEmpty, let seal = ways.seal ?? ways.sealToKeep else { return .empty }
  return pressForm(seal, back: ways.page)
}

/// A text with its calls and its polls, each in its place. A text without any costs nothing.
func filling(_ body: HTML, _ signups: [Signup], _ ways: SignupWays, _ polls: PlacedDatePolls) -> HTML {
  if signups.isEmpty, polls.isEmpty { return body }
  let byKey = Dictionary(signups.map { ($0.key, $0) }) { first, _ in first }
  return body.filled { key in
    if let poll = polls.piece(key) { return poll }
    return byKey[key].map { signupCall($0, ways, isTitled: false) }
  }
}
