import type { DirectoryService } from "./services";

const all = ["youth_pathways", "working_futures", "skills_for_all"] as const;
const adults = ["working_futures", "skills_for_all"] as const;
const free = "Free";

/** Advice and practical help with what stands in the way. */
export const adviceServices: readonly DirectoryService[] = [
  { provider: "wheels", name: "Travel Training", description: "Somebody travels with you until you are happy to go alone.", barriers: ["TRA", "CON", "LEA"], offers: all, cost: free, wait: "2 weeks", checkedDaysAgo: 52 },
  { provider: "carers", name: "Working Carers Advice", description: "Flexible hours, carer’s leave, and what happens to Carer’s Allowance.", barriers: ["CAR", "BEN"], offers: adults, cost: free, wait: "1 week", checkedDaysAgo: 12 },
  { provider: "carers", name: "Replacement Care for Courses", description: "Somebody sits with the person you look after while you are in class.", barriers: ["CAR"], offers: adults, ages: [18, undefined], cost: free, wait: "3 weeks", checkedDaysAgo: 27 },
  { provider: "carers", name: "After Caring", description: "A group for people whose caring has ended and who wonder what next.", barriers: ["CON", "DIR", "CAR"], offers: ["working_futures"], cost: free, wait: "Monthly", checkedDaysAgo: 210 },
  { provider: "money", name: "Debt Advice", description: "A full look at what you owe, and somebody to talk to creditors.", barriers: ["DEB"], offers: all, ages: [18, undefined], cost: free, wait: "2 weeks. Urgent cases within 2 days", checkedDaysAgo: 9 },
  { provider: "money", name: "Better-off-in-Work Check", description: "What you would keep if you took the job, worked out on paper.", barriers: ["BEN", "DEB"], offers: adults, cost: free, wait: "1 week", checkedDaysAgo: 9 },
  { provider: "money", name: "Childcare Costs Advice", description: "Free hours, Universal Credit and the first deposit.", barriers: ["CHI", "BEN"], offers: all, cost: free, wait: "1 week", checkedDaysAgo: 14 },
  { provider: "money", name: "Bank Account and ID Help", description: "Opens a basic account with you, and pays for a birth certificate where nobody else does.", barriers: ["ID"], offers: all, ages: [16, undefined], cost: free, wait: "1 week", checkedDaysAgo: 32 },
  { provider: "steady", name: "Worry and Low Mood Group", description: "Six sessions with NHS therapists, in the hub and not in a clinic.", barriers: ["MEN"], offers: all, ages: [16, undefined], cost: free, wait: "3 weeks", checkedDaysAgo: 19 },
  { provider: "steady", name: "Alcohol, Drugs and Work", description: "A worker from the treatment service who helps to plan work around it.", barriers: ["SUB"], offers: ["working_futures"], ages: [18, undefined], cost: free, wait: "2 weeks", checkedDaysAgo: 46 },
  { provider: "first-rung", name: "Somewhere to Stay", description: "Housing advice for under-25s, and a night with a host family where nothing else is found.", barriers: ["HOU", "SAF"], offers: ["youth_pathways"], ages: [16, 24], cost: free, wait: "Same day", checkedDaysAgo: 4 },
  { provider: "open-road", name: "Tenancy and Work", description: "Keeps the roof on while you start work: rent, arrears, letters.", barriers: ["HOU", "DEB"], offers: ["working_futures"], ages: [18, undefined], cost: free, wait: "2 weeks", checkedDaysAgo: 34 },
  { provider: "open-road", name: "Device and Data Loan", description: "A laptop or phone with data for three months.", barriers: ["DIG"], offers: all, apply: "Ring, or come in on a Thursday", cost: free, wait: "1 week", alert: "Phones only this month: the laptops are all out.", checkedDaysAgo: 3 },
  { provider: "harbour-skills", name: "Tools and Boots Fund", description: "Up to £200 for what a job needs on the first day.", barriers: ["CLO"], offers: all, ages: [16, undefined], who: "A job offer in writing", cost: free, wait: "3 days", checkedDaysAgo: 16 },
  { provider: "furrow", name: "Garden for Veterans", description: "A weekly day outdoors with others who served.", barriers: ["MEN", "CON"], offers: ["working_futures"], cost: free, wait: "No wait", checkedDaysAgo: 600 },
  { provider: "second-gate", name: "Women’s Drop-in", description: "A safe morning for women, with a crèche and advice on housing and work.", barriers: ["SAF", "CRI", "CHI"], offers: ["youth_pathways", "working_futures"], ages: [18, undefined], cost: free, wait: "No wait", status: "temporarily closed", alert: "Closed while the building is mended. Opens again next month.", checkedDaysAgo: 21 },
];
