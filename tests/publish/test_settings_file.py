import pytest

from analysis.publish.settings_file import FILE, PLAIN, SettingsError, read_settings, with_values


def read(folder, text):
    (folder / FILE).write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_settings(folder)


@pytest.mark.parametrize("text", ["", "# nothing\n", "story: seeds\n"])
def test_what_the_file_does_not_say_is_as_in_a_new_one(tmp_path, text):
    assert read(tmp_path, text) == PLAIN


def test_without_a_file_all_is_as_in_a_new_one(tmp_path):
    assert read_settings(tmp_path) == PLAIN


def test_values_are_texts_and_a_palette_holds_several(tmp_path):
    found = read(tmp_path, "story: C:\\mine\nembeddings: no\nwidth: 120\npalette: {North: '#162F4A'}\n")
    assert (found["story"], found["embeddings"], found["width"]) == ("C:\\mine", "no", "120")
    assert found["palette"] == {"North": "#162F4A"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "stori: seeds\n",
            'settings.yaml: the name of a setting must be one of "story", "figures", "shared_copy", "context", "width", '
            '"dpi", "language", "palette", "embeddings"; it is "stori". Did you mean "story"?',
        ),
        ("story: [a, b]\n", "settings.yaml: story must be one value; it is 2 values."),
        ("- a\n", "settings.yaml must hold a line for each setting, such as story: my-story; it holds something else."),
        (
            "story: seeds\nfigures: {a\n",
            "settings.yaml must hold a line for each setting, such as story: my-story; line 3 can't be read.",
        ),
        (
            b"\xff\xfe\x00",
            "settings.yaml must hold a line for each setting, such as story: my-story; it can't be read.",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_told_in_a_line(tmp_path, text, said):
    with pytest.raises(SettingsError) as caught:
        read(tmp_path, text)
    assert str(caught.value) == said


def test_other_values_are_set_and_the_rest_of_the_file_stays():
    text = "# All.\nstory: seeds  # the folder\npalette: {A: '#112233'}\ncontext: slide\n"
    assert with_values(text, {"story": "../my: story", "figures": ""}) == (
        "# All.\nstory: '../my: story'  # the folder\npalette: {A: '#112233'}\ncontext: slide\nfigures:\n"
    )
    assert with_values("", {"story": "no", "figures": "figures"}) == "story: 'no'\nfigures: figures\n"


def test_what_is_set_is_read_again(tmp_path):
    for story in ("my story", "#1", "../it's", "yes", "été", "a: b", 'q"uote', "2025"):
        assert read(tmp_path, with_values("story: x  # note\n", {"story": story}))["story"] == story
