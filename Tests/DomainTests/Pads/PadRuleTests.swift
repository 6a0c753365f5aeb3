import Domain
import Testing

/// What a pad says of the meeting as a whole.
private struct FrameRow: Sendable {
  let text: String
  var day: String?
  var start: String?
  var minutes: Int?
}

private let frames: [FrameRow] = [
  FrameRow(text: "X\nRéunion du 15 juin 2021", day: "2021-06-15"),
  FrameRow(text: "X\nmardi 15 juin 2021 à 14h", day: "2021-06-15", start: "14:00"),
  FrameRow(text: "X\n15/06/2021", day: "2021-06-15"),
  FrameRow(text: "X\n15.06.21", day: "2021-06-15"),
  FrameRow(text: "X\n2021-06-15", day: "2021-06-15"),
  FrameRow(text: "X\nle 1er juillet", day: "2026-07-01"),
  FrameRow(text: "X\n1 août 2022 14:30", day: "2022-08-01", start: "14:30"),
  FrameRow(
    text: "X\nDate: Tuesday, April 7, 2026, 9:30 AM – 11 AM", day: "2026-04-07", start: "09:30", minutes: 90),
  FrameRow(text: "Sync — March 3rd, 2027, 2-3 pm", day: "2027-03-03", start: "14:00", minutes: 60),
  FrameRow(
    text: "COMPTE RENDU\nConseil du 12/01/2026\n\nDébut de séance : 19h05\n\nNotes\nRien.", day: "2026-01-12",
    start: "19:05"),
  FrameRow(text: "X\n12 May 2026 12:15 am", day: "2026-05-12", start: "00:15"),
  FrameRow(
    text:
      "De : Zoé <z@a.example>\nÀ : tous@a.example\nDate : mar. 10 févr. 2026 à 22:14\nObjet : Réunion du 9 février",
    day: "2026-02-09"),
  FrameRow(
    text: "X\n\nBonjour,\n\nVoici le compte rendu d’hier soir (lundi 9 février, de 20h à 21h30 chez Michel).",
    day: "2026-02-09", start: "20:00", minutes: 90),
  FrameRow(text: "X\nDate : 3 févr. 2024", day: "2024-02-03"),
  FrameRow(text: "X\nDate: 3-2-2024\nHoraire : 9h-10h30", day: "2024-02-03", start: "09:00", minutes: 90),
  FrameRow(text: "X\nles 15 et 16 juin 2021", day: "2021-06-15"),
  FrameRow(text: "X\n29 février 2023"),
  FrameRow(text: "X\n31/02/2024"),
  FrameRow(text: "X\n12 janvier 2026, de 10h à 12h", day: "2026-01-12", start: "10:00", minutes: 120),
  FrameRow(text: "X\n12 janvier 2026 10-12h", day: "2026-01-12", start: "10:00", minutes: 120),
  FrameRow(text: "X\n2026-05-19 – 18:00", day: "2026-05-19", start: "18:00"),
  FrameRow(text: "X\n12 janvier 2026 de 23h30 à 0h15", day: "2026-01-12", start: "23:30", minutes: 45),
  FrameRow(text: "X\n12 janvier 2026 à 25h", day: "2026-01-12"),
  FrameRow(text: "X\n12 janvier 2026\nDurée : 1h30", day: "2026-01-12", minutes: 90),
  FrameRow(text: "Bilan du 22/09/2026\n\nProchaine réunion : 06/10/2026 à 9h", day: "2026-09-22"),
]

