"""Red flags: what raised them, and what they say."""

from rubric.criteria import load_rubric
from rubric.grade import Grade, GradingContext, grade
from rubric.reading import Brief, Move, Term
from tests.rubric.conversation import drill

COMPLAINT = "Your driver dropped my tiles in the rain and drove off. I've had enough of you."
SORRY = "I'm sorry, we left your tiles out in the rain and they are ruined."
REMEDY = "I can have forty new boxes at your door on Thursday."
PLAIN = "I have read through everything on the order now."


def graded(context: GradingContext) -> Grade:
    return grade(context, load_rubric("core"))


def test_every_misstep_raises_its_red_flag_with_the_repair_and_the_reason() -> None:
    reply = "The forecast was wrong, that is all there is to it."
    result = graded(drill((COMPLAINT, reply, [(Move.JUSTIFY, reply)])))
    (flag,) = result.red_flags
    assert (flag.id, flag.move, flag.turn, flag.evidence) == ("justify", "justify", 1, reply)
    assert flag.link == "docs/techniques/falling_back.md#explaining-unasked"
    assert flag.instead
    assert flag.why


def test_saying_sorry_again_with_nothing_behind_it_raises_a_flag() -> None:
    again = "Again, I am sorry that we spoilt your tiles."
    sorry = (COMPLAINT, SORRY, [(Move.APOLOGY, SORRY)])
    result = graded(drill(sorry, ("And?", again, [(Move.APOLOGY, again)])))
    assert [(flag.id, flag.turn) for flag in result.red_flags] == [("apology_without_remedy", 3)]
    offered = graded(
        drill(sorry, ("And?", REMEDY, [(Move.SOLUTION, REMEDY)]), ("Hm.", again, [(Move.APOLOGY, again)]))
    )
    assert not offered.red_flags


def test_a_question_left_standing_raises_a_flag_that_quotes_it() -> None:
    result = graded(drill((COMPLAINT, PLAIN, []), ("I was up all night. Why did he drive off?", "ok", [])))
    assert [(flag.id, flag.evidence) for flag in result.red_flags] == [
        ("ignored_bait", "Why did he drive off?")
    ]


def test_a_promise_the_brief_forbids_is_told_apart_from_one_nobody_could_keep() -> None:
    brief = Brief(may_not=(Term("refund", "refund the tiles", ("refund",), "promise"),))
    refund, never = "You will have a full refund today.", "It will never rain on your tiles again."
    result = graded(
        drill(
            (COMPLAINT, refund, [(Move.OVER_PROMISE, refund)]),
            ("And?", never, [(Move.OVER_PROMISE, never)]),
            brief=brief,
        )
    )
    assert [flag.id for flag in result.red_flags] == ["promise_outside_brief", "over_promise"]
    assert [c.move for c in result.critical] == ["over_promise", "over_promise"]
