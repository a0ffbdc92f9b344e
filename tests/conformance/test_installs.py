"""The drop-in beside the official packages themselves, where tests/dropin has stand-ins of the same layout."""

import pytest

from dropin.test_installs import (  # noqa: F401 (tests are collected by name)
    environment,
    ours,
    pytestmark,
    test_side_by_side_nothing_is_changed_and_the_import_refuses,
    test_when_one_goes_the_other_works,
)


@pytest.fixture
def official(version):
    return f"mistralai=={version}"
