import Domain
import HTML

/// The names that fields of the first page have where a person's and the community's would be the same.
package enum SetUpForm {
  /// The community's name; `name` is the person's.
  package static let communityName = "community"

  /// What must be mended in both parts of the form, by the names of its fields.
  package static func problems(_ community: CommunityDraft, _ account: AccountDraft) -> [Problem] {
    community.problems.map { $0.field == "name" ? Problem(communityName, $0.reason) : $0 } + account.problems
  }
}

/// The page of the set-up link: the community's name, and the account of its first administrator.
package func setUpPage(
  token: String, community: CommunityDraft, account: AccountDraft, problems: [Problem], seal: FormSeal,
  in frame: Frame
) -> HTML {
  formPage(
    frame, title: "Ouvrir la communauté", at: .elsewhere,
    about: "Donnez un nom à la communauté, puis créez votre compte. C’est vous qui l’administrerez.",
    problems: problems,
    form(
      to: .setUp(token: token), seal, button: "Ouvrir la communauté",
      problems: problemSummary(problems, communityFields + accountFields), note: accountNote,
      """
      \(fieldset("La communauté", communityPart(community, problems)))
      \(fieldset("Vous", accountPart(account, problems)))
      """))
}

private func communityPart(_ community: CommunityDraft, _ problems: [Problem]) -> HTML {
  """
  <p>Tout cela peut changer plus tard, dans les réglages.</p>
  \(communityName.with(community.name, problems))
  \(tagline.with(community.tagline, problems))
  \(contact.with(community.contact ?? "", problems))
  \(description.with(community.description, problems))
  """
}

private func accountPart(_ account: AccountDraft, _ problems: [Problem]) -> HTML {
  """
  \(PersonFields.name.with(account.name, problems))
  \(PersonFields.email.with(account.email, problems))
  \(PersonFields.newPassword.with("", problems))
  """
}

private let communityFields = [communityName, tagline, contact, description]
private let accountFields = [PersonFields.name, PersonFields.email, PersonFields.newPassword]

private let communityName = Field(name: SetUpForm.communityName, label: "Nom de la communauté")
private let tagline = Field(
  name: "tagline", label: "En une phrase", maximum: TextLimit.sentence,
  hint: "Ce qu’elle est, pour qui la découvre.")
private let contact = Field(
  name: "contact", label: "Adresse de contact", kind: .otherEmail, isRequired: false,
  hint: "Elle est montrée à tout le monde, en bas de chaque page. ")
private let description = Field(
  name: "description", label: "Présentation", kind: .lines(6), maximum: TextLimit.body, isRequired: false,
  hint: "Elle paraît sur l’accueil. Mise en forme en Markdown.")
