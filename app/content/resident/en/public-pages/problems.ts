/** What somebody reads when a page cannot be shown, and what became of their answers. The keys are the status of the answer. */
export const problems = {
  400: { title: "We could not read what was sent", words: ["Nothing was changed. Go back, load the page again and send the form again."] },
  403: {
    title: "You cannot do this",
    words: ["Nothing was changed. Your account does not allow it, or the form came from somewhere other than this service.", "If you were filling in a form, go back, load the page again and send it again."],
  },
  404: {
    title: "Page not found",
    words: [
      "If you typed the web address, check it is correct.",
      "If you pasted it, check you copied all of it.",
      "If it is about a case or a referral, it may not exist, or it may not be one you can see. <start>Go to the start page</start>.",
    ],
  },
  405: { title: "Page not found", words: ["This address does not take that kind of request."] },
  413: { title: "What you sent is too large", words: ["Nothing was saved. Go back and send less at a time."] },
  500: {
    title: "Sorry, there is a problem with the service",
    words: ["Try again later.", "What you sent just now was not saved. Everything you saved before it is kept.", "If you need help today, call or visit one of our hubs. Their details are on the <start>start page</start>."],
  },
  503: { title: "Sorry, the service is unavailable", words: ["Try again in a few minutes. Everything you saved is kept."] },
};
