"""Writing on the page: both views of a draft, what is wrong as it stands, a test talk, publishing, versions."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from drills.published import offered, start
from drills.published.draft import Draft, Kind
from drills.published.press import Press
from drills.published.text import Put, edited
from drills.store import Store
from people.person import Role
from people.register import Register

BILL = start.copied(Kind.SCENARIO, "late_delivery")


@pytest.fixture
def press(store: Store) -> Press:
    return Press(store)


def visit(app: AppTest, draft: Draft | None = None, view: str = "Form") -> AppTest:
    app.query_params.clear()
    if draft:
        app.query_params["draft"] = draft.id
    app.switch_page("ui/rooms/author.py")
    app.run()
    if draft and view != "Form":
        app.segmented_control(key=f"view-{draft.id}").set_value(view).run()
    return app


def field(app: AppTest, label: str):  # type: ignore[no-untyped-def]
    (found,) = [box for box in (*app.text_input, *app.text_area) if box.label == label]
    return found


def press_button(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click()
    return app.run()


def page(app: AppTest) -> str:
    return "\n".join(str(element.proto) for element in (*app.html, *app.markdown, *app.caption))


def text(press: Press, draft: Draft) -> str:
    return press.draft(draft.id).text


def test_what_is_typed_in_the_form_is_kept_in_the_text_and_told_of(app: AppTest, press: Press) -> None:
    draft = press.begin(Kind.SCENARIO, start.template(Kind.SCENARIO))
    visit(app, draft)
    assert not app.exception
    assert "8 things to mend" in page(app)
    field(app, "Name").set_value("Nora <b>").run()
    assert 'name: "Nora <b>"' in text(press, draft)
    assert "7 things to mend" in page(app)
    field(app, "Name").set_value("").run()
    assert "8 things to mend" in page(app)


def test_the_yaml_is_the_same_draft(app: AppTest, press: Press) -> None:
    draft = press.begin(Kind.SCENARIO, BILL)
    visit(app, draft, "YAML")
    field(app, "The draft as YAML").set_value(BILL.replace('name: "Bill"', "name: 3", 1)).run()
    assert "persona.name" in page(app)
    assert "expected text, found 3" in page(app)
    field(app, "The draft as YAML").set_value("id: [").run()
    assert "not valid YAML" in page(app)
    app.segmented_control(key=f"view-{draft.id}").set_value("Form").run()
    assert "cannot show this text" in app.warning[0].value
    assert not app.exception


def test_lists_levels_and_choices_are_written(app: AppTest, press: Press) -> None:
    draft = press.begin(Kind.SCENARIO, BILL)
    visit(app, draft)
    app.multiselect[0].set_value(["000"]).run()
    assert 'sources: ["000"]' in text(press, draft)
    app.pills(key=f"section-{draft.id}").set_value("Endings").run()
    field(app, "Won: it takes").set_value("apology\nexplore, fact:crew").run()
    next(box for box in app.number_input if box.label == "Hangs up at anger").set_value(9.3).run()
    assert "hangs_up_at: 9.3" in text(press, draft)
    assert '- [explore, "fact:crew"]' in text(press, draft) or '- ["explore", "fact:crew"]' in text(
        press, draft
    )
    app.pills(key=f"section-{draft.id}").set_value("Lines").run()
    field(app, "First sentences").set_value("This is Bill.\n\nBill here.").run()
    assert '"Bill here."' in text(press, draft)
    assert not app.exception
    assert "Nothing is wrong" in page(app)


def test_things_are_added_to_a_list_and_taken_out(app: AppTest, press: Press) -> None:
    draft = press.begin(Kind.SCENARIO, BILL)
    visit(app, draft)
    app.pills(key=f"section-{draft.id}").set_value("Baits").run()
    before = len(app.expander)
    press_button(app, "Add: bait")
    assert len(app.expander) == before + 1
    assert "lines: []" in text(press, draft)
    press_button(app, f"Remove bait {before + 1 - _others(app)}")
    assert "bait_1" not in text(press, draft)
    assert not app.exception


def _others(app: AppTest) -> int:
    return sum(not expander.label.startswith("Bait") for expander in app.expander)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_part_of_the_form_shows_whatever_ships(app: AppTest, press: Press, kind: Kind) -> None:
    draft = press.begin(kind, start.copied(kind, "dead_system" if kind is Kind.SCENARIO else "full"))
    visit(app, draft)
    for title in app.pills(key=f"section-{draft.id}").options:
        app.pills(key=f"section-{draft.id}").set_value(title).run()
        assert not app.exception
        assert not app.error
    assert text(press, draft) == draft.text


def test_a_test_conversation_is_held_and_not_kept(app: AppTest, press: Press, store: Store) -> None:
    visit(app, press.begin(Kind.SCENARIO, BILL))
    app.chat_input[0].set_value("I’m sorry, Bill. We promised you Tuesday, and we let you down.").run()
    assert len(app.chat_message) == 3
    assert "means to" in page(app)
    assert "This did: " in page(app)
    app.chat_input[0].set_value("<script>alert(1)</script>").run()
    assert "<script>" not in page(app)
    assert "This did nothing" in page(app)
    assert store.attempts() == []


def test_the_reference_sellers_play_it(app: AppTest, press: Press) -> None:
    visit(app, press.begin(Kind.SCENARIO, BILL))
    press_button(app, "Let them play it")
    assert page(app).count("<tr><td>") == 5


def test_a_rubric_is_written_and_grades_a_sample(app: AppTest, press: Press, store: Store) -> None:
    draft = press.begin(Kind.RUBRIC, start.copied(Kind.RUBRIC, "core"))
    visit(app, draft)
    assert "A sample talk" in page(app)
    app.pills(key=f"section-{draft.id}").set_value("Own criteria").run()
    press_button(app, "Add: own criterion")
    field(app, "Title").set_value("Saying good day").run()
    field(app, "What it asks").set_value("Begin by saying who you are.").run()
    field(app, "Question, yes or no").set_value("Did you ask a question?").run()
    assert "does not count under criteria" in page(app)
    app.pills(key=f"section-{draft.id}").set_value("Criteria").run()
    press_button(app, "Add: criterion")
    chosen = [box for box in app.selectbox if box.label == "Criterion"][-1]
    chosen.set_value("own_1").run()
    assert "Nothing is wrong" in page(app)
    press_button(app, "Publish as version 1")
    assert not app.exception
    assert offered.rubrics(store)[-1] == "our_core@1"


def test_published_it_stands_on_the_front_page_and_an_edit_begins_the_next(
    app: AppTest, press: Press
) -> None:
    draft = press.begin(Kind.SCENARIO, edited(BILL, [Put(("persona", "name"), "William")]))
    visit(app, draft)
    press_button(app, "Publish as version 1")
    assert "version 1 is published" in app.success[0].value.replace("\\", "")
    app.switch_page("ui/rooms/choose.py").run()
    assert "Face William" in [button.label for button in app.button]
    visit(app)
    press_button(app, "Edit our_late_delivery")
    assert "version: 2\n" in press.drafts()[0].text
    visit(app)
    press_button(app, "Withdraw version 1")
    app.switch_page("ui/rooms/choose.py").run()
    assert "Face William" not in [button.label for button in app.button]


def test_two_windows_do_not_write_over_each_other(app: AppTest, press: Press) -> None:
    draft = press.begin(Kind.SCENARIO, BILL)
    visit(app, draft)
    elsewhere = press.save(draft, edited(BILL, [Put(("demand",), "Nothing at all.")]))
    field(app, "Name").set_value("William").run()
    assert "changed in another window" in app.warning[0].value
    assert text(press, draft) == elsewhere.text
    press_button(app, "Keep what I have here in its place")
    assert 'name: "William"' in text(press, draft)
    assert "Nothing at all." not in text(press, draft)
    press.save(press.draft(draft.id), elsewhere.text)
    visit(app, draft)
    assert field(app, "Name").value == "Bill"


def test_trainees_do_not_write(app: AppTest, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    trainee = Register(store.database).add("tina", "Tina", Role.TRAINEE)
    monkeypatch.setattr("ui.who.me", lambda: trainee)
    visit(app)
    assert "written by trainers" in app.info[0].value
    assert [button.label for button in app.button] == []


def test_an_address_of_no_draft_says_so(app: AppTest, tmp_path: Path) -> None:
    app.query_params["draft"] = "../../etc"
    app.switch_page("ui/rooms/author.py").run()
    assert "There is no such draft" in app.error[0].value
    assert not app.exception
