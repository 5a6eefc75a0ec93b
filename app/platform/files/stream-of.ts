/** Parts as a stream that asks for one only when it is taken, and tells their source when nobody wants any more. */
export function streamOf(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(file) {
        const part = await parts.next();
        if (part.done) file.close();
        else file.enqueue(part.value);
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
