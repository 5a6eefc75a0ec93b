import { agreementWayWords } from "#app/content/plans";
import { sharedFieldWords } from "#app/content/referrals";
import { londonDayOf } from "#app/domain/calendar/calendar-day";
import { sayDay } from "#app/domain/calendar/words";
import { canWithdraw, lastDayOf, type PermissionState } from "#app/domain/sharing/permission";
import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { SummaryList } from "#app/ui/govuk/summary-list";
import { Tag } from "#app/ui/govuk/tag";
import type { ListedPermission } from "#db/queries/sharing/permissions";

const stateWords: Record<PermissionState, string> = { to_come: "From a later day", open: "Holds", ended: "Ended", withdrawn: "Taken back" };
const stateColours: Record<PermissionState, string> = { to_come: "govuk-tag--blue", open: "govuk-tag--green", ended: "govuk-tag--grey", withdrawn: "govuk-tag--grey" };

function untilOf({ permission, referral }: ListedPermission): string {
  if (permission.withdrawnAt) return `Taken back on ${sayDay(londonDayOf(permission.withdrawnAt))}, recorded by ${permission.withdrawnByName ?? ""}`;
  const last = lastDayOf({ untilOn: permission.untilOn, providerUntilOn: referral?.providerUntilOn });
  return last ? sayDay(last) : "Until they take it back";
}

/** One permission as staff see it, with the button for when the resident takes it back by word of mouth. */
export function PermissionOfCase(props: ListedPermission & { state: PermissionState; mayWork: boolean }) {
  const { permission, recipientKind, referral, state, mayWork } = props;
  const fieldWords: Readonly<Record<string, string>> = sharedFieldWords;
  const fields = permission.fields.map((field) => fieldWords[field] ?? field);
  return (
    <section className="wl-section" aria-labelledby={`permission-${permission.id}`}>
      <h2 className="govuk-heading-s" id={`permission-${permission.id}`}>{permission.recipientName} <Tag className={stateColours[state]}>{stateWords[state]}</Tag></h2>
      <SummaryList
        rows={[
          { key: "What", value: fields.join(", ") || "Nothing: only that somebody will come" },
          recipientKind === "jobcentre" && { key: "Handover", value: fields.length > 0 ? "With data" : "Without data" },
          { key: "What for", value: referral?.reference ? `Referral ${referral.reference}, ${permission.purpose}` : permission.purpose },
          { key: "From", value: sayDay(permission.fromOn) },
          { key: "Until", value: untilOf(props) },
          { key: "How", value: `${agreementWayWords[permission.way]}, recorded by ${permission.recordedByName}` },
        ]}
      />
      {mayWork && canWithdraw(state) && (
        <PostForm>
          <input type="hidden" name="permissionId" value={permission.id} />
          <p className="govuk-body">{referral?.reference ? "If they take it back, the referral is withdrawn, and the provider is told and sees nothing of it any more." : "If they take it back, nothing more is told."}</p>
          <Button className="govuk-button--secondary" preventDoubleClick>They take it back<span className="govuk-visually-hidden">: {permission.recipientName}</span></Button>
        </PostForm>
      )}
    </section>
  );
}
