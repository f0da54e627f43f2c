"""The schema for editors says what the model and the vocabulary say."""

import json

from macros import ROOT
from macros.load import load_shared
from macros.schema import SCHEMA, as_text, schema


def test_the_checked_in_schema_is_current():
    shared, _ = load_shared(ROOT)
    written = (ROOT / SCHEMA).read_text("utf-8")
    assert written == as_text(schema(shared.vocabulary)), "run: python -m macros schema"


def test_closed_lists_are_enumerations():
    shared, _ = load_shared(ROOT)
    made = json.loads((ROOT / SCHEMA).read_text("utf-8"))
    assert made["$defs"]["Fact"]["properties"]["topic"]["enum"] == list(shared.vocabulary.topics)
    assert made["properties"]["domain"]["enum"] == list(shared.vocabulary.domains)
    assert made["additionalProperties"] is False
