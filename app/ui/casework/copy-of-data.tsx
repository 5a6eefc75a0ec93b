import { createHash } from "node:crypto";

interface CopyRow {
  label: string;
  values: readonly string[];
  writtenBy?: string;
}

export interface CopyFileProps {
  language: string;
  direction: "ltr" | "rtl";
  title: string;
  made: string;
  /** That others' words are marked. */
  third: string;
  contents: string;
  none: string;
  writtenBy: (name: string) => string;
  parts: readonly { id: string; title: string; rows: readonly CopyRow[] }[];
  leftOutTitle: string;
  leftOut: readonly string[];
}

const styles = `
body { font: 1rem/1.5 system-ui, "Noto Sans", Arial, sans-serif; color: #0b0c0c; background: #fff; max-inline-size: 45rem; margin-block: 1rem; margin-inline: auto; padding-inline: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.3rem; margin-block: 2rem 0.5rem; border-block-start: 2px solid #0b4f4a; padding-block-start: 0.5rem; }
dl > div { border-block-end: 1px solid #b1b4b6; padding-block: 0.5rem; } dt { font-weight: bold; } dd { margin: 0; white-space: pre-wrap; } small { color: #505a5f; }
a { color: #0b4f4a; }
@media print { nav { display: none; } dl > div, h2 { break-inside: avoid; } h2 { break-after: avoid; } }
`;

/** Nothing but the file's own style may be read: no script, no picture, no address anywhere. */
export const copyFilePolicy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(styles).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/** A whole file to keep: it needs nothing from anywhere, runs nothing, and prints. */
export function CopyFile({ language, direction, title, made, third, contents, none, writtenBy, parts, leftOutTitle, leftOut }: CopyFileProps) {
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={copyFilePolicy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{made}</p>
          <p>{third}</p>
          <nav aria-label={contents}>
            <h2>{contents}</h2>
            <ul>{parts.map(({ id, title: part }) => <li key={id}><a href={`#${id}`}>{part}</a></li>)}</ul>
          </nav>
          {parts.map(({ id, title: part, rows }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{part}</h2>
              {rows.length === 0 ? <p>{none}</p> : <Rows rows={rows} none={none} writtenBy={writtenBy} />}
            </section>
          ))}
          <section aria-labelledby="left-out">
            <h2 id="left-out">{leftOutTitle}</h2>
            <ul>{leftOut.map((reason) => <li key={reason}>{reason}</li>)}</ul>
          </section>
        </main>
      </body>
    </html>
  );
}

function Rows({ rows, none, writtenBy }: Pick<CopyFileProps, "none" | "writtenBy"> & { rows: readonly CopyRow[] }) {
  return (
    <dl>
      {rows.map(({ label, values, writtenBy: by }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          {values.length === 0 && <dd>{none}</dd>}
          {values.map((value, line) => <dd key={line}>{value}</dd>)}
          {by && <dd><small>{writtenBy(by)}</small></dd>}
        </div>
      ))}
    </dl>
  );
}
