"""The HTML of the built site, checked by the Nu Html Checker where there is one: VNU names its vnu.jar.

The checker is a Java program of 30 MB (npm's ``vnu-jar``, or its own releases), so no test dependency brings it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

JAR = os.environ.get("VNU", "")
OF_THE_THEME = (
    "Attribute “autocomplete” is only allowed when the input type is",  # the two switches __drawer and __search
    "The value of the “for” attribute of the “label” element must be the ID of a non-hidden form control",  # __toc
    "Bad value “” for attribute “tabindex” on element “label”",  # a section's label in the navigation
)
"""What Material for MkDocs writes into every page, at places that an override cannot reach."""


@pytest.mark.skipif(not JAR, reason="VNU does not name a vnu.jar")
@pytest.mark.skipif(not shutil.which("java"), reason="there is no Java to run the Nu Html Checker")
def test_the_markup_is_valid(project: Path) -> None:
    pages = sorted(str(path) for path in (project / "site").rglob("*.html"))
    command = ["java", "-jar", JAR, "--errors-only", "--format", "json", "--exit-zero-always", *pages]
    answer = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stderr
    found = {
        f"{one['url'].partition('/site/')[2]}:{one['lastLine']}: {one['message']}"
        for one in json.loads(answer)["messages"]
        if one["type"] == "error" and not one["message"].startswith(OF_THE_THEME)
    }
    assert found == set()
