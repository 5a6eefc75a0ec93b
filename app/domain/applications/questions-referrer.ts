import type { ReferrerAgreement, ReferrerKind } from "./referrer";
import { asked } from "./question";

type AboutYou = "title" | "name" | "organisation" | "relationship" | "relationshipHint" | "contact" | "contactHint" | "email" | "phone";

/** Asked only of somebody who asks for another: who they are, and whether the other knows. */
export const questionsReferrer = {
  aboutYou: asked<ReferrerKind, AboutYou>("about-you", 1, "Who are you?", {
    hint: "The person you ask for sees who asked, and what you tell us about them.",
    options: { professional: "I work with them, for example at a Jobcentre, a school, a GP practice or a charity", family_or_friend: "I am family or a friend" },
    labels: {
      title: "Tell us who you are",
      name: "Your name",
      organisation: "Where you work",
      relationship: "How do you know them?",
      relationshipHint: "For example, I am their teacher, or I am their aunt.",
      contact: "How can we reach you?",
      contactHint: "We only use this to ask you something, or to tell you how it goes if they let us. You can leave it empty.",
      email: "Your email address",
      phone: "Your phone number",
    },
  }),
  agreement: asked<ReferrerAgreement, "notAskedHint">("agreement", 1, "Do they know that you ask us?", {
    hint: "We always tell them that you asked, and they can say no. Then we stop, and delete what you told us.",
    options: { agreed: "Yes, and they agree", not_asked: "No, I have not asked them", cannot_say: "I cannot say" },
    labels: { notAskedHint: "You can still go on. If you can, ask them first: it is easier to say yes to somebody they know." },
  }),
} as const;
