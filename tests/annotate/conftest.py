import pytest

from analysis.annotate.syntax import cache


@pytest.fixture(autouse=True, scope="module")
def own_cache(tmp_path_factory):
    """Parses of these tests are kept in a folder of their own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(cache.VARIABLE, str(tmp_path_factory.mktemp("cache")))
        yield
