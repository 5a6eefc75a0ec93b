import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { initAll } from "govuk-frontend";
import type { ReactElement } from "react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CharacterCount } from "./character-count";
import { Checkboxes } from "./checkboxes";
import { ErrorSummary } from "./error-summary";
import { Input } from "./input";
import { PasswordInput } from "./password-input";
import { Radios } from "./radios";

/** As in the browser: the page as the server made it, then govuk-frontend's scripts. */
function start(page: ReactElement) {
  render(page);
  initAll({
    onError: (error) => {
      throw error;
    },
  });
}

const contact = (
  <Radios
    name="contact"
    legend={{ text: "How may we reach you?", isPageHeading: true, className: "govuk-fieldset__legend--l" }}
    hint="Choose one"
    error="Select how we may reach you"
    items={[
      { value: "email", text: "Email", conditional: <Input name="email" label="Email address" />, "data-channel": "email" },
      { value: "phone", text: "Phone", hint: "A landline or a mobile" },
    ]}
  />
);

beforeEach(() => {
  document.body.classList.add("govuk-frontend-supported");
  // jsdom has no layout and so nothing to scroll.
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => document.body.classList.remove("govuk-frontend-supported"));

describe("with govuk-frontend's scripts", () => {
  it("the error summary takes focus when the page opens", () => {
    start(<ErrorSummary errorList={[{ text: "Enter your full name", href: "#name" }]} />);
    expect(screen.getByRole("alert").parentElement).toHaveFocus();
  });

  it("the error summary leaves focus alone when told so", () => {
    start(<ErrorSummary disableAutoFocus errorList={[{ text: "Enter your full name", href: "#name" }]} />);
    expect(document.body).toHaveFocus();
  });

  it("a link in the error summary leads to the first radio of its question", async () => {
    start(
      <>
        <ErrorSummary errorList={[{ text: "Select how we may reach you", href: "#contact" }]} />
        {contact}
      </>,
    );
    await userEvent.click(screen.getByRole("link", { name: "Select how we may reach you" }));
    expect(screen.getByRole("radio", { name: "Email" })).toHaveFocus();
  });

  it("a radio reveals its question only while it is chosen", async () => {
    start(contact);
    const email = screen.getByRole("radio", { name: "Email" });
    const revealed = document.getElementById("conditional-contact");
    expect(email).toHaveAttribute("aria-expanded", "false");
    expect(revealed).toHaveClass("govuk-radios__conditional--hidden");

    await userEvent.click(email);
    expect(email).toHaveAttribute("aria-expanded", "true");
    expect(revealed).not.toHaveClass("govuk-radios__conditional--hidden");

    await userEvent.click(screen.getByRole("radio", { name: "Phone" }));
    expect(email).toHaveAttribute("aria-expanded", "false");
    expect(revealed).toHaveClass("govuk-radios__conditional--hidden");
  });

  it("an exclusive checkbox unticks the others", async () => {
    const items = [
      { value: "caring", text: "Caring" },
      { divider: "or" },
      { value: "none", text: "None of these", behaviour: "exclusive" as const },
    ];
    start(<Checkboxes name="needs" legend="What applies to you?" values={["caring"]} items={items} />);
    expect(screen.getByRole("checkbox", { name: "Caring" })).toBeChecked();
    await userEvent.click(screen.getByRole("checkbox", { name: "None of these" }));
    expect(screen.getByRole("checkbox", { name: "Caring" })).not.toBeChecked();
  });

  it("a password can be shown", async () => {
    start(<PasswordInput name="password" label="Password" value="northmere" />);
    const password = screen.getByLabelText("Password");
    expect(password).toHaveAttribute("type", "password");
    await userEvent.click(screen.getByRole("button", { name: "Show password" }));
    expect(password).toHaveAttribute("type", "text");
  });

  it("a character count says how much is left", () => {
    start(<CharacterCount name="reason" label="Tell us why" maxlength={20} value="Twelve chars" />);
    expect(screen.getAllByText("You have 8 characters remaining")).not.toHaveLength(0);
  });
});

describe("to a screen reader", () => {
  it("a group of choices has the name of its legend, and its hint and error as its description", () => {
    render(contact);
    const group = screen.getByRole("group", { name: "How may we reach you?" });
    expect(group).toHaveAccessibleDescription("Choose one Error: Select how we may reach you");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("How may we reach you?");
  });

  it("a field has the name of its label, and further text, hint and error as its description", () => {
    render(
      <>
        <p id="why">We use it to write to you.</p>
        <Input name="name" label="Full name" hint="As on a payslip" error="Enter your full name" describedBy="why" />
      </>,
    );
    const field = screen.getByRole("textbox", { name: "Full name" });
    expect(field).toHaveAccessibleDescription("We use it to write to you. As on a payslip Error: Enter your full name");
  });
});
