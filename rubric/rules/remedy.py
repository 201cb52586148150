"""Putting it right: solution, exceeding, urgency, trust first, voice, recap, help from above."""

from rubric.rules.table import Table

REMEDY = (
    Table(
        "solution",
        """
        0.72 ( have you tried | did you try | you could try | you can try | i would try | we recommend | we
             suggest | i recommend | try to | please try | try | if that does not work | the workaround is |
             as a workaround | a workaround | follow these | follow the steps | these steps | steps here |
             here is how | instructions here ) ..3 ( restarting | resetting | clearing |
             updating | reinstalling | logging | checking | turning | unplugging | using | signing |
             changing | deleting | refreshing | rebooting | removing | switching | the | this | your | our |
             these | to | it | here | link | steps | a ) -- we try to | try to ( understand | calm | be |
             stay | see ) | i try | tried everything | will try to | you try to | let me try
        0.75 ( i | we ) ..1 ( can | could | will | would | am | are ) ..2 ( willing to | happy to | glad to
             | prepared to | ready to | able to | open to )? ..1 ( offer | give | do | send | ship | refund
             | return | reimburse | exchange | replace | compensate | pay ) ..2 ( you | a | the | it | your
             | half | part | full | for | another | back | <num> ) -- not | never | what | how | do you
             a | give you my word | give you the ( full | details ) | do ..1 for you | give it | send it to
             | ? | do a better | pay for it later | give a | do the best | do better
        0.74 ( if | once | when | as soon as ) you ..2 ( return | send | remove | delete | take down | ship
             | agree | retract | drop | change | edit | withdraw | bring | dm | message | email | call ) ~12
             ( i | we ) ..1 ( will | can | could | would | am ) ..12 -- not | never | help you | assist |
             look into
        0.72 ( partial refund | full refund | store credit | exchange | replacement | refund ) ..3 ( for you
             | if | and | when | once | of <num> | in exchange | as soon | available | option | to you |
             today | now | , | . | $ ) -- not | no refund* | refund policy | what | how | want a | you | non
             | never | asking for | demand*
        0.74 <isubj> ..1 ( bring | pay | phase | replace | prepare | freeze | cancel | cover | waive | lend
             | swap | refund | credit | deliver | install | repair | hold | reprint | redo | rework | put in
             | take off | add | set aside | print | cook | send | fit | bake | supply | give | knock |
             reimburse | carry ) ..6 ( <thing> | new | fresh | free | it | you | the | tomorrow | today ) --
             not | never | when we ( send | deliver ) | we send | we deliver <num> | how | what | who | ? |
             we pay our | always | if you ( sign | order | buy | say | take ) | every customer | all our |
             all customers | why | whatever you want | policy | so sorry | we give <num>
        0.74 ( <thing> | drink | machine | van | courier | taxi* | plumber ) ..3 ( is | are | 's ) ..2 (
             coming | on its way | on their way | on the way | yours | on dry ice | in a taxi | at your door
             | at your gate | on order | back | ready | waiting | with a courier | going in | going out |
             leaving | here | being | off the | coming back | set aside | reserved ) ..6 -- what | how | ? |
             was | is back to | is being ( unreasonable | rude )
        0.74 ( <num> | new | fresh | spare | hire | temporary ) ..2 ( <thing> | banners | pads | motor ) ..3
             ( come | comes | hang | hangs | leaves | goes | go | arrive | arrives | parks | is in | lands |
             sits | will be | lay | are ) ..4 -- what | how | was | two people | ? | year* | month*
        0.75 ( i | we ) ..1 ( can | will | could | would | am ) ..2 ( have | having | get | getting ) ..5 (
             cut | recut | made | printed | mixed | delivered | repaired | replaced | fitted | sent | redone
             | done | back | checked | looked at | collected | picked up | cleaned | delivered | shipped |
             rebuilt | welded | re cut | remade | out to you | installed | ready | fixed ) ..6 -- what | ? |
             can not | have it sent to your boss
        0.72 ( i have | we have | i do have | i have got | we have got | we do have | i also have | there is
             | there are | there would be ) ..2 ( <num> | my | our | another | someone | spare | new | a )
             ..3 ( <thing> | plumber | electrician | girl | van | display | launch box | taxi* | table |
             mechanic | courier ) ..8 ( for | who | to | at | in | with | coming | on | ready | instead |
             from | that | free | standing | , | . | each | per ) -- what | how | ? | there is a ( reason |
             problem | price | way you ) | i have ( a | the | your ) ( contract | email | note* | copy |
             letter | signature | message* | recording | system ) | we have ( a | an ) ( policy | system |
             contract | problem | issue ) | there is a new | never | you signed | what we have | in the
             contract | i have your | when | you were | had | promotion | scheme | for sale | <num> off | new
             model | new version | have you ever
        0.74 ( yours | that is yours | it is yours | yours today | yours for | is yours to | are yours ) --
             what | ? | fault | mistake | choice is yours | free box with | not yours | in yours | problem
             is yours | phone is | like yours | customers like
        0.72 ( <num> | sixty | thirty | twelve ) ..2 ( days | months ) ..3 ( at the old | fixed | frozen |
             to pay | old price | payment | credit | free | review ) -- what | not | you said | you signed |
             we said
        0.72 ( on our account | at our expense | for nothing | free labor | labor included | included | is
             included | comes with no | we pay | paid by us | from our side | i pay | is covered by us |
             cost to you | is yours free | you pay nothing | nothing to pay | on our bill | fitted by our |
             by our own crew ) -- what | ? | not ..2 included | paid for nothing | waited for nothing | all
             that for nothing | not covered | from our side , ( we | i ) | you had ..3 for nothing | burnt
             for nothing | burned for nothing
        0.74 ( i | we ) ( already | just )? ( switched | re initiated | reinitiated | put | moved | credited
             | refunded | fixed | swapped | reset | corrected | released | sent | re sent | booked | ordered
             | blocked | took ) ..6 ( on for | back on | back to your | off your | for your | to your | your
             card | for you | off the ) ..4 -- the wrong | you ( were | had ) | never | when | late | we
             sent you | not
        0.7  payment has been ..3
        0.85 <isubj> ..1 <modal> ..2 <remedy> ..10 <thing> -- not
        0.8  <isubj> ..1 <modal> ..2 <remedy> ..10 <thing>
        0.7  <isubj> ..1 <modal> ..2 ( replace | refund | credit | waive | repair | reimburse | compensate |
             fix | redo | rebook | reschedule | expedite | reprint | swap | exchange ) !the|my|our
        0.75 ( how about | what if | would it help if | would it work if | what would you say to | suppose
             we | would you take | would you accept | would you consider | could you live with | would it be
             acceptable if | would it suit you if | would it be okay if | does it help if | would you like
             me to | would you like us to | do you want me to | do you want us to | shall i | shall we |
             should i | can i offer | may i offer | could i offer | let me offer | i would offer | can i get
             you | let me get you | can i bring | let me bring | let me send | let me put | let me replace |
             let me give | let me arrange | let me swap | let me credit | let me book | let me take ) ..3 (
             <remedy> | <remedy_ing> | <num> | an addendum | a ) ..12 -- call you | ring you | phone you |
             how about you | shall we ( talk | meet | fly | also ) | upgrade | what if i ( told | said ) |
             shall i ( quote | reserve | prepare | order | sign | pencil ) | should i get my | bundle | let
             me give you ( the | some | my | a piece ) | let me take you through | let me put it | let me
             put this | let me get you to | let me bring you up
        0.8  ( i | we ) ..1 have ..3 <remedied> ..8 <thing> -- have you | have had
        0.78 ( one option | another option | other option | first option | second option | two options |
             three options | an option | one way | another way | the alternative | alternatively | one
             possibility | a possibility | option one | option a | option b | two ways | either we | either
             i | we could either | choose between | one idea | one thing i can | one thing we can | things i
             can | what i can do is | what we can do is | what i can offer | what we can offer | what i am
             able | what i can put | what i can give | what we can give | here is what i can | my offer | my
             proposal | i propose | i suggest | i would suggest | we propose | we suggest | i would propose
             | our suggestion | my suggestion | i can offer | we can offer | we offer you | i offer you )
             ..12
        0.72 you ( can | could | may | are able to | are welcome to | will be able to ) ..2 ( return | get |
             keep | exchange | choose | start | claim | swap | send it back | receive | try | change |
             switch | cancel | go to | click | visit | apply | submit | request | reset | check | download |
             log | track | select | update | contact us to | book | rebook | reach | add | pick ) ..10 --
             you can ( try all | keep | take your | take it ) ( you want | or leave | your business |
             elsewhere ) | you can see | you could have | how can you | if you could
        0.75 ( the | your | a | an | our ) ..3 <thing> ..2 ( is on its way | is on the way | are on their
             way | is on the van | is on a truck | leaves | is booked | is arranged | is being | will be (
             there | replaced | refunded | credited | fixed | with you | delivered | waived | taken off |
             removed | shipped | reduced | sent | dispatched | on your | on site ) | goes out | is coming |
             are coming | is going out | is set aside | is reserved | is waiting for you )
        0.75 ( you will | you would ) ..1 ( have | get | receive | pay nothing | not pay | not be charged |
             pay ) ..6 <thing> -- you will have my | call | my word
        0.72 <remedy_ing> ..5 <thing> ..6 ( today | tomorrow | now | for you | right | help | this week | is
             ) -- we were | you were | by not
        0.72 ^ ( please )? ( try | restart | reboot | reset | clear | unplug | reinstall | uninstall |
             follow | click | go to | use | update | check | turn it | switch it | refresh | log out | sign
             out | delete | disable | enable ) ..1 ( the | your | these | this | our | it | and | to | a |
             <thing> ) ..6
        0.7  ( i am | we are ) ( <remedy_ing> ) ..8 <thing> -- not
        0.72 ( off your | off the | off this ) ..2 ( bill | invoice | order | account | price | total | next
             )
        0.72 ( at no | free of | without ) ..1 ( cost | charge )
        0.7  ( replacement | loaner | loan unit | full refund | credit note | partial refund | temporary |
             backup unit | spare unit | addendum | review clause | phased start | fixed price | freight
             waived | free freight ) -- what | how | can not
        """,
    ),
    # a gift: beyond the fault if it comes on top (see settle.py)
    Table(
        "exceed",
        """
        0.74 ( beyond that | beyond the | besides | besides the | on top of | on top | over and above | more
             than that | more than the | as well as | in addition | also | and also | not only | plus ) & (
             bring | come | drive | deliver | send | throw in | pay | give | waive | include | stay | spend
             | add | cover | extend | train | sit with | go through | invite | treat ) & ( myself | my own
             car | in person | personally | as long as you like | week by week | for a day | for a week |
             free | at our expense | our cost | on us | no charge | first ones | every store | a card | next
             visit | our treat | without charge | at no cost | as a thank | our vice | vice president | our
             best ) -- ? | not only did | if you ( sign | order | buy | renew ) | can not | wrong | sorry
             you
        0.68 ( free | gratis | no charge | at no cost | on us | on me | from us | our cost | our expense |
             our treat | on the house | complimentary | for nothing | our compliments | my compliments | as
             a gift | a gift | a present | not see a bill | not be billed | not be charged | never see a
             bill | ours to pay | i am paying | we are paying | my pocket | my own pocket | myself | in
             person | my own time | day off | thrown in | throw in | bring along | without charge | waive |
             waived ) & ( also | and | next | plus | besides | top | extra | too | lunch | dinner |
             breakfast | dessert | meal | coffee | wine | bottle | cake | flowers | card | voucher | ticket*
             | spa | night | weekend | training | clean* | inspection | check up | service | servicing |
             tune up | stairs | window | windows | kitchen | garden | children | kids | family | crew | lads
             | regulars | guests | wife | husband | month | quarter | year | visit | stay | round |
             batteries | nurse | taxi | christmas | display | polish* | sharpen* | hone* | paint* | sweep* |
             grease | tank | hamper | chocolates | donuts | doughnuts | pizza | rolls | sandwiches | spare |
             second | third | another ) -- ? | not ..3 free | are you free | free ( to | box | with every )
             | every case | launch box | replacement ( free | at no ) | what | how | feel free | no charge
             for the replacement | if you ( sign | order | renew | upgrade | buy ) | hand* free | i ordered
             it myself | i saw it myself | i checked it myself | checked myself | say it myself | free up |
             freed | you myself | sorry that myself | see for myself | ask* myself | myself i | i myself (
             would | do ) | called myself | calling myself | tell you myself | phone you myself | ring you
             myself | call you myself | trouble free | free from | fee* on us | premium | bundle | upgrade
        0.8  ( lunch | dinner | meal | table | whole | everything | breakfast | drinks | food | stay |
             nothing | all of it | bill | evening | laundry | round ) ~8 ( off the bill | a bill | no bill |
             any bill | be charged | charged | for free | is free | on the house | ours to pay | our guest |
             our guests | on us | cancel ..4 bill | not appear | our pleasure | from us | is our treat | on
             our account ) -- overcharged | charged you | you were charged | ? | wrongly
        0.8  ( cancel | tear up | scrap | forget | lose ) ..2 bill ..4 ( table | lunch | dinner | meal )
        0.78 ( a gift | gift from us | present from us | with our compliments | our compliments | is from us
             | is from me | from our side , | is our gift | a card | this card | chef 's table | dinner for |
             spa | flowers | cleaning company | no charge | for nothing | be no charge | send no bill | no
             bill for | our own expense | won see on any bill | will not see on any bill | not in the order
             | you did not ask for | test* every | on my saturday | on my sunday | on my day off | on my own
             time | in my own time | stays one day more | an extra day | one more day ) ..8 -- ? | waited
             for nothing | burnt for nothing | how | what would | paid for nothing | not for nothing |
             business card | credit card | your card | all for nothing | card details | on a card
        0.72 ( on top of that | on top of this | on top of it | on top | over and above | beyond that | in
             addition | additionally | besides that | besides | furthermore | also | plus | as well | and
             because | because nobody | that only puts | that is only | next year | your next | and the
             whole | and next | moreover | something you did not ask | separately ) ~15 ( <gift2> ) -- how |
             what would | <newbiz> | <num> off if | if you ( order | sign | buy | say ) | doubled on us | not
        0.72 <gift2> ~8 ( as well | too | also | on top | on top of that | for your trouble | besides ) --
             how | what would | not | credit also | <newbiz> | doubled
        0.78 ( i | we ) ..1 <modal> ..3 ( personally | myself | in person ) ..3 ( deliver | drive | bring |
             carry | hand | install | set it up | oversee | supervise | unload | walk )
        0.78 ( deliver | drive | bring | carry | hand | install | set it up | oversee | unload | walk | stay
             | check | ride ) ..6 ( myself | in person | personally ) -- explore | yourself
        0.8  ( the | your | this | whole | entire ) ..2 ( lunch | dinner | meal | table | bill | round |
             breakfast | stay | evening ) ..3 ( is on | on us | on me | on the house | is taken care | is
             with our | is our treat | is covered | is ours | with our compliments | with my compliments )
        0.75 ( for your trouble | for the trouble | for your patience | as a gesture | gesture of goodwill |
             goodwill | as a thank you | to say sorry | by way of apology | by way of thanks | to make up
             for | with our compliments | with my compliments | for all you have been through | for the
             worry | for the stress | for sticking with us | for bearing with us ) ~12 ( i | we | you | free
             | credit | waive* | voucher | <gift> ) -- how | thank you for your patience
        0.78 ( i | we | us | me ) ~10 ( for your trouble | for the trouble | as a gesture | gesture of
             goodwill | as a thank you | by way of apology | to make up for | with our compliments | with my
             compliments | for the stress | for the worry | for sticking with us ) -- how | what
        0.75 ( your next | the next | next ) ..3 ( visit | order | meal | month | quarter | stay | lunch |
             delivery | dinner | invoice | service | year ) ..3 ( on us | on me | free | is on the house |
             at no charge | no charge | is free | is our treat )
        0.75 ( voucher | gift card | hamper | complimentary | bottle of ) ..8
        0.72 ( out of my own | my own time | my weekend | on my day off | my own budget | my own pocket |
             from my pocket )
        """,
    ),
    Table(
        "urgency",
        """
        0.76 ( i | we | you | it | she | he | they ) ~20 by ( <clock> oclock | three oclock | two oclock
             | four oclock | five oclock | noon | midday | <num> pm | <num> am | <weekday> | tonight |
             tomorrow | this afternoon | this evening | close of business | the end of the day | the end of
             today | the end of this week | lunchtime ) -- ? | sign* ..3 by | must sign | needs to be signed
             | lapses | expires | need ..4 by | promised | was | were | should have | supposed | ordered |
             said | told | had | did | ago | if you | waited | due by | want* ..6 by | if
        0.75 ( tomorrow | tonight | this afternoon | this evening | this morning | today | <weekday> | in
             the morning ) ..2 ( at <clock> | at <num> | by <clock> | from <clock> | before <num> | <clock>
             sharp | <num> am|pm | 1|2|3|4|5|6|7|8|9|10|11|12 | at noon | noon | oclock | first thing |
             comes | come | they | she | he telephones | i bring | i send | i call | i come | we | i write |
             i drive | we lay | it leaves | leaves | goes ) -- ? | was | were | had | did | said | you came
             | you called | should have | if you | promised | sale | you ..3 us | you asked | you signed |
             open | opens | between us
        0.75 ( <num> | at ) ..1 ( pm | am | o clock | oclock ) ..4 ( tomorrow | tonight | today |
             sharp | your | i am | i will | i call | we | latest | and ) -- ? | was | were | had | did |
             said | should have | you
        0.74 ( i | we | she | he | they | it ) ( telephone* | phone* | call* | come* | send* | write* |
             bring* | leave* | start* | arrive* | check in | reach you | reach your | drive* | deliver* |
             visit* | report* | ring* | pick* | confirm* | email* ) ..8 ( tomorrow | tonight | this evening
             | this afternoon | today | now | at <num> | at <clock> | on <weekday> | <weekday> | in the
             morning | <num> oclock | within <num> | by <num> | before <num> | every ) -- ? | was | were |
             had | did | said | if | should have | never | called | sent | you called | when you | not |
             came
        0.74 ( within | in | inside ) ..2 ( <num> | the ) ..2 ( minutes | hour | hours | business day |
             working day ) -- ? | was | were | had | did | waited | usually | normally | reply within |
             respond* ..4 within | if you | you have | policy | changed | times in | in the last | in the
             past | should | you need
        0.74 ( minutes | hour | hours | six minutes ) ..1 ( out | away | reach | from now | to you | and i |
             max | maximum | tops | from your ) -- ? | was | were | ago | had
        0.72 ( i am | we are | he is | she is | they are | van is | truck is | driver is | crew is |
             engineer is ) ..1 ( on my way | on our way | on his way | on her way | on their way | on the
             way | in the car | in the van | in the train | in my car | walking | driving | dialing |
             dialling | calling | picking up | standing | heading | writing ) ..8 -- ? | standing by our |
             was | calling about | calling to | if | standing before | walking away | writing to ( inform |
             tell )
        0.74 ( the moment | the minute | the second | as soon as | soon as | when | once ) ( i | we ) ( put
             ..2 down | hang up | finish | put this | get off | are done | ring off | end this | put the
             phone ) -- ?
        0.72 ( before i ( go home | leave | sleep | eat | go to bed | finish | do anything | sit down ) |
             before my shift | before you open | before the shop opens | before your ..3 ( opens | starts |
             arrive | shift | begins ) | before close | before lunch | before the weekend | before midnight
             ) -- ? | was | had | did
        0.72 on the first day
        0.8  ( i | we | someone | somebody | he | she | they | my | our | the | it | two | your | a | an |
             crew | engineer* | team | van | truck | driver ) ..1 ( will | am | are | is | going to | shall
             | am going to | are going to | leave | leaves | can be | 's ) ..12 <bound2> -- was | were
             | did | should have | been | had | ? | what | if you | unless you | due | you would | happen* |
             saturday ? | not | <num> off | if | late | not on | special | it 's thanks
        0.8  you will ..1 ( have | get | hear | see | receive | be ) ..10 <bound2> -- ? | you will have to |
             never | not | had
        0.72 by ( <num> am|pm|o|today|tomorrow | <clock> , | <clock> . | <clock> $ | <clock> ( today |
             tomorrow | sharp | at the latest | o ) | noon | midday | lunchtime | lunch | <weekday> | the
             end of | tomorrow | tonight | close | eod | cob | end of | morning | midnight | first thing |
             1|2|3|4|5|6|7|8|9|10|11|12 ) -- ? | sign* ..3 by | need ..3 by | promised | was | were | should
             have | supposed | what | why | ordered | order by | said | told | you ..3 by <weekday> | had |
             ago | did
        0.8  ( i am | we are | i will be | am ) ..2 ( walking | going | calling | ringing | on my way | on
             the way | heading | driving | getting | sending | putting | standing | picking | doing |
             texting | emailing | opening | typing | dialing | dialling | phoning | messaging | running |
             stepping | taking | writing | leaving | loading | booking | pulling | bringing | fetching )
             ..10 ( now | right now | this minute | this second | as we speak | right away | immediately |
             straight away | this instant | while you | as i speak | while we | today | tonight | tomorrow |
             in a minute )
        0.72 ( this minute | as we speak | straight away | right away | this very minute | this second |
             this instant | first thing tomorrow | first thing in the morning | before the end of the day |
             before close | within the hour | in the next hour | within 24 hours | within 48 hours | within
             an hour | inside the hour | by end of day | before noon ) -- happen* | was | were | ? | what |
             calm | stop | did | you need | had | not | should have | every | if you order | should contact
        0.72 ( first thing | at the latest | no later than | not later than | deadline for | on the dot |
             sharp )
        """,
        affirmed=True,
    ),
    Table(
        "trust_first",
        """
        0.78 <newbiz2> & ( not ask you | will not ask | not ask for | rather not talk | rather not discuss |
             not talk about | not talk to you about | would rather not | prefer not to | not come near | not
             dare | not pitch | not mention | not bring up | not be asking ) & ( until | till | before |
             first | yet | has to | have to | now | today ) -- ? | policy
        0.84 ( nothing i want to sell | nothing to sell you | not here to sell | not going to sell | i will
             not sell | would not sell you | no wish to sell | not selling you | not here about renewals |
             nothing to sign | not sell you anything | not come to sell | did not come to sell | have not
             come to sell | nothing in my bag | order form shut | order book shut | order book stays | order
             form stays | order pad ) -- ? | why | policy | can not
        0.76 <newbiz2> & ( can wait | will wait | waits | comes later | come later | is for later | another
             day | another time | other day | when this is | when you are happy | after that | if ever | in
             its own time | nowhere near | does not come up | is not on the table | is not on my agenda |
             not on my agenda | not on the agenda | i leave at home | stays in the car | stays at home | not
             mine to talk | have not earned | has not earned | not earned | do not deserve | we have no
             business | wait its turn | wait their turn | has to wait | have to wait | not a word ) -- ? |
             shall i | can i | waste
        0.74 ( not going to ask you | i will not ask you | will not ask for | do not ask you | not ask you
             to | i am not asking you | not asking for | i would not dare | i do not dare | i have no right
             to ask | no right to ask | will not come near you | will not bother you ) ~12 <newbiz2> -- ?
        0.82 ( nothing i want to sell | nothing to sell you | not here to sell | not going to sell | i will
             not sell you | would not sell you | no wish to sell | not here about renewals | do not want to
             hear about | please do not mention next | do not mention next | do not give us next | shouldn
             let me near | should not let me near | not let us near | haven earned | have not earned | we
             have not earned ) ..10
        0.8  <newbiz2> & can wait|will
             wait|waits|off|another|aside|parked|park|parking|drawer|later|ice|hold|shelf|shelve|shelved|until|till|first|before|once|after|earned|earn|deserve|right|never|not|nothing|rather
             & ( can wait | will wait | can all wait | has to wait | have to wait | should wait | must wait
             | waits | off the table | off limits | another day | another time | some other day | to one
             side | aside | parked | park | on ice | on hold | in a drawer | in the drawer | shelve* | for
             later | not earned | have not earned | earned the right | earn the right | earn that | earn it
             | no right | no business | not today | not now | not yet | not here to | not until | not before
             | not till | not going to | not discuss* | not talk* | not mention* | not bring | not raise |
             not take | not touch | not want | not accept | not open | not ask* | not hear | not interested
             | would not dream | rather not | sooner not | rather you did not | never mind | forget about |
             forget | leave | until you | until this | until we | until your | until the | until i | till
             you | till this | till we | till your | till the | till i | once this | once the | once we |
             once you | first | only when | only once | only after | only if | after this | nothing to | no
             word | not a word | do not deserve | does not deserve | has no place | no place | say nothing |
             stays in ) -- ? | if you want to leave | can not be fixed | free upgrade | the first order |
             first class | interest you | good time | perfect time | you can not have | day before | signed
             | both sign | you will love | loaner | sorry | let me show | happy to send | attach | pencil |
             reserve | shall i | in the meantime | meanwhile | discount | before the end of | before june |
             before friday | price | we promised | you asked | until friday | until the end of | until june
             | waste | not a day before
        0.8  <newbiz2> & ( i | we | me | us | let's | let us | you ) ..3 ( do not want to | will not | am
             not here | are not here | am not going to | are not going to | would not | am not selling |
             refuse to | have no wish | have no intention | have no right | did not come | is not why | not
             why | not mine to | not ours to | shouldn | should not | do not ) ..6 -- ? | can not sell | can
             not give you | not want to lose | policy | discount* | we do not do | you ..2 do not want to
             miss | miss out | not waste
        0.85 ( earn* | deserve* | repay | win back | rebuild | restore* ) ..4 ( trust | right | that
             conversation | conversation | it back | confidence | it | order | business ) ~10 ( before |
             first | until | then | only )
        0.82 <newbiz2> & ( before | until | till | first | only when | only once | only after | once | while
             ) & ( trust | fixed | fix | running | run | runs | right | works | working | settled | solved |
             sorted | put right | made good | repaired | happy | earned | earn | resolved | stable | dealt
             with | up and | clean | paid | debt | owe | log in | month | quarter ) -- ? | waste | happy to
             | we promised | meanwhile | in the meantime | you will love | attach | loaner | shall i | can i
             | could i | let me | discount
        0.74 ( let's | let us | i would rather | we would rather | i would sooner | i prefer | let me | i
             need to | we need to | we have to | i have to | i want to ) ~8 ( first | before ) & <newbiz2>
             -- ? | attach | meanwhile | in the meantime
        """,
        affirmed=False,
    ),
    # said to new business that the customer brings up: putting it off, or reaching for it
    Table(
        "deferral",
        """
        0.76 ( not earned | have not earned | has not earned | earned that | earned it | earn that | earn it
             | earn the | earned the | no right | not the right to | do not deserve | does not deserve | not
             deserve | ask me again | ask me then | ask me when | ask us again | ask me in | ask again |
             come back to that | come back to it | talk about that when | talk about it when | talk about
             that after | talk about it after | talk about that once | not today | not now | not yet | not
             until | not till | not before | not while | until then | until this | until your | until you |
             until the | until we | till this | till the | till you | before that | before we talk | before
             i would | before any of that | first things first | one thing at a time | this first | that
             first | it first | first , | fix first | let's fix | let me fix | put this right first | can
             wait | will wait | has to wait | have to wait | later | another day | another time | leave that
             | leave it there | leave it for | park that | park it | set that aside | put that aside | put
             it aside | keep that for | hold that thought | hold that | rather not | sooner not | would
             rather | prefer not | do not want to talk | not want to hear | not going to talk | not going to
             discuss | not discuss | not go there | will not go there | not touch | not bid | not quote |
             not take | will not even | nothing to do with | is not why i | not here for that | kind of you
             | generous of you | tempting | i appreciate that but | we are not there | nowhere near | on the
             back burner | when this has | when it has | once this has | once it has | after this has |
             after it has | only when | only after | only once ) -- ? | you can not have | call you before |
             day before
        """,
        affirmed=False,
    ),
    Table(
        "grab",
        """
        0.7  ( send you a quote | send a quote | send a proposal | send you a proposal | send you some |
             send over | put together a | draw up a | prepare a | pull together | quote for | quote on |
             quote you | price it | price that | pricing | indicative | how many | what volume | what size |
             what budget | whose budget | who is holding | who signs | when do you | when would you | when
             are you | what is the timeline | we can help with that | we could help with that | we would
             love to | i would love to | love to be | happy to help with | perfect fit | great fit | ideal
             for | exactly what you need | have just the | just the thing | be part of | be in the running |
             in the frame | get in early | be considered | put our name | throw our hat | put us down |
             pencil us | pencil that | count us in | sounds great | that is great news | great news |
             fantastic news | exciting | excited | wonderful news | brilliant news | congratulations |
             opportunity | bundle | discount | special price | good price | best price | good deal | better
             deal | package | lock in | early bird | set up a meeting about | book a demo | a demo | show
             you our | walk you through our | our new | the new version | latest ) -- how many times | not |
             until | first | before | once this | sorry | fix | earn* | what happened | loaner | replacement
        """,
    ),
    Table(
        "to_voice",
        """
        0.85 ( i | we ) ..1 ( come | reach | drive | fly | call | ring | phone | telephone | visit | am
             dialing | am dialling | am calling | am ringing | am in the train | am in the car | am driving
             | am coming | sit | shall be | will be | am standing | would like to sit | should like to come
             | should like to | intend to be ) ..2 ( to your | to you | you | your site | your reception |
             your office | over | down | across | at your reception | at your office | at your door | at
             your plant | in your reception | in your office | in front of you | out to you | opposite you |
             with you | on thursday | on monday | on tuesday | to the plant | up | by car | now ) ..6 -- how
             | ? you | every | each | day before | before each | reach you by | call you sir | what | call
             you a | when you call | deliver | with the | bring the | you again | if you call | you before |
             to you with | and ( stock | fix | install | dress ) | am with you | we come to you | come up
        0.85 ( jumping on a | quick call | a call with | talk by voice | speak by voice | by voice | voice
             better | my place or yours | too serious for | better by phone | better in person | better on
             the phone | through a laptop | through a screen | through a keyboard | by letter | give me a
             number | round your table | around your table | at your table | in the room | same table | look
             you in the eye | get off email | off whatsapp | off chat | ten minutes than | five minutes than
             ) -- whatever we agree | in the room will | to have a call
        0.88 ( can | may | could | shall | let | would | should | might ) ..1 ( i | me | us | we ) ..3
             <callverb> -- ? ..3 you call | what time did | number i can reach
        0.85 ( can | may | could | shall | let | would | should | might | if ) ..1 ( i | me | us | we ) ..5
             ( come | meet | visit | sit down | drive | see you | fly | pop | stop by | drop by | swing by |
             get on ..2 ( call | phone ) | jump on | hop on | talk in person | talk on the phone | speak on
             the phone | talk face | speak face | talk live | talk by phone | speak by phone | get together
             | walk the | stand in | zoom | teams )
        0.85 ( i | we ) ..1 ( would like to | want to | will | would rather | am going to | would prefer to
             | would love to | prefer to | can | could | need to | have to | wish to | intend to | am
             like to ) ..3 ( <callverb> | calling you | phoning you | ringing you ) -- call you ( a | sir |
             that | out | bill ) | call it
        0.85 ( i | we ) ..1 ( would like to | want to | will | would rather | am going to | would prefer to
             | would love to | prefer to | can | could | need to | have to | wish to | propose to | suggest
             we | propose we | am | intend to | will be ) ..3 ( come | coming | meet | visit | visiting |
             sit down | sit with | sit across | drive over | drive out | drive up | drive down | drive to
             you | driving over | driving out | see you | fly | flying | be at your | be in your | pop over
             | pop in | stop by | drop by | swing by | call round | come round | travel to | get in the car
             | get in my car | be on site | stand in your | stand in front | take the train | talk to you (
             live | in person | properly | directly ) | speak to you ( live | in person | properly |
             directly ) | hear your voice | say this to your face | talk face | speak with you ( live | in
             person | properly | directly ) | do this in person | do this face | explain this in person |
             talk this through ) -- meet you halfway | meet you half way | meet you in the middle | come back to you | come to the | meet your | meet the | see you as | see
             you are | come up | come from
        0.82 ( on a call | on the phone with you | on the phone to you | on a quick call | quick call |
             short call | a call | phone call | video call | pick up the phone | picking up the phone | over
             the phone | by phone | voice to voice | face to face | in person | around a table | across a
             table | round the table | across the table | same room | eye to eye | over a coffee | over
             coffee | zoom | teams call | get you on the line | live conversation | real conversation |
             proper conversation | talk rather than | rather than ( type | email | write | trade | more
             email* | going back and forth ) | instead of ( typing | email* | writing | trading ) | not by
             email | not over email | not in an email | away from email | off email | stop emailing | emails
             are | more emails | too important for | ping pong | back and forth | keyboard ) -- call us |
             give us a call | call our | call centre | call center | had a call | got a call | missed a call
             | as a call | on a call with | returned a call | return a call | owed you a call | deserve* a
             call | a call before | last call | in person who | you a call | not even a call
             | record of a|any call
        0.82 give you a ( call | ring | bell | buzz | shout | bell ) -- should have | did not | could have |
             never
        0.8  ( what | which ) ..2 ( number | time ) ..4 ( call | ring | reach | phone | catch ) ..2 you
        0.8  ( are you | will you be | would you be ) ..4 ( free | around | available | in | there ) ..6 (
             call | talk | meet | visit | chat | minutes | speak )
        0.75 ( do you have | have you got | could you spare | can you spare | can you give me | give me |
             could i have | may i have | can i have | can we take | let's take | take ) ..3 ( minutes | hour
             | time ) ..6 ( phone | call | talk | person | meet | sit | face | speak | your office )
        0.75 let's ( talk | speak | meet | do this in | get on | have a call | jump | hop | sit down | do a
             call | take this | move this ) -- let's talk about | let's talk through
        """,
    ),
    Table(
        "recap",
        """
        0.76 ( it is settled | that is settled | settled like this | settled then | so we are agreed | we
             are agreed | so it is agreed | it is agreed | that is agreed | so agreed | agreed then | that
             is our deal | that is the deal | so the deal is | here is the deal we | so we have a plan | so
             that is the plan | so the plan is ) ..12 -- ? | you signed | was agreed in
        0.7  <send_word> & <settled_points> & i|we|you|will|my|so &
             tonight|today|tomorrow|now|hour|minutes|writing|email|paper|text|page|inbox|whatsapp|list|recap|summary|both|when|once|after|before|straight|second|sheet
             -- ? | complaint* | apology | you signed | you agreed | you told | we told you | you wrote |
             you sent | years ago | did not | never | nobody | in march | last | sorry | sent you the wrong
             | price | refus* | addendum | must sign | you asked for it in writing | they | policy |
             contract | letter
        0.85 ( send | write | type | text | mail | email | put | confirm* | record* | list | setting | sets
             | note* | drop | message | forward ) ~8 ( these | those | both | the two | the three | what we
             | the dates | the points | agreed | this | it , | it all | all of this | what i have promised |
             what you and i ) ~10 ( in writing | dates | points | agreed | on paper | list | sheet | memo |
             email | mail | whatsapp | group chat | text | written | tonight | by evening | signed | summary
             | in the chat | this evening | inbox | the second i | when we hang up | within the hour |
             signature ) -- ? | you wrote | you sent | wrong | did not | never | complaint | your email |
             you put | this letter
        0.82 ( confirming | confirmation ) ..2 ( by | in | it | this | that | via ) ..3 ( mail | email |
             writing | an email | text | whatsapp ) -- ? | order confirmation
        0.82 ( a mail | an email | my email | email | my note | a note | a memo | deal memo | one page | one
             sheet | the list | a list | signed sheet | the minutes | short record | record | written
             summary | summary ) ..3 ( recording | setting out | with a date | with dates | with the dates |
             listing | goes to you | will be with you | with your name | of our call | of what we | for both
             of us | your name on top | against each | of this | tonight ) ..4 -- ? | complaint* | what i
             had to offer | recorded them
        0.82 ( as agreed , | as agreed at | as agreed on the | as agreed by phone | as agreed
             today | further to our call | further to our conversation | following our call | following our
             conversation | following our talk | after our call | after our talk ) -- you signed | in march
             | last year
        0.82 ( whatever we agree | what we agree | everything we agree | all that we agree ) ~10 ( paper |
             writing | email | written | tonight | signed )
        0.75 ( so | right | okay | then ) , ~30 ( you | both ) ~20 ( and i | i will | we ) ~20 ( in writing
             | agreed | email | confirm* | by text ) -- ?
        0.82 ( recap | sum up | summing up | summarize | in summary | to summarize | read back | play back |
             repeat back | read that back | to confirm what we | what we agreed | what we have agreed | what
             we just agreed | we have agreed on | we agreed on | what was agreed | agreed points | action
             points | what we settled | what we decided | what we have settled | what we have decided | all
             we agreed | have it all in writing | meeting notes | what we shook hands | we shook hands on )
             -- what we agreed ( in | when you | last | back | was ) | sum up your | you signed | what you
             told | what you are telling | your complaint* | already agreed | in march | the contract | what
             we agreed to before | have we agreed | were not what we agreed | is not what we | exactly what
             we agreed | telling me | among ourselves | summary of your | what you said
        0.85 ( i | we ) ..1 ( will | am going to | shall | would | can | have | am ) ..3 ( send |
             email | put | write | confirm | drop | forward | mail | text | note | type | get | follow |
             share | set | sending | emailing | putting | writing ) ..8 <written> -- written off | write you
             off | off in writing | a complaint
        0.85 ( you will | you should ) ..1 ( have | get | receive | see | find ) ..8 ( in writing | on paper
             | by email | in your inbox | in an email | in black and white | by mail | written | summary |
             notes | recap )
        0.72 ( confirm | put | follow ) ..4 ( in writing | by email | in an email | on paper | by mail | up
             with an email | up by email ) -- can you | could you | please put | have to put | if you put |
             you need to | they | confirm it to you by writing and | when you put
        0.8  ( so | right | okay | all right | then ) ,? ( just )? ( to be ( sure | clear | certain ) | let
             me ( check | make sure | confirm | repeat | go over | see if i ) | to check | that makes | we
             are agreed | that is agreed | agreed | here is where we | here is what we | we said | that is
             three | that is two | so that is | confirming | to make sure i have ) ..10 -- to be clear , you
             | let me check ( with | on | the | what | if ) | you never | you should
        0.8  ( here is | that is | so that is ) ..1 ( what we | what you and i | where we landed | where we
             got to | where we have got | where we have landed | our list | the list ) ..6 -- what we can |
             what we are going | what we will | what we did
        0.8  ( you | i | we ) ~8 ( you do | i do | i will | you will | we will ) ~20 ( agreed | did i miss |
             have i missed | anything missing | correct | have i got that right | is that right | does that
             match | is that everything | right ) ?
        """,
    ),
    Table(
        "enlist_help",
        """
        0.7  <power> & <brought_in> & i|we|our|my|she|he|who|and -- ? | your ( boss | manager | board |
             director | chief | warehouse | plant | workshop | people ) | transfer you | put you through | i
             would have to | i will have to ask | if you want to speak | policy | can not | could not | did
             not | never | not | sorry | was supposed | missed | forgot | you told | you signed | premium |
             upgrade* | operations are | our operations | service level | last week you | messed | back to
             you
        0.85 ( <boss> | chief | gaffer | superior ) ..2 ( , )? ( who | which | whom | has | is ) ~6 ( signs
             | runs | told | took | gave | pulled | is coming | wrote | authorized | left her | left his |
             put | owns | sworn | promised | asked | cleared | on his way | on her way | on the way | at the
             door | across | here | pulled | signed ) -- your boss | your manager | your board | your
             director | will get back | ?
        0.82 ( she | he | they ) ..2 ( signed off | has signed | is signed off | has pulled | pulled two |
             gave me | has given | took two | has taken | takes now | takes two | has released | has freed |
             has put | has agreed | has cleared | cleared two | said yes | has promised | can say yes |
             freed up | has authorized | will join | has just done it | is bringing | is sending | wants to
             sit | will come ) -- what | ? | you | ago they
        0.82 ( gave me | given me | got me | give me ) ..2 ( a yes | two | the | an hour | her word | his
             word | whatever | a green | authority | engineers | the go ahead | permission | a free hand )
             ..6 -- you gave | ? | you ..3 given me | what you gave
        0.84 ( i have | i | we have | we ) ..1 ( asked | rang | begged | went to | been to | been in the
             office | got | brought | leaned on | waked | woke | woken | called in | pulled in | requested
             time from | roped in | dragged | fetched | put ..2 in touch | told | persuaded | sat with ) ..4
             ( <boss> | chief | gaffer | to come over | to come across | to join | coming with me | to put
             his | to put her | at home | out of bed | madame | manager ) -- you asked | asked me | told you
             | you | ? | asked to speak
        0.82 ( will accompany me | comes with me | coming with me | comes along | worked on now by | being
             worked on by | joins me | joins us | with our <boss> | manager too | along with our <boss> |
             together with our <boss> | side by side with our | is joining | beside me ) -- ?
        0.88 ( i | we ) ..2 ( have )? ..2 ( spoken | spoke | talked | been through | been to | gone to |
             went to | been on to | been on the phone | met | sat down | sat with | checked | cleared |
             agreed | raised | escalated | taken | took | brought | bring | got | pulled | looped | asked |
             rang | called | persuaded | convinced | phoned | briefed | walked | secured | arranged | told |
             grabbed | dragged | had | lined | put | discussed | got hold of | collared | gone over |
             messaged ) ..8 ( <boss> ) -- speak to my manager if | i have to ask | would have to | have had
             | can not | we have had
        0.85 ( i | we ) ..1 ( will | am | am going to | want to | would like to | can | have to | are
             ) ..3 ( bring | bringing | get | getting | pull | pulling | loop | looping | involve |
             involving | fetch | fetching | ask | asking | escalate | escalating | take this | taking this |
             speak | speaking | talk | talking | put you in touch | introduce | bring in | rope | walk | go
             | going | call in | raise | raising | copy | assign* | put | send | drag | have ) ..8 <boss> --
             if you want | get you through | ask my manager if i | send an engineer | i will have to | see
             if | i can send | transfer | get back to you | to see what
        0.75 ( <boss> ) ..3 ( has | have | is | will | cleared | signed | approved | agreed | backs | backed
             | gave | authorized | wants | freed | released | okayed | confirmed | promised ) ..3 ( cleared
             | approved | signed | agreed | backed | given | authorized | off | okayed | released | joining
             | join | on the line | behind | committed | taken | confirmed | call you | freed | personally |
             oversee | calling | put | standing by | the go ahead | green light | his | her | two | on his
             way | on her way | coming | your | free ) -- has to | will have to | would have to | needs to |
             your boss | your manager | your board | your director | has not | was off | not | ? | if |
             policy | priority | fully engaged
        0.82 ( signed off | sign off | cleared | approved | go ahead | green light | blessing | backing |
             approval | authority | okayed | all clear ) ..3 ( by | from | of | on ) ..4 ( <boss> )
        0.8  ( get | got | have | has | with ) ..2 ( sign off | approval | the go ahead | clearance |
             backing | the green light | the nod | permission | authority ) ..5 ( from | of | by ) ..5
        0.8  ( my | our | the ) ( <boss> ) ..4 ( is with me | is here | is on the line | is next to me | is
             standing | joins | is listening | is on this call | is on his way | is on her way | is coming |
             are here | is beside | will come | will join | will call you | comes with me | will be there )
        0.75 ( escalated | escalating ) ..3 ( this | it | your ) ..3 ( to | with ) ..4
        0.75 ( put | bring | get | pull ) ..2 ( the right | our best | our top | our most senior | my best |
             the best | senior ) ..2 ( people | person | engineer* | man | team | brains | minds |
             technician* )
        """,
    ),
)
