import { say } from "../say";
import type { Translation } from "../translation";
import type { appointments as english } from "../en/appointments";

export const appointments: Translation<typeof english> = {
  ways: { in_person: "وجهًا لوجه", phone: "عبر الهاتف", video: "بمكالمة فيديو", home: "في منزلك" },
  statuses: {
    offered: "نحتاج جوابك", accepted: "قلت نعم", to_record: "مضى هذا الوقت", attended: "حضرت", late: "حضرت متأخرًا",
    did_not_attend: "لم تحضر", cancelled_by_service: "ألغيناه نحن", cancelled_by_resident: "ألغيته أنت",
  },
  cancelReasons: {
    time_does_not_suit: "الوقت لا يناسبني", ill: "أنا مريض أو لست بصحة جيدة", caring: "عليّ أن أعتني بشخص ما", work_or_learning: "لديّ عمل أو دورة أو مقابلة",
    travel: "لا أستطيع الوصول", no_longer_needed: "لم أعد بحاجة إلى هذا الموعد", other: "سبب آخر",
  },
  at: (weekday, time) => `${weekday}، الساعة ${time}`,
  fromTo: (weekday, from, to) => `${weekday}، من ${from} إلى ${to}`,
  minutes: (count) => say.ar.plural(count, { zero: "# دقيقة", one: "دقيقة واحدة", two: "دقيقتان", few: "# دقائق", many: "# دقيقة", other: "# دقيقة" }),
  or: "أو",
  calendarSummary: "موعد",
  list: {
    title: "مواعيدي", next: "القادم",
    none: "ليس لديك موعد. عندما تحدد أنت أو مستشارك موعدًا، سترى هنا وقته ومكانه ومن ستقابل.",
    book: "احجز موعدًا", past: "السابقة", noPast: "لا شيء هنا بعد. تبقى هنا المواعيد المنتهية أو الملغاة.",
    see: "اعرضه أو انقله أو ألغه", seePast: "اعرض المزيد", with: (name) => `مع ${name}`, noCase: "عندما تقدّم طلبًا ونبدأ بدعمك، سترى مواعيدك هنا.",
  },
  done: {
    accepted: "شكرًا. يرى مستشارك أنك ستحضر.", moved: "تغيّر وقت موعدك.", cancelled: "أُلغي موعدك. يرى مستشارك ذلك.",
    booked: "تم حجز موعدك.", asked: "أرسلنا ما كتبته إلى مستشارك. سيعاود الاتصال بك.",
  },
  one: {
    title: (when) => `موعد يوم ${when}`, canYouCome: "هل تستطيع الحضور؟", accept: "نعم، أستطيع الحضور", move: "اختر وقتًا آخر", cancel: "ألغِ هذا الموعد",
    calendar: "أضفه إلى تقويمك", calendarCancelled: "احذفه من تقويمك", calendarHint: "لا يُكتب في التقويم إلا كلمة «موعد». لا يذكر من ستقابل ولا موضوع اللقاء.",
    group: "جلسة جماعية", groupAlone: "يحضر أشخاص آخرون أيضًا. لا نخبر أحدًا من سيحضر غيره.",
    when: "متى", howLong: "المدة", with: "مع", how: "كيف", where: "أين", join: "كيفية الانضمام", bring: "ما يجب إحضاره أو معرفته", status: "جوابك", cancelledStatus: "الحالة",
    weCall: (phone) => `يتصل بك مستشارك على ${phone}.`, weCallNoNumber: "يتصل بك مستشارك. ليس لدينا رقم هاتفك، فأخبره بالرقم الذي يستخدمه.",
    joinSoon: "سيخبرك مستشارك هنا كيف تنضم.", weCome: "يأتي إليك مستشارك. تتفقان معًا على المكان.",
    gettingThere: (phone) => `هل تحتاج إلى مساعدة في الوصول، أو مكان هادئ، أو شخص معك؟ اتصل على <phone>${phone}</phone>.`,
    soon: (phone) => `بقي أقل من يوم. إذا نقلته أو ألغيته الآن، فاتصل أيضًا على <phone>${phone}</phone> حتى لا ينتظرك أحد.`,
    theyWrote: (words) => `كتبوا: ${words}`, youWrote: (words) => `كتبت: ${words}`, another: "احجز وقتًا آخر", notNow: "بدأ هذا الموعد أو انتهى، فلا يمكن تغييره هنا.",
  },
  choose: {
    moveTitle: "اختر وقتًا آخر", bookTitle: "احجز موعدًا", now: (when) => `موعدك يوم ${when}. يبقى كما هو حتى تختار وقتًا جديدًا.`, legend: "أي وقت يناسبك؟", details: (way, minutes, name) => `${way}، ${minutes}، مع ${name}`, noneSuits: "لا يناسبني أي منها",
    wouldSuit: "ما الأيام والأوقات التي تناسبك؟", wouldSuitHint: "يقرأ مستشارك هذا ويعاود الاتصال بك. مثال: أيام الثلاثاء بعد الساعة 10 صباحًا.",
    noneWithYours: (name) => `ليس لدى ${name} وقت متاح في هذه الأيام. هذه الأوقات مع أشخاص آخرين في مركزك.`,
    toAdviser: (words) => `لا يناسبني أي من الأوقات المتاحة. يناسبني: ${words}`,
    noTimes: "لا توجد أوقات متاحة الآن. أخبر مستشارك بما يناسبك وسيعاود الاتصال بك.", more: (day) => `اعرض الأوقات من ${day}`, first: "اعرض الأوقات الأولى مرة أخرى",
    moveButton: "انقل موعدي", bookButton: "احجز هذا الموعد", askButton: "أرسل إلى مستشاري", gone: "لم يعد من الممكن نقل هذا الموعد", goneWords: "لقد بدأ أو انتهى أو أُلغي.",
    notYet: "لا يمكنك حجز موعد بعد", notYetWords: "عندما ننظر في طلبك، يمكنك هنا حجز وقت لمقابلة مستشار.", already: "لديك موعد", alreadyWords: "يمكنك نقله إلى وقت آخر أو إلغاؤه.", seeMine: "اعرض مواعيدي",
    errors: { choose: "اختر وقتًا، أو قل إن أيًا منها لا يناسبك", wouldSuit: "أدخل الأيام والأوقات التي تناسبك", tooLong: "ما يناسبك", taken: "أخذ شخص آخر هذا الوقت للتو. اختر وقتًا آخر" },
  },
  cancelling: {
    title: "ألغِ موعدك", lead: (when, name) => `هذا موعدك يوم ${when} مع ${name}.`, move: "إذا كان الوقت فقط لا يناسبك، يمكنك <move>اختيار وقت آخر</move> بدلًا من ذلك.",
    legend: "لماذا تلغي الموعد؟", legendHint: "يساعدنا هذا على أن نعرض عليك شيئًا أفضل. لا يُحسب ذلك عليك.", words: "هل تريد أن تخبر مستشارك بالمزيد؟ (اختياري)", button: "ألغِ الموعد",
    errors: { reason: "اختر سبب الإلغاء", tooLong: "ما تقوله لمستشارك" }, gone: "لم يعد من الممكن إلغاء هذا الموعد",
  },
  my: { title: "موعدك القادم", none: "ليس لديك موعد.", answer: "قل هل تستطيع الحضور", see: "اعرض موعدك", all: "اعرض كل مواعيدك", book: "احجز موعدًا" },
  linkOver: { title: "لم يعد هذا الرابط يعمل", words: "تعمل الروابط مثل هذا الرابط لوقت قصير فقط، للحفاظ على ما يخصك. <signIn>سجّل الدخول</signIn> للحصول عليه مرة أخرى." },
};
