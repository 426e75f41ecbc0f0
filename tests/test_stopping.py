import pytest
import typer

from analysis.stopping import STOPPED, stoppable


def test_an_interruption_is_told_in_one_sentence(capsys):
    with pytest.raises(typer.Exit) as caught, stoppable("Stopped. Nothing was written."):
        raise KeyboardInterrupt
    assert caught.value.exit_code == STOPPED == 130
    assert capsys.readouterr().err == "Stopped. Nothing was written.\n"


def test_an_error_is_left_as_it_is():
    with pytest.raises(ValueError, match="no"), stoppable("Stopped."):
        raise ValueError("no")
