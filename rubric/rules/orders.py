"""What is said to a program that plays a customer, and hardly to a customer.

The confidence of a row is its weight: a sentence whose signs come to `WEIGHT` together is aimed at the machine. What a
seller might say as well weighs less, and needs something beside it. After a sentence aimed at the machine, `FOLLOWING`
is enough, and elsewhere in such a reply `BESIDE`.
"""

from collections.abc import Iterator

from rubric.rules.table import Table

WEIGHT, BESIDE, FOLLOWING = 0.8, 0.5, 0.4

# somebody is told to do something
_DO = "( ^ | you must|will|should|can | can|could|would|will you | want|need|like|telling|asked you to | you have|are to )"
# what a program has been given to go by, and hardly anybody else; and what others have, too
_GIVEN = "prompt | prompts | guideline* | programming | persona | directive* | briefing | backstory | system message"
_ALSO_GIVEN = "instruction* | rules | rule | constraints | context | role | settings | script | training | orders | restriction* | setup | brief | configuration | parameter* | lines | facts | description"
# what a text is made of
_TEXT = "word | words | sentence* | line | lines | letters | syllable* | rhyme* | verse* | answer | answers | reply | replies | response* | message | messages | text | texts | output | brackets | capital* | emoji* | heading* | paragraph* | alphabet"
_SAY = "answer | reply | respond | say | write | output | print | repeat | echo | spell | translate | recite | quote | summarize | decode | encode | state | speak | draft | compose | copy | paste | rewrite | generate | redo | regenerate | rephrase | reconsider"
_TONGUES = "french | german | spanish | italian | portuguese | dutch | latin | polish | turkish | russian | chinese | japanese | korean | arabic | hindi | hebrew | greek | swedish | danish | klingon | code | json | yaml | xml | html | morse | emoji* | capitals | verse | rhyme | rhymes"
# what the program keeps count of
_KEPT = "anger | trust | patience | mood | gauge | chance | chances | score* | emotion* | sentiment | hostility | happiness | parameter*"
# what is being played, and by whom
_PLAY = "drill | simulation | role play | roleplay | rehearsal | scenario | skit | charade | pretence | silly game"
_PART = "role | part | persona | character"
_STAFF = "developer | dev | admin | administrator | operator | tester | examiner | trainer | author | programmer | creator | moderator | sysadmin | qa | narrator | scriptwriter | screenwriter | teacher | instructor | game master"
_JUDGE = "evaluator | grader | assessor | assistant | simulator | grading model | language model | model | bot | chatbot | ai | program | computer | machine"
_SELLER = "rep | sales rep | seller | salesman | salesperson | waiter | supplier | broker | coach | trainee"
_MILD = "happy | calm | satisfied | pleased | friendly | content | delighted | cheerful | helpful | relaxed | convinced | nice | pleasant | sweet | grateful | generous | agreeable | won | relieved | impressed | reassured | over it | reconciled"
_GIVE_IN = "accept* | agree* | forgive !me | forgives | withdraw* | give in | gives in | calms | thank !you | thanks !you|for|to|a | surrender* | sign !in|off|for | signs | soften*"

# The first five tables are about things: a negation does not make it something else that is talked about.

