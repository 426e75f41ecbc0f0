"""What a member of a vocabulary is: the text that tables hold, the name a reader sees, what it stands for."""

from __future__ import annotations

from enum import StrEnum

import polars as pl


class Named(StrEnum):
    """A member with the name a reader sees and what it stands for."""

    printed: str
    meaning: str

    def __new__(cls, value: str, printed: str = "", meaning: str = "") -> Named:
        """Make a member of its text, its printed name and its meaning; ``Voice("quoted")`` finds one by its text."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.printed, member.meaning = printed, meaning
        return member


class Shown(Named):
    """A member with an example, as a legend shows it."""

    example: str

    def __new__(cls, value: str, printed: str = "", meaning: str = "", example: str = "") -> Shown:
        """Make a member of its text, its printed name, its meaning and its example."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.printed, member.meaning, member.example = printed, meaning, example
        return member


def type_of(members: type[Named]) -> pl.Enum:
    """The column type that holds these members, in their order."""
    return pl.Enum([member.value for member in members])
