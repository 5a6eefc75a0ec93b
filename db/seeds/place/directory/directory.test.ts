import { describe, expect, it } from "vitest";
import { parsePostcode } from "#app/domain/people/postcode";
import { seedCalendar } from "../calendar";
import { positionOfPostcode, postcodes } from "../postcodes";
import { providers } from "../providers";
import { directory, serviceKey } from "../services";
import { fundingStreams } from "../streams";
import { contacts, programs } from "./contacts";
import { locations, type SeedLocation } from "./locations";
import { particulars } from "./particulars";
import { taxonomies, terms } from "./terms";

const calendar = seedCalendar(new Date("2026-03-11T10:00:00Z"));
const all = Object.entries(particulars);
const places: [string, SeedLocation][] = Object.entries(locations);
const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

it("says of every service where and when it is, and of no other", () => expect(Object.keys(particulars).sort()).toEqual(directory.map(serviceKey).sort()));

describe.each(all)("%s", (_, { at, when, about, prices = [], starts = [], areas = [], paidBy, program }) => {
  it("is somewhere, at some time, for somebody", () => {
    expect(at.length).toBeGreaterThan(0);
    for (const key of at) expect(Object.keys(locations)).toContain(key);
    expect(when.length).toBeGreaterThan(0);
    for (const times of when) {
      expect([times.opensAt, times.closesAt].join(" ")).toMatch(/^([01]\d|2[0-3]):[0-5]\d ([01]\d|2[0-3]):[0-5]\d$/);
      expect(minutes(times.opensAt)).toBeLessThan(minutes(times.closesAt));
      for (const weekday of times.byday) expect(["MO", "TU", "WE", "TH", "FR", "SA", "SU"]).toContain(weekday);
      expect(at).toContain(times.at ?? at[0]);
    }
    for (const { council, districts } of areas) expect(council ?? districts?.every((district) => postcodes.some(({ postcode }) => postcode.startsWith(`${district} `)))).toBeTruthy();
  });

  it("is filed under a subject and a shape, paid for by a stream there is, in whole pence", () => {
    expect(new Set(about.map((key) => terms[key].of)).size).toBe(2);
    for (const { pence } of prices) expect(Number.isInteger(pence) && pence >= 0).toBe(true);
    if (paidBy) expect(fundingStreams(calendar).map(({ code }) => code)).toContain(paidBy);
    if (program) expect(programs.map(({ name }) => name)).toContain(program);
  });

  it("starts on days of its own", () => expect(new Set(starts.map(({ inWeeks }) => inWeeks)).size).toBe(starts.length));
});

describe.each(places)("the place %s", (key, { provider, town, postcode, description, url, access }) => {
  it("has an address with a known postcode, or says why it has none", () => {
    expect(providers.map((one) => one.key)).toContain(provider);
    if (postcode) {
      expect(parsePostcode(postcode)).toBe(postcode);
      expect(positionOfPostcode(postcode).latitude).toBeGreaterThan(54);
    } else if (town) expect(description).toMatch(/address is told/);
    else expect(url).toMatch(/^https:\/\/www\.[a-z]+\.example\//);
  });

  it("is used, and says what makes it easy or hard to use", () => {
    expect(all.some(([, { at }]) => (at as readonly string[]).includes(key))).toBe(true);
    expect(access.length).toBeGreaterThan(0);
  });
});

it("repeats no sentence from one entry to the next", () => {
  const said = [...directory.map(({ description }) => description), ...places.flatMap(([, { transport, description }]) => [transport, description].filter((words) => words !== undefined))];
  expect(said.filter((words, index) => said.indexOf(words) !== index)).toEqual([]);
});

it("gives everybody a phone number of their own", () => {
  const phones = [...contacts.map(({ phone }) => phone), ...all.flatMap(([, { ask }]) => (ask ? [ask[2]] : []))];
  expect(new Set(phones).size).toBe(phones.length);
  for (const phone of phones) expect(phone).toMatch(/^\d{3}$/);
  expect(contacts.map(({ provider }) => provider).sort()).toEqual(providers.map(({ key }) => key).sort());
});

it("uses every word it files under", () => {
  expect([...new Set(all.flatMap(([, { about }]) => about))].sort()).toEqual(Object.keys(terms).sort());
  expect(new Set(Object.values(terms).map(({ of }) => of))).toEqual(new Set(Object.keys(taxonomies)));
});

it("has what a real one has: some old, one too old to show, one closed for now, one one goes to without a referral, some not for everybody", () => {
  const checked = (from: number, to: number) => directory.filter(({ checkedDaysAgo }) => checkedDaysAgo >= from && checkedDaysAgo < to).length;
  expect([checked(190, 540), checked(560, Infinity)]).toEqual([3, 1]);
  expect(directory.filter(({ status }) => status === "temporarily closed")).toHaveLength(1);
  expect(all.filter(([, { noReferrals }]) => noReferrals)).toHaveLength(1);
  expect(all.filter(([, { unlisted }]) => unlisted)).toHaveLength(2);
  expect(all.filter(([, { areas }]) => areas).length).toBeGreaterThanOrEqual(4);
});

it("has a stream with clocks of its own, which pays for services", () => {
  const streams = fundingStreams(calendar).filter(({ remindAfter }) => remindAfter !== undefined);
  expect(streams).toHaveLength(1);
  expect(streams[0]!.remindAfter).toBeLessThan(streams[0]!.expireAfter!);
  expect(all.filter(([, { paidBy }]) => paidBy === streams[0]!.code).length).toBeGreaterThan(0);
});

it("has codes of areas that are nowhere in England", () => {
  for (const { postcode, areaCode, wardCode, lsoaCode, hub } of postcodes) {
    expect(areaCode, postcode).toMatch(/^E06999\d{3}$/);
    if (hub) expect([wardCode, lsoaCode].join(" "), postcode).toMatch(/^E05999\d{3} E01999\d{3}$/);
  }
});
