import Domain
import HTML

/// The page on which a meeting is led: what goes on, how much time is left, and one button for what comes next. For whoever
/// organises the meeting, and nobody else.
///
/// - Parameter runSheet: what they read beside the agenda.
package func conductPage(_ sheet: MeetingSheet, _ runSheet: RunSheet, in frame: Frame) -> HTML {
  let meeting = sheet.meeting
  return page(
    frame, title: "Conduire \(meeting.summary.title)", at: .under(.meetings),
    sheets: [.meetings, .preparing] + sheet.liveSheets, scripts: sheet.liveScripts,
    """
    \(pageHead(
      above: #"<a href="\#(path: meeting.wayBack.path)">\#(meeting.wayBack.name)</a>"#, "Conduire",
      below: """
        <ul class="jump"><li><a href="\(path: .projection(sheet.id))">Projeter</a></li>\
        <li><a href="\(path: .agenda(sheet.id))">Ordre du jour</a></li>\
        <li><a href="\(path: .runSheet(sheet.id))">Conducteur</a></li>\
        \(if: sheet.sealToOrganise != nil, #"<li><a href="\#(path: .closing(sheet.id))">Clore et publier</a></li>"#)</ul>
        """))
    \(some: sheet.voteDesk == nil ? nil : sheet.sealToOrganise, { pressForm($0, back: .conduct(sheet.id)) })\
    <div hidden>\(liveBar(meeting, at: sheet.now))</div>
    \(some: sheet.lastChange, { liveSource(sheet.id, since: $0) })\
    <div id="conduite">
    \(some: meeting.summary.state.isToCome ? sheet.sealToOrganise : nil, { conduct(sheet, runSheet, $0) })\
    \(if: !meeting.summary.state.isToCome, #"<p class="notice">Cette rencontre n’est plus à conduire.</p>"#)
    </div>
    """)
}

private func conduct(_ sheet: MeetingSheet, _ runSheet: RunSheet, _ seal: FormSeal) -> HTML {
  let (live, day) = (sheet.meeting.live(at: sheet.now), sheet.meeting.summary.day)
  let forms = ConductForms(meeting: sheet.id, seal: seal, seen: live.sight)
  let step = live.current.flatMap { runSheet.steps[live.items[$0].id] }
  return """
    \(stage(live, forms, day))
    \(some: live.current.map { sheet.meeting.agenda[$0] }, { itemVoteDesk($0, sheet) })\
    \(if: live.lateness > 0, lateness(live, forms, day))
    \(some: step, { section("Pour animer", led($0)) })
    \(some: live.current, { moreTime(live, at: $0, forms) })
    \(otherSteps(live, forms))
    \(course(sheet, live, forms))
    """
}

/// What meets the eye: the item, its time, the one button.
private func stage(_ live: LiveAgenda, _ forms: ConductForms, _ day: Day) -> HTML {
  let next = live.toCome.first.map { live.items[$0] }
  return """
    <section class="helm"\(live.marks)>
    \(live.state == .planned ? beforehand(live, day) : some(live.current, { now(live, at: $0, day) }))\
    \(if: live.state == .running && live.current == nil,
      "<h2>\(next == nil ? "Tous les points sont traités" : "Entre deux points")</h2>")
    \(mainButton(live, next, forms))
    \(if: live.state == .running && next == nil && live.current == nil,
      #"<p><a href="\#(path: .closing(forms.meeting))">Clore et publier</a></p>"#)
    </section>
    """
}

private func beforehand(_ live: LiveAgenda, _ day: Day) -> HTML {
  """
  <h2>La rencontre n’a pas commencé</h2>
  <p>Elle est prévue de \(moment(live.calledFor.start, on: day)) à \(moment(live.calledFor.end, on: day)).</p>
  """
}

private func now(_ live: LiveAgenda, at place: Int, _ day: Day) -> HTML {
  """
  <p class="label">Point \(place + 1) sur \(live.items.count)</p>
  <h2 data-title>\(live.items[place].title)</h2>
  <p class="remains" data-left>\(leftInWords(live.minutesLeft ?? 0))</p>
  <p>Jusqu’à \(moment(live.deadline ?? live.now, on: day)). Il est \(moment(live.now, on: day)).</p>
  """
}

/// What is left of an item: « 4 min », « moins d’une minute », « +6 min ».
private func leftInWords(_ minutes: Int) -> String {
  minutes < 0 ? "+\(-minutes)\u{A0}min" : minutes == 0 ? "moins d’une minute" : "\(minutes)\u{A0}min"
}

private func mainButton(_ live: LiveAgenda, _ next: LiveAgenda.Item?, _ forms: ConductForms) -> HTML {
  let name: HTML = "\(some: next, { "&nbsp;: \($0.title)" })"
  if live.state == .planned { return forms.form(forms.button(.start, "Commencer\(name)", look: "main")) }
  if next != nil { return forms.form(forms.button(.next, "Point suivant\(name)", look: "main")) }
  return live.current == nil
    ? .empty : forms.form(forms.button(.finish, "Terminer le dernier point", look: "main"))
}

/// What is to be done about a meeting that ends too late.
private func lateness(_ live: LiveAgenda, _ forms: ConductForms, _ day: Day) -> HTML {
  let (count, minutes) = (live.toCome.count, max(0, (live.end.seconds - live.nextStart.seconds) / 60))
  return """
    <section class="late" id="retard"><h2>\(lengthInWords(live.lateness)) de retard</h2>
    <p>À ce rythme, la rencontre finit à \(moment(live.expectedEnd, on: day)) au lieu de \(moment(live.end, on: day)).</p>
    <ul class="plain">
    \(if: count > 0 && minutes >= count, """
      <li>\(forms.form(forms.button(.tighten, "Resserrer")))\
      \(count == 1 ? "Le point qui reste tient" : "Les \(count)\u{A0}points qui restent tiennent") \
      en \(lengthInWords(minutes)).</li>
      """)\
    \(if: count > 0 && minutes < count,
      "<li>Resserrer n’est plus possible&nbsp;: il reste moins d’une minute par point.</li>")\
    \(if: count > 0, "<li>\(forms.form(skipChoice(live, forms)))La rencontre suivante le reprendra.</li>")\
    <li>\(forms.form(forms.button(.agree, "Finir à \(momentInWords(live.expectedEnd, on: day))")))\
    Tout le monde est d’accord pour prolonger.</li>
    </ul></section>
    """
}

private func skipChoice(_ live: LiveAgenda, _ forms: ConductForms) -> HTML {
  """
  \(forms.button(.skip, "Sauter")) <label for="a-sauter" class="hidden">Point à sauter</label>\
  <select id="a-sauter" name="\(ConductForm.item)">\(each: live.toCome.reversed(), { place in
    #"<option value="\#(live.items[place].id)">\#(live.items[place].title)</option>"#
  })</select>
  """
}

private func moreTime(_ live: LiveAgenda, at place: Int, _ forms: ConductForms) -> HTML {
  let field = Field(
    name: ConductForm.minutes, label: "Minutes de plus", kind: .number(LiveGesture.extensions))
  return section(
    "Ce point demande plus de temps",
    forms.form(
      """
      <div class="more">\(field.with("5"))\
      \(forms.button(.extend, "Prolonger", about: "«&nbsp;\(live.items[place].title)&nbsp;»"))</div>
      """))
}

/// What mends a press of the wrong button.
private func otherSteps(_ live: LiveAgenda, _ forms: ConductForms) -> HTML {
  guard live.state == .running else { return .empty }
  let last = live.lastDone.map { live.items[$0].title }
  return section(
    "Autres gestes",
    """
    \(some: last, { forms.form(forms.button(.back, "Reprendre «&nbsp;\($0)&nbsp;»")) })\
    \(if: last == nil, forms.form(forms.button(.unstart, "Annuler le début de la rencontre")))\
    \(if: live.current != nil && !live.toCome.isEmpty,
      forms.form(forms.button(.finish, "Terminer ce point sans passer au suivant")))
    """)
}

/// All items, with what may be done to those that are not begun.
private func course(_ sheet: MeetingSheet, _ live: LiveAgenda, _ forms: ConductForms) -> HTML {
  guard !live.items.isEmpty else { return #"<p class="soft">L’ordre du jour n’est pas encore écrit.</p>"# }
  let clock = AgendaClock(sheet.meeting, at: sheet.now)
  return section(
    "Déroulé",
    """
    <ol class="slots">\(each: sheet.meeting.agenda, { item in
      """
      <li class="slot" id="point-\(item.id)">\(clock.line(item))<h3>\(item.title)</h3>\
      \(if: item.state != .running, itemVoteDesk(item, sheet))\
      \(if: live.state == .running, itemForms(item, forms))</li>

      """
    })</ol>
    """)
}

private func itemForms(_ item: AgendaItem, _ forms: ConductForms) -> HTML {
  let about: HTML = "«&nbsp;\(item.title)&nbsp;»"
  switch item.state {
  case .running, .done: return .empty
  case .planned:
    return forms.form(
      about: item.id,
      """
      <p class="tools">\(forms.button(.choose, "Passer à ce point", about: about))\
      \(forms.button(.skip, "Sauter", about: about))</p>
      """)
  case .skipped:
    return forms.form(
      about: item.id,
      """
      <p class="tools">\(forms.button(.choose, "Passer à ce point", about: about))\
      \(forms.button(.restore, "Remettre à l’ordre du jour", about: about))</p>
      """)
  }
}

private func some<Value>(_ value: Value?, _ html: (Value) -> HTML) -> HTML { value.map(html) ?? .empty }
