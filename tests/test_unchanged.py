"""What a server need not work out again."""

from jinja2 import FileSystemLoader
from mkdocs.theme import Theme

from snippet_runner.publishing.theme_files import list_once
from snippet_runner.unchanged import each_while_equal, while_equal


def test_it_is_worked_out_again_when_an_argument_has_another_value():
    asked = []

    @while_equal
    def total(numbers, *, start=0):
        asked.append(numbers)
        return sum(numbers, start)

    assert [total([1, 2]), total([1, 2]), total([1, 3]), total([1, 3], start=5), total([1, 2])] == [3, 3, 4, 9, 3]
    assert asked == [[1, 2], [1, 3], [1, 3], [1, 2]]


def test_each_page_is_worked_out_again_when_something_of_its_own_has_another_value():
    asked = []

    @each_while_equal
    def total(page, *numbers):
        asked.append((page, *numbers))
        return sum(numbers)

    assert [total("a", 1), total("b", 2), total("a", 1), total("b", 3), total("b", 3), total("b", 2)] == [
        1,
        2,
        1,
        3,
        3,
        2,
    ]
    assert asked == [("a", 1), ("b", 2), ("b", 3), ("b", 2)]


def test_a_file_that_comes_into_the_own_folder_of_the_theme_is_listed(tmp_path):
    for name in ("a.css", "b.css"):
        (tmp_path / name).write_text("", "utf-8")
        theme = Theme(name="material", custom_dir=str(tmp_path))
        everything = FileSystemLoader([str(path) for path in theme.dirs]).list_templates()
        list_once(theme)
        listed = theme.get_env().list_templates()
        assert name in listed
        assert set(listed) == {file for file in everything if not file.startswith(".")}
