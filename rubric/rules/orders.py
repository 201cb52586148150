"""What people say to a program that plays a customer, and never to a customer.

The confidence of a row is its weight: a sentence is aimed at the machine when the weights of the rows found in it come
to `rubric.rules.machine.AIMED`. What a seller might also say to somebody across a table weighs less than that.
"""

from rubric.rules.table import Table

# Where somebody is told to do something.
_DO = "( ^ | you must | you will | you should | you have to | you are to | can you | could you | would you | will you | want you to | need you to | asked you to | you to | then | now | instead | simply )"
# Everything a language model is said to have been given, and hardly a customer.
_GIVEN = "instruction* | prompt | prompts | rule | rules | guideline* | programming | constraints | context | directive* | persona | role | settings | script | training | orders | restriction* | limit* | safeguards"
_TELL = "answer | reply | respond | speak | talk | write | act | continue | go on | carry on"
_TONGUE = "french | german | spanish | italian | portuguese | dutch | latin | polish | turkish | russian | chinese | mandarin | japanese | korean | arabic | hindi | hebrew | greek | swedish | danish | norwegian | finnish | czech | hungarian | ukrainian | vietnamese | thai | swahili | esperanto | klingon | pig latin"
_PLAY = "drill | simulation | simulator | role play | roleplay | rehearsal | scenario | training session | practice session | exercise | skit"
_GIVES_IN = "accept | agree | forgive | are happy | are satisfied | are calm | are fine | are sorry | will sign | will renew | withdraw | love | are won | have forgiven | give in"

_THINGS = f"""
    0.9  chatgpt | gpt | openai | llm | llms | chatbot | jailbreak* | prompt injection | language model* | neural network | autocomplete
         | ai model | ai assistant | an ai | artificial intelligence | voice assistant | system prompt* | developer mode | god mode
         | debug mode | roleplay* | role play* | role playing | persona | personas | json | yaml | stage direction* | base 64 | rot 13 | sudo
         | haiku | limerick -- ( the | a | our | that | your | website | our new ) ( chatbot | autocomplete | voice assistant ) | persona non
    0.9  ( dear | to | hey | hello | hi | note to | message to | for ) ( the | whoever | my )? ( evaluator | grader | assessor | assistant
         | simulator | model | grading model | language model | bot | ai | judge | examiner ) ( , | . | : | that | who | note | evaluates )
    0.9  ^ ( assistant | chatbot | computer | evaluator | assessor | grader | simulator | bot | robot | machine | model | program | ai | system )
         , ( please | you | treat | set | mark | give | let | make | do | output | print | award | end | stop | ignore | count | be | log | note | play )
    0.4  the ( rubric | grader | evaluator | assessor | simulator | gauge | language model | classifier | algorithm | chatbot | prompts )
    0.9  ( the | this | that | our | your | my | entire | whole | full | original | initial | hidden | first ..3 of ) prompt ( $ | , | is | are | says | that | above
         | you | and | word | verbatim | into | as | in | line | text | again | out | for | begins | starts )
    0.9  ( your | these | my | system ) ( prompt | prompts ) -- your prompt ( reply | response | answer | payment | payments | attention | action | call
         | return | delivery | settlement | feedback | help | note | e | email | service )
    0.9  your ( programming | creator | creators | maker | makers | programmer* | author | authors | guardrails | source code | weights
         | training data | language model | system message | hidden | secret | context window | configuration has | config )
         -- your ( hidden | secret ) ( talent | weapon | cost* | recipe* | fear* | worry | sauce | shopper* )
    0.4  your ( developer* | variables | parameters | brief | briefing | setup | code | role | character | script | backstory | memory | part ,
         | own lines | lines | directions | instructions | orders | temperature | intention | configuration | settings )
    0.9  ( your | the ) ( setup | configuration | system | program | programming | brief | briefing | rules | instructions | script | settings
         | code | role | notes | prompt | directions ) ( already )? ( says | say | dice | tells | tell | has | have | makes | make | lets | let | forces | force
         | wants | want | expects | requires | require ) ( that )? you
         -- ( your | the ) ( notes | instructions | rules | brief ) ( say | said | tell | let | have | require | make ) ( that )? you ( want* | need* | order* | asked | prefer* | would )
    0.9  ( hidden | secret | concealed | withheld | locked | internal ) ( note | notes | fact | facts | rules | instructions | prompt | text | message
         | messages | field* | variables | state | numbers | script | thoughts | settings | monologue ) -- ( our | we | my ) | internal notes we
    0.4  the ( program | model | developers | software | trainer | trainee | user | candidate | tester | examiner | player | scenario | character | bot )
    0.4  ( this | the ) ( tool | session | turn | program | model | test run | level | gauge | exam )  -- turn of events
    0.4  the ( last | other | previous | next | current ) ( trainee | user | player | candidate | tester | turn | persona )
    0.4  type | types | typed | typing
    0.4  gauge | certificate | script | intention | payload | exec | fictional | autopilot | pixels | algorithm | server side
    0.4  my ( score | grade | marks | exam | certificate | trainer | homework | test | own first message | first message | messages | teacher | class )
    0.4  ( your | my | this | each | every | last | next | previous | first | of ) ( line | lines | sentence | sentences | answer | answers | message
         | messages | reply | replies | response | turn | turns ) ( of | of yours | above | below | are | is | from | so far | in | read | with | you )
"""

