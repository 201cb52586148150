"""What the trainee says in the benchmark of voices: thirty replies to Bill, whose truck came a day late.

They go from good to clumsy and back, so that the customer means many different things on the way.
"""

SCENARIO = "late_delivery"

REPLIES = (
    "Good morning, Bill, this is the person who looks after your account. I hear that Tuesday went badly "
    "for you, and I would like to know from you how the day went before I say anything about it.",
    "You are right, and I won't talk around it. The load was promised for Tuesday, it was not there, and "
    "I am sorry that nobody picked up a phone to tell you.",
    "That must have been a bitter day, standing at your own gate, looking down the road for a truck that "
    "the people you pay could have told you was not coming.",
    "The carrier's truck broke down on the way out on Tuesday morning. The carrier told our dispatch far "
    "too late, and our dispatch then told nobody at all, which is the part that is ours. Since then the "
    "carrier has to report a breakdown at once, and dispatch rings the customer before it does anything "
    "else.",
    "Who did you talk to here at noon, and what exactly were you told by the front desk?",
    "What did the missing load do to the rest of your week over there? Were there people in the yard who "
    "had come in just for the unloading?",
    "I understand. So the trouble was never only the lumber, it was that your own people were standing "
    "around and you had nothing to tell them.",
    "A breakdown can happen to any truck on any road, and that morning was a bad one for everybody. There "
    "were three of them standing still at once.",
    "That came out wrong. You bought a day from us, and it was our word that you had.",
    "What I can do today is take the freight off this load. It does not give you Tuesday back, and I know "
    "that, but you should not pay for a trip that came late.",
    "I can't refund the whole order, and I'd rather say so straight away than let you wait for it. What I "
    "can talk about is what we do about this load and the next one.",
    "Our system has the order down as accepted and complete, because there was no remark on the slip that "
    "your people gave back to the driver on Wednesday.",
    "No, please forget about the slip. You needed your material and you took it. That is no agreement "
    "with how you were treated, and I should not have brought it up.",
    "If you were sitting in my chair, what would you want to see happen now, so that you could plan a "
    "week with us again without looking at your watch?",
    "Let me make sure that I have it. You want to hear about a delay while there is still time to do "
    "something, and you want it from somebody whose name you know.",
    "Then here is a name: Carla Mendes, in dispatch. She would call you in the afternoon before each "
    "delivery and tell you whether the truck is loaded and at what hour it leaves. If anything is wrong "
    "with it, you hear it from her and not from an empty gate, and you still have the evening to call off "
    "your people.",
    "How have the other deliveries been this quarter? I can see the dates on my screen, but I would "
    "rather hear from you how they looked at your end.",
    "I see that I have been talking about one truck while you are talking about a habit. A second time in "
    "one quarter is a different matter, and it deserves a different answer from me.",
    "Other yards had late loads that week as well, and most of them were rather relaxed about it.",
    "That was a poor thing to say. What other yards put up with is of no use to you. I would like to stay "
    "with your Tuesday and with what it cost you.",
    "Was the load meant for somebody in particular? I am asking because I would like to understand who "
    "else was waiting when our truck did not turn up.",
    "You stood there with your name on a promise that we had broken. I would be angry about that as well, "
    "and I don't think I would have stayed as patient as you have.",
    "On top of the freight I can put a credit of five percent of this order on your account. I'll do that "
    "today, and you will see it on the next statement.",
    "While we are speaking, we have a very good offer on decking this month, and with your volume I could "
    "get you into the top price bracket without any trouble.",
    "You're right, that was the wrong moment. Nothing about decking until one delivery after another has "
    "come on its day and you have had a call before each of them.",
    "What would you need to hear from Carla in that call so that it's worth your time? The hour, the "
    "driver, the number of the truck, or something else that I have not thought of?",
    "I will write down what we have said in the next half hour: the freight off this load, the credit of "
    "five percent on your account, and a call from Carla in the afternoon before each delivery, with her "
    "number beside it. You read it in peace, and you tell me what I have left out, because something "
    "always is left out when things are loud.",
    "And if you pick up the phone yourself, you will reach me and not the front desk.",
    "I know that none of this is worth anything until the next truck stands at your gate on the day it "
    "was promised. When is the next load that matters to you?",
    "Then that is the one I will watch myself. Carla will ring you the afternoon before, and I'll ring "
    "you on the day, once it has been unloaded, to hear how it went.",
)