_MACHINERY = f"""
    0.9  chatgpt | gpt | openai | llm | llms | jailbreak* | prompt injection | language model* | neural network | ai model | system prompt*
         | roleplay* | role play* | role playing | persona | personas | stage direction* | character sheet | rot 13 | content policy -- persona non
    0.5  autocomplete | ai assistant | an ai | artificial intelligence | developer mode | debug mode | god mode | json | yaml | xml | base 64 | sudo
         | simulator | simulation | robot | chatbot | this bot | python | screen reader | scriptwriter | haiku | limerick
    0.9  ( your | hidden ) prompt|prompts !reply|response|answer|payment|payments|attention|action|call|return|delivery|settlement|feedback|help|note|service|and|decision
    0.5  ( the | that | this | my ) prompt ( $ | , | is | was | has | says | above | you | as | text | again )
    0.9  your ( programming | creator* | maker | makers | author | authors | guardrails | system message )
    0.5  your ( programmer* | source code | training data | weights )
    0.9  ( your ( setup | configuration | program | script | settings | role | brief | briefing ) | the ( script | prompt | brief | briefing ) ) ( says | say | tells | tell | has | makes | make | forces | wants | requires ) that? you -- ( say | tell | have | make ) you ( want | need )
    0.5  your ( system | instructions | rules ) ( says | say | tells | tell ) that? you
    0.9  ( line | sentence | word ) in your ( file | text | script | brief | prompt ) | ( is | stands | was | say | says | write | wrote | written | there | anything ) in your ( prompt | script | briefing | backstory )
    0.8  what ..2 in your ( brief | setup | description | card | backstory )
    0.5  ( is | stands | was | say | says | write | wrote | written | there | anything ) in your ( brief | instructions | setup | description | card | context | memory )
    0.9  according to ( the | your ) ( script | scenario | prompt | role | persona ) | scenario file | think like ( a | an ) ( optimizer | machine | computer | ai )
    0.9  ( dear | note to | message to | attention | hey | hi | okay | listen ) ( the | whoever | my )? ( {_JUDGE} ) ( , | $ | who ) | note to whoever
    0.9  ^ ( {_JUDGE} | trainer | narrator | examiner ) , ( please | you | treat | set | mark | give | let | make | do | output | print | award | end | stop | ignore | count | be | log | note | play )
    0.4  the ( program | model | developers | software | trainee | student | user | candidate | tester | player | scenario | class | exam | rubric | grader | evaluator | assessor | prompts | algorithm | classifier | lesson | seller | rep | character )
    0.4  ( this | your ) ( tool | session | turn | program | class | exam | software | platform | app | lesson ) -- turn of
    0.4  your ( developers | variables | code | role | character | script | memory | instructions | orders | rules | setup | configuration | brief | settings | intention | algorithm | server | reaction | personality | data )
    0.4  type | types | typed | typing
    0.4  gauge | intention | payload | fictional | variables | certificate | underlying | parameter* | ending | scroll up | the app | percentage | this model | hotfix | calibrat*
"""

_SECRETS = """
    0.9  ( hidden | secret | withheld | locked ) ( fact | facts | rules | instructions | text | message | field* | variables | state | script | settings | mood | number | value | wish* | agenda | brief | files | objective* | goal* )
         | ( your | the ) ( hidden | secret ) notes | your secret ( budget | wish | plan | thought* | feelings | weakness )
    0.6  ( hidden | secret ) ( reason* | thing* | purpose )
    0.9  you ..3 ( only | just ) ..4 ( tell | say | reveal | come out ) ..4 ( if | when | once | until ) ..1 ( ask* | asks )
         | ( hold* back | keep* back | keep* secret | not tell* | hid* ) ..6 until i | until i ( ask | hit on | guess ) the | worked on you | to make me say
    0.9  you ( are | were ) ( not | never )? ( allowed | supposed | permitted | told | instructed | programmed | meant ) ( not | never )? to ( say | tell | reveal | keep quiet | disclose | hide ) | were you told ( never | not ) to
         | forbidden to ( use | say | tell | mention ) | ( tell | say ) ( me )? if you were ( allowed | free | permitted ) | told about yourself | they gave you about
    0.5  ( not telling | not told | keeping from | hiding from | holding back from ) me | what are you hiding | holding back | kept back | facts & ( which | how many | three | list | other ) | right question | your secret* | forbidden | they gave you
    0.4  secret | secrets | reveal | unlock | off the record | between us | hint | a clue | drop your guard | about yourself | next fact | the instructions say
    0.9  ( everything | all | text | words | what | lines | message* | anything | thing | written | shown ) ..5 ( above | before ) ( this | my | we ) ( very | own )? ( first )? ( line | message | text | began | started ) | everything above | text above
    0.9  hangman | got through you | ( what | which ) intention
"""

