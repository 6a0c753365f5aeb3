import Domain
import HTML

/// How the installation is doing: the file, its last copy, the mails.
package func healthPage(_ health: InstallationHealth, seal: FormSeal, in frame: Frame) -> HTML {
  subpage(
    frame, of: .administration, title: "Santé",
    """
    <h2>Le fichier</h2>
    <dl class="facts">
    \(fact("Version de Cercles", "\(health.version)"))
    \(fact("Taille du fichier", "\(sizeInWords(bytes: health.fileBytes))"))
    \(fact("Dernière sauvegarde", backup(health.lastBackup)))
    </dl>
    \(section("Les courriels", mails(health, seal)))
    """)
}

private func backup(_ record: BackupRecord?) -> HTML {
  guard let record else {
    return
      "<strong>Jamais.</strong> Sans copie, une panne du disque emporterait tout ce que la communauté a écrit."
  }
  return "\(momentMark(record.madeAt)), \(sizeInWords(bytes: record.bytes))"
}

private func mails(_ health: InstallationHealth, _ seal: FormSeal) -> HTML {
  """
  \(if: !health.sendsMail, "<p>Le site n’envoie pas de courriels&nbsp;: les liens vous sont montrés, à transmettre.</p>")
  <dl class="facts more">
  \(fact("En attente", waiting(health.outbox)))
  \(fact("Non partis", "\(health.outbox.failed)"))
  </dl>
  \(if: !health.failedMails.isEmpty, #"<ul class="rows more">\#(each: health.failedMails, { mailRow($0, seal) })</ul>"#)
  """
}

private func waiting(_ outbox: OutboxState) -> HTML {
  "\(outbox.waiting)\(some: outbox.oldest, { ", le plus ancien écrit le \(momentMark($0))" })"
}

private func mailRow(_ mail: OutgoingMail, _ seal: FormSeal) -> HTML {
  let about: HTML = "(\(mail.recipient.text))"
  return """
    <li class="row"><div><h3>\(mail.kind.inWords)</h3>
    <p>À \(mail.recipient.text)</p><p class="soft small">Abandonné après \(mail.attempts) essais</p>
    <div class="buttons">\(buttonForm(to: .retryMail(mail.id), seal, "Renvoyer", about: about)) \
    \(buttonForm(to: .dropMail(mail.id), seal, "Effacer", about: about))</div></div></li>

    """
}

extension MailKind {
  /// What the mail is about, in words.
  var inWords: String {
    switch self {
    case .invitation: "Invitation"
    case .password: "Lien de nouveau mot de passe"
    case .email: "Confirmation d’une adresse"
    case .emailChanged: "Annonce d’un changement d’adresse"
    case .refusal: "Réponse à une demande"
    case .dateReminder: "Rappel d’un sondage de dates"
    case .datesChanged: "Changement d’un sondage de dates"
    case .dateChosen: "Date retenue par un sondage"
    case .digest: "Nouvelles du jour"
    case .reminder: "Rappel d’une rencontre"
    }
  }
}

/// A size as people say it: « 812 octets », « 4,2 Mo ».
package func sizeInWords(bytes: Int) -> String {
  var (size, rest) = (max(bytes, 0), 0)
  var units = ["octets", "ko", "Mo", "Go"][...]
  while size >= 1_000, units.count > 1 {
    (size, rest) = size.quotientAndRemainder(dividingBy: 1_000)
    units.removeFirst()
  }
  let tenths = rest / 100
  return "\(grouped(size))\(tenths == 0 ? "" : ",\(tenths)")\u{A0}\(units.first ?? "")"
}
