/** The accessibility statement. What it says must be true of the service as it is: whoever changes that changes it here. */
export const accessibility = {
  title: "Accessibility statement",
  heading: "Accessibility statement for Work Local",
  about: (place: string) => `This statement is about the pages of Work Local that ${place} runs. We want as many people as possible to be able to use them. For example, you should be able to:`,
  ableTo: [
    "change colours, contrast levels and fonts with your browser or device",
    "zoom in up to 400% without the text going off the screen",
    "use all of it with only a keyboard",
    "use all of it with speech recognition software",
    "listen to all of it with a screen reader",
    "use all of it with JavaScript switched off",
  ],
  plain: "We also write in plain English. <abilityNet>AbilityNet</abilityNet> has advice on making your device easier to use if you have a disability.",
  how: {
    title: "How accessible this service is",
    before: "We know of these limits:",
    limits: [
      "you can apply in Welsh and Arabic, where we offer them. Some pages, like this one, are in English only. A hub can ask an interpreter to help, or fill in the form with you",
      "one page is in easy read, but the questions we ask are not",
      "there is no version in British Sign Language yet",
      "documents that you or your adviser send may not work with a screen reader",
      "some lists for staff have many columns and are hard to read on a small screen",
    ],
  },
  another: {
    title: "If you need this in another way",
    words: "Call or visit a hub if you need it in large print, easy read, audio or braille. Somebody can also fill in the form with you. We answer within 2 working days.",
  },
  problem: {
    title: "Tell us about a problem",
    words: "If something does not work for you, tell any hub what you were trying to do, or <feedback>give feedback</feedback>. We always want to make this service better.",
  },
  unhappy: {
    title: "If you are not happy with our answer",
    words:
      "The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you are not happy with how we answer, <eass>contact the Equality Advisory and Support Service (EASS)</eass>.",
  },
  technical: {
    title: "Technical information about this service’s accessibility",
    committed: (place: string) => `${place} is committed to making this service accessible, in accordance with the accessibility regulations.`,
    statusTitle: "Compliance status",
    status:
      "Nobody independent has checked this service yet. We built it to meet the <wcag>Web Content Accessibility Guidelines version 2.2</wcag> at level AA. We do not claim that it fully complies until somebody has checked it with people who use assistive technology.",
    notTitle: "What we know is not accessible",
    not: "Our own checks found nothing that is wrong. They cannot find everything.",
  },
  tested: {
    title: "How we tested it",
    words:
      "Each time we change it, two programs look at its pages: axe and html-validate. They look at them on a small and on a large screen. We go through the application with a keyboard and without JavaScript. People who rely on screen readers have not tested it yet.",
  },
  prepared: { title: "Preparation of this statement", words: (day: string) => `This statement was prepared on ${day}. We will look at it again after the first independent audit.` },
};
