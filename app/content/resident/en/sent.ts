/** The page somebody sees when their application has been sent, and the file they can keep. */
export const sent = {
  title: "Application sent",
  yourReference: "Your reference number",
  received: (day: string) => `We received your application on ${day}.`,
  keep: "Keep your reference number. You can <file>save this as a file</file>, print this page or take a picture of it.",
  written: {
    email: "We have also sent an email to the address you gave us.",
    text: "We have also sent a text message to the number you gave us.",
  },
  next: {
    title: "What happens next",
    urgent: (day: string) => `You told us you need help today. An adviser will try to reach you by the end of ${day}.`,
    cannotWait: (phone: string) => `If you cannot wait, call <phone>${phone}</phone> or <help>see who can help now</help>.`,
    reads: (hub: string) => `An adviser at ${hub} reads your answers and works out what help fits you.`,
    hears: (day: string) => `You will hear from us by <day>${day}</day>.`,
    waits: (day: string) => `From <day>${day}</day> you can get our answer at the reception of the hub. Bring your reference number, or call us and give it.`,
    late: (day: string) => `We said that you would hear from us by <day>${day}</day>. If you did not, call us and give your reference number.`,
    steps: ["We tell you which help we suggest, and why. You can say that it does not fit.", "You meet an adviser and make a plan together.", "You take the first steps, with our help."],
  },
  follow: {
    title: "See where your application is",
    signIn: {
      email: "<signIn>Sign in with your email address</signIn>. We send you a code, so you do not need a password.",
      text: "<signIn>Sign in with your phone number</signIn>. We send you a code, so you do not need a password.",
    },
    ask: "Ask at the hub, or call it. Give your reference number and your date of birth.",
  },
  contact: { title: "If something changes or you have a question", say: (reference: string) => `Say your reference number: ${reference}.` },
  help: "If you have nowhere to sleep, no money for food or you are not safe, <help>get help now</help>.",
  feedback: "<feedback>What did you think of this service?</feedback> (takes 30 seconds)",
  file: {
    title: (reference: string) => `Your application ${reference}`,
    signInAt: (address: string) => `To see where your application is, go to <link>${address}</link>.`,
  },
};
