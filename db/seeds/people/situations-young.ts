import type { Situation } from "./situation";

const apprenticeships = [
  { employer: "Pell and Daughters Joinery", title: "Apprentice joiner", pay: 8.2, hours: [37, 40], kind: "apprenticeship" },
  { employer: "Saltby Harbour Company", title: "Apprentice port operative", pay: 8.6, hours: [37, 40], kind: "apprenticeship" },
  { employer: "Northmere City Council", title: "Apprentice in business administration", pay: 9.1, hours: [37, 37], kind: "apprenticeship" },
  { employer: "Little Acorns Nursery", title: "Apprentice nursery practitioner", pay: 7.9, hours: [32, 37], kind: "apprenticeship" },
] as const;

const firstJobs = [
  { employer: "The Lantern Hotel", title: "Kitchen porter", pay: 11.9, hours: [20, 32], contract: "permanent" },
  { employer: "Meridian Parcels", title: "Parcel sorter", pay: 12.6, hours: [24, 38], contract: "agency" },
  { employer: "Castle Street Bakery", title: "Shop assistant", pay: 11.8, hours: [16, 30], contract: "permanent" },
  { employer: "Tideway Leisure Centre", title: "Leisure assistant", pay: 11.7, hours: [16, 30], contract: "permanent" },
  { employer: "Harbour Fresh Foods", title: "Production operative", pay: 12.4, hours: [30, 39], contract: "fixed_term" },
] as const;

