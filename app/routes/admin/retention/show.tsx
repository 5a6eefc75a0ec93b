import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { sayCount } from "#app/content/names";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { mostDue, noticeDays, placesOwn, usualMonths } from "#app/domain/retention/retention";
import { askedForIt } from "#app/domain/rights/rights-request";
import { today as todayIs } from "#app/platform/service.server";
import { readRetention } from "#app/services/retention/read-retention.server";
import { tellOfEnd } from "#app/services/retention/tell-of-end.server";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Details } from "#app/ui/govuk/details";
import { NotificationBanner } from "#app/ui/govuk/notification-banner";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Table } from "#app/ui/govuk/table";
import { WarningText } from "#app/ui/govuk/warning-text";
import { Page } from "#app/ui/page";
import { requirePermission } from "#app/web/access.server";
import { once } from "#app/web/once.server";
import { withErrors } from "#app/web/parse-form";
import { redirected } from "#app/web/redirected";
import { asActor } from "#db/client.server";
import { listCertificates, listRules } from "#db/queries/retention/retention";

const mostCertificates = 50;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  const { rules, certificates } = await asActor(actor, async (db) => ({ rules: await listRules(db), certificates: await listCertificates(db, mostCertificates) }));
  const { due, holds } = await readRetention(todayIs());
  const told = Number(new URL(request.url).searchParams.get("told") ?? Number.NaN);
  return {
    rules, holds: holds.length, due, toTell: due.filter(({ held, noticedOn }) => !held && !noticedOn).length, told: Number.isInteger(told) ? told : undefined,
    certificates: certificates.map(({ anonymisedAt, rowsByTable, ...each }) => ({ ...each, on: londonDayOf(anonymisedAt), rows: Object.values(rowsByTable).reduce((sum, rows) => sum + rows, 0), tables: Object.entries(rowsByTable).sort(([a], [b]) => (a < b ? -1 : 1)) })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requirePermission(context, "place:administer");
  // As the service: no administrator sees whose records they are.
  const outcome: Response | number = await once({ service: true, forActor: actor.id }, await request.formData(), async (deps) => {
    const told = await tellOfEnd(deps, actor);
    return told > 0 ? redirect(`/admin/retention?told=${told}`) : told;
  });
  if (typeof outcome !== "number") return redirected(outcome);
  return data(withErrors({}, [{ field: "main-content", message: "Nobody is left to tell: somebody else has done it, or the records changed meanwhile" }]), 409);
}

const ruleName = (rule: string) => (rule === askedForIt ? "the person’s own request" : rule === placesOwn ? "the place’s own" : `stream ${rule}`);

export default function Retention() {
  const { rules, holds, due, toTell, told, certificates } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  const own = rules.find(({ streamId }) => streamId === null);
  return (
    <Page title="How long records are kept" wide errors={problem?.errors} before={told !== undefined && !problem && <NotificationBanner type="success">{sayCount(told, "person is", "people are")} told, where there is a safe way. Their records are made anonymous when {noticeDays} days have passed, unless they come back or are held.</NotificationBanner>}>
      <h1 className="govuk-heading-l">How long records are kept</h1>
      <SummaryList
        rows={[
          { key: "The place’s own rule", value: own ? `${own.months} months after the last contact. ${own.words}` : `${usualMonths} months after the last contact (local setting)`, actions: { items: [{ href: "/admin/retention/rules", text: "Change", visuallyHiddenText: "the place’s own rule" }] } },
          { key: "Rules of streams", value: rules.length - (own ? 1 : 0) === 0 ? "None: the place’s own holds" : <ul className="govuk-list">{rules.filter(({ streamId }) => streamId !== null).map(({ code, months, words }) => <li key={code}>{code}: {months} months. {words}</li>)}</ul>, actions: { items: [{ href: "/admin/retention/rules", text: "Add or change", visuallyHiddenText: "rules of streams" }] } },
          { key: "Legal holds", value: holds === 0 ? "None" : String(holds), actions: { items: [{ href: "/admin/retention/holds", text: "See and change", visuallyHiddenText: "legal holds" }] } },
        ]}
      />
      <h2 className="govuk-heading-m">What would be made anonymous ({due.length})</h2>
      <p className="govuk-body">A dry run: nothing changes by looking. Everybody whose cases are all closed and whose time has passed, or passes within {noticeDays} days. The rule that keeps a record longest wins.{due.length === mostDue && ` The first ${mostDue} are shown; the others come when these are done.`}</p>
      {due.length === 0 ? (
        <p className="govuk-body">Nobody. A record appears here {noticeDays} days before its time has passed.</p>
      ) : (
        <Table
          className="wl-table-stacked"
          caption="Records, the longest first, by the newest case"
          captionClassName="govuk-table__caption--s"
          firstCellIsHeader
          head={["Case", "Last contact", "Rule", "Time passes", "What happens"]}
          rows={due.map(({ reference, lastContactOn, rule, months, dueOn, held, anonymiseOn }) => [
            reference, { text: sayDay(lastContactOn), "data-label": "Last contact" }, { text: `${months} months, ${ruleName(rule)}`, "data-label": "Rule" }, { text: sayDay(dueOn), "data-label": "Time passes" },
            { text: held ? "Held: it stays" : anonymiseOn ? `Told. Made anonymous on ${sayDay(anonymiseOn)}` : "Not told yet", "data-label": "What happens" },
          ])}
        />
      )}
      {toTell > 0 && (
        <PostForm>
          <WarningText>When the {noticeDays} days have passed, who these people were cannot be brought back.</WarningText>
          <Button className="govuk-button--warning" preventDoubleClick>Tell {sayCount(toTell, "person", "people")}, and make their records anonymous after {noticeDays} days</Button>
        </PostForm>
      )}
      <Details summary="What goes and what stays">
        <ul className="govuk-list govuk-list--bullet">
          <li>These go: names, ways to reach them, National Insurance number, everything anybody wrote, whoever asked for them, files, answers, equality answers.</li>
          <li>These stay, because returns and counts rest on them: days, codes, outcomes with their employer, which of the staff did what, the birth year, the outward postcode and the council.</li>
          <li>The audit keeps that something was done, when and by whom; not its words.</li>
          <li>Back-ups, and what was sent to others, are not reached.</li>
        </ul>
      </Details>
      <h2 className="govuk-heading-m">Certificates</h2>
      {certificates.length === 0 && <p className="govuk-body">None yet. Each record that was made anonymous has one here: when, by which rule, and how many rows.</p>}
      {certificates.length === mostCertificates && <p className="govuk-body">The newest {mostCertificates}.</p>}
      {certificates.map(({ id, on, rule, months, lastContactOn, rows, tables, hash }) => (
        <Details key={id} summary={`${sayDay(on)}: ${sayCount(rows, "row", "rows")}`}>
          <p className="govuk-body">By {ruleName(rule)}: {rule === askedForIt ? `asked on ${sayDay(lastContactOn)}` : `${months} months after ${sayDay(lastContactOn)}`}. Certificate {id}.</p>
          <ul className="govuk-list govuk-list--bullet">{tables.map(([table, count]) => <li key={table}>{table}: {count}</li>)}</ul>
          <p className="govuk-body-s">SHA-256: {hash}</p>
        </Details>
      ))}
    </Page>
  );
}
