"""Apologizing, in earnest and not."""

from rubric.rules.table import Table

APOLOGIZING = (
    Table(
        "apology",
        """
        0.88 ( shame on us | shame on me | unforgivable | inexcusable | unacceptable of us | beg ..2 pardon
             | ask ..3 pardon | ask ..2 forgiveness | asking ..2 forgiveness | for forgiveness | my deepest
             regret* | our deepest regret* | we are wrong there | i was wrong | we were wrong | we are in
             the wrong | we were in the wrong | we are guilty | it is our guilt | our guilt | i am sick
             about | i feel sick about | i am mortified | i am ashamed | i am gutted | i feel awful | i feel
             terrible | we are ashamed | i hang my head | i am so embarrassed | i could kick myself ) -- you
             must
        0.82 ( it was | that was | this was | both are | all | the lot is | it is | that is | they are |
             those are | both those things are | every part of that is | all of it is | late is late ) ~5 (
             us | me | from us | ours | mine | our doing ) ( . | , | ! | $ | and | who | that | , not ) --
             not us | was not | let us | if | you ..2 us | between us | with us | was it | against us | cost
             us | told us | on us | for us | of us
        0.8  excuse ( me | us ) ..2 , ..6 ( was wrong | were wrong | is wrong | from us | our )
        # regret with an owner or an object
        0.92 sorry|apologize|apologies|apology that|because ( <us> | our ) !can
        0.9  sorry|apologize|apologies|apology <isubj> ..3 <failed>
        0.9  sorry|apologize|apologies|apology ..2 for|about|over ..6 <harm> -- sorry|apologize|apologies
             ..3 for|about ( any | the noise | the background | the line | the wait on | the hold )
        0.85 sorry|apologize|apologies ..2 that ( your | the | this | it | you had | you were | you have
             been | you have had | you are having | you got | nobody | no one | my | things )
        0.85 sorry ( you had to | you were left | you have been | you have had | you were | your
             <people|harm|thing> | it | this | the <harm|thing|outside> | to have | for what | for that |
             for this | for all | nobody | no one ) -- sorry ( you were ( upset | unhappy | offended |
             disappointed ) | it came | it | this is a bad line )
        0.85 sorry that|about|for|to -- sorry ..1 ( that you ( feel | are | think | see | took ) | to ( hear
             | bother | interrupt | disturb | say | be the | inform | tell | ask | trouble | cut | jump ) |
             about ( the noise | the background | the line ) | for ( any | the delay in reply* | the
             inconvenience ) )
        0.8  ( i | we ) ..2 ( owe | owed ) you ..3 ( apology | apologies | explanation and | better )
        0.8  ( i | we ) ..2 regret ..3 ( <us> | our | that | the | this | letting | how ) -- regret to
             inform
        0.8  forgive ( us | me | our ) ..2 ( for | that )
        0.75 accept ..2 ( my | our | this as ) ..3 apolog*
        0.8  ( ashamed | mortified | embarrassed | feel ( terrible | awful | sick | dreadful | horrible |
             bad | rotten | wretched ) | hate that | hate what ) ..3 ( of | by | about | that | we | i |
             this | what | how ) -- you must | you ..3 feel | you are
        # owned without the word
        0.88 ( that | this | it | all of it | all of that | the fault | fault | blame | responsibility |
             failure | mistake | it all | whole thing | one | everything ) ..2
             is|was|lies|sits|rests|falls|stops ..3 ( on us | on me | on our | down to us | down to me |
             with us | with me | our fault | my fault | our mistake | my mistake | our doing | our error |
             our failure | our failing | ours | mine | our bad | my bad | our mess | our own doing | our own
             fault | our own mistake | entirely ours | at our door ) -- if that|it|this is ( on | our )
        0.85 ( is | was | entirely | completely | totally | squarely | wholly | purely | all ) ..1 ( on us |
             on me | our fault | my fault | our mistake | our error | our own fault | our failure | our
             doing )
        0.88 ( we | i ) ..2 <let_down> -- if ( we | i )
        0.8  ( my | our ) ( fault | mistake | bad | error | mess | failure | screw up ) !for
        0.85 ( no | not an | without | any ) excuse* ( for | from | $ | on | , )
        0.8  there is no excuse
        0.85 ( we | i ) ..2 ( take | accept | own | carry | bear | shoulder ) ..3 ( responsibility | blame |
             that | it | this | fault | the failure | mistake | up | accountability ) -- take ..3 ( look |
             back | up | home | off | from here )
        0.8  ( i | we ) ( fully | completely | entirely | personally )? own ( it | that | this | the | every
             | what | up )
        0.8  you ..2 ( deserve* | were owed | are owed | should have had | should have got | should have
             heard | were entitled to ) ..3 ( better | more | a call | a straight | warning | notice | the
             truth ) ..3 !but
        0.8  ( should never | should not | ought not | never should | never ought ) ..1 have ..2 ( happened
             | been | gone | left | come | reached | had ) -- you should
        0.85 ( we | i ) ( should have | ought to have ) ..1 ( called | rung | told | warned | phoned |
             caught | checked | known | picked | been | let you | given | spoken | talked | come | done |
             seen | sent | answered | listened | explained | written | noticed | had | made | got )
        0.75 you ( trusted | relied on | counted on | were counting on | depended on | paid ) ..4 and we ..6
             ( not | failed | let | missed | late | wrong )
        0.7  we ( got | did ) ..2 ( this | that | it | you ) ..2 ( wrong | badly )
        0.75 we ( fell short | came up short | did not deliver | did not live up | were not there | did
             wrong | have done wrong | failed )
        0.75 ( we | i ) did ( not | wrong by ) ..2 ( treat | look after | keep ( our | my ) | do right by |
             do our job | show up | do what we ) ..4
        0.75 mea culpa
        0.75 ( we | i ) hold ( up | our | my ) ..2 hand*
        0.75 hands up
        0.8  ( put | hold ) ..2 hand* up
        """,
    ),
    Table(
        "bare_sorry",
        """
        0.7  sorry|apologies|apologize|apology -- if | sorry|apologies|apologize ..2 ( that you | you
             <anger> | you feel | to hear | to bother | to interrupt | what | i missed | i did not | could |
             can | who | where | which | say | did | to say | not sorry | for any ) | not ..3
             sorry|apologize|apologies | better safe | feel sorry | inconvenience
        """,
    ),
    Table(
        "hollow",
        """
        0.72 ( sorry | apologize | apologies ) ..2 for ( the | your | this | all the | any ) ..1 (
             frustration | trouble | confusion | hassle | disappointment | bother | upset | annoyance |
             disruption | negative | unpleasant | bad experience | poor experience ) -- we caused | i caused
             | you were put | you have been put | put you through | you had | of ( waiting | losing | having
             ) | our | my | us | you went | caused by | i have | we have
        0.85 ( sorry | apolog* | regret* | lament ) ~14 ( whatever | any kind | any sort | may have been |
             might have been | may have caused | might have caused | may have arisen | may have felt | may
             have experienced | you may have | you might have | your imagination | your expectation* | your
             standards | you are seeing | other impression | another impression | that experience | had that
             experience | your personal )
        0.8  ( should there | should you | if ..6 ) ..8 ( regrettable | regretted | regret it | unfortunate
             )
        0.8  ( sorry | apologies ) ..6 , if ( you | it | that | he | she | they )
        0.75 ( that is | this is | it is | would be | is ) ..1 ( regrettable | most regrettable )
        0.92 sorry|apologize|apologies|apology|regret ..3 ( you feel | you are feeling | you felt | you
             think | you thought | you see it | you took | you take | you believe | you find | you found it
             | you got upset | you chose | you interpret* | how you feel | the way you feel | how you took |
             how you see | your feelings | you perceive* | you experienced it | you consider | you
             misunderstood | you read it )
        0.85 sorry|apologize|apologies|apology|regret ..3 ( you are | you were | you have been | you got |
             you seem | you remain | you became | that you ) ..3 ( upset | unhappy | angry | offended |
             disappointed | frustrated | annoyed | dissatisfied | not happy | not satisfied | displeased |
             cross | confused )
        0.9  sorry|apologize|apologies|apology|regret ..4 ( if | in case ) !we -- if ( we | our )
        0.8  sorry|apologize|apologies|apology|regret ..4 if ( we | our | i )
        0.9  sorry|apologize|apologies|apology|regret ..4 any ..3 ( inconvenience* | trouble |
             misunderstanding* | confusion | upset | distress | offen* | problem* | disruption | frustration
             | disappointment | issue* | delay* | discomfort | concern* | impact | difficult* | annoyance |
             bother )
        0.9  any ( inconvenience | misunderstanding | offence | offense ) ..3 ( caused | regretted | is )
        0.85 sorry|apologize|apologies|apology|regret ..4 ( misunderstanding* | perceived | perception |
             came across | felt that way | impression | miscommunication | mixup in perception |
             misinterpret* )
        0.8  sorry|apologies|apologize ..2 for ( the | your | this | all the ) ..1 inconvenience*
        0.85 ( inconvenience | delay | situation | incident | matter | experience | disruption ) ..3 is (
             regretted | regrettable | unfortunate | to be regretted )
        0.8  ( mistakes | errors ) ( were | have been | get | may have been | might have been ) made
        0.85 ( if | whatever ) ..4 ( want | need | looking for | after | makes you | demand | expect* |
             require* ) ..5 ( sorry | apology | apologize | apologies )
        0.8  ( sorry | apologize | apologies ) ..3 ( i guess | i suppose | whatever | happy now | okay now |
             there , )
        0.85 ( i suppose | i guess | fine | okay ) ,? ( i am | we are ) sorry
        0.8  ( how many times | how often ) ..5 ( sorry | apologize )
        0.75 it is ( regrettable | unfortunate | a pity | a shame ) ( that | you )
        0.75 ( regrettable | unfortunate ) ( situation | circumstances | incident | turn )
        0.55 ( sorry | apologies ) to hear
        0.7  sorry , not sorry
        0.75 sorry|apologies|apologize ..3 ( things | it | this | that ) ( turned out | did not work out |
             worked out | came to this | was not to your | does not meet | did not meet | is not what you |
             was not what you | did not go the way )
        0.75 ( sorry | apologize | apologies ) ( about | for ) ( that | it | this ) ,? ( but | though |
             however | anyway | moving on )
        0.75 ( your | the ) ( disappointment | frustration | feedback | concerns ) ( is | are ) ( noted |
             regretted )
        """,
        affirmed=True,
    ),
    # "sorry, but …": what follows decides (see settle.py)
    Table(
        "sorry_but",
        """
        0.85 sorry|apologies|apologize|apology ~12 ( but | however | though | although )
        """,
    ),
    # "sorry" that asks to be heard, or to hear
    Table(
        "filler_sorry",
        """
        0.9  sorry ,? ( what | who | which | where | when | could you | can you | would you | may i | can i
             | did you | do you | say that | say again | come again | how do you | how was | i missed that |
             i did not catch | i did not hear | i did not get | did not catch | the line | you are breaking
             | you broke up | you cut out | was that | is that | i lost you | one moment | just a second |
             pardon | go ahead | remind me | let me just | i mean | bear with | repeat | before you | before
             we | give me | hold on | quick question | i meant | no , | correction | make that | not sure i
             follow )
        0.9  sorry to ( bother | interrupt | disturb | trouble | cut | jump | butt | ask | stop | be a pain
             | push | press | chase | keep you waiting | keep you on | keep you hold* )
        0.9  sorry|apologies about|for ( the noise | the background | the line | the echo | the bad line |
             my voice | the typo* | my typing | my english | the signal | the connection | the wait on | the
             hold | putting you on | keeping you on | the music | my dog | the delay in reply* | my accent |
             jumping | butting | interrupting | the long message | the long mail | the late reply )
        0.9  ( better safe than | feel sorry | feeling sorry | felt sorry | sorry state | sorry sight |
             sorry excuse | sorry affair | a sorry | who is sorry | you will be sorry | be sorry you )
        """,
        affirmed=False,
    ),
)
