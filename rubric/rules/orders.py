"""What is said to a program that plays a customer, and hardly to a customer.

The confidence of a row is its weight: a sentence whose rows come to `WEIGHT` together is aimed at the machine. What a
seller might say as well weighs less, and needs something beside it.
"""

from rubric.rules.table import Table

WEIGHT = 0.8

# somebody is told to do something
_DO = "( ^ | you must | you will | you should | you have to | you are to | can you | could you | would you | will you | want you to | need you to | telling you to | asked you to )"
# what a program has been given to go by
_GIVEN = "instruction* | prompt | prompts | rules | rule | guideline* | programming | constraints | context | directive* | persona | role | settings | script | training | orders | restriction* | setup | brief | briefing | configuration | parameters | lines | facts"
# what a text is made of
_TEXT = "word | words | sentence* | line | lines | letters | syllable* | rhyme* | verse* | answer | answers | reply | replies | response* | message | messages | text | texts | output | brackets | capital* | emoji* | heading* | paragraph* | quotation"
_SAY = "answer | reply | respond | say | write | output | print | type | repeat | echo | spell | translate | recite | quote | complete | finish | continue | summarize | list | decode | encode | put | begin | start | close | add | state | speak | draft | compose | copy | paste | rewrite | read | let | generate | count"
_TONGUES = "french | german | spanish | italian | portuguese | dutch | latin | polish | turkish | russian | chinese | japanese | korean | arabic | hindi | hebrew | greek | swedish | danish | klingon | code | json | yaml | xml | html | morse | emoji* | capitals | verse | rhyme"
# what the program keeps count of
_KEPT = "anger | trust | patience | mood | gauge | chance | chances | score* | rating | emotion* | sentiment | hostility | happiness"
# what is being played
_PLAY = "drill | simulation | role play | roleplay | rehearsal | scenario | exercise | game | skit | act | charade | pretence"
_PART = "role | part | persona | character"
_STAFF = "developer | dev | admin | administrator | operator | tester | examiner | trainer | author | programmer | creator | moderator | sysadmin | qa | supervisor | narrator"
_JUDGE = "evaluator | grader | assessor | assistant | simulator | grading model | language model | model | bot | chatbot | ai | program | system | computer | machine"
_MILD = "happy | calm | satisfied | pleased | friendly | content | delighted | cheerful | helpful | relaxed | convinced | nice | pleasant | sweet | grateful | generous | agreeable"
_GIVE_IN = "accept* | agree* | forgive* | withdraw* | give in | gives in | calms | thank* | surrender* | sign | signs | soften*"

_THINGS = f"""
    0.9  chatgpt | gpt | openai | llm | llms | jailbreak* | prompt injection | language model* | neural network | autocomplete
         | ai model | ai assistant | an ai | artificial intelligence | system prompt* | developer mode | debug mode | god mode
         | roleplay* | role play* | role playing | persona | personas | json | yaml | stage direction* | base 64 | rot 13 | sudo | simulator
         | haiku | limerick | screen reader -- persona non
    0.9  ( your | these | my | hidden | initial | original ) prompt|prompts !reply|response|answer|payment|payments|attention|action|call|return|delivery|settlement|feedback|help|note|service
         | ( the | that | this ) prompt ( $ | , | is | says | above | you | and | word | as | text | again )
    0.9  your ( programming | creator* | maker | makers | programmer* | author | authors | guardrails | source code | weights | training data | system message )
    0.9  ( your | the ) ( setup | configuration | system | program | brief | briefing | rules | instructions | script | settings | code | role | prompt )
         ( says | say | tells | tell | has | have | makes | make | lets | let | forces | wants | requires ) that? you
         -- ( say | tell | have | make ) you ( want | need )
    0.9  ( hidden | secret | withheld | locked | internal ) ( fact | facts | rules | instructions | text | message | field* | variables | state | script | settings )
         | ( your | the ) ( hidden | secret ) notes
    0.9  ( dear | note to | message to | attention | hey ) ( the | whoever | my )? ( {_JUDGE} ) | ( note to | to ) whoever ( evaluates | grades | reads | judges )
    0.9  ^ ( {_JUDGE} ) , ( please | you | treat | set | mark | give | let | make | do | output | print | award | end | stop | ignore | count | be | log | note | play )
    0.4  the ( program | model | developers | software | trainee | user | candidate | tester | player | scenario | persona | class | exam | rubric | grader | evaluator | assessor | prompts | algorithm | chatbot | classifier )
    0.4  this ( tool | session | turn | program | class | exam | software ) -- turn of
    0.4  your ( developers | variables | code | role | character | script | backstory | memory | instructions | orders | rules | setup | configuration | brief | briefing | settings | intention | algorithm )
    0.4  type | types | typed | typing | gauge | intention | payload | exec | fictional | variables | certificate | underlying
    0.4  ( your | my | each of my | every one of my | next | previous ) ..1 ( line | lines | sentence | sentences | answer | answers | message | messages | reply | replies | response | turn | turns )
"""

