/**
 * The easy-read page: one idea a sentence, 12 words at most, no word that needs explaining. Each idea has a drawing of its name in
 * `app/ui/casework/pictures.tsx`.
 */
export const easyRead = {
  title: "Help with work and learning: easy read",
  what: {
    title: "What we do",
    work: ["We help people find a job.", "We help people find a better job."],
    learn: ["We help people learn new things."],
    free: ["It is free.", "You do not need to get benefits."],
  },
  who: {
    title: "Who can ask for help",
    area: ["You can ask if you live in this area.", "You must be 16 or older."],
  },
  happens: {
    title: "What happens",
    questions: ["You answer some questions.", "You can skip some of them."],
    time: ["It takes about 10 minutes.", "You can stop and come back later."],
    adviser: ["A person reads your answers.", "This person is called an adviser."],
    answer: ["We tell you how we can help.", "This takes about 2 working days.", "You can say no."],
    meet: ["Then you meet your adviser.", "You make a plan together.", "You can bring someone with you."],
    safe: ["We keep what you tell us safe."],
  },
  help: {
    title: "If you want help to ask",
    call: ["You can call us.", "We fill in the form for you."],
    hub: ["You can come and see us.", "Our places are called hubs.", "You do not need an appointment."],
  },
  danger: "If you are in danger, call <phone>999</phone>.",
  today: "If you need help today, <help>get help now</help>.",
  start: { title: "Start", words: "Press the button to start.", button: "Start now" },
};
