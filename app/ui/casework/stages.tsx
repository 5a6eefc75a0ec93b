import { useWords } from "#app/ui/words";

interface StagesProps {
  stages: readonly { title: string; words: string; state: "done" | "now" | "to_come" }[];
}

/** Where something is on its way: each step says in words whether it is done, now or to come. */
export function Stages({ stages }: StagesProps) {
  const { words: { mySupport: { stateWords } } } = useWords();
  return (
    <ol className="wl-stages">
      {stages.map(({ title, words, state }) => (
        <li key={title} className={state === "now" ? "wl-stages__stage wl-stages__stage--now" : "wl-stages__stage"} aria-current={state === "now" ? "step" : undefined}>
          <p className="wl-stages__title">
            {title} <span className="wl-stages__state">{stateWords[state]}</span>
          </p>
          {words && <p className="wl-stages__words">{words}</p>}
        </li>
      ))}
    </ol>
  );
}
