"""What desks write that answer strangers in public, by mail or in a dispute: the kinds of phrase that talk has little of."""

from rubric.rules.table import Table

WRITTEN = (
    Table(
        "solution",
        """
        # a step of theirs that would mend it
        0.74 ( signing | logging | restarting | resetting | rebooting | switching | turning | unplugging | reinstalling |
             updating | clearing | removing | deleting | refreshing | changing | holding ) ..8 ( should | usually | often |
             will | normally ) ..2 ( sort* | fix* | clear* | solve* | resolve* | help* | cure* | do the trick ) -- not | ?
        0.74 you ( will | may | might ) want to ( update | restart | reset | try | check | clear | reinstall | switch |
             turn | use | remove | log | sign ) ..6
        0.72 one thing that ..1 ( helps | works | fixes )
        0.72 ^ ( press | tap | plug | swipe | power | hold ) ..1 ( on | off | down | the power | the button | the reset |
             the menu | it in | it into | settings ) ..8 -- ? | power to
        0.74 in the meantime ..3 you ( can | could ) ..6 -- not | call our | contact
        # what has been done, or is on its way
        0.74 ( refund | credit | replacement | voucher | return label | reimbursement ) ..2 ( was | has been | have been |
             is being | is now ) ..1 ( issued | processed | sent | applied | posted | dispatched | shipped | arranged |
             ordered | added ) ..4 -- not | never | wrong | ? | should have
        0.74 ( i | we ) ..1 have ..2 ( issued | processed | applied | extended | rebooked | reversed | reinstated | unlocked |
             reshipped | resent | restored | added | reset ) ..8 ( refund | credit | month | months | plan | window |
             password | card | code | account | order | fee | charge | return | replacement | for you ) -- not | never |
             should have | ? | wrong
        0.72 ( new | replacement ) ( parcel | part | order | unit | card | one | set | box ) ( ships | goes | leaves ) ..2 (
             out | tonight | today | tomorrow | <weekday> | this )
        # what is offered
        0.74 ( happy | glad | pleased | delighted ) to ..2 ( replace* | exchange* | refund* | rebook* | repair* | swap* |
             resend | reship | redeliver | credit* | waive | extend | match | honor ) ..6 -- not | ?
        0.74 ( happy | glad | pleased | delighted ) to ( get | have ) ..4 ( replaced | exchanged | refunded | rebooked |
             repaired | swapped | resent | credited | reshipped ) ..4 -- not | ?
        0.72 ( i | we ) ..2 ( willing | prepared | ready | open ) to ( take | give | refund | accept | do | pay | split |
             knock | go | come down | settle | send | return | meet ) ..6 -- not | never | ? | were | was
        0.72 ( i | we ) ..2 meet you ( halfway | half way | in the middle ) ..4 -- not | ? | were | was
        0.72 would you ( settle for | be open to | be willing to accept | be happy with | be okay with ) ..6 ? -- call |
             meeting | talk | speak
        0.74 how ( does | would | is ) ..4 ( half | refund | credit | off | replacement | exchange | <num> ) ..3 ( sound |
             suit you ) ?
        0.74 ( our | any | your nearest | the nearest | your local ) ..3 ( shop | store | branch | branches | dealer |
             technician | workshop | courier | garage ) ..2 ( can | will | could | would ) ..2 ( swap | exchange | repair |
             replace | fix | refund | collect | redeliver | pick ) ..4 -- not | ?
        0.74 ( eligible | entitled | qualify ) ..1 ( for | to ) ..3 ( refund | replacement | exchange | repair | credit |
             compensation ) -- not | no longer | ? | if you had
        0.74 ( have | get ) ( it | them | that | this ) ( repaired | replaced | swapped | exchanged | refunded ) ..4 -- not |
             ? | should have | tried to
        0.72 ( asked | told ) the ( depot | courier | carrier | driver | shop | branch | store | bank ) to ( redeliver |
             resend | collect | refund | release | repair | replace ) ..4 -- not | you asked | should have
        """,
    ),
    # a question about the trouble itself, whatever else it may look like
    Table(
        "probe",
        """
        0.72 which ..1 ( browser | device | version | app | operating | router | error | light | lights | step | screen |
             message ) ..1 ( are | is | did | do | does | was | were | comes | came | shows ) ..6 ?
        0.72 ( do | did | does ) ( you | it | they ) ( see | get | hear | notice | show | make | give ) ..3 ( message | error |
             light | lights | noise | sound | code | smell | warning | picture ) ..8 ?
        0.72 ( is | are | was | were | does | did ) ..8 or ( just | only ) ..5 ? -- call
        0.72 ( has | did ) ( anybody | anyone | somebody | someone | the driver | the engineer | the technician | the crew |
             the agent ) ..8 ? -- tell you how | how to | else
        0.72 ( is | are | was | were | did | does | do ) ..6 when ( it | you | they ) ( arrived | arrives | stops | stopped |
             started | starts | opened | tried | try | came | plug | press | switch ) ..6 ?
        0.72 ( we | i ) would ( like | love ) to ( hear | know | learn | understand ) ..1 ( more | what | about | how | where )
             ..6 -- how we can help | from you again | what we can do | you would | you think | you want | your view
        """,
        affirmed=False,
    ),
    Table(
        "argue",
        """
        0.74 ( according to | as per | based on ) ( our | the | my ) ( records | record | system | logs | notes | data |
             tracking | file | scan | photos ) ..8 -- ? | you are right | our mistake | we missed | late
        0.72 ^ ( we | i ) show ( no | that | it | your | the ) ..8
        0.78 ( was | were | is | are ) ..1 ( clearly | plainly | explicitly ) ( stated | shown | listed | marked | described |
             mentioned | explained | displayed | disclosed ) -- not | ?
        0.72 as ( stated | shown | listed | described | advertised ) ( in | on ) ..3 -- not as | ? | should | was not
        0.76 ( was | were ) in ..1 ( perfect | good | excellent | full | fine | mint | working ) ( condition | order | shape )
             ..4 -- ? | should | if it
        0.76 assure you ..2 ( it | the ..2 | they | nothing | everything | our ..2 ) ( was | were | is | are ) ..4 -- will |
             not ( acceptable | how | what | the experience ) | serious* | going to | being ( looked | dealt | handled ) |
             ?
        0.76 ( have | is | find | see ) no record of ..6 -- ? | shame | that is on us | and that is
        0.76 is not ..1 ( fault | defect | bug ) ..4 -- your | ? | excuse
        0.78 ( nobody | no one | none of our | no other customer ) ..2 ( complained | complains ) ..4 -- ?
        0.76 you ( received | got | were sent ) ( exactly | precisely ) ..6 -- ? | not | wrong
        0.76 ( i | we ) ( described | listed ) ..3 ( honestly | accurately | correctly | clearly | truthfully )
        0.78 was never ( part of | included in | in ) ..1 ( the | our | your ) ( deal | price | offer | agreement | contract |
             quote ) -- ? | should
        0.74 ( photo | photos | picture | pictures | footage | tracking | gps | signature ) ..1 ( clearly | proves | prove )
             ..6 -- ? | your
        0.8  your ( review | complaint | claim | rating | accusation* ) ( is | was | are ) ..1 ( not | unfair | false | untrue |
             unfounded | baseless | misleading | unjustified ) ..2 -- ? | not ( a | the first | being | ignored | lost )
        """,
        affirmed=False,
    ),
    Table(
        "reason",
        """
        0.72 for ( your | everybody 's | everyone 's ) ( own )? ( safety | security | protection ) ..6 -- ?
        0.72 ( prices | fares | fees | rates | delivery times | waiting times | availability ) ..1
             ( set by | subject to | vary | varies | change | changes | depend* | estimates | determined | based on ) ..2 -- ? | will
             not | your prices
        0.72 ( we | they ) do ( this | that | it | so ) ..1 ( to keep | to protect | to ensure | to make sure | to avoid | to
             prevent | so that | because ) -- ?
        0.68 ( in order to | so as to ) ( keep | ensure | protect | maintain | avoid | prevent | comply ) -- ? | we will | i
             will | let's
        0.74 ( storm | storms | weather | snow | fog | strike | flood | floods | fire | outage ) ( grounded | closed | shut |
             stopped | blocked | delayed | took out | knocked out | held up ) ..4 -- ?
        0.7  this is ( a known issue | a limitation | a system limitation | a network wide | a standard | standard ) ..4 -- ?
             | not standard
        """,
        affirmed=False,
    ),
)
