import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayApplyFrom, oldEnough, placesForUnder16, youngestAge } from "#app/domain/applications/eligibility";
import { mayLeaveSchoolOn } from "#app/domain/applications/school-leaving";
import { addMonths } from "#app/domain/calendar/calendar-day";
import { today as todayIs } from "#app/platform/service.server";
import { PrintThis, WhereToAsk } from "#app/ui/casework/ending";
import { PhoneLink } from "#app/ui/casework/hub-list";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { link, Rich, useWords } from "#app/ui/words";
import { asVisitor } from "#db/client.server";
import { listHubs } from "#db/queries/place/list-hubs";
import { journeyPages } from "#app/content/applying/journey-pages";
import { draftNamed } from "./own-draft.server";
import { pageOf } from "./where-next.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const today = todayIs();
  const draft = await draftNamed(context, request);
  const hubs = await asVisitor(context.asking.visit, listHubs);
  const born = draft?.answers.dateOfBirth;
  const young = born && !oldEnough(born, today) ? born : undefined;
  const leavesOn = young && mayLeaveSchoolOn(young);
  return {
    kind: draft?.kind ?? "self",
    hubs,
    mayApplyOn: young && mayApplyFrom(young),
    // Told to those whose last school year this is.
    leavesSchoolOn: leavesOn && leavesOn >= today && leavesOn < addMonths(today, 12) ? leavesOn : undefined,
    change: draft && pageOf(draft, "date-of-birth"),
  };
}

const phone = (number: string) => <PhoneLink number={number} />;

export default function TooYoung() {
  const { kind, hubs, mayApplyOn, leavesSchoolOn, change } = useLoaderData<typeof loader>();
  const { words: catalogue, say } = useWords();
  const { wrongTitle } = catalogue.endings;
  const { tooYoung: words } = journeyPages[kind].endings(catalogue);
  return (
    <Page title={words.title} back={change ?? "/apply"}>
      <h1 className="govuk-heading-l">{words.heading}</h1>
      <p className="govuk-body">
        {words.age(youngestAge)} {mayApplyOn && <Rich text={words.from(say.day(mayApplyOn))} parts={{ strong: (text) => <strong>{text}</strong> }} />}
      </p>
      {leavesSchoolOn && <p className="govuk-body">{words.leavesSchool(say.day(leavesSchoolOn))}</p>}
      <h2 className="govuk-heading-m">{words.whereTitle}</h2>
      <ul className="govuk-list govuk-list--spaced">
        {placesForUnder16.map(({ key, phone: number }) => (
          <li key={key}>
            <strong>{words.places[key].name}</strong>
            <br />
            {words.places[key].what} {number && <Rich text={words.call(number)} parts={{ phone }} />}
          </li>
        ))}
      </ul>
      <p className="govuk-body"><Rich text={words.danger} parts={{ phone }} /></p>
      <h2 className="govuk-heading-m">{wrongTitle}</h2>
      {change ? (
        <>
          <p className="govuk-body">{words.wrong}</p>
          <Button href={change} className="govuk-button--secondary">{words.change}</Button>
        </>
      ) : (
        <p className="govuk-body"><Rich text={words.begin} parts={{ start: link("/apply") }} /></p>
      )}
      <p className="govuk-body">{words.ask}</p>
      <PrintThis />
      <WhereToAsk hubs={hubs} />
    </Page>
  );
}
