"""The software bill of materials: CycloneDX 1.5 (ECMA-424) as JSON."""

import json
import uuid
from datetime import UTC, datetime
from typing import Any

from installers.licences import Part
from installers.recipe import NAME, built_at, version


def as_text(parts: list[Part], python_version: str) -> str:
    """The document for a product of these packages and an interpreter; the same for the same commit."""
    components = [_package(part) for part in parts]
    components.append(_component("CPython", python_version, "Python-2.0", None))
    when = datetime.fromtimestamp(built_at(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    product = {"type": "application", "bom-ref": "stet", "name": NAME, "version": version()}
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps([when, components]))}",
        "version": 1,
        "metadata": {"timestamp": when, "component": product | {"licenses": _licences("MIT")}},
        "components": components,
        "dependencies": [{"ref": "stet", "dependsOn": [component["bom-ref"] for component in components]}],
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _package(part: Part) -> dict[str, Any]:
    package = part.package
    return _component(package.name, package.version, part.licence, f"pkg:pypi/{package.name}@{package.version}")


def _component(name: str, version: str, licence: str, purl: str | None) -> dict[str, Any]:
    component: dict[str, Any] = {"type": "library", "bom-ref": f"{name}@{version}", "name": name, "version": version}
    component["licenses"] = _licences(licence)
    return component | ({"purl": purl} if purl else {})


def _licences(licence: str) -> list[dict[str, Any]]:
    return [{"license": {"name": licence}}]
