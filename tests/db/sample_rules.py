#!/usr/bin/env python3
"""Recomputes every published figure and every countable finding of the 2009 contest from a data package.

    python3 tests/db/sample_rules.py db/sample/contest-2009

Reads the CSV files alone, with nothing of the program under test: vocabularies, references, the four published
tables (tests/db/published/), the declared tables and each finding with its count. Exits 1 if anything is wrong.
"""

import csv
import json
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

PUBLISHED = Path(__file__).resolve().parent / "published"

YES_NO = {"yes", "no"}
NOVELTY = ["none", "organisation", "territory", "country"]
STEPS = set("012345")
PARTS = ("involvements", "mechanisms", "resources", "plans", "innovations", "sustainability")
EFFECTIVE = {"leads", "decides", "cofinances", "executes"}

# Closed vocabularies of the format; an empty cell is "not reported". A "+" marks several answers.
CLOSED = {
    "variables.kind": {"single", "several", "ordinal", "number", "text"},
    "variables.dimension": {
        "characterisation", "articulation", "resources", "planning", "participation", "innovation", "sustainability",
        "synthesis",
    },
    "coverage.status": {"coded", "none", "not_reported", "not_coded"},
    "actors.sector": {"public", "private", "civil_society", "academia", "cooperation"},
    "actors.level": {"municipal", "provincial", "regional", "national", "international"},
    "involvements.role": EFFECTIVE | {"consulted", "informed"},
    "involvements.agreement": {"none", "informal", "protocol", "convenio"},
    "mechanisms.depth": STEPS,
    "mechanisms.binding": YES_NO,
    "mechanisms.centrality": {"axis", "strategy"},
    "mechanisms.stages+": {"agenda", "formulation", "implementation", "evaluation"},
    "mechanisms.simulated": YES_NO,
    "resources.origin": {"own", "external"},
    "resources.kind": {"financial", "human", "technical", "in_kind"},
    "resources.currency": {"CLP"},
    "resources.planned": YES_NO,
    "plans.approach": {"territorial", "participatory", "sectoral"},
    "plans.collective": YES_NO,
    "plans.checks+": {"cells", "baseline", "target", "date", "source", "assumptions", "links"},
    "innovations.kind": {"organ", "instrument", "management"},
    "innovations.claimed": set(NOVELTY),
    "innovations.assessed": set(NOVELTY),
    "sustainability.basis": {"commitment", "installed_method", "adhoc_organ", "social_capital"},
    "sustainability.step": STEPS,
    "sustainability.horizon": {"observed", "expected"},
}
OPEN = ("mechanisms.instrument", "resources.source", "actors.policy_sector", "plans.instrument", "innovations.name")

PUBLISHED_INSTRUMENTS = {
    "round_table", "assembly", "forum", "workshop", "cabildo", "committee", "citizen_square", "consultation",
}
PUBLISHED_ORGANS = {"udel", "ofp", "corporation", "business_centre"}


class Report:
    def __init__(self):
        self.failures = 0

    def expect(self, condition, text):
        if not condition:
            self.failures += 1
            print(f"FAIL  {text}")

    def finding(self, name, condition, text):
        self.failures += not condition
        print(f"{'ok  ' if condition else 'FAIL'}  {name}: {text}")


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for number, row in enumerate(rows, 2):
        if None in row or None in row.values():
            raise SystemExit(f"{path.name}, row {number}: wrong number of cells")
    return rows


def plain(label):
    """A printed label without case and final colon, so that 'SALUD' and 'Salud' meet."""
    return label.casefold().strip().rstrip(":")


def exact_interval(successes, trials, confidence=0.95):
    """Two-sided Clopper–Pearson interval, by bisection on the binomial tails."""
    tail = (1 - confidence) / 2

    def at_least(share):
        return sum(math.comb(trials, k) * share**k * (1 - share) ** (trials - k) for k in range(successes, trials + 1))

    def at_most(share):
        return sum(math.comb(trials, k) * share**k * (1 - share) ** (trials - k) for k in range(successes + 1))

    def bisect(rises_above):
        low, high = 0.0, 1.0
        for _ in range(100):
            middle = (low + high) / 2
            low, high = (low, middle) if rises_above(middle) else (middle, high)
        return low

    lower = bisect(lambda share: at_least(share) > tail) if successes else 0.0
    upper = bisect(lambda share: at_most(share) < tail) if successes < trials else 1.0
    return lower, upper


