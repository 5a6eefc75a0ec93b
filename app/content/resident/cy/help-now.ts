import type { helpNow as english } from "../en/help-now";
import type { Translation } from "../translation";

export const helpNow: Translation<typeof english> = {
  title: "Cael help nawr",
  danger: "Os ydych chi neu rywun arall mewn perygl, ffoniwch <phone>999</phone>. Os na allwch siarad, arhoswch am y llais ac yna pwyswch 55 ar ffôn symudol.",
  sameDay: "Pan fyddwch yn anfon eich cais, bydd cynghorydd yn cysylltu â chi ar yr un diwrnod gwaith. Nid oes rhaid i chi aros am hynny: gall y bobl isod helpu ar unwaith.",
  carryOn: "Parhau â’m cais",
  shelter: {
    title: "Nid oes gennych unman i gysgu heno",
    council: "Dywedwch wrth y cyngor ble rydych. Rhaid iddo eich helpu os nad oes gennych unman diogel i gysgu, ddydd neu nos.",
    lines: ["Shelter: <phone>0808 800 4444</phone>, am ddim, bob dydd"],
  },
  food: {
    title: "Nid oes gennych arian am fwyd",
    lines: ["Dewch i hyb tra bo ar agor. Gall rhywun eich cyfeirio at fanc bwyd yr un diwrnod.", "Gofynnwch i’ch cyngor am help gyda bwyd a gwresogi.", "Help through Hardship: <phone>0808 208 2138</phone>, am ddim, dydd Llun i ddydd Gwener"],
  },
  safety: {
    title: "Nid ydych yn ddiogel gartref",
    lines: [
      "Llinell Gymorth Genedlaethol Cam-drin Domestig: <phone>0808 2000 247</phone>, am ddim, ddydd a nos",
      "Llinell Gyngor Dynion: <phone>0808 801 0327</phone>, am ddim, dydd Llun i ddydd Gwener",
      "Os ydych o dan 19 oed, Childline: <phone>0800 1111</phone>, am ddim, ddydd a nos",
    ],
  },
  harm: {
    title: "Rydych yn meddwl am niweidio eich hun neu rywun arall",
    lines: [
      "Y Samariaid: <phone>116 123</phone>, am ddim, ddydd a nos",
      "Y GIG: <phone>111</phone> a dewis yr opsiwn iechyd meddwl, am ddim, ddydd a nos",
      "Os byddai’n well gennych ysgrifennu, anfonwch SHOUT at <phone>85258</phone>",
      "Os oes bywyd mewn perygl, ffoniwch <phone>999</phone> neu ewch i’r adran damweiniau ac achosion brys",
    ],
  },
  talkTitle: "Siarad â ni",
  talk: "Ffoniwch neu dewch i mewn tra byddwn ar agor. Nid oes angen apwyntiad arnoch ac nid oes rhaid i chi ddweud pam yn y dderbynfa.",
};
