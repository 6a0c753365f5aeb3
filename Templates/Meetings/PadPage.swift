import Domain
import HTML

/// The page on which a pad is pasted.
///
/// - Parameter circles: those that its reader may gather in a meeting.
package func padPage(
  _ form: PadForm, circles: [CircleLink], problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  subpage(
    frame, of: .meetings, title: "Importer un pad",
    below: lead(
      """
      Collez le texte d’un pad&nbsp;: il devient une rencontre, avec son ordre du jour, ses notes et ses suites. \
      Vous relisez tout avant de la créer, et rien n’est perdu de ce que le site ne comprend pas.
      """), problems: problems,
    Templates.form(
      to: .importMeeting, seal, button: "Lire ce texte",
      problems: problemSummary(problems, [PadField.pad, PadField.circles]),
      "\(PadField.pad.with(form.pad, problems))\(PadField.circleBoxes(form, circles, problems))"))
}

extension WayBack {
  fileprivate static let meetings = WayBack(path: .meetings, name: "Rencontres", place: .under(.meetings))
}

/// The parts of a pad with what they are taken for, and the meeting that they make.
///
/// - Parameters:
///   - form: filled with what the meeting says.
///   - receptions: how the abécédaire takes the words offered, by the offer's id.
package func padPreviewPage(
  _ form: PadForm, _ meeting: PadMeeting, receptions: [String: WordReception], circles: [CircleLink],
  problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  page(
    frame, title: "Relire le pad", at: .under(.meetings), sheets: [.meetings, .preparing], problems: problems,
    """
    \(pageHead(
      above: #"<a href="\#(path: .importMeeting)">Importer un pad</a>"#, "Relire le pad",
      below: lead("Dites ce que sont les parties mal comprises, corrigez les textes, puis créez la rencontre.")))
    <form class="form pad" method="post" action="\(path: .importMeeting)" novalidate>
    \(seal.fields)\(hidden(PadForm.Entry.asked.rawValue, meeting.offers.map(\.id).joined(separator: " ")))\
    \(problemSummary(problems, PadField.all))
    \(jumps(form))
    <div class="split">
    <div>
    \(fieldset("La rencontre", PadField.frame(form, circles, problems)))
    <section class="section"><h2 id="parties">Les parties du pad</h2>
    \(padBlocks(form.blocks, meeting, receptions))
    </section>
    </div>
    \(padSummary(form, meeting, receptions))
    </div>
    \(buttons)
    </form>
    """)
}

private func jumps(_ form: PadForm) -> HTML {
  let doubtful = form.blocks.enumerated().filter { [.unsure, .notUnderstood].contains($0.element.certainty) }
    .map(\.offset)
  return """
    <ul class="jump">
    <li><a href="#parties">\(form.blocks.count)&nbsp;\(form.blocks.count == 1 ? "partie" : "parties")</a></li>
    <li><a href="#resultat">Ce qui sera créé</a></li>
    \(some: doubtful.first, { first in
      ##"<li><a href="#partie-\##(first)">\##(doubtful.count)&nbsp;à vérifier</a></li>"##
    })
    </ul>
    """
}

/// The first button is what the Enter key presses (HTML, 4.10.21.2): it makes nothing.
private let buttons: HTML = """
  <p class="send"><button name="gesture" value="review">Relire avec ces choix</button> \
  <button class="main" name="gesture" value="create">Créer la rencontre</button></p>
  """