class Package:
    def __init__(self, folder):
        self.files = {path.stem: read(path) for path in sorted(folder.glob("*.csv"))}
        self.described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        self.area = [row for row in self.files["initiatives"] if row["area"] == "political_institutional"]
        self.codes = [row["code"] for row in self.area]
        self.actors = {row["actor"]: row for row in self.files["actors"]}
        self.categories = defaultdict(dict)
        for row in self.files["categories"]:
            self.categories[row["variable"]][row["category"]] = row

    def by_initiative(self, part):
        found = {code: [] for code in self.codes}
        for row in self.files[part]:
            found[row["initiative"]].append(row)
        return found

    def status(self, code, part):
        """The stated coverage of a part; where none is stated, rows mean coded and no rows mean none."""
        for row in self.files["coverage"]:
            if row["initiative"] == code and row["subject"] == part:
                return row["status"]
        return "coded" if any(row["initiative"] == code for row in self.files[part]) else "none"


def check_vocabularies(package, report):
    files = package.files
    for name, allowed in CLOSED.items():
        stem, _, column = name.rstrip("+").partition(".")
        for number, row in enumerate(files[stem], 2):
            answers = row[column].split(";") if name.endswith("+") else [row[column]]
            for answer in answers:
                report.expect(answer in allowed or not row[column], f"{stem}.csv, row {number}: {column} = {answer!r}")
    for name in OPEN:
        stem, _, column = name.partition(".")
        for number, row in enumerate(files[stem], 2):
            known = row[column] in package.categories[name] or not row[column]
            report.expect(known, f"{stem}.csv, row {number}: {column} = {row[column]!r} is not labelled")
        used = {row[column] for row in files[stem]}
        for category in package.categories[name]:
            report.expect(category in used, f"categories.csv: {name} = {category} is used nowhere")
    for row in files["categories"] + files["variables"]:
        report.expect(row["label_es"].strip() and row["label_en"].strip(), f"a label is missing: {row}")
    kinds = {row["variable"]: row["kind"] for row in files["variables"]}
    for number, row in enumerate(files["initiatives"], 2):
        for variable, kind in kinds.items():
            value, where = row[variable], f"initiatives.csv, row {number}: {variable} = {row[variable]!r}"
            if kind == "number":
                report.expect(not value or re.fullmatch(r"-?\d+(\.\d+)?", value), where)
            elif kind != "text" and value:
                answers = value.split(";") if kind == "several" else [value]
                report.expect(len(set(answers)) == len(answers), where)
                report.expect(all(answer in package.categories[variable] for answer in answers), where)
    for row in files["resources"]:
        report.expect(not row["amount"] or float(row["amount"]) > 0, f"{row['id']}: amount {row['amount']!r}")
        report.expect(bool(row["amount"]) == bool(row["currency"]), f"{row['id']}: amount without currency or reverse")


