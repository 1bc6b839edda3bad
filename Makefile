# Two commands matter: `make site` builds the briefing, `make test` proves that everything holds.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: site offline serve shots test format lint types audit tests build sbom check-python lock messages model quality benchmark clean

site: .venv/.site
	$(BIN)/mkdocs build --strict
	@echo
	@echo "The site is in $(CURDIR)/site"
	@echo "To look at it:  make serve   then open http://127.0.0.1:8000/"

serve: .venv/.site
	$(BIN)/mkdocs serve

# The same site for a disk, a stick or an archive: open build/offline/index.html, no server needed.
offline: .venv/.site
	$(BIN)/mkdocs build --strict -f mkdocs.offline.yml
	@echo "The site is in $(CURDIR)/build/offline"

# Pictures of each kind of page in build/shots, to be looked at: at a desk and on a phone, in light and in dark.
shots: site .venv/.test
	CHROMIUM="$$(.ci/browser $(BIN)/playwright)" $(BIN)/python -m tests.shots site build/shots

test: format lint types audit tests build

format: .venv/.test
	$(BIN)/ruff format --check .

lint: .venv/.test
	$(BIN)/ruff check .

types: .venv/.test
	$(BIN)/mypy

# Fails for a known vulnerability in what users install; without the service that knows, says so in a line.
audit: .venv/.test
	$(BIN)/python -m tests.supply_chain.audit

# What users install, with hashes and licenses, as a bill of materials (CycloneDX) in build/sbom.json.
sbom: .venv/.test
	$(BIN)/python -m tests.supply_chain.bom build/sbom.json

tests: .venv/.test
	CHROMIUM="$$(.ci/browser $(BIN)/playwright)" $(BIN)/pytest

build: .venv/.test
	$(BIN)/mkdocs build --strict

check-python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: install it, or name it with make PYTHON=..."; exit 1; }

# A Debian without python3-venv can create no environment with pip in it; say so instead of failing halfway.
.venv/bin/pip: | check-python
	@$(PYTHON) -m venv .venv || { rm -rf .venv; \
		echo "This Python cannot create an environment. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }

.venv/.site: .venv/bin/pip requirements.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.test: .venv/.site requirements-test.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@

# Needs uv. The lock files name every version and hash, and no registry.
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
		--no-annotate --upgrade --extra build pyproject.toml -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
		--no-annotate --upgrade -c requirements.txt --extra build --extra test pyproject.toml -o requirements-test.txt

# Collects the site's texts from the templates and the code, and brings the German catalogue up to date with them.
LOCALE := generator/render/locale
messages: .venv/.site
	$(BIN)/pybabel -q extract -F pyproject.toml -c Translators: -s --add-location=file --omit-header -w 110 \
		-o $(LOCALE)/messages.pot .
	$(BIN)/pybabel -q update -i $(LOCALE)/messages.pot -o $(LOCALE)/de.po -l de --ignore-obsolete \
		--ignore-pot-creation-date -w 110

# Rebuilds the recognizers' weights from the open data sets in DATA; with BASE, the encoder first (needs PyTorch).
model: .venv/.site
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[train]'
	test -z "$(BASE)" || $(BIN)/python -m generator.recognize.neural.train --data $(DATA) --base $(BASE)
	mkdir -p build
	$(BIN)/python -m generator.recognize.silver --data $(DATA) --out build/silver.tsv
	$(BIN)/python -m generator.recognize.train --data $(DATA) --silver build/silver.tsv

# Measures the program on folders of gold data (GOLD="DIR ...") and writes the figures into the method page.
quality: .venv/.test
	$(BIN)/python -m benchmarks.quality $(GOLD) --recognizer builtin --recognizer cascade --recognizer neural --write docs/method.md

# Measures speed, size and growth against plain MkDocs and writes the figures into the benchmarks page; takes an hour.
benchmark: .venv/.test
	CHROMIUM="$$(.ci/browser $(BIN)/playwright)" $(BIN)/python -m benchmarks.scale --write docs/benchmarks.md $(BENCHMARK)

clean:
	rm -rf .venv site build dist .mypy_cache .pytest_cache .ruff_cache
