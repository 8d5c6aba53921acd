"""English decisions, each with the duties that it sets."""

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
    "the second of two subjects": (
        "Decided to begin. The Bureau is busy and the Secretariat should write by 1 July 2031.",
        ["2031-07-01 secretariat must"],
    ),
    "two subjects": (
        "Agreed that, for its part, the Bureau and the Secretariat should meet by 1 July 2031.",
        ["2031-07-01 bureau+secretariat must"],
    ),
    "the date between verb and deed": (
        "Asked Belmark, by 15 September 2031 at the latest, to provide more.",
        ["2031-09-15 parties(BM) asked"],
    ),
    "silence with a deadline of its own": (
        "Decided that the text will be deemed adopted if no objection is received by noon on"
        " 15 July 2031.",
        ["2031-07-15 12:00 parties must deemed_adopted"],
    ),
    "the same date in one sentence": (
        "Decided that Arvenia should write by 1 July 2031 and that Belmark may answer by the same"
        " date.",
        ["2031-07-01 parties(AR) must", "2031-07-01 parties(BM) may"],
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
