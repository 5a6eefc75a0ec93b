import type { AccessNeed } from "./answers";
import type { ContactChannel, Reach } from "./application";
import { asked, selectAllOrSkip } from "./question";
import type { ContactTime } from "./contact-times";

/** What would help somebody take part, and how we may reach them without putting them at risk. */
export const questionsReaching = {
  accessNeeds: asked<AccessNeed>("access-needs", 2, "What would help you take part?", {
    hint: `${selectAllOrSkip} We do not ask why.`,
    options: {
      interpreter: "An interpreter",
      sign_language: "A sign language interpreter",
      hearing_loop: "A hearing loop",
      large_print: "Large print",
      help_reading_writing: "Help with reading or writing",
      step_free: "A place without steps",
      quiet_place: "A quiet place",
      someone_with_me: "Someone I trust with me",
      more_time: "More time",
      from_home: "Meeting by phone or video",
    },
  }),
  language: asked<"another", "another">("language", 2, "Which language do you prefer?", {
    hint: "We write to you in it if we can, and ask an interpreter to help when we talk.",
    options: { another: "Another language" },
    labels: { another: "Which language?" },
  }),
  helpNeeded: asked("help-needed", 1, "Is there anything else you want us to know?", { hint: "For example, hours you can do, or work you want. You can skip this question. Do not tell us about health conditions or offences." }),
  contact: asked<Reach, "email" | "phone" | "neither" | "neitherHint" | "reach" | "someWaysHint">("contact", 2, "How can we reach you?", {
    hint: "You can give an email address, a phone number, both or none. It can be one you share with someone else.",
    options: { any_way: "Yes, in any way and at any time, and you can leave a voicemail", some_ways: "Only in some ways or at some times" },
    labels: {
      email: "Email address",
      phone: "Phone number",
      neither: "I do not have an email address or a phone",
      neitherHint: "We keep our answer for you at the reception of the hub you choose.",
      reach: "Is it safe for us to contact you?",
      someWaysHint: "For example, if somebody else uses your phone or can see what we write. We ask you how on the next page.",
    },
  }),
  safeContact: asked<ContactChannel, "writeBy" | "writeByHint" | "voicemail" | "voicemailYes" | "time" | ContactTime | "from" | "to" | "contentFree" | "contentFreeYes" | "contentFreeHint">("safe-contact", 2, "How is it safe for us to contact you?", {
    hint: "Select all that are safe.",
    options: { email: "Email", text: "Text message", phone: "Phone call", post: "Letter", in_person: "In person, when I come in" },
    labels: {
      writeBy: "Which should we use to write to you?",
      writeByHint: "You can skip this question. We send an email if you do not say.",
      voicemail: "Is it safe to leave a voicemail?",
      voicemailYes: "Yes, you can leave a voicemail",
      time: "When is it safe?",
      any_time: "At any time",
      morning: "Only in the morning, 8am to midday",
      afternoon: "Only in the afternoon, midday to 5pm",
      evening: "Only in the evening, 5pm to 9pm",
      other_times: "Only at other times",
      from: "From",
      to: "To",
      contentFree: "Could somebody else read your messages?",
      contentFreeYes: "Yes, so do not say what a message is about",
      contentFreeHint: "It will not say who it is for or who sent it.",
    },
  }),
  hub: asked<never, "any">("hub", 1, "Where would you like to meet us?", { labels: { any: "I do not mind" } }),
} as const;
