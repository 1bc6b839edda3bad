#!/bin/sh
# Builds the site into site/ on any machine with Python 3.11 or newer: sh ci.sh
# Keep .cache/, site/ and the generated pages (see .gitignore) from one run to the next, and only what is new is worked on.
set -eu
cd "$(dirname "$0")"
export NO_MKDOCS_2_WARNING=1
[ -x .venv/bin/pip ] || python3 -m venv .venv
.venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt
.venv/bin/mkdocs build --strict
