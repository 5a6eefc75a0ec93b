import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayApplyFrom, oldEnough, placesForUnder16, youngestAge } from "#app/domain/applications/eligibility";
import { sayDay } from "#app/domain/calendar/words";
import { today } from "#app/platform/service.server";
import { PhoneLink } from "#app/ui/casework/hub-list";
import { Page } from "#app/ui/page";
import { draftNamed } from "./own-draft.server";
import { pageOf } from "./where-next.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const draft = await draftNamed(context, request);
  const born = draft?.answers.dateOfBirth;
  return { mayApplyOn: born && !oldEnough(born, today()) ? sayDay(mayApplyFrom(born)) : undefined, back: draft ? pageOf(draft.id, "date-of-birth") : "/apply" };
}

export default function TooYoung() {
  const { mayApplyOn, back } = useLoaderData<typeof loader>();
  return (
    <Page title="Help for people under 16" back={back}>
      <h1 className="govuk-heading-l">You cannot apply yet, but others can help you</h1>
      <p className="govuk-body">This service is for people aged {youngestAge} or over. {mayApplyOn && <>You can apply from <strong>{mayApplyOn}</strong>.</>}</p>
      <h2 className="govuk-heading-m">Where you can go now</h2>
      <ul className="govuk-list govuk-list--spaced">
        {placesForUnder16.map(({ name, what, phone }) => (
          <li key={name}>
            <strong>{name}</strong>
            <br />
            {what} {phone && <>Call <PhoneLink number={phone} />.</>}
          </li>
        ))}
      </ul>
      <p className="govuk-body">If you are in danger, call <PhoneLink number="999" />.</p>
      <p className="govuk-body">If the date of birth is wrong, <a className="govuk-link" href={back}>go back and change it</a>.</p>
      <p className="govuk-body">You can print this page or take a picture of it.</p>
    </Page>
  );
}
