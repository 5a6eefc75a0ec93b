import { HubList } from "#app/ui/casework/hub-list";
import { useWords } from "#app/ui/words";
import type { MyRecord } from "../read-my-case.server";

/** The adviser by name, and the hub to come to or ring. */
export function WhoHelps({ mine }: { mine: MyRecord["mine"] }) {
  const { words: { mySupport } } = useWords();
  return (
    <>
      <h2 className="govuk-heading-m">{mySupport.whoTitle}</h2>
      <p className="govuk-body">{mine.leadName ? mySupport.adviserIs(mine.leadName, mine.leadOrganisation ?? "") : mySupport.noAdviser}</p>
      <HubList hubs={[{ name: mine.hubName, address: mine.hubAddress, phone: mine.hubPhone, openingHours: mine.hubHours }]} />
    </>
  );
}
