import type { publicPages as english } from "../en/public-pages/index";
import type { Translation } from "../translation";

/** The long pages that the law asks for stay in English until a qualified translator has been at them. */
export const publicPages: Translation<typeof english> = {
  problems: {
    400: { title: "Ni allem ddarllen yr hyn a anfonwyd", words: ["Ni newidiwyd dim. Ewch yn ôl, llwythwch y dudalen eto ac anfonwch y ffurflen eto."] },
    403: {
      title: "Ni allwch wneud hyn",
      words: ["Ni newidiwyd dim. Nid yw eich cyfrif yn ei ganiatáu, neu daeth y ffurflen o rywle arall.", "Os oeddech yn llenwi ffurflen, ewch yn ôl, llwythwch y dudalen eto a’i hanfon eto."],
    },
    404: {
      title: "Heb ddod o hyd i’r dudalen",
      words: [
        "Os gwnaethoch deipio’r cyfeiriad gwe, gwiriwch ei fod yn gywir.",
        "Os gwnaethoch ei ludo, gwiriwch eich bod wedi copïo’r cyfan.",
        "Os yw’n ymwneud ag achos neu atgyfeiriad, efallai nad yw’n bodoli, neu na allwch chi ei weld. <start>Ewch i’r dudalen gychwyn</start>.",
      ],
    },
    405: { title: "Heb ddod o hyd i’r dudalen", words: ["Nid yw’r cyfeiriad hwn yn derbyn y math hwnnw o gais."] },
    413: { title: "Mae’r hyn a anfonoch yn rhy fawr", words: ["Ni chadwyd dim. Ewch yn ôl ac anfonwch lai ar y tro."] },
    500: {
      title: "Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth",
      words: ["Rhowch gynnig arall arni’n nes ymlaen.", "Ni chadwyd yr hyn a anfonoch nawr. Mae popeth a gadwoch o’r blaen yn ddiogel.", "Os oes angen help arnoch heddiw, ffoniwch un o’n hybiau neu ewch yno. Mae eu manylion ar y <start>dudalen gychwyn</start>."],
    },
    503: { title: "Mae’n ddrwg gennym, nid yw’r gwasanaeth ar gael", words: ["Rhowch gynnig arall arni mewn ychydig funudau. Mae popeth a gadwoch yn ddiogel."] },
  },
};
