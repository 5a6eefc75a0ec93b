interface Contact {
  provider: string;
  name?: string;
  title: string;
  phone: string;
}

/** Whom to ask at each provider about a referral or a place. */
export const contacts: readonly Contact[] = [
  { provider: "college", title: "Admissions", phone: "201" },
  { provider: "harbour-skills", name: "Siobhan Keane", title: "Centre manager", phone: "211" },
  { provider: "open-road", title: "Front desk", phone: "222" },
  { provider: "furrow", name: "Jan Kowalczyk", title: "Course office", phone: "231" },
  { provider: "first-rung", title: "Duty worker", phone: "242" },
  { provider: "words-work", name: "Beatriz Leal", title: "Enrolment", phone: "251" },
  { provider: "carers", title: "Carers’ line", phone: "261" },
  { provider: "steady", title: "Referrals", phone: "271" },
  { provider: "money", title: "Appointments", phone: "282" },
  { provider: "forge", name: "Ottilie Marsh", title: "Business support", phone: "291" },
  { provider: "second-gate", title: "Duty adviser", phone: "301" },
  { provider: "wheels", name: "Len Hobday", title: "Bookings", phone: "311" },
];

/** Several services of one organisation under one name. */
export const programs: readonly { provider: string; name: string; description: string }[] = [
  { provider: "college", name: "Adult Skills", description: "Courses for people of 19 and over, most of them free." },
  { provider: "college", name: "Young People", description: "Small groups and a named tutor for 16 to 24 year olds." },
  { provider: "harbour-skills", name: "Coast and Harbour", description: "Training that port, haulage and wind firms asked for, and recruit from." },
];
