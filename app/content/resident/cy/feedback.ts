import type { feedback as english } from "../en/feedback";
import type { Translation } from "../translation";

export const feedback: Translation<typeof english> = {
  title: "Rhoi adborth ar y gwasanaeth hwn",
  how: "Yn gyffredinol, sut oeddech chi’n teimlo am y gwasanaeth a gawsoch heddiw?",
  satisfaction: { very_satisfied: "Bodlon iawn", satisfied: "Bodlon", neither: "Ddim yn fodlon nac yn anfodlon", dissatisfied: "Anfodlon", very_dissatisfied: "Anfodlon iawn" },
  improve: "Sut gallem wella’r gwasanaeth hwn?",
  hint: "Peidiwch â chynnwys gwybodaeth bersonol neu ariannol, fel eich rhif Yswiriant Gwladol neu fanylion cerdyn credyd.",
  noAnswer: "Rydym yn darllen popeth, ond ni allwn ateb. Os oes angen help arnoch, <hubs>ffoniwch hyb neu ewch i un</hubs>.",
  send: "Anfon adborth",
  missing: "Dewiswch sut oeddech chi’n teimlo am y gwasanaeth",
  tooLong: (most) => `Rhaid i’ch adborth fod yn ${most} o nodau neu lai`,
  tooOften: "Rydych wedi anfon adborth ormod o weithiau. Arhoswch awr, yna rhowch gynnig arall arni",
  thanks: { title: "Diolch am eich adborth", words: "Rydym yn ei ddefnyddio i wella’r gwasanaeth hwn.", back: "Mynd i’r dudalen gychwyn", support: "Mynd i fy nghymorth" },
};
