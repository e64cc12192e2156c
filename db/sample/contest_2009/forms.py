"""Reads the written forms: one text file an initiative, in the order in which an evaluator would fill it in.

A form starts with lines `key: value` (core fields, then codebook variables), followed by one section a part,
`[mechanisms]`, whose rows have their cells between bars. `?` stands for *not reported*. A section heading may
carry a coverage status instead of rows: `[mechanisms] none`. A line that starts with `>` is a passage of the
form that supports the line above it (or the section, where there is no row).
"""

from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent
CORE_FIELDS = ("title", "organisation", "summary")

# Columns of each section's rows, in the order in which a form writes them.
SECTIONS = {
    "involvements": ("actor", "role", "agreement"),
    "mechanisms": ("instrument", "depth", "binding", "centrality", "stages", "simulated"),
    "resources": ("origin", "kind", "source", "amount", "planned"),
    "plans": ("instrument", "approach", "collective", "checks"),
    "innovations": ("kind", "name", "claimed", "assessed"),
    "sustainability": ("basis", "step", "horizon"),
}


@dataclass
class Passage:
    text: str
    section: str  # "" for the head of the form
    key: str  # the variable, for a passage of the head
    row: int  # index within the section, -1 for the section as a whole


@dataclass
class Form:
    code: str
    values: dict = field(default_factory=dict)  # core fields and variables; "" = not reported
    rows: dict = field(default_factory=lambda: {name: [] for name in SECTIONS})
    coverage: dict = field(default_factory=dict)  # section → none | not_reported
    passages: list = field(default_factory=list)


def _known(cell):
    cell = cell.strip()
    return "" if cell == "?" else cell


def parse(code, text):
    """One form from its text; a line that cannot be read raises ValueError."""
    form, section, key = Form(code), "", ""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        if line.startswith(">"):
            row = len(form.rows[section]) - 1 if section else -1
            form.passages.append(Passage(line[1:].strip(), section, key, row))
        elif line.startswith("["):
            section, _, status = line[1:].partition("]")
            key = ""
            if status.strip():
                form.coverage[section] = status.strip()
        elif section:
            cells = [_known(cell) for cell in line.split("|")]
            columns = SECTIONS[section]
            if len(cells) != len(columns):
                raise ValueError(f"{code}, line {number}: {len(columns)} cells expected")
            form.rows[section].append(dict(zip(columns, cells)))
        else:
            key, separator, value = line.partition(":")
            if not separator:
                raise ValueError(f"{code}, line {number}: 'key: value' expected")
            form.values[key] = _known(value)
    return form


def read_forms():
    """The 29 forms of the political-institutional area, by code."""
    return [parse(path.stem, path.read_text(encoding="utf-8")) for path in sorted((FOLDER / "forms").glob("*.txt"))]


def read_other_areas():
    """The hundred others as (code, area, title, organisation, award)."""
    found, area, prefix, count = [], "", "", 0
    for line in (FOLDER / "other_areas.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            area, prefix = line.strip("[]").split()
            count = 0
        elif line and not line.startswith("#"):
            title, organisation, award = (cell.strip() for cell in line.split("|"))
            count += 1
            found.append((f"{prefix}-{count:02d}", area, title, organisation, award or "none"))
    return found