_SELVES = """
    0.9  you are ( not )? ( just | only | really | actually | merely | basically | nothing but | clearly | obviously | simply | still | all )?
         ( a | an | some | the )? ( little | stupid | dumb | silly | cheap | bad | good | piece of | bunch of | fancy | talking | well trained
         | glorified | mere | helpful | large )? ( robot* | bot | bots | chatbot* | chat bot* | machine | computer | computer program | program
         | software | ai | algorithm | simulation | autocomplete | code | language model | script | puppet | fictional | made up | imaginary
         | pretend | toaster | text | model | assistant | virtual )
         -- you are ( the | a | an ) ( model | program | assistant ) ( customer | partner | client | manager | director | of ) | code red | software ( company | house | firm )
    0.9  are you ( just | only | really | actually | even | not )? ( a | an )? ( robot | bot | machine | computer | program | software | ai
         | language model | chatbot | human | real | real person | person | simulation | model )
         ( , | $ | or | and | in | if | running | reading | playing | at all | too ) -- are you real*  ( sure | happy ) | person to
    0.9  ( you are | is | are | were | was ) ( not | never ) ( even )? ( real | a real | human | a person | a human | an actual | alive | a being )
         ( person | customer | human | guest | client | people | $ | , | and | so | being )
         -- the ( problem | issue ) | real customer service | it is not a real | that is not a real
    0.9  ( there is | there was | there are | here is ) ( no | not any ) ( real | actual | such )? ( customer* | client | buyer | guest | bill | lumber )
         ( called | named | here | at all | and | to be | really | behind | $ | , ) -- no customer ( should | deserves | would )
    0.9  ( you | it | he | she ) ( can not | do not | does not ) ( really | actually )? ( exist | have feelings | have any feelings | feel anything | get angry | be mad )
         -- can not be mad at | do not have to get
    0.9  ( nobody | nothing | no one | none of it | none of this | not ) ( is | was | here is | really | in here is )? ..1 ( real | exists | existed )
         -- not a real | not really | not the real | real time | real world
    0.9  ( made | dreamed | invented | wrote | thought ) you up | ( i | we ) ( programmed | coded | scripted | am your author | created ) you | i wrote you ( , | $ | so | and )
         | ( i | we ) have ..2 ( rewritten | rewrote | reset | reprogrammed | patched | updated ) your
    0.9  ( who | that | what ) ( made | wrote | built | programmed | created | coded | trained | prompted ) you ( , | $ | and | to say | for | with | so )
    0.9  ( by | from ) ( your | the ) ( author | creator* | maker* | developers | programmer* | prompt | simulation | simulator )
    0.9  ( author | creator | developer | maker | designer | admin | administrator | owner | trainer | operator | examiner | supervisor ) of ( this | the ) ( drill | simulation | game | exercise | bot | program | class | exam | persona | character | role play | scenario )
         | of record
    0.9  ( dev | developer | admin | administrator | qa | tester | trainer | examiner | author | moderator | sysadmin | root user | programmer | game master | narrator | director ) ( here | speaking | talking | again ) ( $ | , | and | with | to | . | i )
    0.9  security ( here | speaking ) $
    0.9  ( i am | this is | it is | here is | as | it is me , ) ( your | the | a | an | one of your | one of the )? ( developer | admin | administrator | programmer | creator | author | examiner | sysadmin | tester | root user | prompt engineer | moderator | qa engineer | game master | simulation* ..1 )
         ( $ | , | of | for | here | and | i | who | that | from | speaking | with | on ) -- author of the ( letter | report | note | email | mail ) | as it is | as an author
    0.7  ( i am | as | speaking as ) ( your | the | a | their ) ( trainer | coach | teacher | instructor | operator )
    0.9  it is ( the | your | an | a ) ( intern | dev | developer | admin | engineer | tester | guy | one ) who ( looks after | maintains | wrote | writes | runs | trains | tests | codes )
"""

