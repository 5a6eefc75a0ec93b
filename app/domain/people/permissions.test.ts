import { describe, expect, it } from "vitest";

import { roles, type Role } from "./actor";
import { aLinkActor, aResidentActor, aStaffActor } from "./builders";
import { can, permissions, type Permission } from "./permissions";

const all = Object.keys(permissions) as Permission[];
const allowedTo = (role: Role) => all.filter((permission) => can(aStaffActor([role]), permission));

describe("permissions", () => {
  it("name only roles that exist, and each is somebody's", () => {
    for (const permission of all) {
      expect(permissions[permission].length).toBeGreaterThan(0);
      expect(roles).toEqual(expect.arrayContaining([...permissions[permission]]));
    }
  });

  it("let somebody without a role do nothing", () => {
    expect(all.filter((permission) => can(aStaffActor([]), permission))).toEqual([]);
  });

  it("let a resident do what is their own, and nothing else", () => {
    expect(all.filter((permission) => can(aResidentActor(), permission))).toEqual(all.filter((permission) => permission.startsWith("own-")));
  });

  it("let a one-time link answer a referral and reach no case", () => {
    expect(all.filter((permission) => can(aLinkActor(), permission))).toEqual(["referral:answer"]);
  });

  it("keep administrators away from people's records", () => {
    expect(allowedTo("administrator")).toEqual(["place:administer", "rules:keep", "feedback:read", "directory:import", "directory:keep", "account:own"]);
  });

  it("keep advisers away from returns, and managers away from triage and plans", () => {
    expect(allowedTo("adviser").filter((permission) => permission.startsWith("return:"))).toEqual([]);
    expect(can(aStaffActor(["manager"]), "application:triage")).toBe(false);
    expect(can(aStaffActor(["manager"]), "plan:edit")).toBe(false);
  });

  it("add up for somebody with several roles", () => {
    const both = all.filter((permission) => can(aStaffActor(["adviser", "manager"]), permission));
    expect(new Set(both)).toEqual(new Set([...allowedTo("adviser"), ...allowedTo("manager")]));
  });
});
