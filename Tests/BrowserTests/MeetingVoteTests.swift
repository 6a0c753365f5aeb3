import Domain
import Foundation
import Store
import Support
import Testing

extension InABrowser {
  /// A meeting that goes on, with one item that votes on the letter X; Ada facilitates the community, and guests come in by the code.
  @Suite struct MeetingVoteTests {
    let site: RunningSite
    let meeting: Int

    private var conduct: String { "/rencontres/\(meeting)/conduite" }
    private var projection: String { "/rencontres/\(meeting)/projection" }
    private var page: String { "/rencontres/\(meeting)-conseil" }

    init() throws {
      site = try RunningSite()
      try site.addMember("Ada", "ada@exemple.fr", role: "facilitator")
      meeting = try site.write { writings, now in
        let meeting = try writings.createMeeting(
          RunningSite.meeting(of: [("Choisir", 30)], at: now), as: nil, at: now)
        let member = Viewer.member(Member(id: 0, name: "", role: .administrator))
        let x = try #require(Letter("X"))
        let batch = try writings.createBatch(
          BatchDraft(letters: [x], stage: .grouping, rule: VoteRule(voices: 2), intention: ""))
        for text in ["Xylophone", "Xérus", "Xénial"] {
          try writings.createWord(
            WordDraft(text: text, synonym: nil, place: nil, definition: "", argument: ""), at: now)
        }
        let readings = writings.readings(as: member)
        let access = try #require(try readings.meetingAccess(meeting))
        let item = try #require(try readings.meeting(id: meeting)?.agenda.first)
        let prepared = try #require(try readings.preparedItem(item.id, in: access))
        var draft = prepared.draft
        draft.vote = VoteSubject(batch: batch, letter: x)
        try writings.changeItem(prepared, to: draft, in: access)
        let live = try #require(try readings.meeting(id: meeting)).live(at: now)
        try writings.conduct(.start, access, seen: live.sight, at: now)
        try writings.openToGuests(meeting, drawing: { "ABC234" })
        return meeting
      }
    }

    @Test(
      "Opened, voted by a guest on a phone, closed and revealed, with and without scripts",
      arguments: [true, false])
    func course(runsScripts: Bool) throws {
      let ada = try site.signedIn(runsScripts: runsScripts)
      let guest = try Browser(width: 360, runsScripts: runsScripts)
      try guest.open(site.address("/code"))
      try guest.fill("code", with: "ABC234")
      try guest.fill("name", with: "Ana")
      try guest.press(Browser.Key.enter)
      try guest.wait(for: "location.pathname === '\(page)'")
      try shows("n’est pas encore ouvert", guest, runsScripts)

      try ada.open(site.address(conduct))
      try press("Ouvrir le vote", on: ada, saying: "est ouvert")
      try shows("est ouvert", guest, runsScripts)
      try guest.reach("document.activeElement.textContent.startsWith('Voter')")
      try guest.press(Browser.Key.enter)
      try guest.wait(for: "location.pathname === '/abecedaire/x/voter'")
      try guest.reach(
        "document.activeElement.closest('label')?.textContent.includes('Xérus')")
      try guest.press(" ")
      _ = try guest.evaluate("document.querySelector('.voting').requestSubmit()")
      try guest.wait(for: "document.body.textContent.includes('Vos voix sont enregistrées')")
      try guest.open(site.address(page))

      try ada.open(site.address(conduct))
      #expect(
        try ada.text("return document.querySelector('.vote-desk').textContent").contains(
          "Une personne a voté"))
      try press("Clore le vote", on: ada, saying: "est clos")
      try shows("vont être révélés", guest, runsScripts)
      #expect(try !guest.text("return document.querySelector('.item-vote').textContent").contains("Xérus"))

      try ada.open(site.address(projection))
      try press("Révéler", on: ada, saying: "Xérus")
      #expect(try ada.text("return location.pathname") == projection)
      try shows("Xérus", guest, runsScripts)
      let share = "document.querySelector('.share rect').getBoundingClientRect().width"
      #expect(try guest.evaluate("return \(share) > 50") as? Bool == true, "the bar has its style")
      #expect(try guest.evaluate("return document.documentElement.scrollWidth <= 360") as? Bool == true)
      #expect(try ada.complaints() == [] && guest.complaints() == [])
    }

    /// Waits until the vote says so on a page that follows it; one without scripts is loaded again.
    private func shows(_ words: String, _ browser: Browser, _ runsScripts: Bool) throws {
      if !runsScripts { try browser.open(site.address(page)) }
      try browser.wait(for: "document.querySelector('.item-vote').textContent.includes('\(words)')")
    }

    private func press(_ button: String, on browser: Browser, saying words: String) throws {
      try browser.reach("document.activeElement.textContent.startsWith('\(button)')")
      try browser.press(Browser.Key.enter)
      try browser.wait(for: "document.querySelector('.item-vote')?.textContent.includes('\(words)')")
    }
  }
}
