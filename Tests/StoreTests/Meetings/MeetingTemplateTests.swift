import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct MeetingTemplateTests {
  @Test func takesTheAgendaAndNothingThatWasSaid() throws {
    let world = try SecretWorld(.hidden)
    var draft = Sample.meeting("Modèle", circles: [.of("ouvert")])
    draft.agenda = [
      AgendaItemDraft(
        title: "Un", minutes: 20, lead: "Zoé", points: ["*a*", "b"], shortest: 10, longest: 30,
        runSheet: RunSheetDraft(instructions: "Dire", material: "Feutres", subgroups: "Deux"), isSlot: true),
      Sample.item("Deux"),
    ]
    (draft.grid, draft.places) = (.forum, ["Salle 1", "Salle 2"])
    let items = draft.agenda
    draft.agenda[0].notes = ["Une note"]
    draft.agenda[0].signups = ["Qui\u{A0}?"]
    draft.otherNotes = ["Autre"]
    draft.synthesis = "Synthèse"
    draft.decisions = ["Décision"]
    draft.participants = ["Zoé"]
    let id = try world.writings.createMeeting(draft, at: noon)
    let template = try #require(try world.readings(as: .administrator).meetingTemplate(id))
    #expect(template.agenda == items && template.grid == .forum && template.places == draft.places)
    #expect(template.synthesis.isEmpty && template.participants.isEmpty && template.decisions.isEmpty)
    #expect(try world.readings(as: .visitor).meetingTemplate(world.secretMeeting) == nil)
  }

  @Test func onlyWhatOneOrganisesIsOffered() throws {
    let world = try SecretWorld(.hidden)
    let today = try #require(Day(iso: "2024-05-31"))
    func titles(_ person: Int, _ role: Role) throws -> Set<String> {
      let viewer = Viewer.member(Member(id: person, name: "X", role: role))
      return Set(try world.readings(as: viewer).meetingsToBeginLike(today: today, limit: 50).map(\.title))
    }
    #expect(try titles(world.keeper, .participant) == ["Zinzolin", "Partagée"])
    #expect(try titles(world.insider, .participant).isEmpty)
    #expect(try titles(world.outsider, .participant).isEmpty)
    #expect(try titles(world.outsider, .organiser) == ["Commune", "Partagée"])
    #expect(try titles(world.outsider, .administrator) == ["Commune", "Partagée", "Zinzolin"])
    #expect(try world.readings(as: .visitor).meetingsToBeginLike(today: today, limit: 50).isEmpty)
  }
}
