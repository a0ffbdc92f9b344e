"""Lets this environment import `mistralai` and `mistralai_gcp` from Tramontane, unless official files are beside it."""

import sys

NAMES = {"mistralai", "mistralai_gcp"}


class Door:
    """Every interpreter of the environment starts with this file, so nothing is imported until a name is asked for."""

    def find_spec(self, name, path=None, target=None):  # noqa: ANN001, ANN201 (typing is not imported at start-up)
        if name.partition(".")[0] not in NAMES:
            return None
        from tramontane import aliases

        aliases.refuse_beside_official()
        return aliases.ALIASES.find_spec(name, path, target)


sys.meta_path.insert(0, Door())
