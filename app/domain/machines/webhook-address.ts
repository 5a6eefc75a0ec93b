export type AddressRefusal = "not-an-address" | "not-https" | "with-credentials" | "not-public";

/** Numbers of networks that are no part of the internet: ours, this machine's, and those kept for other uses (IANA's special-purpose registries). */
const closedIpv4: readonly (readonly [string, number])[] = [
  ["0.0.0.0", 8], ["10.0.0.0", 8], ["100.64.0.0", 10], ["127.0.0.0", 8], ["169.254.0.0", 16], ["172.16.0.0", 12], ["192.0.0.0", 24], ["192.0.2.0", 24], ["192.88.99.0", 24],
  ["192.168.0.0", 16], ["198.18.0.0", 15], ["198.51.100.0", 24], ["203.0.113.0", 24], ["224.0.0.0", 4], ["240.0.0.0", 4],
];

const parts4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

function numberOf4(address: string): number | undefined {
  const bytes = parts4.exec(address)?.slice(1).map(Number);
  return bytes?.every((byte) => byte <= 255) ? bytes.reduce((sum, byte) => sum * 256 + byte, 0) : undefined;
}

/** The eight groups of an IPv6 address, an IPv4 one at its end written as two; `undefined` where it is none. */
function groupsOf6(address: string): number[] | undefined {
  const ending = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  const four = ending && numberOf4(ending[2]!);
  if (ending && four === undefined) return undefined;
  const text = ending ? `${ending[1]}${Math.floor(four! / 65_536).toString(16)}:${(four! % 65_536).toString(16)}` : address;
  const [head = "", tail, ...more] = text.split("::");
  if (more.length > 0) return undefined;
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const [front, back] = [groups(head), groups(tail ?? "")];
  const gap = tail === undefined ? 0 : 8 - front.length - back.length;
  const all = [...front, ...Array.from({ length: Math.max(gap, 0) }, () => "0"), ...back];
  return all.length === 8 && all.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? all.map((group) => parseInt(group, 16)) : undefined;
}

/**
 * Whether an address of the internet protocol is one of the public internet. Nothing is sent to any other: a provider's form must not reach
 * what stands beside this service. Of IPv6 only the global range counts, without its corners that lead to IPv4 or to documentation.
 */
export function isPublicAddress(address: string): boolean {
  const four = numberOf4(address);
  if (four !== undefined) return !closedIpv4.some(([network, bits]) => Math.floor(four / 2 ** (32 - bits)) === Math.floor(numberOf4(network)! / 2 ** (32 - bits)));
  const groups = groupsOf6(address);
  if (!groups) return false;
  const [first = 0, second = 0] = groups;
  if (first < 0x2000 || first > 0x3fff) return false;
  // 2001::/23 is kept for protocols (Teredo among them), 2001:db8::/32 and 3fff::/20 for documentation, 2002::/16 leads to IPv4.
  return !((first === 0x2001 && (second < 0x200 || second === 0xdb8)) || first === 0x2002 || (first === 0x3fff && second < 0x1000));
}

/** Names that never leave a house, whatever answers for them. */
const closedName = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|test|invalid|onion)$/i;

/** Why deliveries cannot go to an address; `undefined` where they can. What its name leads to is looked at again at every delivery. `thisMachine` allows http://127.0.0.1 and http://localhost, for tests and demonstrations. */
export function refusedAddress(typed: string, { thisMachine }: { thisMachine: boolean }): AddressRefusal | undefined {
  if (!URL.canParse(typed)) return "not-an-address";
  const { protocol, hostname, username, password } = new URL(typed);
  if (username || password) return "with-credentials";
  if (thisMachine && protocol === "http:" && ["127.0.0.1", "localhost"].includes(hostname)) return undefined;
  if (protocol !== "https:") return "not-https";
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  if (parts4.test(bare) || bare.includes(":")) return isPublicAddress(bare) ? undefined : "not-public";
  return closedName.test(bare.replace(/\.$/, "")) || !bare.includes(".") ? "not-public" : undefined;
}
