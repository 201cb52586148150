import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from drills.attempt import Stage
from drills.drill import Drill
from drills.grading import grade_attempt
from drills.loading import load
from drills.store import Store
from rubric.criteria import load_rubric
from simulator import catalogue
from simulator.ending import Ending
from tests.ui.practice import agreed_on_new_terms, settled_with_a_promise, win
from ui import debriefing, library, markup

OWNING = "I'm sorry, Bill. We promised you Tuesday and we let you down."
ARGUING = "That isn't what happened. With respect, one day is not a disaster, so calm down."
HOSTILE = "You're a fool, and you should have read your own paperwork. Good luck finding anyone else."


def begin(store: Store, name: str = "late_delivery") -> str:
    return Drill.begin(store, *catalogue.find(name), seed=7).attempt.id


def play(store: Store, attempt_id: str, *replies: str) -> None:
    for reply in replies:
        drill = Drill.open(store, attempt_id)
        if drill.attempt.stage is Stage.TALKING:
            drill.reply(reply)
            drill.answer()


def visit(app: AppTest, room: str, **query: str) -> AppTest:
    app.query_params.update(query)
    app.switch_page(f"ui/rooms/{room}.py")
    return app.run()


def everything(app: AppTest) -> str:
    shown = [*app.markdown, *app.html, *app.title, *app.subheader, *app.caption]
    return "\n".join(str(element.value if hasattr(element, "value") else element.proto) for element in shown)


def test_the_front_page_has_everybody_on_the_shelf(app: AppTest) -> None:
    app.run()
    assert not app.exception
    assert not app.error
    for id_ in catalogue.ids():
        name = catalogue.scenario(id_).persona.name
        assert app.button(key=f"face-{id_}").label == f"Face {markup.plain(name)}"


def test_what_is_scored_can_be_read_before_anything_is_said(app: AppTest) -> None:
    app.run()
    (read,) = (one for one in app.expander if one.label == "What a talk is scored by")
    told = unescape(read.html[0].proto.body)
    for entry in load_rubric("full").entries:
        assert all(check.question in told for check in entry.criterion.checks)


def test_one_click_begins_and_the_customer_opens(app: AppTest, store: Store) -> None:
    app.run().button(key="face-late_delivery").click().run()
    assert not app.exception
    (entry,) = store.attempts()
    told = load(store, entry.id)
    assert told.stage is Stage.TALKING
    assert app.chat_message[0].markdown[0].value == markup.plain(told.lines[0].text)


def test_a_reply_is_kept_and_answered(app: AppTest, store: Store) -> None:
    attempt_id = begin(store)
    visit(app, "drill", attempt=attempt_id)
    app.chat_input[0].set_value(OWNING).run()
    told = load(store, attempt_id)
    assert [line.role for line in told.lines] == ["customer", "trainee", "customer"]
    assert told.lines[1].text == OWNING
    assert len(app.chat_message) == 3


def test_an_email_is_written_with_paragraphs_and_sent_by_a_button(app: AppTest, store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("dead_system"), seed=7)
    drill.prepare()
    visit(app, "drill", attempt=drill.attempt.id)
    assert not app.chat_input
    (box,) = app.text_area
    (send,) = (button for button in app.button if button.label == "Send the e-mail")
    send.click().run()
    assert "nothing written" in app.warning[0].value
    assert len(load(store, drill.attempt.id).lines) == 1
    box.set_value("Ruth, we let you down.\n\nWhat has this month cost you?")
    send.click().run()
    told = load(store, drill.attempt.id)
    assert told.lines[1].text == "Ruth, we let you down.\n\nWhat has this month cost you?"
    assert len(app.chat_message) == len(told.lines) == 3


def test_what_could_not_be_sent_is_in_the_letter_again(app: AppTest, store: Store) -> None:
    drill = Drill.begin(store, *catalogue.find("dead_system"), seed=7)
    drill.prepare()
    visit(app, "drill", attempt=drill.attempt.id)
    play(store, drill.attempt.id, "Ruth, we let you down.")
    app.text_area[0].set_value("Written too late.")
    next(button for button in app.button if button.label == "Send the e-mail").click().run()
    assert "another window" in app.warning[0].value
    assert app.text_area[0].value == "Written too late."
    assert len(load(store, drill.attempt.id).lines) == 3


def test_an_answer_that_is_owed_is_given_when_the_page_is_opened(app: AppTest, store: Store) -> None:
    attempt_id = begin(store)
    Drill.open(store, attempt_id).reply(OWNING)
    visit(app, "drill", attempt=attempt_id)
    assert load(store, attempt_id).stage is Stage.TALKING
    assert len(app.chat_message) == 3


