# The commands of DESIGN: each sets up what it needs.
PYTHON ?= python3
VENV := .venv
BENCH := .venv-bench
RUN := $(VENV)/bin/python

.PHONY: help serve site test check bench links lock clean
.DEFAULT_GOAL := help

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/'

serve: $(VENV)/site  ## build, and serve at http://127.0.0.1:8000, following every change
	$(RUN) -m macros serve

site: $(VENV)/site  ## the strict build with its search index, into site/
	$(RUN) -m macros site site

check: $(VENV)/site  ## check every case
	@$(RUN) -m macros check $(OPTIONS)

links: $(VENV)/site  ## list the external addresses that are gone
	@$(RUN) -m macros links

bench: $(VENV)/dev $(BENCH)/ready  ## what 10 and 100 cases cost, ours and others, into tests/bench/results.md
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" sh tests/browser/find-browser.sh
	$(RUN) -m tests.bench $(OPTIONS)

test: $(VENV)/dev  ## every test
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" sh tests/browser/find-browser.sh
	$(RUN) -m pytest -q -n 2 --dist loadfile tests

lock:  ## write the requirements files again, from their .in files (needs pip-tools)
	for name in requirements requirements-dev requirements-bench; do \
	  pip-compile -q --generate-hashes --strip-extras --allow-unsafe --no-emit-index-url --no-emit-trusted-host \
	    --no-emit-find-links --output-file=$$name.txt $$name.in; done

clean:  ## remove what was built and what is kept of it
	rm -rf site .cache $(VENV) $(BENCH) .pytest_cache .hypothesis

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python must be 3.11 or later: " + sys.version)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/site: requirements.txt | $(VENV)/bin/python
	$(RUN) -m pip install --quiet --require-hashes -r requirements.txt
	touch $@

$(VENV)/dev: requirements-dev.txt | $(VENV)/bin/python
	$(RUN) -m pip install --quiet --require-hashes -r requirements-dev.txt
	touch $@ $(VENV)/site

# What the benchmark measures against: neither site nor tests need it.
$(BENCH)/ready: requirements-bench.txt | $(VENV)/bin/python
	$(RUN) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --require-hashes -r requirements-bench.txt
	touch $@
