"""A small figure exported, and what its files hold."""

import xml.etree.ElementTree as ElementTree

from analysis.charts import finish, house
from analysis.charts.terms import draw_mentions
from analysis.publish import save
from analysis.questions import terms
from tests.tiny import corpus


def story(name="North"):
    return corpus([(name, "Free the hostages. “Captives wait,” he said."), ("South", "Hostages & captives.")])


def export(folder, made=None, stem="02-terms", **words):
    made = made or story()
    found = terms.mentions(made)
    with house("column"):
        ax = finish(draw_mentions(found), title="War <b>", subtitle="What?", source="Two articles.")
        given = {"caption": "A caption.", "alt": "Two dots.", "folder": folder, "corpus": made} | words
        return save(ax, found, stem, **given)


def contents(exported):
    return {path.suffix[1:]: path.read_bytes() for path in exported.files}


def svg_words(data):
    root = ElementTree.fromstring(data)
    return ["".join(each.itertext()) for each in root.iter("{http://www.w3.org/2000/svg}text")]
