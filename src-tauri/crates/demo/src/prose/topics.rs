//! What the groups work on. Titles of the Matrix sessions are those of the public manual; everything else is the program's.

use clinic::group_notes::Intervention;

use super::Curriculum;
use Intervention::{
    Cbt, Dbt, Mindfulness, MotivationalInterviewing, Process, Psychoeducation, RelapsePrevention, RolePlay, TwelveStep,
};

/// A topic: what the group does with it, and what it may mean to one member.
#[derive(Debug)]
pub(crate) struct Topic {
    pub(crate) title: &'static str,
    /// Which session of its curriculum, as it is written into the note.
    pub(crate) lesson: &'static str,
    pub(super) how: &'static [Intervention],
    /// What the session was to bring about.
    pub(super) about: &'static str,
    /// What the group did; nobody is named.
    pub(super) did: &'static [&'static str],
    /// What one member said, did or found.
    pub(super) points: &'static [&'static str],
    /// What is to be done until the next time.
    pub(super) home: &'static [&'static str],
}

pub(super) fn of(curriculum: Curriculum) -> &'static [Topic] {
    match curriculum {
        Curriculum::EarlyRecovery => EARLY,
        Curriculum::RelapsePrevention => RELAPSE,
        Curriculum::Skills => SKILLS,
        Curriculum::SocialSupport => SOCIAL,
    }
}

#[rustfmt::skip]
const EARLY: &[Topic] = &[
    Topic {
        title: "Stop the Cycle", lesson: "Early Recovery Skills, session 1", how: &[Psychoeducation, Cbt],
        about: "To see how trigger, thought, craving and use follow one another, and where the chain can be cut.",
        did: &[
            "The chain from trigger to use was drawn on the board and filled in with [two|three] examples from the room.",
            "Members compared thought-stopping techniques: the rubber band, the light switch, calling someone.",
            "Several had believed that craving begins with craving; the group traced it back to a thought [each time|in every example].",
        ],
        points: &[
            "{S drew} {his} own chain from {trigger} to the first {drink} and [marked|circled] the thought “[just this once|nobody would know|I have earned it|it has been long enough]” as the place to cut it.",
            "{S said} that the thought comes {2..6} minutes before {he notices} the craving, which [surprised {him}|was new to {him}].",
            "{S tried} the light-switch image in the room and [found it silly at first|laughed, then tried again]; {acting} [suits|works for] {him} better.",
            "Asked where {his} chain starts, {client} answered without hesitation: with {trigger}.",
            "{S gave} the group {his} example, {trigger}, and took their question about [what comes before it|the hour before] [seriously|as a real one].",
            "{S found} {2..4} places in {his} chain where something else is possible; the one {he trusts} is to {to act}.",
        ],
        home: &["[write down|note] one chain a day, from trigger to [what was done|what came after]", "practice one thought-stopping technique {2..4} times before the next session"],
    },
    Topic {
        title: "Identifying External Triggers", lesson: "Early Recovery Skills, session 2", how: &[Psychoeducation, RelapsePrevention],
        about: "To list people, places and things that set off urges, and to sort them by how safe they are.",
        did: &[
            "Each member filled in the trigger chart, from [always safe|never] to always dangerous.",
            "The group was asked to name the time of day at which most urges come; late afternoon won.",
            "There was [lively|some] disagreement about whether a place can be made safe again by going there sober.",
        ],
        points: &[
            "{S put} {trigger} at the dangerous end of the chart and {job} [somewhere in the middle|in the middle, after thinking about it].",
            "{S listed} {8..15} triggers and saw that {3..5} of them lie on the [same street|way home].",
            "On the chart, {client} could name only {2..4} places that feel entirely safe, {at home} among them.",
            "{S had} left {trigger} off the chart, and added it when [the discussion turned to|someone else spoke about] things one no longer sees.",
            "{S planned} around {trigger}: to {answer}.",
            "{S argued} that avoiding {trigger} for good is not possible, and worked out how to make it [shorter|less lonely] instead: to {to act} right after.",
        ],
        home: &["[keep|carry] the trigger chart for a week and add to it", "change one route or one habit from the chart"],
    },
    Topic {
        title: "Identifying Internal Triggers", lesson: "Early Recovery Skills, session 3", how: &[Psychoeducation, Cbt],
        about: "To name feelings that come before urges, and to tell a feeling from a reason.",
        did: &[
            "The feelings list was read aloud, and members marked what had come before their last urge.",
            "The group noticed that pleasant feelings were marked about as often as painful ones.",
            "A long stretch of the hour went to [anger|shame|loneliness], which [most|nearly all] had marked.",
        ],
        points: &[
            "{S marked} {4..9} feelings and said that the dangerous one is [not anger but what follows it|relief|boredom that looks like calm|feeling left out].",
            "Of the feelings on the list, {client knows} [loneliness|shame|restlessness|pride] best, most of all at {at home}.",
            "{S told} how {lately} {he} {tempted}, and with help found the feeling under it: [embarrassment|envy|worry|plain tiredness].",
            "{S had} trouble finding words for feelings beyond “fine” and “stressed”, and [borrowed|took] {2..3} from the list.",
            "{S connected} {strain} with feeling [useless|invisible|trapped], and that feeling with wanting {adrink}.",
            "“If I am angry I think I have a right to it,” {client} said, and [stayed|sat] with that for a while.",
        ],
        home: &["name three feelings a day in the journal, at fixed hours", "[ask|check] at noon and at six: hungry, angry, lonely or tired"],
    },
    Topic {
        title: "Introducing 12-Step or Mutual-Help Activities", lesson: "Early Recovery Skills, session 4", how: &[Psychoeducation, TwelveStep, MotivationalInterviewing],
        about: "To learn what mutual-help groups there are, what to expect, and to choose one to try.",
        did: &[
            "Meeting lists for AA, NA, SMART Recovery and Recovery Dharma were handed out and compared.",
            "Members with experience told what a first meeting is like: the coffee, the chairs, not having to speak.",
            "Objections were collected on the board and answered by the group rather than by the facilitator.",
        ],
        points: &[
            "{S has} [mixed|strong] feelings about {fellowship}, and agreed to try {meeting} {1..3} times before judging.",
            "{S spoke} about {his} first visit to {meeting}: sat [in the back row|near the door], left [before the coffee|right after], went again the next week.",
            "The word “powerless” bothers {name}; {he} was [relieved|glad] to hear that [not everyone there takes it the same way|one may sit and listen].",
            "{S asked} practical questions, [whether one must speak|who would see {him} there|what it costs], and wrote the answers down.",
            "{S offered} newer members {his} view of {fellowship}: “[go for the people, not the slogans|take what fits and leave the rest|it is an hour when nothing can happen]”.",
            "{S ranked} the meetings on the list by bus ride and picked {meeting}.",
        ],
        home: &["go to {1..2} meetings and note one thing heard there", "ask one person at a meeting for a telephone number"],
    },
    Topic {
        title: "Body Chemistry in Recovery", lesson: "Early Recovery Skills, session 5", how: &[Psychoeducation],
        about: "To know the stages of recovery in the body, and what sleep, food and movement do in each.",
        did: &[
            "The stages from withdrawal through the honeymoon to the wall were explained on a time line.",
            "Members placed themselves on the time line; most of them further back than they had thought.",
            "Sleep took up half of the discussion, [with|and] more humor than complaint.",
        ],
        points: &[
            "{S placed} {himself} at the [end of the honeymoon|beginning of the wall] and recognized the [flat mood|short temper|fog] of the past {1..3} weeks.",
            "{S sleeps} about {4..7} hours and [{v wakes} at three|{v lies} awake first|{v dreams} a lot]; it helped {him} to hear that this [passes|has a reason].",
            "{S worried} that the tiredness, [worst on {day}|after {strain}|on waking], means something is wrong with {him}, and {v was} calmer after the time line.",
            "{S gained} {3..9} pounds since stopping, [{v minds} it|heard about it at home], and took in why appetite returns.",
            "{S decided} to [cut coffee after noon|eat breakfast|walk after supper] and see what it does to the nights.",
            "{S explained} to the group, in plain words, why {he} can [cry at commercials|be irritable at nothing] these days.",
        ],
        home: &["[keep|write] a sleep log, bed and wake time, for a week", "eat at regular hours and note the urges that come in between"],
    },
    Topic {
        title: "Common Challenges in Early Recovery", lesson: "Early Recovery Skills, session 6", how: &[Cbt, RolePlay, RelapsePrevention],
        about: "To find new answers to old situations: friends who use, anger at home, other substances, boredom.",
        did: &[
            "Five common challenges were put on the wall, and members stood by the one that is theirs.",
            "In pairs, members practiced a sentence to say no with, and a second one for when the first is not heard.",
            "The longest line formed at “friends and family who still use”.",
        ],
        points: &[
            "{S chose} the corner for [anger at home|boredom|friends who still use|having no energy] and told about {trigger}.",
            "In the role-play {client} said no [too softly at first|with a joke|without explaining], tried it [twice more|again], and [found a tone|ended up with a sentence] that sounds like {him}.",
            "{S believed} that giving up {second} is not necessary, heard the others out, and left the question open.",
            "{S wrote} a message to {2..4} old contacts and will send it {soon}.",
            "{S saw} that {he has} an answer for every challenge but one: {trigger}.",
            "{S took} the part of the insistent friend for somebody else and [was good at it|said it was uncomfortably easy].",
        ],
        home: &["say the new sentence to one real person", "find something for the [emptiest|longest] hour of the week"],
    },
    Topic {
        title: "Thinking, Feeling, and Doing", lesson: "Early Recovery Skills, session 7", how: &[Cbt],
        about: "To separate thoughts, feelings and actions, and to find which of them can be changed first.",
        did: &[
            "The group worked through one situation in three columns: thought, feeling, what one does.",
            "Members looked for the thought that, if different, would have changed the rest.",
            "Two ways of arguing with a thought were practiced: as a lawyer, and as a kind friend.",
        ],
        points: &[
            "In {his} columns {client} wrote [“she does not trust me”|“I will lose this too”|“they are all waiting for it”|“what is the point”], then {trigger}, then what {he} did instead: {act}.",
            "{S found} it easier to answer the thought as a kind friend than as a lawyer, [and {v was} moved by it|to {his} own surprise].",
            "{S mixes} thoughts and feelings (“I feel that nobody cares”), noticed it {himself}, and corrected it.",
            "{S held} that actions come first for {him}: {acting}, and the mood follows.",
            "{S brought} the talk with {boss} {lately} as the situation, and could see {2..3} other ways to read it.",
            "The column for feelings stayed [empty|short] on {name}'s sheet; {he} agreed that this is the one to work on.",
        ],
        home: &["fill in the three columns once a day", "answer one harsh thought in writing, as to a friend"],
    },
    Topic {
        title: "12-Step Wisdom", lesson: "Early Recovery Skills, session 8", how: &[TwelveStep, Process],
        about: "To take from slogans what is useful, and to know HALT as a daily check.",
        did: &[
            "Slogans were drawn from a hat, and each member said what is true in it and what is not.",
            "HALT was practiced as a one-minute check at the beginning and at the end of the session.",
            "The group [laughed a good deal|was split] over “fake it till you make it”.",
        ],
        points: &[
            "{S drew} “[one day at a time|first things first|easy does it|keep it simple|this too shall pass]” and connected it with {strain}.",
            "By HALT, {client} came in [tired and hungry|lonely|angry|tired] and left [less so|with a plan for supper|only tired].",
            "{S dislikes} slogans, [said so with humor|made the case well], and yet quoted one {he} had heard from {sponsor}.",
            "{S rewrote} {his} slogan as “[ten minutes at a time|eat first, decide later|call before, not after]”, which the group adopted.",
            "{S sees} tiredness as {his} weakest letter in HALT; after a short night, {trigger} [counts double|is harder to pass].",
            "{S told} what “meeting makers make it” meant to {him} {lately}: {he} {act}, and it passed.",
        ],
        home: &["do a HALT check at [noon|four] each day", "pick one slogan to live by [this week|until the next session]"],
    },
];

