import type { FormHTMLAttributes, ReactNode } from "react";
import { usePage } from "./page-context";

/** A form that changes something: it posts, checks nothing in the browser, and carries its token and its one-time key. */
export function PostForm({ children, action, ...rest }: { children: ReactNode; action?: string } & Omit<FormHTMLAttributes<HTMLFormElement>, "method" | "action">) {
  const { formToken, newFormKey } = usePage();
  return (
    <form method="post" action={action} noValidate {...rest}>
      <input type="hidden" name="token" value={formToken} />
      <input type="hidden" name="formKey" value={newFormKey()} />
      {children}
    </form>
  );
}
