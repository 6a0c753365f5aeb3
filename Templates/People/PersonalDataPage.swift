import Domain
import HTML

/// What the file is called where it is downloaded.
package let personalDataFileName = "mes-donnees.json"

/// Everything that the site knows about a member, with a short guide to each part.
package func personalDataPage(_ data: PersonalData, in frame: Frame) -> HTML {
  page(
    frame, title: "Mes données", at: .account,
    """
    \(pageHead("Mes données", below: lead("Tout ce que le site sait de vous, à lire ici ou à emporter.")))
    <p><a href="\(path: .personalDataFile)" download>Télécharger mes données (fichier JSON)</a></p>
    \(section("Compte", account(data)))
    \(section("Connexions", part(
      "Les navigateurs où votre compte est ouvert. L’adresse de l’ordinateur n’est pas gardée.", data.sessions, session)))
    \(section("Cercles", part("Les cercles où l’on vous compte, et depuis quand.", data.circles, circle)))
    \(section("Suivi", part(
      "Ce dont les changements vous sont annoncés. Personne d’autre ne voit ces choix.", data.follows, follow)))
    \(section("Pages", part(
      "Chaque version de page que vous avez enregistrée, telle que vous l’avez écrite.", data.revisions, writing)))
    \(section("Brouillons", part(
      "Ce que vous avez écrit sans l’enregistrer. Personne d’autre ne le voit.", data.unsavedTexts, writing)))
    \(section("Notes", part("Ce que vous avez écrit dans les rencontres.", data.notes, writing)))
    \(section("Tâches", part("Celles qui sont les vôtres.", data.tasks, task)))
    \(section("Inscriptions", part(
      "Les appels auxquels vous avez répondu, et le nom qui s’y affiche.", data.signups, signup)))
    \(section("Sondages de dates", part("Ce que vous avez répondu à chaque date.", data.dateAnswers, dateAnswer)))
    \(section("Présences", part(
      "Les rencontres où votre présence est notée, et le nom qui s’y affiche.", data.attendance, attendance)))
    \(section("Fichiers", part("Ceux que vous avez ajoutés à des pages.", data.files, file)))
    \(section("Mots", part("Ceux que vous avez proposés pour l’abécédaire, et pourquoi.", data.words, proposedWord)))
    \(section("Voix", part(
      "Les mots à qui vous avez donné une voix. Personne d’autre ne voit ce choix.", data.votes, { "<li>\($0)</li>" })))
    \(section("Bulletins", part(
      "Les votes où vous avez mis un bulletin dans l’urne. Personne ne sait ce qu’il dit, pas même le site.", data.castBallots,
      castBallot)))
    \(section("Mots réunis", part("Ceux que vous avez réunis sous un autre.", data.groupedWords, groupedWord)))
    \(section("Lettres départagées", part(
      "Celles dont vous avez choisi des mots que le vote ne disait pas, et pourquoi.", data.settledLetters, settledLetter)))
    \(section("Invitations", part("Celles que vous avez faites.", data.invitations, invitation)))
    \(section("Courriels", part("Ceux qui attendent de vous être envoyés.", data.mails, mail)))
    \(section("Journal", part(
      "Les actes d’administration que vous avez faits ou qui vous concernent. Le nom des autres n’y est pas.", data.acts, act)))
    """)
}

private func account(_ data: PersonalData) -> HTML {
  let account = data.account
  return """
    <p class="guide">Ce qui vous identifie. Le mot de passe n’y est pas&nbsp;: seule son empreinte est gardée.</p>
    <dl class="facts">
    <div><dt>Nom</dt><dd>\(account.name)</dd></div>
    <div><dt>Adresse électronique</dt><dd>\(account.email.text)</dd></div>
    \(some: data.newEmail, { "<div><dt>Nouvelle adresse, à confirmer</dt><dd>\($0.text)</dd></div>" })
    \(some: data.feedMadeAt, { "<div><dt>Adresse de flux</dt><dd>faite le \(momentMark($0))</dd></div>" })
    \(some: data.calendarMadeAt, { "<div><dt>Adresse de calendrier</dt><dd>faite le \(momentMark($0))</dd></div>" })
    <div><dt>Nouvelles par courriel</dt><dd>\(data.telling.takesDigest ? "une fois par jour au plus" : "jamais")</dd></div>
    <div><dt>Rappels de rencontres</dt><dd>\(data.telling.takesReminders ? "la veille" : "jamais")</dd></div>
    <div><dt>Rôle</dt><dd>\(capitalized(account.role.inWords))</dd></div>
    <div><dt>Compte ouvert</dt><dd>le \(momentMark(account.joinedAt))</dd></div>
    </dl>
    """
}

private func part<Entry>(_ guide: HTML, _ entries: [Entry], _ item: (Entry) -> HTML) -> HTML {
  """
  <p class="guide">\(guide)</p>
  \(entries.isEmpty ? "<p>Rien ici.</p>" : #"<ul class="plain">\#(each: entries, item)</ul>"#)
  """
}

private func session(_ session: SessionSummary) -> HTML {
  """
  <li>\(session.agent), ouverte le \(momentMark(session.createdAt)), dernière visite le \
  \(momentMark(session.seenAt))</li>

  """
}