def test_a_reply_to_something_older_is_put_back_into_the_box(app: AppTest, store: Store) -> None:
    attempt_id = begin(store)
    visit(app, "drill", attempt=attempt_id)
    play(store, attempt_id, OWNING)
    app.chat_input[0].set_value("Said too late.").run()
    assert [line.text for line in load(store, attempt_id).lines if line.role == "trainee"] == [OWNING]
    assert "another window" in app.warning[0].value


def test_what_was_typed_is_shown_as_it_was_typed(app: AppTest, store: Store) -> None:
    attempt_id = begin(store)
    play(store, attempt_id, "<script>alert(1)</script> *now* [here](javascript:x)")
    visit(app, "drill", attempt=attempt_id)
    shown = app.chat_message[1].markdown[0].value
    assert r"\<script\>" in shown
    assert r"\[here\]\(javascript\:x\)" in shown


def test_insulted_the_customer_goes_and_the_page_says_so(app: AppTest, store: Store) -> None:
    attempt_id = begin(store)
    play(store, attempt_id, *[HOSTILE] * 6)
    assert load(store, attempt_id).ending is Ending.HUNG_UP
    visit(app, "drill", attempt=attempt_id)
    assert "hung up" in everything(app)
    assert not app.chat_input
    assert [button.label for button in app.button if "debrief" in button.label] == ["See the debrief"]


def test_leaving_takes_a_second_word(app: AppTest, store: Store) -> None:
    attempt_id = begin(store)
    visit(app, "drill", attempt=attempt_id)
    next(button for button in app.button if button.label == "End it and leave").click().run()
    assert load(store, attempt_id).ending is Ending.ABANDONED


def test_the_debrief_has_score_flags_and_the_own_words(app: AppTest, store: Store) -> None:
    attempt_id = begin(store)
    play(store, attempt_id, OWNING, ARGUING, *[HOSTILE] * 6)
    visit(app, "debrief", attempt=attempt_id)
    assert not app.exception
    assert not app.error
    shown = everything(app)
    assert "of 100" in shown
    assert "Apologizing" in shown
    assert "Not passed" in shown
    assert "Instead:" in shown
    assert "techniques?page=" in shown
    assert "one day is not a disaster" in shown


@pytest.mark.parametrize("rubric", ["core", "four_steps"])
def test_another_rubric_judges_the_same_talk(app: AppTest, store: Store, rubric: str) -> None:
    attempt_id = begin(store)
    play(store, attempt_id, OWNING, *[HOSTILE] * 6)
    visit(app, "debrief", attempt=attempt_id, rubric=rubric)
    assert app.selectbox[0].value == rubric


def test_a_talk_that_goes_on_has_no_debrief_yet(app: AppTest, store: Store) -> None:
    visit(app, "debrief", attempt=begin(store))
    assert "has not ended" in app.info[0].value


def test_the_front_page_lists_what_is_open_and_what_is_done(app: AppTest, store: Store) -> None:
    standing, ended = begin(store), begin(store, "free_ripitz")
    play(store, ended, *[HOSTILE] * 6)
    app.run()
    assert app.button(key=f"go-{standing}").label == "Go on with Bill"
    assert "of 100" in everything(app)


def test_preparation_has_its_limits_and_what_was_learned_stays(app: AppTest, store: Store) -> None:
    attempt_id = begin(store, "dead_system")
    visit(app, "drill", attempt=attempt_id)
    plan = catalogue.scenario("dead_system").preparation
    assert plan
    for contact in plan.contacts[: plan.visits]:
        app.button(key=f"talk-{contact.id}").click().run()
        assert " ".join(contact.says.split())[:40] in " ".join(everything(app).split())
    assert all(button.disabled for button in app.button if str(button.key).startswith("talk-"))
    next(button for button in app.button if button.label.startswith("Answer")).click().run()
    told = load(store, attempt_id)
    assert told.preparation
    assert set(told.preparation.contacts) == {contact.id for contact in plan.contacts[: plan.visits]}
    assert told.stage is Stage.TALKING


@pytest.mark.parametrize("room", ["drill", "debrief"])
def test_an_attempt_that_is_not_there_is_told_in_words(app: AppTest, room: str) -> None:
    visit(app, room, attempt="nowhere")
    assert not app.exception
    assert "no such drill among yours" in app.error[0].value


def test_a_fault_inside_is_noted_and_never_shown(app: AppTest, store: Store) -> None:
    attempt_id = begin(store)
    store.append(attempt_id, store.count(attempt_id), "rewound", {"to": 404})
    visit(app, "drill", attempt=attempt_id)
    assert not app.exception
    assert "noted" in app.error[0].value
    assert "404" not in app.error[0].value


