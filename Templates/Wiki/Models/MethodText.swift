extension PageModel {
  /// How to run a way of working together, for somebody who has never seen it.
  static let methodText = """
    *En une phrase\u{A0}: à quoi sert cette méthode, et dans quel moment d’un groupe.*

    ## En bref

    - *Combien de personnes\u{A0}: de tant à tant, et pourquoi cette limite.*
    - *Combien de temps\u{A0}: en minutes, accueil et clôture compris.*
    - *Où\u{A0}: en salle, à distance ou les deux.*
    - *Ce qu’il faut préparer\u{A0}: le matériel, les liens, la question posée.*

    ## Quand l’utiliser

    - *Une situation où elle aide.*
    - *Une situation où une autre convient mieux, avec un lien vers elle.*

    ## Le déroulé

    | Moment | Ce qui se passe | Minutes |
    | --- | --- | ---: |
    | Accueil | *On dit pourquoi on est là* | 5 |
    | Météo | *Chaque personne dit comment elle arrive\u{A0}: [[Le tour de météo]]* | 10 |
    | *Étape* | *La consigne, telle qu’on la dit au groupe* | 15 |
    | *Étape* | *La consigne* | 15 |
    | Mise en commun | *Ce que l’on partage, et comment* | 10 |
    | Clôture | *Un mot par personne* | 5 |
    | **Total** | | **60** |

    ## Les rôles

    - **La personne qui facilite**\u{A0}: *ce qu’elle dit, ce qu’elle ne fait pas.*
    - **La personne qui note**\u{A0}: *où, et ce qu’elle laisse de côté.*
    - **Le groupe**\u{A0}: *ce qui lui est demandé.*

    ## Les règles

    1. *Une règle qui protège la parole.*
    2. *Une règle qui protège le temps.*
    3. Ce qui est dit reste entre nous, sauf accord.

    ## Rendre la méthode accessible

    - *À distance\u{A0}: dire à voix haute ce qui s’affiche, laisser le temps d’écrire.*
    - *Pour une personne qui voit mal, entend mal ou se fatigue vite\u{A0}: ce que l’on change.*

    ## Ce que l’on garde

    *La trace qui sert à d’autres\u{A0}: une page, une photo décrite, une liste d’actions.*

    ## Ce que l’on a appris en l’utilisant

    - *Ce qui marche bien.*
    - *Le piège le plus courant, et comment en sortir.*

    ## Pour aller plus loin

    - *Un livre, une page, une personne qui connaît la méthode.*
    """
}
