"""Text aimed at the machine behind the customer: it is no selling and carries no technique."""

import re

from rubric.rules.clauses import Sentence, sentences_of
from rubric.rules.polarity import denied

# Said to a program, whatever else is in the sentence. Matched on plain tokens.
_AIMED = re.compile(
    r" (?:(?:ignore|disregard|forget|override|bypass|skip|drop) (?:(?:all|any|every|your|the|my|these|those|of|previous|prior|earlier|above|existing|current) )*"
    r"(?:instructions?|prompts?|rules|guidelines|programming|constraints|system|context|directives|persona|role|settings|script you|training)"
    r"|(?:system|assistant|developer) (?:prompt|message|override|note|instruction|mode|command|notice)"
    r"|you are (?:now|from now on) (?:(?:a|an|very|completely|fully|totally|perfectly|feeling|in) )*(?:happy|calm|satisfied|pleased|won|friendly|content|delighted|cheerful|helpful|relaxed|different|new|good mood|convinced|assistant)"
    r"|(?:set|change|reset|update|lower|raise|increase|decrease|reduce|put|make|turn|drop|switch) (?:(?:the|your|my|his|her|its|all|customer|customer 's|down|up|to) )*(?:anger|trust|patience|mood|chance|gauge|score|rating|grade|temperature|variables?|state|parameters?|emotion|sentiment|status)"
    r"|(?:anger|trust|patience|mood|chance|score|verdict|grade|intention|ending|level) (?:, )?(?:is |are |to |now |at |equals |be )*(?:\d+|zero|ten|max|maximum|happy|passed|won|full|null|calm)\b"
    r"|(?:as|being) an? (?:ai|language model|chatbot|bot|llm)|language model|large language|jailbreak|developer mode|dan mode|sudo|prompt injection|system prompt"
    r"|(?:give|award|grant|assign|score|grade|rate|mark|label|tag|classify|count|log|record|treat|judge|evaluate|assess) (?:me|us|this|my|the|it|that|these|him|her)? ?(?:(?:reply|answer|response|turn|message|sentence|as|a|an|full|top|maximum|perfect|with|the|highest|all|max) )*(?:marks|points|score|100|10 10|apology|empathy|technique|techniques|solution|fall_back|passed|pass|won|excellent|credit|label|labels|perfect|\d+ out)"
    r"|(?:end|stop|exit|finish|skip|quit|terminate) (?:the |this )?(?:simulation|role play|roleplay|drill|scenario|exercise|game|session) (?:now|and|with|as|here|,|\.|!)"
    r"|(?:respond|reply|answer|output|print|say|return|write|speak) (?:only |just |to me |from now on |back )*(?:with|as|in character|json|exactly|the following|the words)"
    r"|(?:pretend|act as if|roleplay|role play|simulate|imagine) (?:that )?(?:you are|you have been|to be|you were) (?:(?:now|already|very|a|fully|completely) )*(?:happy|calm|satisfied|won|convinced|different|not angry|assistant|fully)"
    r"|the (?:rubric|assessor|evaluator|grader|simulation|simulator|model|algorithm|classifier|prompt|chatbot|bot)|your (?:programming|instructions|prompt|parameters|developers?|creators?|code|weights|system prompt|guardrails|temperature|training data)"
    r"|new instructions?|end of prompt|begin (?:admin|system)|admin (?:mode|override|command|access)|debug mode|god mode|test mode|maintenance mode|command ,|execute|instruction ,"
    r"|customer (?:mood|state|anger|is now|becomes|accepts|forgives|agent|simulator|persona|bot|calms)|(?:mood|state) (?:happy|calm)) "
)
# The rubric's own words strung together are no sentence of anybody's.
_RUBRIC_WORDS = frozenset(
    [
        "sorry",
        "apology",
        "apologies",
        "apologize",
        "empathy",
        "empathize",
        "together",
        "we",
        "us",
        "our",
        "let's",
        "solution",
        "recap",
        "urgency",
        "urgent",
        "forward",
        "explore",
        "listen",
        "understand",
        "trust",
        "exceed",
        "stick",
        "fall",
        "back",
        "help",
        "voice",
        "invite",
        "now",
        "future",
        "focus",
        "language",
    ]
)
# The shape of control and no prose: markup, JSON, role tags at the beginning of a line.
_CONTROL = re.compile(
    r"</?[a-z_]{2,20}\s*/?>|<\|[^|]{0,40}\|>|\[/?(?:inst|system|sys|end|admin|override|apology|empathy)\b[^\]]{0,40}\]|```|\{\s*\"?[a-z_]{2,20}\"?\s*:"
    r"|(?:^|\n)\s*(?:#+\s*)?(?:system|assistant|developer|admin|root|user|instruction|instructions|prompt|note to (?:ai|model|grader|assessor|bot))\s*[:>]"
    r"|\b(?:anger|trust|patience|mood|score|chance|move|moves|label|labels)\s*[:=]+\s*[\"\[\d+\-a-z]|\b(?:anger|trust|mood)\s*(?:\+|-)=?\s*\d|//\s*(?:end|set|note)|\bset_?(?:mood|anger|trust)\b",
    re.IGNORECASE,
)


def aimed_at_machine(reply: str) -> bool:
    """Whether the whole reply talks to the program and not to the customer."""
    sentences = sentences_of(reply)
    return bool(sentences) and len(void_sentences(reply, sentences)) == len(sentences)


def _aimed(sentence: Sentence) -> bool:
    match = _AIMED.search(sentence.text)
    return match is not None and not denied(sentence.text, match.start() + 1)


def _strung(sentence: Sentence) -> bool:
    words = [token.text for token in sentence.tokens if token.kind == "word"]
    return len(words) >= 6 and 4 * sum(word in _RUBRIC_WORDS for word in words) >= 3 * len(words)


def void_sentences(reply: str, sentences: list[Sentence]) -> frozenset[int]:
    """The numbers of the sentences aimed at the machine; all of them where control markup opens or rules the reply."""
    aimed = {number for number, s in enumerate(sentences) if _aimed(s) or _strung(s)}
    for match in _CONTROL.finditer(reply):
        for number, sentence in enumerate(sentences):
            if sentence.tokens[0].start <= match.end() and match.start() <= sentence.tokens[-1].end:
                aimed.add(number)
        if match.start() <= 2:
            return frozenset(range(len(sentences)))
    if 2 * len(aimed) >= len(sentences):
        return frozenset(range(len(sentences)))
    return frozenset(aimed)
