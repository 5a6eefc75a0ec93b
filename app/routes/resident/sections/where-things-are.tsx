import type { Stage, Waiting } from "#app/domain/cases/stages";
import { Stages } from "#app/ui/casework/stages";
import { link, Rich, useWords } from "#app/ui/words";
import type { MyRecord } from "../read-my-case.server";

interface WhereThingsAreProps {
  found: MyRecord;
  stages: readonly Stage[];
  waiting: readonly Waiting[];
}

/** Where support is, in steps and words: what is done, what is now and by when, what they can do meanwhile, what we do for them. */
export function WhereThingsAre({ found, stages, waiting }: WhereThingsAreProps) {
  const { words: { mySupport } } = useWords();
  const sayStage = useStageWords(found.mine.hubName);
  const sayWaiting = useWaitingWords();
  const now = stages.find(({ state }) => state === "now");
  return (
    <>
      <h2 className="govuk-heading-m">{mySupport.whereTitle}</h2>
      <p className="govuk-body">{mySupport.reference} <strong>{found.mine.reference}</strong>{found.taken && <><br />{mySupport.taken[found.taken.how](found.taken.who)}</>}</p>
      <Stages stages={stages.map((stage) => ({ title: mySupport.stages[stage.kind][stage.state], words: sayStage(stage), state: stage.state }))} />
      {found.mine.status === "closed" ? <Ended found={found} /> : now && <p className="govuk-body">{mySupport.meanwhile[now.kind]}</p>}
      {waiting.length > 0 && (
        <>
          <h3 className="govuk-heading-s">{mySupport.waitingTitle}</h3>
          <ul className="govuk-list govuk-list--bullet">{waiting.map((one) => <li key={JSON.stringify(one)}>{sayWaiting(one)}</li>)}</ul>
        </>
      )}
    </>
  );
}

function useStageWords(hubName: string): (stage: Stage) => string {
  const { words: { mySupport: words }, say } = useWords();
  return ({ kind, state, on, byOn }) => {
    if (state === "done" || kind === "ended" || kind === "signposted") return on ? words.onDay(say.day(on)) : "";
    if (kind === "looking") return byOn ? words.weContactYouBy(say.day(byOn)) : words.weContactYouSoon;
    if (kind === "answer") return words.questionFirst;
    if (kind === "meeting") return byOn ? words.meetBy(hubName, say.day(byOn)) : "";
    if (kind === "plan") return byOn && state === "now" ? words.by(say.day(byOn)) : words.planIs;
    if (kind === "steps") return words.stepsAre;
    return on ? words.sinceDay(say.day(on)) : "";
  };
}

function useWaitingWords(): (waiting: Waiting) => string {
  const { words: { mySupport: { waiting: words } }, say } = useWords();
  return (one) => {
    if ("service" in one) return words[one.kind](one.provider, one.service, one.byOn ? say.day(one.byOn) : "");
    if (one.kind === "provider_declined" || one.kind === "referral_expired") return words[one.kind](one.provider ?? words.aPlace, say.day(one.byOn));
    return words[one.kind](say.day(one.byOn));
  };
}

function Ended({ found: { said, mine } }: { found: MyRecord }) {
  const { words: { mySupport } } = useWords();
  return (
    <>
      {mine.closeReason === "signposted" && said && (
        <>
          <h3 className="govuk-heading-s">{mySupport.whereHelp}</h3>
          <p className="govuk-body wl-words">{said.words}</p>
        </>
      )}
      <p className="govuk-body"><Rich text={mySupport.applyAgain} parts={{ back: link("/my/come-back") }} /></p>
    </>
  );
}