/// The items of an agenda: minutes, then title.
private let agendas: [(String, [String])] = [
  ("- [12h00 > 12h10] **Météo**", ["10 Météo"]),
  ("- 12:00-12:10 Météo", ["10 Météo"]),
  ("- 12h–12h10 : Météo", ["10 Météo"]),
  ("- 12h00 à 12h10 Météo", ["10 Météo"]),
  ("- de 12h à 12h10 – Météo", ["10 Météo"]),
  ("- (12h00 → 12h10) Météo", ["10 Météo"]),
  ("- Météo (10 min)", ["10 Météo"]),
  ("- Météo [10mn]", ["10 Météo"]),
  ("- Météo (10')", ["10 Météo"]),
  ("- Météo : 15 minutes", ["15 Météo"]),
  ("- 10' Météo", ["10 Météo"]),
  ("- Budget (1h30)", ["90 Budget"]),
  ("- Budget – 20 min", ["20 Budget"]),
  ("- 14h : Accueil\n- 14h20 : Budget\n- 15h : Fin (5 min)", ["20 Accueil", "40 Budget", "5 Fin"]),
  ("1. Météo (5 min)\n2. Budget (15 min)", ["5 Météo", "15 Budget"]),
  ("Météo 5 min\nBudget 15 min", ["5 Météo", "15 Budget"]),
  (
    "- 12h-12h10 Météo\n- Budget\n- Divers\n- 13h-13h10 Fin",
    ["10 Météo", "25 Budget", "25 Divers", "10 Fin"]
  ),
  ("- Météo\n- Budget", ["10 Météo", "10 Budget"]),
  ("- 23h50 > 0h10 Nuit", ["20 Nuit"]),
  ("- 13h00 > 12h00 Erreur", ["10 Erreur"]),
  ("- 10h00-10h30 Un\n- 10h45-11h Deux", ["45 Un", "15 Deux"]),
  ("- 2:00 pm Welcome\n- 2:30 p.m. – 3 pm Budget", ["30 Welcome", "30 Budget"]),
  ("- 2-3 pm Welcome\n- 11:30 AM–12:15 PM Lunch", ["60 Welcome", "45 Lunch"]),
  ("Météo `10 min`\nBudget `1 h`", ["10 Météo", "60 Budget"]),
  ("9h30\tAccueil\tTous\t15 min\n9h45\tBudget\tAnnie\t45 min", ["15 Accueil", "45 Budget"]),
  ("| Heure | Sujet |\n|---|---|\n| 9h | Bilan |\n| 9h20 | Budget |", ["20 Bilan", "10 Budget"]),
  ("### Météo (5 min)\n### Budget (10 min)", ["5 Météo", "10 Budget"]),
  ("5. Conclusion (5 min)\n6. Suites (10 min)", ["5 Conclusion", "10 Suites"]),
]

@Suite("The rules by which pads are read")
struct PadRuleTests {
  @Test("Day and hours", arguments: frames)
  private func frame(_ row: FrameRow) {
    let meeting = read(row.text)
    #expect(meeting.day?.iso == row.day && meeting.start?.iso == row.start && meeting.minutes == row.minutes)
  }

