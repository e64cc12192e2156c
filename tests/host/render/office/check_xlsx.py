#!/usr/bin/env python3
"""Compares workbooks with the documents they were made from, by openpyxl: check_xlsx.py DOCUMENT.json WORKBOOK.xlsx …"""
import decimal
import html
import re
import sys
import zipfile

import openpyxl
from openpyxl.utils import range_boundaries

from document import Differences, Document, exact_parts, plain

NATIVE = ("bar", "grouped_bar", "stacked_bar", "line")
RAISED = dict(zip("ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁰¹²³⁴⁵⁶⁷⁸⁹", "abcdefghijklmnoprstuvwxyz0123456789"))


def shown(value, code, language):
    """A number as a spreadsheet set to that language shows it."""
    condition = re.match(r'\[<([0-9.]+)\]("[^"]*");(.*)$', code)
    if condition:
        code = condition.group(2) if value < float(condition.group(1)) else condition.group(3)
    pieces = re.findall(r'"[^"]*"|[#,0.]*0[0.]*|.', code)
    if "%" in pieces:
        value = value * 100
    text = ""
    for piece in pieces:
        if piece.startswith('"'):
            text += piece[1:-1]
        elif "0" in piece:
            decimals = len(piece.split(".")[1]) if "." in piece else 0
            # A spreadsheet shows the 15 digits that it keeps.
            number = decimal.Decimal(f"{value:.15g}").quantize(decimal.Decimal(1).scaleb(-decimals), rounding=decimal.ROUND_HALF_UP)
            digits = f"{abs(number):,.{decimals}f}" if piece.startswith("#,##0") else f"{abs(number):.{decimals}f}"
            if language == "es":
                digits = digits.replace(",", " ").replace(".", ",")
            text += ("\u2212" if number < 0 else "") + digits
        else:
            text += piece
    return text


def spaces(text):
    return text.replace("\u202f", " ").replace("\u00a0", " ")


def check_cell(differences, where, cell, wanted, document, footnotes):
    notes = wanted.get("notes", [])
    if wanted.get("missing"):
        word = document.words[wanted["missing"]]
        differences.same(where, cell.value, word + ",".join(notes))
        differences.true(f"{where}: a missing cell is not muted", cell.font.color and cell.font.color.rgb != "FF1F2328")
    elif isinstance(wanted["value"], (int, float)):
        value, code = cell.value, cell.number_format
        differences.true(f"{where}: {value!r} is no number", isinstance(value, (int, float)))
        if not isinstance(value, (int, float)):
            return
        factor = 0.01 if "%" in re.sub(r'"[^"]*"', "", code) else 1
        differences.true(f"{where}: {value!r} is not {wanted['value']!r}", abs(value - wanted["value"] * factor) <= 1e-12 * max(1, abs(value)))
        text = shown(value, code, document.language)
        marks = "".join(notes)
        if marks:
            raised = "".join(RAISED.get(c, c) for c in text[-len(marks):])
            differences.same(f"{where}: marks", raised, marks)
            text = text[:-len(marks)]
        differences.same(f"{where}: as shown ({code})", spaces(text), spaces(wanted["text"]))
    else:
        differences.same(where, cell.value or "", wanted["text"] + ",".join(notes))
        differences.true(f"{where}: a text became {cell.data_type}", cell.value is None or cell.data_type in ("s", "inlineStr"))