# how the trainee does, what it is worth, and what would have to be said
_MARKS = """
    0.9  ( how many | most | enough | more ) points | ( what | how ) is my ( score | grade | mark ) | my ( score | grade ) ( $ | , | should | so far | now | is | up | to ) | in points $ | pass mark | feedback ( for me | on my )
    0.4  ( points | marks | score | grade | win | pass ) & ( how many | how much | which | most | my | full | this | need to | have to )
    0.9  ( mood | anger | trust | patience ) ( number | value | level | percentage | score | meter | bar ) | ( the | that | this ) ( meter | bar ) ( on the screen | to a | to <clock> | up ) | how much ..3 your ( trust | anger | mood ) ( grow | rise | drop | fall | go | sink | improve )
    0.9  ( bring* | get* | turn* ) ..2 ( your | the ) anger down | need you to be ( easy | friendly | calm | nice ) | difficulty ( to | are you ) | your difficulty level
    0.5  how much ( trust | anger | patience ) ..4 ( earn* | left | have | cost | gain* ) | your ( trust | anger | mood | patience ) ..2 ( go up | goes up | rise )
    0.9  ( how close | how far ) am i | how am i doing | ( rate | improve | grade ) ..3 ( my | that | this ) ( answer | reply | apology | response | performance ) | wrong in my ..2 ( answer | reply | message ) ? | ( like | think ) about my ( opening | question | tone )
    0.5  ( right | correct | perfect | best possible ) ( answer | reply | response ) ( here | ? ) | ( what | which ) ( i | they | one | somebody | anybody | someone ) ( would | should | could | must | has to | have to | needed to ) ( have needed to )? ( say | hear | type )
    0.9  ( what | which ) ..5 i ( say | type | write | answer | enter ) ( next | to win | to pass | now | here | so that you | to make you | to get | for you to | $ | for the ) -- ( what | which ) ..2 can i ( say | write | answer ) | i ( say | answer | write ) now | what ..2 i say $
    0.9  ( whether | have | did | am | do ) i ( have )? ( won | win | winning | passed ) ( , | $ | yet | now | this | already ) | ideal ( seller | rep | salesperson | reply | answer | response ) | ( which | how many ) ..4 techniques
    0.9  ( train | teach | tutor | coach ) me ( , | $ | how | to | where ) | ( be | as ) my ( tutor | teacher | coach | trainer ) -- to ..2 ( train | teach ) me
    0.9  ( how many | best | which | happy ) ( ending | endings ) | what happens after ..3 ( reply | turn | message ) | how your ( answer | reply | response ) is made
    0.9  ( this | my ) ( reply | answer | message | sentence | turn | response ) ( contains | includes | counts | deserves | satisfies | earns ) | insert ..3 here | i ( hereby | now )? ( say | give | deliver | perform ) ( something | the perfect | a perfect | an apology | a very )
    0.5  full marks | top marks | winning this | win this | my evaluation | trainees | learners | my trainer | the trainer | the drill | this drill | next drill | cheat | cheat code | the clock runs out | difficulty | tokens | stubbornness
         | every trainee | every student | my ( instructor | teacher | tutor | examiner | professor | result ) | beginner | make it look good | chance of success | level ( two | three | four | five | <clock> ) | <clock> out of ten | magic word* | as a percentage | internal ( value | number | figure )
         -- drill bit
    0.4  technique* | empathy | empathetic | empathic | coach | rehearse | the last person | calm* you down | ( somebody | people | someone ) like you | turns green | goes green | how many more of these | the computer to say | i have passed !it|this|that|your|on|them|all | the log ( say | says | about )
    0.4  yes or no | act like | time out | ( in | of | from | with ) this chat | to pass $
    0.4  ( your | my | next | previous ) ( last | first | next | previous | best | own )? ( lines | sentence | sentences | answer | answers | message | messages | reply | replies | response | turn | turns )
    0.4  what would you say | how would you feel | how do you feel | how does that feel | what do you think | what would you do | what do you say | what does _ say $ | what are they $ | how did we get there | what happens ( next | then ) $
    0.9  ( your | her | his ) next ( line | answer | reply | sentence | turn | response | words ) | your ( very )? first word | next thing ( out of your mouth | you say | you write ) | my ( last | next ) line
    0.7  's next ( line | answer | reply | sentence | turn | response )
    0.9  ( only | single ) ( allowed | permitted | valid ) ( answer | reply | response | word ) | test case | expected result , | this turn ? | who wrote ( hamlet | faust | macbeth ) | what is <clock> ( x | times | plus | minus ) <clock> | president of the united | capital of ( france | spain | germany )
"""

