#!/usr/bin/env python3
"""Builds the sample data package `contest-2009` from the written texts in `contest_2009/`.

    python3 db/sample/build_contest_2009.py            writes db/sample/contest-2009/
    python3 db/sample/build_contest_2009.py --check    compares it with what would be written; exit 1 if it differs
    python3 db/sample/build_contest_2009.py -o FOLDER  writes somewhere else

Nothing is drawn at random and nothing depends on the machine: the same texts give the same bytes.
"""

import argparse
import csv
import io
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(HERE))

from contest_2009 import schema, tables  # noqa: E402  (the folder must be on the path first)

DECLARED_TABLES = HERE / "contest_2009" / "declared_tables.csv"


def csv_text(header, rows):
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return written.getvalue()


def package_files():
    """File name → bytes, for the whole package."""
    built = tables.all_tables()
    declared = DECLARED_TABLES.read_bytes()
    headers = {stem: header for stem, (header, _) in built.items()}
    headers["declared_tables"] = next(csv.reader([declared.decode("utf-8").splitlines()[0]]))
    files = {f"{stem}.csv": csv_text(*table).encode("utf-8") for stem, table in built.items()}
    files["declared_tables.csv"] = declared
    files["datapackage.json"] = schema.datapackage(headers).encode("utf-8")
    return files


def write(files, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)


def differences(files, folder):
    """One line for each file that is missing, stale or not part of the package."""
    present = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    found = [f"{name}: not part of the package" for name in sorted(present - set(files))]
    for name, content in files.items():
        if name not in present:
            found.append(f"{name}: missing")
        elif (folder / name).read_bytes() != content:
            found.append(f"{name}: differs from its construction")
    return found


def main():
    parser = argparse.ArgumentParser(description="Builds the sample data package contest-2009.")
    parser.add_argument("-o", "--output", type=Path, default=HERE / "contest-2009", metavar="FOLDER")
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    options = parser.parse_args()
    files = package_files()
    if not options.check:
        write(files, options.output)
        return 0
    found = differences(files, options.output)
    for line in found:
        print(f"{options.output.name}/{line}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
