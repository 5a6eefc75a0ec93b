import type { Situation } from "./situation";

/** Working Futures' people, first part: out of work, for a long time or after losing a job. */
export const adultSituations: readonly Situation[] = [
  {
    key: "long-out-of-work", share: 13, ages: [27, 49], activity: ["looking"], lastWorked: [14, 70],
    wants: [["find_work"], ["find_work", "support"], ["find_work", "learn"]],
    barriers: ["EXP", "CON", "DIG", "TRA", "DEB", "FUN"], circumstances: [["none"], ["none"], ["health"], ["no_income"]],
    words: ["I have been to that many courses. I want somebody to look at me, not my form.", "Warehouse closed and it all went online. I am not good with computers.", "Willing to start at the bottom.", "I can do days. Nights finished me off last time."],
    goals: [
      { title: "Have recent work to talk about", steps: [["Do two mornings a week at the furniture project", "resident"], ["Find a work trial of two weeks for you", "adviser"], ["Write down what you did in the last job, task by task", "resident"]] },
      { title: "Apply online without help", steps: [["Come to the hub’s computer hour on Thursdays", "resident"], ["Set up one e-mail address and keep the password safe", "resident"]] },
    ],
    services: ["open-road/One to One Job Coaching", "open-road/CV and Interview Workshop", "harbour-skills/Forklift and Warehouse", "college/Digital Basics", "open-road/Work Tasters"],
    jobs: [
      { employer: "Tarn Logistics", title: "Warehouse operative", pay: 12.8, hours: [30, 40], contract: "agency" },
      { employer: "Brightwater Care", title: "Care assistant", pay: 12.7, hours: [24, 38], contract: "permanent" },
      { employer: "Northmere Hospitals Trust", title: "Domestic assistant", pay: 12.3, hours: [20, 37], contract: "permanent" },
      { employer: "Saltby Borough Council", title: "Grounds maintenance operative", pay: 13.1, hours: [37, 37], contract: "fixed_term" },
    ],
    courses: ["Forklift licence", "Level 2 Food Hygiene", "Digital skills"],
    met: ["Long talk. Last worked at the cold store; the reference is good and nobody has ever asked for it.", "Wary of us, and said why. We agreed to meet for half an hour at a time.", "Brought a folder of every rejection. We put it in a drawer and started with what went well."],
  },
  {
    key: "over-50", share: 8, ages: [50, 63], activity: ["looking", "not_looking"], lastWorked: [4, 26],
    wants: [["find_work"], ["find_work", "careers_advice"]],
    barriers: ["DIR", "DIG", "PHY", "CON"], circumstances: [["none"], ["health"], ["former_carer"]],
    words: ["Thirty years with one firm. I do not know what else I am.", "My knees will not do a building site again.", "I cared for my dad until March. I would like to be useful again.", "Happy to work four days."],
    goals: [
      { title: "Decide what comes next", steps: [["Go to Fifty and Forward for four weeks", "resident"], ["List what you taught others to do", "resident"], ["Arrange a visit to the college workshops, who need technicians", "adviser"]] },
    ],
    services: ["open-road/Fifty and Forward", "college/Digital Basics", "steady/Back Care and Work", "carers/After Caring"],
    jobs: [
      { employer: "Northmere College", title: "Workshop technician", pay: 14.2, hours: [30, 37], contract: "permanent" },
      { employer: "Eastfold Buses", title: "School bus driver", pay: 14.9, hours: [20, 27], contract: "permanent" },
      { employer: "Northmere Hospitals Trust", title: "Ward clerk", pay: 12.9, hours: [22, 37], contract: "permanent" },
    ],
    courses: ["Level 3 Award in Education and Training", "Minibus licence"],
    met: ["Has trained half the trade in the county and calls it showing people the ropes. That goes on the CV.", "Practical about money: mortgage done in two years. Wants to be asked what they know."],
  },
  {
    key: "health", share: 11, ages: [22, 60], activity: ["not_looking", "looking"], lastWorked: [7, 48],
    wants: [["find_work", "support"], ["support", "find_work"], ["find_work"]],
    barriers: ["MEN", "PHY", "ADJ", "CON", "BEN"], circumstances: [["health"], ["disability"], ["health", "no_income"]],
    access: ["quiet_place", "more_time", "step_free"],
    words: ["I want to work. I need it to be a place that understands a bad day.", "Part time to begin with. I tire by the afternoon.", "A phone call makes me anxious. E-mail is fine.", "I would like to know what happens to my money first."],
    goals: [
      { title: "Start with hours I can manage", steps: [["Keep a note for two weeks of when in the day you feel able", "resident"], ["Work out on paper what 16 hours would pay", "adviser"], ["Meet the Steady Steps specialist", "resident"]] },
      { title: "Have the right things in place before day one", steps: [["Write a list of adjustments with you", "adviser"], ["Apply to Access to Work", "resident"]] },
    ],
    services: ["steady/Individual Placement and Support", "steady/Back Care and Work", "steady/Talking about Adjustments", "money/Better-off-in-Work Check", "furrow/Growing Confidence"],
    jobs: [
      { employer: "Northmere City Libraries", title: "Library assistant", pay: 12.9, hours: [12, 20], contract: "permanent" },
      { employer: "Marram Insurance", title: "Claims administrator, from home", pay: 13.4, hours: [16, 25], contract: "permanent" },
      { employer: "Furrow Training", title: "Garden assistant", pay: 12.2, hours: [8, 16], contract: "fixed_term" },
    ],
    courses: ["Level 2 Business Administration", "Level 2 Horticulture"],
    met: ["Went at their pace. Good at detail, and proud of it. No more than two meetings a month for now.", "Knows exactly what would help at work, and has never been asked. Wrote it down together.", "Came with a friend, which helped. We looked at the back of the hub in case the front is busy."],
  },
  {
    key: "carer", share: 6, ages: [30, 59], activity: ["caring"], lastWorked: [10, 90],
    wants: [["find_work", "support"], ["learn", "find_work"]],
    barriers: ["CAR", "BEN", "CON", "DIG"], circumstances: [["carer"], ["carer", "no_income"]],
    words: ["I look after my mum. Sister can do two days from September.", "Anything between 10 and 2.", "It has been a long time. I would not know where to start."],
    goals: [
      { title: "Find hours that leave room for caring", steps: [["Ask for a carer’s assessment", "resident"], ["Find employers who offer term time or fixed days", "adviser"], ["Ask the Carers Centre what happens to Carer’s Allowance", "resident"]] },
    ],
    services: ["carers/Working Carers Advice", "carers/Replacement Care for Courses", "money/Better-off-in-Work Check", "college/Digital Basics"],
    jobs: [
      { employer: "Eastfold Primary School", title: "Midday supervisor", pay: 12.1, hours: [7, 10], contract: "permanent" },
      { employer: "Brightwater Care", title: "Home care worker, fixed days", pay: 13.2, hours: [14, 18], contract: "permanent" },
    ],
    courses: ["Teaching Assistant Level 2", "Digital skills"],
    met: ["Runs a household, three prescriptions and a wheelchair rota, and says there are no skills to put on a CV.", "We met by phone while the sitting service was there. Wednesdays work best."],
  },
  {
    key: "lost-a-job", share: 9, ages: [24, 49], activity: ["looking"], lastWorked: [1, 7],
    wants: [["find_work"], ["find_work", "careers_advice"], ["find_work", "learn"]],
    barriers: ["DIR", "CON", "QUA", "TRA", "DEB"], circumstances: [["none"], ["none"], ["no_income"], ["armed_forces"]],
    words: ["The shop closed with two weeks’ notice.", "I can start straight away. Clean licence.", "Came out of the Army in the summer.", "I would rather retrain than go back to a call centre."],
    goals: [
      { title: "Be back in work within three months", steps: [["Choose two kinds of work to aim at", "resident"], ["Put you in touch with Tarn Logistics about the new depot", "adviser"], ["Rewrite the CV for each of the two", "resident"]] },
    ],
    services: ["open-road/CV and Interview Workshop", "harbour-skills/HGV Driver Bootcamp", "harbour-skills/Forklift and Warehouse", "college/Careers Advice at the College"],
    jobs: [
      { employer: "Tarn Logistics", title: "Transport clerk", pay: 14.1, hours: [37, 40], contract: "permanent" },
      { employer: "Meridian Parcels", title: "Delivery driver", pay: 13.5, hours: [35, 42], contract: "permanent" },
      { employer: "Marram Insurance", title: "Customer adviser", pay: 13, hours: [30, 37], contract: "permanent" },
      { employer: "Ridgeway Homes", title: "Site labourer", pay: 14.4, hours: [40, 44], contract: "fixed_term" },
    ],
    courses: ["HGV Category C", "Level 2 Bookkeeping"],
    met: ["Ready to go. Needs contacts more than courses.", "Still angry about how the job ended, and turned it into a very good list of what to look for next."],
  },
];
