import Domain
import HTML

/// The page on which a subject is put into a free cell of a grid; what was typed for a grid that is no more is given back there.
package func newCellPage(
  _ sheet: MeetingSheet, _ form: GridCellForm, problems: [Problem], in frame: Frame
) -> HTML {
  let kind = sheet.meeting.grid?.kind ?? .forum
  let fields = GridCellFields(
    kind: kind, spots: sheet.meeting.grid?.freeSpots ?? [], meeting: sheet.meeting)
  let seal = sheet.meeting.grid == nil ? nil : sheet.sealToWrite
  return subpage(
    frame, of: sheet.meeting.wayBack,
    title: kind == .forum ? "Proposer un sujet" : "Ouvrir une table", problems: problems,
    """
    \(some: seal, { seal in
      Templates.form(
        to: .addCell(sheet.id), seal, button: kind == .forum ? "Proposer ce sujet" : "Ouvrir la table",
        problems: problemSummary(problems, fields.all), fields.html(form, problems))
    })\
    \(if: seal == nil, unkeptCell(form, problems))
    """)
}

/// What was typed for a grid in which nothing is written any more, to be copied.
func unkeptCell(_ form: GridCellForm, _ problems: [Problem]) -> HTML {
  """
  \(problemSummary(problems, [] as [Field]))
  \(if: problems.isEmpty, #"<p class="notice">\#(reasonWords(.validated))</p>"#)\
  \(if: !form.subject.isEmpty, #"<p class="source">\#(form.subject)</p>"#)
  """
}
