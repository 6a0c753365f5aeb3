extension PageModel {
  /// What happened, what it teaches and what is decided, without looking for somebody to blame.
  static let experienceText = """
    *En une phrase\u{A0}: l’expérience dont on parle, quand et où elle a eu lieu.*

    Nous écrivons cette page pour apprendre, pas pour accuser. Personne n’y est nommé sans son accord.

    ## Le contexte

    *Ce qui existait avant, qui était concerné, ce que l’on espérait.*

    ## Le fil des faits

    *Les faits dans l’ordre, sans les juger. Une ligne par fait.*

    | Quand | Ce qui s’est passé | D’où nous le savons |
    | --- | --- | --- |
    | *une date* | *un fait* | *une note, une personne, un chiffre* |
    | *une date* | *un fait* | *une note, une personne, un chiffre* |

    ## Ce qui a aidé

    - *Une condition, une personne dans son rôle, un outil, une habitude.*

    ## Ce qui a gêné

    - *Un manque, un malentendu, un délai, une règle.*

    ## Les leçons

    1. *Une cause, et ce que nous en tirons.*
    2. *Une surprise\u{A0}: ce que nous ne pensions pas apprendre.*

    ## Ce que nous choisissons

    ### Reconduire

    - *Ce que nous referons de la même façon.*

    ### Adapter

    - *Ce que nous referons autrement, et comment.*

    ### Arrêter

    - *Ce que nous ne ferons plus.*

    ## Nos engagements

    | Quoi | Qui | Pour quand |
    | --- | --- | --- |
    | *Une action qui tient en une phrase* | *un rôle ou un prénom, avec son accord* | *une date* |

    ## À qui cela peut servir

    *Un autre cercle, une délégation, une collectivité. La méthode de ce retour est dans la page [[Retour d’expérience]].*
    """
}
