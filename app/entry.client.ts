// The whole of what a browser runs. Pages are not hydrated: this starts the design system's own components where a page
// has them, and every page works without it (docs/adr/0003-no-hydration.md).
import { Button, CharacterCount, Checkboxes, createAll, ErrorSummary, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink } from "govuk-frontend";
import { KeepDraft } from "./ui/casework/keep-draft.client";
import { LeaveThisPage } from "./ui/casework/leave-this-page.client";

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, KeepDraft, LeaveThisPage, NotificationBanner, PasswordInput, Radios, ServiceNavigation, SkipLink] as const) {
  createAll(component as typeof Button);
}
