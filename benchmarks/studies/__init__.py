"""Published studies, computed again on their own data, with what voice, victim and copies change.

Each study is a script and a page. A script takes the path of a published table and finds its columns by name, so that
other data of the same form run unchanged. No text of the data is kept here.
"""
