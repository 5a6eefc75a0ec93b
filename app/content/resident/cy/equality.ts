import type { equality as english } from "../en/equality";
import type { Translation } from "../translation";

const preferNotToSay = "Mae’n well gennyf beidio â dweud";
const orPreferNotToSay = "neu dewiswch ‘Mae’n well gennyf beidio â dweud’";

export const equality: Translation<typeof english> = {
  explanation: {
    title: "Rydym wedi cael eich cais",
    before: "Cyn i chi orffen defnyddio’r gwasanaeth, hoffem ofyn rhai cwestiynau am gydraddoldeb.",
    why: "Maent yn ein helpu i weld a yw rhai grwpiau o bobl yn cael eu gadael allan neu’n cael llai o help. Yna rydym yn ceisio unioni hynny.",
    question: "Ydych chi am ateb y cwestiynau am gydraddoldeb?",
    hint: "Nid oes rhaid i chi ateb y cwestiynau hyn. Ni fydd eich atebion yn effeithio ar eich cais.",
    yes: "Ydw, ateb y cwestiynau am gydraddoldeb (mae’n cymryd 2 funud)",
    no: "Nac ydw, hepgor y cwestiynau am gydraddoldeb",
    missing: "Dewiswch ydw os ydych am ateb y cwestiynau am gydraddoldeb",
    detailsTitle: "Pam rydym yn gofyn cwestiynau am gydraddoldeb",
    details: [
      "Mae’r gyfraith yn dweud bod rhaid i gynghorau drin pobl yn deg. Ei henw yw Deddf Cydraddoldeb 2010.",
      "Rydym yn cadw eich atebion ar wahân i’ch cais. Ni all eich cynghorydd eu gweld. Dim ond eu cyfrif a wnawn, ynghyd ag atebion llawer o bobl eraill.",
      "Pan fyddwch wedi gorffen y cwestiynau, ni all neb edrych arnynt ar y ddyfais hon.",
    ],
  },
  dateOfBirth: {
    heading: "Beth yw eich dyddiad geni?",
    hint: "Er enghraifft, 31 3 1980 – os yw’n well gennych beidio â dweud, ewch ymlaen heb roi unrhyw wybodaeth",
    wrong: "Rhowch eich dyddiad geni neu gadewch ef yn wag",
  },
  health: {
    heading: "A oes gennych unrhyw gyflyrau neu salwch corfforol neu feddyliol sy’n para neu y disgwylir iddynt bara 12 mis neu fwy?",
    options: { yes: "Oes", no: "Nac oes", prefer_not_to_say: preferNotToSay },
    missing: `Dewiswch oes os oes gennych gyflwr iechyd neu salwch, ${orPreferNotToSay}`,
  },
  healthEffect: {
    heading: "A yw unrhyw un o’ch cyflyrau neu’ch salwch yn lleihau eich gallu i wneud gweithgareddau bob dydd?",
    hint: "Er enghraifft bwyta, ymolchi, cerdded neu fynd i siopa",
    options: { a_lot: "Ydyn, llawer", a_little: "Ydyn, ychydig", not_at_all: "Ddim o gwbl", prefer_not_to_say: preferNotToSay },
    missing: `Dewiswch faint y maent yn newid yr hyn y gallwch ei wneud, ${orPreferNotToSay}`,
  },
  ethnicGroup: {
    heading: "Beth yw eich grŵp ethnig?",
    options: {
      white: "Gwyn", mixed: "Grwpiau cymysg neu aml-ethnig", asian: "Asiaidd neu Asiaidd Prydeinig", black: "Du, Affricanaidd, Caribïaidd neu Ddu Prydeinig", other: "Grŵp ethnig arall",
      prefer_not_to_say: preferNotToSay,
    },
    missing: "Dewiswch grŵp ethnig neu ‘Mae’n well gennyf beidio â dweud’",
  },
  backgrounds: {
    white: {
      heading: "Pa un o’r canlynol sy’n disgrifio eich cefndir Gwyn orau?",
      options: { british: "Seisnig, Cymreig, Albanaidd, Gogledd Iwerddon neu Brydeinig", irish: "Gwyddelig", gypsy_or_irish_traveller: "Sipsi neu Deithiwr Gwyddelig", any_other: "Unrhyw gefndir Gwyn arall", prefer_not_to_say: preferNotToSay },
    },
    mixed: {
      heading: "Pa un o’r canlynol sy’n disgrifio eich cefndir cymysg neu aml-ethnig orau?",
      options: {
        white_and_black_caribbean: "Gwyn a Du Caribïaidd", white_and_black_african: "Gwyn a Du Affricanaidd", white_and_asian: "Gwyn ac Asiaidd",
        any_other: "Unrhyw gefndir cymysg neu aml-ethnig arall", prefer_not_to_say: preferNotToSay,
      },
    },
    asian: {
      heading: "Pa un o’r canlynol sy’n disgrifio eich cefndir Asiaidd neu Asiaidd Prydeinig orau?",
      options: { indian: "Indiaidd", pakistani: "Pacistanaidd", bangladeshi: "Bangladeshaidd", chinese: "Tsieineaidd", any_other: "Unrhyw gefndir Asiaidd arall", prefer_not_to_say: preferNotToSay },
    },
    black: {
      heading: "Pa un o’r canlynol sy’n disgrifio eich cefndir Du, Affricanaidd, Caribïaidd neu Ddu Prydeinig orau?",
      options: { african: "Affricanaidd", caribbean: "Caribïaidd", any_other: "Unrhyw gefndir Du, Affricanaidd neu Garibïaidd arall", prefer_not_to_say: preferNotToSay },
    },
    other: {
      heading: "Pa un o’r canlynol sy’n disgrifio eich cefndir orau?",
      options: { arab: "Arabaidd", any_other: "Unrhyw grŵp ethnig arall", prefer_not_to_say: preferNotToSay },
    },
  },
  background: { missing: `Dewiswch eich cefndir, ${orPreferNotToSay}`, ownWords: "Sut fyddech chi’n disgrifio eich cefndir? (dewisol)" },
  partnership: {
    heading: "Beth yw eich statws priodasol neu bartneriaeth sifil gofrestredig gyfreithiol?",
    options: {
      never: "Erioed wedi priodi ac erioed wedi cofrestru mewn partneriaeth sifil",
      married: "Yn briod",
      civil_partnership: "Mewn partneriaeth sifil gofrestredig",
      separated_married: "Wedi gwahanu, ond yn dal yn briod yn gyfreithiol",
      separated_civil_partnership: "Wedi gwahanu, ond yn dal mewn partneriaeth sifil yn gyfreithiol",
      divorced: "Wedi ysgaru",
      dissolved_civil_partnership: "Mewn partneriaeth sifil gynt, sydd bellach wedi’i diddymu’n gyfreithiol",
      widowed: "Yn weddw",
      surviving_civil_partner: "Partner sy’n goroesi o bartneriaeth sifil gofrestredig",
      prefer_not_to_say: preferNotToSay,
    },
    missing: `Dewiswch eich statws, ${orPreferNotToSay}`,
  },
  religion: {
    heading: "Beth yw eich crefydd?",
    options: { none: "Dim crefydd", christian: "Cristion", buddhist: "Bwdhydd", hindu: "Hindŵ", jewish: "Iddew", muslim: "Mwslim", sikh: "Sikh", other: "Unrhyw grefydd arall", prefer_not_to_say: preferNotToSay },
    missing: `Dewiswch eich crefydd, ${orPreferNotToSay}`,
    christianHint: "Gan gynnwys Eglwys Loegr, Catholig, Protestannaidd a phob enwad Cristnogol arall",
    ownWords: "Beth yw eich crefydd? (dewisol)",
  },
  sexAndGender: {
    title: "Rhyw a hunaniaeth rhywedd",
    sex: { heading: "Beth yw eich rhyw?", options: { female: "Benyw", male: "Gwryw", prefer_not_to_say: preferNotToSay }, missing: `Dewiswch eich rhyw, ${orPreferNotToSay}` },
    gender: {
      heading: "A yw’r rhywedd rydych yn uniaethu ag ef yr un fath â’ch rhyw a gofrestrwyd pan gawsoch eich geni?",
      options: { yes: "Ydy", no: "Nac ydy", prefer_not_to_say: preferNotToSay },
      missing: `Dewiswch ydy os yw eich rhywedd yr un fath â’ch rhyw a gofrestrwyd pan gawsoch eich geni, ${orPreferNotToSay}`,
    },
    ownWords: "Beth yw eich hunaniaeth rhywedd? (dewisol)",
  },
  orientation: {
    heading: "Pa un o’r canlynol sy’n disgrifio eich cyfeiriadedd rhywiol orau?",
    options: { heterosexual: "Heterorywiol neu strêt", gay_or_lesbian: "Hoyw neu lesbiaidd", bisexual: "Deurywiol", other: "Arall", prefer_not_to_say: preferNotToSay },
    missing: `Dewiswch yr hyn sy’n eich disgrifio orau, ${orPreferNotToSay}`,
    ownWords: "Sut fyddech chi’n disgrifio eich cyfeiriadedd rhywiol? (dewisol)",
  },
  tooLong: (most) => `Rhaid i’ch geiriau eich hun fod yn ${most} o nodau neu lai`,
};
