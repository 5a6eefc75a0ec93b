import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "#app/domain/people/actor";
import { depsWithin, type Deps } from "#app/platform/deps.server";
import { asActor, asService } from "#db/client.server";
import { aService, aStaffMember } from "#db/factories/make";
import { listTeam } from "#db/queries/providers/team";
import { staff } from "#db/schema/index";
import { useServiceDatabase } from "#db/testing/service-database";
import { changeColleague, colleagueState } from "./change-colleague.server";
import { inviteColleague } from "./invite-colleague.server";
import { resetColleague } from "./reset-colleague.server";

useServiceDatabase();

let lead: StaffActor, priya: StaffActor, elsewhere: StaffActor;
beforeEach(async () => {
  const [college, other] = [await aService(), await aService()];
  priya = college.provider;
  elsewhere = other.provider;
  lead = await aStaffMember({ name: "Lena Marsh", roles: ["provider_lead"], organisation: { id: college.organisationId, name: "College" } });
});

const doing = <T>(work: (deps: Deps) => Promise<T>) => asService((db) => work(depsWithin(db)));
const rowOf = async ({ id }: { id: string }) => (await asService((db) => db.select().from(staff).where(eq(staff.id, id))))[0]!;
const change = async (by: StaffActor, who: StaffActor, over: Partial<{ role: "provider" | "provider_lead"; active: boolean; seen: string }>) => {
  const seen = colleagueState(await rowOf(who));
  return doing((deps) => changeColleague(deps, by, who.id, { role: "provider", active: true, seen, ...over }));
};

describe("a provider's team", () => {
  it("is added to by a lead, within the own organisation and with a provider's role alone", async () => {
    const made = await doing((deps) => inviteColleague(deps, lead, { name: "Dev Patel", email: "dev@college.example", role: "provider" }));
    expect(made).toHaveProperty("password");
    expect(await rowOf(made as { id: string })).toMatchObject({ organisationId: lead.organisationId, roles: ["provider"], active: true });
    expect(await doing((deps) => inviteColleague(deps, lead, { name: "Dev", email: "DEV@college.example", role: "provider" }))).toBe("email-taken");
  });

  it("is nobody's who leads it no more, though their page was open", async () => {
    expect(await doing((deps) => inviteColleague(deps, priya, { name: "Dev", email: "d@college.example", role: "provider" }))).toBe("not-permitted");
    expect(await change(priya, lead, { role: "provider" })).toBe("not-permitted");
    expect(await doing((deps) => resetColleague(deps, priya, lead.id))).toBe("not-permitted");
  });

  it("keeps a last lead, and nobody puts themselves out", async () => {
    expect(await change(lead, lead, { role: "provider" })).toBe("last-lead");
    expect(await change(lead, lead, { role: "provider_lead", active: false })).toBe("own-account");
    expect(await change(lead, priya, { role: "provider_lead" })).toBe("done");
    expect(await change(lead, lead, { role: "provider" })).toBe("done");
  });

  it("of two leads who take the role from each other keeps one", async () => {
    await change(lead, priya, { role: "provider_lead" });
    const answers = await Promise.all([change(lead, priya, { role: "provider" }), change(priya, lead, { role: "provider" })]);
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
  });

  it("does not know people of another organisation, and leaves alone who can do more", async () => {
    expect(await change(lead, elsewhere, {})).toBe("not-found");
    expect(await doing((deps) => resetColleague(deps, lead, elsewhere.id))).toBe("not-found");
    const both = await aStaffMember({ roles: ["provider", "adviser"], organisation: { id: lead.organisationId, name: "College" } });
    expect(await change(lead, both, { active: false })).toBe("not-kept-here");
    expect(await doing((deps) => resetColleague(deps, lead, both.id))).toBe("not-kept-here");
  });

  it("notices that another lead saved meanwhile, and ends what they are signed in on", async () => {
    expect(await change(lead, priya, { seen: "x" })).toBe("changed-meanwhile");
    expect(await change(lead, priya, { active: false })).toBe("done");
    expect((await rowOf(priya)).active).toBe(false);
    expect((await asActor(lead, (db) => listTeam(db, lead.organisationId))).map(({ name }) => name)).toEqual(["Lena Marsh", "Priya Nair"]);
    expect(await asActor(priya, (db) => listTeam(db, priya.organisationId))).toEqual([]);
  });
});
