import { safeContactUnsaid, type SafeContact } from "#app/domain/people/safe-contact";
import type { ApplicationAnswers } from "./answers";
import type { ContactChannel } from "./application";

/** The ways that could reach somebody, by what they gave. They can always come in; a letter needs an address, which is not asked online. */
export function waysToReach({ email, phone }: Pick<ApplicationAnswers, "email" | "phone">): ContactChannel[] {
  return [...(email ? (["email"] as const) : []), ...(phone ? (["text", "phone"] as const) : []), "in_person"];
}

/** How it is safe to reach them: what they said, else what holds for everybody, and never a way that leads nowhere. */
export function safeContactFrom(answers: ApplicationAnswers): SafeContact {
  const said = answers.safeContact ?? safeContactUnsaid;
  const ways = waysToReach(answers);
  return { ...said, channels: said.channels.filter((channel) => ways.includes(channel)) };
}
