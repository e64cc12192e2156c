"""What the checks of office files share: a document read from its JSON, its words, and a list of what differs."""
import json
import pathlib
import re

WORDS = {
    "es": {"table": "Tabla", "figure": "Figura", "how": "Cómo se lee:", "contents": "Contenido", "provenance": "Procedencia",
           "references": "Referencias", "data_in": "Datos en la {0}.", "error": "Error", "warning": "Advertencia", "note": "Nota",
           "not_reported": "no informado", "not_applicable": "no aplica", "undefined": "no definido"},
    "en": {"table": "Table", "figure": "Figure", "how": "How to read it:", "contents": "Contents", "provenance": "Provenance",
           "references": "References", "data_in": "Data in {0}.", "error": "Error", "warning": "Warning", "note": "Note",
           "not_reported": "not reported", "not_applicable": "not applicable", "undefined": "undefined"},
}
FIGURES = ("chart", "network", "map")


class Document:
    def __init__(self, path):
        self.path = pathlib.Path(path)
        whole = json.loads(self.path.read_text(encoding="utf-8"))
        self.title, self.language, self.provenance, self.blocks = (whole[key] for key in ("title", "language", "provenance", "blocks"))
        self.words = WORDS[self.language]
        self.names = {}
        counts = {"table": 0, "figure": 0}
        for block in self.blocks:
            kind = "table" if block["type"] == "table" else "figure" if block["type"] in FIGURES else None
            if kind:
                counts[kind] += 1
                self.names[block["id"]] = f"{self.words[kind]} {counts[kind]}"

    def of(self, *types):
        return [block for block in self.blocks if block["type"] in types]

    def caption(self, block):
        name = self.names[block["id"]]
        return f"{name}. {block['title']}" if block.get("title") else name

    def notice_title(self, block):
        word = self.words[block.get("kind", "note")]
        return f"{word}: {block['title']}" if block.get("title") else word


class Differences:
    """Collects what is not as in the document."""

    def __init__(self, name):
        self.name, self.lines = name, []

    def same(self, what, found, wanted):
        if found != wanted:
            self.lines.append(f"{self.name}: {what}: found {found!r}, wanted {wanted!r}")

    def true(self, what, condition):
        if not condition:
            self.lines.append(f"{self.name}: {what}")


def plain(text):
    """Without the marks of **strong** and *emphasis*, by the document's rule."""
    result, at = "", 0
    pattern = re.compile(r"(?<![0-9A-Za-z])(\*\*|\*)(?! )")
    while True:
        opening = pattern.search(text, at)
        if not opening:
            return result + text[at:]
        mark = opening.group(1)
        closing = re.compile(r"(?<! )" + re.escape(mark) + ("(?!\\*)" if mark == "*" else "")).search(text, opening.end() + 1)
        if not closing:
            result += text[at:opening.end()]
            at = opening.end()
            continue
        result += text[at:opening.start()] + plain(text[opening.end():closing.start()])
        at = closing.end()


def exact_parts(provenance):
    """Every value that a reader needs to repeat the analysis."""
    parts = [str(value) for key, value in provenance.items() if isinstance(value, (str, int)) and not isinstance(value, bool) and value != ""
             and key not in ("selected", "population", "data_revision", "panel", "plugin", "program_version", "sdk_version")]
    panel = provenance.get("panel", "")
    parts.append(provenance["plugin"] + (f"/{panel}" if panel else ""))
    parts += [f"{option}={value}" for option, value in provenance.get("options", {}).items()]
    return parts
