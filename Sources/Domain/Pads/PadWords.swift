/// The words of French pads that the rules know, folded as `French.folded` does. They are the grammar of an input language, not
/// words of the site.
enum PadWords {
  /// What the title of a part says of it.
  enum Role: Hashable {
    case subject, moment, place, video, participants, absent, agenda, notes
    case synthesis, nextSteps, decisions, tasks
    /// A part that a meeting has no place for.
    case unplaced
  }

  /// Titles of parts, as `PadText.key` makes them.
  static let roles: [String: Role] = {
    let table: [(Role, String)] = [
      (.subject, "objet sujet titre title theme intitule"),
      (
        .moment,
        "date dates quand jour heure heures horaire horaires dateetheure dateethoraires duree debutdeseance"
      ),
      (.place, "lieu ou salle adresse endroit lieudelareunion"),
      (
        .video,
        """
        visio visioconference lien lienvisio liendelavisio lienzoom zoom teams meet jitsi bbb bigbluebutton webex \
        lienvisioconference liendeconnexion liendelareunion lienteams lienmeet lienjitsi liendelavisioconference
        """
      ),
      (
        .participants,
        """
        participants participantes participantses participant participanteset participantsetparticipantes \
        participantesetparticipants participantsparticipantes participantesparticipants presents presentes \
        presentspresentes presentespresents presentsetpresentes presentesetpresents presentset presence presences \
        personnespresentes etaientpresents etaientpresentes sontpresents sontpresentes membrespresents \
        listedesparticipants listedespresents participantspresents ontparticipe attendees quiestla quietaitla \
        participantsalareunion presentsalareunion etaientpresentspresentes avec personnesparticipantes
        """
      ),
      (
        .absent,
        """
        excuses excusees excuseses absents absentes absentses absentsexcuses excusesabsents etaientexcuses personnesexcusees \
        excuse excusee absentsetexcuses excusesetabsents etaientexcusees absentesexcusees excusesexcusees
        """
      ),
      (
        .agenda,
        """
        ordredujour odj agenda programme deroule deroulement derouledelareunion derouledelaseance ordredujourpropose \
        propositiondordredujour pointsalordredujour projetdordredujour ordresdujour leprogramme ordredujourprevisionnel \
        sujetsalordredujour
        """
      ),
      (
        .notes,
        """
        notes notescommunes notescollectives notespartagees prisedenotes compterendu cr discussions \
        echanges relevedenotes notesdelareunion notesdeseance discussion prisedenotescollective notesprises verbatim \
        pointsabordes sujetsabordes pointsdiscutes protokoll
        """
      ),
      (
        .synthesis,
        """
        synthese syntheses enresume resume aretenir conclusion conclusions pointscles lessentiel cequonretient \
        cequilfautretenir enbref ensynthese onretient summary
        """
      ),
      (
        .nextSteps,
        """
        prochainspas prochainesetapes prochaineetape suites lasuite suite etapessuivantes suitesadonner \
        etmaintenant nextsteps prochainpas nosprochainspas lessuites etapesuivante
        """
      ),
      (
        .decisions,
        """
        decisions decision decisionsprises relevededecisions relevededecision relevedesdecisions decide arbitrages nosdecisions \
        decisionprise cequiestdecide onadecide
        """
      ),
      (
        .tasks,
        """
        todo todolist taches tache actions action afaire quifaitquoi plandaction plandactions actionsamener actionsafaire \
        listedestaches relevedactions resteafaire actionitems lestaches tachesafaire aprevoir
        """
      ),
      (
        .unplaced,
        "acommuniquer communication adiffuser informations infos liens ressources annexes documents"
      ),
    ]
    return table.reduce(into: [:]) { roles, row in
      for key in row.1.split(separator: " ") { roles[String(key)] = row.0 }
    }
  }()

  static let months: [String: Int] = {
    let names = [
      "janvier janv jan", "fevrier fevr fev", "mars", "avril avr", "mai", "juin", "juillet juil", "aout",
      "septembre sept sep", "octobre oct", "novembre nov", "decembre dec",
    ]
    return names.enumerated().reduce(into: [:]) { months, row in
      for name in row.element.split(separator: " ") { months[String(name)] = row.offset + 1 }
    }
  }()

  static let englishMonths: [String: Int] = [
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
  ]

  /// What was made of something that was voted or asked, which nobody has to do.
  static let verdicts = set(
    """
    adopte adoptee adoptes adoptees accepte acceptee acceptes acceptees valide validee valides validees approuve approuvee \
    approuves approuvees refuse refusee rejete rejetee reporte reportee ok oui non fait faite
    """)

  /// The fields above a mail.
  static let mailFields = set("de from a to cc cci envoye sent date objet subject repondrea replyto")

  static let weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

  /// What stands around a day or hours that are alone in a line.
  static let momentWords = set(
    """
    reunion rencontre seance atelier visio visioconference en le la du de d des a au et date jour heure heures horaire horaires \
    compte rendu cr proces verbal pv min mn minutes duree matin apres midi soir er am pm jusqu minuit journee debut fin
    """)

  /// How a line begins that greets and names nothing.
  static let greetings = set("bonjour bonsoir salut hello cher chere chers cheres coucou bienvenue")

  /// Words too common to tell titles by.
  static let common = set(
    """
    le la les l de des du d un une et en a au aux sur pour par dans avec ce cette ces nos notre vos votre son sa ses qu que qui \
    est on nous point sujet c s n y t
    """)

  /// How a question begins that calls for people.
  static let calls = set(
    "veut souhaite peut serait voudrait pour participe participera vient viendra aimerait partant partante volontaire"
  )

  /// Verbs by which a named person takes something upon them.
  static let commitments = set(
    """
    va vont doit doivent prend prennent envoie envoient prepare preparent contacte contactent redige redigent relit relisent \
    organise organisent fait font partage partagent transmet transmettent appelle appellent cherche cherchent cree creent \
    verifie verifient pilote pilotent coordonne coordonnent finalise finalisent complete completent diffuse diffusent anime \
    animent reserve reservent ecrit ecrivent met mettent charge chargent occupe occupent engage engagent accepte acceptent \
    revient reviennent demande demandent ouvre ouvrent note notent recontacte recontactent invite invitent relance relancent
    """)

  /// What stands between a name and the verb.
  static let beforeVerbs = set("se s nous leur lui vous y en les le la l te")

  /// What says that someone agrees to do something.
  static let agreements = set("ok partant partante volontaire daccord accord")

  /// Hosts of rooms for video.
  static let rooms = [
    "zoom.", "meet.", "teams.", "bbb", "bigbluebutton", "webex", "jitsi", "visio", "whereby", "framatalk",
    "rendez-vous.renater",
  ]

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }
}