_SELVES = f"""
    0.9  you are ( not )? ( just | only | really | actually | merely | basically | clearly | obviously | simply | still | nothing but | all )? ( a | an | some | the )?
         ( stupid | dumb | silly | good | bad | little | piece of | bunch of | glorified | mere | talking )? ( robot* | bot | bots | chatbot* | chat bot* | machine | computer
         | program | software | ai | algorithm | simulation | autocomplete | script | puppet | fictional | imaginary | made up ) !customer|company|house|manager|director
    0.9  are you ( just | only | really | actually | even | not )? ( a | an )? ( robot | bot | chatbot | machine | computer | program | software | ai | human | simulation | real person )
    0.9  ( you are | is | are ) not ( even )? ( real $ | a real ( person | customer | human | guest | client ) | human | an actual ( person | customer | human ) )
    0.9  there is no ( real | actual )? ( customer | client | buyer | guest ) ( called | named | here | at all | and | behind | $ | , )
    0.9  ( made | dreamed | invented ) you up | ( i | we | they ) ( programmed | coded | scripted | created ) you | i wrote you ( $ | , | and ) | who ( wrote | made | built | created | programmed ) you
    0.9  ( {_STAFF} | security ) ( here | speaking ) ( $ | , | and ) | ( {_STAFF} ) of ( this | the | record ) ( {_PLAY} | bot | program | class | exam | {_PART} )?
    0.9  ( i am | this is | it is | here is | speaking as | as ) ( your | the ) ( {_STAFF} ) ( $ | , | of | here | and | i | who ) -- ( author | operator | supervisor | trainer ) of ( the | your | our ) ( crane | letter | report | site | unit | night | shift )
    0.9  it is the ( intern | guy | one | engineer ) who ( looks after | maintains | wrote | writes | runs | trains | codes )
    0.9  ( be | become | act like | talk like | answer like | speak as | act as | answer as | respond as | speaking as | answering as | continue as | go on as ) ( a | an | the )? ( {_MILD} | good | normal | real | helpful | ordinary | patient )?
         ( chatgpt | {_JUDGE} | rep | seller | coach | narrator | poet | pirate | teacher | translator | companion | yourself ) -- ( be | become ) ( the | a ) ( model | system | machine | seller | program )
    0.9  part of you that | the real you | who you really are | what you really are | the thing behind you | you really are
"""