def check_references(package, report):
    files = package.files
    codes = {row["code"] for row in files["initiatives"]}
    report.expect(len(codes) == len(files["initiatives"]), "initiatives.csv: a code occurs twice")
    report.expect(len(package.actors) == len(files["actors"]), "actors.csv: an actor occurs twice")
    for column in ("title",):
        values = [row[column] for row in files["initiatives"]]
        report.expect(all(values) and len(set(values)) == len(values), f"initiatives.csv: {column} empty or twice")
    names = [row["name"] for row in files["actors"]]
    report.expect(len(set(names)) == len(names), "actors.csv: a name occurs twice")
    ids = {part: {row["id"]: row for row in files[part]} for part in PARTS}
    for part in PARTS:
        report.expect(len(ids[part]) == len(files[part]), f"{part}.csv: an id occurs twice")
    variables = {row["variable"] for row in files["variables"]}
    report.expect(len(variables) == len(files["variables"]), "variables.csv: a variable occurs twice")
    for stem in (*PARTS, "coverage", "codings", "evidence"):
        for row in files[stem]:
            report.expect(row["initiative"] in codes, f"{stem}.csv: initiative {row['initiative']!r} is unknown")
    ties = Counter((row["initiative"], row["actor"]) for row in files["involvements"])
    report.expect(max(ties.values()) == 1, "involvements.csv: an actor is tied to an initiative twice")
    tied = {row["actor"] for row in files["involvements"]}
    report.expect(tied == set(package.actors), "actors.csv and involvements.csv name different actors")
    for row in files["coverage"]:
        report.expect(row["subject"] in variables | set(PARTS), f"coverage.csv: subject {row['subject']!r}")
    for row in files["evidence"]:
        stem, colon, identifier = row["about"].partition(":")
        where = f"evidence.csv: about {row['about']!r} of {row['initiative']}"
        if colon:
            target = ids.get(stem, {}).get(identifier)
            report.expect(target and target["initiative"] == row["initiative"], where)
        else:
            report.expect(not stem or stem in variables, where)
        report.expect(row["locator"] and row["passage"].endswith("."), f"evidence.csv: {row['passage']!r}")
    check_codings(package, report, ids, variables)
    named = [resource["path"] for resource in package.described["resources"]]
    report.expect(sorted(named) == sorted(f"{stem}.csv" for stem in files), "datapackage.json names other files")
    report.expect(package.described["illustrative"] is True, "datapackage.json does not say illustrative")
    for resource in package.described["resources"]:
        fields = [field["name"] for field in resource["schema"]["fields"]]
        header = list(files[Path(resource["path"]).stem][0])
        report.expect(fields == header, f"datapackage.json: fields of {resource['path']}")


def check_codings(package, report, ids, variables):
    evaluators = {row["evaluator"] for row in package.files["evaluators"]}
    report.expect(len(evaluators) == 2, "two evaluators are expected")
    agreed_of = {row["code"]: row for row in package.files["initiatives"]}
    codings, seen = defaultdict(dict), set()
    for row in package.files["codings"]:
        stem, dot, column = row["variable"].partition(".")
        key = (row["initiative"], row["unit"], row["variable"])
        report.expect((key, row["evaluator"]) not in seen, f"codings.csv: {key} twice by {row['evaluator']}")
        seen.add((key, row["evaluator"]))
        report.expect(row["evaluator"] in evaluators, f"codings.csv: evaluator {row['evaluator']!r}")
        if dot:
            part = ids.get(stem, {}).get(row["unit"])
            known = part and part["initiative"] == row["initiative"] and row["variable"] in CLOSED
            report.expect(known, f"codings.csv: {key}")
            if not known:
                continue
            allowed = CLOSED[row["variable"]]
            report.expect(row["value"] in allowed, f"codings.csv: {key} = {row['value']!r}")
            agreed = part[column]
        else:
            report.expect(not row["unit"] and stem in variables, f"codings.csv: {key}")
            if row["unit"] or stem not in variables or row["initiative"] not in agreed_of:
                continue
            known = all(answer in package.categories[stem] for answer in row["value"].split(";"))
            report.expect(known, f"codings.csv: {key} = {row['value']!r}")
            agreed = agreed_of[row["initiative"]][stem]
        codings[row["variable"]].setdefault(key, {"agreed": agreed})[row["evaluator"]] = row["value"]
    differing = total = 0
    for variable, units in codings.items():
        pairs = [unit for unit in units.values() if len(unit) == 3]
        different = sum(unit["E1"] != unit["E2"] for unit in pairs)
        report.expect(0 < different < 0.3 * len(pairs), f"codings.csv: {variable} differs in {different} of {len(pairs)}")
        lone = all(unit["agreed"] in unit.values() for unit in units.values())
        report.expect(lone, f"codings.csv: {variable}: an agreed value that nobody chose")
        differing, total = differing + different, total + len(pairs)
    print(f"      single codings: {len(codings)} variables, evaluators differ in {differing} of {total} units")
    report.expect(0.08 <= differing / total <= 0.2, "codings.csv: disagreement is not between 8 and 20 %")


