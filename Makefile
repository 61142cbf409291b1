# make run and make test need nothing but python3 and make: tools/setup.py brings the rest.
PYTHON ?= python3
PY := .venv/bin/python
READY = @$(PYTHON) -IS tools/setup.py

.PHONY: run test check demo bench soak fuzz bundle stranger rig lock clean

# Opens Kitbag; with no screen it does the main job off screen and leaves pictures in build/demo.
run:
	$(READY) run
	@if [ "$$(uname)" = Darwin ] || [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then exec $(PY) -m kit; \
	else echo "There is no screen here, so Kitbag runs its demo and leaves the pictures in build/demo."; \
	  exec $(PY) -m kit demo build/demo; fi

# All tests: on two cores, but those of the real program one by one. With ARGS="tests/deck -k faults" some, in turn.
test:
	$(READY) test
ifdef ARGS
	@$(PY) -m pytest $(ARGS)
else
	@$(PY) -m pytest -n 2 --dist worksteal -m "not rig"
	@$(PY) -m pytest -m rig
endif

check:
	$(READY) test
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) -c "from importlinter import cli; cli.lint_imports_command()" --no-logo
	$(PY) -m kit check --layout

demo:
	$(READY) run
	@$(PY) -m kit demo build/demo

# Ours against the least program that could do it; WRITE=1 also writes docs/performance.md, PEERS=1 sets those
# other programs beside it that tools/bench/peers/found.py finds.
bench:
	$(READY) rig
	@$(PY) -m tools.bench $(if $(WRITE),--write) $(if $(PEERS),--peers) $(ARGS)

# Long trials, not part of the tests: 200 rehearsals killed at random moments, a history of 10,000 runs, the program
# killed 300 times while keys are pressed, and gone on with; screens pulled and plugged 500 times, and some under
# sway; a school day of 200 talks (WRITE=1 also writes docs/soak.md).
soak:
	$(READY) rig
	@$(PY) -m tools.soak $(ARGS)
	@$(PY) -m tools.soak.history
	@$(PY) -m tools.soak.resume
	@$(PY) -m tools.soak.screens
	@$(PY) -m tools.soak.sway
	@$(PY) -m tools.soak.day $(if $(WRITE),--write)

# Every reader fed with bad input, guided by coverage, a minute each; ARGS="captions --seconds 600" picks one.
fuzz:
	$(READY) test
	@test -d build/atheris || $(PY) -m pip install --quiet --only-binary :all: --target build/atheris "atheris>=3,<4"
	@$(PY) -m tools.fuzz $(ARGS)

# The folder to carry, dist/kitbag, and the archive of it; WRITE=1 also writes docs/bundle.md, what it weighs.
bundle:
	$(READY) bundle
	@$(PY) -m tools.bundle $(if $(WRITE),--write)

# After `make bundle`, as root: the bundle in a bare system without Python and without a network, on two screens; and the
# wheel in a clean environment.
stranger:
	$(READY) stranger
	@KITBAG_STRANGER=1 $(PY) -m pytest -p no:cacheprovider tests/bundle/stranger $(ARGS)
	@KITBAG_TRY=$(CURDIR)/dist/kitbag/kitbag $(PY) -m pytest -p no:cacheprovider $(TRIED) $(ARGS)
# Tests of the source that are also run on the bundle: Wayland, clips with sound, a real printer.
TRIED := tests/present/test_wayland.py tests/present/media tests/handouts/test_command.py

# The two kinds of real screens (Xorg with two outputs, sway) that some tests want; without them they skip.
rig:
	$(READY) rig

# The exact packages for Python 3.11 to 3.14 on Linux, macOS and Windows, with their hashes.
lock:
	$(READY) run
	$(PY) -m pip install --quiet --target build/uv uv
	build/uv/bin/uv pip compile pyproject.toml $(LOCK) -o requirements.lock
	build/uv/bin/uv pip compile pyproject.toml --extra dev -c requirements.lock $(LOCK) -o requirements-dev.lock
	build/uv/bin/uv pip compile pyproject.toml --extra bundle -c requirements-dev.lock $(LOCK) -o requirements-bundle.lock
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
  --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