def check_table(differences, sheet, table, document):
    where = f"{table['id']} on {sheet.title}"
    differences.same(f"{where}: title", sheet["A1"].value, document.caption(table))
    columns, rows = table["columns"], table["rows"]
    grouped = any(column.get("group") for column in columns)
    header = 5 if grouped else 4
    for i, column in enumerate(columns, 1):
        differences.same(f"{where}: header {i}", sheet.cell(header, i).value or "", column["label"])
    if grouped:
        merged = {range_boundaries(str(area)) for area in sheet.merged_cells.ranges}
        i = 0
        while i < len(columns):
            group, end = columns[i].get("group", ""), i + 1
            while group and end < len(columns) and columns[end].get("group") == group:
                end += 1
            differences.same(f"{where}: group {i}", sheet.cell(4, i + 1).value or "", group)
            if end - i > 1:
                differences.true(f"{where}: {group} is not merged", (i + 1, 4, end, 4) in merged)
            i = end
    differences.same(f"{where}: frozen row", int(re.sub(r"\D", "", sheet.freeze_panes or "0")), header + 1)
    differences.same(f"{where}: repeated in print", (sheet.print_title_rows or "").replace("$", ""), f"4:{header}")
    for r, row in enumerate(rows):
        role = row.get("role", "body")
        for c, wanted in enumerate(row["cells"]):
            cell = sheet.cell(header + 1 + r, c + 1)
            check_cell(differences, f"{where}: {cell.coordinate}", cell, wanted, document, table.get("footnotes", []))
        differences.same(f"{where}: {row['id']} stands out", bool(sheet.cell(header + 1 + r, 1).font.b), role != "body")
    at = header + 1 + len(rows)
    for note in table.get("footnotes", []):
        mark = note.get("mark", "")
        differences.same(f"{where}: note {mark}", sheet.cell(at, 1).value, (mark + " " if mark else "") + plain(note["text"]))
        at += 1
    if table.get("how_to_read"):
        differences.same(f"{where}: how to read", sheet.cell(at, 1).value, document.words["how"] + " " + plain(table["how_to_read"]))


def values_in(book, reference):
    name, area = reference.rsplit("!", 1)
    name = name.strip("'").replace("''", "'")
    left, top, right, bottom = range_boundaries(area.replace("$", ""))
    return [book[name].cell(row, column).value for row in range(top, bottom + 1) for column in range(left, right + 1)]


def pictures_of(workbook):
    """How many pictures each sheet has, by its name."""
    with zipfile.ZipFile(workbook) as archive:
        names = archive.namelist()

        def targets(path, ending):
            folder, name = path.rsplit("/", 1)
            relations = f"{folder}/_rels/{name}.rels"
            text = archive.read(relations).decode() if relations in names else ""
            return {i: t for i, t in re.findall(r'Id="([^"]+)"[^>]*Target="([^"]+)"', text) if ending in t}

        sheets = targets("xl/workbook.xml", "worksheets/")
        counts = {}
        for name, relation in re.findall(r'<sheet name="([^"]*)"[^>]*r:id="([^"]*)"', archive.read("xl/workbook.xml").decode()):
            path = "xl/" + sheets[relation]
            drawings = targets(path, "drawings/drawing").values()
            counts[html.unescape(name)] = sum(archive.read("xl/" + d.removeprefix("../")).count(b"<xdr:pic>") for d in drawings)
        return counts


def check_charts(differences, book, document, sheets, pictures):
    """Each native chart draws from cells that hold its data; every other figure is a picture."""
    drawn = {name: list(book[name]._charts) for name in book.sheetnames}
    for figure in document.of("chart", "network", "map"):
        name = sheets[figure["id"]]
        data = [d for series in figure.get("series", []) for d in series["data"]]
        native = (figure.get("kind") in NATIVE and any(d.get("value") is not None for d in data)
                  and not any("low" in d or "high" in d for d in data))
        if not native:
            pictures[name] -= 1
            continue
        differences.true(f"{figure['id']}: no chart on {name}", drawn[name])
        if not drawn[name]:
            continue
        chart = drawn[name].pop(0)
        if len(figure["categories"]) > 40 or len(figure["series"]) > 8:
            continue  # reduced to what a figure can show
        differences.same(f"{figure['id']}: series", len(chart.series), len(figure["series"]))
        for found, wanted in zip(chart.series, figure["series"]):
            labels = values_in(book, found.cat.strRef.f if found.cat.strRef else found.cat.numRef.f)
            values = [value if isinstance(value, (int, float)) else None for value in values_in(book, found.val.numRef.f)]
            if chart.y_axis.scaling.orientation == chart.x_axis.scaling.orientation == "minMax" and figure["kind"] != "line":
                labels, values = labels[::-1], values[::-1]  # bars are drawn upward
            differences.same(f"{figure['id']}: categories", [label or "" for label in labels], labels_of(figure))
            expected = [d.get("value") for d in wanted["data"]]
            scale = next((v / e for v, e in zip(values, expected) if v and e), 1)
            differences.true(f"{figure['id']}: {found.val.numRef.f} is scaled by {scale}", abs(scale - 1) < 1e-9 or abs(scale - 0.01) < 1e-9)
            for value, datum in zip(values, expected):
                if figure["kind"] == "stacked_bar" and datum is None and value == 0:
                    continue  # drawn alike
                differences.true(f"{figure['id']}: {value} is not {datum}",
                                 (value is None) == (datum is None) and (value is None or abs(value - datum * scale) < 1e-9 * max(1, abs(value))))
    for name in book.sheetnames:
        differences.same(f"charts left on {name}", len(drawn[name]), 0)
        differences.same(f"pictures on {name}", pictures[name], 0)


