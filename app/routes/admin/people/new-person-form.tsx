import { Button } from "#app/ui/govuk/button";
import { Input } from "#app/ui/govuk/input";
import { Select } from "#app/ui/govuk/select";
import { PostForm } from "#app/ui/form";
import type { FieldError, Typed } from "#app/web/parse-form";
import { WorkFields } from "./person-fields";

interface NewPersonProps {
  organisations: { id: string; name: string }[];
  hubs: { id: string; name: string }[];
  errors: FieldError[] | undefined;
  typed: Typed | undefined;
}

export function NewPersonForm({ organisations, hubs, errors, typed }: NewPersonProps) {
  const errorAt = (name: string) => errors?.find(({ field }) => field.startsWith(name))?.message;
  return (
    <>
      <h2 id="add-a-person" className="govuk-heading-m">Add a person</h2>
      <PostForm>
        <Input name="name" label="Full name" autoComplete="off" spellCheck={false} className="govuk-!-width-one-half" value={typed?.name?.[0]} error={errorAt("name")} />
        <Input name="email" type="email" label="Email address" autoComplete="off" spellCheck={false} className="govuk-!-width-one-half" value={typed?.email?.[0]} error={errorAt("email")} />
        <Select
          name="organisation"
          label="Works for"
          items={[{ value: "", text: "Choose an organisation" }, ...organisations.map(({ id, name }) => ({ value: id, text: name }))]}
          value={typed?.organisation?.[0]}
          error={errorAt("organisation")}
        />
        <WorkFields roles={typed?.roles ?? []} hubIds={typed?.hubs ?? []} hubs={hubs} roleError={errorAt("roles")} hubError={errorAt("hubs")} />
        <Button preventDoubleClick>Add this person</Button>
      </PostForm>
    </>
  );
}
