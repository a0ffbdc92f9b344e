# Every target stands on `setup`; `make help` lists them. Needs Python >= 3.11 with venv, make and git.
PYTHON ?= $(firstword $(shell command -v python3.11 python3.12 python3.13 python3))
BIN    := .venv/bin
STAMP  := .venv/.stamp
OURS   := $(patsubst %/pyproject.toml,%,$(wildcard ./pyproject.toml dropin/pyproject.toml pocket/pyproject.toml))
PYTEST := $(BIN)/python -m pytest -q

.DEFAULT_GOAL := help
.PHONY: help setup lock goldens picture reference format check test coverage conformance bench-sdk bench-serve bench-engine .peers/ours native serve demo clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

setup: $(STAMP) ## create .venv with all our distributions and all that the tests need
$(STAMP): requirements/dev.lock $(addsuffix /pyproject.toml,$(OURS))
	@test -n "$(PYTHON)" || { echo "make setup needs Python >= 3.11 (with venv) on the path"; exit 1; }
	$(PYTHON) -c 'import sys; sys.exit("make setup needs Python >= 3.11") if sys.version_info < (3, 11) else 0'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check -r requirements/dev.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation $(addprefix -e ,$(OURS))
	@touch $(STAMP)

lock: ## write requirements/dev.lock anew from pyproject.toml and requirements/dev.in
	$(BIN)/uv pip compile -q --upgrade --universal --python-version 3.11 --no-header --no-annotate --no-emit-index-url --no-emit-package tramontane-pocket \
		--extra server --extra gcp pyproject.toml requirements/dev.in -o requirements/dev.lock

goldens: setup ## write the pages of help anew that the tests compare with
	$(BIN)/python tests/cli/test_help.py

picture: setup ## take the pictures of the page anew, with Debian's chromium
	$(BIN)/python tests/browser/picture.py

reference: setup ## write docs/reference.md anew, from the wire and docs/sentences.toml
	$(BIN)/python docs/reference.py

format: setup ## let ruff format and mend what it can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

check: setup ## formatting, lint, types, and the rules of the house
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/pyright
	$(BIN)/mypy tests/typing
	$(PYTEST) tests/test_architecture.py

test: setup ## the whole test suite, about as many processes as cores
	$(PYTEST) -n auto

coverage: setup ## the tests of the contract and the caller, which must reach 100 %
	rm -f .coverage .coverage.*
	$(BIN)/coverage run -m pytest -q tests/wire tests/client
	$(BIN)/coverage combine -q
	$(BIN)/coverage report

conformance: setup $(addprefix .peers/,$(addprefix mistralai-,1.2.6 1.12.4 2.5.2 3.7.0) node-2.7.0 schemathesis-4.32.5) ## the official packages beside ours; they and clients of others against our server
	cd tests && ../$(BIN)/python -m conformance.ecosystem.environments
	$(PYTEST) tests/conformance -n 2 --dist loadfile

bench-sdk: setup .peers/ours $(addprefix .peers/,mistralai-1.12.4 mistralai-3.7.0 openai-3.52.0 httpx2-2.16.2) ## what a call costs its caller
	$(BIN)/python -m bench.sdk

bench-serve: setup ## what an answer costs the server, beside an app that writes the same bytes
	$(BIN)/python -m bench.serve

bench-engine: setup ## the embedded engine beside the server embedded in the same library, and what it keeps to under load
	$(BIN)/python -m bench.engine
	$(BIN)/python -m bench.engine.endurance

.peers/ours: setup
	test -d $@ || $(BIN)/python -m venv $@
	$(BIN)/python -m pip wheel -q --no-deps --no-build-isolation -w $@/wheels . ./dropin
	$@/bin/python -m pip install -q $@/wheels/*.whl
	$@/bin/python -m pip install -q --force-reinstall --no-deps $@/wheels/*.whl

.peers/mistralai-%: EXTRAS := [gcp]
.peers/%: | setup # an environment for one package of others: .peers/name-version
	$(BIN)/python -m venv $@
	$@/bin/python -m pip install -q '$(subst -,$(EXTRAS)==,$*)' || { rm -r $@; exit 1; }

.peers/node-%: # the official client for Node, where there is a Node; its tests skip where there is none
	@command -v npm >/dev/null || echo 'npm is not on the path: the client for Node stays untested'
	@! command -v npm >/dev/null || npm install --silent --no-audit --no-fund --prefix $@ @mistralai/mistralai@$*

native: setup ## llama.cpp of the pinned release, built for this processor (and its GPU): needs a C++ compiler
	$(BIN)/python -m tramontane.backends.llamacpp.native "$${TRAMONTANE_CACHE:-$$HOME/.cache/tramontane}"

serve: setup ## the server on http://127.0.0.1:8000, with a first question and what to try next
	@$(BIN)/tramontane serve --ask 'Who is the best French painter? Answer in one short sentence.'

demo: setup ## everything the API can do, asked of a server of its own: each request beside its answer
	@$(BIN)/python examples/demo.py

clean: ## remove what the other targets made
	rm -rf .venv .peers .pytest_cache .ruff_cache .mypy_cache .hypothesis .coverage .coverage.* dist build

-include pocket/pocket.mk
