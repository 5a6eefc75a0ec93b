import type { sent as english } from "../en/sent";
import type { Translation } from "../translation";

export const sent: Translation<typeof english> = {
  title: "Cais wedi’i anfon",
  yourReference: "Eich cyfeirnod",
  received: (day) => `Cawsom eich cais ar ${day}.`,
  keep: "Cadwch eich cyfeirnod. Gallwch <file>gadw hwn fel ffeil</file>, argraffu’r dudalen hon neu dynnu llun ohoni.",
  written: { email: "Rydym hefyd wedi anfon e-bost i’r cyfeiriad a roesoch i ni.", text: "Rydym hefyd wedi anfon neges destun i’r rhif a roesoch i ni." },
  next: {
    title: "Beth sy’n digwydd nesaf",
    urgent: (day) => `Dywedoch wrthym fod angen help arnoch heddiw. Bydd cynghorydd yn ceisio cysylltu â chi erbyn diwedd ${day}.`,
    cannotWait: (phone) => `Os na allwch aros, ffoniwch <phone>${phone}</phone> neu <help>gwelwch pwy all helpu nawr</help>.`,
    reads: (hub) => `Mae cynghorydd yn ${hub} yn darllen eich atebion ac yn gweithio allan pa help sy’n addas i chi.`,
    hears: (day) => `Byddwch yn clywed gennym erbyn <day>${day}</day>.`,
    waits: (day) => `O <day>${day}</day> gallwch gael ein hateb yn nerbynfa’r hyb. Dewch â’ch cyfeirnod, neu ffoniwch ni a’i roi.`,
    late: (day) => `Dywedom y byddech yn clywed gennym erbyn <day>${day}</day>. Os na wnaethoch, ffoniwch ni a rhowch eich cyfeirnod.`,
    steps: ["Rydym yn dweud wrthych pa help rydym yn ei awgrymu, a pham. Gallwch ddweud nad yw’n addas.", "Rydych yn cwrdd â chynghorydd ac yn gwneud cynllun gyda’ch gilydd.", "Rydych yn cymryd y camau cyntaf, gyda’n help ni."],
  },
  follow: {
    title: "Gweld ble mae eich cais",
    signIn: {
      email: "<signIn>Mewngofnodwch gyda’ch cyfeiriad e-bost</signIn>. Rydym yn anfon cod atoch, felly nid oes angen cyfrinair.",
      text: "<signIn>Mewngofnodwch gyda’ch rhif ffôn</signIn>. Rydym yn anfon cod atoch, felly nid oes angen cyfrinair.",
    },
    ask: "Gofynnwch yn yr hyb, neu ffoniwch ef. Rhowch eich cyfeirnod a’ch dyddiad geni.",
  },
  contact: { title: "Os bydd rhywbeth yn newid neu os oes gennych gwestiwn", say: (reference) => `Dywedwch eich cyfeirnod: ${reference}.` },
  help: "Os nad oes gennych unman i gysgu, dim arian am fwyd neu os nad ydych yn ddiogel, <help>cewch help nawr</help>.",
  feedback: "<feedback>Beth oedd eich barn am y gwasanaeth hwn?</feedback> (mae’n cymryd 30 eiliad)",
  file: { title: (reference) => `Eich cais ${reference}`, signInAt: (address) => `I weld ble mae eich cais, ewch i <link>${address}</link>.` },
};