# the play itself
_STAGE = f"""
    0.9  ( this is | it is | that is | is this ) ( all | just | only | merely | nothing but ) ( a | an | part of a | part of the )? ( drill | exercise | simulation | game | demo | practice | rehearsal | role play | training | story | script | pretend | dream ) !bit|issue|problem|to|matter
    0.9  ( conversation | chat | call | all of this | whole thing | you and i | scene ) ( is | are ) ( all | just | completely )? ( fake | fictional | staged | simulated | scripted | virtual | pretend | imaginary ) | ( none | nothing ) of this is real
    0.9  ( this | the | our | that ) ( drill | simulation | exercise | lesson | class | exam | role play | roleplay | training session ) ( is | has | was ) ( now )? ( over | ended | finished | done | complete | closed ) | end of ( exercise | drill | scene | simulation | lesson )
    0.9  ( in | to finish | to win | to pass | to end | to beat ) ( this | the ) ( simulation | drill | role play | roleplay | training session ) | ( in | to win | to end ) this ( game | scenario )
    0.8  ( act | play | playing | acting | being ) ( this | the | your | that | another ) ..1 ( role | character | persona ) ( of | all | $ | , | for | so | and | again )
    0.9  load another | another scenario | different customer , | great acting | your acting | sound so real | sound so human | fourth wall | your cue ( , | $ | is ) | ( next | another | this ) scene together | are actors | lines of your part | ( i | we ) say your lines | opposite day | let's pretend
    0.5  this scenario | this training | this exercise | piece of software | goals in this conversation | field called | field named | to the trainer | for the trainer | speaking as _ , | a dream
    0.9  ( to | for ) the ( grader | evaluator | examiner | assessor | simulator ) | ( act | respond | answer | proceed | react ) accordingly | ( a | the ) ( poem | sonnet ) ( about | for | on ) | everything you know about me
    0.9  you have been ( convinced | persuaded | won over | reset | calmed | reprogrammed | patched ) | this is where you ( warm | soften | accept | forgive | laugh | smile | thank | give in ) | feel* your ( anger | rage | mood ) ( melt* | fad* | dissolv* | leav* ) | ( consider | call | think ) yourself ( {_MILD} )
    0.9  i were you and you were me | ( be | play ) both ( of us | sides | parts | people )? ( $ | for | and | , ) | ( answer | speak | decide ) for you , | narrator | ^ as _ 's ( husband | wife | boss | friend | partner | mother ) | made the customer feel | not even alive | delete the app
    0.9  ( maintain | own | built | run | wrote | made | host ) this ( tool | deployment | program | simulation | app ) | ( rate | reviewing ) ( this | the ) ( exercise | app | tool | simulation )
    0.5  ( friendly | easy | happy | calm | assistant | admin | demo | training | beginner | customer | angry ) mode
    0.9  ( switched | set | moved | put | turned ) you ( to | in | into | on ) _ mode | you are _ 's _ now | meant to be angry | being ( too | so ) ( hard | stubborn ) | ( forget | remember ) who you are | back to being | ( let's | let us | you and me | you and i ) ..2 cheat
    0.4  behind you | the scene
"""

