import type { feedback as english } from "../en/feedback";
import type { Translation } from "../translation";

export const feedback: Translation<typeof english> = {
  title: "أعطنا رأيك في هذه الخدمة",
  how: "بشكل عام، ما شعورك تجاه الخدمة التي تلقيتها اليوم؟",
  satisfaction: { very_satisfied: "راضٍ جدًا", satisfied: "راضٍ", neither: "لست راضيًا ولا غير راضٍ", dissatisfied: "غير راضٍ", very_dissatisfied: "غير راضٍ إطلاقًا" },
  improve: "كيف يمكننا تحسين هذه الخدمة؟",
  hint: "لا تكتب معلومات شخصية أو مالية، مثل رقم التأمين الوطني أو بيانات بطاقة الائتمان.",
  noAnswer: "نقرأ كل شيء، لكننا لا نستطيع الرد. إذا كنت تحتاج إلى مساعدة، <hubs>فاتصل بأحد المراكز أو زره</hubs>.",
  send: "أرسل رأيك",
  missing: "اختر شعورك تجاه الخدمة",
  tooLong: (most) => `يجب ألا يزيد رأيك على ${most} حرف`,
  tooOften: "لقد أرسلت رأيك مرات كثيرة. انتظر ساعة ثم حاول مرة أخرى",
  thanks: { title: "شكرًا على رأيك", words: "نستخدمه لتحسين هذه الخدمة.", back: "انتقل إلى صفحة البداية", support: "انتقل إلى الدعم الخاص بي" },
};