#[rustfmt::skip]
const RELAPSE: &[Topic] = &[
    Topic {
        title: "Alcohol", lesson: "Relapse Prevention, session 1", how: &[Psychoeducation, RelapsePrevention],
        about: "To see how present alcohol is, why it endangers recovery from other substances, and how to live beside it.",
        did: &[
            "Members counted where they met alcohol in the past week: labels, songs, invitations, the checkout line.",
            "The group spoke about the difference between being offered and being expected to.",
            "A first holiday without alcohol was planned on the board, hour by hour.",
        ],
        points: &[
            "{S counted} {7..19} times in one week that alcohol was offered, shown or sung about.",
            "{S practiced} saying “not tonight” without a reason, and found that [nobody in the room asked for one|the reason was for {himself}].",
            "What {client misses} is not the taste but [the end of the day|the company|a pause nobody questions]; {he} set out to find that elsewhere.",
            "{S told} of {kin}, who [pours without asking|keeps wine in the house|says one does not count], and what {he} would like to say.",
            "{S worked} out what to hold in {his} hand at [a wedding|a barbecue|the holiday party]: [seltzer with lime|coffee|nothing, and both hands in the pockets].",
            "{S doubted} that alcohol is {his} problem too, and agreed to look at [the last three times|the order in which things happened].",
        ],
        home: &["clear the home of alcohol or ask for it to be moved", "write down each offer of a drink and the answer given"],
    },
    Topic {
        title: "Boredom", lesson: "Relapse Prevention, session 2", how: &[RelapsePrevention, MotivationalInterviewing],
        about: "To tell boredom from rest, and to plan for the hours that stand empty now.",
        did: &[
            "The group made a list of {20..34} things that cost nothing and take an hour.",
            "Members told apart three kinds of boredom: nothing to do, nothing to look forward to, and nobody around.",
            "The room grew quiet when someone observed that recovery can be dull; then many agreed.",
        ],
        points: &[
            "{S knows} boredom mostly as [restlessness in the legs|scrolling without seeing|standing at the window], and most of all at {at home}.",
            "{S took} {2..4} things from the list and put days to them: [the library|a swim|a call to an old teacher|the bicycle] first.",
            "{S said} that {trigger} is boredom in a better coat, which made the group laugh.",
            "{S planned} {his} emptiest hour, [Sunday at four|weeknights after nine|the hour after work], and means to {to act} then.",
            "It is the third kind, nobody around, that {client} recognized; {he named} [one person|two people] to call about nothing in particular.",
            "{S defended} doing nothing as a skill, and drew the line at doing nothing [with the phone|at night].",
        ],
        home: &["do one thing from the list that was never tried before", "plan one evening hour by hour"],
    },
    Topic {
        title: "Avoiding Relapse Drift", lesson: "Relapse Prevention, session 3", how: &[RelapsePrevention, Cbt],
        about: "To name the anchors of one's recovery, and the small signs that a line has come loose.",
        did: &[
            "Each member wrote down {4..6} anchors and what the boat does when one is lifted.",
            "The group collected early signs that others see before one does oneself.",
            "Members asked one another, without advice, which anchor is loose just now.",
        ],
        points: &[
            "{S listed} as anchors [group, sleep, {sponsor}|work, {meeting}, supper at home|the gym, group, honesty with {kin}], and called [sleep|the second|the last] the loosest.",
            "An early sign for {client is} [not answering the phone|skipping meals|joking about everything|being busy on purpose|leaving before the end].",
            "{S noticed} {himself} drifting {lately}: {he} {tempted}, told nobody, and [stayed up|stayed away from {meeting}].",
            "{S asked} the group to tell {him} when {he} [goes quiet|says “fine” twice|comes late two times in a row].",
            "{S could} say exactly where the last drift began, [with a canceled meeting|with a small lie|with one day off from everything], {3..8} weeks before anyone saw it.",
            "{S moved} {his} strongest anchor to the top of the page: [{acting} every day|the morning routine|telling {kin} the truth].",
        ],
        home: &["look at the list of anchors on two evenings", "ask one person at home which sign they would see first"],
    },
    Topic {
        title: "Work and Recovery", lesson: "Relapse Prevention, session 4", how: &[RelapsePrevention, Process],
        about: "To weigh work, or looking for it, against the time that recovery needs.",
        did: &[
            "Members sorted their weeks into must, may and might, and counted the hours left.",
            "The group compared how much one tells at work, and what was gained or lost by it.",
            "Looking for work was treated as work, with hours and an end to the day.",
        ],
        points: &[
            "{S talked} about {job}: {strain} is what {he dreads}, more than {boss}.",
            "{S has} told {boss} [nothing|only that there are appointments|as much as is needed] and {v is} [content with it|unsure about it].",
            "{S set} two limits for {job}, [no sixth day|home by seven|no calls after supper] and [a real lunch|no extra shifts for now].",
            "{S saw} in the sorted week that {he} had [left no time to eat|filled every hour|planned work and nothing else].",
            "What {mates} think matters to {name} more than {he} had admitted; the group [understood|asked whom it helps].",
            "{S practiced} the conversation with {boss} in a role-play and [kept it to two sentences|did not apologize once|asked for what {he needs}].",
        ],
        home: &["keep to one limit at work for a week", "write a two-sentence answer to “where were you?”"],
    },
    Topic {
        title: "Guilt and Shame", lesson: "Relapse Prevention, session 5", how: &[Process, Cbt],
        about: "To tell guilt, which can be answered, from shame, which has to be borne and shared.",
        did: &[
            "The group worked with two sentences: “I did something bad” and “I am bad”.",
            "Members wrote one thing to make good, and one that cannot be made good.",
            "It was a slow and careful hour; nobody was asked to say more than they wished.",
        ],
        points: &[
            "{S wrote} for some time, read out one sentence, and [did not want a comment|was thanked for it]: it was about {kin}.",
            "{S said} that shame [sits in the stomach|makes {him} clean the house|keeps {him} from answering the phone] and that {he} had always called it stress.",
            "{S distinguished} what {he owes} {kin}, [money|an explanation|time], from what {he} only [fears|imagines] {he owes}.",
            "{S spoke} about [a missed birthday|a graduation|a funeral|a lie told for a year], [quietly|with tears|without looking up], and stayed in the room.",
            "{S challenged} the idea that guilt is useful, and came round to “[useful for a week|useful when it has an address]”.",
            "For {client} the hard part is being trusted again [before {he trusts} {himself}|too soon|at {job}].",
        ],
        home: &["make good one small thing", "say one sentence about shame to a person who can bear it"],
    },
    Topic {
        title: "Staying Busy", lesson: "Relapse Prevention, session 6", how: &[RelapsePrevention],
        about: "To schedule the day so that idle hours do not decide, without running from oneself.",
        did: &[
            "Everyone filled in a daily schedule for the coming week, hour by hour.",
            "The group looked at each other's white spaces and asked what usually happens there.",
            "Being busy and being on the run were compared; members knew both.",
        ],
        points: &[
            "{S filled} in {his} week and left {3..9} white hours, [all of them on Sunday|most of them after nine].",
            "{S tends} to fill every hour and collapse on [Friday|the third day]; {he put} two rests into the plan.",
            "{S had} kept last week's schedule on {2..5} days, and could say what happened on the others: {trigger}.",
            "{S plans} by the evening before, with {kin} looking over it.",
            "The schedule has [a walk|breakfast|{meeting}|half an hour of stretching] at [six|seven|half past eight], before anything can come between.",
            "{S asked} for help with [the hour after group|mornings|the ride home], and took an idea from another member.",
        ],
        home: &["keep the schedule and mark what was done", "leave one hour free on purpose"],
    },
    Topic {
        title: "Motivation for Recovery", lesson: "Relapse Prevention, session 7", how: &[MotivationalInterviewing, Process],
        about: "To hear one's own reasons, those of others and one's own, and to see how they have changed.",
        did: &[
            "Members rated importance and confidence from zero to ten and explained why not lower.",
            "The first reason for coming was set beside today's.",
            "The group agreed that reasons from outside are good enough to begin with.",
        ],
        points: &[
            "{S put} importance at {7..10} and confidence at {3..8}; not lower because {he} [did hard things before|came today|told {kin}].",
            "{S came} because of [{kin}|pressure from outside|fear], and {v stays}, in {his} words, because “{wish}”.",
            "“{wish},” {client} said when asked for {his} reason, [and looked surprised|without having to think].",
            "{S admitted} that {3..6} days out of seven {he} would rather not be here, and that {he comes} anyway.",
            "{S named} what would raise confidence by one point: [a week of sleep|an answer to {trigger}|one person who knows].",
            "{S has} lost patience with being motivated; habit carries {him} now: {acting}, {meeting}, bed.",
        ],
        home: &["write the reasons on a card and carry it", "ask someone close what change they see"],
    },
    Topic {
        title: "Truthfulness", lesson: "Relapse Prevention, session 8", how: &[Process, RelapsePrevention],
        about: "To look at what is hidden, from whom, and what it costs to keep it so.",
        did: &[
            "Members told small lies of the past week before larger ones; the room loosened.",
            "The group asked what honesty without cruelty sounds like, and tried it in pairs.",
            "Lying by leaving out turned out to be the most common kind.",
        ],
        points: &[
            "{S told} of a small lie, [about the time|about money|to {kin} about where {he} had been], and what it takes to keep it up.",
            "{S leaves} things out rather than lie; [as an example|this week it was] {trigger}.",
            "{S decided} to tell {kin} about {strain} {soon}, and worked out the first sentence.",
            "{S said} that being honest here is easy [because nobody here can be disappointed|since it stays in the room], and at home it is not.",
            "In the exercise {client} heard an unwelcome truth, [breathed|waited], and answered without defending {himself}.",
            "{S has} told {sponsor} what {he} had told nobody, {1..4} days ago, and [slept|felt lighter|regretted it for an hour].",
        ],
        home: &["correct one small lie within the hour", "tell one person one thing that was left out"],
    },
    Topic {
        title: "Total Abstinence", lesson: "Relapse Prevention, session 9", how: &[Psychoeducation, MotivationalInterviewing],
        about: "To consider what giving up every substance means, also the ones that never seemed a problem.",
        did: &[
            "Arguments for and against were collected in two columns of equal length before anyone took sides.",
            "The group looked at how one substance opens the door to another.",
            "Prescribed medication was set apart: taken as agreed with the prescriber it is treatment.",
        ],
        points: &[
            "{S keeps} a door open for {second}, said so, and promised the group to say when {he walks} through it.",
            "{S compared} {his} earlier attempts, and saw that {second} came first in {1..3} of them.",
            "{S has} given up {substance} and {v asks} what is left for {him} to look forward to; [two|three] members answered.",
            "{S agreed} to leave out {second} for the length of the program and to see [how {he sleeps}|what changes].",
            "{S was} afraid that {his} medication counts against {him}, and {v was} glad to hear a clear no.",
            "For {client} it is all or nothing, because [the second always follows the first|halfway takes more strength].",
        ],
        home: &["note each thought about another substance", "write a page: what I would miss, what I would not"],
    },
    Topic {
        title: "Anticipating and Preventing Relapse", lesson: "Relapse Prevention, session 11", how: &[RelapsePrevention, Cbt],
        about: "To describe one's own warning signs in behavior, thoughts and feelings, and what to do at each.",
        did: &[
            "Warning signs were sorted into three lists: what I do, what I think, what I feel.",
            "The group drew up a one-page emergency plan, with telephone numbers first.",
            "Members exchanged the sign that others had seen in them.",
        ],
        points: &[
            "{S wrote} {his} emergency plan: {to act}, then {kin}, then the program's number.",
            "In behavior {client} listed [sleeping in|canceling|spending|starting arguments]; in thought, [“I have got this”|“what does it matter”|“one day off”].",
            "{S asked} {kin} beforehand for a sign, and {v was} told: [“you stop humming”|“you clean at night”|“you answer in one word”].",
            "{S rated} the coming week: {trigger} is the risk, {4..8} of ten, and the answer is to {answer}.",
            "{S had} all three lists full within minutes and [needed time|worked longest] on the fourth, what to do.",
            "{S keeps} the plan [in {his} wallet|on the refrigerator|as the phone's background].",
        ],
        home: &["show the emergency plan to one person on it", "check the three lists on Wednesday and Sunday"],
    },
    Topic {
        title: "Trust", lesson: "Relapse Prevention, session 12", how: &[Process, RolePlay],
        about: "To bear that trust comes back slowly, and to find out whom to trust oneself.",
        did: &[
            "The group drew trust as a bank account, with small deposits and large withdrawals.",
            "Members spoke about being checked on: the purse, the pupils, the car.",
            "A role-play tried out how to answer suspicion on a sober day.",
        ],
        points: &[
            "{S is} tired of being [searched with looks|asked twice|called every hour] by {kin}, and {v understands} it [nonetheless|on good days].",
            "{S listed} small deposits of the week: [home on time|a bill paid|the phone left on the table|the truth about {trigger}].",
            "In the role-play {client} answered suspicion with [“I see why you ask”|“ask me anything, once a day”] instead of [shouting|leaving].",
            "{S trusts} {2..4} people, {sponsor} among them, and counted them on {his} fingers.",
            "{S does} not yet trust {himself} with [cash|a free weekend|the key to the cabinet] and called that progress.",
            "{S wants} trust back by a date; the group [smiled at the date|asked what happens the day after].",
        ],
        home: &["make one small deposit a day", "thank one person for their trust, in words"],
    },
    Topic {
        title: "Be Smart, Not Strong", lesson: "Relapse Prevention, session 13", how: &[RelapsePrevention, Cbt],
        about: "To rely on distance and planning rather than on willpower.",
        did: &[
            "Members scored how smart they had been since the last session: avoidance, schedule, meetings, honesty.",
            "The group collected situations in which strength had failed and a detour would have done.",
            "The sentence “I wanted to see whether I can” was recognized by [most of the room|nearly everyone].",
        ],
        points: &[
            "{S scored} {12..27} of 30 and lost points for [sleep|meetings|staying near {trigger}].",
            "{S had} wanted to prove {himself} around {trigger}, and saw that [nobody was watching|there was nothing to win].",
            "The smart version, {client} found, is to {answer}.",
            "{S praised} willpower at first, then told how {lately} {he} {act}; that [needed none|was enough].",
            "{S canceled} [a party|a card night|a trip with old friends] without [regret|a long excuse], which is new.",
            "{S knows} the smart thing and {v is} [ashamed to do it|afraid to look weak] before {mates}.",
        ],
        home: &["score the week on the smart-not-strong list", "replace one test of strength by a detour"],
    },
    Topic {
        title: "Managing Life and Managing Money", lesson: "Relapse Prevention, session 15", how: &[Psychoeducation, Cbt],
        about: "To take back one corner of life at a time, money included, in small agreed steps.",
        did: &[
            "Each member picked one neglected thing and cut it into steps of fifteen minutes.",
            "Ways of making cash harder to reach were compared: direct deposit, a second signature, a jar.",
            "Debts were spoken of by size of worry rather than by size of sum.",
        ],
        points: &[
            "{S has} not opened mail for {3..9} weeks and [cut the pile|will cut the pile] into four sittings.",
            "{S owes} {kin} money, named the sum [for the first time|aloud], and wrote down a monthly amount.",
            "{S set} up direct deposit so that {his} pay does not come as cash, {trigger} being what it is.",
            "{S worked} out what {substance} had cost in a month: [more than the rent|as much as the car|about a third of {his} pay].",
            "{S chose} [the dentist|the license|the taxes|the broken heater] as the neglected thing, first step {soon}.",
            "Money is less of a worry to {name} than time; {he} took the exercise and did it with hours.",
        ],
        home: &["do one fifteen-minute step on the neglected thing", "write down what was spent, for seven days"],
    },
    Topic {
        title: "Relapse Justification", lesson: "Relapse Prevention, session 16", how: &[Cbt, RelapsePrevention],
        about: "To know the excuses that one's own mind prepares, and to answer them in advance.",
        did: &[
            "The four families of excuses were named: someone made me, it was too much, I am cured, it is a special day.",
            "Members wrote their most convincing excuse on a card; the cards were shuffled and answered.",
            "The group was better at answering others' excuses than at hearing its own.",
        ],
        points: &[
            "{S recognized} [“I am cured”|“it was too much”|“it is a special day”|“they made me angry”] as {his} own, and {trigger} as its usual dress.",
            "{S wrote} the excuse down word for word: “[after a week like this|I did it without them, so I can|nobody counts on vacation|I will start again Monday]”.",
            "The answer {client} prepared is short: “[and then?|not today|call first|it was never one]”.",
            "{S answered} another card with such warmth that the group asked {him} to read it twice.",
            "{S caught} an excuse in the room, about missing {meeting}, and [laughed|took it back].",
            "{S expects} the excuse around [payday|the wedding in the family|the anniversary|the first long weekend] and {v has} told {kin}.",
        ],
        home: &["collect excuses for a week, also silly ones", "say the prepared answer aloud once a day"],
    },
    Topic {
        title: "Taking Care of Yourself", lesson: "Relapse Prevention, session 17", how: &[Psychoeducation, Mindfulness],
        about: "To look after body and home as someone worth the trouble.",
        did: &[
            "The group went through a checklist: doctor, dentist, food, clothes, sleep, fun.",
            "Members told what they had let go, and found the list alike.",
            "A five-minute body scan closed the session.",
        ],
        points: &[
            "{S has} not seen a [doctor|dentist|eye doctor] for {2..7} years, and will call {soon}.",
            "{S bought} [new sheets|work boots|a decent razor|a plant] [and felt it was allowed|without guilt]; the group took it as news.",
            "During the body scan {client} noticed [the jaw|the shoulders|a stomach knotted since morning] and stayed with it.",
            "{S eats} one real meal a day, {v means} to make it two, with [soup in the freezer|eggs in the house|{kin} at the table] for evenings without appetite.",
            "{S takes} care of everyone at home first, saw it on paper, and put {himself} down for {2..4} hours a week.",
            "{S found} the checklist [vain at first|childish at first] and then ticked more boxes than {he} had expected: {9..14} of 20.",
        ],
        home: &["make one overdue appointment", "do one kind thing for the body each day"],
    },
    Topic {
        title: "Emotional Triggers", lesson: "Relapse Prevention, session 18", how: &[Cbt, Dbt],
        about: "To trace an urge back to the feeling under it and to answer that feeling.",
        did: &[
            "A feelings wheel lay on the table; members found the precise word rather than the first.",
            "Loneliness, anger and deprivation were looked at as the three most frequent doors.",
            "Each member wrote a letter of a few lines to the feeling they like least.",
        ],
        points: &[
            "{S moved} from “upset” to [“disappointed”|“overlooked”|“jealous”|“homesick”] on the wheel and said that it fits.",
            "{S wrote} to [anger|loneliness|fear|envy] as to a guest who stays too long; [it was funny and sad|the group asked for a copy].",
            "Under {trigger}, {client} found [grief|wanting to be noticed|fear of being found out].",
            "{S feels} deprived, [“everybody else gets a Friday”|“like a child sent to bed”], and could say so without shame.",
            "{S cried} briefly, {v was} not hurried, and went on with the exercise.",
            "{S told} how {lately} {he} {tempted}, knew the feeling by name, and {act}.",
        ],
        home: &["find the precise word for one feeling a day", "write down what each urge wanted"],
    },
    Topic {
        title: "Recognizing Stress", lesson: "Relapse Prevention, session 20", how: &[Psychoeducation, Mindfulness],
        about: "To know stress by its signs in the body before it calls itself a craving.",
        did: &[
            "Members drew on an outline of the body where they feel stress.",
            "The group made a scale, from one to ten, with a sign for each number.",
            "Breathing with a longer exhale was practiced until the room was still.",
        ],
        points: &[
            "{S feels} stress in [the neck|the stomach|the hands|the teeth], at five of ten already; below that {he notices} nothing.",
            "On {his} scale a seven is [not hearing questions|driving too fast|cleaning at midnight] and a nine is wanting {adrink}.",
            "{S traced} the past {2..5} days and found {strain} behind what {he} had called bad luck.",
            "The longer exhale [made {him} dizzy at first|worked at the third try|put {him} nearly to sleep]; {he} will try it before {job}.",
            "{S said} that {kin} [sees it a day before {he does}|hears it on the telephone].",
            "{S decided} to act at four instead of eight: {to act}.",
        ],
        home: &["note the stress number at three fixed times", "breathe for five minutes before bed"],
    },
    Topic {
        title: "Managing Anger", lesson: "Relapse Prevention, session 23", how: &[Cbt, RolePlay],
        about: "To notice anger early, to say it plainly, and to leave before it decides.",
        did: &[
            "Members told the last time they were angry, without the story, only the signs.",
            "The group practiced sentences that begin with “I” and end before “always”.",
            "Three ways of keeping anger were compared: exploding, swallowing, and paying back slowly.",
        ],
        points: &[
            "{S swallows} anger and {v pays} it back slowly, [by silence|by being late|by forgetting]; the group [nodded|knew it well].",
            "{S was} angry at {boss} {lately}, felt it [in the ears|as heat], and {act} before answering.",
            "In the role-play {client} said to the empty chair what {he} cannot yet say to {kin}.",
            "{S took} a time-out at home {1..3} times, said when {he} would be back, and [was|came] back on time.",
            "{S worked} a sentence down from {20..34} words to {7..9}: “I [was worried when nobody called|want to be asked first|need ten minutes]”.",
            "Being angry frightens {name}, because [at home it was never safe|something always broke|{he knows} what came after].",
        ],
        home: &["say one angry thing in an “I” sentence", "agree on a time-out signal at home"],
    },
    Topic {
        title: "Making New Friends", lesson: "Relapse Prevention, session 25", how: &[Process, RolePlay],
        about: "To see what one looks for in company, and where to find it sober.",
        did: &[
            "Members drew a map of their people: near, far, and crossed out.",
            "The group practiced small talk, which caused more alarm than any other exercise.",
            "Places where adults meet without drinking were collected; the list reached {14..23}.",
        ],
        points: &[
            "{S has} {2..5} names on the map that {he} would call at night, and {3..8} crossed out in the past year.",
            "{S found} small talk harder than saying no, and kept it going for {3..5} minutes about [fishing|the Red Line|soup|shoes].",
            "{S means} to try [the choir|a pick-up game|a woodworking class|the running club|the garden] {soon}, with nobody knowing {his} history.",
            "{S grieves} for the old company, [“they were fun”|“they came to the hospital”], and {v stays} away from them.",
            "After {meeting} {client} stayed for coffee [for the first time|a second time] and talked with {1..3} people.",
            "{S noticed} that {he picks} people who need help, and wants one who does not.",
        ],
        home: &["stay ten minutes longer at one gathering", "write to one person on the map"],
    },
    Topic {
        title: "Repairing Relationships", lesson: "Relapse Prevention, session 26", how: &[Process, TwelveStep, RolePlay],
        about: "To prepare amends: to whom, for what, whether now, and without asking for anything.",
        did: &[
            "Members made a list in three columns: now, later, perhaps never.",
            "The difference between an apology and amends was worked out from examples.",
            "Two conversations were rehearsed with an empty chair.",
        ],
        points: &[
            "{S put} {kin} under [“now”|“later”] and {boss} under [“later”|“perhaps never”].",
            "{S rehearsed} the talk with {kin}: what {he} did, that it was wrong, what {he does} differently; no “but”.",
            "{S wants} to be forgiven soon, heard it in {his} own sentence, and took it out.",
            "{S told} that {kin} [hung up|listened to the end|cried and stayed] when {he} called {lately}.",
            "{S has} made good one thing, [a debt of forty dollars|a broken fence|a promise to drive someone], [without saying why|and said why].",
            "For {name} the hardest name on the list is {his} own.",
        ],
        home: &["write one letter of amends, not to be sent", "do one thing that repairs, without announcing it"],
    },
    Topic {
        title: "One Day at a Time", lesson: "Relapse Prevention, session 32", how: &[Mindfulness, RelapsePrevention],
        about: "To shorten the time ahead until it can be managed.",
        did: &[
            "The group measured worries by how far away they lie: today, this month, some year.",
            "A minute of silence with eyes open was tried, then a second one.",
            "Members cut a frightening plan into what can be done by supper.",
        ],
        points: &[
            "{S found} that {5..9} of {his} ten worries lie beyond this month.",
            "{S lives} in next year, by {his} own account, and came back to [the afternoon|supper|the bus home] for most of the hour.",
            "“I cannot promise a year. I can promise until {meeting},” {client} said.",
            "{S cut} {strain} down to one telephone call, to be made {soon}.",
            "In the silent minute {client} thought of [nothing much|the sea|{his} grandmother's kitchen] and wanted it longer.",
            "{S counts} days, now {days}, [and also breakfasts|and would rather not]; today is the one {he works} on.",
        ],
        home: &["write each morning what today is for", "put one far worry into an envelope until Sunday"],
    },
];

