# The whole project by hand:  make site   sets everything up and builds public/
#                             make test   sets everything up, a browser included, and runs every check and test
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip --quiet --disable-pip-version-check
# The project itself, by packages that are there already: nothing else is fetched.
INSTALL_SELF := $(PIP) install --no-deps --no-build-isolation --editable .

.DEFAULT_GOAL := site
.DELETE_ON_ERROR:
.PHONY: site serve check test lint measure bench words kills pythons browser bless pins audit clean

site: $(VENV)/.site
	$(RUN) build.py

serve: $(VENV)/.site
	$(RUN) build.py serve

check: $(VENV)/.site
	$(RUN) build.py check

# Two processes, each with a half of the tests in their order, so that few sites are built in both; who is done helps.
TWO := -n 2 --dist worksteal

test: lint browser
	$(RUN) -m pytest $(TWO)

# The layers are linted too: tests/architecture/test_layers.py
lint: $(VENV)/.test
	$(RUN) -m ruff check
	$(RUN) -m ruff format --check
	$(RUN) -m mypy

# How well articles are read: precision and recall on gold, per file, set and rule. MISSES=dev lists every miss of a set.
# Then how well `suggest` brings back what the editors wrote.
measure: $(VENV)/.test
	@$(RUN) -m tests.parse.measure $(addprefix --misses=,$(MISSES))
	@$(RUN) -m tests.intake.suggestions.measure

# How fast builds are, beside those of other generators; writes bench/results.md. bench/README.md tells the rest.
SIZE ?= 10000
RUNS ?= 5
PEERS ?= hugo pelican mkdocs eleventy
bench: $(VENV)/.site
	@$(RUN) -m bench --size $(SIZE) --runs $(RUNS) --peers "$(PEERS)"

# The interface's words: takes what is new in templates and views into templates/languages/*.po, keeps what is translated.
words: $(VENV)/.test
	@$(RUN) -m tests.languages.catalogues

# What docs tell of stopped builds: kills at random moments, and at every call that changes the disk. It takes its time.
KILLS ?= 200
kills: $(VENV)/.test
	BRIEFING_KILLS=$(KILLS) BRIEFING_CALLS=1000000 $(RUN) -m pytest -rP tests/trust

# Whether every Python that is here makes the same bytes, by a cache that they share too.
PYTHONS ?= python3.11 python3.12 python3.13 python3.14
pythons: $(VENV)/.test
	@pythons=; for each in $(PYTHONS); do \
	    $$each -c '' 2>/dev/null || { echo "no $$each here"; continue; }; \
	    $$each -m venv $(VENV)/pythons/$$each || exit 1; \
	    $(VENV)/pythons/$$each/bin/python -m pip --quiet --disable-pip-version-check \
	        install --requirement requirements/site.txt || exit 1; \
	    pythons="$$pythons:$(CURDIR)/$(VENV)/pythons/$$each/bin/python"; \
	done; BRIEFING_PYTHONS="$${pythons#:}" $(RUN) -m pytest tests/site/test_determinism.py -k python

browser: $(VENV)/.test
	@$(RUN) tests/chromium.py

# Rewrite the expected output of the golden tests; then read `git diff`: it is what readers will see.
bless: $(VENV)/.test
	BLESS=1 $(RUN) -m pytest $(TWO)

# Of which packages, in which versions and with which digests, everything is installed: renewed for all Pythons and systems.
# docs/licences.md says under which licences they are.
PIN := $(VENV)/upkeep/bin/uv pip compile --quiet --upgrade --no-annotate --custom-compile-command "make pins" \
	--universal --python-version 3.11 --generate-hashes --only-binary :all: --emit-build-options
pins: $(VENV)/upkeep/.made
	$(PIN) pyproject.toml --group build --output-file requirements/site.txt
	$(PIN) pyproject.toml --group build --extra test --output-file requirements/test.txt
	$(PIN) --group upkeep --output-file requirements/upkeep.txt
	@$(MAKE) --no-print-directory $(VENV)/.test
	@BLESS=1 $(RUN) -m pytest --quiet tests/docs/test_licences.py

# Asks the database of Python's advisories about every package that is pinned.
audit: $(VENV)/upkeep/.made
	$(VENV)/upkeep/bin/pip-audit --strict --disable-pip --require-hashes $(addprefix --requirement=,$(wildcard requirements/*.txt))

# What was built goes, the environment stays (rm -rf .venv to renew it).
clean:
	rm -rf public .cache dist test-results .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# Packages are installed as requirements/*.txt pin them: these versions, these digests, and nothing is compiled here.
$(VENV)/.site: requirements/site.txt pyproject.toml $(VENV)/.made
	@echo "installing the project's packages into $(VENV) …"
	@$(PIP) install --requirement requirements/site.txt
	@$(INSTALL_SELF)
	@touch $@

$(VENV)/.test: requirements/test.txt pyproject.toml $(VENV)/.made
	@echo "installing the project's and its tests' packages into $(VENV) …"
	@$(PIP) install --requirement requirements/test.txt
	@$(INSTALL_SELF)
	@touch $(VENV)/.site $@

$(VENV)/upkeep/.made: requirements/upkeep.txt $(VENV)/.made
	@$(PYTHON) -m venv $(VENV)/upkeep
	@$(VENV)/upkeep/bin/python -m pip --quiet --disable-pip-version-check install --requirement requirements/upkeep.txt
	@touch $@

# Debian keeps the half of Python's venv module that brings pip in a package of its own: as root it is installed.
VENV_PACKAGE = $$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	    echo "make: Python 3.11 or newer is needed; name one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
	    if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	        echo "installing $(VENV_PACKAGE): without it Python makes no virtual environment …"; \
	        apt-get update -qq && \
	        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(VENV_PACKAGE) >/dev/null; \
	    else \
	        echo "make: Python's venv module is incomplete: sudo apt-get install $(VENV_PACKAGE), then make again" >&2; \
	        exit 1; \
	    fi; }
	@$(PYTHON) -m venv $(VENV)
	@touch $@
