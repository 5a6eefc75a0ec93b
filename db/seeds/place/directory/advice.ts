import { monthly, weekly, type Particulars } from "./entry";

export const adviceParticulars: Readonly<Record<string, Particulars>> = {
  "wheels/Travel Training": { at: ["station-yard"], there: "We begin at your front door", when: [weekly("MO TU WE TH FR", "07:00", "18:00", "At the hour you would travel")], about: ["travel", "confidence", "oneToOne"], ask: ["Gwen Toller", "Travel buddy", "312"] },
  "carers/Working Carers Advice": { at: ["carers-house", "carers-phone"], when: [weekly("MO TU WE TH FR", "09:30", "16:30"), weekly("WE", "18:00", "20:30", "By phone", "carers-phone")], about: ["caring", "benefits", "oneToOne"] },
  "carers/Replacement Care for Courses": { at: ["carers-house"], there: "In the home of the person you look after", when: [weekly("MO TU WE TH FR", "08:30", "17:30")], about: ["caring", "oneToOne"], areas: [{ name: "The city of Northmere", council: "northmere" }], bring: ["The dates of your course"] },
  "carers/After Caring": { at: ["carers-house"], when: [monthly("TH", "14:00", "16:00", "The second Thursday of the month")], about: ["caring", "confidence", "group"] },
  "money/Debt Advice": { at: ["custom-house", "money-phone"], when: [weekly("MO TU TH FR", "10:00", "16:00"), weekly("WE", "12:00", "19:00", "By phone", "money-phone")], languages: ["pl", "ro"], about: ["debt", "oneToOne"], bring: ["Letters from whoever you owe money to", "Three months of bank statements"], ask: ["Ines Duarte", "Debt adviser", "281"] },
  "money/Better-off-in-Work Check": { at: ["custom-house", "money-phone"], when: [weekly("MO TH", "10:00", "16:00")], about: ["benefits", "oneToOne"], bring: ["Your latest Universal Credit statement"] },
  "money/Childcare Costs Advice": { at: ["money-phone"], when: [weekly("TU FR", "09:30", "14:30", "In school hours")], about: ["childcare", "benefits", "oneToOne"] },
  "money/Bank Account and ID Help": { at: ["custom-house"], when: [weekly("WE", "10:00", "15:00")], languages: ["ar", "pl", "bg"], about: ["identity", "oneToOne"], bring: ["Whatever has your name on it, however old"] },
  "steady/Worry and Low Mood Group": { at: ["steady-hub", "steady-saltby"], when: [weekly("MO", "17:30", "19:00", "Six weeks"), weekly("FR", "10:30", "12:00", "Six weeks", "steady-saltby")], about: ["mind", "group"], starts: [{ inWeeks: 3, lasts: 6, places: 8 }] },
  "steady/Alcohol, Drugs and Work": { at: ["riverside"], when: [weekly("TU TH", "13:00", "18:00")], about: ["alcohol", "oneToOne"], unlisted: true },
  "first-rung/Somewhere to Stay": { at: ["weavers-yard"], there: "Ring first: somebody answers at night", when: [weekly("MO TU WE TH FR SA SU", "00:00", "23:59", "By phone at any hour")], about: ["housing", "safety", "oneToOne"], areas: [{ name: "Northmere and its suburbs", districts: ["NM1", "NM2", "NM3", "NM4"] }, { name: "Saltby", council: "saltby" }] },
  "open-road/Tenancy and Work": { at: ["open-road-house"], when: [weekly("MO WE", "10:00", "16:00")], about: ["housing", "debt", "oneToOne"], bring: ["Your tenancy agreement", "The last letter from the landlord"] },
  "open-road/Device and Data Loan": { at: ["open-road-house", "open-road-saltby"], when: [weekly("TH", "10:00", "16:00", "Collecting and bringing back")], about: ["digital", "lent"], noReferrals: true },
  "harbour-skills/Tools and Boots Fund": { at: ["training-quay"], there: "By post too", when: [weekly("TU TH", "12:00", "14:00")], prices: [{ pence: 0, for: "Up to £200 of what the job needs" }], about: ["clothes", "lent"], bring: ["The offer of the job", "A price from a shop"] },
  "furrow/Garden for Veterans": { at: ["walled-garden"], when: [weekly("WE", "10:00", "15:00", "April to October")], about: ["land", "mind", "group"] },
  "second-gate/Women’s Drop-in": { at: ["womens-rooms"], when: [weekly("TU", "09:30", "12:30", "Women and their children only")], languages: ["ur", "pl"], about: ["safety", "convictions", "dropIn"], unlisted: true },
};
