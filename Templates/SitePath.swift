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
  case runSheet(Int), projection(Int), conduct(Int)
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
  case word(Slug)
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

  /// What all addresses of the kind begin with, and what tells this one from them; empty for a page that is alone.
  var parts: (start: StaticString, name: String) {
    switch self {
    case .home: ("/", "")
    case .circles: ("/cercles", "")
    case .circle(let slug): ("/cercles/", slug.text)
    case .pages: ("/pages", "")
    case .pagesAfter(let slug): ("/pages", Self.query((PagesQuery.after.rawValue, slug.text)))
    case .pagesFrom(let letter): ("/pages", Self.query((PagesQuery.letter.rawValue, letter.small)))
    case .page(let slug): ("/pages/", slug.text)
    case .meetings: ("/rencontres", "")
    case .pastMeetings(let position): ("/rencontres", Self.query(("avant", position.text)))
    case .meeting(let id, let slug): ("/rencontres/", "\(id)-\(slug.text)")
    case .newMeeting(let circle, let format, let like):
      (
        "/rencontres/nouvelle",
        Self.query(("cercle", circle?.text), ("format", format), ("comme", like.map(String.init)))
      )
    case .editMeeting(let id): ("/rencontres/", "\(id)/modifier")
    case .cancelMeeting(let id): ("/rencontres/", "\(id)/annuler")
    case .reinstateMeeting(let id): ("/rencontres/", "\(id)/maintenir")
    case .agenda(let id): ("/rencontres/", "\(id)/ordre-du-jour")
    case .addItem(let id): ("/rencontres/", "\(id)/points")
    case .itemMinutes(let id): ("/rencontres/", "\(id)/durees")
    case .fitAgenda(let id): ("/rencontres/", "\(id)/ajuster")
    case .item(let id, let item): ("/rencontres/", "\(id)/points/\(item)")
    case .moveItem(let id, let item): ("/rencontres/", "\(id)/points/\(item)/deplacer")
    case .splitItem(let id, let item): ("/rencontres/", "\(id)/points/\(item)/couper")
    case .removeItem(let id, let item): ("/rencontres/", "\(id)/points/\(item)/retirer")
    case .carryItem(let id, let item): ("/rencontres/", "\(id)/points/\(item)/reprendre")
    case .runSheet(let id): ("/rencontres/", "\(id)/conducteur")
    case .projection(let id): ("/rencontres/", "\(id)/projection")
    case .liveMeeting(let id): ("/rencontres/", "\(id)/direct")
    case .conduct(let id): ("/rencontres/", "\(id)/conduite")
    case .addNote(let id): ("/rencontres/", "\(id)/notes")
    case .note(let id, let note): ("/rencontres/", "\(id)/notes/\(note)")
    case .noteVersions(let id, let note, let before):
      ("/rencontres/", "\(id)/notes/\(note)/versions\(Self.query(("avant", before.map(String.init))))")
    case .withdrawNote(let id, let note): ("/rencontres/", "\(id)/notes/\(note)/retirer")
    case .bringBackNote(let id, let note): ("/rencontres/", "\(id)/notes/\(note)/remettre")
    case .confirmProposal(let id, let proposal): ("/rencontres/", "\(id)/propositions/\(proposal)/confirmer")
    case .dismissProposal(let id, let proposal): ("/rencontres/", "\(id)/propositions/\(proposal)/ecarter")
    case .addOutcome(let id): ("/rencontres/", "\(id)/suites")
    case .outcome(let id, let outcome): ("/rencontres/", "\(id)/suites/\(outcome)")
    case .removeOutcome(let id, let outcome): ("/rencontres/", "\(id)/suites/\(outcome)/retirer")
    case .settleOutcome(let id, let outcome): ("/rencontres/", "\(id)/suites/\(outcome)/repondue")
    case .tasks: ("/taches", "")
    case .circleTasks(let slug): ("/cercles/", "\(slug.text)/taches")
    case .addTask(let id): ("/rencontres/", "\(id)/taches")
    case .task(let id): ("/taches/", "\(id)")
    case .stepWithTask(let id, let step): ("/taches/", "\(id)/\(step.rawValue)")
    case .addSignup(let id): ("/rencontres/", "\(id)/inscriptions")
    case .signUp(let id): ("/inscriptions/", "\(id)/repondre")
    case .withdraw(let id): ("/inscriptions/", "\(id)/se-retirer")
    case .closeSignup(let id): ("/inscriptions/", "\(id)/clore")
    case .reopenSignup(let id): ("/inscriptions/", "\(id)/rouvrir")
    case .removeSignup(let id): ("/inscriptions/", "\(id)/retirer")
    case .grid(let id): ("/rencontres/", "\(id)/grille")
    case .gridPlaces(let id): ("/rencontres/", "\(id)/grille/lieux")
    case .addCell(let id): ("/rencontres/", "\(id)/grille/cases")
    case .cell(let id, let cell): ("/rencontres/", "\(id)/grille/cases/\(cell)")
    case .removeCell(let id, let cell): ("/rencontres/", "\(id)/grille/cases/\(cell)/retirer")
    case .datePolls: ("/dates", "")
    case .newDatePoll(let circle, let wish):
      ("/dates/nouveau", Self.query(("cercle", circle?.text), ("souhait", wish.map(String.init))))
    case .datePoll(let poll): ("/dates/", "\(poll.id)-\(poll.slug.text)")
    case .editDatePoll(let id): ("/dates/", "\(id)/modifier")
    case .answerDates(let id): ("/dates/", "\(id)/repondre")
    case .takeBackDates(let id): ("/dates/", "\(id)/se-retirer")
    case .chooseDate(let id, let candidate):
      ("/dates/", "\(id)/choisir\(Self.query(("date", candidate.map(String.init))))")
    case .closeDatePoll(let id): ("/dates/", "\(id)/clore")
    case .reopenDatePoll(let id): ("/dates/", "\(id)/rouvrir")
    case .withdrawDatePoll(let id): ("/dates/", "\(id)/retirer")
    case .bringBackDatePoll(let id): ("/dates/", "\(id)/remettre")
    case .remindOfDates(let id): ("/dates/", "\(id)/rappeler")
    case .linkOfDates(let id): ("/dates/", "\(id)/lien")
    case .endLinkOfDates(let id): ("/dates/", "\(id)/lien/fermer")
    case .sharedDates(let token): ("/dates/partage/", token)
    case .ownDates(let token): ("/dates/reponse/", token)
    case .minutes(let id): ("/rencontres/", "\(id)/compte-rendu")
    case .minutesFile(let id, let kind): ("/rencontres/", "\(id)/compte-rendu.\(kind)")
    case .closing(let id): ("/rencontres/", "\(id)/cloture")
    case .reopenMeeting(let id): ("/rencontres/", "\(id)/rouvrir")
    case .addCorrection(let id): ("/rencontres/", "\(id)/rectificatifs")
    case .attendance(let id): ("/rencontres/", "\(id)/presence")
    case .attend(let id): ("/rencontres/", "\(id)/je-suis-la")
    case .leaveMeeting(let id): ("/rencontres/", "\(id)/je-ne-suis-plus-la")
    case .presences(let id): ("/rencontres/", "\(id)/presences")
    case .removePresence(let id): ("/rencontres/", "\(id)/presences/retirer")
    case .guestCode(let id): ("/rencontres/", "\(id)/code")
    case .endGuestCode(let id): ("/rencontres/", "\(id)/code/clore")
    case .code: ("/code", "")
    case .importMeeting: ("/rencontres/importer", "")
    case .abecedaire: ("/abecedaire", "")
    case .letter(let letter): ("/abecedaire/", letter.small)
    case .word(let slug): ("/mots/", slug.text)
    case .siteMap: ("/plan-du-site", "")
    case .newPage(let title, let circle, let model):
      ("/nouvelle-page", Self.query(("titre", title), ("cercle", circle?.text), ("modele", model)))
    case .document(let document): ("/", Self.place(of: document))
    case .edit(.page(let slug)): ("/pages/", "\(slug.text)/modifier")
    case .edit(.introduction(let slug)): ("/cercles/", "\(slug.text)/presentation")
    case .history(let document, let before):
      ("/", "\(Self.place(of: document))/historique\(Self.query(("avant", before.map(String.init))))")
    case .revision(let document, let number): ("/", "\(Self.place(of: document))/versions/\(number)")
    case .restore(let document, let number): ("/", "\(Self.place(of: document))/versions/\(number)/retablir")
    case .comparison(let document, let older, let newer):
      ("/", "\(Self.place(of: document))/comparer\(Self.query(("de", "\(older)"), ("a", "\(newer)")))")
    case .comparisons(let document): ("/", "\(Self.place(of: document))/comparer")
    case .renamePage(let slug): ("/pages/", "\(slug.text)/adresse")
    case .archivePage(let slug): ("/pages/", "\(slug.text)/archiver")
    case .bringBackPage(let slug): ("/pages/", "\(slug.text)/ressortir")
    case .destroyPage(let slug): ("/pages/", "\(slug.text)/detruire")
    case .unsavedTexts: ("/brouillons", "")
    case .dropUnsavedText(let id): ("/brouillons/", "\(id)/jeter")
    case .awaitedPages: ("/pages-attendues", "")
    case .orphanPages: ("/pages-orphelines", "")
    case .orphanPagesAfter(let slug):
      ("/pages-orphelines", Self.query((PagesQuery.after.rawValue, slug.text)))
    case .changes(let before): ("/changements", Self.query(before))
    case .circleChanges(let slug, let before): ("/cercles/", "\(slug.text)/changements\(Self.query(before))")
    case .changesFeed: ("/changements.atom", "")
    case .circleChangesFeed(let slug): ("/cercles/", "\(slug.text)/changements.atom")
    case .feeds: ("/compte/flux", "")
    case .endFeeds: ("/compte/flux/fermer", "")
    case .ownFeed(let token): ("/flux/", "\(token)/changements.atom")
    case .ownCircleFeed(let token, let slug): ("/flux/", "\(token)/cercles/\(slug.text).atom")
    case .calendar(let month, let circle):
      (
        "/calendrier",
        Self.query((CalendarQuery.month.rawValue, month?.iso), (CalendarQuery.circle.rawValue, circle?.text))
      )
    case .calendarList(let circle, let before):
      (
        "/calendrier/liste",
        Self.query(
          (CalendarQuery.circle.rawValue, circle?.text), (CalendarQuery.before.rawValue, before?.text))
      )
    case .calendarFile: ("/calendrier.ics", "")
    case .circleCalendarFile(let slug): ("/cercles/", "\(slug.text)/calendrier.ics")
    case .ownCalendarFile(let token): ("/calendrier/", "\(token).ics")
    case .meetingFile(let id): ("/rencontres/", "\(id)/rencontre.ics")
    case .calendarAddress: ("/compte/calendrier", "")
    case .endCalendarAddress: ("/compte/calendrier/fermer", "")
    case .follow(let thing): ("/", "\(Self.place(of: thing))/suivre")
    case .unfollow(let thing): ("/", "\(Self.place(of: thing))/ne-plus-suivre")
    case .follows: ("/compte/suivi", "")
    case .endFollow(let id): ("/compte/suivi/", "\(id)/arreter")
    case .markNewsRead: ("/compte/nouvelles-lues", "")
    case .stopMail(let kind, let person, let token):
      ("/ne-plus-recevoir/", "\(kind.rawValue)/\(person)/\(token)")
    case .overview: ("/vue-d-ensemble", "")
    case .archiveCircle(let slug): ("/cercles/", "\(slug.text)/archiver")
    case .bringBackCircle(let slug): ("/cercles/", "\(slug.text)/ressortir")
    case .search: ("/recherche", "")
    case .files: ("/fichiers", "")
    case .circleFiles(let slug): ("/cercles/", "\(slug.text)/fichiers")
    case .pageFiles(let slug): ("/pages/", "\(slug.text)/fichiers")
    case .file(let id, let name): ("/fichiers/", "\(id)/\(name)")
    case .editFile(let id): ("/fichiers/", "\(id)/modifier")
    case .archiveFile(let id): ("/fichiers/", "\(id)/archiver")
    case .bringBackFile(let id): ("/fichiers/", "\(id)/ressortir")
    case .destroyFile(let id): ("/fichiers/", "\(id)/detruire")
    case .setUp(let token): ("/ouverture/", token)
    case .signIn: ("/connexion", "")
    case .signOut: ("/deconnexion", "")
    case .forgottenPassword: ("/mot-de-passe", "")
    case .newPassword(let token): ("/mot-de-passe/", token)
    case .invitation(let token): ("/invitation/", token)
    case .join: ("/rejoindre", "")
    case .account: ("/compte", "")
    case .profile: ("/compte/nom", "")
    case .email: ("/compte/adresse", "")
    case .confirmEmail(let token): ("/adresse/", token)
    case .password: ("/compte/mot-de-passe", "")
    case .sessions: ("/compte/connexions", "")
    case .endSession(let id): ("/compte/connexions/", "\(id)/fermer")
    case .endSessions: ("/compte/connexions/fermer", "")
    case .personalData: ("/compte/donnees", "")
    case .personalDataFile: ("/compte/donnees.json", "")
    case .erasure: ("/compte/effacement", "")
    case .newCircle: ("/nouveau-cercle", "")
    case .editCircle(let slug): ("/cercles/", "\(slug)/modifier")
    case .circleMembers(let slug): ("/cercles/", "\(slug)/membres")
    case .circleMember(let slug, let person): ("/cercles/", "\(slug)/membres/\(person)")
    case .joinCircle(let slug): ("/cercles/", "\(slug)/entrer")
    case .leaveCircle(let slug): ("/cercles/", "\(slug)/quitter")
    case .circleInvitations(let slug): ("/cercles/", "\(slug)/invitations")
    case .revokeCircleInvitation(let slug, let id): ("/cercles/", "\(slug)/invitations/\(id)/retirer")
    case .administration: ("/administration", "")
    case .members: ("/administration/membres", "")
    case .member(let id): ("/administration/membres/", "\(id)")
    case .memberRole(let id): ("/administration/membres/", "\(id)/role")
    case .memberSuspension(let id): ("/administration/membres/", "\(id)/suspension")
    case .memberPassword(let id): ("/administration/membres/", "\(id)/mot-de-passe")
    case .memberRemoval(let id): ("/administration/membres/", "\(id)/retrait")
    case .invitations: ("/administration/invitations", "")
    case .newInvitationLink(let id): ("/administration/invitations/", "\(id)/lien")
    case .revokeInvitation(let id): ("/administration/invitations/", "\(id)/retirer")
    case .joinRequests: ("/administration/demandes", "")
    case .acceptJoinRequest(let id): ("/administration/demandes/", "\(id)/accepter")
    case .refuseJoinRequest(let id): ("/administration/demandes/", "\(id)/refuser")
    case .settings: ("/administration/reglages", "")
    case .journal: ("/administration/journal", "")
    case .health: ("/administration/sante", "")
    case .retryMail(let id): ("/administration/courriels/", "\(id)/renvoyer")
    case .dropMail(let id): ("/administration/courriels/", "\(id)/abandonner")
    }
  }

  private static func place(of document: DocumentName) -> String {
    switch document {
    case .page(let slug): "pages/\(slug.text)"
    case .introduction(let slug): "cercles/\(slug.text)"
    }
  }

  private static func place(of thing: Followable) -> String {
    switch thing {
    case .page(let slug): "pages/\(slug.text)"
    case .circle(let slug): "cercles/\(slug.text)"
    case .meeting(let id): "rencontres/\(id)"
    }
  }

  /// What stands behind the path: the fields that have a value. Names are ASCII.
  private static func query(_ fields: (name: String, value: String?)...) -> String {
    var query = ""
    for field in fields {
      guard let value = field.value else { continue }
      query += "\(query.isEmpty ? "?" : "&")\(field.name)=\(value.percentEncoded)"
    }
    return query
  }

  private static func query(_ position: Change.Position?) -> String {
    query(("avant", position?.text))
  }
}
