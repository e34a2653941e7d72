#!/usr/bin/env python3
"""Runs the tests of the interface and holds every answer they saw to api/openapi.yaml; prints TAP.

    tests/api/contract.py api/openapi.yaml PROGRAM...

Each PROGRAM prints TAP of its own and writes what went over the wire, one JSON object a line, to
the file named by RELATUM_ANSWERS:
    {"route": "GET /api/today"}                                     a row of the table of routes
    {"method", "target", "sent", "status", "type", "body"}          an exchange; bodies as text
Fails on an address, status, type or body the contract does not promise, on a request that was taken
though the contract forbids it, on a route that is only in one of the two, and on a documented
answer that no test saw. Schemas are JSON Schema 2020-12; a keyword this file does not know fails.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
from urllib.parse import parse_qsl, urlsplit

try:
    import yaml
except ImportError:
    print("1..0 # SKIP python3-yaml is missing")
    sys.exit(0)

METHODS = ("get", "put", "post", "patch", "delete")
IGNORED = {"description", "default", "title"}
FORMATS = {
    "date": re.compile(r"^\d{4}-\d\d-\d\d$"),
    "date-time": re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"),
}
TYPES = {
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
    "string": lambda v: isinstance(v, str),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
    "boolean": lambda v: isinstance(v, bool),
    "null": lambda v: v is None,
}


class Contract:
    def __init__(self, path):
        with open(path, encoding="utf-8") as f:
            self.doc = yaml.safe_load(f)
        self.operations = []
        for path, item in self.doc["paths"].items():
            shape = re.compile("^" + re.sub(r"\\{.*?\\}", "[^/]+", re.escape(path)) + "$")
            for method in METHODS:
                if method in item:
                    parameters = item.get("parameters", []) + item[method].get("parameters", [])
                    self.operations.append((path, shape, method.upper(), item[method], [self.follow(p) for p in parameters]))
        self.seen, self.wrong = set(), []

    def follow(self, node):
        while "$ref" in node:
            at = self.doc
            for part in node["$ref"].removeprefix("#/").split("/"):
                at = at[part]
            node = {**at, **{k: v for k, v in node.items() if k != "$ref"}}
        return node

    def errors(self, value, schema, where):
        schema = self.follow(schema)
        known = {"type", "enum", "const", "properties", "required", "additionalProperties", "items", "minItems",
                 "maxItems", "minLength", "maxLength", "pattern", "format", "minimum", "maximum"}
        unknown = set(schema) - known - IGNORED
        if unknown:
            yield f"{where}: the contract uses {', '.join(sorted(unknown))}, which this checker does not know"
        types = schema.get("type", list(TYPES))
        if not any(TYPES[t](value) for t in ([types] if isinstance(types, str) else types)):
            yield f"{where}: {value!r:.60} is no {types}"
            return
        if "enum" in schema and value not in schema["enum"]:
            yield f"{where}: {value!r:.60} is none of {schema['enum']}"
        if "const" in schema and value != schema["const"]:
            yield f"{where}: {value!r:.60} is not {schema['const']!r}"
        if isinstance(value, dict):
            yield from self.object_errors(value, schema, where)
        elif isinstance(value, list):
            if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
                yield f"{where}: {len(value)} items"
            for i, item in enumerate(value):
                yield from self.errors(item, schema.get("items", {}), f"{where}[{i}]")
        elif isinstance(value, str):
            if not schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value)):
                yield f"{where}: {len(value)} characters"
            if "pattern" in schema and not re.search(schema["pattern"], value):
                yield f"{where}: {value!r:.60} does not fit {schema['pattern']}"
            if "format" in schema and not FORMATS[schema["format"]].match(value):
                yield f"{where}: {value!r:.60} is no {schema['format']}"
        elif TYPES["number"](value):
            if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
                yield f"{where}: {value} is out of range"

    def object_errors(self, value, schema, where):
        properties = schema.get("properties", {})
        for name in schema.get("required", []):
            if name not in value:
                yield f"{where}: {name} is missing"
        for name, item in value.items():
            if name in properties:
                yield from self.errors(item, properties[name], f"{where}.{name}")
            elif schema.get("additionalProperties") is False:
                yield f"{where}: {name} is not promised"

    def find(self, method, path):
        fits = [o for o in self.operations if o[2] == method and o[1].match(path)]
        return min(fits, key=lambda o: o[0].count("{"), default=None)

    def check(self, line):
        target = urlsplit(line["target"])
        what = f"{line['method']} {line['target']} -> {line['status']}"
        operation = self.find(line["method"], target.path)
        if line["status"] == 304:  # any GET may say so; it has no body
            if line["body"] or line["method"] != "GET":
                self.wrong.append(f"{what}: a 304 is for a GET and has no body")
            return
        if not operation:
            if line["status"] < 400:
                self.wrong.append(f"{what}: the contract has no such address")
            return
        _, _, _, spec, parameters = operation
        status = str(line["status"])
        status = status if status in spec["responses"] else "default"
        if status == "default" and (line["status"] < 400 or "default" not in spec["responses"]):
            self.wrong.append(f"{what}: this status is not promised")
            return
        self.seen.add((spec["operationId"], status))
        if line["status"] < 400:
            self.request(what, line, target, spec, parameters)
        self.answer(what, line, self.follow(spec["responses"][status]))

    def request(self, what, line, target, spec, parameters):
        names = {p["name"] for p in parameters if p["in"] == "query"}
        names |= {self.follow(p)["name"] for p in self.doc.get("x-everywhere", [])}
        for name, _ in parse_qsl(target.query, keep_blank_values=True):
            if name not in names:
                self.wrong.append(f"{what}: the parameter {name} is not in the contract")
        if line["sent"] and "requestBody" not in spec:
            self.wrong.append(f"{what}: took a body the contract does not have")
        elif line["sent"] and "application/json" in spec["requestBody"]["content"]:
            schema = spec["requestBody"]["content"]["application/json"]["schema"]
            self.wrong.extend(f"{what}: sent {e}" for e in self.errors(json.loads(line["sent"]), schema, "body"))

    def answer(self, what, line, response):
        content = response.get("content")
        if not content:
            if line["body"]:
                self.wrong.append(f"{what}: a body where none is promised")
            return
        if line["type"] not in content:
            self.wrong.append(f"{what}: type {line['type']!r}, promised {list(content)}")
            return
        if "json" not in line["type"]:
            return
        self.wrong.extend(f"{what}: {e}" for e in
                          self.errors(json.loads(line["body"]), content[line["type"]]["schema"], "body"))

    def missing(self):
        for _, _, _, spec, _ in self.operations:
            for status in spec["responses"]:
                if (spec["operationId"], str(status)) not in self.seen:
                    yield f"{spec['operationId']} {status}"


def point(number, name, complaints):
    print(f"{'not ok' if complaints else 'ok'} {number} - {name}")
    for complaint in complaints:
        print(f"# {complaint}")
    return not complaints


def run(programs):
    """The programs' TAP, renumbered and passed on; gives the number of points, all well, records."""
    points, well, lines = 0, True, []
    for program in programs:
        with tempfile.NamedTemporaryFile("r", encoding="utf-8", errors="replace") as records:
            done = subprocess.run([program], env=dict(os.environ, RELATUM_ANSWERS=records.name), stdout=subprocess.PIPE, text=True)
            for line in done.stdout.splitlines():
                if re.match(r"(not )?ok \d+", line):
                    points += 1
                    line = re.sub(r"ok \d+", f"ok {points}", line, count=1)
                if not re.match(r"1\.\.\d+$", line):
                    print(line)
            well = well and done.returncode == 0
            lines += [json.loads(line) for line in records]
    return points, well, lines


def main(contract, programs):
    contract = Contract(contract)
    points, well, lines = run(programs)
    routes = {line["route"] for line in lines if "route" in line}
    exchanges = [line for line in lines if "route" not in line]
    for line in exchanges:
        contract.check(line)
    promised = {f"{o[2]} {o[0]}" for o in contract.operations}
    well &= point(points + 1, f"{len(exchanges)} answers are as the contract promises", contract.wrong)
    well &= point(points + 2, "every route is in the contract, and the other way round",
                  [f"{r}: only in the program" for r in sorted(routes - promised)]
                  + [f"{r}: only in the contract" for r in sorted(promised - routes)])
    well &= point(points + 3, "every documented answer was seen", sorted(contract.missing()))
    print(f"1..{points + 3}")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
