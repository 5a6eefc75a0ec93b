import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { link, Rich, useWords } from "#app/ui/words";

interface DeviceOptionsProps {
  draftId: string;
  /** Whether a link or a code could open it again; without one, forgetting would be losing. */
  hasKey: boolean;
  /** Where a link or a code is had, on a page that offers none. */
  saveAt?: string;
  /** What tells this application from others on the page, for screen readers. */
  which?: string;
}

/** For a shared device: let go of the application here, or delete it everywhere. */
export function DeviceOptions({ draftId, hasKey, saveAt, which }: DeviceOptionsProps) {
  const { words: { saveAndReturn: { device } } } = useWords();
  const hidden = which && <span className="govuk-visually-hidden">: {which}</span>;
  return (
    <div className="wl-no-print">
      {hasKey ? (
        <>
          <p className="govuk-body">{device.words}</p>
          <PostForm action="/apply">
            <input type="hidden" name="forget" value={draftId} />
            <Button className="govuk-button--secondary">{device.forget}{hidden}</Button>
          </PostForm>
        </>
      ) : (
        <p className="govuk-body">{saveAt ? <Rich text={device.getFirst} parts={{ save: link(saveAt) }} /> : device.getFirstHere}</p>
      )}
      <p className="govuk-body">{device.deleteWords}</p>
      <PostForm action="/apply">
        <input type="hidden" name="discard" value={draftId} />
        <Button className="govuk-button--secondary govuk-!-margin-bottom-0">{device.delete}{hidden}</Button>
      </PostForm>
    </div>
  );
}
