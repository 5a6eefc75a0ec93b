/** Every cookie there is. `app/routes/public/public-pages.integration.test.ts` reads the sources for which are set. */
export const cookies = {
  title: "Cookies",
  what: "Cookies are small files that a website puts on your phone or computer.",
  why: "We only use cookies that this service needs to work. We do not use cookies to measure what you do or to advertise. That is why we do not ask you to accept them.",
  essential: "Essential cookies",
  purpose: "What it is for",
  until: "When it goes",
  each: {
    visit: {
      purpose: "Remembers this browser. So only you can go on with an application you began here, or came back to. And forms can come only from our own pages.",
      until: "After 30 days, or when you press ‘Exit this page’",
    },
    "sign-in": { purpose: "Ties the code we send you to the browser you asked from.", until: "When you have signed in, or after 20 minutes" },
    session: { purpose: "Keeps you signed in.", until: "When you sign out or close your browser. Our service forgets it after 30 minutes without use, and after 10 hours at most" },
  },
  nothing: "None of them holds your name or anything you tell us. The language is part of the address of a page, so it needs no cookie.",
  remove: "You can delete them in the settings of your browser. If you delete the first one, you need your link or your code to go on with an application you have not sent.",
};
