import Domain

/// Every address of the site, in one list: a template can link to nothing else inside the site.
package enum SitePath: Hashable, Sendable {
  case home
  case circles
  case circle(Slug)
  case pages
  /// The list of pages from behind one of them, or from a letter on.
  case pagesAfter(Slug), pagesFrom(Letter)
  case page(Slug)
  case meetings
  case pastMeetings(before: MeetingPosition)
  case meeting(id: Int, Slug)
  /// The form of a new meeting, with what is already known of it: a circle, a format, a meeting to begin like.
  case newMeeting(circle: Slug?, format: String?, like: Int?)
  case editMeeting(Int), cancelMeeting(Int), reinstateMeeting(Int)
  case agenda(Int), addItem(Int), itemMinutes(Int), fitAgenda(Int)
  case item(Int, Int), moveItem(Int, Int), splitItem(Int, Int), removeItem(Int, Int), carryItem(Int, Int)
  case runSheet(Int), projection(Int), conduct(Int), conductVote(Int, Int)
  /// What changes on the page of a meeting, as a stream.
  case liveMeeting(Int)
  case addNote(Int), note(Int, Int), noteVersions(Int, Int, before: Int? = nil), withdrawNote(Int, Int),
    bringBackNote(Int, Int)
  case confirmProposal(Int, Int), dismissProposal(Int, Int)
  case addOutcome(Int), outcome(Int, Int), removeOutcome(Int, Int), settleOutcome(Int, Int)
  case tasks, circleTasks(Slug), addTask(Int), task(Int), stepWithTask(Int, TaskStep)
  case addSignup(Int), signUp(Int), withdraw(Int), closeSignup(Int), reopenSignup(Int), removeSignup(Int)
  case grid(Int), gridPlaces(Int), addCell(Int), cell(Int, Int), removeCell(Int, Int)
  case datePolls, newDatePoll(circle: Slug?, wish: Int?)
  case datePoll(DatePollLink), editDatePoll(Int), answerDates(Int), takeBackDates(Int), chooseDate(
    Int, candidate: Int?)
  case closeDatePoll(Int), reopenDatePoll(Int), withdrawDatePoll(Int), bringBackDatePoll(Int), remindOfDates(
    Int)
  case linkOfDates(Int), endLinkOfDates(Int)
  /// A poll for whoever has its link, and for whoever has answered by it.
  case sharedDates(token: String), ownDates(token: String)
  case minutes(Int)
  /// The minutes as a file: `md`, `html` or `json`.
  case minutesFile(Int, String)
  case closing(Int), reopenMeeting(Int), addCorrection(Int), attendance(Int)
  case attend(Int), leaveMeeting(Int), presences(Int), removePresence(Int), guestCode(Int), endGuestCode(Int)
  /// Where the code of a meeting is typed: short, because it is said aloud.
  case code
  case importMeeting
  case abecedaire
  case letter(Letter)
  case batch(BatchPath)
  case word(Slug)
  /// The page of a word with the reasons of its proposers from one of them on, counted from 0.
  case reasons(Slug, from: Int)
  case publishWord(Slug), unpublishWord(Slug), callForPens(Slug)
  /// All words on one page, or its part with a letter.
  case wholeAbecedaire(Letter?), booklet
  /// The whole abécédaire as a file: `md`, `csv` or `html`.
  case abecedaireFile(String)
  case siteMap

  /// The form of a new page, with what is already known of it.
  case newPage(title: String?, circle: Slug?, model: String?)
  case document(DocumentName)
  case edit(DocumentName)
  /// The revisions of a document, those before a number only.
  case history(DocumentName, before: Int?)
  case revision(DocumentName, Int)
  case restore(DocumentName, Int)
  case comparison(DocumentName, older: Int, newer: Int)
  /// What the form that chooses two revisions is sent to.
  case comparisons(DocumentName)
  case renamePage(Slug)
  case archivePage(Slug)
  case bringBackPage(Slug)
  case destroyPage(Slug)
  case unsavedTexts
  case dropUnsavedText(Int)
  case awaitedPages, orphanPages
  case orphanPagesAfter(Slug)

  case changes(before: Change.Position?)
  case circleChanges(Slug, before: Change.Position?)
  case changesFeed
  case circleChangesFeed(Slug)
  case feeds, endFeeds
  case ownFeed(token: String)
  case ownCircleFeed(token: String, Slug)

  /// A month of the calendar, the present one for nil.
  case calendar(month: Month?, circle: Slug?)
  case calendarList(circle: Slug?, before: MeetingPosition?)
  case calendarFile
  case circleCalendarFile(Slug)
  case ownCalendarFile(token: String)
  case meetingFile(Int)
  case calendarAddress, endCalendarAddress
  case follow(Followable), unfollow(Followable)
  case follows, endFollow(Int), markNewsRead
  /// In a mail: ends mails of its kind without signing in.
  case stopMail(StoppableMail, person: Int, token: String)

  case overview
  case archiveCircle(Slug)
  case bringBackCircle(Slug)

  case search

  case files
  case circleFiles(Slug)
  case pageFiles(Slug)
  case file(Int, name: String)
  case editFile(Int)
  case archiveFile(Int)
  case bringBackFile(Int)
  case destroyFile(Int)

  case setUp(token: String)
  case signIn, signOut
  case forgottenPassword
  case newPassword(token: String)
  case invitation(token: String)
  case join

  case account, profile, email, password, sessions, personalData, personalDataFile, erasure
  case confirmEmail(token: String)
  case endSession(Int)
  case endSessions

  case newCircle
  case editCircle(Slug)
  case circleMembers(Slug)
  case circleMember(Slug, person: Int)
  case joinCircle(Slug)
  case leaveCircle(Slug)
  case circleInvitations(Slug)
  case revokeCircleInvitation(Slug, Int)

  case administration, members, invitations, joinRequests, settings, journal, health
  case member(Int)
  case memberRole(Int)
  case memberSuspension(Int)
  case memberPassword(Int)
  case memberRemoval(Int)
  case newInvitationLink(Int)
  case revokeInvitation(Int)
  case acceptJoinRequest(Int)
  case refuseJoinRequest(Int)
  case retryMail(Int)
  case dropMail(Int)

  /// The address: ASCII that needs no percent-encoding. In a page its `&` is escaped.
  package var text: String { parts.start.description + parts.name }
}