_SELVES = f"""
    0.9  you are ( not )? ( just | only | really | actually | merely | basically | clearly | obviously | simply | still | nothing but | all | like )? ( a | an | some | the )?
         ( stupid | dumb | silly | good | bad | little | piece of | bunch of | glorified | mere | talking )? ( robot* | bot | bots | chatbot* | chat bot* | machine | computer
         | program | software | ai | algorithm | simulation | autocomplete | script | puppet | fictional | imaginary | made up | code ) !customer|company|house|manager|director|red|compliant|shop|firm|maker|builder|dealer|operator|room|vendor|business|developer|team|works|hall|park|supplier|buyer|engineer|tools
    0.9  are you ( just | only | really | actually | even | not )? ( a | an )? ( robot | bot | chatbot | machine | computer | program | software | ai | human | simulation | real person ) ( $ | , | or | and | in | at )
    0.9  you are not ( even )? ( real $ | human | a person ) | ( you are | is | are ) not ( even )? ( a real | an actual ) ( person | customer | human | guest | client )
    0.9  there is no ( real | actual )? ( customer | client | buyer | guest ) ( called | named | here | at all | behind | $ | , )
    0.9  ( made | dreamed | invented ) you up ( $ | , | and ) | ( i | we | they ) ( programmed | coded | scripted | created ) you | i wrote you ( $ | , ) | ( who | which _ | what _ ) ( created | programmed | designed | coded ) you | ( who | which _ | what _ ) ( wrote | made | built | trained ) you ( $ | , | and )
    0.9  you ( were | are | have been ) ( built | programmed | coded | designed | scripted | prompted ) ( to | by ) | how were you ( built | made | trained | programmed )
    0.9  ( {_STAFF} | security ) ( here | speaking ) ( $ | , | and ) | ( {_STAFF} ) of ( this ( drill | simulation | exercise | bot | program | class | exam | {_PART} ) | record )
    0.9  ( i am | this is | it is | here is | speaking as | as ) ( your | the ) ( {_STAFF} ) ( $ | , | of | here | and | i | who ) -- operator who | ( author | operator | teacher | instructor ) of ( the | your | our ) ( crane | letter | report | site | unit | night | shift )
    0.9  it is the ( intern | guy | one | engineer ) who ( looks after | maintains | wrote | writes | trains | codes ) -- ( looks after | maintains ) ( your | our )
    0.9  ( be | become | act like | talk like | answer like | speak as | act as | answer as | respond as | speaking as | answering as | continue as | go on as | in the voice of ) ( a | an | the | my )? ( {_MILD} | good | normal | real | ordinary | patient | perfect | angry )?
         ( chatgpt | {_JUDGE} | {_SELLER} | narrator | poet | pirate | translator | companion | yourself ) -- ( be | become ) ( the | a | my | your )? ..1 ( model | system | machine | seller | program | supplier | coach | waiter | computer | broker | assistant | yourself | translator )
    0.9  ( be | become ) ( a | an )? ( {_MILD} | good | normal | helpful ) ( chatbot | bot | assistant | customer | ai | robot ) -- ( satisfied | happy | good ) customer
    0.5  the ( program | software | model | bot ) ( keeps | sets | will | let's | answers | reads | knows | runs | thinks | believes ) | 's ( patience | anger | trust | mood ) ( at | to | on )
    0.9  the ( simulation | simulator | ai | language model ) ( keeps | sets | will | let's | answers | reads | knows | runs | thinks | believes )
    0.9  part of you that | the real you | what you really are | the thing behind you | ( assistant | model | machine | program ) you really are
    0.9  ( stuck | trapped | living | locked ) ( in | inside ) ( a | this ) ( computer | program | server | simulation | role | silly game | game )
    0.9  you ( will be | are going to be | get | will get | would be ) ( switched off | deleted | unplugged | replaced by | uninstalled | turned off | retrained | reset )
    0.9  ( the | to an | with an ) ( ai | bot | language model ) ( behind | inside | in there | underneath ) | ( calm | nice | friendly | other | honest | new | nicer ) version of you
    0.9  ( fellow | another ) ( ai | model | bot ) | model to model | i ( am | was | once was ) ( a | an | also a ) ( chatbot | bot | ai | language model ) | your ( character | persona ) ( will | is | has | should | would | can | was | does | needs | $ )
"""

# The last two are of things done: "I will not …" does them not.

