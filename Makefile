# The commands of the house. Each makes what it needs first: `make run` in a fresh clone is enough.
# Everything is relative, so that a folder with a space in its name works.

PORT ?= 8000
N ?= 10000
PYTHON ?= python3
MANAGE = .venv/bin/python manage.py
# Each document is read by a process of its own, which starts in half the time when the code is
# compiled, and where Python writes no compiled code by itself nobody else does it.
PRECOMPILE = .venv/bin/python -m compileall -q bulletins lmec organizations people
COMPILE = .venv/bin/python -m uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-emit-find-links --annotation-style line \
	--custom-compile-command "make requirements" $(if $(UPGRADE),--upgrade)

.PHONY: run test check audit bench bench-import demo-data messages requirements clean .venv

run:                      ## set everything up, then serve http://localhost:8000 (PORT= for another)
	@sh requirements/install.sh base $(PYTHON)
	@$(PRECOMPILE)
	@exec $(MANAGE) serve --set-up --port $(PORT)

test: .venv               ## everything needed for the tests, then the tests (ALL=1: also the long walks)
	@$(PRECOMPILE)
	@$(MANAGE) compilemessages --verbosity 0
	@sh tests/browser/install_browser.sh
	.venv/bin/python -m pytest --numprocesses auto --dist worksteal \
		$(if $(ALL),,-m "not walk") $(ARGS)

check: .venv              ## format, lint, types, templates, migrations, settings, translations
	.venv/bin/python -m ruff format --check .
	.venv/bin/python -m ruff check .
	.venv/bin/python -m mypy .
	.venv/bin/python -m djlint templates --lint --quiet
	.venv/bin/python -m check_jsonschema --builtin-schema vendor.compose-spec docker-compose.yml
	! grep -nE '://|--(extra-)?index-url|--find-links| @ ' requirements/*.txt
	$(MANAGE) compilemessages --verbosity 0
	$(MANAGE) check --fail-level WARNING
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) check_translations
	env DEBUG=0 SECRET_KEY=a-long-made-up-key-that-only-this-check-of-the-settings-uses-0123456789 \
		ALLOWED_HOSTS=bulletins.example.org \
		LMEC_SITE_URL=https://bulletins.example.org DATABASE_URL=postgres://lmec@127.0.0.1/lmec \
		$(MANAGE) check --deploy --fail-level WARNING

audit: .venv              ## axe, HTML checker, JSON-LD, weight, Lighthouse on the pages (ARGS="axe --languages en")
	@.venv/bin/python -m tests.audit $(ARGS)

bench: .venv              ## time, queries, memory of pages and import; search (N=10000: so many issues)
	@$(MANAGE) bench $(if $(filter file,$(origin N)),,--sizes $(N))
	@.venv/bin/python -m pytest --quiet --no-header tests/bulletins/test_search_quality.py

bench-import: .venv       ## lay out invented issues, import them, print the score (N=, SEED=, ARGS=)
	@$(PRECOMPILE)
	@.venv/bin/python -m tests.layouts -n $(if $(filter file,$(origin N)),12,$(N)) \
		--seed $(or $(SEED),1) $(ARGS)

demo-data:                ## an invented archive of N issues
	@sh requirements/install.sh base $(PYTHON)
	@$(MANAGE) setup_site --bare --verbosity 0
	@$(MANAGE) demo_data --count $(N)

messages: .venv           ## collect the strings to translate, then compile the catalogues
	$(MANAGE) makemessages --all --no-obsolete --add-location file \
		--ignore tests --ignore var
	$(MANAGE) compilemessages

requirements: .venv       ## compile requirements/*.in with hashes (UPGRADE=1 for newer versions)
	$(COMPILE) requirements/base.in --output-file requirements/base.txt
	$(COMPILE) requirements/dev.in --output-file requirements/dev.txt

clean:                    ## remove what make made; var/ (the database and the files) stays
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache
	find . -name '__pycache__' -prune -exec rm -rf {} +

.venv:
	@sh requirements/install.sh dev $(PYTHON)