@pytest.mark.parametrize(
    "page", ["stop_drop_roll", "falling_back", "four_steps", "anger_to_loyalty", "take_the_stick"]
)
def test_each_technique_has_its_page(app: AppTest, page: str) -> None:
    visit(app, "techniques", page=page)
    assert not app.error
    assert "When it fits" in everything(app)


def test_a_trainer_can_choose_the_case(app: AppTest, store: Store) -> None:
    app.run().button(key="case-dead_system-no_resources").click().run()
    (entry,) = store.attempts()
    assert load(store, entry.id).scenario.key == "dead_system:no_resources"
    assert load(store, entry.id).stage is Stage.PREPARING


def test_what_was_agreed_is_put_in_writing(app: AppTest, store: Store) -> None:
    attempt_id = agreed_on_new_terms(store)
    visit(app, "drill", attempt=attempt_id)
    submit = next(button for button in app.button if button.label == "Send the summary")
    submit.click().run()
    assert "nothing written" in app.warning[0].value
    app.text_area[0].set_value("An addendum that both of you sign by Friday, and a phased start.")
    next(button for button in app.button if button.label == "Send the summary").click().run()
    told = load(store, attempt_id)
    assert told.stage is Stage.DONE
    assert told.recap
    assert not app.text_area
    visit(app, "debrief", attempt=attempt_id)
    assert "phased start" in everything(app)


def test_the_same_customer_again_is_another_attempt(app: AppTest, store: Store) -> None:
    attempt_id = begin(store)
    play(store, attempt_id, *[HOSTILE] * 6)
    visit(app, "debrief", attempt=attempt_id)
    next(button for button in app.button if button.label == "Practise again with Bill").click().run()
    newest = load(store, store.attempts()[0].id)
    assert newest.id != attempt_id
    assert newest.scenario.key == "late_delivery"
    assert newest.stage is Stage.TALKING


@pytest.mark.parametrize(
    ("ending", "verdict", "says"),
    [
        (Ending.WON, "failed", "Bill stayed all the same: the score is about how you dealt with Bill"),
        (Ending.SETTLED, "failed", "Bill stayed all the same"),
        (Ending.HUNG_UP, "passed", "Bill was not kept all the same: the score is about"),
        (Ending.WON, "passed", ""),
        (Ending.HUNG_UP, "failed", ""),
        (Ending.WON, "review", ""),
        (Ending.PARTED, "failed", ""),
    ],
)
def test_an_ending_and_a_verdict_that_differ_are_reconciled(ending: Ending, verdict: str, says: str) -> None:
    said = debriefing.apart("Bill", ending, verdict)
    assert said.startswith(says)
    assert bool(said) == bool(says)


def test_the_debrief_says_how_a_customer_can_stay_and_the_score_be_low(app: AppTest, store: Store) -> None:
    told = load(store, settled_with_a_promise(store))
    assert (told.ending, grade_attempt(told, "full").verdict) == (Ending.SETTLED, "failed")
    visit(app, "debrief", attempt=told.id)
    assert "Mr. Okafor stayed all the same" in everything(app)
    visit(app, "debrief", attempt=win(store))
    assert "all the same" not in everything(app)


def test_the_brief_stays_a_glance_away_while_the_summary_is_written(app: AppTest, store: Store) -> None:
    attempt_id = agreed_on_new_terms(store)
    for room in ("drill", "debrief"):
        visit(app, room, attempt=attempt_id)
        assert "Your summary in writing" in [box.label for box in app.text_area]
        assert "30-day review clause" in everything(app)
        assert [one.label for one in app.expander].count("Your brief") == 1


def test_what_a_summary_did_is_not_called_a_reply(app: AppTest, store: Store) -> None:
    drill = Drill.open(store, agreed_on_new_terms(store))
    drill.recap(
        "Dana, as agreed: I draft the addendum, both of you sign it by Friday, you start with two sauces, and "
        "we review it together after thirty days."
    )
    told = load(store, drill.attempt.id)
    shown, _ = debriefing.items(told, grade_attempt(told, "full"), load_rubric("full"))
    places = {quote.where for item in shown for quote in item.quotes}
    assert "Your summary" in places
    assert f"Reply {len(told.lines) // 2 + 1}" not in places


def test_no_page_shows_the_id_of_a_rubric_or_of_a_move() -> None:
    for page in library.techniques():
        assert not re.search(r"`[a-z]+(_[a-z]+)+`", page.text), page.id
