from analysis import data
from analysis.questions.agency import checking
from analysis.schema.agency import AGENCY_MEASURED
from analysis.schema.cells import cell


def test_every_rate_has_a_name_for_readers_and_its_cases():
    table = checking.measured()
    assert table.height == sum(row["n"] != "0" for row in data.rows("agency_accuracy.csv"))
    assert all(cell(AGENCY_MEASURED["what"], what) for what in table["what"])
    assert table["right"].is_between(0, 1).all()
    assert (table["n"] > 0).all()
