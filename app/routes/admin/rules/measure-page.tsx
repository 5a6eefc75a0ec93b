import { PostForm } from "#app/ui/form";
import { Button } from "#app/ui/govuk/button";
import { Page } from "#app/ui/page";
import { fieldsOf } from "#app/web/field-state";
import type { FieldError, Typed } from "#app/web/parse-form";
import { MeasureFields } from "./measure-fields";

interface MeasurePageProps {
  title: string;
  set: { id: string; name: string; version: number };
  first: Typed;
  problem: { errors: FieldError[]; typed: Typed } | undefined;
  /** A measure that stands in the draft can be taken out of it. */
  removable?: boolean;
}

/** A measure to be written or changed: one page for both. */
export function MeasurePage({ title, set, first, problem, removable }: MeasurePageProps) {
  const { errorAt } = fieldsOf(problem);
  return (
    <Page title={title} errors={problem?.errors} back={`/admin/rules/${set.id}`}>
      <span className="govuk-caption-l">{set.name}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <PostForm>
        <input type="hidden" name="version" value={set.version} />
        <MeasureFields typed={problem?.typed ?? first} errorAt={errorAt} />
        <Button preventDoubleClick>Save this measure</Button>
      </PostForm>
      {removable && (
        <PostForm>
          <input type="hidden" name="version" value={set.version} />
          <input type="hidden" name="act" value="remove" />
          <Button className="govuk-button--warning" preventDoubleClick>Take this measure out of the rules</Button>
        </PostForm>
      )}
    </Page>
  );
}
