import Domain
import HTML

/// The form that cuts an item in two, with what is typed into it, as typed.
package struct ItemCutForm: Hashable, Sendable {
  /// The fields. The raw values are their names, which are those of problems.
  package enum Entry: String {
    case minutes, title, nextTitle, version
  }

  package var minutes: String
  package var title: String
  package var nextTitle: String
  /// The version of the item that its writer saw.
  package var version: String

  /// What is proposed for an item: two halves.
  package init(_ item: PreparedItem) {
    minutes = "\(max(1, item.draft.minutes / 2))"
    title = item.draft.title
    nextTitle = "\(String(item.draft.title.prefix(190))) (suite)"
    version = "\(item.version)"
  }

  /// The form as it was sent.
  package init(fields value: (String) -> String) {
    minutes = value(Entry.minutes.rawValue)
    title = value(Entry.title.rawValue)
    nextTitle = value(Entry.nextTitle.rawValue)
    version = value(Entry.version.rawValue)
  }

  /// Where the item is cut. What is no number is no place in it.
  package var cut: ItemCut {
    ItemCut(minutes: Int(minutes.trimmed) ?? 0, title: title.trimmed, nextTitle: nextTitle.trimmed)
  }
}

/// The page on which an item is cut in two.
///
/// - Parameter item: as it is now.
package func itemCutPage(
  _ sheet: MeetingSheet, _ item: PreparedItem, _ form: ItemCutForm, problems: [Problem], seal: FormSeal,
  in frame: Frame
) -> HTML {
  let range = 1...max(1, item.draft.minutes - 1)
  let fields = [
    Field(
      name: ItemCutForm.Entry.minutes.rawValue, label: "Durée de la première partie, en minutes",
      kind: .number(range), hint: "La seconde garde le reste des \(lengthInWords(item.draft.minutes))."),
    Field(name: ItemCutForm.Entry.title.rawValue, label: "Titre de la première partie"),
    Field(name: ItemCutForm.Entry.nextTitle.rawValue, label: "Titre de la seconde partie"),
  ]
  return subpage(
    frame, of: .agenda(of: sheet.meeting), title: "Couper en deux «\u{A0}\(item.draft.title)\u{A0}»",
    below: lead("La première partie garde les sous-points, les notes et le conducteur. La seconde la suit."),
    problems: problems,
    Templates.form(
      to: .splitItem(sheet.id, item.id), seal, button: "Couper en deux",
      problems: problemSummary(problems, fields),
      """
      \(hidden(ItemCutForm.Entry.version.rawValue, "\(item.version)"))\
      \(fields[0].with(form.minutes, problems))\(fields[1].with(form.title, problems))\
      \(fields[2].with(form.nextTitle, problems))
      """))
}
