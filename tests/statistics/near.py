"""Values as sources print them."""

import pytest


def near(value, digits):
    """Equal when rounded to so many decimals."""
    return pytest.approx(value, abs=0.5000001 * 10**-digits)


def cut(value, digits):
    """Equal when further decimals are cut off."""
    return pytest.approx(value + 0.5 * 10**-digits, abs=0.5000001 * 10**-digits)
