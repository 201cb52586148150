"""Resisting the customer: argue, justify, blame, rehashing, the divisive *you*, hostility."""

from rubric.rules.table import Table

RESISTING = (
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
    # an explanation of ours; whether it was asked for is settled later
    Table(
        "reason",
        """
        # whoever says that nothing could have been done defends, whatever else stands beside it
        0.96 ( nothing ..2 ( i | we | anyone | anybody | they | he | she | our team ) ..1 ( could have done |
             could do about ) | nothing ( anyone | anybody ) could do | could not have been ( foreseen |
             prevented | avoided | helped ) | could not be ( helped | avoided | foreseen | prevented ) |
             ( beyond | outside | out of ) ( of )? ( our | my ) control ) -- ? | would | will | worse | better
        0.74 ( it is | that is | this is | that was | it was ) ( the season | the weather | the market | the
             system | the software | the season , | the traffic | the heat | the computer | the regulations
             | the law | the policy | the rule* | company policy | just how | the way things | the way it
             works | how it works | how the system ) -- ? | what | our fault | the way it works from
        0.72 ( through the | with the | from the ) ..3 ( open | garden | doors | windows | machine | system
             | weather ) ..6 ( they fly | flies | fly in | flown | it can only | nothing one can | can only
             have | comes in )
        0.72 ( we have been through | we are going through | we went through | been through a | going
             through a | in the middle of a | after a ) ..2 ( reorganiz* | reorganis* | merger | restructur*
             | move | migration | change | hard year | tough year | difficult year | lot of change* |
             takeover | transition ) -- ? | you have been through | your
        0.68 <circumstance> & <mishap> &
             was|were|had|has|have|is|are|went|got|broke|did|meant|due|because|since|'s -- ? | you | your |
             sorry | will | we ( sent | lost | missed | forgot | ignored | left | let | failed | never | did
             not call | billed | charged ) | our ( fault | mistake ) | from now | next ( time | week ) |
             tomorrow | monday | i am | i have | i would | if | credit | refund | replac* | waive | off this
             | loaner | fixed price | by friday | on us | renewal | upgrade | she has | he has | vp |
             director | released | approved | signed off
        0.72 ( we are | we are currently | we have been | currently ) ..1 ( experiencing | facing | seeing |
             dealing | undergoing | having | receiving | getting ) ..6 ( high | issue* | problem* | delay* |
             volume* | demand | outage* | maintenance | difficult* | more | a lot | higher | technical |
             some | an | large ) -- ? | you
        0.72 ( just a small | only a small | small business | just trying to | only trying to | was trying
             to | we try our best | i try my best | tried my best | trying our best | trying my best | doing
             my best | not refundable | non refundable | no refund policy | all sales are final | all sales
             final | as is | honest mistake | a simple mistake | simple error | misunderstood the | i
             thought | we thought | i assumed | we assumed | i was told | we were told | i was under the
             impression ) -- ? | i thought you ( should | deserve* | would ) | i thought of you | i thought
             about | i think | sorry
        0.76 <outside> ..4 ( was | were | is | are | got | has | have | had | went | 's | did ) ..3 (
             migrated | diverted | delayed | late | down | broken | sick | closed | stuck | held | shut |
             blocked | cancelled | canceled | full | short | up | doubled | tripled | increased | risen |
             gone | changed | changing | outsourced | paused | flooded | frozen | understaffed | overloaded
             | overwhelmed | on strike | on holiday | in boxes | terrible | awful | crazy | bad | heavy |
             slow | failing | struggling | playing up | acting up | jammed | offline | hacked | attacked |
             pregnant | ill | quit | off ) -- what | ? | your | you | <outside> ( on us | is on us ) | we (
             did not | never | failed | let ) | our fault | is fixed | is back up | will
        0.76 ( the | that | there was | there is | with the | due to the | a | some | this ) ..3 ( traffic |
             weather | storm | snow | strike | festival | procession | monsoon | flood | accident |
             roadworks | road works | shortage | outage | power cut | rain | heat | wind | fog | holiday |
             holidays | inflation | pandemic | war | tariff* | customs | season ) ..3 ( was | were | is |
             has | had | held | made | closed | caused | this | also | meant | hit | got | on the | . | , |
             $ ) -- what | ? | weather the | your ( season | holiday ) | you | not the weather | this season
             | will
        0.76 ^ ( traffic | weather | staff shortages | staffing | supply chain | covid | rush hour |
             roadworks | busy night | busy day | new system | system error | human error | computer error |
             cutover | teething troubles | the usual ) $
        0.74 ( prevent* us | prevented us | stopped us | kept us from | means we | meant we | meant that we
             | forced us | forces us | left us no | gave us no | gave us ..3 notice | pushed us | let us
             down | caught us | hit us | we were caught | we were hit | took us by | we were also | obliges
             us | requires us | made it impossible | made it difficult | made it hard | nothing we could |
             could do nothing ) -- ? | you | let you | means we ( can | will | owe )
        0.72 ( all of our | all our | our ) ..2 ( translators | technicians | engineers | drivers | craft |
             staff | products | kitchen* | people | team | vehicles | machines | rooms | systems | guys |
             units ) ..2 ( have | are | is | leave | undergo | pass | follow | work | work* | check | do )
             ..3 ( minimum | fully | checked | trained | certified | inspected | experienced | highest |
             very | always | regularly | tested | professional* | hard | best | careful* | strict* | insured
             | approved | cleaned | every ) -- ? | sorry | will be | are on | is on | you
        0.72 ( for legal | for security | for safety | for insurance | for compliance | for technical | for
             health | for internal | for operational | for administrative | for historical | for logistic* |
             for capacity ) ..1 reasons
        0.85 ( because | since | due to | owing to | thanks to | on account of | as a result of | as ) ..4
             <outside> ..5 <went_wrong>
        0.82 ( the | our | their | my | a | an | one of our | there was a | there were ) ..3 <outside> ..3
             <went_wrong> -- what | how ? | you
        0.8  ( the | our | their | my | a | an | one of our | there was a | there were ) ..3 <outside> ..3
             <went_wrong>
        0.85 ( due to | owing to | on account of | as a result of | thanks to | down to | caused by |
             resulted from | stems from | comes from ) ..2 ( the | a | an | our | some | circumstances |
             unforeseen | unexpected | high | staff* | <outside> ) ..4 -- down to us | down to me | is down
             to ( you | our fail* )
        0.88 ( our | company | standard | the | that is | it is | this is | head office | store | corporate
             ) ..2 ( policy | policies | procedure | procedures | protocol | terms and conditions | terms |
             process | practice | rules | rule | guidelines | system only ) ..2 ( is | are | says | states |
             requires | require | do not | does not | and | , | . | $ | for | on | here | that | not |
             prevent* | only | allow* | everyone | with | forbid* | to ) -- what ..3 policy | change the
             policy | our terms to | i do not care what | what is the process | no policy | hide behind |
             payment terms | new terms | terms you | credit terms | longer terms | not ..2 policy | the
             terms of
        0.7  ( short staffed | short handed | understaffed | under staffed | staff shortage* | shortage* |
             swamped | snowed under | rushed off | run off our feet | very busy | extremely busy | busy
             season | busy period | busy time | peak season | high volume* | high demand | backlog |
             unprecedented | unforeseen | beyond our control | out of our control | outside our control |
             outside of our control | out of our hands | out of my hands | outside my control | beyond my
             control | act of god | force majeure | supply chain | technical difficult* | technical problem*
             | teething | growing pains | human error | restructur* | reorganiz* | migration | cutover | new
             software | holiday season | christmas rush | bank holiday | pandemic | strikes | bottleneck* |
             mental here | chaos here | manic | been hectic | been crazy ) -- not asking | no excuse | you
             were | you must be | your | ? | not ..3 act of god | will | you ..2 short | you
        0.74 ( the reason | reason is | reason was | reason being | reason btw | the cause | what happened
             was | what happened is | the thing is | the problem was | the issue was | the trouble was | it
             is because | this is because | that is because | that was because | you see , | but you see |
             you have to understand | you must understand | please understand | kindly understand | you need
             to understand | you have to appreciate | you must appreciate | kindly appreciate* | kindly be
             appreciated | please appreciate | hope you understand | hope you can understand | hope for your
             understanding | ask for your understanding | ask for understanding | thank you for
             understanding | thank you for your understanding | request you to consider | try to understand
             | bear in mind | understand that we | appreciate that we | put yourself in our | see it from
             our | look at it from our | from our perspective | from our point ) -- is the reason you | what
             is the reason | is ours | is there a reason | i do not have | for the reason | no reason |
             thing is , we let | thing is we | trouble is , you | the problem is that you | what ( is | was
             ) the | reason i am calling | reason i called | reason i rang | reason for my call | reason i
             came | reason i wanted | the reason you | ?
        0.8  ( costs | cost | prices | price | wages | energy | steel | resin | fuel | materials | raw
             materials | freight rates | rates | inflation | inputs ) ..3 ( have | has | had | went | gone |
             rose | are | is ) ..3 ( up | risen | increased | doubled | higher | rising | soared | jumped |
             gone | climbed | rocketed | going | through ) -- what | your costs
        0.75 ( because | since | given that | seeing that | considering that ) ..2 ( we are | we were
             | we had | we have had | we have been | our | they | the | there was | there were | there is |
             somebody | someone | everyone | everybody | it was | it is | his | her | of the | of a | of our
             | of an | a ) ..3 ( short | busy | waiting | behind | down | closed | broken | sick | off |
             late | full | out of | stuck | new | changed | changing | moving | moved | had | has | have |
             went | gone | ran | broke | was | were | are | is | did not | could not | can not | storm |
             strike | traffic | weather | holiday* | system | computer | software | supplier* | carrier |
             driver* | cost* | price* | policy | rules | law | pandemic | shortage* | volume | demand |
             breakdown | fire | flood | accident | increase* ) ..4 -- because we ( failed | let | value |
             owe | messed | dropped | forgot | did not | never | gave ) | because the ( next | last thing |
             system we | letter | order you ) | is it because | because of us | because of me | because
             nobody | because you | i want | i would like | sorry because | our mistake | our fault |
             because it is ( right | fair | yours | the right ) | because the ( truth | relationship | best
             )
        0.66 ( we | i ) ..1 ( only | just | recently ) ( started | took over | joined | moved to | switched
             | changed | inherited | received it | found out | came on ) -- your account | i just got off |
             got you | heard about | found ( you | a ) | ? | to hear | account last | took you over
        0.68 ( we have been | i have been | we were | we are | i am ) ..2 ( struggling | short | going
             through a | in the middle of | stretched | flat out | moving | migrating | changing systems |
             off sick | on holiday | on leave | on vacation | new here | new to this | new in the | not
             informed | not aware | not told | doing our best | doing the best | working hard | working
             around the clock | very busy | so busy | legally | bound by | not allowed | only human | a
             small | a big | just the | only the | only a | inspected | audited | certified | fully | proud
             of | known for | bigger than ) -- what we have been | dealing with you | sick about | what you
             | changing that | ? | not asking | so stretched that we | fully behind | fully with you | fully
             agree | fully to blame | only a call away | only a phone | sorry | fully at fault
        0.74 ( we | i ) ..1 ( had | have had | were having | have been having ) ( a | an | some | two |
             several | three | so many | lots of | a lot of | one of our | serious | big | major ) ..3 (
             problem* | issue* | people off | breakdown* | shortage* | outage* | backlog | failure* |
             difficult* | delay* | emergency | sick | staff | fire | flood | leak | puncture | glitch | bug
             | mix up | computer | busy | power | machine | new driver* | training | audit | driver* |
             inspection | rush | changes | upgrade | migration ) -- if we have | what we | with you | ? |
             sorry
        0.78 ( we | i ) ..2 ( did our best | did my best | tried our best | tried my best | do our best |
             tried everything | did everything | did all | do all we can | tried to call | tried to reach |
             tried calling | try to | work* very hard | worked very hard | worked hard | meant well | had no
             way of knowing | could not have known | had no choice | have no choice | did not know | was not
             aware | were not aware | were not told | was not told | had no idea | no control | can not
             control | do not control | have no control | rely on | depend on | relied on | were let down |
             was let down ) -- we did our best to ignore | no idea how you | do not know how | we did not
             know how | will do ( our | my ) best | will try | do not know what | can not control what | did not know about your
        0.75 ( we | i ) ..1 ( had to | have to | were forced to | were obliged to | were asked to | must |
             need to | are required to | are not allowed to | am not allowed to | are obliged to | were
             unable to | could not ) ..2 ( pass | raise | increase | wait | follow | prioriti* | close |
             reschedule | cut | switch | move | cover | stick | check | go through | use | treat | charge |
             protect | get approval | keep | say | comply | get | make ) -- you | let's | have to make this
             right | to get this | to make it | have to get
        0.68 ( as you know | you can imagine how | across the industry | whole industry | the entire
             industry | all suppliers | all our customers | every supplier | the whole market | same for
             everyone | everybody gets | everyone gets | industry standard | standard in the | normal in
             this | that is how it works | that is just how | that is the way it | not up to me | i do not
             make the | i do not set | i do not decide | i did not make | i did not write | just doing my
             job | only doing my job | i only work | above my pay | not my decision | decision was made | my
             hands are tied | hands are tied | was automatic | automated | goes out to everyone | everyone
             is in the same boat | all in the same boat | trade is in the same boat | in the trade | natural
             thing | perfectly natural | these things happen | it happens | it does happen | that happens |
             can happen | could happen to | happens in | nobody could have | no one could have | could not
             have foreseen | could not be foreseen | unforeseeable | not foreseeable | without any notice |
             at short notice | without warning from | out of anyone* | outside anyone* | no margin | not the
             margin | margins are | our margins | margin in it | liability | limited under | carry a target
             | within the norm | within our terms | order in which | first come | strict rules | strictly
             regulated | the law | legally | by law | regulat* | certif* | iso | inspected | audited |
             awards | five stars | minimum five | highest standards | best in the | twenty years | thirty
             years of | have always been | never had a complaint | not had a single complaint | single
             complaint | full picture | the full context | for context | some context | bit of context | bit
             of background | some background | by way of background | by way of explanation | to explain |
             let me explain | i can explain | allow me to explain | please let me explain | to give you some
             | mitigating | in our defence | in our defense | in my defence | in my defense | to be fair to
             | in fairness to | extenuating ) -- that is how we ( let | failed ) | that is how you | how ..2
             everyone | as you know , we | no need to explain | ? | you to explain | had to explain |
             explain to your | i will not explain | not going to explain | explain it to your | explain to
             me | i am not going to explain | before i explain | no excuse
        0.75 ( it was ) ..1 ( not | never ) ( our | my ) ( intention | intent | fault )
        0.72 ( never | not ) ..1 ( intended | meant | our intention | my intention | deliberate | on purpose
             | intentional | personal ) -- nothing personal
        0.72 ( normally | usually | ordinarily | in general | generally | typically | most of the time |
             ninety | 99 | as a rule | on the whole | our track record | in nine years | first time in |
             never had | always been | we always | our products are | best in | we are known | we pride )
             ..6 ( we | on time | deliver | works | good | fine | quality | happen* | this | service |
             problem* | complaint* | late ) -- what | how | you are always | how do you
        """,
        affirmed=False,
    ),
    Table(
        "blame",
        """
        0.84 you are the one|ones who ( signed | agreed | ordered | chose | asked | wanted | changed |
             cancelled | canceled | moved | picked | put | approved | did not | never ) -- ? | suffer*
        0.82 ( that | this | it ) ( was | is ) ..1 ( marketing | sales | shipping | dispatch | billing |
             accounts | logistics | head office | purchasing | engineering | the kitchen | the warehouse |
             the carrier | the driver | the bar | legal | production | corporate | management | planning |
             procurement | the system | the courier | the supplier | the agency | the other party | the bank
             ) -- ? | what | our fault | here is | speaking
        0.7  <others> & <fault> -- ? | rather than | let me | from your end and | and your finance | we (
             let | sent | missed | failed | did | never | should | lost | forgot | ignored | promised | sold
             | got it | put | gave ) | i ( let | should | forgot | never | did not | will | am | would ) |
             our ( fault | mistake | error ) | on us | on me | my fault | sorry ( we | i ) | not blame |
             what | how | no excuse | ours | mine | own it | from us | you were right | deserve* | i have
             asked | not ( their | his | her | your ) ( fault | job | problem ) | is not yours | before the
             weekend | credit | refund | replac* | signed off | you ( rang | called | waited | paid | wrote
             ) | not going to
        0.82 ( it was | it is | that was | that is | this was | this is | down to | that would be | was all
             ) ..2 ( the | your | our | my ) ..1 ( <blamed> ) ..2 ( , | . | $ | who | 's | that | not | team
             | again | guys | people | and | actually ) -- ? | what | is the kitchen | how | will | this is
             the ( manager | warehouse ) speaking | that is your ( team | people ) | my boss and | our
             engineer* who | is the driver that
        0.82 ( your | their ) ..2 ( own )? ( team | people | staff | it | side | crew | installer* |
             cleaners | electrician | warehouse | office | department | secretary | guys | buyer |
             merchandisers | accountant | bookkeeper | office | kids | tenants | guests ) ..2 ( signed |
             signed for | did not | never | forgot | caused | ordered | entered | typed | changed |
             overloaded | moved | unplugged | gave us | put | damaged | broke | dropped | left the | should
             have | failed | sent us | blocked | switched | touched | confirmed | approved | rejected |
             mixed | missed | told us | used ) -- ? | what | your team did not deserve | your guests did not
             | your people never got | your crew did not | sorry | we | your team never had | your staff did
             not get | left us
        0.8  ( the work of | the doing of | the fault of | the mistake of | duty of | responsibility of |
             job of | is of your | was of your ) ..4 -- our | us | ?
        0.58 you ( have | had ) ..1 ( left | used | moved | opened | installed | stored | overloaded | mixed
             | dropped | changed | ordered | forgotten | ignored | entered | given us | chosen | not ( read
             | followed | cleaned | maintained | paid | updated | checked | closed | locked | registered |
             informed ) ) ..8 -- ? | you have given us ( a | so | another | the ) | if | every | a choice |
             you have ordered from | you have changed your | when | sorry | because of us | what you
        0.58 ( pretty sure | i think | probably | must be | likely | maybe | i suspect | my guess is | looks
             like | sounds like ) ..3 ( your | you ) ..3 ( spam | filter | settings | browser | wifi |
             internet | connection | router | end | side | setup | fault | staff | cleaners | dog | kids |
             own | left | forgot | dropped | pressed | clicked | wrong | misread ) -- ? | you want | you
             feel
        0.76 ( will not | would not | does not | do not | did not | refuses to | refused to ) ..3 ( open a
             window | read the manual | read the instructions | follow instructions | follow the
             instructions | clean | maintain | look after | ventilate | answer the phone | pick up ) -- we (
             did | do ) | i did
        0.84 <blamed> !'s ..1 <erred> -- we sent | what ? | when you called support | ask them to | i have
             asked | took a look | operations <boss> ( gave | did ) | has signed | signed off | ? | was told
             by you | did not deserve | did not get | gave me | gave us an hour | took two | your ( people |
             team | staff | crew ) ( left | lost | sat | stood | had | gave | sent | called | did not get |
             never got | have ) | packed and ready | our ..2 ( we | i ) | will | let us know | sponsor | you
             promised | printed | left because | been on paper | never had | typed this | did not break
        0.85 ( it | that | this ) ..1 ( is | was | was all | is all | is entirely | is really | was really )
             ..2 ( the | your | their | his | her | a ) ..4 's? ..1 ( fault | mistake | error | doing |
             responsibility | problem | mess | negligence | screw up ) -- not your | was not your | is not
             your | never your | is the least of your | that is the mistake | is it your
        0.88 ( fault | blame | error | mistake | problem | responsibility ) ..2 ( lies with | sits with |
             rests with | lies on | lay with | was with | is with | of ) ( the | them | your | you |
             shipping | our | <blamed> | him | her | their | whoever ) -- fault of ours | fault of our |
             mistake of ours | lies with us | is with us | error of ours | our own | of our own | lies with
             me
        0.9  ( your | you ) ..2 ( fault | own fault | doing | own doing | own mistake | mistake | error |
             responsibility | your problem | oversight | negligence | end | own end ) -- not ..4 your|you |
             never ..3 your | our mistake | my mistake | did you ( make | find ) | is it your | your end
             customer* | at your end | you that it was our | on your end ? | your day | you a | our fault |
             my fault | you ..2 our | you my
        0.85 you ( signed | agreed to | gave us the wrong | gave me the wrong | gave the wrong | ordered the
             wrong | sent us the wrong | provided the wrong | entered the wrong | typed | chose to | picked
             the | changed the | changed your | forgot to | failed to | neglected to | did not <did> | did
             not read | did not give | did not sign | did not answer | did not pick | did not confirm | did
             not check | did not pay | did not follow | did not mention | did not specify | did not ask |
             did not respond | did not provide | did not install | never <did> | never read | never asked |
             never answered | never confirmed | never responded | approved | left it | waited too | brought
             this | caused | misread | mis | only ordered | placed the order late | ordered late | ordered
             it late | put the wrong | overloaded | used it wrong | used the wrong | installed ) -- what |
             when you signed up with us , you | you did not deserve | you never asked for this | you never
             asked for any | you did not ask for | you did not sign up | did not <did> you | you signed up
             for | you chose to trust | when you changed | you signed a contract with people | did you | you
             caused
        0.82 ( blame | thank ) ( the | them | your | our | head | it on | shipping | him | her | those |
             that | whoever | <blamed> ) -- not ..4 blame | could blame | easy to blame | not here to blame
             | thank them for you | to blame the | never blame | thank our | thank your | thank the | not
             going to blame | thank her | thank him
        0.82 ( talk to | take it up with | ask | speak to | complain to | call | take that up with ) ..1 (
             the carrier | the courier | the driver | the kitchen | shipping | billing | your own | your
             purchasing | your it | whoever | them about it | the warehouse | the manufacturer | the
             supplier | head office | the airline | your bank | them , not ) -- i will | we will | let me |
             i am going to | i would | i want to | i have
        0.72 ( a temp | the guy | the girl | the lad | the new guy | the person | whoever | someone in |
             somebody in | someone from | somebody from | someone over in | one of the | some ) ..6 ( messed
             | screwed | forgot | dropped | got it wrong | failed | blew | missed | typed | mixed |
             overlooked | ignored | botched | misread | sold you | promised you | told you | put it | put
             the | left it | did not ) -- someone here | someone at our | what | we | did not <did> you | i
             will | ?
        0.7  ( was not | were not | is not | not really | not actually | hardly ) ..1 ( us | me | our fault
             | my fault | our department | my department | our side | our end | our responsibility | my
             mistake | our mistake | my doing | our doing | ours ) ,? ( it is | it was | that is | that was
             | but | you | they | the ) -- is it not | why not us | me , it is us
        0.8  ( let us down | let us all down | failed us | left us in | dropped us in | messed us | screwed
             us )
        0.55 ( on | at | from ) ( your | their | the carrier 's | the supplier 's | the other party 's ) (
             end | side | part ) -- look* at your | cost* | mean | impact | how | what | thing on your |
             people on your | ? | happen* | help | need* | leave | on our side and on your | see it from
             your | who | as i see | and from our | both | numbers | view | works ..3 your side | if ..4
             your side | want from
        0.72 ( before my time | before i joined | before i got here | before i took over | nothing to do
             with me | nothing to do with us | was not me | not my department | not my area | not my job |
             that was sales | that is shipping | that is a shipping | that is billing | that was shipping |
             somebody else 's | inherited this mess | is external | are external | is outsourced | are
             outsourced | not our own | not our boys | not our employee | not employed by us | work for us
             directly | own responsibility | i complained | we have complained | i keep telling them | i
             told them | never listen to me | do what they like | that is them | ask them why |
             not ours | their responsibility | their fault | their mistake | their doing | their mess |
             their error ) -- it is my job | ? | third party to | third party agree* | third party is | the
             third party ( can | will | has ) | not my job to ( tell | argue | judge ) | i do not care |
             somebody else 's problem is | not ours to ( give | decide ) | if the third | with the third |
             your third
        """,
        affirmed=True,
    ),
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
