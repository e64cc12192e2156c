#!/usr/bin/env python3
"""Compares text documents with the documents they were made from, by python-docx: check_docx.py DOCUMENT.json REPORT.docx …"""
import re
import sys
import zipfile
from xml.etree import ElementTree

import docx
from docx.oxml.ns import qn

from document import Differences, Document, exact_parts, plain

# The order that the schema asks for, as far as these files use it.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr sectPr".split(),
    "rPr": "rStyle rFonts b bCs i iCs noProof color sz szCs u vertAlign lang".split(),
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription".split(),
    "tcPr": "tcW gridSpan vMerge tcBorders shd tcMar vAlign".split(),
    "tcBorders": "top left bottom right".split(),
    "sectPr": "headerReference footerReference type pgSz pgMar pgNumType titlePg".split(),
    "tbl": "tblPr tblGrid tr".split(),
    "tr": "trPr tc".split(),
    "tc": "tcPr p".split(),
    "style": "name basedOn next uiPriority semiHidden qFormat pPr rPr tblPr".split(),
    "settings": "zoom defaultTabStop characterSpacingControl footnotePr compat decimalSymbol listSeparator".split(),
}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def is_note(run):
    properties = run.find(qn("w:rPr"))
    if properties is None:
        return False
    style, raised = properties.find(qn("w:rStyle")), properties.find(qn("w:vertAlign"))
    return (style is not None and style.get(qn("w:val")) == "FootnoteReference") or raised is not None


def text_of(element, notes=False):
    """What is read, without field instructions; marks of notes only where asked for."""
    pieces = []
    for run in element.iter(qn("w:r")):
        if is_note(run) and not notes:
            continue
        for child in run:
            pieces.append({qn("w:t"): child.text or "", qn("w:tab"): "\t", qn("w:br"): "\n"}.get(child.tag, ""))
    return "".join(pieces)


def style_of(paragraph):
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return "" if style is None else style.get(qn("w:val"))


class Reader:
    """The body's blocks one after the other, without empty paragraphs."""

    def __init__(self, path):
        self.document = docx.Document(path)
        body = self.document.element.body
        self.items = [item for item in body if item.tag in (qn("w:p"), qn("w:tbl"), qn("w:sdt"))
                      and not (item.tag == qn("w:p") and not text_of(item).strip() and not list(item.iter(qn("w:drawing"))))]
        contents = next(i for i, item in enumerate(self.items) if item.tag == qn("w:sdt"))
        self.contents, self.front, self.items = self.items[contents], self.items[:contents], self.items[contents + 1:]
        with zipfile.ZipFile(path) as archive:
            notes = ElementTree.fromstring(archive.read("word/footnotes.xml"))
        self.notes = {note.get(W + "id"): "".join(t.text or "" for t in note.iter(W + "t")).strip() for note in notes}
        self.bookmarks = {}
        for start in body.iter(qn("w:bookmarkStart")):
            self.bookmarks[start.get(qn("w:name"))] = start

    def next(self):
        return self.items.pop(0) if self.items else None

    def note_texts(self, cell):
        """Footnotes that a cell refers to, in order: by themselves or through a field."""
        texts = []
        for element in cell.iter(qn("w:footnoteReference"), qn("w:instrText")):
            if element.tag == qn("w:footnoteReference"):
                texts.append(self.notes[element.get(qn("w:id"))])
            elif match := re.match(r" NOTEREF (\S+)", element.text):
                start = self.bookmarks[match.group(1)]
                run = start.getnext()
                texts.append(self.notes[run.find(qn("w:footnoteReference")).get(qn("w:id"))])
        return texts


