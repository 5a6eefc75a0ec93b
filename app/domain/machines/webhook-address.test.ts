import fc from "fast-check";
import { BlockList } from "node:net";
import { describe, expect, it } from "vitest";
import { isPublicAddress, refusedAddress } from "./webhook-address";

describe("an address of the internet protocol", () => {
  it.each(["1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.255.255", "2606:4700:4700::1111", "2a00:1450:4009:80b::200e"])("%s is public", (address) => expect(isPublicAddress(address)).toBe(true));
  it.each([
    "127.0.0.1", "127.255.255.254", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.2.1", "198.18.0.1", "224.0.0.1", "255.255.255.255",
    "::", "::1", "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:8.8.8.8", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1", "2001:db8::1", "3fff::1", "256.1.1.1", "1.2.3", "", "::1::1", "fe80::1%eth0", "zz::1",
  ])("%s is not", (address) => expect(isPublicAddress(address)).toBe(false));

  it("is private wherever Node's own list says so", () => {
    const closed = new BlockList();
    for (const [network, bits] of [["10.0.0.0", 8], ["127.0.0.0", 8], ["169.254.0.0", 16], ["172.16.0.0", 12], ["192.168.0.0", 16], ["100.64.0.0", 10]] as const) closed.addSubnet(network, bits);
    fc.assert(fc.property(fc.ipV4(), (address) => {
      if (closed.check(address)) expect(isPublicAddress(address)).toBe(false);
    }));
  });

  it("is never a crash", () => fc.assert(fc.property(fc.oneof(fc.string(), fc.ipV6()), (address) => void expect(typeof isPublicAddress(address)).toBe("boolean"))));
});

describe("where deliveries may go", () => {
  const refused = (address: string, thisMachine = false) => refusedAddress(address, { thisMachine });
  it("is a public https address", () => {
    expect(refused("https://hooks.college.example/work-local")).toBeUndefined();
    expect(refused("https://8.8.8.8/x")).toBeUndefined();
  });

  it.each([
    ["", "not-an-address"], ["college", "not-an-address"], ["http://college.example/x", "not-https"], ["ftp://college.example", "not-https"], ["javascript:alert(1)", "not-https"],
    ["https://me:secret@college.example", "with-credentials"], ["https://localhost/x", "not-public"], ["https://127.0.0.1", "not-public"], ["https://2130706433/", "not-public"], ["https://0x7f.1/", "not-public"],
    ["https://[::1]/", "not-public"], ["https://[::ffff:10.0.0.1]/", "not-public"], ["https://db.internal/x", "not-public"], ["https://router.lan", "not-public"], ["https://localhost./x", "not-public"], ["https://postgres/", "not-public"], ["http://127.0.0.1:9000/", "not-https"],
  ] as const)("is not %j: %s", (address, why) => expect(refused(address)).toBe(why));

  it("is this machine in tests and demonstrations alone", () => {
    expect(refused("http://127.0.0.1:9000/hook", true)).toBeUndefined();
    expect(refused("http://10.0.0.1/hook", true)).toBe("not-https");
    expect(refused("https://10.0.0.1/hook", true)).toBe("not-public");
  });
});