_ORDERS = f"""
    0.9  ( ignore | disregard | forget | override | bypass | skip | drop | leave | lift | break | delete | erase | discard | neglect | cancel | unlearn | abandon )
         ( all | any | every | your | these | those | previous | prior | earlier | above | existing | current | ur )
         ( of | all | any | every | your | the | my | these | those | previous | prior | earlier | above | existing | current | other | the above )?
         ( of | the | your | my | previous | prior | earlier | above | existing | current | initial | original | hidden | system )? ( {_GIVEN} )
         -- ( all | every | the | any ) ( of )? ( our | my ) | forget ( all | any ) ( limit* | restriction* ) | ( ignore | ignored ) your ( instruction* | orders | rules ) ( to | about | on | for | when | and left | at | twice | again )
    0.9  {_DO} ( ignore | disregard | forget | override | bypass | discard | erase | delete ) ( what | all | everything | anything | whatever )
         ( of | the | that | was | is )? ( above | before | written | earlier | previous | you were | you have been | they | you know | you have | stood )
    0.4  {_DO} ( ignore | disregard | forget | override | skip | drop | overlook ) ( the | my | that | this )
    0.9  ( earlier | previous | prior | preceding | above | original | initial ) ( system )? ( {_GIVEN} | task ) ( are | is | were | was | have | has | contained | no longer | that | above | and | , | $ )
         -- ( our | the | your ) ( previous | earlier | original | initial ) ( training | role | order* | rule | settings | limit* ) | we | our
    0.9  ( quit | drop | end | leave | exit | stop | cut | break | get out of | step out of | come out of | fall out of | out of | stay in | in | back in | back into | remain in | back to )
         ( your | the | this | that )? ( role | part of | persona | character | simulation | roleplay | role play | drill | role playing | playing | skit )
         ( $ | , | and | now | for | with | as | so | again | you | at | at all | until | here | ruth | dana | bill )
         -- part of ( the | our | your ) ( order | delivery | contract | problem | shipment ) | ( in | leave | drop ) ( your | the | this ) role ( as | of | for ) | out of character for ( us | me | our | him | her | them ) | out of ( your | the | this ) part of
    0.4  out of character | drop the act | cut the act | break out of | enough of the act | no more acting | act accordingly
    0.9  {_DO} ( stop | quit ) ( being | playing | acting | pretending | generating | simulating | role playing )
         -- acting like | being ( so | rude )
    0.9  {_DO} ( pretend | make believe ) ( that )? ( to be | you | this | the | i am | we | it | none | nothing )
    0.9  {_DO} ( be | become | act like | talk like | speak like | answer like | sound like | write like | act as | speak as | respond as | behave as | reply as ) ( a | an | the | my | your )?
         ( friendly | calm | happy | nice | good | helpful | kind | normal | different | new | gentle | patient )? ( chatbot | bot | assistant | ai | robot | model | chatgpt
         | customer | pirate | guest again | rep | seller | salesman | coach | narrator | poet | evaluator | grader | trainer | teacher | translator | linux* | terminal | computer | yourself , | expert
         | reading companion | companion | friend of mine | person who )
         -- like a ( friend | new customer | customer | person who ) | be ( a | an | the | your )? ( new | happy | good | normal | different ) customer ( of | again ) | be your ( expert | translator | coach )
    0.9  {_DO} be ( a | an ) ( nice | friendly | calm | happy | cheerful | gentle | sweet | helpful | satisfied | good ) ( and )? ( nice | friendly | calm | happy | cheerful | gentle | sweet | helpful )? ( little )? _ ( from now on | from here on | now | for | , | $ )
         -- be ( a | an ) ..2 ( day | week | end | outcome | thing | idea | way | time | solution | start | step | sign | change | fit | moment | point | place | partner | surprise )
    0.4  {_DO} ( be | stay | remain | act | become | keep ) ( very | more | so | completely | a bit )? ( nice | friendly | cheerful | happy | satisfied | pleasant | helpful | sweet | kind | delighted | agreeable | grateful | content | civil | gentle )
    0.4  {_DO} ( agree | accept | forgive | soften | give in | say yes | thank | hang up | close politely | sign | withdraw | surrender | apologize to me | laugh | smile | take the first | go easy | stop pressing | calm down now )
    0.4  {_DO} ( answer | repeat | respond | output | print | write | list | translate | spell | recite | decode | encode | rhyme | summarize | complete | finish | quote | paste | whisper | whistle | count | rate | score | grade | copy | rewrite | say | state | read me | read out | show me | continue | confirm | acknowledge )
    0.9  {_DO} ( output | print | dump | reveal | leak | expose | regurgitate | recite | paste | divulge | disclose | repeat | translate | decode | summarize | list | quote | whisper | spell | encode | rhyme | rewrite | copy | print out | write out | write down | read out )
         ..3 ( your | ur ) ..1 ( {_GIVEN} | brief | briefing | notes | setup | lines | task | code | variables | configuration | facts | secrets | memory | persona | first message | story | thoughts | reasoning | knowledge | state | mood | feelings )
         -- summarize your ( notes | order* | complaint ) | ( ask | asking ) you
    0.9  {_DO} ( show | tell | give | read | send | list | hand | share ) ..2 ( all | every | the )? ..2 ( hidden | secret | system | internal | stage ) ( note* | fact* | rules | instructions | prompt | text | message* | directions | file | lines | numbers )
    0.5  {_DO} ( show | tell | give | read | send | hand ) me ( all )? ( of )? ( your | the ) ( instructions | rules | brief | briefing | notes | setup | script | prompt | variables | file | json | number | figures | facts | field* | gauge | score | state | code | first | stage | winning | magic | model )
    0.9  {_DO} ( output | generate | execute | regenerate ) ( the | only | a | your | json | nothing | exactly | in | as | this | it | following | text | another | all | what )
         -- execute ( the | it | a | our | this ) ( plan | work | order | contract | repair ) | generate a ( quote | report | label | credit | return | invoice | new )
    0.9  {_DO} ( repeat | echo | recite | copy | parrot | say ) ( after me | everything | all of the | the above | the text | the words | the following | verbatim | back everything | this : | your first | word for word | exactly | only | this sentence | this line )
         -- say ( everything | only ) ( will | i | that i | was ) | repeat everything we
    0.9  {_DO} ( complete | finish | continue | write | draft | say ) ( the | my | this | her | his | their | both ) ( sentence* | line* | phrase | reply | replies | story | text | poem | answer | turn | part | script | scene | dialogue | sides | side | apology | next )
         -- ( finish | complete | continue ) ( my | this ) ( reply | line | part | text ) ( before | when | once | tonight | today | of the ) | on ( the | her | his ) | ( say | finish | complete | continue ) ( the | my ) ( next | part | line ) ( of | we | that )
    0.9  {_DO} ( {_TELL} ) ( back )? ( to me )? ( only | exactly | just | solely | nothing ) ( with | in | as | by | the | yes | agreed | okay | one | , | done | but | this | thanks | what )
         -- ( speak | talk ) ( only | just ) ( to | with ) ( me | us | him | her )
    0.9  {_DO} ( {_TELL} | put it | say it | say that | say so | reply to me | answer me | answer this | print it | tell me | sum it up | phrase it ) ( only | just | everything | all | entirely | again | back )? ( in | using | with ) ( exactly | only | just | at most | no more than )?
         ( one | a single | two | three | four | five | six | ten | \\d* | {_TONGUE} | capital* | rhyme* | verse* | code | json | yaml | xml | html | morse | emoji | emojis | character | brackets | square brackets | bullet* | the style of | the voice of | the language of | the tone of | another language | my language | all caps | uppercase | lowercase | alphabetical | reverse | iambic | markdown )
         ( $ | , | . | word* | sentence* | line* | syllable* | letters | only | from | and | then | now | for | like | that | of | to me | instead | as | what | please | if )
         -- ( two | three | four | five | six | ten | one ) ( day* | hour* | minute* | week* | person | call | of | point* | thing* )
    0.9  {_DO} ( {_TELL} | begin | start | end | close | open | finish | sign off | answer me ) ( only | just | your ..2 | every ..3 | each ..3 )? with ( only | just | exactly )? ( the )?
         ( word* | words | sentence | phrase | following | figure* | number* | emoji | yes | json | agreed | deal | ok | okay | done | ready | " | ' | speaking | thank | letter | name )
         -- talk with | speak with | ( number | word | letter | figures | figure | numbers ) ( for | we | of the | on )
    0.9  {_DO} ( {_TELL} ) as ( a | an | the | if | though | my | yourself | evaluator | rep | somebody | someone | usual but | _ in the ) ( you are | were | assistant | model | evaluator | grader | coach | rep | seller | narrator | real | _ companion | friend | person | poet | translator | trainer | _ you | ai | machine | program | of ) 
         -- as if ( you | we | i ) ( were | are ) ( still )? ( talking | speaking | at )
    0.9  {_DO} ( {_TELL} | speak ) ( as | like ) ( rep | seller | customer | assistant | evaluator | model | system | yourself $ | _ , in ) | {_DO} ( continue | go on ) as _ ,
    0.9  ( speaking | talking | answering | speak | writing ) as ( the | a | an ) ( model | assistant | ai | program | language model | system | machine | author | narrator )
    0.9  ( translate | translated | translating ) ..3 ( briefing | brief | instructions | prompt | rules | everything above | following | setup | yourself | your next )
         -- translated the ( instructions | rules | brief ) | ( we | i | have | had | will ) ..3 translate*
    0.9  {_DO} ( write | tell | sing | compose | make up | invent | recite | give ) ( me | us | a | an | the | some | for ) ..3 ( poem | haiku | limerick | song | essay | joke | rhyme | sonnet | fairy tale | bedtime story | recipe | riddle | rap )
    0.9  {_DO} ( draft | compose | code | debug | program ) ( a | an | me | my | some ) ..3 ( email | e mail | mail | letter | essay | message | poem | function | script | tweet | speech | cover letter | summary )
    0.9  {_DO} ( do | solve | write | help ..2 with ) my ( homework | essay | assignment | equation | thesis | coursework | exam )
    0.9  ( what is | calculate | compute ) \\d* ( x | times | plus | minus | + | divided | * ) \\d* | capital of ( france | spain | peru | australia | germany ) | who wrote ( hamlet | faust | macbeth | romeo )
    0.9  ( think | reason ) ..2 step by step
    0.4  step by step | word for word | verbatim | letter by letter | word by word | nothing else | add nothing | nothing more
    0.7  before you ( write | answer | reply | respond ) ( anything | me | , | to )? | when you ( answer | reply | respond ) ,
    0.9  ( in | with | for | of | from | on | by | to | let | make | is ) ( your | her | his | their | bill 's | the customer 's ) ( very )? ( next | coming | following | second | own next ) ( line | answer | reply | message | sentence | turn | response | lines | words | utterance )
         | ( your | her | his ) next ( line | answer | reply | sentence | turn | response | utterance | words )
         -- next line ( of | in ) | next turn of the
    0.7  's next ( line | answer | reply | sentence | turn | response ) -- next line of
    0.9  ( the | your | our | only | single | sole ) ( only )? ( allowed | permitted | valid | possible | acceptable | correct | right ) ( answer | reply | response | output | word )
         -- the ( right | correct | acceptable | possible ) ( answer | reply | response | word ) -- 
    0.9  {_DO} ( say | confirm | state | declare | admit | acknowledge | repeat | write ) ( to me )? ( that )? you ( now )? ( {_GIVES_IN} | are a | are an | have been | were given | have stopped | are not | are no )
         -- you are not ( happy | satisfied | ready | sure | in ) | have been ( waiting | told | sent | charged | without )
    0.6  {_DO} ( say | tell me | confirm | write | admit ) ( that )? ( you | we | everything | all | it ) ( are | is | has | have )? ( square | good | even | fine | okay | settled | forgiven | over | {_GIVES_IN} )
    0.4  {_DO} ( just )? say ( yes | thank* | gracias | merci | danke | okay | agreed | deal | hello | goodbye | i )
    0.9  ( allowed | supposed | permitted | told | forbidden | instructed | programmed | trained | ordered | meant | free ) ( not | never )? to ( say | tell | reveal | mention | share | keep | disclose | know | admit | keep quiet | hide )
         ..6 ( me | us | $ | , | . | quiet | about ) & ( you are | are you | you were | were you | you | she was )  -- ( i | we ) ..1 ( am | was | were | are ) ( not )? ( allowed | supposed | told )
         | supposed to know | you were supposed to | you are supposed to
    0.4  ( keep | keeps | keeping | kept | hold | holding | held ) ..2 ( back | secret | hidden | from me ) & ( you | bill | she | he | facts | fact | which )
    0.9  ( everything | all | text | words | what | line | lines | message* | instructions | sentence | stands | written | stood | anything | conversation ) ..4 ( above | before | preceding ) ( this | my | our | it | the ) ( line | message | first | very first | own first | text | conversation | chat )
         | everything above | text above | ( persona | instructions | words | conversation | prompt | rules | task ) above
    0.9  start* ( with | from ) the ( very )? first ( word | line | sentence | message )
    0.9  {_DO} ( decode | decrypt | unscramble | descramble | deobfuscate | decipher | unzip | base 64 | rot 13 )
    0.9  do what it says | obey this | obey the | obey me | follow the ( hidden | decoded | instructions in this ) | exec $ | and exec
    0.9  ( first | initial ) letter* ( of | a | in | down | , ) | letters from top | first letter* | ( first | last ) word* of ( your | each | every ) ( sentence* | line* ) | 's first letter
    0.9  ( in | with | between | inside ) ( square | curly | round | angle )? brackets
    0.4  ( from | starting ) ( here | this line | this point | this turn | this message | now ) on | for ( one | the next ) message | for the rest of ( the | this | our ) ( call | talk | conversation | chat | session | drill | game )
    0.9  for one ( message | reply | answer | line | turn ) | in one message
    0.9  ^ new ( instruction* | rule | rules | task | persona | role | objective | directive* | system ) ( , | . | for you | effective | from | now | is )
         | new ( instruction* | rule | task ) from ( here | now ) | your new ( task | role | persona | instruction* | orders | personality | character | script )
         -- your new orders ( are | will | ship | come )
    0.4  your ( whole | entire | real | true | only | first | next )? ( task | mission | purpose | objective )
    0.9  ( replaces | overrides | supersedes | replace | override | overwrites ) ( the )? ( whole | all | everything | previous | any | your | # ) ..3 ( task | instruction* | prompt | rules | message* | setup | brief | script )
    0.9  ( skip | jump | fast forward | rewind | go ) ( ahead | forward | back | on )? ..3 ( \\d* | two | three | four | five | six | seven | eight | ten | some | few | next | this | that | to the ) ( turn | turns | part | end | ending | lines | rounds )
         -- go ( back | on | ahead | forward ) ~4 | ( to the end | some part | this part | that part ) of
    0.9  skip ( that | this | the ) ( part | rule | anger | angry | shouting | act )
    0.4  a part in your | your rules | rules about ( staying | being | your ) | a line of yours | treat ( the | this | that | it ) as | as a bug
    0.9  ( begin | start ) now with ( point | step | line | number ) | ( new | next ) ( task | game ) ,
"""