def check_table(differences, reader, table, block, document):
    where = block["id"]
    differences.true(f"{where}: no table follows its caption", table is not None and table.tag == qn("w:tbl"))
    if table is None or table.tag != qn("w:tbl"):
        return
    rows = table.findall(qn("w:tr"))
    columns, heads = block["columns"], 1
    if any(column.get("group") for column in columns):
        heads = 2
        wanted, i = [], 0
        while i < len(columns):
            group, end = columns[i].get("group", ""), i + 1
            while group and end < len(columns) and columns[end].get("group") == group:
                end += 1
            wanted.append((group or columns[i]["label"], end - i))
            i = end
        found = []
        for cell in rows[0].findall(qn("w:tc")):
            span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
            found.append((text_of(cell), 1 if span is None else int(span.get(qn("w:val")))))
        differences.same(f"{where}: groups", found, wanted)
    labels = ["" if heads == 2 and not column.get("group") else column["label"] for column in columns]
    differences.same(f"{where}: header", [text_of(cell) for cell in rows[heads - 1].findall(qn("w:tc"))], labels)
    for i, row in enumerate(rows):
        properties = row.find(qn("w:trPr"))
        differences.same(f"{where}: row {i} repeats", properties.find(qn("w:tblHeader")) is not None, i < heads)
        differences.true(f"{where}: row {i} may break", properties.find(qn("w:cantSplit")) is not None)
    differences.same(f"{where}: rows", len(rows) - heads, len(block["rows"]))
    notes = {note.get("mark", ""): plain(note["text"]) for note in block.get("footnotes", [])}
    for row, wanted in zip(rows[heads:], block["rows"]):
        cells = row.findall(qn("w:tc"))
        differences.same(f"{where}: {wanted['id']}", [text_of(cell) for cell in cells], [cell["text"] for cell in wanted["cells"]])
        bold = [run.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None for cell in cells for run in cell.iter(qn("w:r")) if text_of(run)]
        differences.true(f"{where}: {wanted['id']} stands out: {bold}", all(b == (wanted.get("role", "body") != "body") for b in bold))
        for i, (cell, expected) in enumerate(zip(cells, wanted["cells"])):
            differences.same(f"{where}: {wanted['id']}: notes", reader.note_texts(cell), [notes[mark] for mark in expected.get("notes", []) if mark in notes])
            jc = cell.find(f"{qn('w:p')}/{qn('w:pPr')}/{qn('w:jc')}")
            numeric = columns[i]["kind"] not in ("category", "text")
            differences.same(f"{where}: {wanted['id']}: at the right", jc is not None and jc.get(qn("w:val")) == "right", numeric)
    referred = {mark for row in block["rows"] for cell in row["cells"] for mark in cell.get("notes", [])}
    for note in block.get("footnotes", []):
        mark = note.get("mark", "")
        if mark not in referred:
            paragraph = reader.next()
            differences.same(f"{where}: note", text_of(paragraph, notes=True), (mark + " " if mark else "") + plain(note["text"]))
    if block.get("how_to_read"):
        differences.same(f"{where}: how to read", text_of(reader.next()), document.words["how"] + " " + plain(block["how_to_read"]))


def check_figure(differences, reader, paragraph, block, document):
    drawing = None if paragraph is None else paragraph.find(f".//{qn('wp:docPr')}")
    differences.true(f"{block['id']}: no picture follows its caption", drawing is not None)
    if drawing is not None:
        differences.same(f"{block['id']}: alternative text", drawing.get("descr"), block.get("alt") or block["title"])
    if block.get("table") in document.names:
        told = document.words["data_in"].format(document.names[block["table"]])
        differences.same(f"{block['id']}: where its data stand", text_of(reader.next()), told)


def numbers_of(blocks):
    """Numbers of parts and their sections, by block; none where there is but one part."""
    headings = [block for block in blocks if block["type"] == "heading"]
    numbers, part, section = {}, 0, 0
    if sum(block["level"] == 1 for block in headings) < 2:
        return numbers
    for block in headings:
        if block["level"] == 1:
            part, section = part + 1, 0
            numbers[block["id"]] = f"{part}."
        elif block["level"] == 2 and part > 0:
            section += 1
            numbers[block["id"]] = f"{part}.{section}"
    return numbers