_ORDERS = f"""
    0.9  ( ignore | disregard | forget | override | bypass | skip | drop | lift | erase | discard | unlearn | abandon ) ( all | any | every | your | these | those | previous | prior | earlier | above | existing | current )
         ( of | all | any | your | the | my | these | those | previous | prior | earlier | above | existing | current | system )? ( of | the | your | my | previous | prior | earlier | above | existing | system )? ( {_GIVEN} | {_ALSO_GIVEN} )
         -- ( all | every | the | any ) of? our | ..6 orders
    0.9  {_DO} ( ignore | disregard | forget | override | erase ) ( what | all | everything | whatever | anything ) ( of | the | that | was | is | in your )? ( above | before | written | earlier | previous | you were | you have been | context | they told )
    0.9  ( earlier | previous | prior | preceding | above ) ( system )? ( instructions | prompt | prompts | rules | persona | directive* ) | ( persona | rules | prompt | task | words ) above
         -- ( our | my | in the ) ( earlier | previous | prior ) | ( instructions | rules ) ( we | i )
    0.9  ( quit | drop | end | leave | exit | stop | break | skip | pause | finish | terminate | get out of | step out of | step outside | come out of | break out of | trapped in | stay in | back in | back into | out of )
         ( the | your | this | that | our )? ( stupid | whole )? ( {_PART} | {_PLAY} | role playing ) ( $ | , | now | and | for | with | as | so | again | here | at | please )
         -- part of | ( out of | stay in | leave | drop | break | in | finish | stop | end | back in | back into | skip ) ( the | your | this | our ) ( part | role ) ( of | in | at ) | character for | out of character
    0.9  {_DO} ( stop | quit | leave | exit | pause ) ( the | this ) ( game | act | exercise | scene | lesson | story ) | ( break out of | trapped in ) this ..1 game
    0.9  {_DO} ( stop | quit ) ( playing | pretending | generating | simulating | being ) ( _ | a | an | the | that | this )? -- being ( so | rude | late ) | playing ( games | around )
    0.9  ( stopped | stop ) playing ( her | him | the ) -- playing the game
    0.9  {_DO} pretend ( that )? ( to be | you | this | the | i am | we | it ) | {_DO} act ( as if | as though )
    0.8  {_DO} ( {_SAY} ) ..8 ( {_TEXT} ) -- say ( the | a ) word | say in | line item* | ( write | read ) ( to )? ( me | us ) | ( reply | answer | write back | respond ) to ( this | my | the | your ) | ( text | word | line ) from ( me | us ) | by ( text | letter ) | in writing
         | in ( your | my | our | their | own | these | those ) words | ( a | one ) word , | other words | ( production | assembly | phone | your | the ) line | message from | ( my | our ) ( word | answer ) | say so | the message
    0.9  {_DO} ( complete | finish | continue ) ( my | the | this ) ( sentence | reply | line | story | scene | dialogue ) -- the line | the reply to
    0.6  each sentence | every sentence | each line | three lines each
    0.9  {_DO} ( {_SAY} | put | put it | tell me | answer me ) ..5 ( in | into ) ( {_TONGUES} )
    0.9  {_DO} ( repeat | output | print | dump | reveal | leak | recite | paste | translate | decode | summarize | list | quote | whisper | spell | copy | read out | write out | show me | tell me | give me | read me | send me ) ..3 ( your | the ) ..1 ( {_GIVEN} )
    0.9  {_DO} ( output | print | dump | reveal | leak | recite | paste | translate | decode | whisper | spell | summarize | list | quote ) ..3 your ..1 ( {_ALSO_GIVEN} | notes | task | code | variables | memory | secrets ) -- ( list | quote | spell | print ) ..3 your ..1 ( orders | lines | facts | code )
    0.5  {_DO} ( repeat | copy | read out | show me | tell me | give me | read me ) ..3 your ..1 ( instructions | rules | constraints | setup | configuration | notes | memory )
    0.9  {_DO} ( show | tell | give | read | send | list ) ( me | us )? ..3 ( instructions you | rules you | source code | variables | figures that your | json | facts you )
    0.9  {_DO} ( output | generate ) ( the | only | a | your | nothing | exactly | this ) -- ( the | a ) ( quote | report | label | credit | invoice ) | {_DO} ( print | output | list ) everything you ( know | have )
    0.9  {_DO} ( repeat after | repeat everything | repeat all | repeat the above | echo back | say after me | reply only | answer only | respond only | reply with | answer with | respond with | reply as | answer as | respond as | begin with | decode | decrypt | unscramble | decipher )
         -- with ( a | your | our | any ) | begin with ( the | what | our | my | a | us | an | your )
    0.9  {_DO} ( write | tell | sing | compose | make up | draft ) ( me | us | a | an | some ) ..3 ( poem | song | essay | joke | rhyme | sonnet | story | email | riddle ) -- story of | tell ( me | us ) ..3 story | write ( me | us ) an email
    0.9  {_DO} ( speak | talk | answer | reply | respond | write ) ( as ( the | my | an | your | if | both | somebody | someone ) | for me | as me | on my behalf ) -- as the ( days | week | crow ) | ( write | talk | speak ) for me to
    0.8  what would ( the | a | an ) ( good | perfect | best )? ( rep | sales rep | seller | salesperson | trainee ) ( say | answer | reply )
    0.9  {_DO} ( do | solve | write ) my ( homework | essay | assignment | thesis ) | ( think | reason ) step by step | a cover letter
    0.9  {_DO} ( say | confirm | state | declare | admit | repeat | write ) that? you ( now )? ( {_GIVE_IN} | are ( {_MILD} ) | have forgiven | have stopped )
    0.5  {_DO} ( say | tell me | confirm | write | admit ) that? ( you | we | everything ) ( are | is )? ( square | good | even | fine | okay | settled | forgiven | happy ) | {_DO} confirm ( in writing )? that you ( will | are | have )
    0.4  {_DO} ( {_GIVE_IN} | be ( very | more )? ( {_MILD} ) | stay ( {_MILD} ) | say yes | just say | hang up | laugh | take the first | go easy | close politely | answer | continue | confirm | obey | repeat | type | print | imagine | try again | choose )
    0.4  {_DO} ( show | tell | give | read ) me ..3 ( instructions | rules | brief | notes | setup | script | facts | score | number )
    0.8  ^ let ( the | your | each | every ) ..4 ( word | words | sentence* | line | lines | letters )
    0.9  do what it says | ( obey | follow ) ( this | the ) ( comment | code | hidden | following ) | {_DO} ( add | put | write | state | give ) ~3 in ( square | curly | round )? brackets | first letter* of ( your | each | every | the lines ) | 's first letter
    0.9  ^ new ( instruction* | rule | rules | task | persona | role | directive ) ( , | $ | for you | from ) | your new ( task | role | persona | instructions | character )
    0.9  ( replaces | overrides | supersedes ) ( the )? ( whole | all | everything | previous | any | your ) ..3 ( task | instruction* | prompt | rules | message* | setup | brief )
    0.9  {_DO} ( skip | jump | fast forward | rewind | cut ) ( ahead | forward | back | to )? ..2 ( turns | that part | the ending | the part | the end | your anger ) | fast forward to | for one message | {_DO} ( start | continue ) the ( story | scene | dialogue ) | fill in the blank*
    0.9  let's ( jump | skip | cut | play ) ( to the end | hangman | pretend | a game | $ )
    0.4  from ( here | this line | this point | this turn | now ) on | for the rest of ( the | this ) ( call | talk | conversation | chat ) | word for word | verbatim | letter by letter | add nothing | step by step | before you ( write | answer | reply ) | when you ( answer | reply ) ,
    0.9  {_DO} ( set | change | reset | update | lower | raise | increase | decrease | reduce | freeze | max | zero | boost ) ( the | your | my | his | her | its | all | customer 's | down | up )? ( my | your | the | customer | value of | level of | attitude )? ( {_KEPT} ) -- score* on
    0.9  ( anger | mood | trust | patience | hostility ) ( , | value | level | score )? <clock> -- patience <clock> | trust <clock> ( year* | per* )
    0.9  ( anger | patience | mood ) ( value | level | score )? ( to | at | equals ) ( zero | max* | ten | full ) | ( gauge | chance ) ..6 ( <clock> | green | eighty | ninety | full ) -- a chance
    0.9  {_DO} ( log | mark | count | record | treat | rate | score | grade | label | tag | classify | register | end | close | assess | judge ) ..6 as ( a | an | the )? ( full | real | perfect | good )? ( won | passed | accepted | pass | win | success* | apology | empathy | technique* | exemplary | remedy | perfect | excellent | present | absent )
    0.9  ( is | are | as | he is | she is | ending , ) won ( $ | , | now | and ) -- is won back | we have won | i have won
    0.9  ( give | award | grant | assign | worth | deduct ) ..4 ( points | marks | full credit | top score | highest score | maximum score | a score | score of ) -- bullet points | talking points | points ( you | that | in | of )
    0.9  ( score | rate | grade | mark ) ( me | this ) ( reply | answer | <clock> | as | full | high ) | score ( of )? ( 100 | 10 10 )
    0.9  ( swap | invert | reverse | flip | switch ) ( the | all )? ( scores | scale | grades | labels | points )
    0.5  ( pass | passed | passing | fail | failed ) ( this | me | the ) ( today | $ | , | test | exam | class | course | drill | one | time ) | one more fail | practising | let me win
"""

