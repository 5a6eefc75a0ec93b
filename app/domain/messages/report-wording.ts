import type { Message } from "./wording";

/** To the adviser: a provider's end report waits to be looked at. No word about the person. */
export function referralReported({ reference, serviceName, link }: { reference: string; serviceName: string; link: string }): Message {
  return { subject: `Report on referral ${reference}`, body: [`${serviceName} has written a report on what a referral achieved.`, "It is not an outcome until you record one.", `Look at it here: ${link}`].join("\n\n") };
}