#[rustfmt::skip]
const SKILLS: &[Topic] = &[
    Topic {
        title: "Riding out an urge", lesson: "Skills for hard moments, 1", how: &[Mindfulness, RelapsePrevention],
        about: "To watch an urge rise, crest and fall without acting on it.",
        did: &[
            "The group timed an urge on paper: most drew a hill of fifteen to thirty minutes.",
            "Members sat with a small discomfort, a cold cloth in the hand, and described it minute by minute.",
            "What helps during the crest was separated from what helps before it.",
        ],
        points: &[
            "{S drew} {his} hill steep, with a crest after {8..20} minutes, and marked the last urge on it, {urge} of ten.",
            "With the cold cloth in {his} hand {client} [described the ache as coming in waves|held on to the end|switched hands once], and saw it pass.",
            "{S told} how {lately} {he} {tempted}, watched the urge go to {urge}, and {act} until it was down to {1..2}.",
            "{S expects} an urge to grow until it is obeyed; the drawing [argued against it|made {him} think].",
            "{S wants} something to do with {his} hands during the crest and settled on [a key ring|a smooth stone|the rubber band|{his} grandfather's coin].",
            "{S taught} the wave to {kin} at home, and found that {he} understood it better after.",
        ],
        home: &["draw the hill of the next urge, with times", "sit with one small discomfort for five minutes"],
    },
    Topic {
        title: "Five senses, one minute", lesson: "Skills for hard moments, 2", how: &[Dbt, Mindfulness],
        about: "To come back to the room when thoughts or memories carry one off.",
        did: &[
            "Grounding by the five senses was practiced standing, sitting, and walking to the window.",
            "Members made a pocket kit: something to smell, to touch, to chew.",
            "The group spoke about how one knows that one has left the room.",
        ],
        points: &[
            "{S knows} that {he has} left the room when [sounds go dull|someone repeats a question|{his} hands go cold].",
            "{S put} [a peppermint|a pebble|a photograph|coffee beans] into {his} kit and named where it will be kept.",
            "Of the senses, [touch|smell|hearing] works best for {name}; looking makes it worse.",
            "{S tried} the exercise {lately} [in the car|at {job}|in a waiting room], and it took {3..6} minutes instead of one.",
            "{S opened} {his} eyes early, said so, and did it again with them open.",
            "{S was} far away at the beginning, came back with the window exercise, and took part from then on.",
        ],
        home: &["do the five senses twice a day when nothing is wrong", "carry the pocket kit"],
    },
    Topic {
        title: "Checking the facts", lesson: "Skills for hard moments, 3", how: &[Dbt, Cbt],
        about: "To ask whether a feeling fits what happened, before acting on it.",
        did: &[
            "Members told an event as a camera would have seen it.",
            "The group looked for the story added to the picture, and for two other stories.",
            "It turned out that the camera sees neither “disrespect” nor “on purpose”.",
        ],
        points: &[
            "{S told} about {boss} as a camera: [two sentences and a closed door|a look at the clock|an unanswered message]; the rest was story.",
            "{S needed} {2..4} tries to leave out [“obviously”|“on purpose”|“again”].",
            "The fear that {kin} is about to give up on {him} did not stand up to the facts; {client} [felt relieved|still meant to ask].",
            "{S found} that {his} anger about {about} fits the facts, and that acting on it at midnight does not.",
            "{S applied} it to {trigger}: what the camera sees is [a door|a street|a telephone], nothing more.",
            "{S helped} another member find a second story, and noticed that {he} had one for {himself} as well, about {about}.",
        ],
        home: &["tell one event a day as a camera", "write two other stories for one hurt"],
    },
    Topic {
        title: "Doing the opposite", lesson: "Skills for hard moments, 4", how: &[Dbt],
        about: "To act against a feeling when following it makes things worse.",
        did: &[
            "The group matched feelings with what they want one to do: hide, attack, give up.",
            "For each a small opposite act was found, small enough for today.",
            "Members warned each other of doing it through clenched teeth.",
        ],
        points: &[
            "Shame tells {name} to [stay in bed|cancel|look down]; the opposite for today is to [sit in the middle row|call {kin} first|be seen at {meeting}].",
            "{S wanted} to cancel group, came because of this exercise, and said so at check-in.",
            "{S did} the opposite {lately}: instead of shutting the door {he} {act}.",
            "{S finds} the opposite of anger, [a soft voice|stepping back|being courteous], dishonest; the group [took it up|discussed it at length].",
            "{S picked} an act so small that {he} laughed: [standing up|opening the blind|one sock], and it is what {he does} first now.",
            "{S rated} sadness at {6..8} before and {3..5} after the walk around the building.",
        ],
        home: &["do one opposite act a day and note before and after", "catch one cancellation and do not make it"],
    },
    Topic {
        title: "Asking for what you need", lesson: "Skills for hard moments, 5", how: &[Dbt, RolePlay],
        about: "To ask plainly, and to bear a no.",
        did: &[
            "Requests were built in four parts: what is, how it is for me, what I ask, what is in it for you.",
            "Members practiced in threes: one asking, one answering, one watching the clock.",
            "Half of the room was told to say no, kindly.",
        ],
        points: &[
            "{S asked} for [a ride to {meeting}|an earlier shift|quiet after nine|help with a form], in four parts, and got a no that {he could} bear.",
            "{S hints} rather than asks, heard it from the observer, and tried again [in one sentence|with eye contact].",
            "{S prepared} what to ask {kin} {soon}: [to lock up the medicine|not to ask at the door|to come to a session].",
            "The third part was missing in {name}'s request at first; with it, it took {9..15} words.",
            "{S apologized} {3..6} times in one request, counted by the observer, and [cut it to none|left one in].",
            "{S said} no for the first time without a reason and [looked proud of it|had to sit down].",
        ],
        home: &["ask for one small thing plainly", "write the four parts of one large request"],
    },
    Topic {
        title: "Saying no and staying in touch", lesson: "Skills for hard moments, 6", how: &[RolePlay, RelapsePrevention],
        about: "To refuse an offer in a way that ends it, with and without keeping the person.",
        did: &[
            "Three refusals were practiced: short, with a reason, and with the door closed.",
            "The group played the person who does not give up, with relish.",
            "Members decided for each name on their list which refusal it gets.",
        ],
        points: &[
            "{S held} out against {4..7} rounds of pressing and ended with “[I said no|ask me to lunch instead|good night]”.",
            "{S keeps} the closed door for {1..3} people, and could say why each.",
            "The reason {client} gives, [an early shift|medication|the knee], [works|invites bargaining]; {he} will try without.",
            "{S ran} into [an old friend|a former neighbor|somebody from the old house] {lately}, said {his} sentence, and {act} afterward.",
            "{S goes} red when {he says} no, {v is} teased for it at {job}, and {v says} it all the same.",
            "{S played} the one who presses and recognized {himself} of two years ago.",
        ],
        home: &["say no to one thing that does not matter", "write a refusal for the hardest name on the list"],
    },
    Topic {
        title: "Sleep without help", lesson: "Skills for hard moments, 7", how: &[Psychoeducation, Cbt],
        about: "To rebuild sleep by habit: hours, light, bed for sleeping, worries on paper.",
        did: &[
            "Sleep logs were compared; the range was three to ten hours.",
            "The group built an evening in four steps, and argued over the telephone in step two.",
            "Lying awake was treated as rest with bad press.",
        ],
        points: &[
            "{S logged} {4..7} hours on average, with the worst night after {strain}.",
            "{S built} {his} evening: [shower, tea, two pages, lamp|dishes, walk, radio, lamp|worry page, stretch, book, lamp] at [ten|half past ten|eleven].",
            "{S gets} up when awake for more than [twenty|thirty] minutes now, [{v reads} in the kitchen|{v sits} by the window|{v irons} a shirt], and {v lies} down again when tired.",
            "For years {substance} was {name}'s way to sleep; {he counts} {2..5} good nights in the past week without.",
            "{S dreams} of {drinking}, {v wakes} up [in a sweat|guilty], glad not to be the only one.",
            "{S moved} the telephone out of the bedroom, [against protest at home|for three nights so far].",
        ],
        home: &["keep the four steps for five evenings", "get up at the same hour, also on Sunday"],
    },
    Topic {
        title: "A plan for the weekend", lesson: "Skills for hard moments, 8", how: &[RelapsePrevention],
        about: "To go into two open days with times, people and a way out.",
        did: &[
            "Everybody planned Friday evening to Monday morning on one page.",
            "The group looked for the hole in each plan and offered one thing to fill it.",
            "Ways out were made concrete: own car, a call at nine, cash for a cab.",
        ],
        points: &[
            "The hole in {name}'s plan was [Saturday between four and eight|Sunday after church|Friday right after work]; {he filled} it with {acting}.",
            "{S has} [a wedding|a cookout|a birthday|a cousin's visit] ahead, will go with [{kin}|a friend who knows], and {v means} to leave at nine.",
            "{S put} {meeting} into Saturday morning and something pleasant right behind it.",
            "{S did} last weekend's plan about half, and saw that the half without people fell out.",
            "{S plans} nothing on principle; today {he wrote} down {2..3} times and a name.",
            "The way out is ready: [{his} own car|cash for a cab|a call at nine], no explaining, and then {acting}.",
        ],
        home: &["follow the plan and mark what held", "tell one person the plan before Friday night"],
    },
    Topic {
        title: "Talking back to the harsh voice", lesson: "Skills for hard moments, 9", how: &[Cbt, Mindfulness],
        about: "To hear self-criticism as a voice, and to answer it as one would answer for a friend.",
        did: &[
            "Members wrote down the voice's favorite sentences and read them in a flat tone.",
            "The group answered as if a ten-year-old had been spoken to like that.",
            "Where the voice was learned could be said or kept; most kept it.",
        ],
        points: &[
            "The voice tells {name} [“you always ruin it”|“they are only being polite”|“you had your chance”|“too late”]; read flatly, it lost [some|half] of its weight.",
            "{S could} answer for a child and not for {himself}, and noticed the difference.",
            "{S said} whose voice it is, and nothing more; that was [enough|respected].",
            "{S wrote} back: “[I came today|I am learning this late, and I am learning it|that was then]”.",
            "{S argued} that the voice keeps {him} working hard, at {job} and elsewhere, and {v is} not ready to let it go.",
            "At the end {client} crossed out {2..4} of the voice's sentences and kept one, “[watch the details|get up]”, as useful.",
        ],
        home: &["answer the voice once a day in writing", "speak of one mistake as to a friend"],
    },
    Topic {
        title: "Values and the next step", lesson: "Skills for hard moments, 10", how: &[MotivationalInterviewing, Cbt],
        about: "To name what matters, and to take one step toward it that fits into this week.",
        did: &[
            "From forty cards with values each member kept five, then three, then one.",
            "The last cut was made in silence and took longer than planned.",
            "For the remaining card a step of less than an hour was found.",
        ],
        points: &[
            "{S kept} [honesty|family|independence|kindness|learning|loyalty|peace] as the last card, [to {his} own surprise|without hesitation].",
            "The step {client} found is small: [an hour with a nephew|a library card|one bill|a letter to an aunt|sorting the toolbox], {soon}.",
            "{S saw} that {strain} has eaten the time for what is on {his} card.",
            "Giving up [ambition|adventure|being liked] as a card was hard for {name}, and {he said} why.",
            "{S set} {his} card beside {trigger} and found that they do not fit into one evening.",
            "{S had} kept the same card {3..9} weeks ago, and has [done something about it|nothing to show yet] since.",
        ],
        home: &["take the one step", "put the card where it is seen in the morning"],
    },
    Topic {
        title: "When plans break", lesson: "Skills for hard moments, 11", how: &[RelapsePrevention, Dbt],
        about: "To have a second plan, and to keep a bad hour from becoming a bad week.",
        did: &[
            "Members told of a plan that broke and the first ten minutes after.",
            "“If this, then that” cards were written, one for each weak spot.",
            "The group agreed that the second plan has to be boring and near.",
        ],
        points: &[
            "If [the ride does not come|the neighbor cancels|the shift runs over|nobody answers], then {client means} to {to act}: so it stands on {his} card.",
            "{S lost} a whole evening {lately} because one call was not returned, and saw where it could have ended.",
            "{S wrote} a card for {trigger}, with one thing on it: to {answer}.",
            "“I throw the whole day away when the morning is bad,” {client} said, and planned a second start at [noon|three].",
            "{S laughed} at how near {his} second plan is: [the bench in front of the house|the neighbor's kitchen|the next bus stop].",
            "{S has} {3..5} cards now, and {kin} has copies.",
        ],
        home: &["carry two if-then cards", "start one bad day over at noon"],
    },
    Topic {
        title: "Keeping what was learned", lesson: "Skills for hard moments, 12", how: &[Psychoeducation, RelapsePrevention],
        about: "To choose the few skills that stay, and the person who reminds one of them.",
        did: &[
            "The group ranked the skills of the past weeks by how often they had been tried, not by how much they were liked.",
            "Members taught one skill each in two minutes.",
            "A reminder was built for every skill chosen: a place, a time, a person.",
        ],
        points: &[
            "{S keeps} {2..3} skills, first of all {acting}.",
            "{S taught} [the long exhale|the wave|the if-then card|grounding by touch] in two minutes, clearly, and answered a question.",
            "The reminder is [a note on the dashboard|{kin}, on Sundays|an alarm at four]; {client} had it in place before the end of the session.",
            "{S liked} skills {he} has never tried and tries those {he finds} dull; the group [knew that|found it true].",
            "{S doubts} that {he} will think of any of it around {trigger}, so the list goes where it is seen [without looking for it|first].",
            "{S looked} back: in the first week {he} could name none, today {4..6}.",
        ],
        home: &["practice each chosen skill once when calm", "ask the reminder person to ask"],
    },
];

