"""Putting it right: the remedy, something beyond it, and by when."""

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
)
