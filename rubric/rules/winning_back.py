"""Winning the customer back: trust before trade, a voice, a summary, helpers."""

from rubric.rules.table import Table

WINNING_BACK = (
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
