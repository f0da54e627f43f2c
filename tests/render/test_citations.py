"""Citations on a case's page."""

from __future__ import annotations

import re
from collections import defaultdict

from macros.pages.case_page import case_body
from macros.render.terms import Terms


def test_a_sources_places_are_numbered_as_they_stand_on_the_page_and_its_entry_leads_to_each(collection):
    terms = Terms(collection.glossary)
    for slug in collection.cases:
        body = case_body(collection, slug, terms)
        places = defaultdict(list)
        for key, number in re.findall(r' id="cite-([\w:-]+)-(\d+)"', body):
            places[key].append(int(number))
        assert places, slug
        for key, numbers in places.items():
            assert numbers == list(range(1, len(numbers) + 1)), (slug, key)
            assert [f'href="#cite-{key}-{number}"' in body for number in numbers] == [True] * len(numbers), (slug, key)
