# Everything is set up in .venv, inside this folder; nothing else on the machine is touched.
# Needed: make, and a Python of 3.11 or later (another than the first found: make PYTHON=/path/to/python).

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench readme reference screenshots clean
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
MEDIUM := $(VENV)/medium
FITS := import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))
PYTHON ?= python3 python3.14 python3.13 python3.12 python3.11
STORE := out/demo.db
PAGE := out/demo.html

help: ## This list
	@sed -n 's/^\([a-z]*\):[^#]*## /\1\t/p' $(MAKEFILE_LIST) | awk -F '\t' '{printf "make %-11s %s\n", $$1, $$2}'

demo: $(MEDIUM) ## Read the sample story, show its dossier, make its page
	@mkdir -p out
	$(BIN)/asreported read samples/training-mission/documents --store $(STORE)
	$(BIN)/asreported dossier --store $(STORE)
	$(BIN)/asreported brief --store $(STORE)
	$(BIN)/asreported report --store $(STORE) -o $(PAGE)
	@echo
	@echo "The report stands in $(PAGE): open it in a browser."

test: lint $(MEDIUM) ## Lint, then all tests
	$(BIN)/python -m pytest

lint: $(READY) ## ruff, mypy (strict) and the import law
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

bench: $(MEDIUM) ## Speed and memory beside the bare language pipeline
	$(BIN)/python -m bench speed

readme: $(MEDIUM) ## Put what their commands print now into the README and docs/
	$(BIN)/python -m tests.readme

reference: $(READY) ## Make docs/reference/ from the code, and fill in docs/figures.toml
	$(BIN)/python -m tests.reference
	$(BIN)/python -m tests.figures

screenshots: $(MEDIUM) ## Take the pictures in docs/pictures anew (needs Chromium)
	$(BIN)/python -m tests.screenshots

clean: ## Take away all that make made
	rm -rf $(VENV) out build dist .*_cache .hypothesis

$(VENV)/bin/python:
	@for python in $(PYTHON); do \
		if $$python -c '$(FITS)' 2>/dev/null; then exec $$python -m venv --clear $(VENV); fi; \
	done; \
	echo "No Python 3.11 or later with venv and ensurepip was found (tried: $(PYTHON))." >&2; \
	echo "Install one (Debian: python3 and python3-venv), or name it: make PYTHON=/path/to/python" >&2; \
	exit 1

# pip 25.1 is the first to know dependency groups.
$(READY): pyproject.toml | $(VENV)/bin/python
	@echo "Setting up $(VENV): some minutes the first time."
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable '.[serve]' --group dev
	@touch $@

$(MEDIUM): $(READY) src/asreported/extract/models.py
	$(BIN)/asreported models install medium
	@touch $@
