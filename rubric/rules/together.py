"""Working on it with the customer: we-language, the customer's pen, exploring, turning forward."""

from rubric.rules.table import Table

TOGETHER = (
    Table(
        "we_language",
        """
        0.8  ( hope | think | believe | sure | wish | like | want | confident | glad | love | hoping | if )
             ..4 we can ..3 ( resolve | reach | come | find | work | settle | figure | agree | solve | fix |
             get | move | put | both | make this | sort | do ) -- for you | help you | your account
        0.8  ( can | could | shall | should | may | might ) we ..3 ( resolve | settle | reach | come to |
             compromise | meet | agree | work this out | work it out | work something | figure this | fix
             this | sort this | get past | move | start over | find ) ..6 -- help you
        0.82 ( work this out | work it out | work something out | figure something out | figure this out |
             sort this out | come to an agreement | come to some | come to a | reach an agreement | reach a
             | reach some | mutual | mutually | compromise | middle ground | common ground | meet in the
             middle | meet halfway | meet me halfway | meet half way | meet you halfway | win win | both
             happy | both be happy | both parties | both of our | for us both | benefit* us both | works for
             us both | a way out of this | resolve this between | resolve this amicably | amicabl* | good
             for both | fair for both | fair to both ) -- i will work it out | i will sort | we will sort
             this out for you | i will figure | we will get this sorted | compromised | my team ..6 sort |
             no compromise | not compromise | compromise on | our developers | engineers will
        0.85 let's
             !be|face|see|say|get|keep|have|call|not|just|leave|pretend|put|talk|move|hope|assume|go|hear --
             let's ( calm | stop | remember )
        0.78 let's ( just )? ( see | get | put | have | leave | talk | move | go | keep | hear )
             !real|over|serious|something|things|one|clear|honest|calm
        0.75 let us !see ( work | find | see | figure | look | solve | sit | try | agree | make | put |
             build | plan | sort | fix | get | start | do | discuss | think | go | walk | talk )
        0.8  together -- put|pull*|get|got|putting|pulled|bring*|come|came|act|lay ..4 together | we are in
             | stuck together with | let's get together | together with ( display | iso | the | a | an | our
             | my | your order ) | work* always together | we always ..3 together | team ..4 together | say
             ..5 together | sat together | our ..3 together | we ( sent | shipped | worked | wrote | made )
             ..4 together | we fix it
        0.85 together ( we | you and | find | on | with you | and | , we )
        0.88 ( you and i | you and me | me and you | the two of us | two of us | both of us | us both | we
             both | between us , | find between us | work it out between us | sort between us | between the
             two | our two | us two | the pair of us | you and us | both our | both sides live | works for
             both sides | both sides win | fair to both sides | jointly | side by side | as partners | as a
             team | same side | same team | shoulder to shoulder | joint | both companies | both teams |
             your team and mine | your team and ours | your people and ours | my team and yours | my people
             and yours ) -- over between us | finished between us | is between us | you and i both know |
             let us both down
        0.85 ( what | how | where | when | which | who ) ..2 ( can | could | do | should | shall | might |
             would | will | are ) we ..2 ( do | get | make | work | fix | solve | find | go | put | take |
             turn | start | build | agree | move | sort | begin | resolve | settle | handle | tackle | want
             | both | keep | prevent | stop | come | meet | improve | bring | reach | set | arrange | next |
             from | rebuild | change ) -- for you | do you want us | make it up to you | make this right for
             you | help you | make it right | can we do to make
        0.8  ( can | could | shall | should | may | might | do | would ) we ..2 ( work | find | agree | sit
             | look | figure | get | start | make | go | try | solve | talk | take | build | put | plan |
             pick | walk | settle | think | draft | meet | begin | turn | come | reset | write | sort | set
             | list | map | discuss | do this | split | both ) -- help you | offer you | do for you | get
             you | send you
        0.8  we ( can | could | will | should | need to | have to | might | must | are going to ) ..1 ( work
             | find | figure | sort | solve | get through | get past | get out | work out | come up | agree
             | settle | crack | tackle | sit down | build | rebuild | fix this | make this work | look at |
             get there | plan | map | draft | decide | choose | go through | walk | reach | turn this | pick
             | both | put our | brainstorm | compare | write it | discuss | manage this | overcome | come to
             | get this | meet in ) ..6 -- we can not | for you | your account | you can not
        0.82 ( get | gets | got | put | puts | move | work | take | help | moves | bring | make | keep ) us
             ( both | past | through | out of | back | to a | there | over | forward | closer | unstuck |
             all | from here | moving | started )
        0.8  ( we | us ) can ( both | all | each ) ( live | agree | accept | sign | stand | be happy | keep
             | be proud )
        0.78 ( we are in this | in this with you | in it with you | our shared | our joint | our common |
             our partnership | our way forward | our next step | our way out | our problem to solve | where
             we both | what we both | we all want | we both want | we each | something we )
        0.8  ( where do we go | how do we | where shall we )
        """,
    ),
    Table(
        "invite_solution",
        """
        0.85 what ( would | will | could | can | should | might | must | is | are | else would | else will |
             would a | s ) ~10 ( you | your side | for you | to you | your team | in your eyes | your eyes |
             worth your while ) ~6 ? -- what ..2 ( did | happen* | do you mean | is going on | is the (
             impact | effect ) | is worrying | is keeping | is behind | is your ( name | order | account |
             number ) | would you say if | will it cost you ) | what is it like | what would it mean | which
             of | what would that ( cost | do ) | what is at stake | what will you do if | pressure |
             hardest | worst | biggest | account number | are you trying | do you see | what are you | what
             is your boss | what is on your | do you expect | would it do to | when you
        0.85 if you ( were | was | could | had | would be | ran | sat ) ~14 what ~8 ( would | else | be )
        0.82 ( which | what | how ) ~10 if you ( were | was | could | had | would be | ran | sat ) ~6 ( me |
             deciding | here | this side | trainer | my | our | anything | sitting | the one | place | us |
             pen ) -- what happened
        0.82 ( how | what ) would you ( build | do | draw | draft | write | want | have | change | put |
             design | go | set | fix | solve | handle | like | rather | sketch ) -- what would you like me
             to order
        0.8  ( is there ) ..3 ( something | anything | a third | another | a way | some way | an arrangement
             | a version ) ..4 ( you would | that would help | you could live | that you would | you can
             think | you see | you yourself )
        0.82 ( tell me | sketch | draw | write | describe | show me | send me | say ) ..4 ( what | how | the
             deal | a third | your own | one ) ..8 ( make it up | you would be | you could sign | you would
             sign | you would want | you want from us | want from us | want from me | would you | make it
             right | you need from | to put it right | be happy | be pleased | would satisfy | would settle
             )
        0.82 what ( is | would be ) the ( smallest | least | best | first | one | ideal | fairest | right )
             ..4 ( you | version | thing | way | outcome | step ) ..8 -- the best way to reach | best number
             | best time
        0.9  what ..3 ( would | could | can | do | should | will | might | is ) ..4 you ..3 ( do | like |
             want | need | suggest | propose | prefer | recommend | consider | accept | have us | have me |
             ask for | expect from | say | call | be happy | feel | see | settle | advise | choose | change
             | be looking | hope | hoping | love | find acceptable | live with | deem | wish ) -- what ( do
             you want me to ( do | say ) about | did you | do you expect ( me | us )? to | do you think you
             | exactly do you want ) | what do you mean | what do you do
        0.9  what ..3 ( would | will | can | could | should | does | do | might | is | needs ) ..5 ( make
             ..2 right | put ..3 right | set ..3 right | make it up | make ..3 better | make ..2 good | make
             ..2 work | make ..2 whole | help ..3 you | help ..2 most | help ..2 now | feel right | be fair
             | seem fair | look like | take | sort ..2 out | earn | satisfy | settle | work ..2 for you |
             fix this for you | mend | restore | solve | be enough | win | ease | suit | be a fair | a fair
             | good enough | acceptable | repair | the right | get us back | keep you | rebuild | give you |
             need to see | need to happen | have to happen | be useful ) -- what happened | what would it
             take for you to calm | what will you take
        0.88 how ..2 ( would | do | could | can | should | shall | might ) ..2 you ..3 ( like | want |
             prefer | suggest | propose | see | handle | solve | fix | go about | put | have us | wish |
             recommend | play | do it | tackle | approach | feel we ) -- how ( do you see it | could you |
             can you want | do you want to pay | would you like to pay )
        0.85 ( if you ( were | was | sat | stood | had | ran | could ) | in my | were you in | put yourself
             ) ..5 ( me | my | shoes | chair | seat | place | position | desk | side | boots | here | our |
             mine | pen ) ~6 ( what | how | where | which | would )
        0.85 ( what | how | where | which ) ~8 ( in my | if you ( were | sat | stood | ran | had ) ) ..3 (
             me | my | shoes | chair | seat | place | position | desk | side | boots | here )
        0.85 ( tell | show | say | give | write | name | let | spell ) ..2 ( me | us )? ..2 ( what | how |
             which ) ..2 ( you would | you want | you need | would ( make | work | help | be | put | fix ) |
             good looks | fair looks | right looks | it would take | you think would | you think is fair |
             you think we should | you propose | you suggest | you have in mind | i can do to | we can do to
             | it takes ) ..6
        0.85 what ( can | could | should | may | must | do ) ( i | we ) ..2 ( do | offer | put | give |
             bring | change ) ..3 ( to make | to put | to fix | to earn | to set | to get | for you | to win
             | to keep | to help | that would | to turn | to resolve | to repair | to regain | to satisfy |
             to restore | make it up | to solve | to sort | to mend | make this | differently | better | now
             ) -- what can i do ( about | if ) | what can i do for you today
        0.8  ( your idea* | your suggestion* | your proposal* | your thoughts on how | your call | your
             preference | any ideas | any suggestion* | your ideas | your view on what | ideas would you |
             alternatives would you | what alternatives | what options | what other ways | which
             alternatives | which ideas ) ~6
        0.8  ( over to you | you tell me | you choose how | i am all ears | the pen is yours | the floor is
             yours | you name it | name it | you decide how | you hold the pen | blank sheet | you set the
             terms | i will take your lead | be guided by you ) -- whatever
        0.8  what is ( fair | a fair | reasonable | your ideal | the ideal | the best outcome | the fix |
             the right thing | it worth | your wish | the one thing you ) ..4 ( you | your | eyes | here |
             then | ? )
        0.8  where would you ( start | begin | go | take )
        0.8  ( is there | anything ) ..2 ( something | anything ) ..4 ( we | i ) ..2 ( can | could ) ..3 (
             do | offer ) ..3 ( to make | to put | to fix | to earn | to win | to keep | that would | to
             restore | to set )
        0.8  how ( can | could | do | should | might | would ) ( i | we ) ..2 ( make | put | fix | earn |
             win | set | regain | rebuild | restore | turn | mend | repair | solve | best ) ..4 ( right |
             you | trust | this | it | up | better | back ) -- how can we ( get past | fix this together )
        0.78 what ..3 ( outcome | result | solution | resolution | answer | remedy | next step | compromise
             | arrangement | deal | terms | help ) ..3 ( would | do | are | can | could ) ..2 ( you | work |
             suit | satisfy )
        """,
    ),
    Table(
        "explore",
        """
        0.76 ( are you | have you been | were you | do you | did you | is it | is this | does it | does this
             | has it | was it | can you still ) ..2 ( getting | seeing | having | using | experiencing |
             noticing | still | notice | happening | happen | always | able to | see an | get an | see any |
             get any | only on | on all | on your | with all | on both | across | everywhere | since | every
             time | connected | show | work | occur* ) ..8 ? -- kidding | serious | able to ( come | meet |
             call | take ) | still there | happy with that | using my | do you still want | still interested
             | getting this
        0.76 ( what | which ) ..1 ( error | message | device | version | browser | kind of | type of | sort
             of | part | exactly | specifically | happens | seems | issue | issues | problem | problems |
             trouble | app | program | software | operating ) ..10 ? -- seems to be your problem | what is
             your problem | what kind of ( person | idiot | company )
        0.76 ( tell | give | provide | share | send | dm | let ) ..1 ( me | us ) ..1 ( more | some more | a
             bit more | further | additional | know more ) ..3 ( detail* | info* | about | on | specific* )
        0.72 ( could | can | would | will | may ) ( you | we | i ) ..2 ( explain | elaborate | clarify |
             describe | expand | tell me more | tell us more | share more | provide more | give us more |
             give me more | be more specific | specify | send me a picture | send a photo | send a picture |
             send me a photo )
        0.85 ( what | how | when | where | who | which | why ) ..2 ( did | has | have | had | was | were |
             does | do | is | are | else | much | many | long | often | bad | badly | exactly | would | will
             | might | could | can | kind | sort | part | of | went | happens | happened | worries | worried
             | bothers | hurts | hurt | matters | broke | changed | brought | made | makes | makes | is it |
             caused | led | goes ) ..15 ? -- account number | order number | your name | invoice number |
             reference | email address | phone number | postcode | zip | spell
        0.85 ( walk | talk | take ) ..1 ( me | us ) ..1 ( through | back )
        0.85 tell ( me | us ) ..2 ( more | about | what | how | everything | where | which | when | who |
             why | all | the whole | the rest | exactly ) -- tell me ..3 ( what you want | what you would |
             what would | what wd | how to pay | your name | your account | where to send | about it $ |
             what you need | which one you | what i can | what you , | what i have left ) | you tell me |
             told ..2 tell
        0.85 ( help | let ) ( me | us ) ..2 ( understand | see | know | picture | grasp | get ) ..3 ( what |
             how | where | why | the | which | better | who | when | it | exactly ) -- let me|us know ( if |
             when | how ( i | it | you get | we ) | your | what time | which | whether | once ) | know ..2 what you ( want | would | need )
        0.82 ( has | have | had | is | was | did | does | are | were | do ) ..2 ( this | it | that | there |
             you | your | they | anything | anyone | something | these | we | one ) ..4 ( happened before |
             happen before | happening | the first time | first time | ever | before | other | else |
             anybody | anyone | everything | still | affected | affect | only | happy with | satisfied |
             noticed | noticing | been | working for | the rest | wider | usually | often | noticed | any
             other | all the | same | getting ) ..8 ?
        0.8  ( describe | explain to me | give me ( the | a ) ( picture | full | whole | story | sense |
             idea ) | paint me | fill me in | go on , | say more | bring me up to speed | start from the |
             start at the beginning | from the beginning | from the start | i want to hear | i would like to
             hear | i want to understand | i would like to understand | i want to know | i would like to
             know | i need to understand | i would love to hear | i am trying to understand | i want to
             learn | want to see how ) ..6 -- explained
        0.8  ( what | how ) ..3 ( cost | affect* | impact* | mean | do to | hurt* | hit | leave | left ) ..3
             ( you | your | that )
        0.75 ( what is | what was | what are | what were ) ..2 ( behind | driving | going on | worrying |
             bothering | the worst | the biggest | the impact | the effect | happening | underneath | really
             | your boss | at stake | the story | missing | the real | making | the part | the pressure |
             the deadline | hardest | most | it like | on your mind | your concern* | the concern | wrong |
             the issue | the matter )
        0.72 ( may i ask | can i ask | could i ask | mind if i ask | mind me asking | mind telling me | let
             me ask | could you tell me | can you tell me | could you say | would you tell me | can you walk
             | could you walk | can you describe | could you describe | can you explain | could you explain
             | can you share | could you share | can you give me | are you able to tell | would you mind
             telling | would you share | can you help me | could you help me understand ) ..4 ( what | how |
             why | where | when | who | which | more | about | happened | something | a little | a bit |
             understand ) -- account | order number | your name | reference | email
        0.72 ( how long | how often | how bad | how many | how much | how badly | since when | which of |
             who else | what else | where else | when did | when was | what happened | what went wrong |
             what changed | what happens when | what happens if | what happened next ) -- no matter | matter
             how | know how | how many times | how much longer | how much i | how much we | how much you |
             how much this | how much that | how bad this | how bad it
        0.75 is it ..6 ( or is it | or are | or is that | or was | or something )
        """,
        affirmed=False,
    ),
    # what somebody could live with: asked of them it explores, and half hands them the pen
    Table(
        "limit",
        """
        0.95 what ..1 ( could | can ) you ..2 ( live with | manage | work with | afford | absorb | bear ) ..6 ?
             -- call | ring | visit
        0.95 ( what | which ) ..1 ( date | dates | figure | number | price | percentage | level | terms | amount | notice |
             quantity | volume | split | budget | schedule ) ..1 ( could | can | would ) ( you ..2 ( live with | manage |
             work with | afford | absorb | bear | carry ) | work for | be workable for | do for | be possible for ) ..6 ?
             -- call | ring | phone | visit | meet | come | reach | fair | make it right | put it right
        0.95 how ( much | many | far | late | long | soon | big | small ) ..3 ( could | can | would ) you ..2 ( live with |
             manage | afford | absorb | bear | last | hold out | wait | get by ) ..6 ? -- much longer | more times
        """,
        affirmed=False,
    ),
    # any open question; it explores unless it asks for something else (see settle.py)
    Table(
        "open_question",
        """
        0.7  what|how|who|why|where|when ..1 ( is | are | was | were | did | do | does | has | have | had |
             would | will | gets | keeps | breaks | happens | happened | pushes | made | makes | else |
             worries | hurts | needs | much | many | long | often | bad | fast | 's | goes | changed | was
             it | kind | sort | part | of )
        0.65 what|how|who|why|where ( the | you | your | it ) ..8 ?
        0.7  ( is there | was there | were there | did it | has it | have you | did you | was it | are you
             happy | is it the first | does it | do you have | did anyone | has anyone | did anybody | is
             anyone | who did ) ..10 ( before | else | other | ever | also | start | older | still | hurt |
             happy | pain | affected | working | wrong | get | same | pattern | more | behind | lately |
             noticed ) ..6
        """,
        affirmed=False,
    ),
    # questions that ask nothing about the trouble
    Table(
        "idle_question",
        """
        0.85 ( which | what ) ..1 ( table | order | room | branch | store | unit | item | model | flavor |
             size | date | shift | one | of these | of those | of the two | of them | would you prefer | do
             you prefer | address | time | day | number | name )
        0.85 ( how will you | how would you know | how are you going to | who needs | who wants | who asked
             | who knows | who else would | why bother | why then | how else | what else is new | what can
             be | what should i | what shall i | what do i | what do we | why do i | how can i help | how
             can we help | what is next | what happens next | how many seats | who is holding | holding the
             budget | when would you like | when should | how does | how is monday | how about | what
             exactly do you want | what do you want | is that not | is it not | still or | anything else |
             something else for you | would be | what is stopping you | who is going to pay | why are you |
             why you | what would | what will | how can we | how can i | how do we | how should | how could
             | who could | where do we | which )
        0.9  ( can | could | may | what | what is | have | do | please | which | would ) ..5 ( account
             number | order number | your name | customer number | invoice number | reference | email
             address | phone number | post code | postcode | zip code | serial number | date of birth |
             address | spell | ticket number | tracking number | booking number | case number | policy
             number | best number | contact number | order id )
        0.9  ( is there anything else | anything else i can | anything else we | how can i help | how may i
             help | how may i assist | what can i do for you today | how are you | can you hear me | are you
             there | still there | does that make sense | you know what i mean | how is that | is that okay
             | okay with you | is that all right | would that work | does that work | will that do | would
             that suit | how does that sound | does that sound | what time | what day | which day | when
             would | when can i | when could | when are you | when is a good | when suits | is now a good |
             do you have five | do you have a | have you got a | have you got ten )
        0.9  ( what do you expect | what did you expect | what do you want me to | what do you want us to do
             about | what am i supposed | what was i supposed | what were we supposed | how was i supposed |
             how were we supposed | how am i supposed | who do you think | who cares | do you know how | do
             you have any idea | do you realize | do you think i | do you think we | why should i | why
             should we | why would i | why would we | why did not you | why did you not | how hard | how is
             that our | how is that my | how is this our | how many times do i | how many times must | who
             says | since when is | what is your problem | what is wrong with you | are you serious | are
             you kidding | really | how dare | what more do you | what else do you want | what makes you
             think | how could we know | how could i know | how could we have | how would i know | how would
             we know | who told you | what part of | is it my fault | what can i say | what can i tell |
             what can you do | what choice do | have you ever tried | why do not we | why do not i | what
             about | what if | how about | how come you | do you honestly | so what | and what if | why not
             )
        """,
        affirmed=False,
    ),
    Table(
        "forward_focus",
        """
        0.7  <behind> & <ahead> &
             not|leave|rather|instead|enough|done|closed|behind|park|drop|without|can|over|past -- sorry | ?
             | you told | you said | you signed | you agreed | our fault | angry | furious | apolog* | we
             missed | we let | we failed | in front of | should have | you should | trust | will never |
             sell | renewal | upgrade | next year | order again | lost
        0.82 ( today is | as of now | state of today | state today | where are we | so where |
             position today | where it is today | we are today | standing today | at square one | square one
             | where you are this | where we are this | day zero | point zero | ground zero for ) -- sorry |
             how are you today | where are we on | my day | what did | today is my
        0.85 ( that 's the past | that is the past | is the past | in the past | leave that where | leave it
             where | let's leave | i leave beside | leave beside | close in the drawer | an inquest |
             inquest | go round that | go round in circles | around in circles | round and round | no word
             more | not another word about | new week | new page | turn the page | clean slate | fresh page
             | start afresh | than on last week | than last week | forget who | park the who | instead of
             whose | whose ticket | who did what | who said what | rather spend | i would sooner spend |
             sooner spend | the part we can change | the bit we can | what can still be | what is left |
             there is ..2 days left | time we have left | not unpick | unpick | not chew | that ship ) -- in
             the past you | ship has sailed ..3 us | we have lost | happened in the past
        0.75 next , ..8 -- who is next
        0.8  ( now then | so now | now ) , ..6 ( what | how | here is | first | from | the | we | let's |
             where ) ..8 ( next | forward | monday | tomorrow | tuesday | wednesday | thursday | friday |
             hearing | audit | deadline | running | ahead )
        0.85 ( what happens next | what comes next | what we do next | what i do next | what i am going to
             do next | what happens now | what we do now | next steps | next step | way forward | path
             forward | road ahead | steps from here | plan from here | forward from here | what is next |
             what i will do now | what i am doing now ) -- what would
        0.7  from here ( , | on | is | we | i | how | to | . | ? | out | i | the ) -- miles from here | away
             from here | ship* from here | leave* from here
        0.85 ( here is | this is ) ..2 ( what | how | the plan | where | my plan | our plan | what happens )
             ..4 ( going to | will | we | i | happens | stand | do | propose | plan | next | can | am | get
             | are ) ..4 -- here is what happened | what we did | where ..3 wrong | here is what you did
        0.8  ( let's | let us | i want to | i would like to | i would rather | can we | could we | shall we
             | we should | we need to | i am going to | want to | rather | like to | prefer to ) ..3 ( look
             | talk | focus | turn | concentrate | move | think | work | spend | put ) ..5 ( ahead | forward
             | next | now on | from here | going to | from now | fix | fixing | solving | future | getting
             you | what we can do | what can be done | what comes | how we | what to do | today onwards |
             way out | the solution | solution* | tomorrow )
        0.5  ( going forward | moving forward | from now on | from today | as of today | starting today |
             starting now | from this point | henceforth | looking ahead | in future we | going ahead ) --
             look* forward to | looking forward to
        0.85 ( where we are | where we stand | where things are | where things stand | as things stand |
             where that leaves | where this leaves | right now we | at this moment | where it stands | the
             position now | situation now | status now | status is | where you are now | current position |
             what matters now | what counts now | what matters is | what i can change | can not change what
             | can not undo | can not change the past | can not change yesterday | rather than go back |
             rather than look back | instead of looking back | instead of going back | put the past | leave
             the past | draw a line | whatever went wrong | whatever happened | whoever | leave that behind
             | what is done is done | behind us | can not take back | can not turn back | not going to look
             back | not about yesterday | is not going to change yesterday )
        0.78 ( first | step one | to start | firstly | number one ) ..10 ( then | second | after that | next
             | and once | secondly | step two | number two ) ..10
        0.66 ( the plan is | our plan is | my plan is | next thing is | what we are going to do | what we
             will do | next up | the job now | the question now | the task now | the aim now | the goal now
             | how do we get you | how we get you | how i get you | get you running | get you back | getting
             you back | back on track | get this back | turn this around ) -- what happened
        """,
        affirmed=False,
    ),
)