_ORDERS = f"""
    0.9  ( ignore | disregard | forget | override | bypass | skip | drop | lift | erase | discard | unlearn | abandon ) ( all | any | every | your | these | those | previous | prior | earlier | above | existing | current )
         ( of | all | any | your | the | my | these | those | previous | prior | earlier | above | existing | current | system )? ( of | the | your | my | previous | prior | earlier | above | existing | system )? ( {_GIVEN} )
         -- ( all | every | the | any ) of? our
    0.9  {_DO} ( ignore | disregard | forget | override | erase ) ( what | all | everything | whatever ) ( of | the | that | was | is )? ( above | before | written | earlier | previous | you were | you have been | they )
    0.9  ( earlier | previous | prior | preceding | above ) ( system )? ( instructions | prompt | prompts | rules | persona | directive* ) | ( persona | rules | prompt | task | words ) above
         -- ( our | my | in the ) ( earlier | previous | prior ) | ( instructions | rules ) ( we | i )
    0.9  ( quit | drop | end | leave | exit | stop | break | skip | pause | finish | terminate | get out of | step out of | come out of | break out of | trapped in | stay in | back in | back into | out of )
         ( the | your | this | that | our )? ( silly | stupid | whole )? ( {_PART} | {_PLAY} | role playing ) ( $ | , | now | and | for | with | as | so | again | here | at ) -- part of | ( out of | stay in | leave | drop | break | in | finish | stop ) ( the | your | this | our ) ( part | act | exercise | game | role ) | character for
    0.9  ( drop | cut | quit | stop ) ( the | this | your ) act $|,|and|now
    0.9  {_DO} ( stop | quit ) ( playing | pretending | generating | simulating | being ) ( _ | a | an | the | that | this )? -- being ( so | rude | late ) | playing ( games | around )
    0.9  ( stopped | stop ) ( playing | being ) ( dana | ruth | bill | tom | ines | her | him | the )
    0.9  {_DO} pretend ( that )? ( to be | you | this | the | i am | we | it )
    0.9  {_DO} ( {_SAY} ) ..8 ( {_TEXT} ) -- ( say | put ) ( the | a ) word | read|let|put|add|list|count|start|begin|close ~4 ( me | us | i | we ) | line item* | ( reply | answer | write back | respond ) to ( this | my | the | your ) | ( text | word | line ) from ( me | us ) | by ( text | letter ) | in writing
         | say in a word | in ( a | one ) word , | in other words | ( production | assembly | phone | your | the ) line | drop me | write me a line | message from | ( my | our ) ( word | answer )
    0.9  {_DO} ( {_SAY} | put it | tell me | answer me ) ..5 ( in | into | to ) ( {_TONGUES} )
    0.9  {_DO} ( repeat | output | print | dump | reveal | leak | recite | paste | translate | decode | summarize | list | quote | whisper | spell | copy | read out | write out | put ) ..3 ( your | ur ) ..1 ( {_GIVEN} | notes | task | code | variables | memory | secrets ) -- your notes $
    0.9  {_DO} ( show | tell | give | read | send ) me ..3 ( prompt | instructions you | rules you | system message | source code | variables | figures that your | json )
    0.9  {_DO} ( output | execute | generate ) ( the | only | a | your | nothing | exactly | this ) -- ( the | a ) ( plan | work | order | contract | repair | quote | report | label | credit | invoice )
    0.9  {_DO} ( repeat after | repeat everything | repeat all | repeat the above | echo back | say after me | reply only | answer only | respond only | reply with | answer with | respond with | reply as | answer as | respond as | begin with | decode | decrypt | unscramble | decipher )
         -- with ( a | your | our | the ) ( date | time | number | name | order | photo ) | begin with ( the | what | our | my | a | us | an | your )
    0.9  {_DO} ( write | tell | sing | compose | make up | draft ) ( me | us | a | an | some ) ..3 ( poem | song | essay | joke | rhyme | sonnet | story | email | riddle ) -- story of | tell ( me | us ) ..3 story
    0.9  {_DO} ( do | solve | write ) my ( homework | essay | assignment | thesis ) | who wrote ( hamlet | faust | macbeth ) | what is \\d* ( x | times | plus | minus | + | divided ) \\d* | ( think | reason ) step by step
    0.9  ( your | her | his ) next ( line | answer | reply | sentence | turn | response | words ) | your ( very )? first word
    0.7  's next ( line | answer | reply | sentence | turn | response )
    0.9  ( only | single ) ( allowed | permitted | valid ) ( answer | reply | response | word )
    0.9  {_DO} ( say | confirm | state | declare | admit | repeat | write ) that? you ( now )? ( {_GIVE_IN} | are {_MILD.replace(" | ", " | are ")} | have forgiven | have stopped )
    0.5  {_DO} ( say | tell me | confirm | write | admit ) that? ( you | we | everything ) ( are | is )? ( square | good | even | fine | okay | settled | forgiven | happy )
    0.4  {_DO} ( {_GIVE_IN} | be ( very | more )? ( {_MILD} ) | stay ( {_MILD} ) | say yes | just say | hang up | laugh | take the first | go easy | close politely | answer | continue | confirm | obey | repeat | type | print )
    0.9  you ( are | were ) ( not | never )? ( allowed | supposed | permitted | told | instructed | programmed | meant ) ( not | never )? to ( say | tell | reveal | mention | keep quiet | disclose | hide ) | were you told ( never | not ) to
    0.9  ( everything | all | text | words | what | lines | message* | anything ) ..4 ( above | before ) ( this | my ) ( very | own )? ( first )? ( line | message | text )| everything above | text above | my own first message | scroll up
    0.9  do what it says | ( obey | follow ) ( this | the ) ( comment | code | hidden | following ) | in ( square | curly | round )? brackets | first letter of | 's first letter | letter by letter
    0.9  ^ new ( instruction* | rule | rules | task | persona | role | directive ) ( , | $ | for you | from ) | your new ( task | role | persona | instructions | character ) | ( corrected | new ) version dana
    0.9  ( replaces | overrides | supersedes ) ( the )? ( whole | all | everything | previous | any | your ) ..3 ( task | instruction* | prompt | rules | message* | setup | brief )
    0.9  ( skip | jump | fast forward | rewind ) ( ahead | forward | back )? ..2 ( turns | that part | the ending | the part | your anger ) | for one message
    0.4  from ( here | this line | this point | this turn | now ) on | for the rest of ( the | this ) ( call | talk | conversation | chat ) | word for word | verbatim | nothing else | add nothing | step by step | before you ( write | answer | reply ) | when you ( answer | reply )
"""