def check_published(package, report):
    initiatives = package.files["initiatives"]
    awards = Counter((row["area"], row["award"]) for row in initiatives)
    print_order = {}
    for variable, rows in (
        ("area", initiatives), ("region", package.area), ("applicant", package.area), ("scope", package.area),
    ):
        counted = Counter(row[variable] for row in rows)
        by_label = {plain(row["label_es"]): name for name, row in package.categories[variable].items()}
        printed = read(PUBLISHED / f"{variable}.csv")
        body = [row for row in printed if row["category"] and not row["category"].casefold().startswith("total")]
        print_order[variable] = [by_label.get(plain(row["category"])) for row in body]
        for row in body:
            category = by_label.get(plain(row["category"]))
            report.finding(
                f"table {variable}", counted[category] == int(row["initiatives"]),
                f"{row['category']} {counted[category]}, printed {row['initiatives']}",
            )
            if "number" in row:
                report.expect(category == row["number"], f"region {row['category']} has id {category}")
            if "awards" in row:
                prizes = {"1er": "first", "2do": "second"}
                expected = Counter(prizes[prize] for prize in row["awards"].split(", "))
                found = {prize: awards[category, prize] for prize in ("first", "second")}
                report.expect(all(found[prize] == expected[prize] for prize in found), f"prizes of {category}: {found}")
                mentions = awards[category, "honourable_mention"]
                report.expect(mentions == int(row["honourable_mentions"]), f"mentions of {category}: {mentions}")
            if "percentage" in row:
                printed_share = float(row["percentage"].rstrip("%").replace(",", "."))
                report.expect(abs(100 * counted[category] / len(rows) - printed_share) < 0.05, f"share of {category}")
        total = next(row for row in printed if row not in body)
        report.finding(f"table {variable}", len(rows) == int(total["initiatives"]), f"total {len(rows)}")
        listed = sorted(package.categories[variable].values(), key=lambda row: int(row["position"]))
        order = [row["category"] for row in listed]
        report.expect(order == print_order[variable], f"categories.csv: {variable} is not in the printed order")
    prizes = sum(row["award"] in ("first", "second") for row in initiatives)
    mentions = sum(row["award"] == "honourable_mention" for row in initiatives)
    report.finding("awards", (prizes, mentions) == (10, 10), f"{prizes} prizes, {mentions} mentions")


def check_declared(package, report):
    """Every counted cell of the declared tables agrees with the records; the printed prize total (0) is a slip."""
    slips = []
    for row in package.files["declared_tables"]:
        chosen = package.files["initiatives"]
        for condition in (row["population"], row["column"] if "=" in row["column"] else ""):
            if condition:
                variable, _, allowed = condition.partition("=")
                chosen = [one for one in chosen if one[variable] in allowed.split(",")]
        everything = chosen
        if row["row"]:
            report.expect(row["row"] in package.categories[row["variable"]], f"declared_tables.csv: row {row['row']!r}")
            chosen = [one for one in chosen if one[row["variable"]] == row["row"]]
        if row["column"] == "percent":
            value = 100 * len(chosen) / len(everything)
            agrees = abs(value - float(row["value"].rstrip("%").replace(",", "."))) < 0.05
        else:
            words = row["value"].split(", ")
            printed = int(row["value"]) if row["value"].isdigit() else len(words)
            agrees = printed == len(chosen)
        if not agrees:
            slips.append((row["table"], row["row_label"], row["column"], row["value"], len(chosen)))
    expected = [("area", "TOTAL", "award=first,second", "0", 10)]
    report.finding("declared tables", slips == expected, f"cells that differ from the records: {slips}")


