"""Reads a delimited file with Python's csv and prints its rows as JSON: read_csv.py FILE SEPARATOR"""
import csv
import json
import sys

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    json.dump(list(csv.reader(file, delimiter=sys.argv[2].replace("TAB", "\t"), strict=True)), sys.stdout)
