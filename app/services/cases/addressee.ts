import { messageWordsIn } from "#app/content/resident/messages";
import { say as sayIn } from "#app/content/resident/say";
import type { MessageChannel } from "#app/domain/messages/message";
import type { ToResident } from "#app/domain/messages/wording";
import { inLanguage, languageToWriteIn } from "#app/domain/people/language";
import { service } from "#app/platform/service.server";
import type { findWhereToWrite } from "#db/queries/cases/find-where-to-write";

/** Whom a message to a resident is to, in their language and as openly as they allow. */
export function addressee(person: NonNullable<Awaited<ReturnType<typeof findWhereToWrite>>>, channel: MessageChannel): ToResident {
  const { settings, placeName } = service();
  const language = languageToWriteIn(person.language);
  return {
    sender: { serviceName: `Work Local ${placeName}`, phone: person.hubPhone },
    firstName: person.preferredName ?? person.firstName,
    link: `${settings.APP_ORIGIN}${inLanguage("/my", language)}`,
    contentFree: person.safeContact.contentFree,
    channel,
    words: messageWordsIn(language),
    sayDay: sayIn[language].day,
  };
}
