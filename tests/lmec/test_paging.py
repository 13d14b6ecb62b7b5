import pytest
from django.http import Http404

from lmec.paging import Page, page_of


@pytest.mark.parametrize("asked", ["0", "4", "-1", "x", "1.5", "", "٣", "9" * 30])
def test_page_that_does_not_exist_is_not_found(asked):
    with pytest.raises(Http404):
        page_of({"page": asked}, total=60, size=20)


def test_page_without_a_number_is_the_first_even_of_nothing():
    assert page_of({}, total=0, size=20) == Page(1, 20, 0)


def test_page_shows_the_ends_the_neighbours_and_gaps_between():
    assert Page(6, 10, 200).shown == [1, None, 5, 6, 7, None, 20]
    assert Page(1, 10, 30).shown == [1, 2, 3]


def test_page_knows_its_neighbours_and_the_first_needs_no_number():
    second = Page(2, 10, 30)

    assert (second.previous, second.previous_value, second.next) == (1, None, 3)
    assert (Page(1, 10, 30).previous, Page(3, 10, 30).next) == (None, None)