/** Youth Pathways' people: 16 to 24. */
export const youngSituations: readonly Situation[] = [
  {
    key: "left-school", share: 8, ages: [16, 17], activity: ["looking", "not_looking"], lastWorked: "never",
    wants: [["learn", "careers_advice"], ["find_work", "careers_advice"], ["not_sure"]],
    barriers: ["DIR", "CON", "FUN", "TRA"], circumstances: [["none"], ["none"], ["carer"]],
    words: ["Left in February and nobody has said what I can do instead.", "I like working with my hands. School was not for me.", "I can do mornings. I have to collect my brother at 3.", "Mum filled this in with me."],
    goals: [
      { title: "Find something to do in the week that I want to get up for", steps: [["Visit Back to Learning for a morning", "resident"], ["Go with them on the first day", "adviser"], ["Look at three jobs you like the sound of and write down why", "resident"]] },
      { title: "Get maths to a pass", steps: [["Do the college’s maths check", "resident"], ["Ask school for the exam results", "adviser"]] },
    ],
    services: ["college/Back to Learning for 16 to 18", "first-rung/Youth Mentoring", "college/Introduction to Construction", "furrow/Growing Confidence"],
    jobs: apprenticeships, courses: ["Back to Learning", "Level 1 Motor Vehicle", "Level 1 Hair and Beauty"],
    met: ["Came with their mum. Quiet at first, then told me about the bikes they repair for friends.", "Met at the café next to the hub, as agreed. Wants something practical and small groups.", "Arrived early. Knows what they do not want, which is a start."],
  },
  {
    key: "young-and-looking", share: 10, ages: [18, 24], activity: ["looking"], lastWorked: [3, 20],
    wants: [["find_work"], ["find_work", "learn"], ["find_work", "careers_advice"]],
    barriers: ["EXP", "CON", "TRA", "QUA", "DIG"], circumstances: [["none"], ["none"], ["no_income"]],
    words: ["I have sent about forty applications and had two replies.", "I did Christmas at Meridian and they did not keep us on.", "Can do any shift but the last bus from ours is 9.", "Passed my theory test, saving for lessons."],
    goals: [
      { title: "Get a first steady job", steps: [["Finish your CV at the Wednesday workshop", "resident"], ["Ring The Lantern and Tideway about trial shifts", "adviser"], ["Apply for two jobs a week and keep a note of them", "resident"]] },
      { title: "Be able to get to early shifts", steps: [["Price the moped loan against the bus pass", "resident"], ["Ask Eastfold Wheels about the minibus from your stop", "adviser"]] },
    ],
    services: ["first-rung/First Job Club", "open-road/CV and Interview Workshop", "first-rung/Apprenticeship Ready", "harbour-skills/Welding Taster", "wheels/Moped to Work"],
    jobs: firstJobs, courses: ["Level 2 Warehousing", "Level 2 Customer Service"],
    met: ["Good first meeting. Has the experience but the CV hides it: the Meridian job is on page two.", "Confident on the phone, freezes in a room. Practice interviews before anything else.", "Would take anything, which is the trouble. We agreed on two kinds of work to aim at."],
  },
  {
    key: "care-leaver", share: 3, ages: [18, 21], activity: ["looking", "not_looking", "volunteering"], lastWorked: [2, 14],
    wants: [["find_work", "support"], ["support", "careers_advice"]],
    barriers: ["HOU", "CON", "DEB", "EXP"], circumstances: [["care_experienced"], ["care_experienced", "no_income"]],
    words: ["My PA at the council said to apply.", "I move into my own flat next month and need money coming in.", "Text is best. I do not pick up numbers I do not know."],
    goals: [
      { title: "Keep the flat and start earning", steps: [["Bring the tenancy papers so we can look at them together", "resident"], ["Ask the leaving care team about the setting-up grant", "adviser"], ["Meet the named worker at First Rung", "resident"]] },
    ],
    services: ["first-rung/Care Leavers into Work", "first-rung/Somewhere to Stay", "money/Bank Account and ID Help"],
    jobs: [...firstJobs.slice(0, 3), apprenticeships[2]], courses: ["Level 1 Health and Social Care", "Level 2 Barista Skills"],
    met: ["Met with their personal adviser from the council. Has moved four times in two years and still turned up.", "We walked round the harbour instead of sitting in a room. Wants to work with animals one day."],
  },
  {
    key: "young-parent", share: 4, ages: [18, 24], activity: ["caring"], lastWorked: [8, 30],
    wants: [["find_work", "learn"], ["learn"], ["find_work", "support"]],
    barriers: ["CHI", "CON", "QUA", "TRA"], circumstances: [["none"], ["carer"], ["no_income"]],
    words: ["My little one is 2 and can start nursery after Easter.", "I need school hours. I was on a hairdressing course before.", "Would love to do something with children or in a hospital."],
    goals: [
      { title: "Have childcare that I trust and can pay for", steps: [["Work out the free hours with Saltby Money Advice", "resident"], ["Visit two nurseries", "resident"], ["Ask about help with the first deposit", "adviser"]] },
      { title: "Go back to learning", steps: [["Go to the Young Parents Group on a Tuesday", "resident"]] },
    ],
    services: ["first-rung/Young Parents Group", "money/Childcare Costs Advice", "college/Health and Social Care Level 2"],
    jobs: [{ employer: "Little Acorns Nursery", title: "Nursery assistant", pay: 12, hours: [16, 25], contract: "permanent" }, { employer: "Castle Street Bakery", title: "Shop assistant", pay: 11.8, hours: [16, 20], contract: "permanent" }],
    courses: ["Level 2 Childcare", "Level 2 Health and Social Care"],
    met: ["Met with the baby, who ate the leaflet. Has worked out more of the childcare sums than most of us could.", "Wants to show the family that a thing begun can be finished. Mornings only for now."],
  },
  {
    key: "at-risk-of-leaving", share: 4, ages: [16, 19], activity: ["learning"],
    wants: [["careers_advice", "support"], ["support"], ["careers_advice"]],
    barriers: ["MEN", "CON", "LEA", "TRA"], circumstances: [["none"], ["health"], ["carer"]],
    riskSigns: [["missing_lessons"], ["may_leave_course"], ["missing_lessons", "additional_needs"], ["young_carer", "missing_lessons"]],
    access: ["quiet_place"],
    words: ["I am on the wrong course but they say it is too late to swap.", "I get there late because of the bus and then I do not want to walk in.", "My tutor said you could help."],
    goals: [
      { title: "Stay in college, or change before it is too late", steps: [["Meet your tutor with us about the timetable", "adviser"], ["Book an hour with the college’s careers adviser", "resident"], ["Agree a place to go when it gets too loud", "provider"]] },
    ],
    services: ["college/Careers Advice at the College", "first-rung/Youth Mentoring", "steady/Worry and Low Mood Group", "wheels/Travel Training"],
    jobs: [apprenticeships[0], apprenticeships[3]], courses: ["Level 2 Electrical Installation", "Level 3 Digital Media"],
    met: ["Came out of a lesson to meet me, with the tutor’s blessing. The course is fine; the corridor is not.", "Likes the work, hates the group. College can move them after half-term."],
  },
];
