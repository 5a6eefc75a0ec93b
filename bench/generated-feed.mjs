// @ts-check
import { createHash } from "node:crypto";

// A made-up directory in HSDS's words, the same every time: what finding is measured among.

const subjects = ["English", "Maths", "Digital skills", "Welding", "Warehouse work", "Care work", "Debt advice", "Housing advice", "Confidence", "Mentoring", "Self-employment", "Catering", "Childcare training", "Cycle repair", "Gardening", "Interview practice"];
const ways = ["for work", "for beginners", "in the evening", "one to one", "drop-in", "taster", "course", "workshop", "group", "club"];
const statuses = ["active", "active", "active", "active", "temporarily closed"];

/** A number from 0 up to `below`, by what it is for. @param {string} what @param {number} below */
const dice = (what, below) => createHash("sha256").update(what).digest().readUInt32BE(0) % below;

/** @param {string} what */
const idOf = (what) => createHash("sha256").update(what).digest("hex").replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");

/** Services of an organisation each twenty, with a place, times, a price and a language. @param {number} count */
export function generatedFeed(count) {
  return JSON.stringify(Array.from({ length: count }, (_, index) => {
    const [subject, way] = [subjects[dice(`subject ${index}`, subjects.length)], ways[dice(`way ${index}`, ways.length)]];
    const owner = Math.floor(index / 20);
    const at = idOf(`at ${index}`);
    return {
      id: idOf(`service ${index}`), name: `${subject} ${way} ${index}`, status: statuses[dice(`status ${index}`, statuses.length)], description: `${subject} with people who live near you. Come as you are, ${way}.`,
      fees_description: dice(`fee ${index}`, 3) === 0 ? "Free" : "£2 a session", wait_time: `${dice(`wait ${index}`, 8)} weeks`, minimum_age: 16 + dice(`age ${index}`, 5), assured_date: `20${25 + dice(`year ${index}`, 2)}-0${1 + dice(`month ${index}`, 9)}-10`,
      organization: { id: idOf(`organisation ${owner}`), name: `Learning Partnership ${owner}`, description: "Courses and advice", email: `partnership${owner}@learning.example` },
      service_at_locations: [{ id: at, location: { id: idOf(`location ${index}`), location_type: "physical", name: `Hall ${index}`, latitude: 53.6 + dice(`north ${index}`, 900) / 1000, longitude: -1.6 + dice(`east ${index}`, 1200) / 1000, addresses: [] } }],
      schedules: [{ id: idOf(`time ${index}`), freq: "WEEKLY", byday: ["MO", "TU", "WE", "TH", "FR"][dice(`day ${index}`, 5)], opens_at: "10:00", closes_at: "12:00" }],
      languages: [{ id: idOf(`language ${index}`), ...[{ name: "English", code: "en" }, { name: "Polish", code: "pl" }, { name: "Urdu", code: "ur" }][dice(`language ${index}`, 3)] }],
      cost_options: [{ id: idOf(`cost ${index}`), amount: dice(`fee ${index}`, 3) === 0 ? 0 : 2, currency: "GBP" }],
    };
  }));
}
