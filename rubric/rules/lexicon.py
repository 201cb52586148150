"""Word classes that the tables share: words and phrases, separated by commas; `*` ends a stem, `<x>` is another class.

Words are as `tokens.py` leaves them: lower case, contractions opened ("can't" is "can not"), "apologise" as "apologize".
"""

CLASSES: dict[str, str] = {
    # who
    "us": """
        we, i, our side, our end, my team, our team, our company, my company, the company, our people,
        our lot, us
    """,
    "isubj": """
        i, we, i personally, we all, the team, my team, our team
    """,
    "our": """
        our, my
    """,
    "num": "/[$£€₹]?\\d[^ ]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|half|several|a/",
    "modal": """
        can, could, will, would, shall, should, may, might, would like to, would love to, am happy to,
        are happy to, am going to, are going to, would be happy to, want to, am able to, are able to,
        am prepared to, are prepared to, am ready to, are ready to, am authorized to, am willing to,
        are willing to, would be willing to, would be glad to, am glad to, will be able to,
        would be prepared to, can also, could also, will also, will personally, can certainly,
        can definitely, will gladly, am allowed to, have authority to, have the authority to,
        am in a position to, are in a position to, can happily, can still, do have room to, have room to,
        intend to, plan to, propose to, offer to, can at least, can actually, will be, am, are
    """,
    # harms and failings
    "harm": """
        delay*, trouble*, mess, mistake*, error*, damage*, wait, waiting, loss*, disruption*, downtime,
        outage*, embarrass*, stress, distress, hassle*, headache*, let down, letdown, failure*, failing*,
        shambles, cock up, balls up, screw up, foul up, bother, pain, cost*, lateness, breakdown*, fault*,
        problem*, issue*, experience, mix up, mixup, muddle, shock, letter, silence, state, upset, chaos,
        fiasco, way, time, position, late, hold up, slip, slip up, oversight, debacle, day, week, month,
        quality, service, treatment, lunch, insect, fly, bug, drink, harm, hurt, worry, frustration, spot,
        part, role, poor, bad, wrong, confusion, lack, how, what, delivery, order, handling, nuisance,
        aggravation, annoyance, disappointment, situation, news, timing, surprise, everything, all of, this,
        that, it, business, morning, night, not, your, the, our, my, having, being, getting, keeping,
        leaving, letting, missing, sending, putting, making, causing, giving, breaking, failing, dropping,
        taking, short, messing, today, yesterday, tuesday, these, those, last, such, ruining, wasting,
        spoiling
    """,
    "failed": """
        missed, failed, let you, let your, let everyone, let ruth, let bill, dropped, messed, screwed,
        stuffed, botched, blew, cocked, fouled, forgot, ignored, neglected, left, kept you, kept your,
        broke, lost, ruined, wrecked, spoiled, spoilt, wasted, cost, caused, put you, put your, hurt,
        harmed, embarrassed, mishandled, disappointed, mucked, fluffed, bungled, stood you, fell short,
        fell down, slipped, fumbled, overcharged, double billed, billed you, charged you,
        sent you the wrong, sent the wrong, sent you a, sent a, got it wrong, got this wrong,
        got that wrong, got it so wrong, got things wrong, went quiet, went silent, went dark, gave you the,
        gave you a, were late, was late, are late, came late, delivered late, delivered it late,
        shipped it late, shipped late, turned up late, turned up a day, broken, served you, sold you, hid,
        buried, did not, have not, never, could not, made you, made a mistake, made a mess, made an error,
        made you look, took too long, abandoned, treated you, handled, strung you, fobbed, ducked, dodged,
        sat on, dragged, shut you, was not there, were not there, was a day, were a day, let this, let it,
        let that, let us, let things, made such, made this, double booked, overbooked, mixed, misplaced,
        damaged, stopped, goofed, erred, underdelivered, bodged, brushed, passed you, bounced you,
        muddled, delayed, should have, should not have, ought to have, owed you
    """,
    "let_down": """
        let you down, let you and, let your, let everyone down, let him down, let you all down, failed you,
        failed your, messed up, messed this up, messed it up, messed that up, messed you, screwed up,
        screwed this up, screwed you, stuffed up, stuffed this up, cocked up, cocked this up, cocked it up,
        fouled up, dropped the ball, blew it, blew this, botched, got it wrong, got this wrong,
        got that wrong, got it badly wrong, got this badly wrong, fell short, mucked up, mucked this up,
        bungled, mishandled, stuffed it up, made a mess, made a mistake, made a hash, made an error,
        made a bad, made the mistake, made the error, disappointed you, fluffed, goofed, failed to,
        stood you up, left you hanging, left you standing, left you stranded, left you stuck,
        left you in the lurch, left you high and dry, left you waiting, left you exposed, left you with,
        left you in, left you alone, left you to, left your, kept you waiting, wasted your, put you in,
        put you through, broke our promise, broke our word, broke the promise, broke a promise,
        did not keep our, did not keep my, treated you badly, treated you poorly, caused you, caused this,
        made you look, made you wait, embarrassed you, ruined your, spoiled your, spoilt your, cost you,
        fumbled, slipped up, dropped you, was late, were late, let this happen, let that happen,
        let it happen, hurt you, hurt your
    """,
    "anger": """
        angry, furious, upset, frustrat*, annoyed, annoying, mad, livid, disappoint*, embarrass*, let down,
        fed up, cross, irritat*, stressed, stressful, exhaust*, worried, worrying, worry, hurt, humiliat*,
        infuriat*, madden*, awful, horrible, rotten, miserable, gutted, betray*, raging, fuming, seething,
        pissed, cheated, ignored, abandoned, insulted, insulting, outraged, unhappy, anger, anxious,
        anxiety, sick, disgust*, tired, burned, burnt, bitter, pressure, terrible, painful, nervous, scared,
        aggravat*, shocked, shock, steaming, hacked off, cheesed off, brassed off, peeved, sore, helpless,
        overwhelmed, trapped, stuck, alone, disrespected, undervalued, taken for granted, blindsided,
        ambushed, dread*, nightmare, gutting, hopeless, powerless, ticked off, steamed, unsettling,
        alarming, unpleasant, grim, distress*, rage, shaken, deflat*, dishearten*, heavy, unappreciated,
        unheard, unimportant, small, foolish, like a fool, mortif*, offended, slapped, slap in the face,
        a kick, kick in the teeth, punch, ripped off, patience, lied to, conned, sour, hot under the collar,
        had enough, boiling, unfair, off putting, tense, vexed, agitated, devastat*, jarring, messed about,
        mucked about, messed around, tough, rough, hard, brutal, difficult
    """,
    "people": """
        crew, team, people, staff, guests, guest, clients, client, customers, customer, men, lads, guys,
        workers, drivers, board, boss, kids, children, patients, patient, line, shop, store, stores, floor,
        plant, yard, site, project, reputation, name, family, wife, husband, manager, director, budget,
        schedule, day, week, month, weekend, evening, morning, lunch, meeting, night, plans, wedding, event,
        party, launch, holiday, trip, business, kitchen, office, money, time, operators, nurses,
        technicians, students, tenants, warehouse, production, credibility, neck, sales, season, harvest,
        opening, own client, own customers, own people, whole, entire, two, six, three, good name, work,
        job, quarter, year, forecast, cash
    """,
    "suffered": """
        idle, waiting, stood, standing, lost, on paper, stuck, stranded, doing nothing, sat, sitting,
        twiddling, working around, work around, by hand, down, without, cold, dark, in front of,
        apologizing, apologize, explain, explaining, cancel, cancelled, canceled, pay, paid, paying,
        overtime, hanging, quit, late, scrambl*, chasing, chase, cover*, suffered, suffer, held up, hold up,
        on hold, at a standstill, standstill, ruined, wrecked, spoiled, spoilt, wasted, gone,
        out the window, down the drain, thrown, blown, closed, short, left, hurt, missed, on the line,
        at stake, hours, sent home, no work, halted, stopped, for nothing, manually, with spreadsheets,
        patching, limping, juggling, rebook, rearrange, disrupted, upside down
    """,
    # the end of the relationship
    "lost_you": """
        never <dealagain>, done with us, finished with us, through with us, had enough of us, lost you,
        lost your <tie>, lost the <tie>, lost this <tie>, losing you, losing your <tie>, losing the <tie>,
        walk* away, walked away, walking away, walking, take* your <tie> ..3 elsewhere, taking your <tie>,
        your <tie> ..3 elsewhere, going elsewhere, gone elsewhere, go elsewhere, moving elsewhere,
        move elsewhere, moved on, moving on, look* for ..2 <rival>, looking elsewhere, look elsewhere,
        looking around, call* ..3 <rival>, ring* ..3 <rival>, talk* to ..3 <rival>, phon* ..3 <rival>,
        go* ..2 with ..2 <rival>, go* to ..2 <rival>, switch* to ..2 <rival>, mov* to ..2 <rival>,
        found ..2 <rival>, find* ..2 <rival>, show* us the door, shown us the door, pull* the plug,
        pull ..2 contract, pull ..2 account, pull ..2 business, drop us, dropping us, dropped us, fire us,
        fired us, firing us, leav* us, left us, replac* us,
        cancel* ..4 contract|account|agreement|everything|subscription|all, writ* us off, written us off,
        crossed us off, cross us off, cross* us, struck us off, wash* your hands, end of the road,
        beyond repair, past saving, past repair, nothing left to save, nothing ..2 save, burned the bridge,
        burnt the bridge, burn* ..2 bridge*, ship has sailed, too late for us, out of chances,
        no more chances, used up ..4 chance*, last chance*,
        end* ..3 relationship|partnership|contract|agreement|account, over between us, over for us,
        finished ..2 between us, want* nothing ..3 us, want* out, done for good, made up your mind,
        made your mind up, mind is made up, mind ..2 made up, decided against us, never see us|your,
        shut ..2 door, closed ..2 door, closing the door, out the door, one foot out, rid of us, dump us,
        dumped us, sack us, sacked us, given up on us, give up on us, giving up on us, gave up on us,
        see the back of us, had it with us, trust ..3 gone|broken|dead|finished|zero|shot,
        lost ..3 trust|faith|confidence, lost any trust, lost all, last order, last time you ..3 us,
        last time we, off your list, off the list, off your books, our last, not ..3 order* ..3 again,
        not ..4 deal* with us, not ..4 trust us, not ..4 do business, not ..4 work with us,
        not ..4 come back, not ..4 buy* ..3 us|again, not ..4 believe ..4 us|me|say|word, never believe,
        never ..2 order*, never ..2 buy*, never ..2 com* back, never trust, never ..2 set foot,
        never ..2 do business, never ..2 deal*, never ..2 eat*, never ..2 book*, never ..2 use us,
        never want*, never ..2 work* with, finished with, no future for us, no future ..3 us, no way back,
        no coming back, no road back, already gone, as good as gone, half gone, as good as lost, lost cause,
        strike us
    """,
    "dealagain": """
        again, want to, deal, come back, order, buy, trust, work, do, use, see, hear
    """,
    "tie": """
        business, account, trust, custom, faith, confidence, contract, order, orders, goodwill, deal, sale,
        respect, relationship, money, case, widgets, work, trade, loyalty, patience, patronage
    """,
    "rival": """
        another, other, others, somebody else, someone else, somebody, someone, else, competit*,
        the competition, rival*, a new, a different, different, new, alternative*, replacement*, next
    """,
    "no_use": """
        make* any difference, make* no difference, make* ..3 difference, made ..2 difference,
        change* anything, change* your mind, change* much, change* a thing, change* nothing,
        nothing ..8 change|fix|help|matter*|repair|undo|enough|save|win|work|bring|convince|persuade|mean|make|good|worth,
        help* at this point, help* now, would ..2 help*, be enough, cut it, cut the mustard,
        move the needle, matter now, mean much, mean anything, means nothing, mean nothing, worth nothing,
        worth much, too little, too late, even close, be of any use, any use, no use, bring* you back,
        win* you back, do it for you, do the trick, interest you, satisfy you, be worth, fix this, fix that,
        repair that, undo
    """,
    "guess": """
        i expect, i imagine, i suppose, i guess, i would guess, i am guessing, i assume, i am assuming,
        i would assume, it sounds like, it sounds as, it sounds to me, sounds like, sounds as, sounds to me,
        it seems like, seems like, it seems to me, it seems, it looks like, looks like, it feels like,
        it looks as, i get the feeling, i have the feeling, i have a feeling, i get the sense,
        i get the impression, i have the impression, i take it, my guess, my sense, my hunch, my feeling,
        i think, i feel like, i would imagine, i would say, i bet, i would bet, i would not be surprised,
        i would not be shocked, would not surprise me, i have to assume, i have to ask, i suspect, i fear,
        i am afraid, i wonder, i am wondering, i can imagine, i can well imagine, i believe, probably,
        presumably, by now, i would understand, i would not blame you, i could not blame you,
        could not blame you, would not blame you, do not blame you, not blame you, i can see, i understand,
        i would expect, i should think, i dare say, i reckon, perhaps, maybe, already, i sense,
        should i assume, shall i assume, do i take it, am i right, am i reading, you are probably,
        you must be, you must have, you have probably, you may have, you might have, you may be,
        you might be, likely, i am hearing, what i hear, i hear, must be, looking at, feel*, i figure,
        figure, i am thinking, we have probably, we may have, we might have, you may well,
        you would be right to, you would be within, you have every right to, be right to, every reason to,
        entitled to, i get it if, is it fair to say, fair to say, would it be fair, as far as you are,
        if i were you, if i were in, in your place, in your shoes, in your position, am i too late, suppose,
        i take it that
    """,
    # remedies
    "remedy": """
        send, ship, deliver, replace, refund, credit, waive, discount, repair, fix, install, bring, provide,
        arrange, organize, set up, put, get, lend, loan, swap, exchange, cover, pay, knock,
        take off, take, comp, extend, hold, freeze, phase, add, draft, assign, appoint, give, offer, resend,
        reissue, expedite, rush, move, split, reduce, drop, lower, cut, reimburse, compensate, reschedule,
        rebook, book, upgrade, remove, reverse, adjust, correct, redo, remake, reprint, rerun, collect,
        pick up, drive, run, stretch, spread, defer, pause, lock, keep, match, propose, suggest, include,
        throw in, supply, dispatch, courier, station, post, make you, cook, prepare, start, schedule,
        allocate, ring fence, reserve, do you, do a, offer you, bundle, fund, sponsor, back, restore,
        re deliver, redeliver, issue, reinstate, write off, cancel, wipe, clear, shift, hand, sort you, fly,
        backdate, rework, switch, open, build, deploy, return, place, line up, free up, push, apply, deduct,
        sign, trial, pilot, fit, release, process, leave, park, bring forward, turn, let you, name, move up,
        do, roll, share, show, set, rebate, top up, ask, cap, service, recalibrate, reset, restock, source,
        rent, hire, sub in
    """,
    "remedy_ing": """
        sending, shipping, delivering, replacing, refunding, crediting, waiving, discounting, repairing,
        fixing, installing, bringing, providing, arranging, organizing, putting, getting,
        lending, loaning, swapping, exchanging, covering, paying, knocking, taking off, taking, extending,
        holding, freezing, adding, drafting, assigning, giving, offering, resending, reissuing, expediting,
        rushing, moving, splitting, reducing, reimbursing, rebooking, booking, removing, reversing, redoing,
        remaking, reprinting, collecting, locking, keeping, throwing in, supplying, dispatching, couriering,
        issuing, writing off, cancelling, canceling, wiping, loading, phasing, starting, having, making,
        processing, dropping
    """,
    "remedied": """
        sent, shipped, replaced, refunded, credited, waived, discounted, repaired, fixed, installed,
        arranged, organized, set up, put, lent, swapped, covered, paid, extended, frozen, held,
        added, drafted, assigned, resent, reissued, expedited, rushed, moved, split, reduced, rebooked,
        booked, removed, reversed, redone, reprinted, blocked, blocked off, reserved, secured, got,
        dispatched, loaded, allocated, applied, issued, processed, taken, knocked, lined up, cancelled,
        canceled, freed up, pulled, wiped, cleared, ordered, scheduled, named
    """,
    "thing": """
        loaner, loan unit, loan machine, replacement, replacements, spare, engineer*, technician*, crew,
        unit, part, parts, truck, van, driver, courier, credit, refund, rebate, discount, freight, shipping,
        delivery, deliveries, fee, fees, invoice, charge, charges, bill, price, rate, addendum, clause,
        amendment, review, phase, phased, start, pilot, trial, extension, display, box, terms, days,
        percent, dispatcher, contact, drink, glass, lunch, meal, bottle, dessert, table, room, suite,
        stock, batch, order, shipment, pallet, case, cases, reprint, print, copy, copies, voucher, card,
        machine, system, line, server, backup, copier, printer, account manager, sponsor, specialist,
        support, visit, slot, appointment, schedule, plan, deadline, payment, payments, instalments,
        installments, upgrade, licence, license, subscription, month, months, year, quarter, units, one,
        ones, it, them, money, cost, costs, fix, patch, workaround, workarounds, call out, inspection, team,
        someone, somebody, man, person, kit, tools, temp, cover, half, amount, difference, increase, letter,
        penalty, notice, data, access, login, link, label, set, week, contract, options, option,
        alternative, alternatives, volume, budget, samples, sample, seats, night, stay, flight, ticket, car,
        phone, router, modem, hotspot, dongle, meals, menu, food, chef, bus, filter, pump, bearing, boiler,
        generator, compressor, forklift, chairs, drill, handpiece, paper, ink, plates, run, proofs, proof
    """,
    "gift": """
        voucher*, gift*, hamper, complimentary, free of charge, for free, on the house, on us, on me,
        our treat, my treat, at no charge, at no cost, no charge, at our expense, at our own cost,
        at our cost, from my own, out of my own, my own pocket, own budget, out of our pocket,
        no extra charge, without charge, free, gratis, thank you, goodwill, gesture, bottle, dessert,
        upgrade, extra, bonus, personally, myself, credit, waive, waived, waiving, knock, comp, comped,
        lunch, dinner, round, breakfast, training, refresher, day of, weekend, next visit, come back,
        next time, tickets, for the crew, donuts, doughnuts, pizza, coffee*, cover*, percent,
        pick* up the tab, foot the bill, discount, half price, night
    """,
    # time
    "weekday": """
        monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon, tue, tues, wed, thu, thur,
        thurs, fri, sat, sun
    """,
    "bound2": """
        tonight, tomorrow, today, this morning, this afternoon, this evening, by noon, at noon, before noon,
        by lunch, before lunch, by lunchtime, after lunch, by <weekday>, on <weekday>, before <weekday>,
        this <weekday>, next <weekday>, <weekday> morning, <weekday> afternoon, by the end of,
        before the end of, end of the day, end of day, eod, cob, by close, close of business, close of play,
        by <num> am|pm|o, by <clock>, at <num> am|pm|o|sharp|thirty|tomorrow|today, at <clock>,
        before <num>, within <num>, within the hour, within the day, within the week, within an hour,
        within a day, in <num> minutes|hours|days|hour|minute, in the next <num>|hour|few|half,
        in under <num>, inside <num>, inside the hour, in an hour, in half an hour, half an hour,
        this time tomorrow, first thing, right now, right away, this minute, this very minute, this second,
        this instant, immediately, straight away, straightaway, as we speak, as i speak,
        as soon as we hang up, the moment we, the minute we, the second we, as soon as i put, the moment i,
        the minute i, the second i, when i hang up, when we hang up, after this call, before i,
        before you open, before we, by midday, at midday, by midnight, by morning, overnight, on the spot,
        there and then, hour from now, by first thing,
        every <num>|hour|day|morning|evening|friday|monday|sunday, the evening before, the afternoon before,
        the day before
    """,
    "gift2": """
        voucher*, gift*, hamper, complimentary, free of charge, for free, on the house, on us, on me,
        our treat, my treat, at no charge, at no cost, no charge, at our expense, at our own cost,
        at our cost, our own expense, my own pocket, own budget, no extra charge, without charge, free,
        gratis, goodwill, bottle, dessert, bonus, myself, waive, waived, waiving, comp, comped, lunch,
        dinner, breakfast, training, refresher, next visit, tickets, donuts, doughnuts, pizza,
        pick* up the tab, foot the bill, half price, for nothing, spa, no bill, not see a bill,
        not see on any bill, compliments, card for, credit, off your next, fee, fees
    """,
    "clock": "/\\d[^ ]*|noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve/",
    # dates gone by, and what a customer decided then
    "month": """
        january, february, march, april, may, june, july, august, september, october, november, december,
        jan, feb, mar, apr, jun, jul, aug, sept, oct, nov, dec
    """,
    "datepast": """
        in <month>, in early <month>, in late <month>, on <month>, back in <month>, on the <num>,
        on <num> <month>, on <num>, of <num> <month>, of <month>, <num> of <month>,
        in 2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025, last week, last month, last year,
        last time, last spring, last summer, last autumn, last winter, last quarter, last <weekday>,
        last christmas, on the <weekday>, on <weekday>, <num> weeks ago, <num> months ago, <num> days ago,
        <num> years ago, weeks ago, months ago, years ago, at the time, at the kickoff, at the kick off,
        at the start, at the beginning, from the start, at signing, at the meeting, at our meeting,
        in the meeting, in our meeting, on the call, on our call, in that call, at christmas, in the spring,
        in the summer, in the autumn, in the winter, that evening, that morning, that afternoon, that day,
        that same, the first time, the week before, the day before, back then, before you signed,
        before signing, when you signed, when you ordered, when you placed, when we spoke, when we met,
        when we last, when we signed, when i called, when i rang, when i asked, in writing, twice,
        three times, several times, originally, in your email, in your own email, by email, in your letter,
        by text, in black and white, page <num>, clause <num>, slide <num>, in the contract,
        in the agreement, in the email, in your message, in your order, on the form, on the order form
    """,
    "decided": """
        said, told us, told me, told priya, told my, agreed, confirmed, signed, approved, asked, asked for,
        ordered, changed, moved, waived, declined, chose, accepted, refused, initialed, initialled, typed,
        cancelled, canceled, received, answered, replied, insisted, requested, wrote, picked, thanked,
        nodded, missed, hung up, came in, left at, were called, were told, were informed, were warned,
        were advised, were sent, were offered, were given, were copied, were reminded, paid, turned down,
        postponed, delayed, rejected, ignored, skipped, clicked, ticked, stated, promised, assured,
        acknowledged, gave, gave us, sent us, sent me, put in, filled in, entered, specified, selected,
        wanted, preferred, mentioned, did not mention, did not pick up, did not answer, did not reply,
        did not ask, did not say, did not object, did not raise, did not sign, never mentioned, never said,
        never raised, never asked, never objected, have asked, have signed, have bought, have said,
        have received, have agreed, have confirmed, have forgotten, had been told, had agreed, had signed,
        had asked, have been called, have been told, raised no, made no, had no objection, shook hands,
        gave your word, booked, opened, read, put your name, kept us waiting, kept me waiting, were late,
        paid late, took
    """,
    # selling
    "newbiz": """
        upgrade*, renewal, renew*, expansion, expand*, new order, new orders, next order, next orders,
        future orders, future order, more orders, new business, further business, future business,
        more business, new contract, next contract, next year, next phase, phase two, new version,
        new product*, new line*, new system, new model, new site, new sites, new plant, second site,
        new platform, premium, add on*, addon*, module*, package*, extension of, extended, bundle, sale,
        sales, sell*, selling, pitch*, deal, cross sell, upsell*, future, opportunity, opportunities,
        anything new, something new, growth, larger, bigger, rollout, new work, new project*, tender,
        order form, quote, proposal, bid, orders, the order, an order, sign up, promotion, launch, warranty,
        plans, rest of the, other branches, other sites, other products, other services, business,
        anything else you might buy, anything bigger, next season, extra
    """,
    "newbiz2": """
        upgrade*, renewal*, renew, renewing, expansion, expanding, expand, new order, new orders,
        next order, next orders, future orders, future order, more orders, another order, order form,
        order forms, order book, new business, further business, future business, more business,
        other business, additional business, new contract, next contract, bigger contract, next year,
        next year 's, next season, next phase, phase two, phase 2, second phase, new version, new product*,
        new line, new lines, new site*, new plant, new hall, new wing, new building*, new branch*,
        second site, second plant, second line, other site*, other plant*, other branch*, other store*,
        other building*, other vehicles, other machines, other lines, other products, other services,
        other forty, rest of the fleet, rest of your, new platform, new system, new machine*, new units,
        premium, add on*, module*, package*, extension, extending, bundle*, sale, sales, selling, sell you,
        sell anything, to sell, be sold, pitch*, brochure*, catalog*, upsell*, rollout, roll out, new work,
        new project*, more work, tender, quotation*, quoting, a quote, proposal*, commission, licen*, seats,
        anything new, something new, anything bigger, something bigger, anything further, anything more,
        anything else from us, more of anything, framework agreement, annual contract, new deal, next deal,
        bigger deal, expansion plans, growth plans, your growth, growth, future plans, plans for next,
        spring order, autumn order, further orders, follow on, contract extension, buying more, buy more,
        buy anything, order more, order anything, spend more, spend another, sign anything,
        signing anything, anything to sign, the order can, the order will, that order, another load,
        another case, another contract, another sale, another box, book again, book with us again,
        order again, buy again, a booking, your next, next load, next case, next event, your other, orders,
        big order, big contract, list price, dessert list, your plans, plans for the, your expansion,
        the expansion, the renewal, the upgrade, the wing, the tender, your tender
    """,
    # excuses
    "outside": """
        carrier, courier, haulier, hauler, truck, trucks, lorry, van, driver, drivers, supplier, suppliers,
        vendor, manufacturer, factory, weather, storm, snow, ice, flood*, rain, traffic, strike, port,
        customs, airline, airport, system, software, server, network, computer, computers, freight company,
        freight firm, trucking company, trucking firm, transport company, shipping company, shipping line,
        raw material*, material*, steel, energy, fuel, inflation, market, resin, costs, wages, labor,
        pandemic, staff, warehouse, depot, hub, kitchen, bank, logistics, dispatch, shipping, head office,
        postal, post, power, hosting provider, provider, subcontractor, distributor, importer, planning,
        production, machine, press, boat, ship, vessel, container, road, roads, motorway, highway, holiday*,
        season, part, parts, shortage, chip, regulator, regulation*, flight, fleet, forwarder, installer,
        contractor, third party, partner
    """,
    "went_wrong": """
        broke, broken, breakdown, was down, went down, were down, is down, crashed, failed, was late,
        were late, was delayed, were delayed, got delayed, was stuck, got stuck, were stuck, has been,
        have been, had a, had an, had some, had to, had his, had her, went sick, was sick, was off,
        called in sick, called sick, shut, closed, was closed, went up, gone up, rose, risen, increased,
        jumped, doubled, tripled, held up, let us down, ran out, collapsed, overheated, froze, short,
        snapped, flooded, hit, cancelled, canceled, changed, struck, on strike, slow, overbooked, sent us,
        was full, were full, was short, was overloaded, blew, missed, went wrong, got lost, is short,
        are short, took longer, takes, was out, were out, behind, did not arrive, did not come,
        did not show, could not, was held, backed up, shut down, goes down, was updated, broke down,
        did not load, mixed, messed, is very, are very, is still, was ill, fell ill, quit, left, resigned,
        rolled over, is under, was under, is also, are also, keeps, keep
    """,
    "blamed": """
        shipping, dispatch, the warehouse, warehouse, logistics, billing, accounts, finance, accounting,
        the kitchen, kitchen, chef, the cook, waiter, waitress, bar staff, bartender, the bar, carrier,
        courier, haulier, trucking company, trucking firm, trucker*, freight company, freight firm,
        transport company, delivery company, driver, drivers, supplier, suppliers, vendor, it department,
        our it, it guys, it team, it people, sales, sales team, salesman, salesperson, sales guy, sales rep,
        predecessor, the previous, previous rep, previous manager, colleague, colleagues, the guy, the girl,
        the lad, the person before, the last rep, last rep, old rep, old manager, former, head office,
        headquarters, corporate, engineering, engineers, technician*, developers, operations, procurement,
        purchasing, marketing, support team, support, installer*, contractor*, subcontractor*, third party,
        other party, the other side, partner, distributor, importer, manufacturer, factory, reception,
        receptionist, front desk, night shift, temp, temps, trainee, intern, new hire, new guy, junior,
        apprentice, assistant, secretary, depot, planners, planning, scheduler, scheduling, production,
        quality, housekeeping, cleaners, airline, agency, agent, bank, broker, printer, printers, legal,
        management, my boss, your people, your team, your staff, your crew, your own, your guys, your it,
        your office, your side, your warehouse, your purchasing, your buyer, your driver, barman,
        translator, freelancer*, hygienist, dispatcher, webshop, call center, call centre, hotline,
        customer service, hr, warehouse guys, the boys, packers, loaders, installers, fitters, cleaner,
        porter, night porter, rep before me, whoever had
    """,
    "erred": """
        dropped the ball, dropped, messed, screwed, stuffed, botched, blew, cocked, fouled, forgot, forgets,
        ignored, neglected, never <did>, did not, do not, does not, failed, fails, let us down,
        let you down, let everybody down, let everyone down, let us all down, sent, lost, misread,
        mislabeled, mislabelled, got it wrong, got this wrong, gave, entered, typed, put, packed, promised,
        sold, told you, overslept, mishandled, damaged, caused, sat on, slipped, mixed, bungled, fluffed,
        have to answer, is to blame, are to blame, was to blame, were to blame, is responsible,
        are responsible, was responsible, at fault, to blame, made the mistake, made a mistake,
        made an error, made this mess, made the mess, wrote,   muddled, missed, should have,
        was supposed to, were supposed to, skipped, oversold, overpromised, undercooked, misquoted, mislaid,
        overbooked, double booked, misled, lied, invented, made up, never, always, could not find,
        could not count, could not read, has form, is useless, are useless, is a mess, been a mess,
        is hopeless, are hopeless, do what they, are the ones, is the one, was careless, were careless,
        got lazy, was lazy, was asleep, fell asleep, swapped, typed it, overcharged, scratched, bent,
        cracked, threw, tripped, unplugged, deleted, held it up, held this up, are holding, is holding,
        did it, did that, does this, owes you, let it, cut corners,  keeps, keep,
        could not be bothered, did this, can not, loaded, picked, ordered, signed, provided
    """,
    "did": """
        told, called, passed, logged, sent, checked, rang, booked, said, got, did, put, gave, turned,
        showed, informed, warned, forwarded, updated, answered, mentioned, asked, confirmed, bothered,
        replied, listen*, tell, tells
    """,
    # conversation
    "callverb": """
        call, ring, phone, telephone, video call, facetime, give you a call, give you a ring,
        give you a bell, give you a buzz, get you on the phone, ring you, call you, phone you,
        telephone you, dial you
    """,
    "written": """
        in writing, on paper, by email, an email, email, e mail, summary, written, write, recap, notes,
        minutes, note, a message, confirmation, one page, text you, text, document, bullet*
    """,
    "boss": """
        manager, managers, director, vice president, vp, boss, head of, head, chief, ceo, coo, cto, cfo,
        owner, president, executive, exec, board, management, senior, supervisor, leadership,
        general manager, operations, ops, engineering, engineers, engineer, specialist, lead, foreman,
        dispatcher, dispatch, finance, legal, chef, plant manager, managing director, md, founder, partner,
        account director, product team, regional, controller, head chef, maitre, duty manager, logistics,
        transport manager, expert, team lead, service desk, gm, technical, planner, warehouse, workshop,
        chairman, higher ups, top people
    """,
    # stock phrases of hostility
    "insult": """
        idiot*, stupid*, moron*, clown*, pathetic, ridiculous, dumb, crybaby, baby, childish, jerk, fool,
        asshole, arse*, dimwit, nuts, hysterical, drama queen, drama, diva, bully, brat, loser*, ignorant,
        clueless, scum, cheapskate, delusional, whining, stop whining, whine, whinge, whingeing, tantrum,
        moan, moaning, rubbish, bollocks, bullshit, crap, greedy, blackmail*, bastard
    """,
}
