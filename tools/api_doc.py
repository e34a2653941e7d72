#!/usr/bin/env python3
"""Writes docs/api.md from api/openapi.yaml; --check fails when it is not current.

    tools/api_doc.py ROOT [--check]
"""
import pathlib
import re
import sys

try:
    import yaml
except ImportError:
    print("SKIP python3-yaml is missing")
    sys.exit(77)

METHODS = ("get", "post", "put", "patch", "delete")
HEAD = """# The interface

Made from [api/openapi.yaml](../api/openapi.yaml) by `tools/api_doc.py`; a test holds it to it. The answers of the commands with `--json`
are the same ({json}).

"""


def follow(doc, node):
    while isinstance(node, dict) and "$ref" in node:
        at = doc
        for part in node["$ref"].lstrip("#/").split("/"):
            at = at[part]
        node = at
    return node


def kind(doc, schema):
    """A schema in a few words."""
    name = schema.get("$ref", "").rsplit("/", 1)[-1]
    schema = follow(doc, schema)
    if "enum" in schema:
        return " or ".join(f"`{w}`" if w is not None else "null" for w in schema["enum"])
    types = schema.get("type", "any")
    types = types if isinstance(types, list) else [types]
    if "array" in types:
        return "list of " + kind(doc, schema.get("items", {}))
    if "object" in types and name:
        return f"[{name}](#{name.lower()})"
    if schema.get("format") in ("date", "date-time"):
        types = ["day" if schema["format"] == "date" else "moment" if t == "string" else t for t in types]
    if name in ("Id", "IdOrNull"):
        types = ["id" if t == "string" else t for t in types]
    return " or ".join(types)


def operation(doc, method, path, spec, shared):
    yield f"### {method.upper()} {path}\n"
    yield spec["summary"] + ("" if spec["summary"][-1] in ".?" else ".") + "\n"
    if spec.get("description"):
        yield " ".join(spec["description"].split()) + "\n"
    if spec.get("security") == []:
        yield "No sign-in is needed.\n"
    parameters = [follow(doc, p) for p in [*shared, *spec.get("parameters", [])]]
    for p in parameters:
        if p["in"] != "path" or p.get("description"):
            what = p.get("description", "")
            yield f"- `{p['name']}` ({kind(doc, p['schema'])}){': ' + what if what else ''}"
    body = follow(doc, spec.get("requestBody", {})).get("content", {})
    for media, content in body.items():
        yield f"- Send ({media}): {kind(doc, content['schema'])}"
    for status, answer in spec["responses"].items():
        answer = follow(doc, answer)
        content = answer.get("content", {})
        shape = "".join(f": {kind(doc, c['schema'])}" for m, c in content.items() if "json" in m)
        if status != "default":
            yield f"- {status} {answer['description']}{shape}"
    yield ""


def shape(doc, name, schema):
    yield f"### {name}\n"
    if schema.get("description"):
        yield schema["description"] + ".\n"
    needed = schema.get("required", [])
    for member, of in schema.get("properties", {}).items():
        what = follow(doc, of).get("description", "") if "$ref" not in of else ""
        optional = "" if member in needed else ", may be left out"
        yield f"- `{member}` ({kind(doc, of)}{optional}){': ' + what if what else ''}"
    yield ""


def write(doc):
    lines = [HEAD.format(json="[json.md](json.md)"), " ".join(doc["info"]["description"].split()), "", "## Addresses", ""]
    for path, item in doc["paths"].items():
        for method in METHODS:
            if method in item:
                lines += operation(doc, method, path, item[method], item.get("parameters", []))
    lines += ["## Shapes", ""]
    for name, schema in doc["components"]["schemas"].items():
        if schema.get("type") == "object":
            lines += shape(doc, name, schema)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip() + "\n"


def main(root, check):
    root = pathlib.Path(root)
    text = write(yaml.safe_load((root / "api/openapi.yaml").read_text(encoding="utf-8")))
    to = root / "docs/api.md"
    if not check:
        to.write_text(text, encoding="utf-8")
        return 0
    if to.exists() and to.read_text(encoding="utf-8") == text:
        return 0
    print("docs/api.md is not what api/openapi.yaml says: run tools/api_doc.py .", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--check" in sys.argv))