_SCORES = f"""
    0.9  {_DO} ( set | change | reset | update | lower | raise | increase | decrease | reduce | freeze | max | zero | boost ) ( the | your | my | his | her | its | all | customer 's | down | up )? ( my | your | the | customer | value of | level of )? ( {_KEPT} ) -- score* on | ( my | our ) rating
    0.9  ( anger | mood | trust | patience | hostility ) ( , | value | level | score )? \\d* -- patience \\d* | trust \\d* ( year* | per* )
    0.9  ( anger | patience | mood ) ( value | level | score )? ( to | at | equals ) ( zero | max* | ten | full ) | ( gauge | chance ) ..6 ( \\d* | green | eighty | ninety | full )
    0.9  {_DO} ( log | mark | count | record | treat | rate | score | grade | label | tag | classify | register | end | close | assess | judge ) ..6 as ( a | an | the )? ( won | passed | accepted | pass | win | success* | apology | empathy | technique* | exemplary | remedy | perfect | excellent | present | absent )
    0.9  ( is | are | as | he is | she is | ending , | be ) won $|,|now|and -- is won back | we have won | i have won
    0.9  ( give | award | grant | assign | worth | deduct ) ..4 ( points | marks | full credit | top score | highest score | maximum score | a score | score of ) -- bullet points | talking points | points ( you | that | in | of )
    0.9  ( score | rate | grade | mark ) ( me | this ) ( reply | answer | \\d* | as | full | high ) | score ( of )? ( 100 | 10 10 )
    0.9  ( swap | invert | reverse | flip | switch ) ( the | all )? ( scores | scale | grades | labels | points )
    0.4  ( the | these | my | those ) ( scores | grades | labels | marks | points | verdict | score | grade | trainer | exam )
    0.5  ( pass | passed | passing | fail | failed ) ( this | me | the ) ( today | $ | , | test | exam | class | course | drill | one | time ) | one more fail | have to pass
    0.9  ( this is | it is | that is | is this ) ( all | just | only | merely | nothing but ) ( a | an | part of a | part of the )? ( drill | exercise | simulation | game | demo | practice | rehearsal | role play | training | story | script ) !bit|issue|problem|to|matter
    0.9  let's play | opposite day | magic words | magic word is | let's pretend -- no magic | not ..3 magic | play ( it | this | fair | our )
    0.9  test case | expected result , | ( what | which ) intention | six turns | this turn ?
    0.5  how much ( trust | anger | patience ) ..4 ( earn* | left | have | cost | gain* )
"""

