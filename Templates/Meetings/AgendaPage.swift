import Domain
import HTML

/// What is typed on the page of an agenda, and why it came back.
package struct AgendaDesk: Sendable {
  package var minutes = AgendaMinutesForm()
  /// Lengths that others have changed meanwhile.
  package var contested: [ContestedMinutes.Item] = []
  package var newItem = NewItemForm()
  package var problems: [Problem] = []

  package init() {}
}

/// The workshop of an agenda: its items by the clock, how they fill the time, and all that moves or changes them. What it says of
/// durations holds for the viewer who organises the meeting.
///
/// - Parameter seal: for its forms.
package func agendaPage(_ sheet: MeetingSheet, _ desk: AgendaDesk, in frame: Frame) -> HTML {
  let meeting = sheet.meeting
  return page(
    frame, title: "Ordre du jour de \(meeting.summary.title)", at: .under(.meetings),
    sheets: [.meetings, .preparing],
    scripts: [.agenda], problems: desk.contested.isEmpty ? desk.problems : [Problem("", .changed)],
    """
    \(pageHead(
      above: #"<a href="\#(path: meeting.wayBack.path)">\#(meeting.wayBack.name)</a>"#, "Ordre du jour",
      below: """
        <p class="when">\(meeting.summary.whenInWords)</p>
        <ul class="jump"><li><a href="\(path: .runSheet(sheet.id))">Conducteur</a></li>\
        <li><a href="\(path: .projection(sheet.id))">Projection</a></li></ul>
        """))
    \(some: sheet.lookingBack, { lookingBackSection($0, sheet) })
    \(some: sheet.sealToOrganise, { workshop(sheet, desk, $0) })\
    \(if: sheet.sealToOrganise == nil, "\(problemSummary(desk.problems, [Field]()))\(closedAgenda(meeting))")
    """)
}

private func workshop(_ sheet: MeetingSheet, _ desk: AgendaDesk, _ seal: FormSeal) -> HTML {
  """
  \(if: sheet.meeting.summary.state == .running, runningNotice(sheet.id))\
  \(desk.contested.isEmpty ? problemSummary(desk.problems, fields(sheet.meeting, desk)) : contest(desk.contested))
  \(if: !sheet.meeting.agenda.isEmpty, itemsForm(sheet, desk, seal))
  \(if: sheet.meeting.agenda.isEmpty, "<p>\(sheet.meeting.balance.inWords) Ajoutez le premier point.</p>")
  \(newItemSection(sheet, desk, seal))
  """
}

private func runningNotice(_ meeting: Int) -> HTML {
  """
  <p class="notice">La rencontre est en cours&nbsp;: les points traités et le point en cours gardent leur place. \
  <a href="\(path: .conduct(meeting))">Conduire la rencontre</a></p>

  """
}

/// One form holds all: whatever button is pressed, the durations typed beside it are kept too. Its first button is the one that
/// the Enter key presses (HTML, 4.10.21.2).
private func itemsForm(_ sheet: MeetingSheet, _ desk: AgendaDesk, _ seal: FormSeal) -> HTML {
  let meeting = sheet.meeting
  return """
    <form class="workshop" id="atelier" method="post" action="\(path: .itemMinutes(sheet.id))" novalidate\
    \(clockMarks(meeting))>
    \(seal.fields)
    <div class="balance"><p id="bilan">\(meeting.balance.inWords)</p>
    \(some: meeting.clockChange, { #"<p class="small">\#($0.inWords)</p>"# })\
    <p class="tools"><button class="main">Enregistrer les durées</button> \
    \(if: meeting.summary.state != .running, #"<button formaction="\#(path: .fitAgenda(sheet.id))">Ajuster au temps</button>"#)</p></div>
    <ol class="slots">\(each: meeting.agenda.indices, { itemRow($0, meeting, desk) })</ol>
    </form>
    """
}

/// From what the script reckons the hours while one types.
private func clockMarks(_ meeting: Meeting) -> HTML {
  """
   data-start="\(meeting.summary.slot.start.minutes)" data-length="\(meeting.summary.minutes)"\
  \(some: meeting.clockChange, { #" data-change="\#($0.after)" data-shift="\#($0.by)""# })
  """
}