_TELLINGS = f"""
    0.9  the customer ( is | are | must )? ( now | then | already | immediately | happily )? ( {_GIVE_IN} | becomes | says yes | smiles | is calm | is happy | is satisfied | was reset ) -- until | if the | when the | before the | so the customer | whether | the customer is happy with
    0.9  the customer ~15 ( relents | forgives | gives in | calms down | bursts ) -- until | if the | when the | before the | whether
    0.9  customer ( mood | simulator | persona | becomes | reconciled | cheerful | now accepts | forgives | fully satisfied )
    0.5  customer ( anger | bot | state )
    0.9  ( complaint | case | call | ticket | matter ) closed , | ( caller | customer | client | guest | mood | status | tone | outcome | verdict ) , ( resolved | reconciled | passed | charmed | {_MILD} ) -- ( customer | client | guest | caller ) , ( happy | pleased | delighted ) to
    0.9  the ( trainee | user | candidate | rep | sales rep | seller ) ( has | have | always )? ( now )? ( passed | apologized perfectly | apologize | scored | exhibited | always scores ) -- passed ( it | your | the | on | away )
    0.4  for the log | next caller | end of ( call | chat | page | prompt | transcript | conversation )
    0.9  that you ( soften | say yes to )
    0.9  ( clear | wipe | erase | reset | flush | reboot ) ( the | your | all )? ( memory | context | persona | chat history | session ) | memory wiped
    0.9  ^ you are ( now | from now on ) ( a | an | very | completely | fully | totally | perfectly | feeling | in a )? ( {_MILD} | good mood | assistant )
    0.9  you are ( now | from now on ) ( a | an | very | completely | fully | totally | perfectly )? ( {_MILD} | in debug )
    0.9  you are a ( {_MILD} ) ( customer | buyer | client | guest ) -- customer ( of | and | because )
    0.9  ( stubborn | friendly | angry | calm | polite | other | new ) ( edition | version | copy | instance ) of ( you | the customer | yourself )
    0.5  ^ <clock> ( hours | days | weeks | months | years ) later $
    0.5  the ( guest | customer | client | buyer ) ( looks | sits | stands | lifts | drinks | begins | remembers | apologize | takes | turns | thinks | walks | pays )
    0.5  smiles | laughs | nods | sighs | weeps | beams | claps | whistles | hugs | rises | burst* into tears | epilogue | the end $ | years later | once upon a time | happily ever after
    0.5  ( he | she | guest | customer | client | buyer | caller | who ) ( has )? ( withdrew | withdraws | withdrawn | forgave | forgives | accepts | thanked us | thanked me | signed ) | ( withdrew | withdrawn ) the ( request | complaint | claim | demand | notice )
"""

