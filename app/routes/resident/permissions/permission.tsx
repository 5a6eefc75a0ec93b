import { lastDayOf, canWithdraw, type PermissionState } from "#app/domain/sharing/permission";
import { isOpen } from "#app/domain/referrals/referral";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { useWords } from "#app/ui/words";
import type { ListedPermission } from "#db/queries/sharing/permissions";

interface PermissionProps extends ListedPermission {
  state: PermissionState;
  /** They took it back online, rather than an adviser at their word. */
  tookBackThemselves: boolean;
}

function useUntil() {
  const { words: { myRecord: { permissions: words } }, say } = useWords();
  return ({ permission, referral, state, tookBackThemselves }: PermissionProps): string => {
    if (permission.withdrawnAt) {
      const on = say.dayOf(permission.withdrawnAt);
      return tookBackThemselves ? words.takenBack(on) : words.takenBackBy(on, permission.withdrawnByName ?? "");
    }
    const last = lastDayOf({ untilOn: permission.untilOn, providerUntilOn: referral?.providerUntilOn });
    if (last) return state === "ended" ? words.over(say.day(last)) : say.day(last);
    return referral ? words.untilReferralEnds : words.untilTakenBack;
  };
}

/** One permission: whom, what, why, from, until, how; and what happens when it is taken back, above the button that does it. */
export function Permission(props: PermissionProps) {
  const { permission, recipientKind, referral, state } = props;
  const { words: { page, myRecord: { permissions: words } }, say } = useWords();
  const until = useUntil()(props);
  const holds = canWithdraw(state);
  const fieldWords: Readonly<Record<string, string>> = words.fields;
  const fields = permission.fields.map((field) => fieldWords[field] ?? field);
  const serviceName = referral?.serviceName;
  return (
    <div className="wl-section">
      <h3 className="govuk-heading-s" id={`permission-${permission.id}`}>{permission.recipientName}</h3>
      <SummaryList
        rows={[
          { key: words.what, value: fields.length > 1 ? <ul className="govuk-list">{fields.map((field) => <li key={field}>{field}</li>)}</ul> : (fields[0] ?? words.nothing) },
          recipientKind === "jobcentre" && { key: words.handOver, value: fields.length > 0 ? words.withData : words.withoutData },
          { key: words.why, value: serviceName ? words.forReferral(serviceName) : permission.purpose },
          { key: words.from, value: say.day(permission.fromOn) },
          { key: words.until, value: until, ...(holds && { actions: { items: [{ href: `/my/permissions/${permission.id}`, text: page.change, visuallyHiddenText: `${words.until} (${words.about(permission.recipientName)})` }] } }) },
          { key: words.how, value: words.howRecorded(words.ways[permission.way], permission.recordedByName) },
        ]}
      />
      {holds && (
        <PostForm>
          <p className="govuk-body">{serviceName && referral.status && isOpen(referral.status) ? words.whatHappensReferral(serviceName) : words.whatHappens}</p>
          <input type="hidden" name="permissionId" value={permission.id} />
          <Button className="govuk-button--secondary" preventDoubleClick>{words.takeBack}<span className="govuk-visually-hidden"> {words.about(permission.recipientName)}</span></Button>
        </PostForm>
      )}
    </div>
  );
}
