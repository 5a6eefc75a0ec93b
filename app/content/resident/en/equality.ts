import type { AskedGroup, EthnicGroup, backgroundsOf, healthEffects, orientations, partnerships, religions, sexes, yesOrNo } from "#app/domain/equality/questions";

interface ChoiceWords<Code extends string> {
  heading: string;
  hint?: string;
  options: Readonly<Record<Code, string>>;
  missing: string;
}

const preferNotToSay = "Prefer not to say";
const yesNo: Record<(typeof yesOrNo)[number], string> = { yes: "Yes", no: "No", prefer_not_to_say: preferNotToSay };

const health: ChoiceWords<(typeof yesOrNo)[number]> = {
  heading: "Do you have any physical or mental health conditions or illness lasting or expected to last 12 months or more?",
  options: yesNo,
  missing: "Select yes if you have a health condition or illness, or select ‘Prefer not to say’",
};

const healthEffect: ChoiceWords<(typeof healthEffects)[number]> & { hint: string } = {
  heading: "Do any of your conditions or illnesses reduce your ability to carry out day to day activities?",
  hint: "For example eating, washing, walking or going shopping",
  options: { a_lot: "Yes, a lot", a_little: "Yes, a little", not_at_all: "Not at all", prefer_not_to_say: preferNotToSay },
  missing: "Select how much they change what you can do, or select ‘Prefer not to say’",
};

const ethnicGroup: ChoiceWords<EthnicGroup> = {
  heading: "What is your ethnic group?",
  options: {
    white: "White",
    mixed: "Mixed or multiple ethnic groups",
    asian: "Asian or Asian British",
    black: "Black, African, Caribbean or Black British",
    other: "Other ethnic group",
    prefer_not_to_say: preferNotToSay,
  },
  missing: "Select an ethnic group or ‘Prefer not to say’",
};

type Backgrounds = { readonly [Group in AskedGroup]: Omit<ChoiceWords<(typeof backgroundsOf)[Group][number]>, "missing"> };

const backgrounds: Backgrounds = {
  white: {
    heading: "Which of the following best describes your White background?",
    options: { british: "English, Welsh, Scottish, Northern Irish or British", irish: "Irish", gypsy_or_irish_traveller: "Gypsy or Irish Traveller", any_other: "Any other White background", prefer_not_to_say: preferNotToSay },
  },
  mixed: {
    heading: "Which of the following best describes your Mixed or multiple ethnic groups background?",
    options: {
      white_and_black_caribbean: "White and Black Caribbean", white_and_black_african: "White and Black African", white_and_asian: "White and Asian",
      any_other: "Any other Mixed or multiple ethnic background", prefer_not_to_say: preferNotToSay,
    },
  },
  asian: {
    heading: "Which of the following best describes your Asian or Asian British background?",
    options: { indian: "Indian", pakistani: "Pakistani", bangladeshi: "Bangladeshi", chinese: "Chinese", any_other: "Any other Asian background", prefer_not_to_say: preferNotToSay },
  },
  black: {
    heading: "Which of the following best describes your Black, African, Caribbean or Black British background?",
    options: { african: "African", caribbean: "Caribbean", any_other: "Any other Black, African or Caribbean background", prefer_not_to_say: preferNotToSay },
  },
  other: {
    heading: "Which of the following best describes your background?",
    options: { arab: "Arab", any_other: "Any other ethnic group", prefer_not_to_say: preferNotToSay },
  },
};

const partnership: ChoiceWords<(typeof partnerships)[number]> = {
  heading: "What is your legal marital or registered civil partnership status?",
  options: {
    never: "Never married and never registered in a civil partnership",
    married: "Married",
    civil_partnership: "In a registered civil partnership",
    separated_married: "Separated, but still legally married",
    separated_civil_partnership: "Separated, but still legally in a civil partnership",
    divorced: "Divorced",
    dissolved_civil_partnership: "Formerly in a civil partnership which is now legally dissolved",
    widowed: "Widowed",
    surviving_civil_partner: "Surviving partner from a registered civil partnership",
    prefer_not_to_say: preferNotToSay,
  },
  missing: "Select your status, or select ‘Prefer not to say’",
};

const religion: ChoiceWords<(typeof religions)[number]> = {
  heading: "What is your religion?",
  options: {
    none: "No religion", christian: "Christian", buddhist: "Buddhist", hindu: "Hindu", jewish: "Jewish", muslim: "Muslim", sikh: "Sikh", other: "Any other religion",
    prefer_not_to_say: preferNotToSay,
  },
  missing: "Select your religion, or select ‘Prefer not to say’",
};

const sex: ChoiceWords<(typeof sexes)[number]> = {
  heading: "What is your sex?",
  options: { female: "Female", male: "Male", prefer_not_to_say: preferNotToSay },
  missing: "Select your sex, or select ‘Prefer not to say’",
};

const gender: ChoiceWords<(typeof yesOrNo)[number]> = {
  heading: "Is the gender you identify with the same as your sex registered at birth?",
  options: yesNo,
  missing: "Select yes if your gender is the same as your sex registered at birth, or select ‘Prefer not to say’",
};

const orientation: ChoiceWords<(typeof orientations)[number]> = {
  heading: "Which of the following best describes your sexual orientation?",
  options: { heterosexual: "Heterosexual or straight", gay_or_lesbian: "Gay or lesbian", bisexual: "Bisexual", other: "Other", prefer_not_to_say: preferNotToSay },
  missing: "Select what best describes you, or select ‘Prefer not to say’",
};

/**
 * The equality questions, in the words of GOV.UK's equality information pattern: they are the harmonised standards', so that the
 * counts can be laid beside those of others. Only why we ask, and what is said where nothing was selected, is ours where the
 * pattern leaves it open. A changed word changes `equalityQuestionsVersion`.
 */
export const equality = {
  explanation: {
    title: "We have received your application",
    before: "Before you finish using the service, we’d like to ask some equality questions.",
    why: "They help us see if some groups of people are left out or get less help. We then try to put that right.",
    question: "Do you want to answer the equality questions?",
    hint: "These questions are optional. Your answers will not affect your application.",
    yes: "Yes, answer the equality questions (takes 2 minutes)",
    no: "No, skip the equality questions",
    missing: "Select yes if you want to answer the equality questions",
    detailsTitle: "Why we ask equality questions",
    details: [
      "The law says that councils must treat people fairly. It is called the Equality Act 2010.",
      "We keep your answers apart from your application. Your adviser cannot see them. We only count them, together with those of many other people.",
      "Once you finish the questions, nobody can look them up on this device.",
    ],
  },
  dateOfBirth: {
    heading: "What is your date of birth?",
    hint: "For example, 31 3 1980 – if you prefer not to say, continue without entering any information",
    wrong: "Enter your date of birth or leave blank",
  },
  health,
  healthEffect,
  ethnicGroup,
  backgrounds,
  background: { missing: "Select your background, or select ‘Prefer not to say’", ownWords: "How would you describe your background? (optional)" },
  partnership,
  religion: { ...religion, christianHint: "Including Church of England, Catholic, Protestant and all other Christian denominations", ownWords: "What is your religion? (optional)" },
  sexAndGender: { title: "Sex and gender identity", sex, gender, ownWords: "What is your gender identity? (optional)" },
  orientation: { ...orientation, ownWords: "How would you describe your sexual orientation? (optional)" },
  tooLong: (most: number) => `Your own words must be ${most} characters or less`,
};
