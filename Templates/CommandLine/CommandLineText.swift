/// What the command line says, in whole sentences.
package enum CommandLineText {
  /// The help page.
  package static let help = """
    Cercles, la maison d’une communauté apprenante.

    Utilisation :
      cercles [serve]            sert la communauté (c’est aussi l’action par défaut)
        --host ADRESSE           adresse d’écoute (127.0.0.1 par défaut)
        --port NUMÉRO            port d’écoute (8080 par défaut ; 0 : le premier port libre)
        --address URL            adresse du site pour ses membres (http://HOST:PORT par défaut), où mènent ses liens
        --trusted-proxy ADRESSE  adresse IP du serveur mandataire, dont les champs X-Forwarded-… sont crus
        --sendmail CHEMIN        programme qui envoie les courriels, comme /usr/sbin/sendmail (sinon les liens
                                 s’affichent, à copier)
        --mail-from ADRESSE      expéditeur des courriels (par défaut le contact de la communauté)
        --public DOSSIER         dossier des fichiers publics
        --seeds DOSSIER          contenus de départ d’une communauté vide
        --quiet                  sans journal des requêtes
        --no-page-cache          refait chaque page à chaque demande, pour mesurer
      cercles member add         ajoute un membre
        --email ADRESSE --name NOM --role RÔLE
        --password-stdin         lit le mot de passe sur la première ligne de l’entrée standard
      cercles member list        liste les membres : adresse, rôle, état, nom, séparés par des tabulations
      cercles member role        change le rôle d’un membre
        --email ADRESSE --role RÔLE
      cercles member reset       affiche un lien pour choisir un nouveau mot de passe
        --email ADRESSE
        --address URL            adresse du site (http://127.0.0.1:8080 par défaut)
      cercles check              vérifie l’intégrité du fichier de la communauté
      cercles backup FICHIER     copie la communauté, même pendant qu’elle est servie
      cercles import seeds DOSSIER
                                 ajoute des contenus écrits en Markdown
      cercles import meeting FICHIER
                                 fait une rencontre du texte d’un pad (« - » : l’entrée standard),
                                 ou d’un compte rendu téléchargé en JSON
        --preview                dit ce qui est compris, sans rien ajouter
        --circle NOM             nom du cercle dans son adresse, comme « codev »
        --year ANNÉE             année d’un jour écrit sans elle (celle d’aujourd’hui par défaut)
        --day AAAA-MM-JJ         jour de la rencontre, quand le texte ne le dit pas
        --address URL            adresse du site (http://127.0.0.1:8080 par défaut)
      cercles markdown           transforme en HTML le texte de l’entrée standard
        --raw-html               CommonMark seul, en laissant passer le HTML du texte
        --gfm                    la même chose, avec les ajouts de GitHub
        --raw-html -e AJOUT      avec l’un d’eux, parmi table, autolink, strikethrough, tasklist, tagfilter
      cercles --help             affiche cette aide
      cercles --version          affiche la version

    Un rôle est participant, organiser, facilitator ou administrator.
    Toutes les commandes acceptent --data DOSSIER, le dossier de la communauté (« data » par défaut), sauf markdown.
    """

  /// A word that is no command.
  package static func unknownCommand(_ word: String) -> String {
    "« \(word) » n’est pas une commande. « cercles --help » les présente toutes."
  }

  /// An option that the command does not have.
  package static func unknownOption(_ option: String) -> String {
    "L’option « \(option) » n’existe pas ici. « cercles --help » présente les options."
  }

  /// An extension of Markdown that there is not.
  package static func unknownMarkdownExtension(_ name: String) -> String {
    "« \(name) » n’est pas un ajout de GitHub : table, autolink, strikethrough, tasklist ou tagfilter."
  }

  /// An option without its value.
  package static func missingValue(_ option: String) -> String {
    "L’option « \(option) » attend une valeur. « cercles --help » la décrit."
  }

  /// A port that is no number from 0 to 65535.
  package static func badPort(_ value: String) -> String {
    "« \(value) » n’est pas un port : donnez un nombre de 0 à 65535."
  }

  /// An option that stands there twice.
  package static func repeatedOption(_ option: String) -> String {
    "L’option « \(option) » est donnée deux fois."
  }

  /// An option that takes no value.
  package static func unexpectedValue(_ option: String) -> String {
    "L’option « \(option) » n’attend pas de valeur."
  }

  /// An option that the command needs.
  package static func neededOption(_ option: String) -> String {
    "L’option « \(option) » manque. « cercles --help » présente les options."
  }

  /// An address of the site that is none.
  package static func badAddress(_ value: String) -> String {
    "« \(value) » n’est pas l’adresse d’un site : donnez par exemple https://cercles.exemple.fr, sans chemin."
  }

  /// An address of a proxy that is no number.
  package static func badProxy(_ value: String) -> String {
    "« \(value) » n’est pas une adresse IP : donnez par exemple 127.0.0.1 avec --trusted-proxy."
  }

  /// A mail address that is none.
  package static func badEmail(_ value: String) -> String {
    "« \(value) » n’est pas une adresse de courriel : donnez par exemple prenom.nom@exemple.fr."
  }

  /// A program for mails that is not there or cannot be run.
  package static func badSendmail(_ path: String) -> String {
    "\(path) n’est pas un programme que l’on peut exécuter : indiquez par exemple /usr/sbin/sendmail avec --sendmail."
  }

  /// `backup` without its file.
  package static let missingBackupFile = "Indiquez le fichier de la sauvegarde : « cercles backup FICHIER »."

  /// `import` without what is to be imported.
  package static let missingImport = "Indiquez ce qu’il faut importer : « cercles import seeds DOSSIER »."

  /// `import seeds` without its folder.
  package static let missingSeedsFolder =
    "Indiquez le dossier des contenus à importer : « cercles import seeds DOSSIER »."

  /// A word too many.
  package static func unexpectedOperand(_ word: String) -> String {
    "« \(word) » est de trop. « cercles --help » présente les commandes."
  }

  /// The link by which a community without an administrator is opened.
  package static func setUp(_ link: String) -> String { "Pour ouvrir la communauté : \(link)" }

  /// Where the community is kept; said on standard error when serving begins.
  package static func dataAt(_ path: String) -> String { "La communauté est conservée dans \(path)." }

  /// The empty community has been filled from seeds.
  package static let seeded = "La communauté était vide : les contenus de départ viennent d’y être ajoutés."

  /// The import is done.
  package static func imported(_ path: String) -> String { "Les contenus ont été ajoutés à \(path)." }

  /// The check found nothing.
  package static let sound = "Le fichier de la communauté est en bon état."

  /// The check found something.
  package static func unsound(_ findings: [String]) -> String {
    "Le fichier de la communauté est abîmé : restaurez la dernière sauvegarde.\n"
      + findings.joined(separator: "\n")
  }

  /// The backup is done.
  package static func backedUp(_ path: String) -> String { "La communauté est sauvegardée dans \(path)." }

  /// The backup is done, but not noted in the community.
  package static let backupNotNoted =
    "La date de cette sauvegarde n’a pas pu être notée dans la communauté ; la sauvegarde elle-même est bonne."

  /// There is no community file yet.
  package static func noDatabase(_ path: String) -> String {
    "Il n’y a pas encore de communauté dans \(path) : lancez d’abord « cercles serve », ou indiquez son dossier avec --data."
  }

  /// The destination of a backup exists.
  package static func destinationExists(_ path: String) -> String {
    "\(path) existe déjà : choisissez un autre nom, rien n’a été écrit."
  }

  /// A folder cannot be made or written in.
  package static func unwritable(_ path: String) -> String {
    "Le dossier \(path) n’accepte pas l’écriture : vérifiez ses droits, ou indiquez-en un autre avec --data."
  }

  /// The folder of public files was not found.
  package static let noPublicFolder =
    "Le dossier « Public » est introuvable : indiquez-le avec --public DOSSIER."

  /// A folder that cannot be read.
  package static func unreadable(_ path: String) -> String {
    "\(path) ne peut pas être lu : vérifiez le chemin et les droits."
  }

  /// Another program listens on the port.
  package static func portInUse(_ port: Int) -> String {
    "Le port \(port) est déjà utilisé : arrêtez l’autre programme, ou choisissez un autre port avec --port."
  }

  /// The system forbids the port.
  package static func portNotAllowed(_ port: Int) -> String {
    "Le port \(port) n’est pas permis à cet utilisateur : choisissez-en un au-dessus de 1023 avec --port."
  }

  /// The address is another machine's.
  package static let notOurAddress =
    "Cette adresse n’est pas celle de cette machine : donnez par exemple 127.0.0.1 avec --host."

  /// Standard output cannot be written.
  package static let unwritableOutput = "La sortie n’accepte pas l’écriture : vérifiez où elle mène."

  /// Standard input cannot be read.
  package static let unreadableInput =
    "L’entrée ne peut pas être lue : donnez un texte sur l’entrée standard."

  /// The host is no address.
  package static func unknownHost(_ host: String) -> String {
    "« \(host) » n’est pas une adresse IP : donnez par exemple 127.0.0.1 avec --host."
  }

  /// The file was written by a later version of this program.
  package static func newerDatabase(found: Int, known: Int) -> String {
    "Le fichier de la communauté vient d’une version plus récente de Cercles (schéma \(found), connu jusqu’à \(known)) : installez cette version."
  }

  /// The file is no database, or a broken one.
  package static func damagedDatabase(_ path: String) -> String {
    "\(path) est abîmé ou n’est pas un fichier de Cercles : restaurez la dernière sauvegarde."
  }

  /// The file belongs to another program.
  package static func foreignDatabase(_ path: String) -> String {
    "\(path) appartient à un autre programme : indiquez un autre dossier avec --data."
  }

  /// No room is left on the disk.
  package static let diskFull = "Le disque est plein : libérez de la place, puis recommencez."

  /// Another process keeps the file locked.
  package static let databaseBusy =
    "Un autre programme écrit dans le fichier de la communauté : réessayez dans un instant."

  /// The file of the community, or its folder, cannot be used.
  package static func cannotOpen(_ path: String) -> String {
    "\(path) ne peut pas être ouvert : vérifiez les droits du fichier et de son dossier."
  }

  /// The file cannot be made.
  package static func unwritableFile(_ path: String) -> String {
    "\(path) ne peut pas être écrit : vérifiez que son dossier existe et accepte l’écriture."
  }

  /// A call of the system failed.
  package static func systemFailure(call: String, code: Int) -> String {
    failure("l’appel système « \(call) » a répondu par l’erreur \(code).")
  }

  /// Anything else, with what the program says of it.
  package static func failure(_ detail: String) -> String { "Cela n’a pas abouti : \(detail)" }
}
