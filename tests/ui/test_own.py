"""My customer tomorrow on the page: filled in, kept, faced, changed, removed; what is wrong is told."""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from drills.attempt import Stage
from drills.drill import Drill
from drills.loading import load
from drills.own import shelf
from drills.own.form import read
from drills.own.scenario import form_of
from drills.store import Store
from models.settings import settings
from tests.drills.own_customers import DRAFT, NORA
from tests.model_server import Says
from tests.model_server import Server as ModelServer

FORM = read(NORA)


def visit(app: AppTest, **query: str) -> AppTest:
    app.query_params.clear()
    app.query_params.update(query)
    app.switch_page("ui/rooms/own.py")
    return app.run()


def everything(app: AppTest) -> str:
    shown = [*app.markdown, *app.html, *app.title, *app.subheader, *app.caption]
    return "\n".join(str(element.value if hasattr(element, "value") else element.proto) for element in shown)


def write(app: AppTest, label: str, text: str) -> None:
    boxes = [box for box in (*app.text_input, *app.text_area) if box.label == label]
    assert len(boxes) == 1, label
    boxes[0].set_value(text)


def written(app: AppTest, label: str) -> str:
    return next(str(box.value) for box in (*app.text_input, *app.text_area) if box.label == label)


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click()
    return app.run()


def fill(app: AppTest) -> None:
    for label, text in (
        ("Name", NORA["name"]),
        ("Who they are", NORA["role"]),
        ("Their temperament, word 1", "proud"),
        ("Their temperament, word 2", "quick"),
        ("Their temperament, word 3", "fair"),
        ("What happened", NORA["happened"]),
        ("Why it happened (optional)", NORA["why"]),
        ("What they will say first", "\n".join(NORA["opening"])),
        ("What they demand", NORA["demand"]),
        ("What would really settle it", NORA["settles"]),
        (
            "What you may offer",
            "Bring 120 white chairs to the lawn tonight.\n\n"
            "Send two of our people to set them up. | set them up, two people\nA 5 % credit on the order",
        ),
        ("What you may not give", NORA["may_not"][0]["text"]),
        ("What you may not promise", NORA["may_not"][1]["text"]),
        ("Fact 1", NORA["facts"][0]["text"]),
        ("What they would say of it, 1", NORA["facts"][0]["says"]),
    ):
        write(app, label, text)


def test_the_front_page_leads_there(app: AppTest) -> None:
    app.run()
    assert not app.exception
    assert "My customer tomorrow" in [link.proto.label for link in app.get("page_link")]


def test_an_empty_form_tells_what_is_missing_and_keeps_nothing(app: AppTest, store: Store) -> None:
    press(visit(app), "Keep")
    assert not app.exception
    assert "7 fields to mend (Name, " in app.error[0].value
    told = everything(app)
    for asked in (
        "Write how you call them, as in “Nora” or “Mr. Okafor”.",
        "Write at least one line that they might begin with, in their words.",
        "Write at least one thing that you are allowed to offer.",
    ):
        assert told.count(asked) == 1
    assert shelf.kept(store) == ()


def test_what_is_wrong_stands_in_the_box_it_is_in_and_goes_once_it_is_mended(
    app: AppTest, store: Store
) -> None:
    visit(app)
    fill(app)
    write(app, "What you may not promise", f"{NORA['may_not'][1]['text']}\n{{}}")
    write(app, "What they would say of it, 2", "We had to stand.")
    write(app, "Their temperament, word 2", "quick, and loud")
    press(app, "Keep")
    told = everything(app)
    assert "Line 2: leave out the braces { and }." in told
    assert "Fact 2: write it down, or empty the whole row." in told
    assert "Word 2: one word, or a few without a comma, in each of the three." in told
    folded = {fold.label: fold.proto.expanded for fold in app.expander}
    assert folded["What you may not give or promise"]
    assert folded["What comes out only when asked"]
    write(app, "What you may not promise", NORA["may_not"][1]["text"])
    write(app, "What they would say of it, 2", "")
    write(app, "Their temperament, word 2", "quick")
    press(app, "Keep")
    assert not app.error
    assert 'class="rz-wrong"' not in everything(app)
    (own,) = shelf.kept(store)
    assert own.scenario
    assert form_of(own.scenario) == FORM


def test_what_can_be_left_out_is_folded_and_left_out_it_makes_a_customer(app: AppTest, store: Store) -> None:
    visit(app)
    assert not any(fold.proto.expanded for fold in app.expander)
    for label, text in (
        ("Name", NORA["name"]),
        ("Who they are", NORA["role"]),
        ("What happened", NORA["happened"]),
        ("What they will say first", "\n".join(NORA["opening"])),
        ("What they demand", NORA["demand"]),
        ("What would really settle it", NORA["settles"]),
        ("What you may offer", "Bring 120 white chairs to the lawn tonight."),
    ):
        write(app, label, text)
    press(app, "Keep and face them")
    assert not app.error
    assert load(store, store.attempts()[0].id).scenario.persona.name == NORA["name"]


def test_what_was_typed_stays_when_something_is_wrong(app: AppTest, store: Store) -> None:
    visit(app)
    fill(app)
    write(app, "What they demand", "")
    press(app, "Keep")
    assert "1 field to mend (What they demand)" in app.error[0].value
    assert "Write what they insist on, in their words." in everything(app)
    assert written(app, "What happened") == NORA["happened"]
    write(app, "What they demand", NORA["demand"])
    press(app, "Keep")
    assert not app.error
    assert len(shelf.kept(store)) == 1


