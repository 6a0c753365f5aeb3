import Domain
import HTML

/// What goes on now in a meeting that runs, on top of its pages: it is the same for everyone, so that it can be sent to all who have
/// one of them open. It is hidden before the meeting begins.
func liveBar(_ meeting: Meeting, at now: Instant) -> HTML {
  switch meeting.summary.state {
  case .planned: #"<div id="direct" hidden></div>"#
  case .running: bar(meeting, meeting.live(at: now))
  case .closed:
    ended(
      #"La rencontre est close. <a href="\#(path: .minutes(meeting.summary.id))">Lire le compte rendu</a>"#)
  case .cancelled: ended("Cette rencontre est annulée&nbsp;: elle n’a pas lieu.")
  }
}

/// How late the meeting ends is said again by the script as the time goes on.
private func bar(_ meeting: Meeting, _ live: LiveAgenda) -> HTML {
  let day = meeting.summary.day
  return """
    <section class="live" id="direct" aria-label="En ce moment"\(live.marks)>
    <p class="now">\(some: live.current.map { live.items[$0] }, { current($0, live, day) })\
    \(if: live.current == nil, live.toCome.isEmpty ? "Tous les points sont traités." : "Entre deux points.")</p>
    <p class="small"><b data-late>\(if: live.lateness > 0, "\(live.lateness)&nbsp;min de retard.")</b>\
    \(some: live.toCome.first, { " Ensuite, à \(moment(live.nextStart, on: day))&nbsp;: \(live.items[$0].title)." })\
     Fin vers \(moment(live.expectedEnd, on: day)). <a href="?">Actualiser</a></p>
    </section>
    """
}

/// By how much an item overruns is counted on by the script, which takes the place of the words.
private func current(_ item: LiveAgenda.Item, _ live: LiveAgenda, _ day: Day) -> HTML {
  let overrun = -(live.minutesLeft ?? 0)
  return """
    <a href="#point-\(item.id)" data-title>\(item.title)</a> \
    <span class="until">jusqu’à \(moment(live.deadline ?? live.now, on: day))</span> \
    <span class="remains" data-left>\(if: overrun > 0, "dépassé de \(overrun)&nbsp;min")</span>
    """
}

private func ended(_ words: HTML) -> HTML { #"<div id="direct"><p class="notice">\#(words)</p></div>"# }

extension LiveAgenda {
  /// From what the script reckons, in seconds: the server's present moment, the end of the item that goes on, what comes after it,
  /// the end of the meeting, and at how many minutes left to tell it.
  var marks: HTML {
    """
     data-now="\(now.seconds)" data-rest="\(minutesToCome * 60)" data-agreed="\(end.seconds)"\
    \(some: deadline, { " data-end=\"\($0.seconds)\"" })\
     data-thresholds="\(Self.thresholds.map(String.init).joined(separator: " "))"
    """
  }
}
