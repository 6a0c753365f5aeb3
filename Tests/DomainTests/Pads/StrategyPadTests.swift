import Domain
import Foundation
import Testing

@Suite("The pad of the seeds")
struct StrategyPadTests {
  private let blocks = PadMeeting.blocks(of: PadFixture.strategy, year: 2026)
  private var meeting: PadMeeting { PadMeeting(blocks, year: 2026) }

  @Test("Title, day, hours and people")
  func frame() {
    #expect(meeting.title == "Stratégie d'animation de la communauté")
    #expect(
      meeting.day == Day(iso: "2021-06-15") && meeting.start == TimeOfDay(iso: "12:00")
        && meeting.minutes == 60)
    #expect(
      meeting.participants == [
        "Fabien Marlot", "Pascal Gaubert", "Thibaut Ambrosetti", "Solène Desmoulins-Noircourt",
        "Bertrand ALBY",
        "Irène CAZENAVE", "Benoît ARC", "Juliette Chabrol",
      ])
  }

  @Test("The agenda with its points")
  func agenda() {
    #expect(meeting.agenda.map(\.minutes) == [10, 20, 10, 10, 10])
    #expect(
      meeting.agenda.map(\.title) == [
        "Un tour de météo", "Retour sur le Cercle des cercles", "Retour sur l'abécédaire du 31 et suites",
        "Mise en place d'un retour d'expérience des cercles d'apprentissage (fin septembre ?)",
        "Comment évaluer les cercles d'apprentissage ?",
      ])
    #expect(
      meeting.agenda.map(\.points) == [
        [],
        [
          "Présentation des idées qui ont émergées (Tableau klaxoon : <https://app.klaxoon.com/join/WHJ6HCS>)",
          "Quels sont nos prochains pas ? Post-it **BLEU**",
          "Doit-on avoir une nouvelle séance de travail pour creuser des pistes ?",
        ],
        [
          "ABCD", "On lance la suite ?",
          "Travail sur les définitions du point de vue de la riposte, argumentaire",
        ], [], ["Qui veut y travailler ?"],
      ])
  }

  @Test("Notes by item, one entry for each paragraph")
  func notes() {
    let starts = meeting.agenda[1].notes.map { $0.prefix(20) }
    #expect(
      starts == [
        "Cercle Codev : 12 pa", "Articulation avec l'", "Riposte pourrait êtr", "Il faut que rendre v",
        "Les cercles s'affran", "Comment les cercles ", "Qui porte la Riposte", "Créer un événement d",
        "Faire un défi \"comme", "Faire converger mois", "Gironde : lancement ", "Bertrand OK pour tra",
        "Fabien nous envoie d",
      ])
    #expect(
      meeting.agenda[2].notes.count == 2 && meeting.agenda[2].notes[0] == "Après vote de la communauté :")
    #expect(meeting.agenda[2].notes[1].contains("Apprendre ensemble (Apprenance)"))
    #expect(
      meeting.agenda[0].notes.isEmpty && meeting.agenda[3].notes.isEmpty && meeting.agenda[4].notes.isEmpty)
    #expect(meeting.otherNotes == ["cercles d'apprentissage et d'entraide", "To-do list", "A communiquer"])
  }

  @Test("Synthesis, next steps, calls")
  func outcome() {
    #expect(
      meeting.synthesis == """
        - proposer un évènement distancié, virtuel, pour inspirer en amont des universités
        - portage local de la dynamique de la Riposte ; intégrer l'équipe de l'organisation de l'Université locale pour influencer.
        - porter un défi avec des questions relatives à la Riposte en lien avec le sujet de l'université

        - en septembre : REX avec facilitateur.trices, membres des cercles, agents CNFPT qui souhaitent découvrir les cercles. Reconduite ou déploiement.

        - fin cercle des boussoles en septembre.
        """)
    #expect(
      meeting.nextSteps == [
        "abécédaire (gros travail) et dernière séquence Boussole", "évaluation au sein des cercles",
        "scénario pédagogique du REX",
      ])
    #expect(
      meeting.agenda.map(\.signups) == [[], [], [], ["Qui veut y travailler ?"], ["Qui veut y travailler ?"]])
    #expect(meeting.agenda.map(\.datePolls) == [[], [], [], ["Organisation de deux séances de travail"], []])
  }

  @Test("What may be kept besides, and is not unless someone says so")
  func offers() {
    let tasks = meeting.offers.compactMap { if case .task(let task) = $0.thing { task } else { nil } }
    #expect(
      tasks == [
        TaskDraft(title: "Travailler sur ces points", owner: "Bertrand ALBY", due: nil),
        TaskDraft(
          title: "Fabien nous envoie des propositions de dates de travail", owner: "Fabien Marlot", due: nil),
      ])
    let words = meeting.offers.compactMap { if case .word(let word) = $0.thing { word } else { nil } }
    #expect(
      words.map { "\($0.letter) \($0.text)\($0.synonym.map { "/" + $0 } ?? "")" } == [
        "A Altérité", "A Apprendre ensemble/Apprenance", "A Archipel", "B Bienveillant", "B Biomimetisme",
        "B Boussoles", "C Communauté", "C Coopération ouverte", "C Créativité", "D Démocratie", "D Désir",
        "D Diffusion",
      ])
    #expect(meeting.offers.allSatisfy { !$0.isKept })
  }

  @Test("Empty parts are shown as not understood")
  func emptyParts() {
    let lost = blocks.filter { $0.certainty == .notUnderstood }
    #expect(lost.map(\.text) == ["To-do list", "A communiquer"])
    #expect(meeting.remarks.suffix(2) == [[.emptyPart], [.emptyPart]])
  }

  @Test("It is made as it is drafted")
  func draft() throws {
    let draft = meeting.draft(
      title: meeting.title, day: try #require(meeting.day), start: try #require(meeting.start), minutes: 60,
      place: "",
      videoLink: nil, circles: [])
    #expect(draft.problems.isEmpty && draft.tasks.isEmpty && draft.decisions.isEmpty)
  }

  /// Beside the project, where the documents of the seeds are.
  private static let original = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/seed-documents/001_ccd74ee6f6e0d1ee.txt")

  @Test(
    "The document itself gives the same", .enabled(if: FileManager.default.fileExists(atPath: original.path)))
  func document() throws {
    let text = try String(contentsOf: Self.original, encoding: .utf8)
    let blocks = PadMeeting.blocks(of: text, year: 2026)
    let found = PadMeeting(blocks, year: 2026)
    #expect(
      blocks.map(\.kind) == self.blocks.map(\.kind) && blocks.map(\.certainty) == self.blocks.map(\.certainty)
    )
    #expect(found.agenda.map(\.minutes) == meeting.agenda.map(\.minutes) && found.participants.count == 8)
    #expect(
      found.agenda.map(\.points) == meeting.agenda.map(\.points) && found.synthesis == meeting.synthesis)
    #expect(found.offers.count == meeting.offers.count)
  }
}