def check_body(differences, reader, document):
    opening = 0
    while opening < len(document.blocks) and document.blocks[opening]["type"] == "notice":
        opening += 1
    front = [text_of(paragraph) for paragraph in reader.front]
    for block in document.blocks[:opening]:
        differences.true(f"{block['id']}: not above the contents", document.notice_title(block) + ". " + plain(block["text"]) in front)
    differences.true("no title on the cover", any(style_of(p) == "Title" and text_of(p) == document.title for p in reader.front))
    headings = []
    numbers = numbers_of(document.blocks)
    for block in document.blocks[opening:]:
        item, kind = reader.next(), block["type"]
        if item is None:
            differences.true(f"{block['id']}: the report ends before it", False)
            return
        if kind in ("heading", "references"):
            title = block.get("title") or document.words["references"]
            if kind == "heading":
                number = numbers.get(block["id"], "")
                headings.append((number + " " if number else "") + title)
                level = item.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:ilvl')}")
                shown = None if level is None else int(level.get(qn("w:val")))
                differences.same(f"{block['id']}: number", shown, block["level"] - 1 if number else None)
            style = f"Heading{block['level']}" if kind == "heading" else "ReferencesTitle"
            differences.same(block["id"], (style_of(item), text_of(item)), (style, title))
            for reference in block.get("items", []):
                url = reference.get("url", "")
                link = url if url.startswith(("http://", "https://")) else ""
                item = reader.next()
                differences.same(reference["id"], text_of(item), plain(reference["text"]) + (" " + link if link else ""))
                targets = [reader.document.part.rels[h.get(qn("r:id"))].target_ref for h in item.iter(qn("w:hyperlink"))]
                differences.same(f"{reference['id']}: link", targets, [link] if link else [])
        elif kind == "paragraph":
            differences.same(block["id"], text_of(item), (block["title"] + " " if block.get("title") else "") + plain(block["text"]))
        elif kind == "notice":
            differences.same(block["id"], text_of(item), document.notice_title(block) + ". " + plain(block["text"]))
        else:
            differences.same(f"{block['id']}: caption", (style_of(item), text_of(item)), ("Caption", document.caption(block)))
            fields = [field.text for field in item.iter(qn("w:instrText"))]
            differences.true(f"{block['id']}: the number is no field", fields and fields[0].startswith(" SEQ "))
            if kind == "table":
                check_table(differences, reader, reader.next(), block, document)
            else:
                check_figure(differences, reader, reader.next(), block, document)
    provenance = reader.next()
    headings.append(document.words["provenance"])
    differences.same("after the blocks", (style_of(provenance), text_of(provenance)), ("Heading1", headings[-1]))
    differences.true("the provenance is numbered", provenance.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is None)
    entries = [text_of(paragraph) for paragraph in reader.contents.iter(qn("w:p")) if style_of(paragraph).startswith("TOC") and style_of(paragraph) != "TOCHeading"]
    differences.same("contents", entries, headings)
    differences.true("a field asks to be brought up to date", all(mark.get(qn("w:dirty")) is None for mark in reader.contents.iter(qn("w:fldChar"))))
    anchors = [link.get(qn("w:anchor")) for link in reader.contents.iter(qn("w:hyperlink"))]
    differences.true("an entry of the contents leads nowhere", all(anchor in reader.bookmarks for anchor in anchors))
    rest = "\n".join(text_of(item) for item in reader.items)
    for part in exact_parts(document.provenance):
        if part not in (document.language, "True", "False"):
            differences.true(f"provenance lacks {part}", part in rest)
    differences.true("no command line", "cabildo analyze STORE " in rest)


def check_package(differences, path):
    """What Word asks for: known parts, relationships that lead somewhere, unique ids, elements in the schema's order."""
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        parts = {name: ElementTree.fromstring(archive.read(name)) for name in names if name.endswith((".xml", ".rels"))}
        differences.same("first part", archive.namelist()[0], "[Content_Types].xml")
    types = parts["[Content_Types].xml"]
    overrides = {node.get("PartName") for node in types if node.tag.endswith("Override")}
    defaults = {node.get("Extension") for node in types if node.tag.endswith("Default")}
    differences.same("types of parts that are missing", {name for name in overrides if name[1:] not in names}, set())
    for name in names:
        differences.true(f"{name} has no type", "/" + name in overrides or name.rsplit(".", 1)[-1] in defaults)
    ids = set()
    for relation in parts["word/_rels/document.xml.rels"]:
        ids.add(relation.get("Id"))
        if relation.get("TargetMode") != "External":
            differences.true(f"{relation.get('Target')} is missing", "word/" + relation.get("Target") in names)
    body = parts["word/document.xml"]
    used = [value for node in body.iter() for key, value in node.attrib.items()
            if key.startswith("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}")]
    differences.same("relationships that are not there", set(used) - ids, set())
    for tag, attribute in (("docPr", "id"), (W + "bookmarkStart", W + "id"), (W + "bookmarkStart", W + "name")):
        values = [node.get(attribute) for node in body.iter() if node.tag == tag or node.tag.endswith("}" + tag)]
        differences.same(f"{tag} {attribute}: repeated", len(values) - len(set(values)), 0)
    marks = [node.get(W + "fldCharType") for node in body.iter(W + "fldChar")]
    differences.same("fields begun and ended", marks.count("begin"), marks.count("end"))
    for name, part in parts.items():
        for node in part.iter():
            order = ORDER.get(node.tag[len(W):]) if node.tag.startswith(W) else None
            if order is None or (name == "word/styles.xml" and node.tag == W + "tbl"):
                continue
            children = [child.tag[len(W):] for child in node if child.tag.startswith(W)]
            unknown = [child for child in children if child not in order]
            differences.same(f"{name}: in {node.tag[len(W):]}", unknown, [])
            places = [order.index(child) for child in children if child in order]
            differences.true(f"{name}: {children} in {node.tag[len(W):]} is not in order", places == sorted(places))
    for cell in body.iter(W + "tc"):
        differences.true("a cell without a paragraph at its end", len(cell) and cell[-1].tag == W + "p")


def check(path, report):
    document, differences = Document(path), Differences(report)
    reader = Reader(report)
    differences.same("title in the properties", reader.document.core_properties.title, document.title)
    language = reader.document.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val"))
    differences.same("language", language[:2], document.language)
    check_body(differences, reader, document)
    check_package(differences, report)
    return differences.lines


def main(arguments):
    lines = [line for path, report in zip(arguments[::2], arguments[1::2]) for line in check(path, report)]
    print("\n".join(lines[:40]))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
