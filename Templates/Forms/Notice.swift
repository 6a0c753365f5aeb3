import HTML

/// What a form has done, said on the page that its sender is led to. The raw value travels in a cookie.
package enum Notice: String, Sendable, CaseIterable {
  case welcome, signedIn, signedOut
  case passwordMailed, passwordChanged
  case nameSaved, emailAsked, emailSaved
  case sessionEnded, sessionsEnded
  case erased
  case linkSpent
  /// The browser sent no key back; it may refuse cookies.
  case cookieMissing
  /// A form is shown again because its sender had to sign in, or signed in elsewhere, since it was shown first.
  case readAgain, pressAgain
  case requestSent
  case settingsSaved
  case roleSaved, suspended, resumed, removed
  case invited, invitationRevoked, requestRefused
  case mailAgain, mailDropped
  case circleCreated, circleSaved, circleJoined, circleLeft, standingSaved
  case circleArchived, circleBroughtBack
  case pageCreated, textSaved, textMerged, textUnchanged, textRestored
  case unsavedKept, unsavedDropped
  case pageRenamed, pageMoved, pageArchived, pageBroughtBack, pageDestroyed
  case wordPublished, wordUnpublished, pensCalled, pensCalledBefore
  case feedEnded, calendarEnded
  case meetingsCreated, followingSaved, followingCancelled
  case followed, unfollowed, tellingSaved, newsRead
  case fileAdded, fileSaved, fileArchived, fileBroughtBack, fileDestroyed
  case meetingCreated, meetingSaved, meetingCancelled, meetingReinstated, meetingImported, minutesImported
  case agendaSaved, agendaFitted, agendaUnfit, itemAdded, itemMoved, itemSplit, itemRemoved, itemCarried
  case noteAdded, noteSaved, noteMerged, noteUnchanged, noteWithdrawn, noteBroughtBack
  case proposalConfirmed, proposalDismissed
  case outcomeSaved, outcomeRemoved
  case taskAdded, taskSaved, taskDone, taskReopened, taskDropped
  case wordProposed, wordSent, wordSupported, proposalWithdrawn
  case wordAccepted, wordRefused, wordsMerged, wordUnmerged
  case signupAdded, signedUp, withdrawn, signupClosed, signupReopened, signupRemoved
  case gridSaved, cellSaved, cellRemoved
  case conductStale, conductTooTight, conductTooLong
  case datePollCreated, datePollSaved, datesAnswered, datesTakenBack, datePollClosed, datePollReopened
  case datePollWithdrawn, datePollBroughtBack, datesReminded, dateLinkEnded, dateChosen, meetingMoved
  case batchCreated, batchSaved, batchMoved, voteOpened, voteClosed, voteRevealed, voteReopened
  case secondVoteOpened, letterSettled
  case meetingClosed, meetingReopened, correctionAdded, attendanceSaved
  case present, absent, presencesSaved, codeOpened, codeEnded, guestsSentOut, guestWelcome
  case voicesSet, ballotCast, ballotCastBefore

  /// Whether the server has what was written in the editor, so that the browser's own copy has served.
  var saysTextIsKept: Bool {
    switch self {
    case .pageCreated, .textSaved, .textMerged, .textUnchanged, .unsavedKept: true
    default: false
    }
  }

  var words: HTML {
    switch self {
    case .voicesSet: "Vos voix sont enregistrées. Vous pouvez les changer jusqu’à la clôture."
    case .ballotCast: "Votre bulletin est déposé."
    case .ballotCastBefore: "Votre bulletin est déposé&nbsp;: le premier compte, et lui seul."
    case .welcome: "Bienvenue. Votre compte est ouvert."
    case .signedIn: "Votre connexion est ouverte."
    case .signedOut: "Votre connexion est fermée. À bientôt."
    case .passwordMailed:
      "Si cette adresse a un compte, un lien pour choisir un nouveau mot de passe vient de lui être envoyé."
    case .passwordChanged: "Le nouveau mot de passe est enregistré."
    case .nameSaved: "Votre nom est enregistré."
    case .emailAsked: "Ouvrez le message envoyé à la nouvelle adresse, et suivez son lien pour la confirmer."
    case .emailSaved: "La nouvelle adresse est enregistrée."
    case .sessionEnded: "Cette connexion est fermée."
    case .sessionsEnded: "Toutes les autres connexions sont fermées."
    case .erased: "Votre compte est effacé. Au revoir, et merci."
    case .linkSpent: "Ce lien vient de servir, ou il n’est plus valable."
    case .cookieMissing:
      "Rien n’est envoyé&nbsp;: votre navigateur n’a pas gardé le cookie de ce formulaire. Acceptez-le, relisez, puis envoyez."
    case .readAgain: "Relisez ce que vous aviez écrit, puis envoyez."
    case .pressAgain: "Votre connexion a changé entre-temps&nbsp;: rien n’a été fait. Recommencez."
    case .requestSent: "Votre demande est envoyée. Une réponse vous parviendra par courriel."
    case .settingsSaved: "Les réglages sont enregistrés."
    case .roleSaved: "Le rôle est enregistré."
    case .suspended: "Ce compte est suspendu."
    case .resumed: "Ce compte est de nouveau ouvert."
    case .removed: "Cette personne ne fait plus partie de la communauté."
    case .invited: "L’invitation part par courriel."
    case .invitationRevoked: "L’invitation est retirée."
    case .requestRefused: "La demande est refusée."
    case .mailAgain: "Un nouvel essai va être fait."
    case .mailDropped: "Le message est abandonné."
    case .circleCreated: "Le cercle est créé."
    case .circleSaved: "Le cercle est enregistré."
    case .circleJoined:
      "Vous faites partie de ce cercle et le suivez&nbsp;: un courriel par jour au plus vous dira ce qui y change. Un bouton l’arrête."
    case .circleLeft: "Vous ne faites plus partie de ce cercle."
    case .standingSaved: "C’est enregistré."
    case .circleArchived: "Le cercle est archivé. Il reste lisible à son adresse."
    case .circleBroughtBack: "Le cercle est sorti des archives."
    case .pageCreated: "La page est créée."
    case .textSaved: "Votre texte est enregistré."
    case .textMerged:
      "Votre texte est enregistré. Une autre personne avait écrit entre-temps&nbsp;: ses changements et les vôtres sont réunis."
    case .textUnchanged: "Le texte n’a pas changé&nbsp;: aucune nouvelle version n’est faite."
    case .textRestored: "L’ancien texte est rétabli, comme une nouvelle version."
    case .unsavedKept: "Votre brouillon est gardé. Vous seul pouvez le lire."
    case .unsavedDropped: "Le brouillon est jeté."
    case .pageRenamed: "La page a changé de titre. Son ancienne adresse mène toujours ici."
    case .pageMoved: "La page a changé de place."
    case .pageArchived: "La page est archivée. Elle reste lisible à son adresse."
    case .pageBroughtBack: "La page est sortie des archives."
    case .pageDestroyed: "La page et toutes ses versions sont détruites."
    case .wordPublished: "Le mot est publié. Il devient un lien partout où il est écrit."
    case .wordUnpublished: "Le mot n’est plus publié. Les liens disparaissent, les textes ne changent pas."
    case .pensCalled: "L’appel est dans le texte du mot. Chacun peut maintenant s’y inscrire."
    case .pensCalledBefore: "Il y a déjà un appel dans le texte de ce mot."
    case .feedEnded: "Votre adresse de flux ne répond plus."
    case .calendarEnded: "L’adresse de votre calendrier ne répond plus."
    case .meetingsCreated: "Les rencontres sont créées. Préparez maintenant l’ordre du jour de la première."
    case .followingSaved: "La rencontre et les suivantes sont enregistrées."
    case .followingCancelled:
      "La rencontre et les suivantes sont annulées. Leurs pages le disent à qui les visite."
    case .followed: "Vous suivez ceci&nbsp;: un courriel par jour au plus vous dira ce qui y change."
    case .unfollowed: "Vous ne suivez plus ceci."
    case .tellingSaved: "Votre choix est enregistré."
    case .newsRead: "Tout est marqué comme lu."
    case .fileAdded: "Le fichier est ajouté."
    case .fileSaved: "La description du fichier est enregistrée."
    case .fileArchived: "Le fichier est archivé. Les textes qui s’en servent le montrent toujours."
    case .fileBroughtBack: "Le fichier est sorti des archives."
    case .fileDestroyed: "Le fichier est détruit."
    case .meetingCreated: "La rencontre est créée. Préparez maintenant son ordre du jour."
    case .meetingSaved: "La rencontre est enregistrée."
    case .meetingCancelled: "La rencontre est annulée. Sa page le dit à qui la visite."
    case .meetingReinstated: "La rencontre est maintenue."
    case .meetingImported: "La rencontre est importée. Relisez-la&nbsp;: tout s’y modifie encore."
    case .minutesImported: "Le compte rendu est importé."
    case .agendaSaved: "L’ordre du jour est enregistré."
    case .agendaFitted: "L’ordre du jour tient dans le temps de la rencontre."
    case .agendaUnfit: "Les points ne peuvent pas s’ajuster davantage&nbsp;: rien n’a changé."
    case .itemAdded: "Le point est ajouté."
    case .itemMoved: "Le point est déplacé. Les heures suivent."
    case .itemSplit: "Le point est coupé en deux."
    case .itemRemoved: "Le point est retiré."
    case .itemCarried: "Le point est repris dans cet ordre du jour."
    case .noteAdded: "Votre note est ajoutée."
    case .noteSaved: "La note est enregistrée."
    case .noteMerged:
      "La note est enregistrée. Une autre personne l’avait récrite entre-temps&nbsp;: ses changements et les vôtres sont réunis."
    case .noteUnchanged: "La note n’a pas changé."
    case .noteWithdrawn: "La note est retirée. Vous pouvez la remettre."
    case .noteBroughtBack: "La note est remise."
    case .proposalConfirmed: "C’est confirmé."
    case .proposalDismissed: "C’est écarté. La note garde sa ligne."
    case .outcomeSaved: "C’est enregistré."
    case .outcomeRemoved: "C’est retiré."
    case .taskAdded: "La tâche est ajoutée."
    case .taskSaved: "La tâche est enregistrée."
    case .taskDone: "La tâche est faite. Merci."
    case .taskReopened: "La tâche est de nouveau à faire."
    case .taskDropped: "La tâche est abandonnée."
    case .wordProposed: "Votre mot est proposé. Vous pouvez en proposer un autre."
    case .wordSent:
      "Votre mot est envoyé. Une personne qui anime l’abécédaire le lira avant que tout le monde le voie."
    case .wordSupported: "Vous soutenez ce mot vous aussi. Vous pouvez en proposer un autre."
    case .proposalWithdrawn: "Votre proposition est retirée."
    case .wordAccepted: "Le mot est accepté. Tout le monde le voit."
    case .wordRefused: "Le mot est refusé. Seules les personnes qui l’ont proposé le voient encore."
    case .wordsMerged: "Les mots sont réunis. Toutes leurs propositions sont gardées."
    case .wordUnmerged: "Le mot est de nouveau seul."
    case .signupAdded: "L’appel est ajouté."
    case .signedUp: "Votre inscription est prise. Vous pouvez la retirer quand vous voulez."
    case .withdrawn: "Votre inscription est retirée."
    case .signupClosed: "Les inscriptions sont closes."
    case .signupReopened: "Les inscriptions sont de nouveau ouvertes."
    case .signupRemoved: "L’appel est retiré."
    case .gridSaved: "La grille est enregistrée."
    case .cellSaved: "La case est enregistrée."
    case .cellRemoved: "La case est vidée."
    case .conductStale:
      "Rien n’a été fait&nbsp;: quelqu’un d’autre conduit aussi la rencontre. Voici où elle en est."
    case .conductTooTight:
      "Rien n’a changé&nbsp;: il reste moins d’une minute par point. Sautez un point, ou prolongez."
    case .conductTooLong: "Rien n’a changé&nbsp;: un point dure un jour au plus."
    case .datePollCreated: "Le sondage est ouvert. Vous pouvez y répondre."
    case .datePollSaved: "Le sondage est enregistré."
    case .datesAnswered:
      "Votre réponse est enregistrée. Vous pouvez la changer tant que le sondage est ouvert."
    case .datesTakenBack: "Votre réponse est retirée."
    case .datePollClosed: "Le sondage est clos."
    case .datePollReopened: "Le sondage est de nouveau ouvert."
    case .datePollWithdrawn: "Le sondage est retiré des listes."
    case .datePollBroughtBack: "Le sondage est remis."
    case .datesReminded: "Les rappels partent par courriel."
    case .dateLinkEnded: "Le lien ne mène plus au sondage."
    case .dateChosen: "La date est retenue, et la rencontre est créée. Préparez maintenant son ordre du jour."
    case .meetingMoved: "La date est retenue, et la rencontre y est placée."
    case .batchCreated: "Les lettres sont préparées. Voici leur page."
    case .batchSaved: "Les lettres sont enregistrées."
    case .batchMoved: "L’étape a changé."
    case .voteOpened: "Le vote est ouvert."
    case .voteClosed: "Le vote est clos."
    case .voteRevealed: "Les résultats sont montrés à tout le monde."
    case .voteReopened: "Le vote est de nouveau ouvert, avec les bulletins déjà donnés."
    case .secondVoteOpened: "Le second vote est ouvert, entre les mots ex æquo."
    case .letterSettled: "Les mots de la lettre sont retenus."
    case .meetingClosed: "Le compte rendu est publié. Il se corrige encore pendant sept jours."
    case .meetingReopened: "La rencontre est rouverte."
    case .correctionAdded: "Votre rectificatif est ajouté au compte rendu."
    case .present: "Vous êtes parmi les présents."
    case .absent: "Vous n’êtes plus parmi les présents."
    case .presencesSaved: "La liste des présents est enregistrée."
    case .codeOpened: "La rencontre est ouverte aux invités. Dictez le code, ou projetez-le."
    case .codeEnded: "Le code est éteint. Les invités déjà là restent."
    case .guestsSentOut: "Le code est éteint, et les invités sont sortis."
    case .guestWelcome: "Bienvenue. Vous êtes dans la rencontre."
    case .attendanceSaved: "Les présences, les points et la synthèse sont enregistrés."
    }
  }
}
