import { FormGroup, describedByFor } from "./form-group";
import type { FieldProps } from "./form-group";
import { classNames } from "./props";
import type { ElementProps } from "./props";
import { translations } from "./translations";
import type { Translation } from "./translations";

type OwnFileUploadProps = keyof FieldProps | "type" | "value" | "defaultValue" | "children";

export interface FileUploadProps extends FieldProps, ElementProps<"input", OwnFileUploadProps> {
  /** Lets govuk-frontend's script make a drop zone of it. The texts below are the script's. */
  javascript?: boolean;
  wrapper?: ElementProps<"div", "children">;
  chooseFilesButtonText?: string;
  noFileChosenText?: string;
  multipleFilesChosenText?: Translation;
  dropInstructionText?: string;
  enteredDropZoneText?: string;
  leftDropZoneText?: string;
}

export function FileUpload({
  name, id = name, label, hint, error, describedBy, formGroup, javascript, wrapper,
  chooseFilesButtonText, noFileChosenText, multipleFilesChosenText,
  dropInstructionText, enteredDropZoneText, leftDropZoneText, className, ...attributes
}: FileUploadProps) {
  const input = (
    <input
      {...attributes}
      type="file"
      id={id}
      name={name}
      className={classNames("govuk-file-upload", className, error ? "govuk-file-upload--error" : "")}
      aria-describedby={describedByFor(id, { describedBy, hint, error })}
    />
  );
  const texts = translations({
    "choose-files-button": chooseFilesButtonText,
    "no-file-chosen": noFileChosenText,
    "multiple-files-chosen": multipleFilesChosenText,
    "drop-instruction": dropInstructionText,
    "entered-drop-zone": enteredDropZoneText,
    "left-drop-zone": leftDropZoneText,
  });
  const wrapperClasses = classNames("govuk-file-upload-wrapper", wrapper?.className);
  return (
    <FormGroup id={id} label={label} hint={hint} error={error} formGroup={formGroup}>
      {javascript ? (
        <div data-module="govuk-file-upload" {...texts} {...wrapper} className={wrapperClasses}>
          {input}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}
