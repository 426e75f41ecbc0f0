import pytest

from tests.publish.whole import small


@pytest.fixture(scope="session")
def whole(tmp_path_factory):
    """The small report."""
    return small.report(tmp_path_factory.mktemp("report"))
