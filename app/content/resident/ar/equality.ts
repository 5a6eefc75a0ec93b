import type { equality as english } from "../en/equality";
import type { Translation } from "../translation";

const preferNotToSay = "أفضّل عدم الإجابة";
const yesNo = { yes: "نعم", no: "لا", prefer_not_to_say: preferNotToSay };
const orPreferNotToSay = "أو اختر «أفضّل عدم الإجابة»";

export const equality: Translation<typeof english> = {
  explanation: {
    title: "لقد استلمنا طلبك",
    before: "قبل أن تنتهي من استخدام الخدمة، نود أن نطرح عليك بعض الأسئلة عن المساواة.",
    why: "تساعدنا على معرفة ما إذا كانت بعض الفئات تُترك أو تحصل على مساعدة أقل. ثم نحاول إصلاح ذلك.",
    question: "هل تريد الإجابة عن أسئلة المساواة؟",
    hint: "هذه الأسئلة اختيارية. لن تؤثر إجاباتك على طلبك.",
    yes: "نعم، أجيب عن أسئلة المساواة (تستغرق دقيقتين)",
    no: "لا، أتخطى أسئلة المساواة",
    missing: "اختر نعم إذا كنت تريد الإجابة عن أسئلة المساواة",
    detailsTitle: "لماذا نطرح أسئلة المساواة",
    details: [
      "يقول القانون إن على المجالس أن تعامل الناس بإنصاف. اسمه قانون المساواة لعام 2010.",
      "نحفظ إجاباتك بعيدًا عن طلبك. لا يستطيع مستشارك رؤيتها. نحن نعدّها فقط، مع إجابات أشخاص كثيرين آخرين.",
      "عندما تنتهي من الأسئلة، لا يستطيع أحد الاطلاع عليها على هذا الجهاز.",
    ],
  },
  dateOfBirth: {
    heading: "ما تاريخ ميلادك؟",
    hint: "مثلًا، 31 3 1980 – إذا كنت تفضّل عدم الإجابة، فتابع دون إدخال أي معلومات",
    wrong: "أدخل تاريخ ميلادك أو اتركه فارغًا",
  },
  health: {
    heading: "هل لديك أي حالات صحية جسدية أو نفسية أو مرض يستمر أو يُتوقع أن يستمر 12 شهرًا أو أكثر؟",
    options: yesNo,
    missing: `اختر نعم إذا كانت لديك حالة صحية أو مرض، ${orPreferNotToSay}`,
  },
  healthEffect: {
    heading: "هل تقلل أي من حالاتك الصحية أو أمراضك من قدرتك على القيام بالأنشطة اليومية؟",
    hint: "مثل الأكل أو الاغتسال أو المشي أو التسوق",
    options: { a_lot: "نعم، كثيرًا", a_little: "نعم، قليلًا", not_at_all: "لا، إطلاقًا", prefer_not_to_say: preferNotToSay },
    missing: `اختر إلى أي حد تغيّر ما يمكنك فعله، ${orPreferNotToSay}`,
  },
  ethnicGroup: {
    heading: "ما مجموعتك العرقية؟",
    options: { white: "أبيض", mixed: "مجموعات عرقية مختلطة أو متعددة", asian: "آسيوي أو آسيوي بريطاني", black: "أسود أو أفريقي أو كاريبي أو أسود بريطاني", other: "مجموعة عرقية أخرى", prefer_not_to_say: preferNotToSay },
    missing: "اختر مجموعة عرقية أو «أفضّل عدم الإجابة»",
  },
  backgrounds: {
    white: {
      heading: "أي مما يلي يصف خلفيتك البيضاء على أفضل وجه؟",
      options: { british: "إنجليزي أو ويلزي أو اسكتلندي أو من أيرلندا الشمالية أو بريطاني", irish: "أيرلندي", gypsy_or_irish_traveller: "غجري أو من الرحّالة الأيرلنديين", any_other: "أي خلفية بيضاء أخرى", prefer_not_to_say: preferNotToSay },
    },
    mixed: {
      heading: "أي مما يلي يصف خلفيتك العرقية المختلطة أو المتعددة على أفضل وجه؟",
      options: { white_and_black_caribbean: "أبيض وأسود كاريبي", white_and_black_african: "أبيض وأسود أفريقي", white_and_asian: "أبيض وآسيوي", any_other: "أي خلفية عرقية مختلطة أو متعددة أخرى", prefer_not_to_say: preferNotToSay },
    },
    asian: {
      heading: "أي مما يلي يصف خلفيتك الآسيوية أو الآسيوية البريطانية على أفضل وجه؟",
      options: { indian: "هندي", pakistani: "باكستاني", bangladeshi: "بنغلاديشي", chinese: "صيني", any_other: "أي خلفية آسيوية أخرى", prefer_not_to_say: preferNotToSay },
    },
    black: {
      heading: "أي مما يلي يصف خلفيتك السوداء أو الأفريقية أو الكاريبية أو السوداء البريطانية على أفضل وجه؟",
      options: { african: "أفريقي", caribbean: "كاريبي", any_other: "أي خلفية سوداء أو أفريقية أو كاريبية أخرى", prefer_not_to_say: preferNotToSay },
    },
    other: { heading: "أي مما يلي يصف خلفيتك على أفضل وجه؟", options: { arab: "عربي", any_other: "أي مجموعة عرقية أخرى", prefer_not_to_say: preferNotToSay } },
  },
  background: { missing: `اختر خلفيتك، ${orPreferNotToSay}`, ownWords: "كيف تصف خلفيتك؟ (اختياري)" },
  partnership: {
    heading: "ما حالتك القانونية من حيث الزواج أو الشراكة المدنية المسجلة؟",
    options: {
      never: "لم أتزوج قط ولم أسجل شراكة مدنية قط",
      married: "متزوج",
      civil_partnership: "في شراكة مدنية مسجلة",
      separated_married: "منفصل، لكنني ما زلت متزوجًا قانونيًا",
      separated_civil_partnership: "منفصل، لكنني ما زلت في شراكة مدنية قانونيًا",
      divorced: "مطلّق",
      dissolved_civil_partnership: "كنت في شراكة مدنية وهي الآن منحلّة قانونيًا",
      widowed: "أرمل",
      surviving_civil_partner: "الشريك الباقي على قيد الحياة من شراكة مدنية مسجلة",
      prefer_not_to_say: preferNotToSay,
    },
    missing: `اختر حالتك، ${orPreferNotToSay}`,
  },
  religion: {
    heading: "ما دينك؟",
    options: { none: "بلا دين", christian: "مسيحي", buddhist: "بوذي", hindu: "هندوسي", jewish: "يهودي", muslim: "مسلم", sikh: "سيخي", other: "أي دين آخر", prefer_not_to_say: preferNotToSay },
    missing: `اختر دينك، ${orPreferNotToSay}`,
    christianHint: "بما في ذلك كنيسة إنجلترا والكاثوليك والبروتستانت وجميع الطوائف المسيحية الأخرى",
    ownWords: "ما دينك؟ (اختياري)",
  },
  sexAndGender: {
    title: "الجنس والهوية الجنسانية",
    sex: { heading: "ما جنسك؟", options: { female: "أنثى", male: "ذكر", prefer_not_to_say: preferNotToSay }, missing: `اختر جنسك، ${orPreferNotToSay}` },
    gender: { heading: "هل الجنس الذي تُعرّف نفسك به هو نفس جنسك المسجل عند الولادة؟", options: yesNo, missing: `اختر نعم إذا كان هو نفس جنسك المسجل عند الولادة، ${orPreferNotToSay}` },
    ownWords: "ما هويتك الجنسانية؟ (اختياري)",
  },
  orientation: {
    heading: "أي مما يلي يصف ميولك الجنسية على أفضل وجه؟",
    options: { heterosexual: "مغاير الجنس", gay_or_lesbian: "مثلي أو مثلية", bisexual: "ثنائي الميول", other: "غير ذلك", prefer_not_to_say: preferNotToSay },
    missing: `اختر ما يصفك على أفضل وجه، ${orPreferNotToSay}`,
    ownWords: "كيف تصف ميولك الجنسية؟ (اختياري)",
  },
  tooLong: (most) => `يجب ألا يزيد ما تكتبه بكلماتك على ${most} حرف`,
};
