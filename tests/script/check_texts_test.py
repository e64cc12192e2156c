#!/usr/bin/env python3
"""check-texts finds what it is there to find: each snippet is a tree of its own with one fault, or none."""
import pathlib
import subprocess
import sys
import tempfile

SCRIPT = pathlib.Path(__file__).resolve().parent.parent.parent / "script" / "check-texts"
SOUND = "sound"

CASES = {
    "a pair in both languages": ("x.cpp", 'const Text a{"Guardar", "Save"};\nuse(a);', SOUND),
    "English missing": ("x.cpp", 'use(Text{"Guardar", ""});', "a language is missing"),
    "Spanish missing over several lines": ("x.cpp", 'use(Text{""\n    "",\n    "Save " // words\n    "it"});', "a language is missing"),
    "English missing in a nested list": ("x.cpp", 'Option o{"id", {"Guardar", " "}, 3};', "a language is missing"),
    "left untranslated": ("x.cpp", 'use(tr({"Exportar todo", "Exportar todo"}));', "the same in both languages"),
    "left untranslated over several lines": ("x.cpp", 'use({"Exportar "\n "todo",\n "Exportar " "todo"});', "the same in both languages"),
    "left untranslated around a value": ("x.cpp", 'use(Text{"Exportar " + name, "Exportar " + name});', "the same in both languages"),
    "a word of both languages": ("x.cpp", 'use(Text{"Total", "Total"});', SOUND),
    "other placeholders": ("x.cpp", 'use(Text{"{0} de {1}", "{0} of {0}"});', "other placeholders"),
    "sides swapped": ("x.cpp", 'use(Text{"the end", "fin"});', "English in the Spanish text"),
    "Spanish for English": ("x.cpp", 'use(Text{"fin", "el fin"});', "Spanish in the English text"),
    "quoted words count for neither": ("x.cpp", 'use(Text{"Vea «the end».", "See “el fin”."});', SOUND),
    "a choice by language": ("x.cpp", 'use(l == Language::es ? "Guardar" : "Guardar");', "the same in both languages"),
    "a title of a command": ("x.cpp", 'return titled("Mover: ", "", name);', "a language is missing"),
    "wrapped in a string": ("x.cpp", 'throw Error({std::string("falló: ") + why, std::string("falló: ") + why});', "the same in both languages"),
    "in a raw literal": ("x.cpp", 'use(Text{R"(Hola, amigos)", R"(Hola, amigos)"});', "the same in both languages"),
    "a fault in a comment": ("x.cpp", '// Text{"Guardar", ""}\n/* Text{"Guardar", ""} */', SOUND),
    "a fault in a literal": ("x.cpp", 'use("Text{\\"Guardar\\", \\"\\"}");', SOUND),
    "ids are no texts": ("x.cpp", 'use({{"region", "region"}, {"id", ""}});', SOUND),
    "one term, two words": ("x.cpp", 'use(Text{"&Quitar…", "&Remove…"});\nuse(Text{"Quitar", "Take out"});', "several English ones"),
    "an unused constant": ("x.cpp", 'const Text unused{"Guardar", "Save"};', "nothing uses the text unused"),
    "an unused constant with a member's name": ("x.cpp", 'const Text title{"Guardar", "Save"};\nuse(report.title);', "nothing uses the text title"),
    "an unused function of a header": ("words.hpp", 'Text spoken(Language language);', "nothing uses the text spoken"),
    "words of the window in one language": ("host/workbench/src/x.cpp", 'new wxButton(this, wxID_ANY, "Save the file");', "in one language only"),
    "a label missing in a table": ("labels.csv", "category,label_es,label_en\nnorth,Norte,\n", "a label is missing"),
}

failed = []
for name, (file, source, expected) in CASES.items():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")
        result = subprocess.run([SCRIPT, folder], capture_output=True, text=True, check=False)
        lines = result.stdout.splitlines()
        good = result.returncode == 0 if expected == SOUND else result.returncode == 1 and len(lines) == 1 and expected in lines[0]
        if not good:
            failed.append(f"{name}: expected {expected!r}, got {result.returncode}: {result.stdout}{result.stderr}")
print("\n".join(failed) if failed else f"{len(CASES)} cases")
sys.exit(1 if failed else 0)