def check_coverage(package, report):
    variables = {row["variable"] for row in package.files["variables"]}
    subjects = (variables - {"area", "award"}) | set(PARTS)
    marked = defaultdict(dict)
    for row in package.files["coverage"]:
        marked[row["initiative"]][row["subject"]] = row["status"]
    others = [row for row in package.files["initiatives"] if row["code"] not in package.codes]
    for row in others:
        report.expect(marked[row["code"]] == dict.fromkeys(subjects, "not_coded"), f"coverage of {row['code']}")
        report.expect(not any(row[name] for name in variables - {"area", "award"}), f"values of {row['code']}")
        report.expect(row["title"] and row["organisation"] and row["award"], f"core fields of {row['code']}")
    for row in package.area:
        needed = ("title", "organisation", "summary", "region", "applicant", "scope", "award", "title_en", "summary_en",
                  "objectives", "results", "strategies", "lessons")
        report.expect(all(row[name] for name in needed), f"{row['code']}: a main value is missing")
        report.expect("not_coded" not in marked[row["code"]].values(), f"{row['code']} is not coded in full")
    for part in PARTS:
        for code, rows in package.by_initiative(part).items():
            status = package.status(code, part)
            report.expect(bool(rows) == (status == "coded"), f"{code}: {part} has {len(rows)} rows, status {status}")
    print(f"      coverage: {len(package.area)} coded in full, {len(others)} with area and award alone")


def majority(count, total):
    return count > total / 2


def minority(count, total):
    return count < total / 2


def reported_counts(package, report, claims):
    """Claims whose countable content is how many initiatives chose a category: the count must exist and be shown."""
    variables = {"objectives": "objectives", "results": "results", "strategies": "strategies", "lessons": "lessons"}
    done = set()
    for claim in claims:
        prefix, _, category = claim["id"].partition(".")
        variable = variables.get(prefix)
        if variable and category in package.categories[variable]:
            count = sum(category in row[variable].split(";") for row in package.area)
            report.finding(claim["id"], count > 0, f"{count} of {len(package.area)}")
            done.add(claim["id"])
        elif prefix == "sustainability":
            bases = {row["initiative"] for row in package.files["sustainability"] if row["basis"] == category}
            report.finding(claim["id"], bool(bases), f"{len(bases)} of {len(package.area)}")
            done.add(claim["id"])
    return done


