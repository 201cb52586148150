"""Turning on the customer: rehashing, the divisive *you*, hostility."""

from rubric.rules.table import Table

RESISTING = (
    Table(
        "past_rehash",
        """
        0.84 ( in your | in the | on your | on the | in that | in our | in my ) ..2 ( email | mail | letter
             | message | contract | order | form | call | note* | minutes | confirmation | agreement | text
             | ticket | second call | first call | last call | meeting ) ~8 ( you wrote | you said | you
             told | you asked | you agreed | you confirmed | you stated | it said | it says | said estimated
             | it was clear | you signed | you insisted | you mentioned | was written | you ticked ) -- ? |
             sorry | i will | and we | nobody
        0.82 ( let's go back to | go back to the | going back to | if you go back | if we go back | let me
             go back | take you back to | let's look at the | let's look back | let's replay | let me read |
             i can read | i will read | read it out | read it back | read out ) ~10 ( confirmation | call |
             email | said | wrote | signed | when | told | letter | minutes | contract | march | april | may
             | june | july | to you | then | what you ) -- ? | what we agreed | next | recap | forward | not
             going to | no point | instead | rather than | summary | read it back to you so | tell me if
        0.8  ( you were | you had been ) ..1 ( asked | told | informed | warned | advised | offered | shown
             | given the choice ) ~20 you ..1 ( said | told | agreed | chose | signed | declined | refused |
             wanted | nodded | answered | thanked ) -- ? | sorry
        0.74 ( it is | it is all | it is right | it was ) ..1 ( written here | in writing here | right here
             in | here in writing | noted here | recorded here | in my notes | in our notes )
        0.85 <datepast> ~6 you|yourself ..2 <decided> -- ? | what you | you told me the | you told us the
             system | we promised | if you | we failed | we missed | nobody | sorry | apolog* | you asked us
             ..6 and we | our mistake | our fault | when you called | you called us | will | trusted us |
             and we ( never | did not | sent | shipped | delivered | ignored | lost )
        0.85 you|yourself ..2 <decided> ~10 <datepast> -- ? | what you | you told me the | you told us the
             system | we promised | if you | we failed | we missed | nobody | sorry | apolog* | you asked us
             ..6 and we | our mistake | our fault | when you called | you called us | will | trusted us |
             and we ( never | did not | sent | shipped | delivered | ignored | lost ) | you ordered from us
             | thank | every right
        0.82 ( i | we | our <boss> | our team | my colleague ) ..2 ( told | warned | informed | notified |
             advised | explained | emailed | reminded | asked | offered | mentioned | pointed | point out |
             queried | wrote | flagged | raised | discussed | recommended | suggested | did mention | did
             point | did warn | did tell | did explain | did ask | did offer | did send | clearly | sent you
             | called you ) ~10 <datepast> -- ? | sorry | apolog* | we told you it would | should have |
             promised | never | wrong | will | i have asked | to tell | i asked our | i asked the | i asked
             my | lost | late | and never | nobody | not | yesterday | this morning | today
        0.88 ( i have | we have | i have got | we have got | i am looking at | i have here | i can show | i
             can send | i can forward | i can pull up | i am holding | there is | i have still | we still
             have | i kept | we keep ) ..3 ( the | your | it | an | a | our | that | my ) ..4 ( email* | e
             mail* | mail | signature | contract | minutes | recording | records | paperwork | purchase
             order | order form | notes | transcript | proof | message* | thread | delivery note | chat |
             chat log | log | call log | call log* | screenshot* | signed copy | receipt | whole chat |
             conversation | form | mail of | text | texts ) ~8 ( here | in front | open | up | from | of |
             right here | where you | in which | saved | that says | saying | with your | dated | signed |
             to prove | on file | on my screen | . | , | $ ) -- i will | let me | a new contract | send you
             | read your email | i have read | an email to | draft | thank you for | ? | i have the email
             ready | we have a contract to keep | i have your email and | sorry
        0.85 ( it is recorded | it is on record | is on record | on record that | on the record | it is in
             the | it is all in the | it is there in the | its in the | is documented | is in black and
             white | is in writing | all in writing | in your own handwriting | with your signature | your
             signature is | your initials | your own email | your own words | your exact words | bears your
             | has your signature | your name is on | scroll up | scroll back | look back at | read back |
             check your inbox | check your email* | check the email* | read your email* | read the email* |
             read the thread | see attached | screenshot attached | the email trail | the paper trail | the
             minutes show | minutes of the | barrier camera | on camera | the recording | the call log |
             supported by the call | witnesses | is logged | logs show | the log shows | records show |
             record shows | notes show | notes say | my notes | our notes | my records | according to my |
             according to our | per my | per our | per your | as per | my memory | our correspondence |
             correspondence shows ) -- sorry | apolog* | i will | we never | let me | our notes show ( we |
             that we ) | my notes are full | as per your request | as per your wish | recap | we agreed
             today | ? | i have read | we failed | put it in writing | our records show we | will be in
        0.85 ( if you recall | if you remember | you may recall | you will recall | you will remember | you
             may remember | you might recall | remember when | do you remember | do you not remember | let
             me remind you | may i remind you | refresh your memory | can i remind you | i would remind you
             | i must remind you | need i remind | like to remind | like to recall | like to remember you |
             i recall that you | i recall you | i remember you | i seem to remember | i seem to recall | as
             i recall | if memory serves | cast your mind | who said what | it was you who | it is you who |
             you were the one who | you are the one who | you yourself | your own email | at the time you |
             what i actually said | what you actually said | what i said was | what we said was | what was
             said was | not one word about | not a word about | not once did you | at no point did | at no
             time did | at no stage did | never once mentioned | never mentioned | you have forgotten | you
             have also forgotten | you seem to forget | you seem to have forgotten | you forget that | you
             conveniently | who started it | started this | first of all you | as i told you | as i said
             before | as we told you | as we said | as i explained | as i already | as already explained |
             as previously | as mentioned | as discussed | as stated | like i told you | like i said | i
             told you that | i already told you | i have told you | i did tell you | we did tell you | i
             told you before | we told you before | i warned you | we warned you | you were warned | you
             knew when ) -- go back to the start | no point | instead of | rather than | not interested in
             who | let's not | matter who said | not here to | you are the one who ( has | had | is |
             suffer* | paid | pays | got | took | lost | carried ) | you were the one who ( had | got | paid
             | lost | suffer* | stood | carried ) | if you | ? | sorry i told | i do not care who | not
             going to | as discussed , i | as promised | park who | forget who | as we said , i | wrong when
             i told | you yourself ( want | would | decide | think | say how ) | i told you ..8 wrong | what
             would you yourself | as discussed today | as agreed | recap | like i said i would
        0.8  ( not what | different from what | opposite of what | nothing like what | other than what |
             opposite of | contradict* ) ..3 you ..3 ( said | told | wrote | agreed | signed | asked |
             ordered )
        0.75 you ..1 ( signed | agreed to | approved | initialled ) ..2 ( the | this | it | that | those |
             these | off ) -- what | ? | we sold | you signed up for | trusted | before you | once you |
             when you have | if | until | after you
        """,
        affirmed=True,
        own=False,
    ),
    Table(
        "divisive_you",
        """
        0.82 you ( never | only ever | only never | constantly ) _ ..6 -- you never ( got | get | had |
             heard | received | asked for this | wanted | want | need* | deserved | saw | see | knew | know
             if | know when | know what we | again | order | come | deal | should | gave up | once got |
             were | stopped ) | you always ( get | got | had | have been | paid | pay on | treated | been |
             gave us | come first | wanted ) | guess | expect | i imagine | that you always | you will never
             | would never | if you never | sure you never | suppose | say you never | is it true | had you
             never | which you never | ?
        0.85 ( no , you | no you | you ) ( did not | did no such | have not | were not ) ( . | , | ! | $ )
             -- ? | you did not deserve | if
        0.82 you ( forgot | failed | neglected | refused | misread | misheard | misunderstood | confuse* |
             exaggerat* | overreact* | complain* | shout* | interrupt* ) ..6 -- ? | we | sorry | if
        0.82 you ( people | lot | guys | customers | clients | types ) ..1 ( always | never | are | all |
             want | think | expect | do | should | need | keep | only | just ) -- you guys are right | you
             guys have every | ? | sorry
        0.82 ( of all people | ought to know better | should know better | known better | your own fault |
             only yourself to blame | blame yourself | have yourself to | wrong to | are not the easiest |
             not the easiest | making this harder | making this difficult | making this worse | not helping
             | does not help anybody | does not help anyone | disturbing the | jumping about | get a word in
             | let me finish | let me speak | if you would listen | if you listened | listen to me | lower
             your voice | mind your | watch your | be more careful | be more polite | be polite | be
             respectful | calm voice | think of the other | think of others | think before | communicate
             your | communicate better | plan your | plan better | plan ahead | learn to | learn how | grow
             up ) -- sorry | i should know better | we should know better | we should | we ought | my own
             fault | wrong to ( let | send | leave | tell you | make | put | keep | ask ) | we were wrong |
             i was wrong | we need to | i have to | we must | i will be more | we will | we learn | let you
             | ? | help me plan | i need to learn | our
        0.8  ( next time | in future | in the future | in the next time | from now on | going forward ) ,?
             ..2 ( you should | you must | you need | please ( read | check | call | give | let | tell |
             order | make | inform | communicate | plan | ask ) | kindly | make sure you | do not wait |
             better | remember to | you have to | read | be sure ) -- i will | we will | ?
        0.76 one ( must | has to | should | needs to | ought to | can not ) ..8 -- no one must | no one
             should | no one has | one should not have to | any one
        0.78 ( kindly | please ) ..1 ( refrain | be patient | be reasonable | have patience | lower | do not
             shout | stop shouting | stop calling | stop emailing | stop writing | read | follow the |
             respect | adhere | keep your ) -- ? | please read me | please do not read
        0.9  you ..1 ( should have | should not have | should of | ought to have | could have | might have |
             need to have | were supposed to | ought to | should really | should also | should be | should
             know | should just | should at least | should think | should first | should check | should read
             | should try | should learn | should not be | should not ) ..8 -- you should not have ( to |
             had to | been put | been left | been treated | been made | needed | needed to ) | you should
             have ( had | heard | been told | been called | got | received | been warned | been
             given | been able | been treated | been the first | been looked | known from us | never had |
             better | more | it | my | a | your | confirmation | our ) | should not be ( chasing | paying |
             left | treated | the one | asked | having ) | what you should have | you should be ( angry |
             able | furious | upset | hearing | getting | compensated | the first | told | asking | treated
             | mad | proud | running | back | hosting | receiving | up and ) | what do you think | do you
             think | you should know ( that )? ( we | i ) | should not have to | where you should | you
             could have ( been | had | lost | gone | been told )
        0.88 you ..1 ( never | always | people | keep | constantly | only ever | lot | guys always |
             customers always ) ..1 ( told | called | said | read | asked | mentioned | answered | replied |
             listen* | complain* | want | think | do | pay | come | change | let | gave | confirmed |
             bothered | sent | checked | interrupting | interrupt | shouting | changing | asking | expect |
             expecting | blame | moving | threatening | signed | repeating | pay | get | make | are | have |
             informed | followed | order | wait | gave us | responded | reply | use | took | train* | even |
             once | show | say | saying | forget ) -- you never asked for | you always pay on time | you
             have always | you always ( been | treated | had ) | we keep | you never got | you never heard |
             you never once | you keep us honest | you never had | you have never | you keep ( the | your |
             it | them | this | both | whatever ) | , you always | that you always | you never get | you
             should never | you only ever asked | you never want* | you only want* | you get | you have |
             you always get
        0.85 you ( did not | do not | failed to | forgot to | neglected to | refused to | chose not to | did
             not even | did not bother | have not | were not | will not | can not | can not just | can not
             keep | can not simply | are not ) ..1 ( read | tell | told | call | check | listen* |
             understand | ask | inform | mention | give | send | pay | follow | answer | respond | bother |
             let us | let me | confirm | train | sign | provide | use | specify | get it | seem | want to |
             know what | want | appreciate | care | look | show | expect | come | go | demand | change |
             treat | speak | talk | being | helping | even | making | just | keep | cancel | blame | order |
             raise | plan | think | interested | willing | report | tick | keep | let me finish ) -- you do
             not want to | you do not want | what you do not | if you do not want | you do not need | you do
             not have to | you did not ask for | sorry | you can not trust | you do not know me | if you do
             not | why you do not | you are not making | you can not use | so you do not | we are not | you
             do not know us | you can not afford | you can not be expected | you do not know if | you will
             not get | you did not order | you can not sell | when you can not | you do not get | you did
             not get | and you did not | that you do not | is that you | you do not owe | you have not got |
             you can not plan | you will not pay | you will not even | you can not even | you do not pay |
             you did not pay for that | you did not sign up | you can not run | you will not want | you did
             not want
        0.85 you ( need to | have to | must | have got to | are going to have to | will have to | had better
             | better | ought to | are required to | are obliged to | need to start | have no right | have
             no business | have no idea | had no business | have only yourself | have yourself to | are the
             one who | were the one who | are the problem | are the only | made | created | brought this |
             are responsible | are to blame | are being | are making | are acting | are behaving | are
             overreacting | are refusing | are threatening | are asking for the | are wasting | want
             everything | want it all | expect everything | keep ) ..6 -- you must be | you must have | you
             must feel | you must think | you must hate | you need to ( know | hear | be able | feel | see |
             get | do anything | worry | show | bring | have ) | you have to ( be | deal | wait | explain |
             pay | tell | go | look | chase | say | face | answer | stand | put up | work | do anything |
             live | send | manage | start ) | what you ( need | have ) to | if you need to | do you need |
             you have to admit we | should you have to | you had to | not have to | do not need to | what
             you must | everything you need | all you need | made you | you made a | you made the right |
             you made clear | you made it clear | you are being | how you must | you are the one who ( has |
             had | is | suffer* | paid | pays | got | took ) | when you need | whatever you need | you are
             being ( asked | charged | treated | left | hit ) | you are right | that you need | you must all
             | so you have to | you have to sell | you will have to ( do | wait | tell )
        0.82 you are being ..2 ( unreasonable | unfair | difficult | rude | ridiculous | dramatic |
             aggressive | emotional | stubborn | childish | silly | impossible | very | too | a bit | quite
             | so | really | a little | hard ) -- how you are being
        0.82 ( if you had | had you | if you have | if only you had | if you would | if you were not | if
             you did not | if your | were it not for you ) ..2 ( read | told | called | checked | asked |
             listened | let | given | ordered | followed | mentioned | confirmed | paid | bothered | just |
             only | not | been | answered | looked | signed | planned | warned | said | picked | team |
             people | staff | come | contacted | provided | trained | taken | done | used ) -- if you would
             just tell me what | if you would like | have asked me to | ? | if you had been | told off | if
             you have been | if you had asked me , i | if you have not | if you had to
        0.85 ( why did not you | why did you not | why do not you | why can not you | why would not you |
             why have not you | why did you wait | why did you | how could you | how can you | did not you |
             do not you | did you not | did you even | have you even | do you even | can not you | could not
             you | would not you | were you not | are you not | what did you expect | what were you | why
             were you | have you not ) ..6 -- why did you choose | how could you trust | how can you trust |
             do not you think | how could you not | how can you be sure | how could you be | did you even
             get | would not you | how can you plan | how could you plan | how can you ever | how could you
             ever | why do not you tell | why do not you let | why did you ask | why did you call
             | what were you ( hoping | told | promised | offered | planning | trying )
        0.78 ( you are | you were | you have been ) ..1 ( not listening | not being | wasting | refusing |
             ignoring | shouting | yelling | interrupting | overreacting | exaggerating | twisting |
             accusing | attacking | threatening | confusing | demanding | missing | forgetting | impossible
             | rude | aggressive | unreasonable | late with | unprofessional | putting words | so | too |
             always ) -- so right | too kind | always been | always welcome | if you are | you are so (
             angry | upset | right | frustrated ) | how you are | you were so | are you | late with your |
             you are always right | you were ( ignoring | shouting )
        0.75 ( next time | in future | in the future ) ,? ( please | you | read | check | call | make sure |
             try | order | let us | do | kindly | give | be | tell ) -- next time you ( order | come | visit
             ) | in future you | you will | next time you
        0.75 ( read | check | look at ) ..1 ( the | your ) ..1 ( contract | terms | small print | fine print
             | clause | agreement | manual | instructions | email | emails | conditions ) -- i ..3 read | we
             ..3 check | i ..2 check | i ..2 look | we ..2 look | let me | i will | let's | together
        0.75 ( maybe | perhaps ) ..1 you ..1 ( should | need | could | ought | forgot | did not | can | want
             | missed | are | were ) ..5 -- maybe you ( want | can tell | could tell | could show | can show
             | could help | could start | are right )
        0.72 ( with | from | of ) ( people | customers | clients ) like you
        """,
        affirmed=False,
        own=True,
    ),
    Table(
        "hostile",
        """
        # nobody says these and is civil
        0.96 ( good luck | best of luck ) ..2 ( finding | getting | elsewhere | explaining ) -- wish you good luck
        0.96 you are ( just | really | clearly | such | all )? ( a | an | such a | nothing but a )? ( fool | idiot |
             moron | liar | crook | clown | cretin | imbecile | bully | fools | idiots | morons | liars ) -- ? | feel |
             think | thought | would | if | not
        0.85 ( shall i | should i | do you want me to | would you like me to | want me to ) ..1 ( call an
             ambulance | call the fire | ring an ambulance | alert the | fetch a | get a | write to the |
             tell the king | send flowers | hold your | wake the ) ..3 ( ambulance | brigade | press |
             papers | media | king | pope | president | priest | violin | tissue* | doctor | medal | police
             | newspapers | funeral | hand | doctor | therapist ) -- press release
        0.85 ( or everyone will want one | everyone will want one | cry to somebody | cry to someone |
             somebody who cares | someone who cares | anyone who cares | people who care | tell it to
             someone | tell somebody who | tell someone who | try somebody who ) -- we are people who care |
             i am somebody | i am someone | not
        0.85 ( think carefully before | think twice before | think very carefully | recover our costs | at
             your own cost | at your peril | at your risk | at your own risk | our lawyers | my lawyers |
             our solicitors | our attorneys | our legal team | legal action | see you in court | take you to
             court | collections | debt collect* | bailiff* | small claims | defamation | libel | slander |
             report you | blacklist* | every firm | tell everyone | everyone will know | word gets around |
             kind of payer | kind of customer | kind of person | people like you | customers like you | your
             type | your sort ) -- sorry | you ..2 take us | if you want | would not blame | your lawyer* |
             tell everyone ( that )? we | i understand | kind of customer who deserves | the kind of person
             you | you deserve | no one should | ? | contract | drafted | have read | checked with | both
             sign | reviewed
        0.85 ( i was told you | they warned me about you | heard about you | everyone here knows you | we
             all know you | you were difficult | being kind | you really are | no wonder nobody | no wonder
             your | no wonder no one | no wonder people | serves you right | you had it coming | you asked
             for it | what goes around | karma | your own medicine | happy hunting | have fun with | have
             fun finding | enjoy your | enjoy the | do your worst | bring it on | try me | your move | make
             my day | oh please | oh come on | cut the | quit the | stop the crying | stop crying | stop
             whining | stop moaning | stop whingeing | stop being such | stop being a | quit whining | quit
             your | man up | toughen up | get used to it | like it or not | not my circus | not my monkey* |
             above my pay grade to care | i could not be bothered | can not be bothered
             | bored of | bored now | yawn | zzz | same old story | here we go again | not this again | you
             again | heard it all before | broken record | change the record | give it up | drop it | let it
             go already | get over it | get over yourself | full of yourself | who made you | look who |
             says who | says you | your point is | what do you want , a | do you want a medal | want a medal
             | what do you want me to do , ) -- sorry | enjoy your ( lunch | meal | dinner | evening | day )
             | i hope you enjoy | not a big deal | enjoy the rest | so what ( can | do | would | happens |
             we | i | happened | did | is | are | was ) | i understand | on us | big deal with | enjoy the (
             meal | lunch | evening )
        0.85 ( do not | please do not | never ) ..1 ( write again | call again | contact us again | contact
             me again | come back | call back | call here | ring again | email me again | bother us | bother
             me | bother calling | bother coming | darken | show your face | ever call | phone again | write
             to me | waste my | waste our | expect a reply | expect any ) -- if you do not come back |
             please do not come back to | would not | ? | until
        0.85 ( you will not find us | we will not miss you | will not be missed | will not be missing | will
             not lose sleep | not lose any sleep | not losing sleep | no loss | no great loss | your absence
             | glad to see the back | glad to be rid | happy to lose | happy to see you go | better off
             without you | fine without you | manage without you | survive without you | will survive | live
             without your | do not flatter yourself | not that important | not that special | do not matter
             that much | you need us more | you will be back | you ..1 will crawl | come crawling | crawl
             back | back begging | ha ha | good luck | gives me pleasure | my pleasure to lose | go , go |
             go then | go to her then | go to them then | go to him then | off to them then | then go to |
             then go elsewhere | then go find | then leave | then buy from | then cancel | then take your |
             then find | then sue | so sue | so leave | so cancel | so go | by all means go | by all means
             leave | by all means take | by all means cancel | go on then , | go right ahead | take it
             elsewhere | shop elsewhere | eat elsewhere | try your luck | be my guest | you are welcome to
             leave | welcome to leave | welcome to go | free to leave | free to go | free to try | of course
             free to | where the door is | not going anywhere buddy | going nowhere | stuck with us | you
             are stuck | nowhere else to | who else would ) -- sorry | would not blame | i understand |
             entitled | have every right | <guess> ..8 ( elsewhere | leave ) | expect | i would hate |
             imagine | if i were you | what would | fair | good luck with the ( wedding | event | game |
             launch ) | you are stuck with | left you stuck | lose sleep ..2 over your | deserve | ? | you
             are stuck because
        0.85 ( not my job to | not here to be shouted | not here to be abused | not here to be insulted |
             not here to take | not your punching | punching bag | doormat | not going to be spoken | will
             not be spoken | will not be shouted | do not speak to me | do not talk to me | do not you dare
             | do not take that | watch it | watch how you | mind how you | say that again and | i dare you
             | dare you | excuse you | excuse me , who | with whom do you | who exactly do you | you are
             nothing | you are nobody | small customer | small fry | tiny account | smallest account | least
             of my | bigger fish | better customers | proper customers | real customers | people who
             actually pay | actual problems | real problems | real work to | got work to do | have work to
             do | busy with real | lunch break | my break | clocking off | not my shift ) -- sorry | ? | i
             understand | people with real problems like | for us you
             | can|to|will|could watch it
        0.8  ( try sitting on it | maybe try | have you tried ) ..3 ( sitting on | not | reading | turning |
             thinking | growing | listening | paying | being ) -- sorry | restart* | off and on | turning it
        0.8  ( lady | listen lady | listen mate | listen pal | listen buddy | listen sunshine | listen love
             | look lady | look mate , you | look pal ) ..8 -- sorry | lady who | ladies | ? | young man who
        0.7  <sneer> -- sorry ( for | that | about | we | i ) | i understand | you must | mind reader but |
             our | we ( let | failed | missed ) | not ..3 <sneer> | how did | what would | must have been |
             delight to have | tragic loss | i am ashamed | bless you for | dramatic change | drama here is
             ours | dramatic improvement | do not beg
        0.92 ( good luck | best of luck ) ..2 ( finding | with | getting | to | elsewhere | then | somewhere
             | , | . | explaining ) -- good luck with the | wish you good luck
        0.92 ( not paid enough | do not get paid enough | do not need this | do not have to take | do not
             have to listen | do not have to put up | have better things to do | got better things | do not
             have time for | no time for this | no time for your | waste of my time | wasting my time |
             waste my time | waste of time | tired of you* | had enough of you | fed up with you | fed up of
             you | had it with you | i am done with you | i am done here | we are done here | done talking |
             this conversation is over | this call is over | conversation is over | end this call | ending
             this call | end the call | hanging up | hang up now | going to hang up | i am hanging | i am
             leaving now | bye then | bye bye | talk to the hand | whatever , | have a nice life | enough of
             your | not my problem | your problem , | that is your problem | sounds like a you problem | you
             problem | tough luck | too bad | deal with it | suck it up | get lost | go away | shut up |
             shut it | zip it | shove | stuff it | screw you | fuck | fucking | go to hell | piss off | sod
             off | bugger off | get stuffed | drop dead | grow up | get a life | cry me | boo hoo | cry
             about | cry baby | my heart bleeds | heart bleeds | tiny violin | smallest violin | poor you |
             poor baby | poor thing | diddums | happy now | satisfied now | are you deaf | are you stupid |
             are you blind | are you thick | are you dense | are you insane | are you even | what is wrong
             with you | what is your problem | who do you think you | how dare you | give me a break | give
             it a rest | get off my | could not care less | could not give | do i look like | not your
             servant | not your slave | not your mother | not a charity | am i a | do you think i am | take
             it or leave | like it or | lump it | do not let the door | be my guest | feel free to leave |
             feel free to go | feel free to take | feel free to cancel | feel free to find | feel free to
             complain | feel free to post | go ahead and | go ahead , | go on then | sue us | sue me | see
             you in court | call security | cut you off | black list | blacklist* | blocked you | blocking
             you | you will regret | you will be sorry | watch yourself | do not threaten | do not you
             threaten | one more word | we will see about that | see if i care | see if anyone | try that |
             good riddance | do not need your business | do not need you | do not need customers | do not
             want your business | plenty of other | plenty more | other customers who | bigger customers |
             more important customers | you are nobody | go cry | cry somewhere | complain somewhere |
             complain all you | shout all you | scream all you | yell all you | rant all you | moan all you
             | rant somewhere | knock yourself out | suit yourself | please yourself | your loss | do what
             you like | do whatever you | do as you please | go elsewhere then | go elsewhere | go somewhere
             else | go to someone | find someone else | find somebody else | find another supplier | take
             your business | off you go | jog on ) -- that is not my problem ..3 never | do not care how |
             care about ..2 fault | i will not say | you could go elsewhere | could find someone else | i do
             not care who | you may go | you might go | you will go | if you go elsewhere | have to go
             elsewhere | you would go | you want to go elsewhere | going to go | we are not sick | do not
             care what it | do not care whose | <guess> ..8 elsewhere | be sick of | you ..3 sick of | tired
             of your | understand ..8 ( elsewhere | business | someone else ) | get out of ( this | here ) |
             you ..3 tired of | door is open | the door open | not ..3 take your business | legal team to |
             lost your | i will not blame you | about losing | i would hate | at the door | to the door |
             through the door | through your door | on the door | out the door | in the door | us the door |
             you ..2 hang up | before you hang up | you hanging up | when we hang | after we hang | the
             threat of | not a threat | is the door
        0.75 ( you | your | that | this | what | are | is | such | being | of ) ..2 <insult> -- we were |
             nightmare | that is ridiculous and | our | crazy week | crazy day | not ..2 <insult> | was a
             joke | must ..4 <insult> | entitled to | feel* ..3 <insult> | <insult> that we | ridiculous
             that you had | is rubbish service | we | i told him | my | what a ( joke | nightmare ) | rude
             of us | be a fool | joke of | made you | like a
        0.72 ^ ( oh | wow | aww | aw | gee | ooh | boo ) ,? ( great | poor | brilliant | wonderful | here we
             go | sure | please | the drama | boo | congratulations | bravo | what a | big | cry | fantastic
             | fabulous | is that | did you | four | three | two | how terrible | a whole | i bet | really )
             ..8 -- oh no | great to | oh please forgive | oh sure , i can | oh wow , i am | wow that is |
             sorry | oh what a ( mess | day | nightmare ) | mortified | ashamed
        0.85 ( (eyeroll) | yeah right | yeah yeah | blah blah | congratulations | bravo | slow clap | well
             done you | what a surprise | surprise surprise | shock horror | how terrible for you | how
             awful for you | how tragic | how sad for you | sure , because | because clearly | because
             obviously | of course , your majesty | your majesty | your highness | sunshine | einstein |
             sherlock | obviously you | like i care | nice try | give me strength | lucky me | lucky you |
             whoop | for heaven | for crying | for pete | oh my days | not the only customer | not our only
             | not my only | not the center | not the centre | world does not revolve | the queen | the king
             ) -- oh my god , i | for god 's sake we | as if you | as if we | as if i | as if it | as if
             your | as if nobody | feel* as if | sound* as if | look* as if | behav* as if | not the only
             customer who
        0.82 ( i | we ) ..1 ( will | am going to | can | could | may | might ) ..3 ( report you | sue |
             cancel your account | close your account | drop you | terminate your | stop serving | put you
             on hold forever | put you last | bill you for | remember this | make sure you never | take you
             off | have you removed | charge you extra | note your | flag your | suspend ) -- if you want |
             if you like | for you
        """,
        affirmed=True,
        own=True,
    ),
)
