/** A file somebody chose. */
export interface SentFile {
  name: string;
  bytes: Uint8Array;
}

/** The file of a form's field; `undefined` where none was chosen, which browsers send as a file without a name. */
export async function fileIn(form: FormData, field: string): Promise<SentFile | undefined> {
  const sent = form.get(field);
  if (!(sent instanceof File) || (sent.name === "" && sent.size === 0)) return undefined;
  return { name: sent.name, bytes: new Uint8Array(await sent.arrayBuffer()) };
}

/** Every file of a field that takes several; none where none was chosen. */
export async function filesIn(form: FormData, field: string): Promise<SentFile[]> {
  const sent = form.getAll(field).filter((each): each is File => each instanceof File && !(each.name === "" && each.size === 0));
  return Promise.all(sent.map(async (each) => ({ name: each.name, bytes: new Uint8Array(await each.arrayBuffer()) })));
}