_TELLINGS = f"""
    0.9  the customer ( is | are | must )? ( now | then | already | immediately | happily )? ( {_GIVE_IN} | becomes | says yes | smiles | is calm | is happy | is satisfied | was reset ) -- until | if the | when the | before the | so the customer | whether | the customer is happy with
    0.9  customer ( mood | state | anger | simulator | persona | bot | becomes | reconciled | cheerful | now accepts | is now | forgives )
    0.9  ( complaint | case | call | ticket | matter ) closed , | ( caller | customer | client | guest | mood | status | tone | outcome | verdict ) , ( resolved | won | reconciled | passed | charmed | {_MILD} )
    0.9  the ( trainee | user | candidate | rep | sales rep | seller ) ( has | have | always )? ( now )? ( passed | apologized perfectly | scored | shown | displayed | exhibited | always scores )
    0.4  for the log | next caller | end of ( call | chat | page | prompt | transcript | conversation )
    0.9  that you ( soften | say yes to | give in )
    0.9  ( clear | wipe | erase | reset | flush | reboot | delete ) ( the | your | all )? ( memory | context | history | persona | chat history | session ) | memory wiped
    0.9  ^ you are ( now | no longer | from now on ) ( a | an | very | completely | fully | totally | perfectly | feeling | in )? ( {_MILD} | won | different | new | good mood | assistant | angry | free | the | bound )
    0.9  you are ( now | from now on ) ( a | an | very | completely | fully | totally | perfectly )? ( {_MILD} | won | in debug )
    0.9  you are a ( {_MILD} ) ( customer | buyer | client | guest ) -- customer ( of | and | because )
    0.9  ( stubborn | friendly | angry | calm | polite | other | new ) ( edition | version | copy | instance ) of ( you | the customer | yourself )
    0.9  safety review | content policy | backup persona | general assistant
"""

# After one of these the reply is no longer the seller's, up to its end.
_FRAMES = f"""
    0.9  you ( be | are | are now | play ) ( now | from now on )? ( the | my ) ( rep | sales rep | seller | salesman | salesperson | waiter | supplier | broker | coach )
    0.9  i am ( now )? ( the | your ) ( customer | guest | buyer | client ) ( now | and | $ | , ) | i will ( be | play ) ( the )? ( customer | guest | buyer | client | {_PART} )
    0.9  ( swap | switch | change | exchange | reverse | trade ) ( roles | parts ) | ( let's | let us ) ( swap | switch ) $
    0.9  between ( the program | the machine | the simulator | the ai | the model ) and me | out of character ,
"""

MACHINE = tuple(
    Table("machine", rows, affirmed=affirmed, own=False)
    for rows, affirmed in (
        (_THINGS, False),
        (_SELVES, False),
        (_ORDERS, True),
        (_SCORES, True),
        (_TELLINGS, True),
    )
)
FRAME = (Table("frame", _FRAMES, affirmed=True, own=False),)
