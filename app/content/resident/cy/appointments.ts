import { say } from "../say";
import type { Translation } from "../translation";
import type { appointments as english } from "../en/appointments";

export const appointments: Translation<typeof english> = {
  ways: { in_person: "Wyneb yn wyneb", phone: "Dros y ffôn", video: "Drwy alwad fideo", home: "Yn eich cartref" },
  statuses: {
    offered: "Angen ateb", accepted: "Fe ddywedoch ie", to_record: "Amser wedi mynd", attended: "Daethoch", late: "Daethoch yn hwyr",
    did_not_attend: "Nid oeddech yno", cancelled_by_service: "Ni a’i canslodd", cancelled_by_resident: "Chi a’i canslodd",
  },
  cancelReasons: {
    time_does_not_suit: "Nid yw’r amser yn addas i mi", ill: "Rwy’n sâl neu ddim yn ddigon da", caring: "Mae’n rhaid i mi ofalu am rywun", work_or_learning: "Mae gen i waith, cwrs neu gyfweliad",
    travel: "Ni allaf gyrraedd yno", no_longer_needed: "Nid oes angen yr apwyntiad hwn arnaf mwyach", other: "Rheswm arall",
  },
  at: (weekday, time) => `${weekday} am ${time}`,
  fromTo: (weekday, from, to) => `${weekday}, ${from} i ${to}`,
  minutes: (count) => say.cy.plural(count, { two: "# funud", other: "# munud" }),
  or: "neu",
  calendarSummary: "Apwyntiad",
  list: {
    title: "Fy apwyntiadau", next: "Nesaf",
    none: "Nid oes gennych apwyntiad wedi’i drefnu. Pan fyddwch chi neu eich cynghorydd yn trefnu un, byddwch yn gweld yma pryd a ble mae, a phwy y byddwch yn ei weld.",
    book: "Trefnu apwyntiad", past: "Cynt", noPast: "Dim byd yma eto. Mae apwyntiadau sydd drosodd neu wedi’u canslo yn aros yma.",
    see: "Ei weld, ei symud neu ei ganslo", seePast: "Gweld mwy", with: (name) => `Gyda ${name}`, noCase: "Pan fyddwch wedi gwneud cais ac rydym yn eich cefnogi, byddwch yn gweld eich apwyntiadau yma.",
  },
  done: {
    accepted: "Diolch. Gall eich cynghorydd weld y byddwch yn dod.", moved: "Mae amser newydd i’ch apwyntiad.", cancelled: "Mae eich apwyntiad wedi’i ganslo. Gall eich cynghorydd ei weld.",
    booked: "Mae eich apwyntiad wedi’i drefnu.", asked: "Rydym wedi anfon yr hyn a ysgrifennoch at eich cynghorydd. Bydd yn cysylltu â chi.",
  },
  one: {
    title: (when) => `Apwyntiad: ${when}`, canYouCome: "Allwch chi ddod?", accept: "Gallaf, rwy’n gallu dod", move: "Dewis amser arall", cancel: "Canslo’r apwyntiad hwn",
    calendar: "Ei ychwanegu at eich calendr", calendarCancelled: "Ei dynnu o’ch calendr", calendarHint: "Dim ond “Apwyntiad” y mae’r cofnod yn y calendr yn ei ddweud. Nid yw’n dweud pwy y byddwch yn ei weld na beth yw’r pwnc.",
    group: "Sesiwn grŵp", groupAlone: "Mae pobl eraill yn dod hefyd. Nid ydym yn dweud wrth neb pwy arall sy’n dod.",
    when: "Pryd", howLong: "Pa mor hir", with: "Gyda", how: "Sut", where: "Ble", join: "Sut i ymuno", bring: "Beth i ddod ag ef neu ei wybod", status: "Eich ateb", cancelledStatus: "Statws",
    weCall: (phone) => `Bydd eich cynghorydd yn eich ffonio ar ${phone}.`, weCallNoNumber: "Bydd eich cynghorydd yn eich ffonio. Nid oes gennym rif ffôn i chi, felly dywedwch wrtho pa rif i’w ddefnyddio.",
    joinSoon: "Bydd eich cynghorydd yn dweud wrthych yma sut i ymuno.", weCome: "Bydd eich cynghorydd yn dod atoch chi. Byddwch yn cytuno ble gyda’ch gilydd.",
    gettingThere: (phone) => `Oes angen help arnoch i gyrraedd, neu rywle tawel, neu rywun gyda chi? Ffoniwch <phone>${phone}</phone>.`,
    soon: (phone) => `Mae hyn lai na diwrnod i ffwrdd. Os byddwch yn ei symud neu’n ei ganslo nawr, ffoniwch <phone>${phone}</phone> hefyd, fel nad oes neb yn aros amdanoch.`,
    theyWrote: (words) => `Ysgrifennon nhw: ${words}`, youWrote: (words) => `Ysgrifennoch chi: ${words}`, another: "Trefnu amser arall", notNow: "Mae’r apwyntiad hwn wedi dechrau neu drosodd, felly ni ellir ei newid yma.",
  },
  choose: {
    moveTitle: "Dewis amser arall", bookTitle: "Trefnu apwyntiad", now: (when) => `Mae eich apwyntiad: ${when}. Mae’n aros fel y mae nes i chi ddewis amser newydd.`, legend: "Pa amser sy’n addas i chi?", details: (way, minutes, name) => `${way}, ${minutes}, gyda ${name}`, noneSuits: "Nid oes yr un o’r rhain yn addas i mi",
    wouldSuit: "Pa ddyddiau ac amseroedd fyddai’n addas i chi?", wouldSuitHint: "Bydd eich cynghorydd yn darllen hyn ac yn cysylltu â chi. Er enghraifft: dydd Mawrth ar ôl 10am.",
    noneWithYours: (name) => `Nid oes gan ${name} amser rhydd yn y dyddiau hyn. Mae’r rhain gyda phobl eraill yn eich hyb.`,
    toAdviser: (words) => `Nid oes yr un o’r amseroedd rhydd yn addas i mi. Byddai hyn: ${words}`,
    noTimes: "Nid oes amseroedd rhydd ar hyn o bryd. Dywedwch wrth eich cynghorydd beth fyddai’n addas i chi, a bydd yn cysylltu â chi.", more: (day) => `Gweld amseroedd o ${day}`, first: "Gweld yr amseroedd cyntaf eto",
    moveButton: "Symud fy apwyntiad", bookButton: "Trefnu’r apwyntiad hwn", askButton: "Anfon at fy nghynghorydd", gone: "Ni ellir symud yr apwyntiad hwn mwyach", goneWords: "Mae wedi dechrau, mae drosodd neu mae wedi’i ganslo.",
    notYet: "Ni allwch drefnu apwyntiad eto", notYetWords: "Pan fyddwn wedi edrych ar eich cais, gallwch drefnu amser i gwrdd â chynghorydd yma.", already: "Mae gennych apwyntiad", alreadyWords: "Gallwch ei symud i amser arall neu ei ganslo.", seeMine: "Gweld fy apwyntiadau",
    errors: { choose: "Dewiswch amser, neu dywedwch nad oes yr un yn addas i chi", wouldSuit: "Nodwch y dyddiau a’r amseroedd a fyddai’n addas i chi", tooLong: "Beth fyddai’n addas i chi", taken: "Mae rhywun arall newydd gymryd yr amser hwn. Dewiswch un arall" },
  },
  cancelling: {
    title: "Canslo eich apwyntiad", lead: (when, name) => `Dyma eich apwyntiad: ${when}, gyda ${name}.`, move: "Os mai’r amser yn unig sydd ddim yn addas, gallwch <move>ddewis amser arall</move> yn lle hynny.",
    legend: "Pam ydych chi’n canslo?", legendHint: "Mae hyn yn ein helpu i gynnig rhywbeth gwell i chi. Nid yw’n cyfrif yn eich erbyn.", words: "Ydych chi am ddweud mwy wrth eich cynghorydd? (dewisol)", button: "Canslo’r apwyntiad",
    errors: { reason: "Dewiswch pam rydych yn canslo", tooLong: "Beth rydych yn ei ddweud wrth eich cynghorydd" }, gone: "Ni ellir canslo’r apwyntiad hwn mwyach",
  },
  my: { title: "Eich apwyntiad nesaf", none: "Nid oes gennych apwyntiad wedi’i drefnu.", answer: "Dweud a allwch ddod", see: "Gweld eich apwyntiad", all: "Gweld eich holl apwyntiadau", book: "Trefnu apwyntiad" },
  linkOver: { title: "Nid yw’r ddolen hon yn gweithio mwyach", words: "Dim ond am amser byr y mae dolenni fel hyn yn gweithio, i gadw’r hyn sy’n eiddo i chi yn ddiogel. <signIn>Mewngofnodwch</signIn> i’w gael eto." },
};