def test_a_filled_form_is_kept_as_it_was_meant(app: AppTest, store: Store) -> None:
    visit(app)
    fill(app)
    press(app, "Keep")
    assert not app.exception
    (own,) = shelf.kept(store)
    assert own.scenario
    assert form_of(own.scenario) == FORM
    assert "Nora is kept" in app.success[0].value
    assert f"face-{own.id}" in [button.key for button in app.button]


def test_kept_and_faced_at_once_the_customer_says_the_users_words(app: AppTest, store: Store) -> None:
    visit(app)
    fill(app)
    press(app, "Keep and face them")
    assert not app.exception
    (entry,) = store.attempts()
    told = load(store, entry.id)
    assert told.stage is Stage.TALKING
    assert any(line in told.lines[0].text for line in FORM.opening)
    assert len(app.chat_message) == 1


def test_a_change_is_a_new_version_and_a_talk_under_way_keeps_its_own(app: AppTest, store: Store) -> None:
    first = shelf.keep(store, FORM)
    attempt_id = Drill.begin(store, first, seed=1).attempt.id
    visit(app, customer=first.id)
    assert written(app, "What you may offer").splitlines()[1].endswith("| set them up, two people")
    write(app, "What they demand", "I want two years of hire for nothing.")
    press(app, "Keep")
    assert not app.exception
    assert shelf.find(store, first.id).demand == "I want two years of hire for nothing."
    assert shelf.find(store, first.id).version == 2
    assert load(store, attempt_id).scenario == first


def test_a_change_made_in_another_window_is_not_written_over(app: AppTest, store: Store) -> None:
    first = shelf.keep(store, FORM)
    visit(app, customer=first.id)
    write(app, "Name", "Nora C.")
    shelf.keep(store, FORM.model_copy(update={"name": "Nora B."}), first)
    press(app, "Keep")
    assert not app.exception
    assert "changed in another window" in app.warning[0].value
    assert "open it again" in app.error[0].value
    assert written(app, "Name") == "Nora C."
    assert shelf.find(store, first.id).persona.name == "Nora B."


def test_removed_in_another_window_it_is_kept_as_a_new_one(app: AppTest, store: Store) -> None:
    first = shelf.keep(store, FORM)
    visit(app, customer=first.id)
    write(app, "Name", "Nora B.")
    shelf.remove(store, first.id)
    press(app, "Keep")
    assert not app.exception
    (own,) = shelf.kept(store)
    assert own.id != first.id
    assert own.scenario
    assert form_of(own.scenario) == FORM.model_copy(update={"name": "Nora B."})


def test_removing_takes_a_second_word(app: AppTest, store: Store) -> None:
    first = shelf.keep(store, FORM)
    visit(app)
    press(app, "Remove Nora")
    assert not app.exception
    assert shelf.kept(store) == ()
    assert first.id not in everything(app)


def test_the_debrief_leads_back_to_the_same_customer_even_if_removed(app: AppTest, store: Store) -> None:
    first = shelf.keep(store, FORM)
    for changed in (True, False):
        drill = Drill.begin(store, first, seed=1)
        drill.reply("I’m sorry, Nora.")
        drill.answer()
        drill.abandon()
        if changed:
            shelf.keep(store, FORM.model_copy(update={"name": "Nora B."}), first)
        else:
            shelf.remove(store, first.id)
        app.query_params.clear()
        app.query_params.update(attempt=drill.attempt.id)
        app.switch_page("ui/rooms/debrief.py")
        press(app.run(), "Practise again with Nora")
        assert not app.exception
        assert not app.error
        newest = load(store, store.attempts()[0].id)
        assert newest.scenario.persona.name == ("Nora B." if changed else "Nora")


def test_an_address_of_nobody_says_so(app: AppTest) -> None:
    visit(app, customer="own_nobody")
    assert not app.exception
    assert "no customer of your own" in app.warning[0].value


def test_what_is_typed_is_shown_as_it_was_typed(app: AppTest, store: Store) -> None:
    shelf.keep(store, FORM.model_copy(update={"name": "<b>Nora</b>", "role": "<script>alert(1)</script>"}))
    visit(app)
    assert "<script>" not in everything(app)
    assert "&lt;b&gt;Nora" in everything(app)


def test_without_a_model_no_draft_is_offered(app: AppTest) -> None:
    visit(app)
    assert not [button for button in app.button if button.label.startswith("Draft")]


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    with ModelServer(lambda body: Says(DRAFT.model_dump_json())) as running:
        running.pace = 0.0
        monkeypatch.setenv("RIPITZ_MODEL__NAME", "openai:test-model")
        monkeypatch.setenv("RIPITZ_MODEL__ENDPOINT", running.url)
        settings.cache_clear()
        yield running
    settings.cache_clear()


@pytest.mark.enable_socket
def test_a_draft_fills_the_form_and_is_kept_only_when_the_user_says_so(
    app: AppTest, store: Store, model: ModelServer
) -> None:
    visit(app)
    fill(app)
    press(app, "Draft the rest with a model")
    assert not app.exception
    assert not app.error
    assert not app.warning
    assert "This is a proposal" in app.info[0].value
    assert "Who packs your vans?" in written(app, "What they will say first")
    assert "chairs by tonight" in written(app, "What you may offer")
    assert shelf.kept(store) == ()
    write(app, "What else they hold against you (optional)", "")
    press(app, "Keep")
    (own,) = shelf.kept(store)
    assert own.scenario
    kept = form_of(own.scenario)
    assert kept.complaints == ()
    assert kept.facts[-1].text == DRAFT.facts[0].fact
    assert not app.info