private func dateAnswer(_ answer: PersonalData.OwnDateAnswer) -> HTML {
  """
  <li>\(answer.poll.isEmpty ? "Sondage que vous ne voyez plus" : "«\u{A0}\(answer.poll)\u{A0}»"), \(answer.slot.inWords)&nbsp;: \
  \(answer.answer.words), le \(momentMark(answer.at))</li>

  """
}

private func proposedWord(_ word: PersonalData.OwnWord) -> HTML {
  """
  <li>\(spelled(word.spelling)), le \(momentMark(word.at))\(if: !word.isNamed, ", sans votre nom")\
  \(if: !word.reason.isEmpty, "&nbsp;: \(word.reason)")</li>

  """
}

private func castBallot(_ ballot: PersonalData.CastBallot) -> HTML {
  "<li>Lettre \(ballot.letter.description)\(if: ballot.round > 1, ", second vote")</li>\n"
}

private func groupedWord(_ word: PersonalData.GroupedWord) -> HTML {
  "<li>\(spelled(word.word)), sous \(spelled(word.head)), le \(momentMark(word.at))</li>\n"
}

private func settledLetter(_ settled: PersonalData.SettledLetter) -> HTML {
  "<li>Lettre \(settled.letter.description), le \(momentMark(settled.at))&nbsp;: \(settled.reason)</li>\n"
}

private func circle(_ place: CirclePlace) -> HTML {
  """
  <li><a href="\(path: .circle(place.circle.slug))">\(place.circle.name)</a>\
  \(if: place.standing == .facilitator, ", que vous animez"), depuis le \(momentMark(place.joinedAt))</li>

  """
}

private func follow(_ follow: Follow) -> HTML {
  let name: HTML =
    switch follow.thing {
    case .page(_, let title): "Page \(title)"
    case .circle(let circle): "Cercle \(circle.name)"
    case .meeting(let meeting): "Rencontre \(meeting.title), \(meeting.day.withoutWeekday)"
    case .word(_, let text): "Mot \(text)"
    case nil: "Ce que vous ne voyez plus"
    }
  return "<li>\(name), depuis le \(momentMark(follow.since))</li>\n"
}

private func writing(_ writing: PersonalData.Writing) -> HTML {
  """
  <li><details><summary>\(writing.title.isEmpty ? "Sans titre" : writing.title), \(place(writing.place)), le \(momentMark(writing.at))</summary>
  \(writing.text.map { source($0) } ?? "<p>Ce texte est à lire sur le site.</p>")</details></li>

  """
}

private func task(_ task: PersonalData.OwnTask) -> HTML {
  """
  <li>\(task.title.isEmpty ? "Tâche d’une rencontre que vous ne voyez plus" : task.title), \(task.state.inWords)\
  \(some: task.due, { ", pour le \($0.withoutWeekday)" })</li>

  """
}

private func signup(_ signup: PersonalData.OwnSignup) -> HTML {
  """
  <li>\(signup.question.isEmpty ? "Appel que vous ne voyez plus" : signup.question), sous le nom de \(signup.name), le \
  \(momentMark(signup.at))</li>

  """
}

private func attendance(_ attendance: PersonalData.Attendance) -> HTML {
  """
  <li>\(attendance.meeting.isEmpty ? "Rencontre que vous ne voyez plus" : attendance.meeting), \
  \(attendance.day.withoutWeekday), sous le nom de \(attendance.name)</li>

  """
}

private func file(_ file: PersonalData.GivenFile) -> HTML {
  """
  <li>\(file.name.text)\(if: !file.words.isEmpty, " (\(file.words))"), \(home(of: file)), le \(momentMark(file.at))</li>

  """
}

private func home(of file: PersonalData.GivenFile) -> HTML {
  guard let page = file.page else { return "dans une page que vous ne voyez plus" }
  return "dans la page \(page)"
}

private func source(_ text: String) -> HTML { #"<div class="source">\#(text)</div>"# }

private func place(_ place: PersonalData.Place) -> HTML {
  switch place {
  case .revision(_, let number): "version \(number)"
  case .unsaved: "brouillon"
  case .note: "note de rencontre"
  }
}

private func invitation(_ invitation: InvitationSummary) -> HTML {
  """
  <li>\(invitation.email?.text ?? "Lien ouvert")\(some: invitation.circle, { ", cercle \($0.name)" }), le \
  \(momentMark(invitation.createdAt))</li>

  """
}

private func mail(_ mail: PersonalData.WaitingMail) -> HTML {
  "<li>\(mail.kind.inWords), pour \(mail.recipient.text), écrit le \(momentMark(mail.writtenAt))</li>\n"
}

private func act(_ entry: PersonalData.RecordedAct) -> HTML {
  let subject: HTML? = entry.subject == .oneself ? "vous" : nil
  let deed = entry.act.inWords(to: subject, in: entry.circle, entry.detail)
  let actor: HTML =
    switch entry.actor {
    case .oneself: "Vous avez"
    case .other: "Une autre personne a"
    case .command: "La ligne de commande a"
    }
  return "<li>\(actor) \(deed), le \(momentMark(entry.at))</li>\n"
}
