"""Reads an HTML page with another parser than ours and prints what stands in it as JSON: tables, ids, links, headings."""
import html.parser
import json
import sys

VOID = {"meta", "br", "link", "img", "hr", "input"}


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.tables, self.ids, self.links, self.open, self.errors = [], [], [], [], []
        self.lang, self.cell, self.scripts, self.headings, self.heading = None, None, 0, [], None
        self.in_sup = 0

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag not in VOID:
            self.open.append(tag)
        if "id" in values:
            self.ids.append(values["id"])
        if values.get("href", "").startswith("#"):
            self.links.append(values["href"][1:])
        if tag == "html":
            self.lang = values.get("lang")
        if tag == "script":
            self.scripts += 1
        if tag == "sup":
            self.in_sup += 1
        if tag == "table":
            self.tables.append({"caption": "", "rows": []})
        if tag == "tr":
            self.tables[-1]["rows"].append([])
        if tag in ("td", "th"):
            self.cell = {"tag": tag, "text": "", "scope": values.get("scope"), "value": values.get("data-value"),
                         "colspan": int(values.get("colspan", 1)), "rowspan": int(values.get("rowspan", 1))}
            self.tables[-1]["rows"][-1].append(self.cell)
        if tag in ("h1", "h2", "h3", "h4"):
            self.heading = [tag, ""]
            self.headings.append(self.heading)

    def handle_startendtag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"])

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.errors.append("end of " + tag)
        if tag in ("td", "th"):
            self.cell = None
        if tag == "sup":
            self.in_sup -= 1
        if tag in ("h1", "h2", "h3", "h4"):
            self.heading = None

    def handle_data(self, data):
        if self.cell is not None and self.in_sup == 0:
            self.cell["text"] += data
        if self.open and self.open[-1] == "caption":
            self.tables[-1]["caption"] += data
        if self.heading is not None:
            self.heading[1] += data


reader = Reader()
with open(sys.argv[1], encoding="utf-8") as file:
    reader.feed(file.read())
reader.close()
json.dump({"tables": reader.tables, "ids": reader.ids, "links": reader.links, "unclosed": reader.open, "errors": reader.errors,
           "lang": reader.lang, "scripts": reader.scripts, "headings": reader.headings}, sys.stdout)
