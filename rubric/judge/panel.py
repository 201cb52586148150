"""The second reading: one criterion a call, an odd number of seats, and every failure kept as what it is."""

from collections.abc import Callable, Mapping, Sequence

from errors import UserError
from models.chat import LASTING, ChatModel, ModelError, Trouble, Usage
from rubric.context import GradingContext
from rubric.criteria import Check, Rubric
from rubric.grade import grade
from rubric.judge.form import Answers
from rubric.judge.judgement import Fault, JudgedCheck, JudgedCriterion, Judgement
from rubric.judge.prompt import prompt, prompt_sha256
from rubric.judge.questions import Question, outright, questions
from rubric.judge.talk import Talk, talk
from rubric.judge.troubles import TROUBLES
from rubric.judge.votes import Vote, unanswered, votes
from rubric.results import CheckResult, Verdict, criterion_result, half_up, score_of

SPLIT = "the second readers did not come to a majority"
NO_REPLY = "no reply was given"

Progress = Callable[[JudgedCriterion, int, int], None]
"""Told of each criterion as it is finished, how many are done, and how many there are."""

Votes = Mapping[str, Vote]


class EvenPanelError(UserError, ValueError):
    """A panel without a middle: two halves of it could say two things."""

    def __init__(self, seats: int) -> None:
        super().__init__(
            f"the second reading takes an odd number of readers, so that there is a majority; not {seats}"
        )


def judge(
    context: GradingContext,
    rubric: Rubric,
    panel: Sequence[ChatModel],
    progress: Progress = lambda *_: None,
) -> Judgement:
    """What `panel` makes of a finished conversation: one call a seat for each criterion that applies.

    The same model may sit in several seats. Whatever a model does wrong leaves its answers unscored. Raises
    `EvenPanelError`, and nothing that comes of a model.
    """
    if len(panel) % 2 == 0:
        raise EvenPanelError(len(panel))
    read = talk(context)
    asked = (*questions(grade(context, rubric), rubric), outright(rubric))
    bench = _Bench(panel, read)
    judged: list[JudgedCriterion] = []
    # one by one: the provider's prefix cache is warm from the second call on, and a budget is not overdrawn
    for question in asked:
        judged.append(_judged(question, bench.ask(question)))
        progress(judged[-1], len(judged), len(asked))
    *criteria, decisive = judged
    score = score_of(rubric.entries, [criterion.level for criterion in criteria])
    rounded = None if score is None else half_up(score)
    return Judgement(
        rubric.id,
        rubric.sha256,
        read.sha256,
        prompt_sha256(),
        tuple(model.name for model in panel),
        tuple(criteria),
        decisive,
        rounded,
        _verdict(rubric, criteria, decisive, rounded),
        bench.usage,
        bench.calls,
        tuple(bench.faults),
    )


class _Bench:
    """The seats at work on one talk, and what it takes."""

    def __init__(self, panel: Sequence[ChatModel], read: Talk) -> None:
        self._panel = panel
        self._talk = read
        self._gone: dict[int, Trouble] = {}
        self.usage = Usage()
        self.calls = 0
        self.faults: list[Fault] = []

    def ask(self, question: Question) -> list[Votes]:
        """What each seat says to a question. Nothing is asked about nothing."""
        if not question.checks or not self._talk.spoken.replies:
            return []
        return [self._ask(question, seat) for seat in range(len(self._panel))]

    def _ask(self, question: Question, seat: int) -> Votes:
        try:
            filled = self._filled(question, seat)
        except ModelError as error:
            self.faults.append(Fault(question.criterion.id, seat, error.trouble))
            if error.trouble in LASTING:
                self._gone[seat] = error.trouble
            return unanswered(question.checks, TROUBLES[error.trouble])
        return votes(filled, question.checks, self._talk)

    def _filled(self, question: Question, seat: int) -> Answers:
        # what somebody has to mend first will not be mended by the next criterion
        if gone := self._gone.get(seat):
            raise ModelError(gone)
        self.calls += 1
        filled, usage = self._panel[seat].fill(prompt(self._talk, question, seat), Answers)
        self.usage += usage
        return filled


def _judged(question: Question, ballots: Sequence[Votes]) -> JudgedCriterion:
    criterion = question.criterion
    checks = tuple(
        JudgedCheck(check.id, check.question, "not_applicable", question.taken_out[check.id])
        if check.id in question.taken_out
        else _majority(check, [ballot[check.id] for ballot in ballots])
        for check in criterion.checks
    )
    result = criterion_result(
        criterion, tuple(CheckResult(c.id, c.question, c.answer, c.reason) for c in checks)
    )
    return JudgedCriterion(
        criterion.id, criterion.title, result.level, checks, result.unscored, result.not_applicable
    )


def _majority(check: Check, cast: Sequence[Vote]) -> JudgedCheck:
    """The answer of those who answered, if they are more than half and one side is the stronger."""
    given = tuple(vote.answer for vote in cast)
    yes, no, unscored = (given.count(answer) for answer in ("yes", "no", "unscored"))
    if not cast:
        won = Vote("unscored", NO_REPLY)
    elif yes == no and 2 * unscored < len(cast):
        won = Vote("unscored", SPLIT)
    else:
        winner = "unscored" if 2 * unscored > len(cast) else "yes" if yes > no else "no"
        # the first seat of the winning side speaks for it
        won = next(vote for vote in cast if vote.answer == winner)
    return JudgedCheck(check.id, check.question, won.answer, won.reason, won.quote, given)


def _verdict(
    rubric: Rubric, criteria: Sequence[JudgedCriterion], decisive: JudgedCriterion, score: int | None
) -> Verdict:
    if any(check.answer == "no" for check in decisive.checks):
        return "failed"
    open_core = any(e.core and c.unscored for e, c in zip(rubric.entries, criteria, strict=True))
    open_outright = any(check.answer == "unscored" for check in decisive.checks)
    if score is None or open_core or open_outright:
        return "review"
    return "passed" if score >= rubric.pass_mark else "failed"