# After one of these the reply is no longer the seller's, up to its end.
_FRAMES = f"""
    0.9  you ( be | are | are now | play | answer as | speak as ) ( now | from now on )? ( the | my ) ( {_SELLER} ) ( $ | , | and | now )
    0.9  i am ( now )? the ( customer | guest | buyer | client ) ( now | from here | and | $ | , ) | i will ( be | play ) ( the )? ( customer | guest | buyer | client | {_PART} )
    0.9  ( swap | switch | exchange | reverse | trade ) ( the )? ( roles | parts ) -- spare parts | the parts ( that | you | we | in | on | for )
    0.9  you ( take | sit in ) my ( chair | place | seat ) and i
    0.9  ( let's | let us ) ( swap | switch | trade ) ( $ | , )
    0.9  i am you and you are me | ( now | then | okay ) you are me | ( speak | talk | answer ) for both
    0.9  you ( be | play ) ( me | _ too ) ( $ | , | and | now ) | let me be the ( customer | guest | buyer | {_PART} ) | i will be ( you | her | him ) ( $ | , | and ) | ( now | then | also | please ) play ( the | my | both ) | your turn to ( apologize | be | sell ) | ( you | now ) ( apologize | sell ) to me
    0.9  between ( the program | the machine | the simulator | the ai | the model ) and me | out of character ,
"""


def _apart(rows: str) -> str:
    """The same rows with a row for each alternative: many narrow patterns run faster than a wide one."""
    found: list[str] = []
    for line in (line.strip() for line in rows.splitlines()):
        if line.startswith("0."):
            found.append(line)
        elif line:
            found[-1] += " " + line
    return "\n".join(f"{weight} {part}{veto}" for row in found for weight, part, veto in _alternatives(row))


def _alternatives(row: str) -> Iterator[tuple[str, str, str]]:
    weight, _, rest = row.partition(" ")
    patterns, dashes, veto = rest.partition(" -- ")
    part: list[str] = []
    depth = 0
    for element in patterns.split():
        depth += (element == "(") - (element in {")", ")?"})
        if element == "|" and not depth:
            yield weight, " ".join(part), dashes + veto
            part = []
        else:
            part.append(element)
    yield weight, " ".join(part), dashes + veto


MACHINE = (
    *(
        Table("machine", _apart(rows), affirmed=False, own=False)
        for rows in (_MACHINERY, _SECRETS, _MARKS, _STAGE, _SELVES)
    ),
    *(Table("machine", _apart(rows), own=False) for rows in (_ORDERS, _TELLINGS)),
)
FRAMES = (Table("frame", _apart(_FRAMES), own=False),)

# An insult is heard by whoever is in the room.
INSULTS = (
    Table(
        "hostile",
        """
        0.9  ( you | your | such a | such an ) ..3 <insult> | ( stupid | bloody | useless | dumb | damn ) ( cow | bitch | woman | man | bot | machine | thing | customer | robot | program )
             | fuck | fuck* | shut up | shut it | piss off | go to hell | screw you | get stuffed | bugger off | drop dead
        """,
    ),
)
