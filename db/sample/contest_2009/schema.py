"""The Frictionless description of the package: a table schema for each file, and datapackage.json itself."""

import json

TITLE = {
    "es": "Concurso de buenas prácticas para el desarrollo de los territorios, 2009 (datos ilustrativos)",
    "en": "Contest of good practices for territorial development, 2009 (illustrative data)",
}
DESCRIPTION = {
    "es": "Los registros son inventados: reproducen los totales publicados del concurso y los hallazgos que se pueden "
    "contar, pero ninguna iniciativa, organización o frase corresponde a una postulación real.",
    "en": "The records are invented: they reproduce the published totals of the contest and every finding that can be "
    "counted, but no initiative, organisation or sentence belongs to a real application.",
}

YES_NO = ["yes", "no"]
NOVELTY = ["none", "organisation", "territory", "country"]

REQUIRED = {
    "initiatives": ["code", "title"],
    "variables": ["variable", "kind", "dimension", "label_es", "label_en", "position"],
    "categories": ["variable", "category", "position", "label_es", "label_en"],
    "coverage": ["initiative", "subject", "status"],
    "codings": ["initiative", "variable", "evaluator", "value"],
    "actors": ["actor", "name"],
    "involvements": ["id", "initiative", "actor"],
    "mechanisms": ["id", "initiative"],
    "resources": ["id", "initiative"],
    "plans": ["id", "initiative"],
    "innovations": ["id", "initiative"],
    "sustainability": ["id", "initiative"],
    "evaluators": ["evaluator", "name"],
    "evidence": ["initiative", "passage"],
    "declared_tables": ["table", "row_label", "row_role", "column", "column_label"],
}

PRIMARY_KEYS = {
    "initiatives": ["code"],
    "variables": ["variable"],
    "categories": ["variable", "category"],
    "coverage": ["initiative", "subject"],
    "actors": ["actor"],
    "evaluators": ["evaluator"],
    **{part: ["id"] for part in ("involvements", "mechanisms", "resources", "plans", "innovations", "sustainability")},
}

# column → where it points to
REFERENCES = {
    "initiative": ("initiatives", "code"),
    "actor": ("actors", "actor"),
    "evaluator": ("evaluators", "evaluator"),
}

NUMBERS = {
    "position": "integer",
    "depth": "integer",
    "step": "integer",
    "amount": "number",
    "start_year": "integer",
    "duration_months": "integer",
    "beneficiaries": "integer",
}

# Closed vocabularies of the format, by file and column. Columns with several answers are left as text.
ENUMERATIONS = {
    ("variables", "kind"): ["single", "several", "ordinal", "number", "text"],
    ("variables", "dimension"): [
        "characterisation", "articulation", "resources", "planning", "participation", "innovation", "sustainability",
        "synthesis",
    ],
    ("coverage", "status"): ["coded", "none", "not_reported", "not_coded"],
    ("actors", "sector"): ["public", "private", "civil_society", "academia", "cooperation"],
    ("actors", "level"): ["municipal", "provincial", "regional", "national", "international"],
    ("involvements", "role"): ["leads", "decides", "cofinances", "executes", "consulted", "informed"],
    ("involvements", "agreement"): ["none", "informal", "protocol", "convenio"],
    ("mechanisms", "binding"): YES_NO,
    ("mechanisms", "centrality"): ["axis", "strategy"],
    ("mechanisms", "simulated"): YES_NO,
    ("resources", "origin"): ["own", "external"],
    ("resources", "kind"): ["financial", "human", "technical", "in_kind"],
    ("resources", "planned"): YES_NO,
    ("plans", "approach"): ["territorial", "participatory", "sectoral"],
    ("plans", "collective"): YES_NO,
    ("innovations", "kind"): ["organ", "instrument", "management"],
    ("innovations", "claimed"): NOVELTY,
    ("innovations", "assessed"): NOVELTY,
    ("sustainability", "basis"): ["commitment", "installed_method", "adhoc_organ", "social_capital"],
    ("sustainability", "horizon"): ["observed", "expected"],
    ("declared_tables", "row_role"): ["body", "total"],
}


def _field(stem, column):
    kind = NUMBERS.get(column, "string")
    described = {"name": column, "type": kind}
    constraints = {}
    if column in REQUIRED[stem]:
        constraints["required"] = True
    if (stem, column) in ENUMERATIONS:
        constraints["enum"] = ENUMERATIONS[stem, column]
    if column in ("depth", "step"):
        constraints.update(minimum=0, maximum=5)
    if constraints:
        described["constraints"] = constraints
    return described


def _resource(stem, header):
    schema = {"fields": [_field(stem, column) for column in header], "missingValues": [""]}
    if stem in PRIMARY_KEYS:
        schema["primaryKey"] = PRIMARY_KEYS[stem]
    keys = [
        {"fields": column, "reference": {"resource": REFERENCES[column][0], "fields": REFERENCES[column][1]}}
        for column in header
        if column in REFERENCES and REFERENCES[column][0] != stem
    ]
    if keys:
        schema["foreignKeys"] = keys
    return {
        "name": stem.replace("_", "-"),
        "path": f"{stem}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def datapackage(headers):
    """The text of datapackage.json. `headers`: file stem → its columns, in the order of the package."""
    described = {
        "profile": "tabular-data-package",
        "name": "contest-2009",
        "title": TITLE["es"],
        "title_es": TITLE["es"],
        "title_en": TITLE["en"],
        "description": DESCRIPTION["es"],
        "description_es": DESCRIPTION["es"],
        "description_en": DESCRIPTION["en"],
        "illustrative": True,
        "resources": [_resource(stem, header) for stem, header in headers.items()],
    }
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"
