# SPDX-License-Identifier: Apache-2.0
"""What SARIF 2.1.0 asks of a log such as ours: the parts of its schema that it uses, and rules beyond a schema.

The whole schema of the standard is taken too where SARIF_SCHEMA names its file; `scripts/sarif-schema` fetches it.
"""
import json
import os
import urllib.parse

import jsonschema


def closed(required, **properties):
    return {"type": "object", "required": required, "additionalProperties": False, "properties": properties}


def some(items, least=0):
    return {"type": "array", "items": items, "minItems": least}


text = {"type": "string"}
index = {"type": "integer", "minimum": 0}
line = {"type": "integer", "minimum": 1}
# 3.11: a message has a text or the id of one. 3.12: the same of a multi-format string, where text is required.
message = closed(["text"], text=text)
artifact_location = closed(["uri"], uri={"type": "string", "format": "uri-reference", "pattern": r"^[A-Za-z0-9\-._~/:%]+$"}, index=index)
region = closed(["startLine", "byteOffset"], startLine=line, startColumn=line, endLine=line, endColumn=line, byteOffset=index, byteLength=index)
physical = closed(["artifactLocation", "region"], artifactLocation=artifact_location, region=region)
logical = closed(["fullyQualifiedName"], name=text, fullyQualifiedName=text, kind=text)
level = {"enum": ["none", "note", "warning", "error"]}
location = closed(["physicalLocation"], id=index, physicalLocation=physical, logicalLocations=some(logical, 1), message=message)
replacement = closed(["deletedRegion"], deletedRegion=region, insertedContent=closed(["text"], text=text))
change = closed(["artifactLocation", "replacements"], artifactLocation=artifact_location, replacements=some(replacement, 1))
fix = closed(["artifactChanges"], description=message, artifactChanges=some(change, 1), properties={"type": "object"})
result = closed(["ruleId", "message"], ruleId=text, ruleIndex=index, level=level, message=message, locations=some(location, 1),
                relatedLocations=some(location), fixes=some(fix), partialFingerprints={"type": "object", "additionalProperties": text})
rule = closed(["id"], id=text, name=text, shortDescription=message, fullDescription=message,
              help=closed(["text"], text=text, markdown=text), helpUri={"type": "string", "format": "uri"},
              defaultConfiguration=closed([], enabled={"type": "boolean"}, level=level))
driver = closed(["name"], name=text, semanticVersion={"type": "string", "pattern": r"^\d+\.\d+\.\d+$"}, rules=some(rule))
run = closed(["tool"], tool=closed(["driver"], driver=driver), columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
             invocations=some(closed(["executionSuccessful"], executionSuccessful={"type": "boolean"})),
             artifacts=some(closed([], location=artifact_location, encoding=text)), results=some(result))
schema = {**closed(["version", "runs"], version={"const": "2.1.0"}, runs=some(run)), "$schema": "https://json-schema.org/draft/2020-12/schema"}
schema["properties"]["$schema"] = {"type": "string", "format": "uri"}


def validate(log):
    """Raises where the log departs from the standard."""
    jsonschema.validate(log, schema)
    if "SARIF_SCHEMA" in os.environ:
        with open(os.environ["SARIF_SCHEMA"], encoding="utf-8") as file:
            jsonschema.Draft4Validator(json.load(file)).validate(log)
    for each in log["runs"]:
        rules = each["tool"]["driver"]["rules"]
        assert len({rule["id"] for rule in rules}) == len(rules)
        for number, artifact in enumerate(each["artifacts"]):
            assert artifact["location"]["index"] == number
        for result in each["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]  # 3.27.6
            ids = [place["id"] for place in result.get("relatedLocations", [])]
            assert len(ids) == len(set(ids))  # 3.28.2
            for place in result["locations"] + result.get("relatedLocations", []):
                where = place["physicalLocation"]["artifactLocation"]
                assert each["artifacts"][where["index"]]["location"]["uri"] == where["uri"]  # 3.4.5
            spans = [place["physicalLocation"]["region"] for place in result["locations"]]
            for fix in result.get("fixes", []):
                for change in fix["artifactChanges"]:
                    regions = [replacement["deletedRegion"] for replacement in change["replacements"]]
                    spans += regions
                    for before, after in zip(regions, regions[1:]):
                        assert before["byteOffset"] + before["byteLength"] <= after["byteOffset"]
            for span in spans:
                assert (span["startLine"], span["startColumn"]) <= (span["endLine"], span["endColumn"])


def bytes_at(region, data):
    """The bytes of a file that a region names by lines and UTF-16 columns; they must be those it names by offset."""
    by_offset = data[region["byteOffset"]:region["byteOffset"] + region["byteLength"]]
    lines = data.decode("utf-8-sig").replace("\r\n", "\n").split("\n")

    def units(line, column):
        return lines[line - 1].encode("utf-16-le")[:2 * (column - 1)]

    if region["startLine"] == region["endLine"]:
        first = units(region["startLine"], region["startColumn"])
        last = units(region["endLine"], region["endColumn"])
        assert last[len(first):].decode("utf-16-le") == by_offset.decode(), region
    return by_offset


def path_of(uri):
    return urllib.parse.unquote(uri.removeprefix("file://"))
