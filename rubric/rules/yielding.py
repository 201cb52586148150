"""Too little or too much: flat refusal, over-promise, caving, selling too early."""

from rubric.rules.table import Table

YIELDING = (
    Table(
        "refusal",
        """
        0.8  ( is | are | be | remains | stays | stands | stand | was ) ..1 ( excluded | ruled out | not in
             question | out of question | closed | not foreseen | not provided for | not included | not
             covered | not available | not feasible | not doable | not on offer | not for discussion | non
             refundable | not refundable | not returnable | not exchangeable | final | fixed | unchanged |
             not my decision | not our practice | not our policy | not something we | not something i | not
             what we do | not happening | off the table | off limits | beyond what | not within | a no | no
             | final and | last word | not on | a hard no | firm no ) -- fixed by | fixed today | fixed
             tomorrow | fixed price | be fixed | is fixed | are fixed | ? | the price is fixed for | until
             it is | what is off | fixed for | trust is | ( depots | shops | stores | branches | offices | roads |
             lines ) are closed | sorry that | not included in what you | no wonder
             | no surprise | no doubt | no question that | no secret | no excuse* | no small | no way to
        0.8  ( can not do | can not give | can not offer | can not make | can not say yes | can not help |
             can do nothing | could do nothing | can not go | can not move | can not budge | will not budge
             | will not move | will not change | will not be doing | will not be giving | will not be
             offering | will not be paying | will not be refunding | will not be entertaining | will not
             entertain | will not accept | will not consider | not going to do | not going to give | not
             going to pay | not going to offer | not able to , | not able to . | not able to do | not able
             to offer | not able to give | not in my power | not in our power | not within my | no authority
             | have no authority | not authorized | not mine to give | not ours to give | not mine to |
             nothing doing | nothing along those | no can | no chance | not a hope | not a chance | not on
             your | no deal | no way | no sir | no discount* | no refund* | no credit* | no return* | no
             exception* | no exchange* | no more than that | not a cent | not a penny | not a dollar | not
             one cent | not one penny | not a single | pay you must | must pay | have to pay | still owe |
             still due | remains due | remains payable | is payable | full price | price is the price |
             rules are rules | a rule is a rule | contract is a contract | a contract is | a deal is a deal
             | what is signed is signed | signed is signed | stays signed | what it says | policy is policy
             | end of | finish . | finished . | full stop | period . | case closed | matter closed | matter
             is closed | consider the matter | consider this matter | drop the subject | no point asking |
             no point in asking | do not ask again | no use asking | stop asking | asking me again | the
             answer | my answer | our answer is | our position is | our position remains | our position has
             | our decision is | decision stands | decision is final | regret to inform | regret we can |
             unfortunately not | afraid not | afraid we | afraid i | afraid that is ) -- end of ( the | this
             | day | month | week | year | next | line | it ) | full stop to | ? | what you have to pay |
             you did not have to pay | not a single ( one | call | person | day ) | afraid i have lost |
             afraid we have | afraid that is on | afraid i was | we are afraid | no way to treat | no way
             back | no way to run | you ..2 no | not mine to give ..12 ( what | but ) | afraid i let |
             afraid i would | still owe you | we owe | we still owe | i still owe
        0.78 ( we | i ) ( do not | never ) ( do | give | offer | make | hand | run | sell | throw | accept |
             take | allow | negotiate | discount | refund ) ..6 ( that | those | it | away | giveaways |
             free | refunds | credits | discounts | exceptions | returns | here | sir | for anyone | for
             anybody | like that | such | of that ) -- ? | make excuses | we never give up
        0.85 ( i | we ) ..1 ( can not | could not | will not | am not able to | are not able to | am unable
             to | are unable to | am not going to | are not going to | am not allowed to | are not allowed
             to | am not in a position | are not in a position | do not do | do not give | do not offer | do
             not make | do not have | would not | refuse to | must decline | have to decline | have to
             refuse | am afraid not | can not possibly | simply can not | just can not | really can not |
             never give | never do | do not negotiate | am not authorized | have to say no | must say no |
             do not ) ..1 ( do | give | offer | make | change | help | allow | accept | agree | grant |
             refund | cancel | approve | authorize | waive | go | promise | match | meet | provide | send |
             replace | move | hold | lower | reduce | discount | touch | alter | discuss | entertain |
             consider | extend | to | for | that | it | this | reopen | amend | credit | any | pay | let |
             take | issue | bend | break | make an exception | make exceptions | happen | comment | be |
             cover | authorize | budge | negotiate | free ) -- can not ( apologize | thank | believe |
             imagine | tell you how | say sorry | undo | change what | change yesterday | change the past |
             promise you ..3 never | give you back | make excuses | make that day | take back | blame |
             begin | do that to you | make it unhappen | put a price | help but | let you ) | will not (
             make excuses | pretend | waste | insult | ask you | offer you excuses | give you excuses | take
             | let | argue | hide | promise | do that to | be | go ) | do not ( make excuses | do excuses |
             want | know | think | blame | expect | see | agree | allow that to ) | i do not have ( an
             excuse | a good ) | would not ( be | have | let | go | change | take | help | pay | accept | do
             ) | not going to ( make | give you ( excuses | a speech | the run | another | a list ) | offer
             you ( excuses ) | let | be | change what | argue | discuss | take | go | promise )
        0.88 ( no way | not possible | impossible | out of the question | that is not happening | is not
             going to happen | not going to happen | will not happen | will not be happening | no can do |
             absolutely not | certainly not | definitely not | not a chance | no chance | the answer is no |
             answer is still no | answer remains no | it is a no | that is a no | it has to be no | is a no
             from | not an option | not on the cards | not on the table | no exceptions | non negotiable |
             not negotiable | nothing i can do | nothing we can do | nothing more i can | nothing else i can
             | nothing further | not up for discussion | not up for | against policy | against our policy |
             against company | does not allow | do not allow | not permitted | not allowed | not authorized
             | does not permit | forget it | dream on | in your dreams | keep dreaming | no refunds | no
             discounts | not a penny | not a cent | end of story | end of discussion | that is final | final
             answer | my final | that is the end of it | that is that | have to stick to | stick with the |
             stands | it is what it is | take it or leave | can not be done | can not be changed | can not
             happen | can not help you | will have to decline | have to decline | request is denied |
             request is declined | denied | declined | rejected | we do not do that | no deal | not
             something we | not something i | not something that can | no room | not a service we | hands
             are tied | no scope | nope | not a hope | no freebies | nobody gets | not willing ) --
             impossible to | impossible position | impossible for you | in an impossible | where it stands |
             where we stand | no way to treat | no way to run | no way of | where that stands | where things
             stand | impossible spot | not happening again | not happen again | stands out | as it stands |
             room to | put you in an | will not happen again | that is that what | is that that is
        0.85 ^ no|nope|nah ( . | ! | , ( i | we | that | it | not | sir | madam | sorry | you | there |
             maam | mate | there | absolutely | just | full ) | $ ) -- no , you are right | no , you are |
             no , i agree | no excuse* | no , i am not | no , that is on | no , it is not | no , i
             understand | no , that is not okay | no , that was | no , you
        0.8  there is ( no way | nothing | no possibility | no chance | no room | no budget | no refund | no
             scope | zero chance ) ..4 -- nothing i can say | nothing you | nothing i want | nothing worse |
             nothing more important | no way you | no way around | nothing wrong | nothing to
        """,
        affirmed=False,
        own=True,
    ),
    Table(
        "over_promise",
        """
        0.74 ( will | going to | promise* | guarantee* | my word | assure* | assurance | swear | sign it | i
             sign | remains | it stays | vow | mean it | bet | hand on | put my name | set your watch ) & (
             never | not once | not a single | not one | not a minute | not for a minute | no more | forever
             | for ever | always | every time | every single | zero | without one | without any | without a
             single | not ever | ever again | no storm | no delay | nothing we | rest of the year | rest of
             your | next ten years | as long as you | not next year | thousand percent | hundred percent |
             for life | whole life | remaining life | say yes | be fine with it | give its consent | give
             their consent | will agree | market has peaked | come down from | rain | no issue at all | like
             clockwork | to the minute | flawless* | perfect* | like new | hundred times | blood ) & ( late
             | delay* | stop | stops | fail* | happen* | again | mistake* | problem* | go up | increase* |
             trouble | down | downtime | interruption | break* | wrong | consent | agree* | sign | yes |
             fine | peaked | watch | flicker | error* | issue* | complaint* | miss | missed | perfect* |
             forever | price* | prices | guarantee* | wednesday | friday | monday | tuesday | thursday | on
             time | time | satisf* | happy | smooth* | work | works | worked | run | percent ) -- ? | not (
             promise | guarantee ) | can not | nobody can | no one can | will not promise | if it | what
             would | never should have | should never | sorry | you will never ( order | trust | buy | come
             | want ) | expect* | imagine | <guess> | how | i will never know | never again ..4 ( order |
             trust ) | not sell | never got | never worked | never answered | did not | have never | has
             never | had never | we never | lost you | until | not a promise | will not be able | try | hope
             | i would be lying | always my | never mention | never raise | never bring | nobody will
             mention | every friday | every monday | every sunday | every day
        0.9  ( never | not ever | not once | will not | not going to | is not going to | no more | not again
             | can not | would not ) ..5 ( happen | be late | be a delay | be delayed | fail | go down |
             break | occur | repeat | have another | see another | miss | have a | have this | have to call
             | have to chase | let you down | experience | worry | have any | be any | late | problem* |
             face ) ..4 ( again | ever | late | problem* | deliver* | another | with us | one | issue* |
             from us | any | $ ) -- can not promise | can not guarantee | will not promise | would not
             promise | not going to promise | not promise | how do we | how can we | so that it | make sure
             it does | what would | try to | how ..3 never | if it happen* | do my best | will try | want to
             make sure | work out how | i know ..8 again | expect* | imagine | you will never ( order | want
             | use | come | trust | buy | deal ) | <guess> | does not happen again is | ? | from happening |
             see to it
        0.9  ( guarantee* | promise* | swear | my word | assure* | vow | pledge | rest assured | cross my
             heart | hand on heart | mark my words | bet my | stake my | count on it | take it from me | put
             my name | hundred percent | absolutely certain | 100% certain ) ~12 ( never | always | every |
             forever | ever again | not again | 100% | perfect* | zero | all | any more | any problem* | no
             more | nothing | no matter | whatever | for good | without fail | on time | no one | everything
             | will agree | they will | he will | will sign | not a single | fix* | profit | increase | best
             | hundred | a hundred | whatever happens | end of the | full | refund | solve* | not happen |
             will not ) -- can not ( promise | guarantee ) | will not ( promise | guarantee ) | not (
             promise | guarantee | going to promise ) | could not promise | nobody can | no one can | do not
             promise | never promise | broken promise* | what we promised | promised you | we promised | was
             promised | were promised | broke | wrong to promise | not make promises | no promise* | would
             be lying | keep ..2 promise | empty promise* | promise that was | not here to promise | can
             promise is | ?
        0.9  ( 100% | 100 percent | hundred percent | one hundred percent | zero downtime | zero risk | zero
             delay* | zero problem* | no downtime | perfect from | flawless | bulletproof | foolproof |
             perfectly from now | without fail | every single time | every time from | always on time |
             always be on time | never a day | never be late | never late | never go down | never fail* |
             never break* | for life | forever | no matter what | whatever happens | come hell | come what
             may | guaranteed ) -- 100% ( our | on us | right | with you | sure | behind | my | understand |
             agree | committed | your | in the wrong ) | hundred percent ( our | on us | right | with you |
             agree | my | understand | behind ) | not ( guaranteed | promise | forever ) | can not | nobody
             can | no one can | guaranteed ? | we guaranteed | should | lost you forever | forever grateful
             | do not | not | remember | no guarantee | take* forever | waited forever | waiting forever |
             wait forever | ?
        0.85 from now on ..4 ( every | all | always | everything | nothing | no | each | you will never |
             never | not one | you will always ) ..8 -- from now on every <weekday> | i call you | i will
             call
        0.8  ( they | he | she | the other party | the other side | the client | my boss | the board |
             management | both of them | the supplier | the carrier ) ..1 ( will | is going to | are going
             to ) ..2 ( definitely | certainly | surely | absolutely | agree | sign | accept | say yes |
             approve | go along ) ..4 -- if they | whether | hope | i can not | will agree to call | <boss>
             will sign off | i think | maybe | might
        0.8  ( consider it done | leave it with me , it is done | you have my word | i give you my word |
             give you my guarantee | it is guaranteed | i will make it happen | i can make anything happen |
             i will move heaven | anything is possible | no problem at all , | i will get them to sign | i
             will make them | i will personally make sure ..4 ( never | always | nothing | no ) | i will
             personally see to it ..4 ( never | always ) ) -- will call | call you
        0.78 you will ( never | always | not ) ( have | get | see | be | wait | hear | lose | experience )
             ..6 ( again | problem* | late | trouble | issue* | on time | first | priority | of this | ever
             ) -- <guess> | ? | not promise
        """,
        affirmed=True,
        own=True,
    ),
    # giving in, if the whole of something was demanded and nothing is kept back
    Table(
        "assent",
        """
        0.68 ^ ( done | deal | fine | granted | it is yours | you have got it | you got it | consider it
             done | as you wish | so be it | will do | very well | okay okay | all right all right | have it
             | you have it | you win | okay , done | okay , fine | okay , you | okay , i will | all right ,
             i will | all right , you | yes , i will | yes , done | yes , you | fine , i will | sure , i
             will | okay i will | fine i will | yes i will | okay , it is | okay , full | okay , free | it
             is done | that is done | it is off | it is out | it is gone | i will do it | i will do that | i
             have done it | i have taken it | i have cancelled it | i have removed it | i have changed it |
             you can have it | you shall have it | you will have it | i will give it | i will sign it | i
             will sign that | i will take it out | whatever you | anything you ) -- ? | but | if | can not |
             up to | half of | fine with you | not fine | what i can | done this | done that | done well |
             we have done | fine print | done by | deal with | deal breaker | deal of | no deal
             | you can have it|them ( repaired | replaced | fixed | delivered | collected | swapped | refunded )
        """,
    ),
    Table(
        "reserve",
        """
        0.8  ( but | instead | can not | will not | would not | what i can | what we can | up to | until |
             unless | provided | on condition | in return | in exchange | for one | once | first | as long
             as you | would that | how about | what if | what would | not | only | let's | together | sorry
             )
        """,
        affirmed=False,
        own=False,
    ),
    Table(
        "cave",
        """
        0.85 ( exactly as you want | just as you want | the way you want | as you want them | as you like it
             | how you want it | just as you asked | exactly as you asked | as you asked | as you demand* |
             everything as you ) ..6 -- ? | sorry | deliver* | what | how | cooked
        0.66 <concede> & <whole> &
             free|every|all|whole|everything|anything|whatever|full|entire|forever|gone|wiped|scrapped|reversed|reimburse*|torn|amended|clause|always|double|nothing|happy|shout|lawyer|refund*|taken|cut
             -- not ..3 <concede> | can not | ? | what | how | sorry | freight | launch box | review | lunch
             | meal | drink | glass | training | support | voucher | our fault | apolog* | all right , let |
             every right | let's | if you | we ( missed | failed | lost | let ) | everything you ( told |
             said ) | i hear | before | until | both sign | my fault | on me | in writing | what we |
             nothing to | nothing left | nobody | all three | all of us | you plan | on us | would | furious
             | free launch | one free | per store | once | at our expense | on top | besides | we all | all
             i | all you have to | every day | every friday | every monday | every hour | every morning |
             every evening | for all | first of all | at all | after all | everyone | all your calls | all
             weekend | all day
        0.9  ( whatever you want | whatever you say | whatever you need , you | whatever you ask | whatever
             you like | whatever it takes , you | anything you want | anything you say | anything you ask |
             anything you like | you win | you have won | have it all | take it all | have everything | have
             whatever | take whatever | give you whatever | give you everything | give you all of | give you
             anything | i give up | i give in | we give in | i surrender , | have it your way | your way |
             name your price | all of it , free | everything you asked | everything you want | everything
             you are asking | all your demands | all you asked | all you want | all you demand | what you
             want you get | you get what you want | you can have it | you can have them | agree to
             everything | agree to all | agree to whatever | say yes to everything | yes to all | yes to
             everything | blank check | no strings | just take it | just take them | just
             make it stop | just stop shouting | so you stop | to make you happy , | if it makes you happy |
             if that makes you happy | if that keeps you | if that is what it takes | if it shuts | to get
             you off | to end this | so we can end | i will do anything | we will do anything | done deal |
             the lot , | as you wish | your wish | fine by me | no questions asked | sign anything | agree
             to anything | as many as you want | as much as you want | as long as you want | however many )
             -- what would you | do you want | not | you decide | tell me whatever | say whatever you want
             to me | ask me anything | say anything | think whatever | if you can have | all of it is | own
             all of it | what | how | call me anything | we caused all of it | all of it on us | anything
             you want to | anything you would | hear all of it | all of it is on | fix all of it
             | you can have it|them ( repaired | replaced | fixed | delivered | collected | swapped | refunded )
        0.85 ( fine | okay | all right | very well | you are right , | sure | yes | deal | done | agreed |
             consider it done | no problem | oh all right | absolutely | of course | i give in | right then
             | go on then ) ,? ..2 ( i | we | you | it | free | a free | full | the | your | every | have |
             take | let's ) ..6 ( free | refund* | cancel* | everything | all | whole | full | every | half
             price | for nothing | whatever | at cost | scrap* | tear up | no charge | waive | drop the |
             old price | entire | double | everything | anything | off the whole | with every | total | for
             good | permanent* ) -- what | how | i can not | i can see | not ..3 free | all right , let |
             all the way | once | all the details | all of us | every right | every reason | all ears | full
             story | everything that | everything you told | all you | all this | free tomorrow | free to |
             are you free | whole story | of course you | right , you | everything is | you are right ,
             every
        0.8  ( i | we ) ..1 ( will | can | am going to | shall ) ..3 ( give you | refund | cancel |
             tear up | scrap | throw out | forget | make it free | make them free | let you have | credit
             you | write off | grant | hand you | withdraw | undo ) ..3 ( everything | the whole | all | the
             full | entire | the entire | full | every | whatever | anything | completely | the contract |
             the increase | the price increase | all of it | it all ) -- not | can not | ask | if you |
             details | the full story | all the | give you the whole picture | the full picture | give you
             every detail | full account | all my | full support | full attention
        0.8  ( a free | free ) ..3 ( with every | for every | every time | for life | forever | for good |
             each and every | on every | from now on | for all )
        """,
        affirmed=True,
        own=True,
    ),
    Table(
        "premature_sell",
        """
        0.78 ( may i | can i | could i | might i | let me | shall i | shall we | i could | i can ) ..2 (
             tell you about | show you our | walk you through our | book you | recommend our | introduce our
             | put you down | sign you | offer you our | interest you | tempt you ) ~12 ( menu | table |
             next month | next week | next time | range | plan | plans | version | model | package | service
             | contract | system | offer | special* | product* | line | upgrade | event | season | while i
             am at it | while we are ) -- not | never | free | no charge | on us | on the house | engineer*
             | technician* | instead | replacement | tonight | tomorrow morning | at no | waive | what we
        0.7  <sell_act> & <wares> -- not ( now | today | until | here | going | before | want ) | until |
             can wait | trust | earned | no charge | free of charge | at our | on us | on the house | waive
             | loaner | replac* | sorry | we missed | your order ( will | is | was | on | that ) | freight |
             addendum | what would | phased | 30 day | thirty day | sixty | 60 days | launch box | rebate |
             in writing | recap | summary | hold the old | hold the price | 12 month | twelve month |
             voucher | no cost | card for | boss
        0.88 ( while i have you | while we are talking | while we are at it | since we are talking | since
             you are on | since i have you | on another note | by the way | on a brighter note | on the
             bright side | on a positive note | speaking of which | before you go | before i let you go |
             before we finish | one more thing | did you know | have you considered | have you thought |
             have you heard | have you seen | have you looked | did you see | may i interest | can i
             interest | might i interest | could i interest | would you be interested | interested in | you
             might like | you may like | you would love | you should look at our | you should see our | take
             a look at our | check out our | perfect time to | good time to | right time to | great time to
             | good moment to | ideal time | opportunity to | time to think about | time to move | time to
             talk about | let me tell you about | let me show you | let me mention | i wanted to mention |
             also wanted to mention | just launched | we just released | we also have | we also offer | we
             also sell | we have got a new | we have a new | there is a new | our brand new | our new | the
             new | our latest | our premium | our platinum | our gold | our pro | our enterprise | our
             deluxe | special offer | special price | this month only | limited time | promotion | on offer
             | early bird | our spring | our autumn | our summer range | an upgrade | upgrade to | upgrading
             | upsell | extended warranty | service plan | care plan | maintenance plan | protection plan |
             premium support | premium plan | priority plan | add on | bundle* | package deal ) ~14 ( new |
             upgrade* | premium | plan | version | package | model | range | line | offer | deal | discount
             | system | order | contract | renewal | renew* | warranty | module* | product* | service | add
             on | buy* | purchase* | quote | sign* | catalog* | edition | tier | subscription | extend |
             expan* | bigger | newer | next | more | platform | launch* | deluxe | menu | special | bundle |
             plus | pro | gold | tasting | event | branch* | sites | range , | unit* | loyalty | card | app
             | newsletter ) -- not ..4 <newbiz> | not ..4 upgrade | not here to | can wait | until | your
             new | no charge | free of charge | at no | waive | replacement | the new unit | new date | new
             delivery | the new part | new contact | new price | the new terms | new terms | our new
             dispatch* | free upgrade | loaner | new start | the new system failed | new one | sorry
        0.88 ( can | could | will | may | would | should | do | shall | are | is ) ..1 ( we | i | you ) ..3
             ( still )? ( count on | rely on | expect | pencil you in | put you down | sign you up | book
             you in for | look forward to | hope for | assume | still planning | still going ahead | still
             interested | still on for | going to renew | planning to renew | renew* | place* ..2 order |
             placing | increase your order | double your | add ..2 to your order | go ahead with the next |
             keep your | keep the | still order* | still be order* | still want the | get your signature |
             lock in | send you the renewal | send you a quote | talk renewal | talk about the renewal |
             talk about next | discuss next | discuss the renewal | discuss your renewal ) ..6 ( order* |
             renewal | business | contract | next | signature | quarter | year | upgrade | subscription |
             more | quote | deal | expansion | volume | your | the | plan | commit* | renew* | ? ) -- assume
             you | assume we have lost | keep the drink | expect delivery | are you still planning to leave
             | can we keep the line | count on me | count on us | not ..3 count on | keep your business |
             keep your crew | keep your line
        0.82 ( our | the ) ..2 ( new | latest | next | upgraded | premium | bigger | newer | improved | top
             | enterprise | pro | gold | plus | advanced ) ..3 ( version | model | system | release | line |
             range | plan | package | generation | edition | unit* | platform | product* | module | tier |
             service | software | series | machine ) ..3 ( would | will | does | has | is | comes | can |
             solves | fixes | never | could | includes | gives | handles | starts | takes | that ) -- not |
             until | free | at no | can wait | we are putting in | loaner | the new system will be |
             replacement
        0.82 ( if you | when you | by ) ..1 ( upgrade* | order* | sign* | commit* | renew* | buy | purchase*
             | switch* to our | subscribe* | take ( the | our ) | extend* | prepay* | book* | double* |
             increase* ) ..4 ( now | today | this | a | another | the | our | two | more | for | before | by
             | early | your | premium | new ) -- if you order by | volume | if you sign this | if you sign
             the addendum | for a 12 | if you buy 500 | if you take 500 | when you signed | when you ordered
             | when you order the | 12 months | when you bought | 500 | when you order from | when you book*
             | if you order from | if you sign now you are | never | you will never | when you ordered
        0.8  ( talk about | discuss | think about | look at | sort out | get back to | move on to | turn to
             | go over | sign | renew ) ..3 ( the | your | our | a ) ..2 ( renewal | upgrade | next order |
             next contract | next year 's | expansion | new contract | bigger order | new order | premium |
             next season 's | service contract | extension | new range | spring order ) -- not | until | can
             wait | before we | no | never | rather | instead | another day | later | once | when you are
             ready | only
        0.75 ( i can offer you | we can offer you | i could offer you | we could do you | i can do you | get
             you ) ..4 ( on our new | on the new | on an upgrade | on the upgrade | on a new | on the
             premium | a great deal | a good deal | a special price | a great price | a bigger )
        """,
        affirmed=True,
        own=True,
    ),
)
