"""Arguing: what was said is doubted, corrected or made small."""

from rubric.rules.table import Table

ARGUING = (
    Table(
        "argue",
        """
        0.55 ( no , | no sir , | no madam , | no , sir , | but | well , | sorry , ) ..1 ( it | that | this |
             there | we | i ) ( did not | was not | were not | is not | has not | have not | had no | took |
             was | were ) ..8 -- ? | sorry ( we | i | for | that ) | no , it was not good | not right | not
             good enough | fair enough | no , that is on | no , that was | ours | our fault | deserve* | not
             okay | you are right | acceptable | we were late | we were wrong | i was wrong | not your | the
             way | we did not ( call | tell | deliver | do | keep | warn | ask | let | check | answer |
             listen | come ) | was us | was not fair | i did not ( call | tell | ask | do | listen | know |
             come | expect | think ) | but it was not | was wrong | i was not going | was not just | but we
             were | but that is | nobody
        0.8  ( that is | it is | that would be ) ..1 ( wrong | false | nonsense | not so | not how | simply
             wrong | just wrong | quite wrong | plain wrong | rubbish ) ..1 ( , | . | $ | and ) -- ? | our |
             that is wrong of us | we | that is wrong and
        0.78 ( i | we ) ( did not | have not | never ) ..1 ( do | done | did | make | made | say | said |
             agree | agreed | promise | promised | lie | lied | cheat | scam | advertise | describe |
             mislead | misled | claim | insult | ignore | refuse | receive | received | get | got | see |
             break | damage | send you the wrong | charge ) ..3 ( wrong | anything | mistake* | that | you |
             it | to | any | the | a | such | your | this ) -- ? | sorry | apolog* | we never got ( back |
             round | around ) | did not do ( enough | that right | our job | right by | what we ) | we did
             not get it right | did not get ( that | this | it ) right | did not make it | our fault | to
             you in time | did not say a word | did not send | did not tell you | did not see it | did not
             do it | have not received the | let you | i did not get ( that | your | you ) | i did not make
             the rule*
        0.8  ( i | we ) ( sent | shipped | delivered | gave | provided | did | described | listed |
             advertised | stated | told ) ..2 ( exactly | you exactly | the correct | the right | the exact
             | you what | what you | it clearly | correctly | everything | as described | it as | it on time
             | on time ) -- ? | sorry | what you did not
        0.8  ( description | listing | ad | advert | page | website | site | contract | label | ticket |
             order | invoice | terms | policy | sign | email ) ..2 ( clearly )? ( said | says | stated |
             states | showed | shows | mentioned | mentions | listed | lists | specified | specifies | was
             clear | is clear | clearly ) ..6 -- ? | sorry | our ( letter | email ) said
        0.8  ( not at fault | not to blame | did nothing wrong | done nothing wrong | no mistake | no error
             | nothing wrong with the | no fault | is on you | that is on you | on you , not | your word
             against | you are lying | that is a lie | false review | false claim* | fake review | unfair
             review | untrue review | lies | lying about | misleading review | slander* ) -- ? | sorry | to
             blame for | lies with us | lies with me | the fault lies | you did nothing wrong | you have
             done nothing wrong | no mistake of yours
        0.86 ( no | nope | sorry | but | well | actually | dana | sir | madam | now | look | bill | tom |
             ines | ruth ) ,? ..1 you ( did not | never | did no such thing | have not ) -- you did not (
             deserve | get | ask for | sign up | do anything wrong ) | you never ( got | get | had | heard |
             received | should ) | ? | sorry you | sorry that you | sorry you never
        0.82 you did ( use | sign | agree | say | ask | get | receive | know | have | order | approve |
             confirm | tell | read | see | change | hear | accept | come | answer ) -- ? | did you | what
             you did | all you did | if | as you did | you did sign with | you did get | did nothing
        0.8  it|that|this ..1 was ..2 not ..1 ( an | a | us | our | me | my | how | what | like | mentioned
             | discussed | agreed | promised | said | late | broken | dirty | damaged | as | because | wrong
             | just | raised | in the ) ..4 -- not a ( one | mistake you | surprise | choice | good | nice |
             proper | real | way | fair ) | was not good | ? | it was not ..2 ( you | your | the weather |
             the ) | not what we | not what you ( paid | ordered | were promised | asked | deserved | signed
             ) | not because of you | not an excuse | sorry | we let | not just | if it was not | as it
             should | how we ( want | should ) | not our finest | not our best | not my finest | not a small
             | like us | not a one off
        0.82 ( it is | that is | this is | is | was ) ..1 not ..2 ( an | a | the ) ..3 , ..1 ( it is | it
             was | that is | its | but ) ( a | an | the | only | just | nine | <num> ) -- ? | sorry | not a
             ( favor | gift | sales ) | our
        0.82 ( it | that | this | there ) ..1 ( is | was ) ..1 ( only | just | nothing | merely ) ..1 ( a |
             an | one | two | small | tiny | serious | little | the first | to worry | <num> ) -- ? | only
             the beginning | just the start | nothing less | only a first | only one way | this is just the
             | that is only the | sorry | not only | is just a start | nothing i | nothing to do
        0.82 ( one late | a single late | one bad | one missed | one wrong | one day only | one day late in
             | first time in | once in | one mistake | one small | small water | tiny thing | minor thing |
             little thing | small thing | minor detail | small detail | small issue | minor issue | small
             problem | minor problem | not thaaat | not that bad | not so bad | not as bad | not that late |
             not so late | not that much | not so much | not that long | not so long | not that serious |
             not so serious | not too bad | well within | within tolerance | within the tolerance | within
             spec* | still within | perfectly normal | completely normal | quite normal | absolutely normal
             | totally normal | perfectly fine | perfectly safe | perfectly good | perfectly clear | quite
             clear | crystal clear | nothing unusual | nothing wrong with | nothing wrong on | no problem on
             our | works as designed | as designed | by design | meant to do | doing what it | did what it |
             did its job | in order | was in order | tracking says | system says | says delivered | it was
             delivered | was delivered on | we delivered on | we delivered what | delivered as | you got
             what you | you got exactly | exactly what you ordered | what you ordered is | what you asked
             for ) -- ? | sorry | it does not matter | we let you | not in order | in order to | in order
             that | i will not say | first order | put ..2 in order | made it clear | made clear | be very
             clear | get what you | let me be | was supposed to | is supposed to | gave you what | will |
             want to be clear | you made | is not what you ordered
        0.8  ( bit steep | bit rich | bit much | bit harsh | bit strong | bit unfair | little unfair |
             little harsh | bit over | bit dramatic | a touch | rather strong | rather harsh | rather steep
             | rather unfair | pretty harsh | quite harsh | strong words | big words | harsh words | strong
             word | hyperbole | theatrics | overstat* | overstating | overblown | exagger* | unfair it is |
             unfair of you | unfounded | groundless | baseless | not factual | factually | false | mixing it
             up | mixing this up | mixing us up | mixing up | mixed up with | confusing us | confusing me |
             wrong company | wrong supplier | misremember* | misunderst* | got the wrong | got it the wrong
             | got that wrong | not how it | not how this | not how that | not the way it | did not take
             place | never took place | did not occur | did not happen | never happened | no such | i doubt
             that | i doubt it | hard to believe | difficult to believe | find it hard | find that hard |
             with all respect | i must object | i must correct | i have to correct | permit me to correct |
             let us be correct | let's be correct | correct you | set the record | put the record | i would
             point out | i would note | gently suggest | would suggest that | submit that | beg to | i would
             argue | arguably | debatable | i would question | depends how you | depends on how | matter of
             opinion | matter of perspective | matter of taste | subjective | other customers do not |
             others do not | others manage | everyone else ) -- ? | sorry | our mistaken | we were mistaken
             | i was mistaken | if i am mistaken | i am mistaken | we mix* | we got | i am wrong | we ( have
             )? mixed | i got | false promise* | tell me if | you are not exaggerating | not exaggerat* | we
             misunderstood | i misunderstood | our correction | nothing unfair | misunderstanding on our |
             how we | not dramatic | such a mess | no such thing as | i do not find it hard | everyone else
             ( has | had )
        0.55 ( but | well | look ) ,? ..1 ( we | i | they ) ( did | only | never | always | already |
             clearly ) ..6 -- ? | we did not | we never | i never | we did wrong | we did you | but i only (
             have | can ) | only want | only ask | we already | i already | sorry we | but i did not | i
             only heard | i only ( know | found ) | but we only have
        0.55 ( is not | are not | does not mean | not mean | not the same as | not the same | hardly ) ..2 (
             agreeing | an agreement | a promise | a contract | a guarantee | our fault | your | a disaster
             | evidence | proof | broken | late | a reason | the end ) ..3 -- ? | sorry | does not mean much
             | we | good enough | excuse | <our> promise
        0.9  ( that | this | it ) ..1 is ( not | never | simply not | just not | hardly | far from | not at
             all | not quite | not exactly | not really | not entirely | not strictly | not actually | not
             even ) ..1 ( true | right | correct | what happened | how it happened | accurate | fair | quite
             right | how i | how we | the case | what we | what i | what was | entirely | exactly | so | a
             disaster | the end | what you | quite true | quite fair | how this works | how it works |
             reasonable | our understanding | my recollection | what the | factual | serious | how it went |
             quite how | what our | realistic | such a | that bad | as bad | much of | a big | your |
             strictly | a catastrophe | a crisis | necessary | helpful | logical ) -- not fair on you | not
             fair to you | not right that you | is not good enough | not what you ( ordered | paid | were
             promised | deserve | signed up | expected | asked ) | not what we promised | is not what i (
             want | promised ) | not fair that you | is not how we ( want | treat ) | not what we ( want |
             stand ) | not right ( and | , we ) | it is not right $ | not your fault | not your | not fair
             and
        0.9  ( with )? ..1 ( all )? ( due )? respect ,
        0.88 with ..3 respect
        0.9  ( i | we ) ..2 ( disagree | beg to differ | dispute | contest | object to | take issue | reject
             | would challenge | can not agree | do not agree | can not accept that | do not accept that |
             do not see it | would not call | would not say | do not think that is | do not think it is | do
             not believe that | do not recall | have no record | can not see how | do not see how | do not
             see why | do not see what | fail to see | never <did> you | never promised | never agreed |
             never said | refute | deny ) -- why you | do not see why you would ( trust | believe | stay ) |
             do not agree with how | never told you the | we never called | never <did> you back
        0.92 ( calm down | calm yourself | relax | chill | chill out | settle down | simmer down | take it
             easy | keep your voice down | lower your voice | stop shouting | stop yelling | no need to
             shout | no need to raise | no need to get | no need for that | no need for this | cool it |
             cool down | take a breath | take a deep breath | control yourself | watch your tone | watch
             your language | mind your tone | stay calm | be calm | remain calm | keep calm | stop
             overreacting | get a grip | lighten up | deep breath | tone it down | change your tone | do not
             take that tone | do not raise your voice | do not shout | not get carried away | get so worked
             up | getting worked up | getting emotional | getting hysterical | losing your temper | stop
             exaggerating | be reasonable | be realistic | be sensible | be fair here | be honest here |
             come off it | get over it | come on now | be serious | let's be serious | let's not exaggerate
             | let's not get | let's be fair | let's be honest | let's be realistic | let's keep it in |
             keep things in proportion | in proportion | put this in perspective | put it in perspective |
             keep this in perspective | perspective here | some perspective | let's keep some perspective )
             -- i would not be calm | i will not tell you to | how ..2 calm | not asking you to
        0.88 you ..2 ( are | were | have ) ..2 ( wrong | exaggerating | overreacting | misremember* |
             misunderst* | incorrect | confused | being unreasonable | being unfair | unreasonable |
             unrealistic | not being fair | being dramatic | being emotional | too emotional | blowing |
             making a | not listening | misinformed | twisting | misreading | contradicting | forgetting |
             got it wrong | got that wrong | being difficult | mixing | got your facts | jumping |
             dramatizing | dramatising | going too far | out of proportion | asking too much | too sensitive
             | being oversensitive | missing the point | being harsh | being irrational | got the wrong end
             ) -- am i | i am not saying you | you are not wrong | if you were wrong | made to feel | made a
        0.82 ( it was | it is | we are talking about | we were | this is | that is | was | only a matter of
             | talking about | were | by | it has been | is ) ..1 ( only | just | merely | a mere | barely |
             hardly | one single ) ..1 ( a | one | two | <num> | 24 | twenty four ) ..2 ( day | days | hour
             | hours | fly | bug | insect | delay | minutes | week | percent | drink | letter | glass |
             hiccup | small | minor | late ) -- not just | only the start | you only
        0.85 ( hardly | not exactly | not really | scarcely | not quite | far from ) ..1 ( a | the | worth |
             fair | our | an | my ) ..2 ( disaster | catastrophe | end of the world | crisis | tragedy | big
             deal | emergency | drama | fault | case | problem )
        0.85 ( not the end of the world | no big deal | not a big deal | not such a big | storm in a teacup
             | mountain out of | it happens | these things happen | things happen | stuff happens | happens
             to everyone | happens everywhere | happens to the best | nobody died | no one died | could be
             worse | could have been worse | worse things | bit of an exaggeration | an exaggeration |
             exaggeration | exaggerated | over the top | blown out of | overreaction | bit much | a bit
             harsh | bit strong | a bit rich | bit dramatic | little dramatic | a bit unfair | a little
             unfair | bit unfair | rather unfair | quite unfair | very unfair | that seems excessive | bit
             extreme | little extreme | bit far | a stretch ) -- i do not want to say | to say it happens |
             if i said
        0.85 ( in all fairness | in fairness | to be fair | let's be fair | if we are being fair | if you
             are honest | if we are honest | be fair | strictly speaking | technically | as a matter of fact
             | in actual fact | in point of fact | for the record | the fact is | the facts are | fact
             remains | facts show | the truth is | in reality | contrary to | the reality is | let me
             correct | have to correct | must correct | need to correct | correct you | correct that | set
             the record straight | set you straight | if you actually | if you look at | if you check | if
             you read | you will find that | you will see that | you will note ) -- to be fair to you | to
             be fair , you | the truth is we ( let | failed | did not ) | the truth is , we ( let | failed )
             | fact is we ( let | failed | missed ) | the reality is ( that )? we ( let | failed ) | you
             will see that we | if you look at it from your | set the record straight with
        0.85 ( our | my | the ) ..2 ( records | record | system | logs | log | notes | file | data |
             tracking | figures | paperwork | report | files | signature | proof of delivery | test | tests
             | minutes ) ..2 ( show* | say* | indicate* | tell* | shows | confirm* | state* | suggest* |
             prove* | has it | have it | do not show | shows ) -- our records show we | records show that we
             ( failed | missed )
        0.72 ( actually | in fact | as a matter of fact ) ,? ( it | we | you | that | the | your | this | i
             | there ) ..2 ( was | were | did | had | is | are | arrived | signed | delivered | shipped |
             never | does | do | has | have | called | agreed | said | only | told ) -- actually you are
             right | we actually did ( not | nothing | worse ) | is actually ( our | on us ) | actually our
             fault | ? | actually i ( have | did not | do not ) | never called you | we actually never | in
             fact i will | in fact we will | sorry | what we did
        0.82 ( we | i ) did ( call | tell | send | warn | inform | notify | ship | deliver | return | reply
             | answer | mention | email | ring | try | leave | say | explain | let you | everything |
             nothing wrong | our | give | reach | contact | follow | have | fix | repair | offer ) -- what
             we did | we did send you the wrong | did our
        0.82 ( nobody | no one | none of us ) ( promised | said | told you | guaranteed | agreed | forced |
             lied | made you | ignored | is ignoring | has ignored | asked | has ever complained | else
             complain* | else has | ever | is trying | is saying ) -- nobody told you | and nobody told | no
             one told you | nobody ever <did> | no one ever <did>
        0.7  you ..1 ( can not | can hardly | can not really | can not seriously | surely do not | can not
             possibly | can not honestly ) ..2 ( expect | think | believe | mean | say | claim | blame | be
             serious | compare | deny ) -- you can not believe | expect to trust | expect people
        0.8  ( how | why ) is ( that | this | it ) ( our | my ) ..2 ( fault | problem | responsibility )
        0.68 ( was not | is not | were not | never ) ..1 ( our | my ) ( fault | mistake | responsibility |
             doing | problem | error | issue ) -- why it is not | not our fault alone | is it not our | do
             not say it is not | they go | say* | said | not going to tell you | ?
        0.8  ( there is | there was | was ) ( nothing | no ) ..2 ( wrong with | the matter | problem | delay
             | mistake | damage | defect | fault | such ) ..4 -- nothing wrong with you | nothing wrong with
             asking
        0.8  ( that | it | this ) ( never happened | did not happen | does not matter | is debatable | is
             your opinion | is your view | is a matter of | is open to | does not make | does not mean |
             proves nothing | is beside the point | is irrelevant | makes no sense | can not be | could not
             have | is impossible , | is false | is untrue | is nonsense | is unfair | is incorrect | is
             wrong , | is a lie | is a misunderstanding | works fine | worked fine | was fine | was perfect*
             | was delivered | was on time | was within | is well within | is within ) -- that it never
             happens | that is unfair on you | what is wrong | it does not matter ( how | whose | who | why
             ) | does not make it right | does not make it ( okay | better | any | easier | less ) |
             does not mean ( you | much | anything )
        0.75 ( i think | i feel | frankly | honestly | surely | i would say | but ) ..2 ( you are | that is
             | you were ) ..2 ( unfair | unreasonable | exaggerat* | harsh | too much | extreme | overstat*
             | wrong | premature | over the top | unfounded | an overreaction | simply | not fair | not true
             )
        0.68 ( you ) ..1 ( knew | know ) ..2 ( very well | full well | perfectly well | fine well | that
             already ) -- who started
        0.72 ( do not | no reason to | no need to | you should not ) ..1 ( be upset | be angry | get upset |
             get angry | get worked up | feel that way | panic | be dramatic | exaggerate | overreact | get
             emotional | make a scene | be like that | make a fuss | make a big | get excited | be mad |
             blow this | take this personally | be so | take it so ) ..2 -- i do not | if you do not | do
             not be so kind | ?
        0.7  ( we all | any supplier | every supplier | every company | all companies | other customers |
             other clients | most customers | most clients | most people | none of our other | no other
             customer ) ..4 ( make* mistakes | late | accept* | love | happy | complain* | manage* | pay* |
             like | fine | understand* | managed | never ) -- most people would | any supplier would | ? |
             ask
        0.72 ( that is | it is ) ..1 ( simply | just | plainly | quite | clearly | completely | totally |
             frankly ) ..1 ( untrue | false | unfair | unreasonable | incorrect | ridiculous | nonsense |
             absurd | excessive | not true | not so | not the case | not fair )
        """,
        own=True,
        affirmed=False,
    ),
)