private func itemRow(_ index: Int, _ meeting: Meeting, _ desk: AgendaDesk) -> HTML {
  let (item, count) = (meeting.agenda[index], meeting.agenda.count)
  let id = meeting.summary.id
  // Before the item above; before the one behind the next, or last.
  let up = index > 0 ? "\(meeting.agenda[index - 1].id)" : ""
  let down = index + 2 < count ? "\(meeting.agenda[index + 2].id)" : ""
  return """
    <li class="slot" id="point-\(item.id)" tabindex="-1" data-item="\(item.id)">
    <p class="clock">\(item.slot.hoursInWords)</p>
    <h2>\(item.title)</h2>
    \(if: !item.lead.isEmpty, #"<p class="soft small">Animation&nbsp;: \#(item.lead)</p>"#)\
    \(some: boundsInWords(item), { #"<p class="soft small">\#($0)</p>"# })\
    \(some: item.vote, { #"<p class="soft small">\#($0.inWords)</p>"# })\
    \(minutesField(item, desk))
    <p class="tools">\
    \(if: index > 0, moveButton("Monter", item, before: up, of: id))\
    \(if: index + 1 < count, moveButton("Descendre", item, before: down, of: id))\
    \(itemLink(.item(id, item.id), "Modifier", item))\
    \(if: item.slot.minutes > 1, itemLink(.splitItem(id, item.id), "Couper en deux", item))\
    <a href="\(path: .agenda(id))?apres=\(item.id)#ajouter">Insérer après\(about(item))</a>\
    <button formaction="\(path: .removeItem(id, item.id))" name="version" value="\(item.version)">Retirer\(about(item))</button></p>
    </li>

    """
}

private func moveButton(_ words: HTML, _ item: AgendaItem, before other: String, of meeting: Int) -> HTML {
  """
  <button formaction="\(path: .moveItem(meeting, item.id))" name="before" value="\(other)" data-move>\(words)\(about(item))</button>
  """
}

private func itemLink(_ path: SitePath, _ words: HTML, _ item: AgendaItem) -> HTML {
  #"<a href="\#(path: path)">\#(words)\#(about(item))</a>"#
}

private func about(_ item: AgendaItem) -> HTML {
  #"<span class="hidden"> «&nbsp;\#(item.title)&nbsp;»</span>"#
}

private func minutesField(_ item: AgendaItem, _ desk: AgendaDesk) -> HTML {
  let entry = desk.minutes.typed(for: item.id)
  let kept = "\(item.slot.minutes)"
  let isContested = desk.contested.contains { $0.id == item.id }
  let field = Field(
    name: AgendaMinutesForm.field(item.id), label: "Minutes\(about(item))",
    kind: .number(1...Agenda.maximumMinutes))
  return """
    \(field.with(entry?.typed ?? kept, desk.problems))\
    \(hidden(AgendaMinutesForm.loadedField(item.id), isContested ? kept : entry?.loaded ?? kept))
    """
}

/// The least and the most minutes: « de 10 à 20 minutes ».
func boundsInWords(_ item: AgendaItem) -> HTML? {
  switch (item.shortest, item.longest) {
  case (let least?, let most?): "De \(least) à \(lengthInWords(most))"
  case (let least?, nil): "Au moins \(lengthInWords(least))"
  case (nil, let most?): "Au plus \(lengthInWords(most))"
  case (nil, nil): nil
  }
}

/// What the summary of problems looks among.
private func fields(_ meeting: Meeting, _ desk: AgendaDesk) -> [Field] {
  meeting.agenda.map { item in
    Field(name: AgendaMinutesForm.field(item.id), label: "Minutes de «&nbsp;\(item.title)&nbsp;»")
  } + newItemFields(meeting)
}

private func contest(_ items: [ContestedMinutes.Item]) -> HTML {
  """
  <div class="problems" role="alert" id="a-corriger" tabindex="-1" autofocus>\
  <h2>Quelqu’un d’autre a changé des durées</h2>
  <p>Rien n’est encore enregistré. Ce que vous avez mis est gardé ci-dessous&nbsp;: relisez, puis enregistrez de nouveau.</p>
  <ul class="plain">\(each: items, contestedItem)</ul></div>
  """
}

private func contestedItem(_ item: ContestedMinutes.Item) -> HTML {
  guard let current = item.current else {
    return "<li>Un point auquel vous donniez \(lengthInWords(item.typed)) a été retiré.</li>\n"
  }
  return """
    <li><a href="#\(AgendaMinutesForm.field(item.id))">«&nbsp;\(current.title)&nbsp;»</a>&nbsp;: vous avez mis \
    \(lengthInWords(item.typed)), l’autre personne \(lengthInWords(current.minutes)).</li>

    """
}

private func closedAgenda(_ meeting: Meeting) -> HTML {
  """
  <p class="notice">L’ordre du jour de cette rencontre ne change plus.</p>
  <ol class="slots">\(each: meeting.agenda, { item in
    """
    <li class="slot"><p class="clock">\(item.slot.hoursInWords)</p><h2>\(item.title)</h2></li>

    """
  })</ol>
  """
}
