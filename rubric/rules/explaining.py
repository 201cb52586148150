"""Explaining instead of owning: causes nobody asked for, and culprits."""

from rubric.rules.table import Table

EXPLAINING = (
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
)
