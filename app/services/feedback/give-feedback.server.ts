import type { FeedbackSubject } from "#app/domain/people/feedback";
import type { Satisfaction } from "#app/domain/people/satisfaction";
import type { Deps } from "#app/platform/deps.server";
import { insertFeedback } from "#db/queries/feedback/feedback";

interface FeedbackGiven {
  satisfaction: Satisfaction;
  words: string;
  about?: FeedbackSubject | undefined;
}

/** Keeps what somebody thought of the service, and nothing of who they are. */
export const giveFeedback = ({ db, now, newId }: Deps, { about, ...given }: FeedbackGiven): Promise<void> =>
  insertFeedback(db, { id: newId(), ...given, about: about ?? "", writtenAt: now() });
