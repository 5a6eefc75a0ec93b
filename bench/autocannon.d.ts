// autocannon brings no types: what the bench uses of it.
declare module "autocannon" {
  interface Client {
    setRequests(requests: readonly Request[]): void;
  }
  interface Request {
    method: "GET";
    path: string;
    headers: Record<string, string>;
  }
  interface Options {
    url: string;
    connections: number;
    duration: number;
    /** Instead of the duration. */
    amount?: number | undefined;
    sampleInt: number;
    requests: readonly Request[];
    setupClient: (client: Client) => void;
  }
  interface Result {
    /** Seconds. */
    duration: number;
    errors: number;
    timeouts: number;
  }
  interface Run extends PromiseLike<Result> {
    on(event: "response", heard: (client: Client, status: number, bytes: number, milliseconds: number) => void): void;
    stop(): void;
  }
  export default function autocannon(options: Options): Run;
}
