"""Exports of archives of news and of media monitors -> their articles."""
