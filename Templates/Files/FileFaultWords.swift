import Domain
import HTML

extension FileFault {
  /// What is wrong with the file, and what to do.
  var words: HTML {
    switch self {
    case .refused(let refusal): refusal.words
    case .empty: "Ce fichier est vide. Choisissez-en un autre."
    case .several:
      "Rien n’est ajouté&nbsp;: les fichiers s’ajoutent un par un, chacun avec son texte. Choisissez-en un seul."
    case .tooLarge(let mebibytes):
      "Ce fichier est trop lourd. Choisissez-en un de \(grouped(mebibytes))&nbsp;Mo au plus."
    case .noRoom(let mebibytes):
      """
      Il n’y a plus assez de place&nbsp;: la communauté a \(grouped(mebibytes))&nbsp;Mo pour ses fichiers. Demandez à \
      l’administration plus de place, ou de détruire des fichiers qui ne servent plus.
      """
    case .tooMany(let maximum):
      "Cette page a déjà \(grouped(maximum)) fichiers, avec ceux qui sont archivés. Ajoutez-le à une autre page."
    case .archivedPage: "Cette page est archivée. Sortez-la des archives pour toucher à ses fichiers."
    case .toChooseAgain: "Choisissez de nouveau le fichier&nbsp;: votre navigateur ne peut pas le garder."
    }
  }
}

extension FileRefusal {
  fileprivate var words: HTML {
    switch self {
    case .unknown:
      "Ce fichier est abîmé, ou d’un genre que le site ne garde pas. Son nom n’y change rien&nbsp;: seul compte ce qu’il contient."
    case .tooManyPixels:
      """
      Cette image est trop grande. Réduisez-la à \(grouped(ImageSize.longestSide))&nbsp;pixels de côté et \
      \(grouped(ImageSize.mostPixels / 1_000_000))&nbsp;millions en tout.
      """
    case .macros: "Ce document contient des macros. Enregistrez-le sans elles, ou en PDF."
    case .encrypted: "Ce document est protégé par un mot de passe. Enregistrez-le sans protection, ou en PDF."
    }
  }
}
