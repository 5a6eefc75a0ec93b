import type { ColumnDescription } from "./column";

export interface DescribedFile {
  /** Within the package. */
  path: string;
  title: string;
  description: string;
  columns: readonly ColumnDescription[];
  /** Of its bytes, where they are known. */
  bytes?: number;
  sha256?: string;
}

export interface DescribedPackage {
  name: string;
  title: string;
  description: string;
  /** The instant its rows were frozen. */
  createdAt: string;
  version: string;
  files: readonly DescribedFile[];
}

const types: Record<ColumnDescription["type"], string> = { text: "string", date: "date", whole_number: "integer", number: "number" };

const fieldOf = ({ name, title, description, type, codes, unit, empty, hiddenAs }: ColumnDescription) => ({
  name,
  title,
  description: [description, empty && `Empty: ${empty}.`, hiddenAs && `${hiddenAs} stands for a hidden count.`].filter(Boolean).join(" "),
  type: types[type],
  ...(unit && { unit }),
  ...(codes && { categories: codes.map(([value, label]) => ({ value, label })) }),
  constraints: { required: !empty && !hiddenAs, ...(codes && { enum: codes.map(([code]) => code) }) },
});

/** The descriptor of a Frictionless Data Package, version 2 [P: datapackage.org], as it is written into `datapackage.json`. */
export function dataPackage({ name, title, description, createdAt, version, files }: DescribedPackage) {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    title,
    description,
    created: createdAt,
    version,
    resources: files.map(({ path, columns, bytes, sha256, ...file }) => ({
      $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
      name: path.replace(/\.csv$/, ""),
      type: "table",
      path,
      title: file.title,
      description: file.description,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      ...(bytes !== undefined && { bytes }),
      ...(sha256 && { hash: `sha256:${sha256}` }),
      dialect: { $schema: "https://datapackage.org/profiles/2.0/tabledialect.json", header: true, delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true },
      schema: {
        $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
        fieldsMatch: "exact",
        fields: columns.map(fieldOf),
        missingValues: ["", ...new Set(columns.flatMap(({ hiddenAs }) => hiddenAs ?? []))],
      },
    })),
  };
}
