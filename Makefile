# Two commands matter: `make book` and `make test`. `make` alone lists the rest.
.DEFAULT_GOAL := help
.PHONY: help book test run judge preview lint data tickets lock links portability benchmark clean

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

help: ## List the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Castalia needs Python 3.11 or newer; set PYTHON=/path/to/python3.11" >&2; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "python3 cannot make an environment; on Debian: apt install python3-venv" >&2; exit 2; }
	@awk '/^uv==/ {on = 1; print; next} /^[^ ]/ {on = 0} on' requirements.lock > $(VENV)/uv.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r $(VENV)/uv.lock
	$(BIN)/uv pip sync --quiet --compile-bytecode --require-hashes --python $(BIN)/python requirements.lock
	@$(BIN)/uv pip install --quiet --no-deps --no-build-isolation --python $(BIN)/python --editable .
	@$(BIN)/python -m compileall -q src # the sandbox cannot write what it compiles
	@touch $(READY)

book: $(READY) ## Run every lesson and build the site into _build/html
	@$(BIN)/castalia build

test: $(READY) ## Run the whole test suite
	@.ci/test

run: $(READY) ## Run the lessons that changed
	@$(BIN)/castalia run

judge: $(READY) ## Run every lesson again in a plain kernel and compare its outputs
	@$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile lessons

preview: $(READY) ## Serve the book and rebuild what changes as you type
	@$(BIN)/castalia preview

lint: $(READY) ## Check lessons and pages against the rules, and the code with ruff and mypy
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/castalia lint

data: $(READY) ## Hold every dataset against its contract; CASTALIA_STORE=live where it lives
	@$(BIN)/castalia data check

tickets: $(READY) ## Open, renew and close the issues about what is not well (for workflows)
	@$(BIN)/python -m castalia.tickets _build/status.json

lock: $(READY) ## Resolve pyproject.toml again into requirements.lock and environment.yml
	@$(BIN)/python -m castalia.locking

links: $(READY) ## Look whether the book's links to elsewhere still lead somewhere
	@$(BIN)/jupyter-book build . --config book.yml --toc _toc.yml --builder linkcheck

portability: $(READY) ## Build the same sources with current Sphinx and with mystmd
	@$(BIN)/python tests/portability/run.py

benchmark: $(READY) ## Time cold, warm, prose-edit and code-edit builds
	@$(BIN)/python benchmarks/run_book.py

clean: ## Remove everything that was built
	rm -rf _build
