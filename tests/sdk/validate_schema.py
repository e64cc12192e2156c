"""Prints "valid" or "invalid" for each document, as the JSON Schema judges it.

Usage: validate_schema.py SCHEMA DOCUMENTS, where DOCUMENTS is a file with one JSON document a line.
"""
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
with open(sys.argv[2], encoding="utf-8") as file:
    for line in file:
        print("valid" if validator.is_valid(json.loads(line)) else "invalid")
