# SPDX-License-Identifier: Apache-2.0
"""Holds messages against the protocol's own definition, `metaModel.json` of LSP, where that is at hand."""
import json
import os
import pathlib

BASE = {"URI": str, "DocumentUri": str, "RegExp": str, "string": str, "boolean": bool}
LIMITS = {"integer": (-2**31, 2**31 - 1), "uinteger": (0, 2**31 - 1)}


def find_model(root):
    shared = pathlib.Path(os.environ.get("RESOLUTE_SHARED", root.parent / "shared"))
    path = shared / "lsp" / "metaModel.json"
    return Protocol(json.loads(path.read_text())) if path.exists() else None


class Protocol:
    def __init__(self, model):
        self.requests = {each["method"]: each for each in model["requests"]}
        self.notifications = {each["method"]: each for each in model["notifications"]}
        self.structures = {each["name"]: each for each in model["structures"]}
        self.enumerations = {each["name"]: each for each in model["enumerations"]}
        self.aliases = {each["name"]: each for each in model["typeAliases"]}

    def problem_with_params(self, method, params):
        definition = self.requests.get(method) or self.notifications.get(method)
        if not definition:
            return None if method.startswith(("$/", "resolute/")) else f"there is no {method}"
        if "params" not in definition:
            return None if params is None else f"{method} has no params"
        return self.problem(definition["params"], params, method)

    def problem_with_result(self, method, result):
        if method not in self.requests:
            return None
        return self.problem(self.requests[method]["result"], result, method)

    def properties(self, structure):
        found = {}
        for parent in structure.get("extends", []) + structure.get("mixins", []):
            found.update(self.properties(self.structures[parent["name"]]))
        found.update({each["name"]: each for each in structure.get("properties", [])})
        return found

    def problem_in_object(self, properties, value, where):
        if not isinstance(value, dict):
            return f"{where}: no object"
        for name, definition in properties.items():
            if name not in value:
                if not definition.get("optional"):
                    return f"{where}.{name}: missing"
                continue
            problem = self.problem(definition["type"], value[name], f"{where}.{name}")
            if problem:
                return problem
        unknown = [name for name in value if name not in properties]
        return f"{where}.{unknown[0]}: unknown" if unknown else None

    def problem(self, kind, value, where):
        """Why a value is not of a type, or None."""
        return getattr(self, "in_" + kind["kind"])(kind, value, where)

    def in_base(self, kind, value, where):
        name = kind["name"]
        if name == "null":
            fits = value is None
        elif name in LIMITS:
            fits = isinstance(value, int) and not isinstance(value, bool) and LIMITS[name][0] <= value <= LIMITS[name][1]
        elif name == "decimal":
            fits = isinstance(value, (int, float))
        else:
            fits = isinstance(value, BASE[name])
        return None if fits else f"{where}: {value!r:.60} is no {name}"

    def in_array(self, kind, value, where):
        if not isinstance(value, list):
            return f"{where}: no array"
        return next(filter(None, (self.problem(kind["element"], each, f"{where}[{i}]") for i, each in enumerate(value))), None)

    def in_tuple(self, kind, value, where):
        if not isinstance(value, list) or len(value) != len(kind["items"]):
            return f"{where}: no tuple"
        return next(filter(None, (self.problem(each, value[i], f"{where}[{i}]") for i, each in enumerate(kind["items"]))), None)

    def in_map(self, kind, value, where):
        if not isinstance(value, dict):
            return f"{where}: no map"
        return next(filter(None, (self.problem(kind["value"], each, f"{where}.{key}") for key, each in value.items())), None)

    def in_or(self, kind, value, where):
        problems = [self.problem(each, value, where) for each in kind["items"]]
        return None if None in problems else f"{where}: none of {problems}"

    def in_and(self, kind, value, where):
        properties = {}
        for each in kind["items"]:
            properties.update(self.properties(self.structures[each["name"]]))
        return self.problem_in_object(properties, value, where)

    def in_literal(self, kind, value, where):
        return self.problem_in_object({each["name"]: each for each in kind["value"]["properties"]}, value, where)

    def in_stringLiteral(self, kind, value, where):
        return None if value == kind["value"] else f"{where}: {value!r} is not {kind['value']!r}"

    def in_reference(self, kind, value, where):
        name = kind["name"]
        if name in ("LSPAny", "LSPObject", "LSPArray"):
            return None
        if name in self.structures:
            return self.problem_in_object(self.properties(self.structures[name]), value, where)
        if name in self.aliases:
            return self.problem(self.aliases[name]["type"], value, where)
        definition = self.enumerations[name]
        if not definition.get("supportsCustomValues") and value not in [each["value"] for each in definition["values"]]:
            return f"{where}: {value!r} is no {name}"
        return self.problem(definition["type"], value, where)
