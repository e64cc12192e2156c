"""From the written texts to the tables of the package: each function gives one file as header and rows."""

from . import actors, codebook, codings, forms

PREFIXES = {
    "involvements": "V",
    "mechanisms": "M",
    "resources": "R",
    "plans": "P",
    "innovations": "N",
    "sustainability": "S",
}

# Sections of the contest's questionnaire that the passages quote, by part; the head of the form is split in two.
QUESTIONNAIRE = {
    "involvements": 2,
    "resources": 3,
    "mechanisms": 4,
    "plans": 5,
    "innovations": 6,
    "sustainability": 7,
}
QUESTIONNAIRE_OF_VARIABLE = {"lessons": 8}
DOCUMENT = "Formulario de profundización"


class Numbering:
    """Gives every row of a repeated part its id: M001, M002, … in the order of the package."""

    def __init__(self, written):
        self.rows = {part: [] for part in PREFIXES}
        self.ids = {}
        for form in written:
            for part, prefix in PREFIXES.items():
                for index, row in enumerate(form.rows[part]):
                    identifier = f"{prefix}{len(self.rows[part]) + 1:03d}"
                    self.ids[form.code, part, index] = identifier
                    self.rows[part].append((identifier, form.code, row))


def initiatives(written, others):
    """Several answers are put in the order of the codebook."""
    names = [row[0] for row in codebook.variables()]
    for form in written:
        for name, kind, *_ in codebook.variables():
            if kind == "several":
                order = [row[0] for row in codebook.categories()[name]]
                form.values[name] = ";".join(sorted(form.values[name].split(";"), key=order.index))
    header = ["code", *forms.CORE_FIELDS, *names]
    rows = [[form.code, *(form.values[key] for key in header[1:])] for form in written]
    for code, area, title, organisation, award in others:
        values = {"title": title, "organisation": organisation, "area": area, "award": award}
        rows.append([code, *(values.get(key, "") for key in header[1:])])
    return header, rows


def variables():
    rows = [[*row, str(position)] for position, row in enumerate(codebook.variables(), 1)]
    return ["variable", "kind", "dimension", "label_es", "label_en", "position"], rows


def categories():
    rows = [
        [variable, category, str(position), label_es, label_en]
        for variable, listed in codebook.categories().items()
        for position, (category, label_es, label_en) in enumerate(listed, 1)
    ]
    return ["variable", "category", "position", "label_es", "label_en"], rows


def coverage(written, others):
    """What the other files do not say by themselves: sections looked at and empty, and all that was not coded."""
    rows = [[form.code, part, status] for form in written for part, status in form.coverage.items()]
    left_out = [row[0] for row in codebook.variables() if row[0] not in ("area", "award")] + list(PREFIXES)
    rows += [[code, subject, "not_coded"] for code, *_ in others for subject in left_out]
    return ["initiative", "subject", "status"], rows


def part(name, numbering):
    """A file of repeated parts; amounts are in Chilean pesos of the year."""
    columns = list(forms.SECTIONS[name])
    if name == "resources":
        columns.insert(columns.index("amount") + 1, "currency")
    rows = []
    for identifier, code, row in numbering.rows[name]:
        cells = dict(row, currency="CLP" if row.get("amount") else "")
        rows.append([identifier, code, *(cells[column] for column in columns)])
    return ["id", "initiative", *columns], rows


def single_codings(written, numbering):
    units = []
    for variable in codings.CODED:
        name, _, column = variable.partition(".")
        if column:
            units += [(code, unit, variable, row[column]) for unit, code, row in numbering.rows[name] if row[column]]
        else:
            units += [(form.code, "", variable, form.values[name]) for form in written if form.values[name]]
    vocabulary = {name: [row[0] for row in listed] for name, listed in codebook.categories().items()}
    return ["initiative", "unit", "variable", "evaluator", "value"], codings.single_codings(units, vocabulary)


def evidence(written, numbering):
    """Passages and what they support; a passage that says why a section is empty supports no single fact."""
    rows = []
    for form in written:
        paragraphs = {}
        for passage in form.passages:
            section = QUESTIONNAIRE.get(passage.section) or QUESTIONNAIRE_OF_VARIABLE.get(passage.key, 1)
            paragraphs[section] = paragraphs.get(section, 0) + 1
            about = passage.key
            if passage.section:
                identifier = numbering.ids.get((form.code, passage.section, passage.row))
                about = f"{passage.section}:{identifier}" if identifier else ""
            locator = f"sección {section}, párrafo {paragraphs[section]}"
            rows.append([form.code, DOCUMENT, locator, passage.text, about])
    return ["initiative", "document", "locator", "passage", "about"], rows


def all_tables():
    """File stem → (header, rows), in the order in which the package lists its files."""
    written = forms.read_forms()
    for form in written:
        form.values["area"] = "political_institutional"
    others = forms.read_other_areas()
    numbering = Numbering(written)
    tables = {
        "initiatives": initiatives(written, others),
        "variables": variables(),
        "categories": categories(),
        "coverage": coverage(written, others),
        "codings": single_codings(written, numbering),
        "actors": (["actor", "name", "sector", "level", "policy_sector"], actors.all_actors()),
    }
    for name in PREFIXES:
        tables[name] = part(name, numbering)
    tables["evaluators"] = (["evaluator", "name"], [list(row) for row in codings.EVALUATORS])
    tables["evidence"] = evidence(written, numbering)
    return tables

