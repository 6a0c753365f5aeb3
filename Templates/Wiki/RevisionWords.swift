import Domain
import HTML

/// When something was written: « le 3 mai 2026 à 14 h 05 ».
func moment(_ instant: Instant) -> HTML {
  let (day, time) = instant.inParis
  return #"le <time datetime="\#(day.iso)T\#(time.iso)">\#(day.withoutWeekday) à \#(time.onTheClock)</time>"#
}

/// How much: « aucun mot », « 1 mot », « 12 mots ».
func counted(_ count: Int, _ one: HTML, _ several: HTML, none: HTML = "aucun") -> HTML {
  switch count {
  case 0: "\(none)&nbsp;\(one)"
  case 1: "1&nbsp;\(one)"
  default: "\(grouped(count))&nbsp;\(several)"
  }
}

extension RevisionSummary {
  /// Who wrote it, behind a comma; nothing when nobody knows.
  var byWhom: HTML { "\(some: author, { ", par \($0.inWords)" })" }

  /// What it changes, in the writer's words or in ours.
  var about: HTML {
    if let restores { return "\(if: !summary.isEmpty, "\(summary) ")(Rétablit la version \(restores).)" }
    return "\(summary)"
  }

  /// Its size and by how much it grew: « 1 240 signes, +120 ».
  var sizeInWords: HTML {
    let change = size - sizeBefore
    let words = counted(size, "signe", "signes")
    if number == 1 { return words }
    return switch change {
    case 0: "\(words), autant qu’avant"
    case 1...: "\(words), +\(grouped(change))"
    default: "\(words), −\(grouped(-change))"
    }
  }
}

extension Document {
  /// The way back to it, over the titles of the pages below it.
  var wayBack: WayBack {
    WayBack(path: .document(name), name: "\(title)", place: place)
  }

  /// Where it stands in the menu.
  var place: Place {
    switch name {
    case .page: .under(.pages)
    case .introduction: .under(.circles)
    case .word: .under(.abecedaire)
    }
  }

  /// What it is called inside a sentence.
  var inWords: HTML {
    switch name {
    case .page: "la page «&nbsp;\(title)&nbsp;»"
    case .introduction: "la présentation du cercle «&nbsp;\(title)&nbsp;»"
    case .word: "le mot «&nbsp;\(title)&nbsp;»"
    }
  }
}

/// The button that brings an old text back. It makes a new revision and needs no other question.
func restoreButton(_ revision: RevisionSummary, of document: Document, _ seal: FormSeal) -> HTML {
  buttonForm(
    to: .restore(document.name, revision.number), seal, "Rétablir", about: "la version \(revision.number)")
}
