"""The record: appended, never changed, and clear about what is wrong."""

from pathlib import Path

import pytest

from drills.store import OutOfStepError, RecordError, Store, default_url


def test_events_come_back_in_order_and_as_they_were(store: Store) -> None:
    store.begin("a", {"seed": 1})
    for number, text in enumerate(("one", "\x00 two \ud800", "three")):
        store.append("a", number, "replied", {"text": text})
    assert [event.body["text"] for event in store.events("a")] == ["one", "\x00 two \ud800", "three"]
    assert [event.number for event in store.events("a", since=1)] == [1, 2]


def test_no_event_is_written_over_another(store: Store) -> None:
    store.begin("a", {"seed": 1})
    store.append("a", 0, "replied", {"text": "first"})
    with pytest.raises(OutOfStepError):
        store.append("a", 0, "replied", {"text": "second"})
    assert [event.body["text"] for event in store.events("a")] == ["first"]


def test_a_document_is_kept_once_under_its_hash(store: Store) -> None:
    key = store.keep("scenario")
    assert store.keep("scenario") == key
    assert store.document(key) == "scenario"
    with pytest.raises(KeyError):
        store.document("0" * 64)


def test_attempts_are_listed_newest_first(store: Store) -> None:
    for id_ in ("a", "b", "c"):
        store.begin(id_, {"seed": 1})
    assert [entry.id for entry in store.attempts()] == ["c", "b", "a"]
    assert [entry.id for entry in store.attempts(most=2)] == ["c", "b"]


def test_all_attempts_are_listed_where_that_is_asked_for(store: Store) -> None:
    for number in range(51):
        store.begin(f"a{number}", {"seed": 1})
    assert len(store.attempts()) == 50
    assert len(store.attempts(most=None)) == 51


def test_how_much_has_happened_is_told_of_many_attempts_at_once(store: Store) -> None:
    for id_, events in (("a", 2), ("b", 1), ("c", 0), ("d", 3)):
        store.begin(id_, {"seed": 1})
        for number in range(events):
            store.append(id_, number, "replied", {"text": "said"})
    assert store.counts({"a", "b", "c", "nobody"}) == {"a": store.count("a"), "b": store.count("b")}
    assert store.counts(set()) == {}


@pytest.mark.parametrize("url", ["nonsense", "nosuch://db", "sqlite:////proc/nowhere/ripitz.db"])
def test_a_record_that_cannot_be_opened_says_so(url: str) -> None:
    with pytest.raises(RecordError, match="the record cannot be opened"):
        Store(url)


def test_a_file_that_is_no_record_says_so(tmp_path: Path) -> None:
    path = tmp_path / "ripitz.db"
    path.write_bytes(b"not a database at all, but long enough to be looked at as one" * 100)
    with pytest.raises(RecordError, match="not a database"):
        Store(f"sqlite:///{path}")


def test_the_url_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RIPITZ_DATABASE", "sqlite:///elsewhere.db")
    assert default_url() == "sqlite:///elsewhere.db"
    monkeypatch.delenv("RIPITZ_DATABASE")
    assert default_url().startswith("sqlite:///")
