import type { easyRead as english } from "../en/easy-read";
import type { Translation } from "../translation";

export const easyRead: Translation<typeof english> = {
  title: "Help gyda gwaith a dysgu: hawdd ei ddeall",
  what: {
    title: "Beth rydym yn ei wneud",
    work: ["Rydym yn helpu pobl i gael swydd.", "Rydym yn helpu pobl i gael swydd well."],
    learn: ["Rydym yn helpu pobl i ddysgu pethau newydd."],
    free: ["Mae am ddim.", "Nid oes angen i chi gael budd-daliadau."],
  },
  who: { title: "Pwy all ofyn am help", area: ["Gallwch ofyn os ydych yn byw yn yr ardal hon.", "Rhaid i chi fod yn 16 neu’n hŷn."] },
  happens: {
    title: "Beth sy’n digwydd",
    questions: ["Rydych yn ateb rhai cwestiynau.", "Gallwch hepgor rhai ohonynt."],
    time: ["Mae’n cymryd tua 10 munud.", "Gallwch stopio a dod yn ôl wedyn."],
    adviser: ["Mae person yn darllen eich atebion.", "Enw’r person hwn yw cynghorydd."],
    answer: ["Rydym yn dweud wrthych sut gallwn helpu.", "Mae hyn yn cymryd tua 2 ddiwrnod gwaith.", "Gallwch ddweud na."],
    meet: ["Yna rydych yn cwrdd â’ch cynghorydd.", "Rydych yn gwneud cynllun gyda’ch gilydd.", "Gallwch ddod â rhywun gyda chi."],
    safe: ["Rydym yn cadw’r hyn rydych yn ei ddweud yn ddiogel."],
  },
  help: {
    title: "Os ydych am gael help i ofyn",
    call: ["Gallwch ein ffonio.", "Rydym yn llenwi’r ffurflen i chi."],
    hub: ["Gallwch ddod i’n gweld.", "Enw ein lleoedd yw hybiau.", "Nid oes angen apwyntiad."],
  },
  danger: "Os ydych mewn perygl, ffoniwch <phone>999</phone>.",
  today: "Os oes angen help arnoch heddiw, <help>cewch help nawr</help>.",
  start: { title: "Dechrau", words: "Pwyswch y botwm i ddechrau.", button: "Dechrau nawr" },
};
