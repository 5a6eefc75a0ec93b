import type { Translation } from "../translation";
import type { start as english } from "../en/start";

export const start: Translation<typeof english> = {
  title: "Cael help gyda gwaith a sgiliau",
  lead: "Defnyddiwch y gwasanaeth hwn i ofyn am help i ddod o hyd i waith, dod o hyd i waith gwell neu ddysgu rhywbeth newydd.",
  oneApplication: "Mae un cais yn ddigon. Mae cynghorau a Chanolfannau Gwaith yma’n gweithio gyda’i gilydd, ac mae eich cynghorydd eich hun yn gweithio allan gyda chi beth sy’n addas. Mae am ddim. Nid oes angen i chi gael unrhyw fudd-daliadau.",
  whoTitle: "Ar gyfer pwy mae hwn",
  who: (area) => `Gallwch wneud cais os ydych yn 16 oed neu’n hŷn ac yn byw yn ardal ${area}. Gallwch hefyd wneud cais os rhoddodd cyngor yma chi mewn tŷ dros dro yn rhywle arall, neu os bu’n gofalu amdanoch pan oeddech yn blentyn.`,
  forWhom: {
    youth_pathways: "Rydych yn 16 i 24 oed, ac nid ydych mewn gwaith nac yn dysgu, neu efallai y bydd yn rhaid i chi roi’r gorau iddi. Rydym yn eich helpu i ddod o hyd i swydd gyntaf, cwrs neu brentisiaeth.",
    working_futures: "Rydych yn oedolyn ac mae rhywbeth yn ei gwneud yn anodd dod o hyd i waith neu ei gadw: eich iechyd, gofalu am rywun, amser hir heb swydd, neu gyflog isel. Rydym yn eich helpu i ddod o hyd i waith, neu waith gwell.",
    skills_for_all: "Rydych am ddysgu rhywbeth neu siarad â rhywun am yr hyn y gallech ei wneud. Nid oes ots a oes gennych swydd.",
  },
  weSuggest: "Nid oes rhaid i chi wybod pa un o’r rhain sydd ei angen arnoch. Byddwn yn awgrymu un ac yn dweud pam.",
  timeTitle: "Faint o amser mae’n ei gymryd",
  time: "Tua 10 munud. Gallwch stopio a dod yn ôl o fewn 30 diwrnod. Byddwn yn dweud wrthych erbyn pa ddiwrnod y byddwch yn clywed gennym, sydd fel arfer 2 ddiwrnod gwaith yn ddiweddarach.",
  startNow: "Dechrau nawr",
  already: "Os ydych eisoes wedi gwneud cais, <signIn>mewngofnodwch i weld ble mae eich cais</signIn>. Os na wnaethoch orffen, <resume>parhewch â’ch cais</resume>.",
  urgent: "Os nad oes gennych unman i gysgu, dim arian am fwyd neu os nad ydych yn ddiogel, <help>cewch help nawr</help>.",
  forSomeoneElse: "Os ydych yn gofyn ar ran rhywun arall, <apply>gwnewch gais ar ran rhywun arall</apply>.",
  findServices: "Gallwch hefyd <find>chwilio am gyrsiau a chymorth</find> yn eich ardal heb wneud cais.",
  easyRead: "Mae yna hefyd <page>dudalen hawdd ei deall</page> gyda lluniau.",
  otherWaysTitle: "Ffyrdd eraill o wneud cais",
  otherWays: "Gallwch ffonio hyb neu ddod i mewn, a bydd rhywun yn llenwi’r ffurflen gyda chi. Nid oes angen apwyntiad arnoch.",
  noHubs: "Bydd cyfeiriadau a rhifau ffôn ein hybiau yma pan fyddant yn agor.",
};
