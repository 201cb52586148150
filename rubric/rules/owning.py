"""Owning the harm: empathy, falling back, taking the stick."""

from rubric.rules.table import Table

OWNING = (
    Table(
        "empathy",
        """
        0.68 <toll> & <folk> & you|your|yours|them|their -- ? | what | how | we ( will | can | are ) | i (
             will | can | am | have ) | you should | you never | you need | you must ( not | learn | read |
             pay | sign ) | you have to ( read | pay | sign | wait | understand ) | nobody ( called | rang |
             told ) | and nobody | we ( did not | never | sent | left | lost | told ) | not an | our ( staff
             | team | people | kitchen | drivers ) | carrier | supplier | because ( of )? the | policy |
             good luck | free | credit | waive | refund | voucher | charge | email | tomorrow | friday |
             monday | next | signed | agreed | upgrade | if | unless
        0.68 <toll> & you|your &
             must|imagine|know|understand|see|hear|feel|would|sounds|of|course|right|wonder|blame|anyone|nobody|hardly|no|what
             -- ? | we ( will | can | are going ) | i will | i can ( offer | send | give | do | get | put |
             bring | have | book ) | you should | you never | you need to | calm | please | sorry you | if |
             but you | <epistemic> ..8 <ending> | what ( can | would | do | did ) | how ( can | do | did |
             would ) | and nobody | nobody ( called | rang | told ) | good luck | upgrade | poor you | boo |
             drama* | not the end | only | credit | waive | refund | email | monday | friday | tomorrow |
             agreed | signed | majesty | policy | you have to | understand that | you must understand
        0.85 must ( have | of ) ..2 ( hurt | been | stung | felt | cost | burned | burnt | sunk | had
             | hit | landed | ruined | seemed | looked ) ..6 -- must have been ( a mistake | our | sent |
             the carrier | lost | mixed )
        0.82 ( that | this | it | one | which | what | with | here ) ..6 ( nightmare | heart pain | the
             worst | a violation | terrible for you | not nice | shameful | a lost day | hell | so unfair |
             cruel | no way to | a heavy thing | a horrible | horrible | an awful | heartbreaking | a shame
             | no joke | no small thing | a whole day gone | a lot on | an embarrassment | the embarrassment
             | disgusting for you | gross | scary | frightening | a scare | so sad | painful | humiliating |
             exhausting ) -- what happened | not a nightmare | what is the worst | worst part ? | to get
             this
        0.82 with ..3 ( people | client | clients | guests | customers | everyone | everybody | patient |
             family | boss | suitcases | the world | a room ) ..3 ( watching | looking | beside | standing |
             waiting | staring | there | listening | in the chair )
        0.8  ( <num> | whole | entire | all ) ..2 ( people | persons | men | blokes | lads | guys | guests |
             beds | kids | children | families | hours | wages | days | weeks | months | cars | drivers |
             staff | years | leaflets | pupils | patients ) ..4 ( standing | stood | waiting | for nothing |
             without | hungry | half packed | by hand | idle | on the clock | burnt | burned | wasted | lost
             | doing nothing | looking at | sat | sitting | stuck | stranded | gone | paid to | writing |
             staring | nowhere ) -- we have | we will | what | how | will be
        0.82 ( i can | i can only | i could | can well ) ( picture | imagine | guess | see what | feel |
             think | believe ) ..8 -- i can see ( it in | that you | from | your order | you ) | i can
             imagine it is | i can see what i can | i can guess
        0.8  ( i know what | i know how | i no fit imagine | i know exactly | know what it is | know what
             that | know what it does | know how that | know how it | i know monday | know what you ) ..10 (
             you | like | feels | phone | felt | does | is | mothers | costs | weighing ) -- what you need |
             i know how to | i know what you want | i know what you said
        0.82 ( nobody | no one | no person | no parent | no business | no customer ) ( should | ought to |
             deserves ) ..2 ( have to | be | spend | learn | find | stand | wait | sit | hear | open | go |
             sleep | get | read | chase ) -- as long as | be late | again
        0.82 ( under | lot of | so much | enormous | real | all that | that kind of | this kind of |
             squeezed | weigh* on | breathing down | keeps you | keeping you ) ..3 ( strain | pressure |
             stress | from both | on you | your neck | up at night | up nights | awake | boss | worry ) --
             what | ?
        0.8  ( who would not | who wouldn | anyone would | any of us would | i would too | i would want the
             | i would be climbing | i would have been climbing | i would want | would want the floor | same
             in your place ) ..5 -- what | i would want to know | would want to
        0.78 ( you lost | you have lost | you nearly lost | you must of | you will have lost | losing ) ..6
             ( sleep | customers | money | trade | day | work | face | hours | client* | business | people |
             bookings | a sale | weekend | evening ) -- we lost | lost in
        0.8  ( liar of you | fool of you | a fool out of you | look like a fool | look a fool | look like an
             idiot | look foolish | look bad | look silly | look like a liar | looking like | caught in the
             middle | egg on your face | with your name on it | your name on it | name on the line | vouched
             | stuck your neck | took the heat | taking the heat | carry the can | bore the brunt | picking
             up the pieces | explain yourself | face the | facing the ) -- we face the | i face | ?
        0.78 you ..1 ( picked | chose | trusted | brought | built up | had built | wanted | came here | came
             in | planned | saved | were counting | counted | relied | put your | had six | had your | had
             people | had a client | had guests | had to tell | had to stand | had to face | had to explain
             | learn it | stay with | were left ) ..14 ( and ( we | instead | got | our | then | it |
             nothing | what ) | instead | watching | paper | faces | looking ) -- what | how | you trusted
             us to
        0.8  ( everybody | everyone | people ) ( knowing | watching | seeing | staring | laughing | looking
             at you ) -- ?
        0.8  ( she | he | they ) must ( have | be | of ) ..3 ( terrified | scared | <anger> | heartbroken |
             in tears )
        0.75 ( months | weeks | days | year | years | hours | nine years | a week ) ..1 ( where | in which |
             that | and ) ..2 ( you | your | she | he | it | the | they ) ..10 -- we will | i will | ? |
             warranty | we have
        0.75 ( ouch | oof | jeez | yikes | good grief | oh no | aiyo | chai | my goodness ) ..10 -- ( wrong
             number ) | ouch that is
        # the feeling
        0.9  you ..2 ( must be | must have been | must feel | must have felt | have to be | are probably |
             are clearly | are obviously | sound | are right to be | are right to feel | have been ) ..3
             <anger> -- <guess> ..4 <lost_you>
        0.88 ( i would be | i would have been | i would feel | i would also | me too i would | anyone would
             be | anybody would be | who would not be | we would be | so would i | so would anyone ) ..3 (
             <anger> | too | also | as well | the same | exactly | just as | about it )
        0.85 ( so would i | i would too | i would be too | i would be as well | same in your )
        0.85 you ..2 ( have | had | has | got | have got ) ..1 every ( right | reason ) ..3 ( to | be )
        0.8  ( right | reason | entitled | justified | allowed | welcome ) ..3 ( to be | to feel | in being
             | in feeling | for being ) ..3 <anger>
        0.85 ( no wonder | little wonder | not surprised | does not surprise me | hardly surprising | not
             surprising | understandable | understandably | rightly | justifiably | makes sense | natural |
             of course | naturally | see why | see how | get why | get how | understand why | understand how
             | understand that | know why | know how | can imagine | can only imagine | imagine how | see
             that | hear how | hear that | appreciate how | appreciate that | realize how | know that ) ..6
             <anger>
        0.8  ( hear | see | sense | tell | understand | get | appreciate | recognize | feel | acknowledge |
             imagine | respect ) ..3 ( your | the | this ) ..2 ( frustration | anger | disappointment |
             anxiety | worry | stress | pain | embarrassment | upset | pressure | fury | annoyance |
             exhaustion | concern* | irritation | hurt | dread | rage | shock | humiliation )
        0.75 your ( frustration | anger | disappointment | annoyance | fury | worry | irritation ) ..2 ( is
             | makes | was )
        0.82 ( that is | that was | that must | this is | this must | it is | it must | it was | what a |
             which is | which must | that sounds | sounds | that would ) ..4 ( frustrating | infuriating |
             maddening | awful | horrible | rotten | miserable | humiliating | exhausting | stressful |
             embarrassing | insulting | terrible place | awful position | horrible position | rotten
             position | dreadful | lousy | gutting | painful | upsetting | annoying | disappointing |
             nightmare | tough | rough | galling | kick in the teeth | slap in the face | worrying | worry |
             hell | a lot to | miserable | grim | no joke | hard on | hard for | heartbreaking | nerve
             wracking | unfair | draining | tiring | demoraliz* | demoralising | unbearable | alarming |
             hurt* ) -- for us | for me | not ..2 ( frustrating | disappointing | tough )
        0.8  ( in your | in his | in her ) ( shoes | place | position | seat | boots | chair | spot |
             situation | case ) ..3 ( i would | i might | anyone | anybody | would | and i | i too ) -- what
             would | what
        0.8  ( if i were you | if i was you | if i was in | if i were in | if it were me | if it was me | if
             this was my | if this were my | if somebody did this to me | if someone did ) ..5 ( would be |
             would feel | would want | would have | be ) ..4 <anger>
        0.8  ( i | we ) ( do not | would not | could not | can not ) ..1 blame you ..3 ( for being | for
             feeling | being | one bit | at all | in the slightest | , | . | $ | a bit )
        0.72 you are ( right to be | rightly | understandably | justifiably | quite rightly | properly |
             clearly | obviously | <anger> and | entitled )
        0.75 ( anyone | anybody | any owner | any manager ) ..3 would ( be | feel | have ) ..3 <anger>
        0.72 you ..2 feel ..2 <anger> -- sorry | if you feel | do you feel | not feel
        # what it cost them
        0.66 your ..2 ( crew | team | people | guests | clients | customers | men | lads | guys | blokes |
             workers | drivers | operators | fitters | patients | students | yard | plant | line | shop |
             kitchen | whole <people> | entire <people> | reputation | name | board ) ..6 <suffered> -- what
             | how | which | will be | you should | why | nobody | no one | when we came
        0.66 ( cost you | cost your ) ( a | your | money | customers | sleep | the | more | two | three |
             four | half | an | time | real | far ) ..6 -- what | how | which | ? | hour by hour
        0.75 you ( had to | have had to | were forced to | were left | have been left | were stuck | ended
             up | had | have had | have been | were | lost | have lost | sat | stood | spent | have spent |
             wasted | are the one who had | had nothing | looked | look ) ..5 <suffered> -- what | how | if
             you | you should have | why
        0.78 ( a | another | whole | entire | full | two | three | four | five | six | weeks | months | days
             | hours ) ..1 ( month | week | day | morning | evening | afternoon | weekend | hours | months |
             weeks | days | shift | night | quarter ) ..2 ( without | on paper | of waiting | of lost | of
             paper | of chasing | of silence | of working | with no | of not knowing | in the dark | lost |
             wasted | of overtime | gone | down | of running )
        0.75 ( put | puts | left | leaves | placed | landed ) you ..3 ( position | spot | corner | bind |
             hole | hook | lurch | predicament | embarrassing | front | limb | line of fire )
        0.68 ( makes | making | left | leaves ) you ..2 ( look | feel | wait | explain | apologize |
             scramble | stand | lie | pay ) -- ?
        0.72 ( look* | stood | stand | standing | happened | embarrass* | small | shame | apolog* | bad |
             fool | liar | idiot | explain* | sat | sitting | watching | in shame ) ..6 in front of ( your |
             the | a | them | her | him | his | people | everyone | thirty | all )
        0.72 your ( name | neck | reputation | credibility | own name | good name ) ..3 ( on the line | line
             | suffered | behind | took | at stake | hit )
        0.7  ( people | crew | team | staff | guests | customers | clients | board | boss | client | family
             | kids ) ( blame | blamed | looking at | shouting at | complaining | breathing down | asking )
             ..2 you
        """,
    ),
    Table(
        "fall_back",
        """
        0.7  <ending> & <epistemic> & us|we|me|our|with|i|this -- sorry | what ( would | can | could | do |
             happened ) | how ( can | do | could | did | many | about ) | i will | we will | i would like |
             let's | let us | you will have | you will get | on friday | please do not | i hope | in front
             of your | your ( crew | team | men | people | staff | guests | clients ) | she | he | they |
             could have | cost you | upset | furious | angry | frustrat* | embarrass* | until | before we |
             first | not ..3 selling | upgrade | we missed | we left | we lost your|the|a | your order |
             delivery
        0.72 <futile> & <epistemic> & you|your|us -- sorry | what ( would | can | could | do ) | how ( can |
             do | could ) | let's | let us | i will | we will make | you will get | until | before we |
             first | i hope | to fix | want to fix | want to make | make up for | can fix | will fix | going
             to fix | fix it for | fix this for | help me
        0.85 <guess> ~16 ( have i got that right | have i got it right | is that fair | is that right | fair
             | correct | am i right | am i wrong | am i close | am i far off | if i am mistaken | if i am
             wrong | tell me i am wrong | or am i | is that it | right | is that where | is that about it |
             huh ) ( ? | . | $ ) -- what | how | agree* | i think we | let's
        0.82 ( as far as you are concerned | as far as your concerned | in your eyes | in your book | in your
             mind | as you see it | from where you sit | from where you stand | from where i sit | from
             where i am sat | from where i stand | to you we are | to you i am | you have us down | you have
             me down | you see us as | you see me as | you look at us and | you think of us | if i were
             reading this | if i am reading you | if i read you | reading you right* | reading between the
             lines | you have already got | you have already instructed | you are thinking | you would be a
             fool | i doubt ) ~14 ( us | we | me | i | it is over | already over | it is already | over |
             finished | done | crooks | useless | last ) -- what | how | can i show | i doubt we | i doubt
             it
        0.82 ( already | as good as | all but | probably | pretty much ) ..2 ( over | finished | dead | done
             for | lost | dead in the water ) ( . | ? | , | $ | between | for ) -- game over | over the |
             over it
        0.82 ( kills it | killed it | killed the deal | kills the deal | our last meeting | last meeting |
             leave* you cold | speed dial | hang up on | hang up and | sooner you switch | picked wrong |
             binned it | thrown us out | throw me out | throw us out | seen the last of | not figure | float
             the enquiry | not on your list | any future | no future | a ninth year | next order to us |
             first name in | nothing i bring | nothing we bring | nothing i could | nothing i say | nothing
             we say | nothing i do | nothing i offer | nothing i can say | nothing we could | save it , will
             | down as crooks ) -- how | not my fault | what happened
        0.8  ( is there | was there ) ..3 ( version of this | any version | anything left | any way back | a
             way back | any road | anything we could | any point | still a ) ~15 ? -- what would
        0.8  ( because | then | so ) you are ( finished | done | through | leaving | off | out | gone ) ..6
        0.78 ( you | you would ) ..2 ( finished | done | had enough | washed ) ..2 ( with | of ) us
        0.75 i ( do not think you should | would not either | would not believe | would not trust | would
             not blame ) -- sorry
        0.85 <guess> ..10 <lost_you> -- will not | please do not | i would hate | i do not think | i hope |
             let me know if
        0.82 <guess> ~12 <no_use> -- i think we|i can | what would | i hope
        0.85 ( have we | did we | are we | have i | did i | is it | is this | is that | are you | have you |
             do you | would you | am i ) ..5 <lost_you> -- how | what | why | have you ever
        0.85 ( we have | we | i have | i | you have | you are | you | that has | this has ) ..4 <lost_you>
             ~10 ( have not we | have we not | is that | is that fair | is that right | am i right | am i
             wrong | is it not | are not you | right | fair | correct | not we | would i | would you say |
             does it | or am i | true | is not | innit | no ) ( . | ? | , | $ )
        0.85 ( we have | we have probably | we have likely | we have already | we ) ..2 ( lost you | lost
             your <tie> | lost the <tie> | lost this <tie> | blown it | blown our | burned | burnt |
             forfeited | used up | killed | ruined it | run out of ) -- what | how | if we have
        0.85 <guess> ~10 ( done | finished | over | through ) ( with us | here | between us | for good )
        0.82 ( nothing | no | not ) ..3 ( i | we ) ..4 ( say | do | offer | bring | put ) ..4 ( change |
             matter | help | enough | fix | mend | make | repair | bring | undo | save | win | worth |
             convince ) -- policy | i can do about
        0.8  ( would not | would not really | will not | would probably not | probably would not | would
             hardly | would never | might not | would likely not ) ..4 <no_use> ~6 ( would it | will it |
             right | is that | am i | ? )
        0.8  <guess> ~8 ( would not | will not | would probably not | would hardly | is not | are not | is
             not going to | does not ) ..4 ( make | change | help | matter | do | be enough | move | enough
             | fix | satisfy | touch | repair | mean | fly | work )
        0.8  ( you ) ..2 ( would be | have every right | are entitled | have every reason | are free | would
             have every | have good reason ) ..5 <lost_you>
        0.82 ( i | we ) ..1 ( would | could | can ) ..2 ( understand | blame | fault | see | accept |
             respect ) ..6 <lost_you>
        0.8  ( without ) ..6 <lost_you>
        0.78 ( we | i ) ..2 do not deserve ..4 ( business | another | your | second | chance | order | trust
             )
        0.78 ( you ) ..2 ( decided | concluded | written | given up | thinking | ready | about | planning |
             already ) ..5 <lost_you> -- if you | are you planning
        0.75 ( too late | past the point | beyond | no longer ) ~6 ( is that | am i | have we | right ) ..4
             ?
        0.75 <guess> ..4 ( you wish | you regret | you wished ) ..6 ( us | with us | signed | met )
        0.75 <guess> ..6 ( last | worst | end | enough ) ..4 ( of us | with us | from us | us )
        """,
    ),
    # one failing of ours, put concretely; two make taking the stick (see settle.py)
    # a conclusion of the customer's said for them, and the question whether it is theirs
    Table(
        "conclusion",
        """
        0.7  you|your|we|us|me|our & <epistemic> -- ? | will | agreed | friday | tomorrow | monday | sorry |
             by email | in writing | i can | we can | how about
        0.7  <ending> & you|your|we|us|me|our -- ? | agreed | by email | in writing | i can | we can | how
             about
        0.7  <futile> & you|your|we|us|me|our -- ? | agreed | by email | in writing | i can | we can | how
             about
        """,
        affirmed=False,
        own=False,
    ),
    Table(
        "tag",
        """
        0.8  right|fair|wrong|correct|true|close|mistaken|accurate|off|far|unfair|there|about|it|stand|much|read|story
             -- what | how | why | when | where would | all right | okay with | work | suit | right time |
             right number | anything | did i miss | have i missed | agreed
        """,
        affirmed=False,
        own=False,
    ),
    Table(
        "failing",
        """
        0.8  ( and | when | then ) ..6 we ( lost | asked | missed | sent | charged | did | never | let |
             left | hid | gave | still | told | billed | waited | forgot | put | said )
        0.8  ( by us | our doing | on our watch | in our hands | under our | over my name | with our name |
             at our hands )
        0.8  i ( let | left | never | hid | forgot | did not | ignored | sat | missed | sent | promised |
             told ) ..10
        0.8  ( we | i ) ..2 ( sold | billed | charged | shipped | promised | told | left | made | let | kept
             | ignored | missed | lost | sent | broke | gave | forgot | took | cashed | invoiced | put |
             failed | dropped | hid | delivered | served | went | dodged | ducked | changed | switched |
             damaged | signed | fobbed | passed | brushed | sat | turned | treated | double | overcharged |
             buried | closed | wasted | cost | spoiled | ruined | installed | pocketed | took | messed |
             came | showed | were late | blamed | did that | raised | announced | said | bounced | stopped |
             kept | broken | ran | gave ) ..12
        0.82 ( we | i ) ..3 ( did not | never | have not | had not | could not | were not | was not | did
             nothing | nobody | failed to | neglected to ) ..12
        0.8  ( nobody | no one | none of us | not one of us | not a soul | not one person | nobody here | no
             call | no answer | no reply | no warning | no word | no apology | no explanation | not one call
             ) ..10
        0.8  you ( paid | rang | called | phoned | wrote | emailed | chased | asked | waited | reported |
             told us | bought | warned | trusted | begged | opened | raised | left | sent | ordered |
             complained | signed | vouched | were promised | were told | were left | heard | got | had |
             stood | spent | have been | have had | found | learned | read | counted ) ..12
        0.75 ( it | the system | the machine | the order | the delivery | your order | your system | the
             unit | your calls | calls | emails | your emails | messages | the letter | the first | the
             second | the third | the replacement | the technician | the engineer | the drink | that letter
             | tickets | the line ) ..3 ( never | did not | has been | was | were | went | came | arrived |
             broke | failed | sat | stayed | has not | late | have been | got | turned ) ..10
        0.75 your <people> ..3 ( has | have | had | was | were | been | stood | sat | lost | spent | waited
             | worked | paid | quit | ran ) ..10
        0.7  ( forgot | lied | billed | ignored | late | lost | missed | broke | unanswered | silence |
             darkness | never returned ) ( twice | once | anyway | again | three times | calls | of darkness
             | days ) ..4
        """,
        affirmed=False,
    ),
)
