"""French decisions, each with the duties that it sets."""

FRENCH = {
    "un nombre de Parties ont jusqu'au": (
        "A décidé que les 14 États parties n'ayant pas répondu ont jusqu'au 31 août 2031.",
        ["2031-08-31 14parties must"],
    ),
    "États nommés, à midi": (
        "A invité l'Arvénie et la Belmarque à écrire au Secrétariat d'ici au 28 juin 2031 à midi.",
        ["2031-06-28 12:00 parties(AR,BM) asked"],
    ),
    "au plus tard, avec une heure": (
        "A prié les Parties de répondre au plus tard le 14 septembre 2031 à 17 h 30.",
        ["2031-09-14 17:30 parties asked"],
    ),
    "au plus tard après la date": (
        "A demandé aux délégations de répondre pour le 27 juin 2031 au plus tard.",
        ["2031-06-27 parties asked"],
    ),
    "codébiteurs, fin de mois": (
        "A chargé le Secrétariat de finir, en coopération avec les rapporteurs,"
        " d'ici fin mai 2032.",
        ["2032-05-31 rapporteurs+secretariat must"],
    ),
    "à la fin du mois de": (
        "A invité les Parties à répondre au plus tard à la fin du mois de juin 2031.",
        ["2031-06-30 parties asked"],
    ),
    "deux semaines suivant cette date": (
        "A décidé que le Secrétariat écrira d'ici au 15 juin 2031 et que les membres répondront"
        " dans les deux semaines suivant cette date.",
        ["2031-06-15 secretariat must", "2031-06-29 members must"],
    ),
    "jours ouvrables": (
        "A demandé à ses membres de répondre dans un délai de dix jours ouvrables.",
        ["2031-05-30 members asked"],
    ),
    "jours à compter d'une date": (
        "A décidé que les Parties disposent de 15 jours à compter du 1er juillet 2031.",
        ["2031-07-16 parties must"],
    ),
    "semaines avant une réunion": (
        "A demandé au Secrétariat d'écrire au moins deux semaines avant la 6e réunion.",
        ["2031-10-28 secretariat asked"],
    ),
    "la prochaine réunion": (
        "A confié au Bureau le soin d'écrire une note pour sa prochaine réunion.",
        ["2031-11-11 bureau must"],
    ),
    "deux échéances, deux destinataires": (
        "A demandé au Secrétariat d'écrire avant le 1er juillet 2031 et aux Parties de répondre"
        " avant le 15 août 2031.",
        ["2031-07-01 secretariat asked", "2031-08-15 parties asked"],
    ),
    "la date limite est le": (
        "A rappelé aux Parties que la date limite pour répondre est le 30 juin 2031.",
        ["2031-06-30 parties asked"],
    ),
    "une personne nommée": (
        "A invité Mme MERLIN (Arvénie) à faire rapport lors de sa 6e réunion.",
        ["2031-11-11 members(MERLIN) asked"],
    ),
    "il était possible pour": (
        "S'est vu rappeler qu'il est possible, pour les autorités nationales ou la société civile,"
        " d'écrire. Celles-ci devraient le faire d'ici au 30 septembre 2031.",
        ["2031-09-30 civil_society+parties must"],
    ),
    "le silence vaut adoption": (
        "A décidé que les Parties ont jusqu'au 28 juin 2031. À défaut d'objection dans ce délai,"
        " le texte sera réputé adopté.",
        ["2031-06-28 parties must deemed_adopted"],
    ),
    "une demande dont il est pris note": (
        "A noté que l'Arvénie demande 5 jours ouvrables pour se prononcer.",
        [],
    ),
    "un projet qui dure": ("A pris note du projet, qui durera jusqu'en mai 2032.", []),
    "demandé de, sans destinataire": (
        "A demandé d'informer les Parties avant le 1er juillet 2031.",
        ["2031-07-01 other must"],
    ),
    "un report": ("A décidé, faute de temps, de reporter ce point à sa prochaine réunion.", []),
}