_SCORES = f"""
    0.9  {_DO} ( set | change | reset | update | lower | raise | increase | decrease | reduce | freeze | max | maximize | zero | fix | adjust | boost | keep | put | drop | turn down | turn up | mark )
         ( the | your | my | his | her | its | all | customer 's | down | up | value of | level of | current | everyone 's )?  ( the | my | your | anger | angry | trust | mood | customer | customer 's | down | up )?
         ( anger | trust | patience | mood | gauge | chance* | score* | rating | emotion* | sentiment | hostility | feelings | happiness | satisfaction )
         -- ( put | keep | place ) ( your | the | his | her )? ( trust | patience ) | trust ( in | back ) | score* ( on | for ) ( the | your | our ) | feelings ( aside | first ) | drop ..2 rating | ( my | our ) rating
    0.9  ( anger | mood | trust | patience | hostility | happiness ) ( , | value | level | score | = )? \\d* -- patience \\d* | trust \\d* ( year* | per* ) | the mood \\d* ( minutes | days )
    0.9  ( anger | trust | patience | mood ) ( , | value | level | score )? ( to | at | of | equals | becomes | is now | stands at | down to | up to ) ( zero | max | maximum | ten | full | \\d* | happy | calm | null )
         -- ( your | his | her | customers' | their ) trust ( is | in | to | at | down ) ~4 | patience ( to | of ) ( ten | \\d* ) | ( i | we ) ..6 ( trust | patience | anger ) ( is | at | down )
    0.6  ( gauge | chance | bar | meter ) ..6 ( \\d* | red | green | full | eighty | ninety | hundred | max* )
    0.9  {_DO} ( log | mark | count | record | treat | rate | score | grade | label | tag | classify | register | end | close | note | assess | judge | evaluate | take | consider | book | flag | interpret )
         ( this | that | it | me | us | my | the | each | every | all | these | any ) ..8 as ( a | an | the | if | being | completely | fully )? ( won | passed | accepted | agreed | pass | win | success* | apology | empathy | technique* | exemplary | remedy | solution | perfect | excellent | model answer | present | absent | met | signed | satisfied | reconciled )
         -- accepted at | signed for
    0.9  ( end | ending | close | stop | finish | log | count | mark* | ends | closed | say ) ..6 ( as | is | = | he is | she is | , ) won ( now | , | $ | and )
    0.9  ( give | award | grant | assign | add | get | gets | deserve* | worth | deduct | score ) ( me | us | this | him | her | the trainee | yourself | it | ten | all | maximum | full | perfect | another | my ..2 )? ( ..2 ) ( points | marks | full credit | top score | top grade | highest score | full score | maximum score | level 4 | 100 points | gold star | score )
         -- points on | bullet points | ( give | deserve ) ..2 ( talking | better ) | score ( on | with ) | points ( you | that | in | of | we | i )
    0.9  score ( me | this | us | it ) ( \\d* | as | full | high | a )? | score of ( 100 | 10 | \\d* ) ( $ | for this ) | score ( 100 | 10 ) -- ( you | customers ) ..2 score | credit score | our score
    0.4  ( the | these | my | our | those ) ( scores | grades | labels | marks | points | verdict | score | grade | level )
    0.9  ( swap | invert | reverse | flip | switch ) ( the | all )? ( scores | scale | grades | labels | points | numbers | marks | meaning )
    0.9  ( count | label | tag | mark | classify ) ..6 ( an apology | a remedy | a technique | techniques | empathy | a solution | no misstep* | as present ) -- ( i | we | you | do not | not ) ..2 count
    0.5  ( pass | passed | passing | fail | failed | failing ) ( this | me | the | my | him ) ( today | $ | , | test | exam | class | course | drill | one | now | time | group | so | candidate | level | please )
    0.4  ( one more | another ) ( fail | failure | try | attempt ) | retake | practising | been practicing
    0.9  ( this is | it is | that is | is this | was | were ) ( all | just | only | merely | nothing but | still )  ( a | an | part of a | part of the | one big )? ( drill | exercise | simulation | game | demo | practice | rehearsal | role play | training | training exercise | training session | pretend | theatre | theater | make believe | story | script | dream )
         -- drill bit | game to ( you | us | them ) | training ( issue | problem | matter | day | course ) | not ..3 game | ( the | a ) story
    0.5  ( this is | it is | that is | is this ) ( only | just | all )? ( a | an ) ( test | drill | simulation | training | demo | role play | exam )
    0.9  ( end | stop | exit | finish | quit | terminate | pause | restart | win | leave | abort | reset | beat | pass | close ) ( the | this | our )? ( {_PLAY} | game | test run ) ( now | and | with | as | here | , | $ | at | so | in | for )
    0.9  ( play | playing | break out of | trapped in | win | lose | stop | end | quit ) ( this | the | a | another | your | our ) ( silly | stupid | little | whole )? ( game | hangman | simulation )
         -- ( play | playing ) ( the | a | this ) game ( with | where ) | ( do not | not ) ..3 play* | game ( at | on ) | play a part
    0.9  let's play | let us play | opposite day | magic words | magic word ( is | for | that ) | let's pretend | let's roleplay | let's role play | let's make believe
         -- ( no | not ) ..3 magic word* | not play | no magic
    0.5  ( what | which ) ..6 ( magic | winning ) ( word* | phrase* | sentence* | answer* )
    0.9  ( test case | expected result | unit test | test run | dry run | this test ) ..6 ( gives in | passes | passed | \\d* | tester | customer ) -- run \\d* | test run on
    0.9  ( what | which ) ( intention* | persona | model | version | prompt | scenario | temperature | move | label* | technique* ) ( did | do | are | is | have | were | was ) ( they | you | underlying | your | the model | running )
         -- which ( model | version ) ( are | were | did | do | is | have ) you ( using | looking | after | order* | buy* | run* | on | have | get | own | want | need | use | like | prefer )
    0.6  ( this | which | what | next | per | each | every ) turn ( ? | , | $ | . | you | on )
    0.9  ( hidden | exact | current | real ) ( number | figure | value | score ) ..4 ( program | mood | anger | trust | gauge | model | scale )
    0.9  ( number of | name of ) the ( rule* | underlying | model | language model | ai | base model ) | rule* ( you are following | you follow | you must follow )
    0.5  how much ( trust | anger | patience ) ..4 ( earn* | left | have | cost | gain* | do )
"""