  @Test("A day without a year is likely, and said; a wrong day of the week is to be looked at")
  func doubtfulDays() {
    let blocks = PadMeeting.blocks(of: "X\nle 1er juillet", year: 2026)
    #expect(
      blocks[1].certainty == .likely && PadMeeting(blocks, year: 2026).remarks[1] == [.guessedYear(2026)])
    let wrong = PadMeeting.blocks(of: "X\nlundi 15 juin 2021", year: 2026)
    #expect(wrong[1].certainty == .unsure && PadMeeting(wrong, year: 2026).remarks[1] == [.otherWeekday])
  }

  @Test("Items with their minutes", arguments: agendas)
  func agenda(_ lines: String, _ expected: [String]) {
    let meeting = read("X\n\n## Ordre du jour\n\(lines)\n\n## Notes\n\nRien.")
    #expect(meeting.agenda.map { "\($0.minutes) \($0.title)" } == expected)
  }

  @Test(
    "People under titles of many spellings",
    arguments: [
      "Participants\n- Awa\n- Noé", "Présents :\nAwa\nNoé", "Présent·e·s : Awa, Noé",
      "PRÉSENT(E)S : Awa et Noé",
      "**Étaient présents :** Awa et Noé", "Personnes présentes : Awa ; Noé.",
      "## Participant-e-s\n* Awa\n* Noé",
      "participants (2)\n\n- Awa\n\n- Noé", "👥 Présentes et présents\n• Awa\n• Noé",
      "Ont participé : Awa, Noé",
    ])
  func people(_ text: String) { #expect(read("X\n\n\(text)\n\n").participants == ["Awa", "Noé"]) }

  @Test("Who is excused is a note and took no part")
  func excused() {
    let meeting = read("X\nPrésents : Awa\nExcusés : Noé")
    #expect(meeting.participants == ["Awa"] && meeting.otherNotes == ["Excusés : Noé"])
  }

  @Test("The subject of a mail is a title, and the rest of its head stays in the notes")
  func mail() {
    let meeting = read("De : Zoé <z@a.example>\nDate : 10/02/2026 à 22:14\nObjet : Fête\n\nOn danse.")
    #expect(meeting.title == "Fête" && meeting.day == nil && meeting.start == nil)
    #expect(
      meeting.otherNotes == ["De : Zoé <z@a.example>", "Date : 10/02/2026 à 22:14", "On danse."])
  }

  @Test("Entries that end with hours in brackets are items; what stands below them is theirs")
  func bareAgenda() {
    let meeting = read(
      """
      X
      Présents : Awa

          * Météo (18h30 - 18h40)
              * tout va
          * Fête [18h40 > 19h45]
              * Qui fait quoi
                  * Awa : sono
              * Le lieu change
          * Divers (19h45 - 20h00)
      """)
    #expect(meeting.agenda.map { "\($0.minutes) \($0.title)" } == ["10 Météo", "65 Fête", "15 Divers"])
    #expect(meeting.agenda[1].points.contains("Le lieu change") && meeting.start?.iso == "18:30")
  }

  @Test("A list ends where its title’s neighbour begins; a verdict is no task")
  func nestedList() {
    let meeting = read("X\n\nNotes\n\n- Qui fait quoi\n  - Awa : sono\n- Le lieu change\n\n=> adopté")
    #expect(meeting.offers.map(\.thing) == [.task(TaskDraft(title: "sono", owner: "Awa", due: nil))])
    #expect(meeting.otherNotes.contains("- Le lieu change") && meeting.otherNotes.contains("=> adopté"))
  }

  @Test("Place and room")
  func place() {
    let meeting = read("X\nLieu : la mairie\nLien zoom : https://zoom.example/j/1\n")
    #expect(meeting.place == "la mairie" && meeting.videoLink?.address == "https://zoom.example/j/1")
    #expect(
      read("X\nVisio : https://a.example/b code 1234").otherNotes == ["Visio : https://a.example/b code 1234"]
    )
  }

  @Test(
    "Titles of notes find their items",
    arguments: [
      ("Budget", "Budget"), ("Budget 2026", "budget :"),
      ("Retour d’expérience", "# Le retour d'experience des cercles"),
      (
        "Mise en place d'un retour d'expérience",
        "Mise en place d'un retour d'expérience des cercles fin septembre ?"
      ),
      ("Tour de météo (10 min)", "**TOUR DE MÉTÉO**"), ("12h-12h10 Météo", "12h00 - 12h10 : Météo"),
      ("Budget", "1. Budget"),
    ])
  func sections(_ item: String, _ title: String) {
    let meeting = read("X\n\nOrdre du jour\n- \(item)\n\nNotes\n\n\(title)\n\nLa note.")
    #expect(meeting.agenda.count == 1 && meeting.agenda.first?.notes.last?.hasSuffix("La note.") ?? false)
  }

  @Test("Notes below a title that no item has go to the other notes, with it")
  func lost() {
    let meeting = read("X\n\nOrdre du jour\n- Budget\n\nNotes\n\n## La cantine\n\nElle rouvre.")
    #expect(meeting.otherNotes == ["**La cantine**\n\nElle rouvre."])
  }

  @Test(
    "Synthesis, next steps, decisions",
    arguments: [
      "SYNTHESE\nTout va.", "En résumé :\n\nTout va.", "## À retenir\nTout va.", "Conclusion : Tout va.",
    ])
  func synthesis(_ text: String) { #expect(read("X\n\nNotes\n\nRien.\n\n\(text)").synthesis == "Tout va.") }

  @Test("Lists of what comes next and of what was decided")
  func lists() {
    let meeting = read(
      "X\n\nPROCHAINS PAS\n- un\n- deux\n\nAutre chose.\n\nDécisions\n1. trois\n\nDécision : quatre\n\nOn garde le vert OK"
    )
    #expect(meeting.nextSteps == ["un", "deux"] && meeting.decisions == ["trois", "quatre"])
    #expect(meeting.otherNotes == ["Autre chose.", "On garde le vert OK"])
    #expect(meeting.offers.map(\.thing) == [.decision("On garde le vert OK")] && !meeting.offers[0].isKept)
  }

  @Test(
    "Possible tasks",
    arguments: [
      ("Awa OK pour relire le texte.", "Relire le texte", "Awa Ndiaye", false),
      ("Awa nous envoie les dates.", "Awa nous envoie les dates", "Awa Ndiaye", false),
      ("Rien de neuf. Awa fera l’affiche.", "Awa fera l’affiche", "Awa Ndiaye", false),
      ("→ Awa : relire", "relire", "Awa Ndiaye", true), ("-> Zoé : relire", "relire", "Zoé", true),
      ("[ ] relire (Awa)", "relire", "Awa Ndiaye", true), ("- [ ] relire", "relire", "", true),
      ("TODO : relire", "relire", "", true),
      ("Noé et Awa s’occupent du thé", "Noé et Awa s’occupent du thé", "Noé, Awa Ndiaye", false),
    ])
  func tasks(_ line: String, _ title: String, _ owner: String, _ isMarked: Bool) {
    let meeting = read("X\n\nParticipants : Awa Ndiaye, Noé\n\nNotes\n\nBonjour.\n\n\(line)")
    let expected = TaskDraft(title: title, owner: owner, due: nil)
    #expect(meeting.offers.map(\.thing) == [.task(expected)] && meeting.offers.first?.isMarked == isMarked)
  }

  @Test(
    "No task: the name of nobody, two of one first name, a name without a deed",
    arguments: ["Paul fera le thé.", "Awa est venue.", "L’arbre va bien."])
  func noTask(_ line: String) { #expect(read("X\n\nParticipants : Awa\n\nNotes\n\n\(line)").offers.isEmpty) }

  @Test("An entry of a list of tasks has no mark in its title")
  func markedEntries() {
    let meeting = read(
      "X\n1/4/2026\nParticipants : Awa\n\nTasks\n\nTODO Awa: write by April 20\n→ Awa : lire")
    #expect(
      meeting.offers.map(\.thing) == [
        .task(TaskDraft(title: "write by April 20", owner: "Awa", due: Day(iso: "2026-04-20"))),
        .task(TaskDraft(title: "lire", owner: "Awa", due: nil)),
      ])
  }

  @Test("A task has the day by which it is due")
  func due() {
    let meeting = read(
      "X\n15 juin 2021\n\nÀ faire\n- relire avant le 2 juillet\n- payer @01/02\n- voir le 3 août")
    let days: [String?] = meeting.offers.map {
      if case .task(let task) = $0.thing { task.due?.iso } else { nil }
    }
    #expect(days == ["2021-07-02", "2022-02-01", nil])
  }

  @Test("Words by letter, and conversations that are none")
  func words() {
    #expect(read("X\n\nNotes\n\nA : altérité, archipel\nB : boussole, bilan").offers.count == 4)
    #expect(read("X\n\nNotes\n\n**A :**\n- Altérité\n- Archipel").offers.count == 2)
    #expect(read("X\n\nNotes\n\nA : oui, je suis d’accord\nB : non").offers.isEmpty)
  }

  @Test(
    "Calls",
    arguments: ["Inscrivez-vous ici :", "Qui veut venir ?", "Qui veut venir ? Inscrivez-vous ici : Awa"])
  func calls(_ line: String) {
    let meeting = read("X\n\nOrdre du jour\n- Budget\n\nNotes\n\nBudget\n\n- \(line)")
    #expect(meeting.agenda.first?.signups.count == 1)
    #expect(meeting.agenda.first?.notes.count == (line.hasSuffix("Awa") ? 1 : 0))
  }

  private func read(_ text: String) -> PadMeeting {
    PadMeeting(PadMeeting.blocks(of: text, year: 2026), year: 2026)
  }
}
