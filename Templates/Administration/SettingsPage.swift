import Domain
import HTML

/// The fields of the settings. The raw values are their names, which are those of problems.
package enum SettingsEntry: String {
  case name, tagline, contact, description
  /// A box: `oui`, or nothing.
  case takesRequests
  case largestFile, fileQuota
}

/// The settings of the community.
///
/// - Parameter draft: as it was typed, or as it is kept.
package func settingsPage(
  _ draft: CommunityDraft, problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  subpage(
    frame, of: .administration, title: "Réglages", problems: problems,
    form(
      to: .settings, seal, button: "Enregistrer les réglages", problems: problemSummary(problems, fields),
      """
      \(name.with(draft.name, problems))\(tagline.with(draft.tagline, problems))\
      \(contact.with(draft.contact ?? "", problems))\(description.with(draft.description, problems))\
      \(checkbox(
        SettingsEntry.takesRequests.rawValue, "Les visiteurs peuvent demander à rejoindre la communauté",
        isOn: draft.takesRequests, hint: "Chaque demande attend votre réponse dans l’administration."))\
      \(largestFile.with("\(draft.largestFile)", problems))\(fileQuota.with("\(draft.fileQuota)", problems))
      """))
}

private let fields = [name, tagline, contact, description, largestFile, fileQuota]

private let name = Field(name: SettingsEntry.name.rawValue, label: "Nom de la communauté")
private let tagline = Field(
  name: SettingsEntry.tagline.rawValue, label: "Ce qu’elle est, en une phrase", maximum: TextLimit.sentence)
private let contact = Field(
  name: SettingsEntry.contact.rawValue, label: "Adresse électronique pour écrire à la communauté",
  isRequired: false, hint: "Tout le monde la voit, en bas de chaque page.")
private let description = Field(
  name: SettingsEntry.description.rawValue, label: "Présentation", kind: .lines(12), maximum: TextLimit.body,
  isRequired: false, hint: "Sur la page d’accueil, en Markdown.")
private let largestFile = Field(
  name: SettingsEntry.largestFile.rawValue, label: "Poids d’un fichier, au plus, en Mo",
  kind: .number(FileAllowance.largestRange), hint: "De 1 à 20.")
private let fileQuota = Field(
  name: SettingsEntry.fileQuota.rawValue, label: "Poids de tous les fichiers ensemble, au plus, en Mo",
  kind: .number(FileAllowance.quotaRange),
  hint: "Ils sont dans le fichier de la communauté et dans chaque sauvegarde.")
