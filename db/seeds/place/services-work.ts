import type { DirectoryService } from "./services";

const all = ["youth_pathways", "working_futures", "skills_for_all"] as const;
const working = ["working_futures"] as const;
const young = ["youth_pathways"] as const;
const free = "Free";

/** Help to find, start and keep work. */
export const workServices: readonly DirectoryService[] = [
  { provider: "open-road", name: "One to One Job Coaching", description: "The same coach every week, for up to a year, and for six months after you start work.", barriers: ["CON", "EXP", "DIR"], offers: working, ages: [18, undefined], cost: free, wait: "2 weeks", checkedDaysAgo: 8 },
  { provider: "open-road", name: "CV and Interview Workshop", description: "A morning in a group of eight. You leave with a finished CV.", barriers: ["EXP", "CON"], offers: all, cost: free, wait: "Every Wednesday", checkedDaysAgo: 8 },
  { provider: "open-road", name: "Work Tasters", description: "A day or a week with a local employer before you decide.", barriers: ["DIR", "EXP"], offers: all, ages: [16, undefined], cost: free, wait: "3 weeks", checkedDaysAgo: 14 },
  { provider: "open-road", name: "Fifty and Forward", description: "For people over 50: what else you can do with what you know, and employers who want it.", barriers: ["DIR", "CON", "DIG"], offers: working, ages: [50, undefined], cost: free, wait: "Starts monthly", checkedDaysAgo: 26 },
  { provider: "open-road", name: "Interview Wardrobe", description: "Clothes for interviews and the first week, to keep.", barriers: ["CLO"], offers: all, cost: free, wait: "By appointment, within a week", checkedDaysAgo: 13 },
  { provider: "open-road", name: "Volunteer First", description: "Finds a volunteering role of a few hours a week and stays in touch.", barriers: ["EXP", "CON", "MEN"], offers: all, ages: [16, undefined], cost: free, wait: "1 week", checkedDaysAgo: 30 },
  { provider: "first-rung", name: "Youth Mentoring", description: "A mentor under 30 who meets you where you are: a café, the park, your front step.", barriers: ["CON", "DIR", "MEN"], offers: young, ages: [16, 24], cost: free, wait: "2 weeks", checkedDaysAgo: 6 },
  { provider: "first-rung", name: "First Job Club", description: "Twice a week: applications together, a phone to ring employers from, and lunch.", barriers: ["EXP", "DIG", "CON"], offers: young, ages: [16, 24], cost: free, wait: "No wait", checkedDaysAgo: 6 },
  { provider: "first-rung", name: "Apprenticeship Ready", description: "Six weeks to choose a trade, sort out maths and English and meet three employers.", barriers: ["DIR", "FUN", "EXP"], offers: young, ages: [16, 24], cost: free, wait: "Starts every 6 weeks", checkedDaysAgo: 17 },
  { provider: "first-rung", name: "Care Leavers into Work", description: "A named worker, a start-up grant and interviews with the councils as employers.", barriers: ["CON", "HOU", "EXP"], offers: young, ages: [16, 25], who: "Care experience", cost: free, wait: "1 week", checkedDaysAgo: 24 },
  { provider: "first-rung", name: "Young Parents Group", description: "Tuesday mornings with a crèche: work, courses and childcare money.", barriers: ["CHI", "CON"], offers: young, ages: [16, 25], cost: free, wait: "No wait", checkedDaysAgo: 29 },
  { provider: "first-rung", name: "Creative Start", description: "Film, sound and design projects with paid commissions.", barriers: ["DIR", "CON", "EXP"], offers: young, ages: [16, 24], cost: free, wait: "Next start in about 5 weeks", alert: "Full until the next start. Names are taken for the waiting list.", checkedDaysAgo: 10 },
  { provider: "steady", name: "Individual Placement and Support", description: "A specialist in the community mental health team who looks for the job you want at once, and stays with you in it.", barriers: ["MEN"], offers: working, ages: [18, undefined], cost: free, wait: "2 weeks", checkedDaysAgo: 15 },
  { provider: "steady", name: "Back Care and Work", description: "A physiotherapist and a job coach together, over eight weeks.", barriers: ["PHY", "ADJ"], offers: working, ages: [18, undefined], cost: free, wait: "4 weeks", checkedDaysAgo: 36 },
  { provider: "steady", name: "Talking about Adjustments", description: "Works out with you what would help at work, and talks to the employer if you want.", barriers: ["ADJ", "LEA", "PHY"], offers: all, cost: free, wait: "1 week", checkedDaysAgo: 20 },
  { provider: "steady", name: "Autism and Work", description: "Job coaching by people who are autistic themselves.", barriers: ["LEA", "ADJ", "CON"], offers: ["youth_pathways", "working_futures"], ages: [16, undefined], cost: free, wait: "6 to 8 weeks", checkedDaysAgo: 41 },
  { provider: "forge", name: "Starting Up", description: "Eight evenings: an idea, prices, tax and the first customer.", barriers: ["DIR", "QUA"], offers: ["working_futures", "skills_for_all"], ages: [18, undefined], cost: free, wait: "Each term", checkedDaysAgo: 38 },
  { provider: "forge", name: "Self-employment Surgery", description: "An hour with an adviser who has run a business.", barriers: ["DIR"], offers: ["working_futures", "skills_for_all"], ages: [18, undefined], cost: free, wait: "2 weeks", checkedDaysAgo: 38 },
  { provider: "forge", name: "Market Stall Trial", description: "A stall on Northmere market for four Saturdays, rent free.", barriers: ["EXP", "CON"], offers: ["youth_pathways", "working_futures", "skills_for_all"], ages: [16, undefined], cost: "Free, with a deposit of £20 that is returned", wait: "Spring to autumn", checkedDaysAgo: 200 },
  { provider: "second-gate", name: "Disclosure Advice", description: "What to tell an employer, when, and in what words. In confidence.", barriers: ["CRI"], offers: all, cost: free, wait: "1 week", checkedDaysAgo: 23 },
  { provider: "second-gate", name: "Through the Gate Jobs", description: "Employers who recruit people with convictions, and a mentor for the first three months.", barriers: ["CRI", "EXP"], offers: working, ages: [18, undefined], cost: free, wait: "2 weeks", checkedDaysAgo: 23 },
  { provider: "wheels", name: "Moped to Work", description: "A moped, helmet and training on loan for the first six months of a job.", barriers: ["TRA"], offers: all, ages: [16, undefined], who: "A job or course that buses do not reach in time", cost: "£15 a week", wait: "3 weeks", checkedDaysAgo: 18 },
  { provider: "wheels", name: "Early Shift Minibus", description: "Door to door for shifts that start before the first bus.", barriers: ["TRA"], offers: all, cost: "£2 a journey", wait: "1 week", checkedDaysAgo: 18 },
];
