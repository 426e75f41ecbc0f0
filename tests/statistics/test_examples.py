import doctest
import importlib
import inspect
import pkgutil

import pytest

from analysis import statistics

MODULES = [
    importlib.import_module(found.name)
    for found in pkgutil.walk_packages(statistics.__path__, prefix="analysis.statistics.")
]
FUNCTIONS = [
    function
    for module in MODULES
    for name, function in inspect.getmembers(module, inspect.isfunction)
    if function.__module__ == module.__name__ and not name.startswith("_") and not module.__name__.endswith("cells")
]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_the_examples_of_the_docstrings_are_right(module):
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_every_statistic_has_an_example(function):
    assert ">>> " in function.__doc__
