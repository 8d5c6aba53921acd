"""Who owes what by when, phrase by phrase, in both languages."""

import pytest
from unit.texts.specimens import english, french, reading_of, shown

ENGLISH = {
    "a number of Parties have until": (
        "Decided that the 14 States Parties which have not replied have until 31 August 2031.",
        ["2031-08-31 14parties must"],
    ),
    "a number in words": (
        "Agreed that the fourteen Parties concerned should reply by 31 August 2031.",
        ["2031-08-31 14parties must"],
    ),
    "named States, by noon": (
        "Invited Arvenia and Belmark to write to the Secretariat by noon on 28 June 2031.",
        ["2031-06-28 12:00 parties(AR,BM) asked"],
    ),
    "no later than, with an hour after": (
        "Requested the Parties concerned to reply no later than 14 September 2031, 5 p.m.",
        ["2031-09-14 17:00 parties asked"],
    ),
    "an hour before the date": (
        "Asked the Parties to reply by 5.30 p.m. on 14 September 2031.",
        ["2031-09-14 17:30 parties asked"],
    ),
    "joint debtors, end of a month": (
        "Instructed the Secretariat, in co-operation with the rapporteurs, to finish the draft by"
        " the end of September 2031.",
        ["2031-09-30 rapporteurs+secretariat must"],
    ),
    "joint debtors after the verb": (
        "Asked the Bureau to draft, together with the Secretariat, a note by 1 July 2031.",
        ["2031-07-01 bureau+secretariat asked"],
    ),
    "replies are the Parties' work": (
        "Agreed that replies should reach the Secretariat by 30 June 2031 at the latest.",
        ["2031-06-30 parties must"],
    ),
    "working days from the adoption": (
        "Asked its members to check the tables within ten working days.",
        ["2031-05-30 members asked"],
    ),
    "months from the adoption": (
        "Invited Dorland to report, within two months of the adoption of this list, on its steps.",
        ["2031-07-16 parties(DL) asked"],
    ),
    "days after a deadline": (
        "Asked late Parties to write within 15 days following the deadline of 30 June 2031.",
        ["2031-07-15 parties asked"],
    ),
    "weeks before a meeting": (
        "Asked the Secretariat to send the papers at least two weeks before the 6th meeting.",
        ["2031-10-28 secretariat asked"],
    ),
    "days from an event without a date": (
        "Asked Belmark to write within ten days of the receipt of the letter.",
        [],
    ),
    "the next meeting": (
        "Entrusted the Bureau to prepare a note by its next meeting.",
        ["2031-11-11 bureau must"],
    ),
    "a meeting from the list": (
        "Decided that the draft shall be revised by the Secretariat before the 7th meeting.",
        ["2032-03-10 secretariat must"],
    ),
    "a date given with the meeting it prepares": (
        "Underlined that the rapporteurs must finish by 30 September 2031 for the 6th meeting"
        " (11-13 November 2031).",
        ["2031-09-30 rapporteurs must"],
    ),
    "two deadlines, two addressees": (
        "Asked the Secretariat to send the draft by 1 July 2031 and the Parties to comment by"
        " 15 August 2031.",
        ["2031-07-01 secretariat asked", "2031-08-15 parties asked"],
    ),
    "a possibility": (
        "Decided that observers may send comments until 1 October 2031.",
        ["2031-10-01 other may"],
    ),
    "a day without its year": (
        "Invited the Parties to the Convention to reply by 31 July.",
        ["2031-07-31 parties asked"],
    ),
    "a member by name": (
        "Invited Ms Ada MERLIN (Arvenia) to report back at its 6th meeting.",
        ["2031-11-11 members(MERLIN) asked"],
    ),
    "requested that": (
        "Requested that Arvenia provide the missing figures by 1 August 2031.",
        ["2031-08-01 parties(AR) asked"],
    ),
    "a longer deadline": (
        "Decided to extend the deadline for replies until 15 July 2031.",
        ["2031-07-15 parties must"],
    ),
    "the date first": (
        "Decided that by 30 June 2031 the Parties shall name their contact persons.",
        ["2031-06-30 parties must"],
    ),
    "a second sentence that points back": (
        "Invited national authorities to send examples. These should reach the Secretariat by"
        " 30 September 2031.",
        ["2031-09-30 parties must"],
    ),
    "who": (
        "Appointed two experts, who will submit a draft by 30 September 2031.",
        ["2031-09-30 experts must"],
    ),
    "silence that adopts": (
        "Decided that the Parties have until 28 June 2031 to object. In the absence of objections"
        " by that date, the text will be deemed adopted.",
        ["2031-06-28 parties must deemed_adopted"],
    ),
    "silence that counts against": (
        "Decided that Dorland must report by 30 June 2031. Failing a reply by this deadline, its"
        " situation will be considered not to be in compliance with the Convention.",
        ["2031-06-30 parties(DL) must deemed_not_compliant"],
    ),
    "by midnight": (
        "Asked Arvenia to reply by midnight on 14 September 2031.",
        ["2031-09-14 23:59 parties(AR) asked"],
    ),
    "by the close of business": (
        "Asked Arvenia to reply by close of business on Friday 12 September 2031.",
        ["2031-09-12 parties(AR) asked"],
    ),
    "an hour that is none": (
        "Asked Arvenia to reply by 14 September 2031 at 27:00.",
        ["2031-09-14 parties(AR) asked"],
    ),
    "a date in figures": (
        "Asked Arvenia to reply by 2031-09-14.",
        ["2031-09-14 parties(AR) asked"],
    ),
    "the middle of a month": (
        "Asked Arvenia to reply by mid-September 2031.",
        ["2031-09-15 parties(AR) asked"],
    ),
    "a named rapporteur": (
        "Invited the rapporteur, Ms ORLAN (Arvenia), to write by 1 July 2031.",
        ["2031-07-01 rapporteurs(ORLAN) asked"],
    ),
    "days from the adoption": (
        "Asked Arvenia to reply within 10 days of the adoption of this list.",
        ["2031-05-26 parties(AR) asked"],
    ),
    "days from the end of the meeting": (
        "Asked Arvenia to reply within 10 days of the end of the meeting.",
        ["2031-05-26 parties(AR) asked"],
    ),
    "working days before a meeting": (
        "Asked Arvenia to reply at least three working days before the 6th meeting.",
        ["2031-11-06 parties(AR) asked"],
    ),
    "days after the same deadline": (
        "Asked Arvenia to reply by 1 July 2031. The Secretariat should answer within 10 days of"
        " that date.",
        ["2031-07-01 parties(AR) asked", "2031-07-11 secretariat must"],
    ),
    "the work of others": (
        "Agreed that comments to be sent by the Bureau should arrive by 1 July 2031.",
        ["2031-07-01 bureau must"],
    ),
    "nobody named": (
        "Decided that the text shall be ready by 1 July 2031.",
        ["2031-07-01 other must"],
    ),
    "two subjects": (
        "Agreed that, for its part, the Bureau and the Secretariat should meet by 1 July 2031.",
        ["2031-07-01 bureau+secretariat must"],
    ),
    "an event": ("Took note of the conference to be held on 18 November 2031.", []),
    "a project that lasts": ("Took note of the project, which will run until May 2032.", []),
    "a request that is only noted": (
        "Noted that Arvenia requested 5 working days to express its position.",
        [],
    ),
    "as soon as possible after": (
        "Instructed the Secretariat to publish the replies received by 31 August 2031 as soon as"
        " possible after that date.",
        [],
    ),
    "a deadline already past": (
        "Noted that the Parties should have replied by 1 March 2031.",
        [],
    ),
    "a meeting of its own": (
        "Owing to lack of time, postponed the item to its 6th meeting (11-13 November 2031).",
        [],
    ),
}
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
        "A chargé le Secrétariat de finir, en coopération avec les rapporteurs, d'ici fin mai 2032.",
        ["2032-05-31 rapporteurs+secretariat must"],
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