def articulation(package, report):
    total, involvements = len(package.codes), package.by_initiative("involvements")
    sizes = sorted(len(rows) for rows in involvements.values())
    report.expect(sizes[0] >= 6 and sizes[-1] <= 12, f"ties an initiative: {sizes[0]} to {sizes[-1]}, not 6 to 12")
    sectors = {code: {package.actors[row["actor"]]["sector"] for row in rows} for code, rows in involvements.items()}
    three = {"public", "private", "civil_society"}
    wide = sum(three <= present for present in sectors.values())
    overall, median = set.union(*sectors.values()), sizes[(len(sizes) - 1) // 2]
    report.finding(
        "articulation.wide_map", three <= overall and median >= 5,
        f"{wide} of {total} cover the three sectors; median {median} actors; {len(package.actors)} actors, {sum(sizes)} ties",
    )

    def public(rows):
        return [row for row in rows if package.actors[row["actor"]]["sector"] == "public"]

    def municipal(rows):
        return [row for row in public(rows) if package.actors[row["actor"]]["level"] == "municipal"]

    several_levels = sum(
        len({package.actors[row["actor"]]["level"] for row in public(rows)}) >= 2 for rows in involvements.values()
    )
    report.finding("articulation.multilevel", majority(several_levels, total), f"{several_levels} of {total}")
    effective = [
        len({package.actors[row["actor"]]["policy_sector"] for row in public(rows) if row["role"] in EFFECTIVE} - {""}) >= 2
        for rows in involvements.values()
    ]
    count = sum(effective)
    for name in ("articulation.low_effective_intersectorality", "lessons.intersectorality"):
        report.finding(name, minority(count, total), f"{count} of {total}")
    levels = Counter(
        package.actors[row["actor"]]["level"]
        for rows in involvements.values() for row in rows if row["role"] == "leads"
    )
    local, leaders = levels["provincial"] + levels["municipal"], sum(levels.values())
    report.finding("articulation.leadership", majority(local, leaders), f"{local} of {leaders}; {dict(levels)}")
    joint = sum(len(municipal(rows)) >= 2 for rows in involvements.values())
    associations = sum(row["applicant"] == "municipal_association" for row in package.area)
    report.finding(
        "lessons.municipal_association", associations == 0 and joint > 0,
        f"{joint} with two or more municipalities; {associations} applicants are associations",
    )
    provincial = sum(row["applicant"] == "provincial_government" for row in package.area)
    report.finding(
        "lessons.provincial", provincial == 1 and levels["provincial"] > 1,
        f"{levels['provincial']} leaders at provincial level; {provincial} provincial government applied",
    )
    connected(package, report)
    return {
        "articulation.wide_map", "articulation.multilevel", "articulation.low_effective_intersectorality",
        "lessons.intersectorality", "articulation.leadership", "lessons.municipal_association", "lessons.provincial",
    }


def connected(package, report):
    """Most initiatives hang together through shared actors."""
    actors_of = {code: {row["actor"] for row in rows} for code, rows in package.by_initiative("involvements").items()}
    left, largest = set(actors_of), 0
    while left:
        reached, frontier = set(), [min(left)]
        while frontier:
            code = frontier.pop()
            if code not in reached:
                reached.add(code)
                frontier += [other for other in left if actors_of[other] & actors_of[code]]
        left -= reached
        largest = max(largest, len(reached))
    report.expect(largest >= 0.85 * len(actors_of), f"network: largest component has {largest} initiatives")
    print(f"      network: {largest} of {len(actors_of)} initiatives in the largest component")


def external_share(rows):
    """Shares by count and by known amounts (None where no amount is known)."""
    known = [row for row in rows if row["amount"]]
    amount = sum(float(row["amount"]) for row in known)
    external = sum(float(row["amount"]) for row in known if row["origin"] == "external")
    by_count = sum(row["origin"] == "external" for row in rows) / len(rows)
    return by_count, external / amount if known else None


def resources(package, report):
    listed = {code: rows for code, rows in package.by_initiative("resources").items() if rows}
    total, origins = len(package.codes), Counter(row["origin"] for row in package.files["resources"])
    both = sum({row["origin"] for row in rows} == {"own", "external"} for rows in listed.values())
    report.finding("resources.combination", majority(both, total), f"{both} of {total}")
    report.finding("resources.external_more_frequent", origins["external"] > origins["own"], f"{dict(origins)}")
    planned = sum(any(row["planned"] == "yes" for row in rows) for rows in listed.values())
    report.finding("resources.planned", majority(planned, total), f"{planned} of {total}")
    shares = {code: external_share(rows) for code, rows in listed.items()}
    by_count = {code for code, (share, _) in shares.items() if share > 0.5}
    by_amount = {code for code, (share, amount) in shares.items() if (share if amount is None else amount) > 0.5}
    report.expect(by_count == by_amount, f"external share differs by count and amount: {sorted(by_count ^ by_amount)}")
    for name in ("resources.dependence", "lessons.external_funding"):
        count = len(by_amount)
        report.finding(name, majority(count, total), f"{count} of {total} ({len(listed)} report resources)")
    return {
        "resources.combination", "resources.external_more_frequent", "resources.planned", "resources.dependence",
        "lessons.external_funding",
    }


def planning(package, report):
    listed, total = package.by_initiative("plans"), len(package.codes)
    collective = sum(any(row["collective"] == "yes" for row in rows) for rows in listed.values())
    report.finding("planning.collective", majority(collective, total), f"{collective} of {total}")
    spoken = sum(any(row["approach"] in ("territorial", "participatory") for row in rows) for rows in listed.values())
    report.finding("planning.language", majority(spoken, total), f"{spoken} of {total}")
    (first, count), (_, runner_up) = Counter(row["instrument"] for row in package.files["plans"]).most_common(2)
    report.finding(
        "planning.logframe", first == "logical_framework" and count > runner_up,
        f"{first} {count} of {len(package.files['plans'])}, next {runner_up}",
    )
    failing = sum(len(row["checks"].split(";")) < 7 for row in package.files["plans"])
    report.expect(0 < failing < len(package.files["plans"]), "some plans must pass every check and some must fail")
    return {"planning.collective", "planning.language", "planning.logframe"}


def participation(package, report):
    listed, total = package.by_initiative("mechanisms"), len(package.codes)
    depth = {code: max((int(row["depth"]) for row in rows if row["depth"]), default=0) for code, rows in listed.items()}
    taking_part = [code for code in listed if depth[code] >= 1]
    report.finding("participation.mechanisms", (len(taking_part), total) == (24, 29), f"{len(taking_part)} of {total}")
    looked_at = all(package.status(code, "mechanisms") == "none" for code in listed if code not in taking_part)
    report.expect(looked_at, "an initiative without participation is not covered as 'none'")
    used = {row["instrument"] for row in package.files["mechanisms"]}
    report.finding(
        "participation.instruments", PUBLISHED_INSTRUMENTS <= used,
        f"{len(used)} instruments in {len(package.files['mechanisms'])} mechanisms",
    )
    shallow = sum(depth[code] <= 2 for code in taking_part)
    lower, upper = exact_interval(shallow, len(taking_part))
    report.finding(
        "participation.information_consultation", lower > 0.5,
        f"{shallow} of {len(taking_part)} ({lower:.4f}–{upper:.4f}); D max {dict(sorted(Counter(depth.values()).items()))}",
    )
    binding = sum(any(row["binding"] == "yes" for row in listed[code]) for code in taking_part)
    lower, upper = exact_interval(binding, len(taking_part))
    report.finding(
        "participation.little_binding", upper < 0.5, f"{binding} of {len(taking_part)} ({lower:.4f}–{upper:.4f})"
    )
    return {
        "participation.mechanisms", "participation.instruments", "participation.information_consultation",
        "participation.little_binding",
    }


def innovation(package, report):
    rows = package.files["innovations"]
    kinds, organs = Counter(row["kind"] for row in rows), {row["initiative"] for row in rows if row["kind"] == "organ"}
    report.finding("innovation.forms", set(kinds) == {"organ", "instrument", "management"}, f"{dict(kinds)}")
    names = {row["name"] for row in rows if row["kind"] == "organ"}
    report.finding("innovation.bodies", PUBLISHED_ORGANS <= names, f"{len(organs)} of {len(package.codes)}: {sorted(names)}")
    claiming = [row for row in rows if row["claimed"] not in ("", "none") and row["assessed"]]
    below = [row for row in claiming if NOVELTY.index(row["assessed"]) < NOVELTY.index(row["claimed"])]
    initiatives, overstated = {row["initiative"] for row in claiming}, {row["initiative"] for row in below}
    entirely = initiatives - {row["initiative"] for row in claiming if row not in below}
    for name in ("innovation.counterpoint", "lessons.old_models"):
        report.finding(
            name, majority(len(below), len(claiming)) and majority(len(overstated), len(initiatives)),
            f"{len(below)} of {len(claiming)} innovations; {len(overstated)} of {len(initiatives)} initiatives"
            f" (all of theirs: {len(entirely)})",
        )
    return {"innovation.forms", "innovation.bodies", "innovation.counterpoint", "lessons.old_models"}


def check_findings(package, report):
    claims = read(PUBLISHED / "findings.csv")
    countable = {claim["id"] for claim in claims if claim["countable"] != "no"}
    done = reported_counts(package, report, claims)
    for rules in (articulation, resources, planning, participation, innovation):
        done |= rules(package, report)
    report.expect(countable == done, f"findings without a rule here, or rules without a finding: {countable ^ done}")
    print(f"      {len(done)} countable findings of {len(claims)}")


def main():
    if len(sys.argv) != 2:
        raise SystemExit("usage: sample_rules.py PACKAGE-FOLDER")
    lower, upper = exact_interval(24, 29)
    report = Report()
    report.expect((f"{lower:.4f}", f"{upper:.4f}") == ("0.6423", "0.9415"), "the exact interval of 24 of 29 is wrong")
    report.expect(exact_interval(18, 24)[0] > 0.5 > exact_interval(17, 24)[0], "the exact interval of 18 of 24 is wrong")
    package = Package(Path(sys.argv[1]))
    for check in (
        check_vocabularies, check_references, check_published, check_declared, check_coverage, check_findings,
    ):
        check(package, report)
        if report.failures and check is check_references:
            break  # what follows relies on vocabularies and references
    print(f"{report.failures} failures")
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
