extension PageModel {
  /// The five parts of a compass, as the group of the cardinal points has filled them.
  static let compassText = """
    *En une phrase\u{A0}: pour quel groupe est cette boussole, et à quelle question elle répond.*

    La démarche entière est dans la page [[La boussole]]. Chaque groupe donne son propre sens aux points\u{A0}; ceux d’ici sont un départ.

    ## Le chemin parcouru

    *D’où nous venons, en trois étapes au plus.*

    1. *Une étape.*
    2. *Une étape.*
    3. *Aujourd’hui.*

    ## Nord\u{A0}: ce qui nous guide

    *Ce vers quoi nous allons, même si nous n’y arrivons jamais tout à fait.*

    - *Une valeur, une intention.*

    ## Est\u{A0}: ce qui commence

    *Ce qui se lève, et que nous voulons aider.*

    - *Un signe, un essai, une rencontre.*

    ## Sud\u{A0}: ce qui nous nourrit

    *Ce qui nous donne de l’élan.*

    - *Une ressource, un lieu, une pratique.*

    ## Ouest\u{A0}: ce que nous laissons derrière nous

    *Ce qui a servi et dont nous nous séparons.*

    - *Une habitude, une croyance, un outil.*

    ## Centre\u{A0}: ce qui nous tient ensemble

    *Ce qui reste quand tout bouge.*

    - *Un lien, une règle, un rite.*

    ## Nos mots

    *Les mots que nous choisissons et chérissons\u{A0}; ceux de l’abécédaire ont leur définition.*

    - *Un mot, et ce que nous y mettons.*

    ## Comment nous nous en servirons

    | Quand | Pour quelle décision | Avec qui |
    | --- | --- | --- |
    | *une date, une occasion* | *le choix que la boussole doit éclairer* | *le groupe concerné* |

    ## La suite

    *Quand nous relirons cette boussole, et qui nous y invitera.*
    """
}
