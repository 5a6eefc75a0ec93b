import type { DirectoryService } from "./services";

const all = ["youth_pathways", "working_futures", "skills_for_all"] as const;
const adults = ["working_futures", "skills_for_all"] as const;
const young = ["youth_pathways"] as const;
const youngAndSkills = ["youth_pathways", "skills_for_all"] as const;
const free = "Free";
const freeIfLowPaid = "Free if you are out of work or earn less than the local limit";

/** Courses: basics, English, trades and the way back into learning. */
export const learningServices: readonly DirectoryService[] = [
  { provider: "college", name: "Maths for Work", description: "Number skills for everyday jobs, in small groups. Ends with a Level 1 or Level 2 certificate.", barriers: ["FUN", "QUA", "CON"], offers: all, ages: [19, undefined], cost: free, wait: "Starts every 4 weeks", checkedDaysAgo: 12 },
  { provider: "college", name: "English for Work", description: "Reading and writing for forms, e-mails and reports. Level 1 and Level 2.", barriers: ["FUN", "QUA"], offers: all, ages: [19, undefined], cost: free, wait: "Starts every 4 weeks", checkedDaysAgo: 12 },
  { provider: "college", name: "Digital Basics", description: "E-mail, online forms and video calls, from the beginning. Laptops to use in class.", barriers: ["DIG", "FUN"], offers: adults, ages: [19, undefined], cost: free, wait: "2 weeks", checkedDaysAgo: 20 },
  { provider: "college", name: "ESOL Entry 1 to 3", description: "English for speakers of other languages, three mornings a week, with a crèche.", barriers: ["ESO", "CHI"], offers: adults, ages: [19, undefined], cost: freeIfLowPaid, wait: "Up to 8 weeks. Tests every Tuesday", checkedDaysAgo: 33 },
  { provider: "college", name: "Health and Social Care Level 2", description: "Twelve weeks with a placement in a care home or at the hospital.", barriers: ["QUA", "EXP"], offers: all, ages: [18, undefined], cost: freeIfLowPaid, wait: "Next start in about 6 weeks", checkedDaysAgo: 25 },
  { provider: "college", name: "Introduction to Construction", description: "Ten weeks of bricklaying, joinery and site safety, with the CSCS card test.", barriers: ["QUA", "EXP", "CLO"], offers: all, ages: [16, undefined], cost: freeIfLowPaid, wait: "Next start in about 3 weeks", checkedDaysAgo: 18 },
  { provider: "college", name: "Back to Learning for 16 to 18", description: "A small group for young people who left school or college early. Half days at first.", barriers: ["CON", "DIR", "LEA"], offers: young, ages: [16, 18], cost: free, wait: "Starts any Monday", checkedDaysAgo: 9 },
  { provider: "college", name: "Supported Internship", description: "A year with an employer and a job coach, for young people with an education, health and care plan.", barriers: ["LEA", "EXP", "ADJ"], offers: young, ages: [16, 24], who: "An education, health and care plan", cost: free, wait: "September, with a few places in January", checkedDaysAgo: 47 },
  { provider: "college", name: "Access to Nursing", description: "One year, part time, leading to a degree in nursing or midwifery.", barriers: ["QUA"], offers: ["skills_for_all"], ages: [19, undefined], cost: "Advanced Learner Loan, which is written off if you finish a degree", wait: "September", checkedDaysAgo: 62 },
  { provider: "college", name: "Careers Advice at the College", description: "An hour with a qualified careers adviser and a written action plan.", barriers: ["DIR", "CON"], offers: all, cost: free, wait: "1 week", checkedDaysAgo: 15 },
  { provider: "college", name: "Teaching Assistant Level 2", description: "A day a week with a school placement.", barriers: ["QUA", "EXP"], offers: adults, ages: [19, undefined], cost: freeIfLowPaid, wait: "Each term", checkedDaysAgo: 28 },
  { provider: "harbour-skills", name: "Forklift and Warehouse", description: "Two weeks: counterbalance licence, manual handling, and an interview with a local warehouse.", barriers: ["QUA", "EXP"], offers: adults, ages: [18, undefined], who: "Able to stand and lift for a shift", cost: free, wait: "Up to 3 weeks", checkedDaysAgo: 7 },
  { provider: "harbour-skills", name: "Offshore Wind Ready", description: "Six weeks of safety and technician basics with two turbine firms.", barriers: ["QUA"], offers: ["working_futures", "skills_for_all"], ages: [18, undefined], who: "Maths at Level 2 and a medical", cost: free, wait: "Next start in about 10 weeks", checkedDaysAgo: 35 },
  { provider: "harbour-skills", name: "HGV Driver Bootcamp", description: "Theory and practice for Category C, with hauliers who recruit from the course.", barriers: ["QUA"], offers: adults, ages: [19, undefined], who: "A driving licence held for a year", cost: free, wait: "Up to 6 weeks", checkedDaysAgo: 44 },
  { provider: "harbour-skills", name: "Welding Taster", description: "Five days in the workshop to find out whether it is for you.", barriers: ["DIR", "EXP"], offers: youngAndSkills, ages: [16, undefined], cost: free, wait: "Monthly", checkedDaysAgo: 21 },
  { provider: "harbour-skills", name: "Port Operative Apprenticeship", description: "A paid apprenticeship over 18 months with the harbour company.", barriers: ["EXP", "QUA"], offers: youngAndSkills, ages: [16, undefined], cost: free, wait: "Recruits in spring", checkedDaysAgo: 240 },
  { provider: "furrow", name: "Farm and Food Skills", description: "Eight weeks outdoors: livestock, machinery, food hygiene. Transport from Eastfold station.", barriers: ["EXP", "QUA", "TRA"], offers: all, ages: [16, undefined], cost: free, wait: "Starts monthly", checkedDaysAgo: 16 },
  { provider: "furrow", name: "Kitchen Start", description: "Six weeks in a training kitchen and a trial shift with a local café or school.", barriers: ["EXP", "CON", "QUA"], offers: all, ages: [17, undefined], cost: free, wait: "3 weeks", checkedDaysAgo: 22 },
  { provider: "furrow", name: "Growing Confidence", description: "One day a week in the walled garden, at your own pace.", barriers: ["CON", "MEN"], offers: all, cost: free, wait: "No wait", checkedDaysAgo: 11 },
  { provider: "words-work", name: "English Conversation Group", description: "Friendly groups in the library on weekday mornings. No test, no register.", barriers: ["ESO", "CON"], offers: all, ages: [16, undefined], cost: free, wait: "No wait", checkedDaysAgo: 5 },
  { provider: "words-work", name: "English for Care Work", description: "The language of care homes and handovers, for people who have done this work elsewhere.", barriers: ["ESO", "QUA"], offers: adults, ages: [18, undefined], cost: free, wait: "4 weeks", checkedDaysAgo: 31 },
];