@pytest.mark.parametrize("case", ENGLISH)
def test_an_english_decision_sets(case: str) -> None:
    text, expected = ENGLISH[case]

    assert [shown(duty) for duty in reading_of(english(text)).duties] == expected


@pytest.mark.parametrize("case", FRENCH)
def test_a_french_decision_sets(case: str) -> None:
    text, expected = FRENCH[case]

    assert [shown(duty) for duty in reading_of(french(text)).duties] == expected


def test_points_have_the_subject_of_the_lead() -> None:
    text = english(
        "Invited the Parties:\n"
        "- to reply by 1 July 2031;\n"
        "- to name a contact person by 1 August 2031:\n"
        "    a) for the police, by 15 August 2031;\n"
        "    b) for the courts;\n"
        "- to spread the word."
    )

    rows = [shown(duty) for duty in reading_of(text).duties]

    assert rows == [
        "/1 2031-07-01 parties asked",
        "/2 2031-08-01 parties asked",
        "/3 2031-08-15 parties asked",
    ]


def test_the_same_deadline_is_the_last_one_set() -> None:
    text = french(
        "A décidé :\n- que l'Arvénie doit répondre avant le 1er juillet 2031 à midi ;\n"
        "- que la société civile peut écrire dans le même délai.",
        "A invité la Belmarque à écrire avant cette date.",
    )

    rows = [shown(duty) for duty in reading_of(text).duties]

    assert rows == [
        "/1 2031-07-01 12:00 parties(AR) must",
        "/2 2031-07-01 12:00 civil_society may",
        "2031-07-01 12:00 parties(BM) asked",
    ]


def test_silence_said_in_a_later_decision_stands_with_the_duty() -> None:
    text = english(
        "Decided that the Parties have until 28 June 2031 at noon to say whether they object.",
        "Also decided that the text will be considered adopted after this deadline, unless many do.",
    )

    rows = [shown(duty) for duty in reading_of(text).duties]

    assert rows == ["2031-06-28 12:00 parties must deemed_adopted"]


def test_rapporteurs_are_those_of_the_paragraph_pointed_back_to() -> None:
    text = english(
        "Appointed as rapporteurs:\n- question 3: Ms ORLAN (Arvenia);\n- question 4: Mr VASK (Belmark).",
        "Stressed that the observations on the above questions should be ready by 1 July 2031.",
    )

    rows = [shown(duty) for duty in reading_of(text).duties]

    assert rows == ["2031-07-01 rapporteurs(ORLAN,VASK) must"]


def test_what_is_asked_without_a_date_is_a_task() -> None:
    reading = reading_of(english("Called on its members and observers to organise activities."))

    assert [shown(task) for task in reading.tasks] == ["None members+other asked"]
