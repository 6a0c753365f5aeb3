import Domain
import HTML

/// The parts of a pad in its order, each with what it is taken for, how sure that is, and its text.
func padBlocks(_ blocks: [PadBlock], _ meeting: PadMeeting, _ receptions: [String: WordReception]) -> HTML {
  let offers = Dictionary(grouping: meeting.offers) { $0.id.prefix { $0 != "-" } }
  return """
    <ol class="blocks">\(each: Array(blocks.enumerated()), { index, block in
      padBlock(
        block, index, index < meeting.remarks.count ? meeting.remarks[index] : [], offers["\(index)"] ?? [], receptions)
    })</ol>
    """
}

private func padBlock(
  _ block: PadBlock, _ index: Int, _ remarks: [PadRemark], _ offers: [PadOffer],
  _ receptions: [String: WordReception]
) -> HTML {
  let isDoubtful = block.certainty == .unsure || block.certainty == .notUnderstood
  let number = index + 1
  return """
    <li id="partie-\(index)"><h3>Partie \(number) <span class="tag\(if: isDoubtful, " on")">\(block.certainty.inWords)</span></h3>
    \(each: remarks, { #"<p class="soft small">\#($0.inWords)</p>"# })\
    \(kinds(of: index).with(block))\
    \(text(of: index, lines: block.text.utf8.count { $0 == 0x0A } + 1).with(block.text))\
    \(if: !offers.isEmpty, offered(offers, number, receptions))</li>

    """
}

private func kinds(of index: Int) -> KindChoice { KindChoice(index: index) }

/// The kinds of parts, as a list that opens. The one that the rules have found carries how sure they are.
private struct KindChoice {
  let index: Int

  func with(_ block: PadBlock) -> HTML {
    labelled(
      "nature-\(index)", #"Ce que c’est<span class="hidden">, partie \#(index + 1)</span>"#, hint: .empty,
      wrong: []
    ) {
      links in
      """
      <select id="nature-\(index)" name="kind"\(links)>\
      \(each: PadKind.allCases, { kind in
        #"<option value="\#(kind == block.kind ? block.choice : kind.rawValue)"\#(if: kind == block.kind, " selected")>\#(kind.inWords)</option>"#
      })</select>
      """
    }
  }
}

private func text(of index: Int, lines: Int) -> PlainText {
  PlainText(index: index, rows: min(12, max(2, lines)))
}

/// The text of a part. It may be emptied: then the part is left out.
private struct PlainText {
  let index: Int
  let rows: Int

  func with(_ text: String) -> HTML {
    labelled(
      "texte-\(index)", #"Texte<span class="hidden">, partie \#(index + 1)</span>"#, hint: .empty, wrong: []
    ) { links in
      // The first line break after the tag is not part of the value (HTML, 13.2.6.4.7): one is given away.
      "<textarea id=\"texte-\(index)\" name=\"text\" rows=\"\(rows)\"\(links)>\n\(text)</textarea>"
    }
  }
}

/// What the part may be kept as besides.
private func offered(_ offers: [PadOffer], _ number: Int, _ receptions: [String: WordReception]) -> HTML {
  """
  <fieldset class="field"><legend>À garder aussi<span class="hidden">, partie \(number)</span></legend>
  \(each: offers, { offerBox($0, receptions[$0.id] ?? .welcome) })</fieldset>

  """
}

private func offerBox(_ offer: PadOffer, _ reception: WordReception) -> HTML {
  guard reception == .welcome else {
    return #"<p class="soft small">\#(offer.thing.inWords)&nbsp;: \#(reception.inWords).</p>"#
  }
  return """
    <label class="check"><input type="checkbox" name="keep" value="\(offer.id)"\(if: offer.isKept, " checked")> \
    <span>\(offer.thing.inWords)</span></label>

    """
}

extension PadOffer.Thing {
  /// What is offered, in words.
  package var inWords: String {
    switch self {
    case .task(let task):
      let owner = task.owner.isEmpty ? "" : " (\(task.owner))"
      let due = task.due.map { ", pour le \($0.withoutWeekday)" } ?? ""
      return "La tâche «\u{A0}\(task.title)\u{A0}»\(owner)\(due)"
    case .decision(let text): return "La décision «\u{A0}\(text)\u{A0}»"
    case .word(let word):
      return
        "Le mot «\u{A0}\(word.text)\u{A0}»\(word.synonym.map { " (\($0))" } ?? ""), lettre \(word.letter)"
    }
  }
}
