# Two commands are enough: `make serve` to read and write, `make test` to check. Without make (Windows):
#   pip install -r requirements.txt    then    mkdocs serve    or    mkdocs build --strict

PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: serve build test record bench browser lint requirements clean

serve: .venv/ready  ## run every program, build both languages, serve them with live reload
	$(BIN)/mkdocs serve $(ARGS)

build: .venv/ready  ## the whole site into site/, strictly
	$(BIN)/mkdocs build --strict

test: .venv/ready browser lint  ## every test
	$(BIN)/python -m pytest $(ARGS)

lint: .venv/ready
	$(BIN)/ruff check . && $(BIN)/ruff format --check .

browser: .venv/ready  ## a Chromium and Chinese fonts for the browser tests
	$(BIN)/python tests/install_browser.py

record: .venv/ready .venv-tensorflow/ready  ## record the programs that this machine can run and the build machine cannot
	$(BIN)/python -m snippet_runner record --requirement cuda
	$(BIN)/python -m snippet_runner record --requirement cuda-2
	.venv-tensorflow/bin/python -m snippet_runner record --requirement tensorflow

bench: .venv/ready  ## measure the build against its peers, into benchmarks/
	$(BIN)/python -m pip install -q -r benchmarks/requirements.txt
	$(BIN)/python -m benchmarks.build $(ARGS)

requirements: .venv/ready  ## compile requirements.in
	$(BIN)/python -m pip install -q uv
	(sed -n '/^# compiled:/s/^# compiled: /# /p' requirements.in; $(BIN)/uv pip compile --universal --python-version 3.11.5 -q \
	  --no-header --no-annotate requirements.in | grep -vE '^(nvidia-|cuda-|triton)') > requirements.new && mv requirements.new requirements.txt

clean:
	rm -rf .venv .venv-tensorflow .cache site .site.*

.venv/ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5) and "Python 3.11.5 or newer is needed; name one: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -r requirements.txt
	touch $@

# TensorFlow and torch want other versions of the same packages, so it lives by itself.
.venv-tensorflow/ready: Makefile
	$(PYTHON) -m venv .venv-tensorflow
	.venv-tensorflow/bin/python -m pip install tensorflow-cpu==2.21.0
	touch $@
