extension PageModel {
  /// What a circle keeps of a series of sessions, for its members and for the other circles.
  static let reviewText = """
    *En une phrase\u{A0}: ce que ce cercle a cherché, avec qui, et ce qu’il en garde.*

    ## Le cercle en bref

    | Repère | Pour ce cercle |
    | --- | --- |
    | Période | *de mois et année à mois et année* |
    | Séances | *combien, et de quelle durée* |
    | Participation | *combien de personnes, de quels métiers ou territoires* |
    | Animation | *les rôles plutôt que les noms* |
    | Voyage | *l’élan qui réunissait le groupe* |

    ## Ce que nous cherchions

    *La question de départ, telle qu’elle a été posée, et ce qui l’a déplacée en chemin.*

    ## Ce que nous avons vécu

    - *Un moment qui a compté, et pourquoi.*
    - *Une façon de faire que nous avons essayée.*
    - *Un moment plus difficile, et ce que nous en avons fait.*

    ## Ce que nous avons appris

    1. *Qu’avons-nous appris que nous n’aurions pas appris seuls\u{A0}?*
    2. *Qu’avons-nous changé dans notre travail\u{A0}?*
    3. *Que conseillerions-nous à un cercle qui commence\u{A0}?*

    ## Ce que nous laissons aux autres

    *Les pages, les méthodes et les mots que tout le monde peut reprendre. Un lien par ligne, par exemple\u{A0}:*

    - [[Le tour de météo]]
    - [[Les cercles d’apprentissage]]

    ## Ce dont nous avons besoin, ce que nous offrons

    - **Besoin**\u{A0}: *une aide, un lieu, une personne à rencontrer.*
    - **Offre**\u{A0}: *ce que le cercle peut apporter au Cercle des cercles.*

    ## Nos prochains pas

    | Pas | Qui le porte | Pour quand |
    | --- | --- | --- |
    | *Une action précise* | *un rôle ou un prénom, avec son accord* | *une date* |

    ## La synthèse en une phrase

    > *La phrase que le cercle dirait au Cercle des cercles.*
    """
}
