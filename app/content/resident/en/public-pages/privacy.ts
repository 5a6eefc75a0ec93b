/** How we use what people tell us: what the law calls a privacy notice. */
export const privacy = {
  title: "How we use what you tell us",
  who: (place: string) => `${place} runs Work Local with the councils and the Jobcentres of the area. Together they are responsible for your information.`,
  keep: {
    title: "What we keep",
    list: [
      "what you write in your application: your name, date of birth, postcode, how to reach you, what you do now and what you want help with",
      "what you tell us about your health or your situation, if you choose to",
      "your plan, what was done and what came of it, such as a job or a course",
      "messages and documents you send us, and your appointments",
      "who looked at your record, and when",
    ],
  },
  why: {
    title: "Why we may use it",
    task: "It is the job of councils and Jobcentres to help people find work and learn. The law calls this a public task (UK GDPR, article 6(1)(e)).",
    special: "The law protects some things more, such as your health. We use them where we need them to help you. The law has a name for that: substantial public interest (article 9(2)(g)).",
    consent: "We do not rely on consent to keep your record, so we do not ask you to tick a box.",
    person: "A person decides which help you get. A computer suggests one and says why. You see the reasons and can tell us that it does not fit.",
  },
  sees: {
    title: "Who sees it",
    list: [
      "advisers at your hub, from a council or from the Jobcentre",
      "an adviser of another hub, only if they say why. You can see that they did",
      "managers of Work Local, to check that the work is done well",
      "a college, training firm or charity that can help you. It only gets what you agreed to share with it",
      "those who pay for the help: they get lists of results, with only what they need to check them",
    ],
    benefits: "If you tell us something, you have not told the office that pays your benefits. We do not sell your information. When you sign in you can <looked>see who has looked at your record</looked>.",
  },
  equality: {
    title: "Your answers to the equality questions",
    words: "You can skip them. Your answers are kept away from your record. No adviser or manager can see them. We only count them, together with those of many other people. We may use them because of the Equality Act 2010 (article 9(2)(g)).",
  },
  feedback: { title: "What you think of the service", words: "When you give feedback we keep what you write and the day, not who you are. Managers read it." },
  contact: { title: "How we contact you", words: "Only in the ways you said are safe. GOV.UK Notify sends our messages. If you ask us to, they do not say what they are about." },
  postcodes: {
    title: "Your postcode",
    words: "Your postcode tells us which council and which hub are yours, and how far a course is from you. We look it up in a list we keep ourselves, so it is sent to nobody.",
    list: "We have to say where the list comes from:",
  },
  long: {
    title: "How long we keep it",
    draft: (days: number) => `an application you did not send: ${days} days from the day you began it`,
    record: "a record of support: as long as the rules of the money that paid for it say. That can be several years after we last worked with you. Your adviser can tell you how long yours is",
    after: "After that we take out your name, how to reach you and all that was written about you. We only keep numbers.",
  },
  ask: {
    title: "What you can ask for",
    words: "You can ask for a copy of what we hold. You can ask us to correct it, object to how we use it, or ask us to use it less. Ask your adviser, or any hub.",
    complain: "If you are not happy with our answer, you can complain. Go to the Information Commissioner’s Office at <ico>ico.org.uk/make-a-complaint</ico> or call it on <phone>0303 123 1113</phone>.",
  },
};
