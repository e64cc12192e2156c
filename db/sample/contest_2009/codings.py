"""The single codings of the two evaluators, derived from the agreed values by a fixed rule.

The units of a coded variable are counted 0, 1, 2, … in the order of the package. Where the count leaves the
remainder `phase` on division by `period`, one evaluator (they alternate) chose a neighbouring category; the
other chose the agreed one. Every 23rd unit was coded by one evaluator alone, so that coding has missing values.
Periods between 5 and 12 give a disagreement between 8 and 20 %, larger where a judgement is asked for.
"""

EVALUATORS = (("E1", "Evaluadora 1"), ("E2", "Evaluador 2"))

ORDINAL, NOMINAL, SEVERAL = "ordinal", "nominal", "several"
YES_NO = ("no", "yes")
NOVELTY = ("none", "organisation", "territory", "country")
STEPS = tuple("012345")

# variable → (how a deviation is made, vocabulary or None for the codebook's, period, phase)
CODED = {
    "applicant": (NOMINAL, None, 10, 6),
    "scope": (NOMINAL, None, 7, 3),
    "maturity": (ORDINAL, None, 7, 2),
    "territory": (ORDINAL, None, 9, 5),
    "objectives": (SEVERAL, None, 6, 4),
    "results": (SEVERAL, None, 6, 2),
    "strategies": (SEVERAL, None, 8, 5),
    "lessons": (SEVERAL, None, 5, 3),
    "coordination_unit": (NOMINAL, None, 8, 1),
    "monitoring": (ORDINAL, None, 7, 4),
    "involvements.role": (NOMINAL, ("leads", "decides", "cofinances", "executes", "consulted", "informed"), 11, 7),
    "mechanisms.depth": (ORDINAL, STEPS, 6, 3),
    "mechanisms.binding": (NOMINAL, YES_NO, 12, 8),
    "mechanisms.centrality": (NOMINAL, ("axis", "strategy"), 7, 2),
    "resources.origin": (NOMINAL, ("own", "external"), 12, 5),
    "resources.planned": (NOMINAL, YES_NO, 8, 6),
    "plans.approach": (NOMINAL, ("territorial", "participatory", "sectoral"), 6, 1),
    "innovations.claimed": (ORDINAL, NOVELTY, 9, 4),
    "innovations.assessed": (ORDINAL, NOVELTY, 5, 2),
    "sustainability.step": (ORDINAL, STEPS, 7, 3),
    "sustainability.horizon": (NOMINAL, ("observed", "expected"), 10, 4),
}


def _neighbour(value, vocabulary, upwards):
    place = vocabulary.index(value) + (1 if upwards else -1)
    if not 0 <= place < len(vocabulary):
        place = vocabulary.index(value) - (1 if upwards else -1)
    return vocabulary[place]


def _next(value, vocabulary, upwards):
    step = 1 if upwards else -1
    return vocabulary[(vocabulary.index(value) + step) % len(vocabulary)]


def _other_set(value, vocabulary, upwards):
    """Leaves out the last answer where there are several, adds the following one where there is one."""
    chosen = value.split(";")
    if len(chosen) > 1:
        return ";".join(chosen[:-1])
    return ";".join(sorted({chosen[0], _next(chosen[0], vocabulary, upwards)}, key=vocabulary.index))


DEVIATION = {ORDINAL: _neighbour, NOMINAL: _next, SEVERAL: _other_set}


def single_codings(units, codebook_vocabulary):
    """Rows of codings.csv. `units`: (initiative, row id or "", variable, agreed value), without empty values."""
    counted, rows = {}, []
    for initiative, unit, variable, agreed in units:
        kind, vocabulary, period, phase = CODED[variable]
        vocabulary = list(vocabulary or codebook_vocabulary[variable])
        count = counted.get(variable, 0)
        counted[variable] = count + 1
        turn = count // period
        deviating = turn % 2 if count % period == phase else None
        absent = (count // 23) % 2 if count % 23 == 22 else None
        for index, (evaluator, _) in enumerate(EVALUATORS):
            if index == absent:
                continue
            value = DEVIATION[kind](agreed, vocabulary, (turn // 2) % 2 == 0) if index == deviating else agreed
            rows.append([initiative, unit, variable, evaluator, value])
    return rows
