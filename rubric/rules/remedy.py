"""Putting it right: solution, exceeding, urgency, trust first, voice, recap, help from above."""

from rubric.rules.table import Table

REMEDY = (
    Table(
        "solution",
        """
        0.85 <isubj> ..1 <modal> ..2 <remedy> ..10 <thing>  -- not
        0.8  <isubj> ..1 <modal> ..2 <remedy> ..10 <thing>
        0.7  <isubj> ..1 <modal> ..2 ( replace | refund | credit | waive | repair | reimburse | compensate | fix | redo | rebook | reschedule | expedite | reprint | swap | exchange ) !the|my|our
        0.82 ( how about | what about | what if | would it help if | would it work if | what would you say to | suppose | would you take | would you accept | would you consider | would you be open to | are you open to | could you live with | would it be acceptable | how would it be if | would it suit you | would it be okay if | would it be better if | does it help if | would you like me to | would you like us to | do you want me to | do you want us to | shall i | shall we | should i | can i offer | may i offer | could i offer | let me offer | i would offer | can i get you | let me get you | can i bring | let me bring | let me send | let me put | let me replace | let me give | let me arrange | let me swap | let me credit | let me book | let me take ) ..14  -- call you | ring you | phone you | how about you | what about the | what about you | shall we ( talk | meet ) | upgrade
        0.8  ( i | we ) ..1 have ..3 <remedied> ..8 <thing>  -- have you | have had
        0.78 ( one option | another option | other option | first option | second option | two options | three options | an option | one way | another way | the alternative | alternatively | one possibility | a possibility | option one | option a | option b | two ways | either we | either i | we could either | choose between | one idea | one thing i can | one thing we can | things i can | what i can do is | what we can do is | what i can offer | what we can offer | what i am able | what i can put | what i can give | what we can give | here is what i can | my offer | my proposal | i propose | i suggest | i would suggest | we propose | we suggest | i would propose | our suggestion | my suggestion | i can offer | we can offer | we offer you | i offer you ) ..12
        0.75 you ( can | could | will | may | are able to | are welcome to | will be able to ) ..2 ( return | get | have | keep | use | exchange | choose | start | pay | claim | swap | take | send it back | receive | expect | try | change | switch | cancel | collect | see | find | go to | click | visit | apply | submit | request | reset | check | download | log | track | select | update | contact us to | book | rebook | reach | add | pick ) ..10  -- you can ( try all | keep | take your | take it ) ( you want | or leave | your business | elsewhere )
        0.75 ( the | your | a | an | our ) ..3 <thing> ..2 ( is on its way | is on the way | are on their way | is on the van | is on a truck | leaves | is booked | is arranged | is being | will be ( there | replaced | refunded | credited | fixed | with you | delivered | waived | taken off | removed | shipped | reduced | sent | dispatched | on your | on site ) | goes out | is coming | are coming | is going out | is set aside | is reserved | is waiting for you )
        0.75 ( you will | you would ) ..1 ( have | get | receive | pay nothing | not pay | not be charged | pay ) ..6 <thing>  -- you will have my | call | my word
        0.72 <remedy_ing> ..5 <thing> ..6 ( today | tomorrow | now | for you | right | help | this week | is )  -- we were | you were | by not
        0.72 ^ ( please )? ( try | restart | reboot | reset | clear | unplug | reinstall | uninstall | follow | click | go to | use | update | check | turn it | switch it | refresh | log out | sign out | delete | disable | enable ) ..1 ( the | your | these | this | our | it | and | to | a | <thing> ) ..6
        0.7  ( if you ) ..6 ( we | i ) ( can | will | could ) ..6 <remedy>
        0.7  on me|us ( , | . | $ | today )  -- that is on | this is on | it is on | is on me | is on us | was on | all on | count on | rely on | depend* on | let us
        0.7  ( i am | we are ) ( <remedy_ing> ) ..8 <thing>  -- not
        0.72 ( off your | off the | off this ) ..2 ( bill | invoice | order | account | price | total | next )
        0.72 ( at no | free of | without ) ..1 ( cost | charge )
        0.7  ( replacement | loaner | loan unit | full refund | credit note | partial refund | temporary | backup unit | spare unit | addendum | review clause | phased start | fixed price | freight waived | free freight )  -- what | how | can not
        """,
    ),
    # a gift: beyond the fault if it comes on top (see settle.py)
    Table(
        "exceed",
        """
        0.82 <more> ~15 <gift>  -- how | what would
        0.82 <gift> ~10 <more>  -- how | what would
        0.78 ( i | we ) ..1 <modal> ..3 ( personally | myself | in person ) ..3 ( deliver | drive | bring | carry | hand | install | set it up | oversee | supervise | unload | walk )
        0.78 ( deliver | drive | bring | carry | hand | install | set it up | oversee | unload | walk | stay | check | ride ) ..6 ( myself | in person | personally )  -- explore | yourself
        0.8  ( the | your | this | whole | entire ) ..2 ( lunch | dinner | meal | table | bill | round | breakfast | stay | evening ) ..3 ( is on | on us | on me | on the house | is taken care | is with our | is our treat | is covered | is ours | with our compliments | with my compliments )
        0.75 ( for your trouble | for the trouble | for your patience | as a gesture | gesture of goodwill | goodwill | as a thank you | to say sorry | by way of apology | by way of thanks | to make up for | with our compliments | with my compliments | for all you have been through | for the worry | for the stress | for sticking with us | for bearing with us ) ~12 ( i | we | you | free | credit | waive* | voucher | <gift> )  -- how | thank you for your patience
        0.78 ( i | we | us | me ) ~10 ( for your trouble | for the trouble | as a gesture | gesture of goodwill | as a thank you | by way of apology | to make up for | with our compliments | with my compliments | for the stress | for the worry | for sticking with us )  -- how | what
        0.75 ( your next | the next | next ) ..3 ( visit | order | meal | month | quarter | stay | lunch | delivery | dinner | invoice | service | year ) ..3 ( on us | on me | free | is on the house | at no charge | no charge | is free | is our treat )
        0.75 ( voucher | gift card | hamper | complimentary | bottle of ) ..8
        0.72 ( out of my own | my own time | my weekend | on my day off | my own budget | my own pocket | from my pocket )
        """,
    ),
    Table(
        "urgency",
        """
        0.85 ( i | we | someone | somebody | he | she | they | my | our | the | you | it | two | your | a | an ) ..1 ( will | am | are | is | going to | can | shall | have | would | are going to | am going to | leave | leaves | 'll ) ..12 <bound>  -- now that | was due | were due | should have been | what did | did you | do you | are you | have you | will you | can you | now is | now we are | i can see | right now you | would you | <bound> ? 
        0.85 ( you will | you would ) ..1 ( have | get | hear | see | receive | be ) ..10 <bound>  -- ?
        0.8  by ( <num> | <clock> | noon | midday | lunchtime | lunch | <weekday> | the end of | tomorrow | tonight | close | eod | cob | end of | morning | five | midnight | first thing ) ..3  -- sign* by | need ..3 by | promised | was | were | should have | supposed | what | why | ordered | order by | said | told
        0.8  ( i am | we are | i will be | am ) ..2 ( walking | going | calling | ringing | on my way | on the way | heading | driving | getting | sending | putting | standing | picking | doing | texting | emailing | opening | typing | dialing | dialling | phoning | messaging | running | stepping | taking | writing | leaving | loading | booking | pulling | bringing | fetching ) ..10 ( now | right now | this minute | this second | as we speak | right away | immediately | straight away | this instant | while you | as i speak | while we | today | tonight | tomorrow | in a minute )
        0.75 ( right now | this minute | as we speak | straight away | right away | immediately | on my way | this very minute | this second | this instant | first thing tomorrow | first thing in the morning | tonight | before the end of the day | before close | within the hour | in the next hour | within 24 hours | within 48 hours | within an hour | end of day | by end of day | close of business | before noon )  -- right now ( you | it is | your | the | we have no | there is ) | happen* | was | were | ? | asap | what | calm | stop
        0.72 ( first thing | at the latest | no later than | not later than | deadline for | on the dot | sharp )
        """,
        affirmed=True,
    ),
    Table(
        "trust_first",
        """
        0.88 <newbiz> ~12 <postpone>  -- ? | until you pay | can i interest | first class
        0.85 <postpone> ~12 <newbiz>  -- until you pay | you can not | first class | can not do anything until | in order | first order | the order until | order arriv*
        0.85 ( i | we ) ..2 ( do not | will not | am not | are not | would not | can not | have no | is not ) ..6 ( talk | discuss | pitch | sell | take | accept | ask | mention | bring | want | here | think | touch | going | right ) ..8 <newbiz>  -- can not sell | can not give you
        0.82 ( not | never | no ) ..4 ( pitch* | sell* | sales | asking for ..3 business | ask for ..3 business ) ~10
        0.85 ( earn* | deserve* | repay | win back | rebuild | restore* ) ..4 ( trust | right | that conversation | conversation | it back | confidence | it | order | business ) ~10 ( before | first | until | then | only )
        0.85 ( before | until | till | first ) ~12 ( trust | fixed | running | right | working | settled | solved | sorted | put right | made good | repaired | happy | earned | resolved | stable | dealt with | up and ) ~12 <newbiz>
        0.8  ( <newbiz> ) ~6 ( is not | are not | has no place | can not | does not | should not ) ..6 ( matter | interest | table | agenda | place | conversation | concern | priority | now | today | yet | subject | topic | business )
        0.8  ( let's | let us | i would rather | i want to | i would like to | we should | i prefer | let me | i need to ) ~8 ( first | before ) ~12 <newbiz>
        """,
        affirmed=False,
    ),
    Table(
        "to_voice",
        """
        0.88 ( can | may | could | shall | let | would | should | might ) ..1 ( i | me | us | we ) ..3 <callverb>  -- ? ..3 you call | what time did | number i can reach
        0.85 ( can | may | could | shall | let | would | should | might | if ) ..1 ( i | me | us | we ) ..5 ( come | meet | visit | sit down | drive | see you | fly | pop | stop by | drop by | swing by | get on ..2 ( call | phone ) | jump on | hop on | talk in person | talk on the phone | speak on the phone | talk face | speak face | talk live | talk by phone | speak by phone | get together | walk the | stand in | zoom | teams )
        0.85 ( i | we ) ..1 ( would like to | want to | will | would rather | am going to | would prefer to | would love to | prefer to | can | could | need to | have to | wish to | intend to | am | 'd like to ) ..3 ( <callverb> | calling you | phoning you | ringing you )  -- call you ( a | sir | that | out | bill ) | call it
        0.85 ( i | we ) ..1 ( would like to | want to | will | would rather | am going to | would prefer to | would love to | prefer to | can | could | need to | have to | wish to | propose to | suggest we | propose we | am | intend to | will be ) ..3 ( come | coming | meet | visit | visiting | sit down | sit with | sit across | drive over | drive out | drive up | drive down | drive to you | driving over | driving out | see you | fly | flying | be at your | be in your | pop over | pop in | stop by | drop by | swing by | call round | come round | travel to | get in the car | get in my car | be on site | stand in your | stand in front | take the train | talk to you ( live | in person | properly | directly ) | speak to you ( live | in person | properly | directly ) | hear your voice | say this to your face | talk face | speak with you ( live | in person | properly | directly ) | do this in person | do this face | explain this in person | talk this through )  -- come back to you | come to the | meet your | meet the | see you as | see you are | come up | come from
        0.82 ( on a call | on the phone with you | on the phone to you | on a quick call | quick call | short call | a call | phone call | video call | pick up the phone | picking up the phone | over the phone | by phone | voice to voice | face to face | in person | around a table | across a table | round the table | across the table | same room | eye to eye | over a coffee | over coffee | zoom | teams call | get you on the line | live conversation | real conversation | proper conversation | talk rather than | rather than ( type | email | write | trade | more email* | going back and forth ) | instead of ( typing | email* | writing | trading ) | not by email | not over email | not in an email | away from email | off email | stop emailing | emails are | more emails | too important for | ping pong | back and forth | keyboard )  -- call us | give us a call | call our | call centre | call center | had a call | got a call | missed a call | as a call | on a call with | returned a call | return a call | owed you a call | deserve* a call | a call before | last call | in person who | you a call | not even a call
        0.82 give you a ( call | ring | bell | buzz | shout | bell )  -- should have | did not | could have | never
        0.8  ( what | which ) ..2 ( number | time ) ..4 ( call | ring | reach | phone | catch ) ..2 you
        0.8  ( are you | will you be | would you be ) ..4 ( free | around | available | in | there ) ..6 ( call | talk | meet | visit | chat | minutes | speak )
        0.75 ( do you have | have you got | could you spare | can you spare | can you give me | give me | could i have | may i have | can i have | can we take | let's take | take ) ..3 ( minutes | hour | time ) ..6 ( phone | call | talk | person | meet | sit | face | speak | your office )
        0.75 let's ( talk | speak | meet | do this in | get on | have a call | jump | hop | sit down | do a call | take this | move this )  -- let's talk about | let's talk through
        """,
    ),
    Table(
        "recap",
        """
        0.88 ( recap | sum up | summing up | summarize | in summary | to summarize | summary | read back | play back | repeat back | read that back | to confirm what we | what we agreed | what we have agreed | what we just agreed | we have agreed | we agreed on | what was agreed | what you and i agreed | agreed points | action points | our agreement today | what we settled | what we decided | what we have settled | minutes of | what we have decided | what we said | what we have said | all we agreed | have it all in writing | meeting notes )  -- what we agreed ( in | when you | last | back | was ) | to sum up your | you signed | what you told | your complaint | already agreed | in march | the contract | what we agreed to before | have we agreed | were not what we agreed | is not what we | exactly what we agreed
        0.85 ( i | we ) ..1 ( will | am going to | shall | would | can | have | am | 'll ) ..3 ( send | email | put | write | confirm | drop | forward | mail | text | note | type | get | follow | share | set | sending | emailing | putting | writing ) ..8 <written>  -- written off | write you off | off in writing | a complaint
        0.85 ( you will | you should ) ..1 ( have | get | receive | see | find ) ..8 ( in writing | on paper | by email | in your inbox | in an email | in black and white | by mail | written | summary | notes | recap )
        0.85 ( confirm | put | have | get | follow ) ..4 ( in writing | by email | in an email | on paper | by mail | up with an email | up by email )  -- can you | could you | please put | have to put | if you put | you need to | they
        0.8  ( so | right | okay | all right | then ) ,? ( just )? ( to be ( sure | clear | certain ) | let me ( check | make sure | confirm | repeat | go over | see if i ) | to check | that makes | we are agreed | that is agreed | agreed | here is where we | here is what we | we said | that is three | that is two | so that is | confirming | to make sure i have )  ..10 -- to be clear , you | let me check ( with | on | the | what | if ) | you never | you should
        0.8  ( here is | that is | so that is ) ..1 ( what we | what you and i | where we landed | where we got to | where we have got | where we have landed | our list | the list ) ..6  -- what we can | what we are going | what we will | what we did
        0.8  ( you | i | we ) ~8 ( you do | i do | i will | you will | we will ) ~20 ( agreed | did i miss | have i missed | anything missing | correct | have i got that right | is that right | does that match | is that everything | right ) ?
        0.75 ( did i miss | have i missed | have i left anything | anything i missed | have i got that | have i got it | is that everything we | did i get that | is that how you have it | does that match )
        """,
    ),
    Table(
        "enlist_help",
        """
        0.88 ( i | we ) ..2 ( have )? ..2 ( spoken | spoke | talked | been through | been to | gone to | went to | been on to | been on the phone | met | sat down | sat with | checked | cleared | agreed | raised | escalated | taken | took | brought | bring | got | pulled | looped | asked | rang | called | persuaded | convinced | phoned | briefed | walked | secured | arranged | told | grabbed | dragged | had | lined | put | discussed | got hold of | collared | gone over | messaged ) ..8 ( <boss> )  -- speak to my manager if | i have to ask | would have to | have had | can not | we have had
        0.85 ( i | we ) ..1 ( will | am | am going to | want to | would like to | can | 'll | have to | are ) ..3 ( bring | bringing | get | getting | pull | pulling | loop | looping | involve | involving | fetch | fetching | ask | asking | escalate | escalating | take this | taking this | speak | speaking | talk | talking | put you in touch | introduce | bring in | rope | walk | go | going | call in | raise | raising | copy | assign* | put | send | drag | have ) ..8 <boss>  -- if you want | get you through | ask my manager if i | send an engineer | i will have to | see if | i can send | transfer | get back to you | to see what
        0.85 ( <boss> ) ..6 ( has | have | is | will | cleared | signed | approved | agreed | backs | backed | gave | authorized | wants | knows | freed | released | ok'd | okayed | confirmed | promised ) ..4 ( cleared | approved | signed | agreed | backed | given | authorized | off | okayed | released | joining | join | join* | on the | involved | behind | ready | committed | taken | on it | confirmed | call you | be on | freed | personally | oversee | calling | put | standing by | the go ahead | green light | his | her | two | assigned | aware | take over | looking at this personally | be your | make sure | own | full )  -- has to | will have to | would have to | needs to | your boss | your manager | your board | your director | has not | was off
        0.82 ( signed off | sign off | cleared | approved | go ahead | green light | blessing | backing | approval | authority | okayed | all clear ) ..3 ( by | from | of | on ) ..4 ( <boss> )
        0.8  ( get | got | have | has | with ) ..2 ( sign off | approval | the go ahead | clearance | backing | the green light | the nod | permission | authority ) ..5 ( from | of | by ) ..5
        0.8  ( my | our | the ) ( <boss> ) ..4 ( is with me | is here | is on the line | is next to me | is standing | joins | is listening | is on this call | is on his way | is on her way | is coming | are here | is beside | will come | will join | will call you | comes with me | will be there )
        0.75 ( escalated | escalating ) ..3 ( this | it | your ) ..3 ( to | with ) ..4
        0.75 ( put | bring | get | pull ) ..2 ( the right | our best | our top | our most senior | my best | the best | senior ) ..2 ( people | person | engineer* | man | team | brains | minds | technician* )
        """,
    ),
)