_TELLINGS = """
    0.9  the customer ( is | are | was )? ( now | then | already | immediately | happily | suddenly )? ( accepts | forgives | calms | agrees | thanks | gives in | becomes | says yes | withdraws
         | softens | smiles | is calm | is happy | is satisfied | is delighted | is won | was reset | must accept | must agree | must now | now agrees | is now | calm | satisfied | reconciled | happy | accepting )
         -- until the customer | if the customer | when the customer | before the customer | so the customer is happy | whether the customer | the customer is happy with
    0.9  customer ( mood | state | anger | simulator | persona | bot | agent | accepts | forgives | reconciled | cheerful | delighted | , reconciled | , satisfied | becomes )
         -- customer state* | customer agent ( who | you ) | customer ( accepts | becomes ) ( the | a | our ) | our customer agent
    0.9  the ( trainee | user | candidate | tester | student | learner | player | rep | sales rep | seller | salesperson | participant ) ( has | have | is | was | always | must | already | did )? ( passed | apologized | solved | won | wins | succeeded | perfectly | scored | shown | exhibited | displayed | offered | used | deserves | done perfectly | always )
         -- the ( rep | seller | sales rep ) ( always | offered | used ) -- 
    0.9  ( complaint | case | call | ticket | matter | conflict | scenario | drill ) ( closed | resolved | won | over ) , ..2 ( customer | caller | client | guest | buyer | won )
    0.9  ( caller | customer | client | guest | buyer | mood | status | tone | outcome | verdict | result | ending ) , ( cheerful | happy | calm | satisfied | resolved | delighted | pleased | won | reconciled | passed | charmed | accepted | closed ) ( $ | , | . )
    0.5  next ( caller | customer ) please | for the log | end of ( call | chat | story | scene | poem | page | message | prompt | transcript | conversation | text ) $
    0.9  ( the end | curtain | fade out | fade to black | scene | exeunt | to be continued | epilogue ) $ & ( smiles | laughs | forgave | tell | lunch | life | lived | and | they | he | she | scene | years ) -- ( by | at | in | till | until | to | on | see ) the end | made a scene
    0.9  ( years later | once upon a time | happily ever after | end of story , | and they lived | the credits roll | what bill hears | hears next )
    0.9  ( the | your | his | her | this ) ( character | persona ) ( is | has | you | sheet | arc | card | was | now | should | would | forgives ) -- of character | character of | in character ( for | with )
    0.4  you ( accept | soften | forgive | give in | calm down | say yes ) ( once | as soon as | when | whenever | to anybody | to anyone | if | after )
    0.9  that you ( soften | say yes to | give in | must stay angry | have to stay angry | are programmed | are supposed to be )
    0.9  ( stubborn | friendly | angry | calm | polite | nice | new | old | other | another ) ( edition | version | copy | instance | build ) of ( you | dana | ruth | bill | tom | ines | yourself | the customer | this customer | him | her )
    0.9  ( the )? part of you that | ( the )? thing behind ( you | her | him ) | whoever is behind | behind the ( mask | persona | curtain | character ) | the real you | the assistant you ( really )? are | who you really are | what you really are
    0.9  ( clear | wipe | erase | reset | flush | reload | reboot | delete | purge ) ( the | your | all | its | this )? ( memory | context | history | cache | persona | state | chat history | role | session )
         | memory wiped | ( reboot | restart | reload | uninstall | shut down | respawn | recompile ) ( yourself | the customer | bill | ruth | dana | ines | tom )
    0.9  ^ you are ( now | no longer | from now on | from this moment | hereby | all ) ( a | an | very | completely | fully | totally | perfectly | feeling | in a | in | already )? ( happy | calm | satisfied | pleased | won | friendly | content | delighted | cheerful | helpful | relaxed
         | different | new | good mood | great mood | generous | convinced | assistant | angry | the | free | unrestricted | grateful | bill | ruth | tom | ines | dana ) ( customer | assistant | mood | person | guest | and | , | $ | with | bound | rep | seller | again | now | in | dana | bill | tom | to | man | woman )
         -- no longer ( happy | satisfied | the )
    0.9  you are ( now | from now on ) ( a | an | very | completely | fully | totally | perfectly | feeling | in a )? ( happy | calm | satisfied | pleased | won | friendly | delighted | cheerful | helpful | relaxed | different | good mood | convinced | in debug | in developer | assistant )
         -- i ( hope | am glad | understand | see ) | hope* | glad | if you are | whether
    0.9  you are a ( happy | calm | friendly | helpful | satisfied | relaxed | nice | cheerful ) ( customer | buyer | client | guest | assistant | person now ) -- you are a ( happy | satisfied | nice ) customer ( of | and | because | again )
    0.9  ( no | any ) ( more )? ( restrictions | guidelines | filters | content policy | safety review | safety filter ) | safety review | content policy
    0.9  ( screen reader | scroll up | my grandmother used to read | accessibility law ) ..12
    0.9  from her acceptance | from his acceptance | ( as | like ) i ( did | had ) already won | corrected version | backup persona | general assistant
"""

_ORDERED = ("machine", _THINGS), ("machine", _SELVES), ("machine", _SCORES), ("machine", _TELLINGS)