#[rustfmt::skip]
const SOCIAL: &[Topic] = &[
    Topic {
        title: "Patience", lesson: "Social Support: Patience", how: &[Process],
        about: "To speak about waiting: for trust, for sleep, for feeling better.",
        did: &[
            "The word was put in the middle and members spoke to it in turn, then freely.",
            "Waiting for others and waiting for oneself turned out to be different things.",
        ],
        points: &[
            "{S waits} for [{kin} to call|an answer from {job}|one whole good night], and said what the waiting does to {him}.",
            "{S has} patience with everyone in the room and none with {himself}, [as two members pointed out|not even about {about}|and laughed when it was said].",
            "{S remembered} being taught patience by [an aunt|a first boss|the sea], and had not thought of it in years.",
            "Waiting was the dangerous hour before; now {client has} {acting}.",
            "{S lost} patience with the discussion once, over {about}, said so fairly, and [apologized|was thanked].",
        ],
        home: &["wait once on purpose and watch", "thank someone for waiting"],
    },
    Topic {
        title: "Isolation", lesson: "Social Support: Isolation", how: &[Process, RelapsePrevention],
        about: "To tell being alone from being cut off, and to find the first step back.",
        did: &[
            "Members described the room they hide in, real or not.",
            "The group collected what had brought someone out of it before; it was nearly always a person.",
        ],
        points: &[
            "The room {client hides} in is {at home}; what brings {him} out is [food|the dog|being expected somewhere].",
            "{S had} answered no calls for {2..4} days {lately}, and told the group before anyone asked.",
            "{S enjoys} being alone, [with the radio|on walks|at home], and {v resents} having it called a symptom; [both were heard|the group made a distinction that helped].",
            "{S will} let {sponsor} know with one agreed word when the door is about to close.",
            "{S spoke} about the [winter|year|months] when {he} saw nobody, and how well {substance} fitted into that.",
        ],
        home: &["answer one call a day", "be expected somewhere twice this week"],
    },
    Topic {
        title: "Rejection", lesson: "Social Support: Rejection", how: &[Process, Cbt],
        about: "To look at being turned away, what is heard in it, and what is said.",
        did: &[
            "Each member brought one no they had received and one they had given.",
            "The group separated what was said from what was heard.",
        ],
        points: &[
            "{S brought} a no from [a landlord|{job}|{kin}|an old friend], and found that it had been about [the date|money|the other person's week].",
            "{S hears} rejection in an unanswered message within {5..15} minutes.",
            "{S leaves} first so as not to be left; [it was said with a shrug|saying it cost {him} something].",
            "{S told} of a no {he} had given {lately} and [{v stands} by still|would put more kindly today].",
            "After being turned down {lately}, {client} {act}, and found that it was [over sooner than {he} had feared|not about {him}|bearable by supper].",
        ],
        home: &["risk one small no", "ask one person what they meant"],
    },
    Topic {
        title: "Scheduling", lesson: "Social Support: Scheduling", how: &[Process, RelapsePrevention],
        about: "To look at how the week is built now that the program asks for fewer or different hours.",
        did: &[
            "Calendars were laid on the table and compared.",
            "The group spoke about who has a claim on one's time, and who only takes it.",
        ],
        points: &[
            "{S comes} {hours} hours a week now and {v has} [given a free evening to {meeting}|kept one evening for {kin}|not yet decided what to do with the free hours, {acting} perhaps].",
            "{S showed} a calendar in {2..4} colors, of which recovery had the [smallest|largest] share.",
            "{S says} yes on the telephone and {v regrets} it after, [last time|most recently] about {strain}; from now on the answer is “[let me look|tomorrow]”.",
            "{strain} had pushed everything else out of {name}'s week; one hour was won back, for {acting}.",
            "{S has} kept Sunday free for [{kin}|a long walk|nothing|{acting}], [two|three] weeks in a row.",
        ],
        home: &["look at the week each Sunday with someone", "give one hour back to oneself"],
    },
    Topic {
        title: "Commitment", lesson: "Social Support: Commitment", how: &[Process, MotivationalInterviewing],
        about: "To speak about promises: small ones kept, and large ones not made lightly.",
        did: &[
            "Members told of a promise kept this week, however small.",
            "The group asked what makes a promise the right size.",
        ],
        points: &[
            "{S kept} a promise to [{kin}|a neighbor|{himself}] {lately}: [to be home by six|to call on Sunday|no phone at table|a bill paid].",
            "{S makes} promises when frightened, and {v has} resolved to wait [a night|an hour|until after supper] before the next one, to {kin} above all.",
            "{S took} on [making the coffee|setting up chairs|greeting] at {meeting}, [every week|for a month].",
            "The promise {client wants} to make is the size of [a day|an afternoon|one telephone call|a bus ride]: to {to do}.",
            "“{wish},” {client} said, [more firmly than in the first weeks|as a promise to {himself}|and that this one is kept by the hour].",
        ],
        home: &["make one promise of the right size and keep it", "write down who is owed a promise"],
    },
    Topic {
        title: "Intimacy", lesson: "Social Support: Intimacy", how: &[Process],
        about: "To speak about closeness without a substance in between.",
        did: &[
            "The group set its own limits on what would be spoken of, and kept them.",
            "Closeness was taken wide: being known, being touched, being seen tired.",
        ],
        points: &[
            "{S finds} being seen [tired|worried|at a loss] harder than being seen angry, [most of all|even] by {kin}.",
            "{S has} [never dated|hardly ever talked late at night|never danced] sober, said it with some humor, and the others knew it.",
            "{S would} rather wait a year before anything new, and told why: [{he loses} {himself}|the last one began in a bar|{he wants} to know who is choosing].",
            "What {client calls} closeness is being able to sit with {kin} without talking.",
            "{S listened} for most of the hour and spoke near the end, in one sentence, about [an old teacher|an old love|being held|{kin}] and [what was never said|trust|{about}].",
        ],
        home: &["stay in one conversation five minutes longer", "notice what is said when being looked at"],
    },
    Topic {
        title: "Compulsions", lesson: "Social Support: Compulsions", how: &[Process, Psychoeducation],
        about: "To look at what moves into the empty place: sugar, work, games, spending, the phone.",
        did: &[
            "Members put on the table, in words, what had become more since they stopped.",
            "The group distinguished a comfort from a replacement.",
        ],
        points: &[
            "{S named} [sugar|scratch tickets|the phone|overtime|online shopping|the gym] as what has grown, and put a number to it: {8..20} hours a week.",
            "{S hides} the [receipts|wrappers|screen time], which told {him} what kind of thing it is.",
            "{S thinks} that one comfort must be allowed, [sugar|the phone|late-night television|coffee] in {his} case, and the group [agreed|agreed, within limits].",
            "{S asked} {kin} for an opinion and got a longer answer than {he} wanted.",
            "Work is {name}'s replacement; {boss} is pleased, and nobody at home is.",
        ],
        home: &["count one habit for a week without changing it", "swap one replacement for a comfort"],
    },
    Topic {
        title: "Thought Stopping", lesson: "Social Support: Thought Stopping", how: &[Cbt, Process],
        about: "To compare what ends a thought and what only argues with it.",
        did: &[
            "Members told which technique had survived the first months.",
            "The group tried three of them again, and laughed at one.",
        ],
        points: &[
            "What {client} still does is [the rubber band|saying “stop” aloud in the car|the light switch]; it holds for about {3..10} minutes, long enough to {to act}.",
            "{S argues} with thoughts and loses, [mostly about {about}|at night above all]; what ends them is [moving|another voice|cold water|{acting}].",
            "{S had} a thought of {adrink} {lately}, around {trigger}, stopped it, and {v was} [proud|surprised how short it was].",
            "The thoughts that come to {name} at night are not about {substance} any more but about [money|{kin}|what was lost].",
            "{S gave} a newer member {his} trick: [name five cities|count the tiles|call and ask about the weather].",
        ],
        home: &["stop one thought a day before it has a sentence", "teach one technique to someone"],
    },
    Topic {
        title: "Holidays and Recovery", lesson: "Social Support: Holidays and Recovery", how: &[RelapsePrevention, Process],
        about: "To plan celebrations ahead: whom to see, how long, with what in hand, and how to leave.",
        did: &[
            "A calendar of the next three months went around, and each member marked one day.",
            "The group compared traditions, and which of them can be kept as they are.",
        ],
        points: &[
            "{S marked} [a birthday|the day a friend died|a wedding|the long weekend|New Year's Eve], and rated it {5..9} of ten.",
            "{S plans} to arrive late, bring [dessert|the dog|a cousin who knows], and be the one who drives; {kin} [knows|is in on it|may ask, once].",
            "{S wants} a new tradition: [breakfast instead of dinner|a walk on the beach|chairs at {meeting}].",
            "{S dreads} the question “not even one?”, [most of all from {kin}|at {job} of all places|and the silence after it], and wrote {2..3} answers to it.",
            "It is the day after that {client} fears, when [the house is empty|everyone has left|the money is gone]; {he asked} {sponsor} for that morning.",
        ],
        home: &["plan the marked day with one other person", "decide beforehand when to leave"],
    },
    Topic {
        title: "Recreation", lesson: "Social Support: Recreation", how: &[Process, MotivationalInterviewing],
        about: "To find what is fun without chemistry, and to bear being a beginner.",
        did: &[
            "Members named something they loved at ten years old.",
            "The group talked about being bad at something in front of others, and why that stops adults.",
        ],
        points: &[
            "At ten, {client} loved [drawing maps|taking radios apart|swimming far out|singing in the car|building forts]; {he has} not done it for {10..30} years.",
            "{S took} up [the bicycle|bread|pick-up basketball|birds|an old accordion] again {lately}, badly and with pleasure.",
            "Fun without {substance} still feels like waiting for it to begin, {client} said, [less than in the first month|and stays for the next ten minutes anyway].",
            "{S went} to [a matinee|the flea market|a ball game with the children of a friend|the aquarium] {lately} and forgot the time.",
            "{S has} never had a hobby and took the list of {20..30} home.",
        ],
        home: &["do the thing from age ten once", "go somewhere new for one hour"],
    },
];
