/** What carries a sign-in code. `((code))` is filled in as it leaves. Content-free where somebody else may read it: it names no service. */
export function signInCodeMessage({ contentFree }: { contentFree: boolean }): { template: string; subject: string; body: string } {
  if (contentFree) return { template: "sign-in-code-content-free", subject: "Your code", body: "Your code is ((code)). It works once, for 10 minutes." };
  return {
    template: "sign-in-code",
    subject: "Your Work Local sign-in code",
    body: "((code)) is your code to sign in to Work Local. It works once, for 10 minutes.\n\nIf you did not ask for it, you do not need to do anything. We will never ask you to tell us this code.",
  };
}
