# The pocket model from nothing, in an environment of its own; started again, it goes on where it stopped.
POCKET_BIN := pocket/.venv/bin
POCKET_RUN := cd pocket && PYTHONPATH=. OMP_WAIT_POLICY=passive nice -n 19 .venv/bin/python -m
POCKET_ARGS ?=
POCKET_TEKKEN := pocket/src/tramontane_pocket/tekken.json

.PHONY: pocket pocket-train pocket-figures pocket-export pocket-clean

pocket: pocket-train pocket-figures pocket-export ## the pocket model: corpus, training (hours; it resumes), figures, weights

pocket-train: pocket/.venv/.stamp $(POCKET_TEKKEN) ## go on training; POCKET_ARGS="--minutes 60" stops after an hour
	$(POCKET_RUN) recipe.train $(POCKET_ARGS)

pocket-figures: setup pocket/.venv/.stamp ## held-out values, held-out templates, exam
	$(POCKET_RUN) recipe.evaluate

pocket-export: pocket/.venv/.stamp ## weights and card into the distribution, held against llama.cpp
	$(POCKET_RUN) recipe.export --kinds Q8_0 --ship Q8_0
	$(POCKET_RUN) recipe.card

$(POCKET_TEKKEN): | pocket/.venv/.stamp # only where it is missing: another vocabulary would undo a training
	$(POCKET_RUN) recipe.vocabulary

pocket/.venv/.stamp: pocket/requirements.txt
	$(or $(PYTHON),python3) -m venv pocket/.venv
	$(POCKET_BIN)/python -m pip install -q --disable-pip-version-check -r pocket/requirements.txt
	@touch $@

pocket-clean: ## remove the environment of the recipe; checkpoints stay in ~/.cache/tramontane-pocket
	rm -rf pocket/.venv