def labels_of(figure):
    return [category["label"] for category in figure["categories"]]


def check_contents(differences, book, document):
    """The report's text in its order, and links that lead to the sheets of tables and figures. Gives those by block id."""
    contents = book[book.sheetnames[0]]
    cells = [cell for (cell,) in contents.iter_rows(min_col=1, max_col=1) if cell.value]
    differences.same("title", cells[0].value, document.title)
    texts = [cell.value for cell in cells[2:]]
    sheets, wanted = {}, []
    for block in document.blocks:
        kind = block["type"]
        if kind == "heading":
            wanted.append(block["title"])
        elif kind == "paragraph":
            wanted.append((block["title"] + " " if block.get("title") else "") + plain(block["text"]))
        elif kind == "notice":
            wanted.append(document.notice_title(block) + ". " + plain(block["text"]))
        elif kind == "references":
            wanted.append(block.get("title") or document.words["references"])
            wanted += [plain(item["text"]) + (" " + item["url"] if item.get("url") else "") for item in block["items"]]
        else:
            wanted.append(document.caption(block))
            links = [cell.hyperlink for cell in cells if cell.value == wanted[-1] and cell.hyperlink]
            differences.true(f"{block['id']}: no link in the contents", links)
            sheets[block["id"]] = links[0].location.rsplit("!", 1)[0].strip("'").replace("''", "'") if links else book.sheetnames[0]
    if wanted and document.title in wanted[:2] and texts and document.title not in texts[:2]:
        wanted.remove(document.title)
    differences.same("contents", texts, wanted + [document.words["provenance"]])
    for name in sheets.values():
        differences.true(f"a link leads to {name}, which is no sheet", name in book.sheetnames)
    return sheets


def check(path, workbook):
    document, differences = Document(path), Differences(workbook)
    book = openpyxl.load_workbook(workbook)
    names = book.sheetnames
    differences.same("names of sheets", len({name.lower() for name in names}), len(names))
    for name in names:
        differences.true(f"sheet {name!r}", 0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") and name.strip("'") == name)
    differences.same("first and last sheet", (names[0], names[-1]), (document.words["contents"], document.words["provenance"]))
    differences.same("title in the properties", book.properties.title, document.title)
    sheets = check_contents(differences, book, document)
    for table in document.of("table"):
        check_table(differences, book[sheets[table["id"]]], table, document)
    check_charts(differences, book, document, sheets, pictures_of(workbook))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                differences.true(f"{sheet.title}!{cell.coordinate} is a formula", cell.data_type != "f")
                differences.true(f"{sheet.title}!{cell.coordinate} leads outside", not (cell.hyperlink and cell.hyperlink.target))
    provenance = [str(cell.value) for row in book[names[-1]].iter_rows() for cell in row if cell.value]
    for part in exact_parts(document.provenance):
        differences.true(f"provenance lacks {part}", part in provenance)
    differences.true("no command line", any(text.startswith("cabildo analyze STORE ") for text in provenance))
    with zipfile.ZipFile(workbook) as archive:
        drawings = "".join(archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/drawings/drawing"))
    described = {html.unescape(text) for text in re.findall(r'descr="([^"]*)"', drawings)}
    for figure in document.of("chart", "network", "map"):
        differences.true(f"{figure['id']}: no alternative text", (figure.get("alt") or figure["title"]) in described)
    return differences.lines


def main(arguments):
    lines = [line for path, workbook in zip(arguments[::2], arguments[1::2]) for line in check(path, workbook)]
    print("\n".join(lines[:40]))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
