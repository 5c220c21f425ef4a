# `make` builds every deck, `make test` runs every check. All they need is Python, 3.11 or newer, with its venv module.

PYTHON ?= python3
UV ?= uv

BIN := .venv/bin
INSTALL := $(BIN)/python -m pip --disable-pip-version-check --no-input install --quiet --progress-bar off
COMPILE := $(UV) pip compile pyproject.toml --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate

.DEFAULT_GOAL := build
.DELETE_ON_ERROR:
.NOTPARALLEL:
.SUFFIXES:
.PHONY: build test readers bench pictures format lock clean

build: .venv/.runtime
	$(BIN)/quizgen build

test: .venv/.dev readers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest --numprocesses auto

# Readers that are not in Python, for the tests; without npm those tests skip, and say so.
readers: .cache/node/.made

bench: .venv/.dev
	$(BIN)/python -m bench

# Renders the README's cards anew; wants a chromium and a font with Japanese.
pictures: .venv/.dev build
	$(BIN)/python docs/pictures/render.py
	$(BIN)/python docs/pictures/pages.py
	$(BIN)/python docs/pictures/sheets.py
	$(BIN)/python docs/pictures/session.py

format: .venv/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Pins every package anew, by its hashes; the only target that needs uv.
lock:
	@command -v "$(UV)" >/dev/null || { echo "make lock needs uv on the path, or UV=path/to/uv" >&2; exit 1; }
	$(COMPILE) --group build --output-file requirements.txt
	$(COMPILE) --group build --group dev --constraints requirements.txt --output-file requirements-dev.txt

clean:
	rm -rf .venv .cache dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Stamps: what stands in `.venv` is as new as the files it was made from.
.venv/.made:
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "quizgen needs Python 3.11 or newer, and $(PYTHON) is not: try make PYTHON=python3.12" >&2; exit 1; }
	"$(PYTHON)" -m venv --clear .venv
	@touch $@

.venv/.runtime: requirements.txt pyproject.toml | .venv/.made
	$(INSTALL) --require-hashes --requirement requirements.txt
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements-dev.txt .venv/.runtime
	$(INSTALL) --require-hashes --requirement requirements-dev.txt
	@touch $@

.cache/node/.made: tests/exchange/readers/package.json tests/exchange/readers/package-lock.json
	@mkdir -p $(@D) && cp $^ $(@D)
	@if ! command -v npm >/dev/null; then echo "no npm: the tests that want gift-pegjs will skip" >&2; \
	elif (cd $(@D) && npm ci --silent --no-audit --no-fund --ignore-scripts); then touch $@; \
	else echo "npm cannot install: the tests that want gift-pegjs will skip" >&2; fi
