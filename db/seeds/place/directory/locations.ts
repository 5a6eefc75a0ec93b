import type { AccessNeed } from "#app/domain/applications/answers";

/** What makes a place easier to use: a need of ours that it meets, or something to know before one comes. */
interface Access {
  need?: AccessNeed;
  description: string;
  details?: string;
}

export interface SeedLocation {
  provider: string;
  name: string;
  /** Absent online, and where the address is only told to whoever comes. */
  street?: string;
  town?: string;
  postcode?: string;
  description?: string;
  transport?: string;
  url?: string;
  access: readonly Access[];
}

const stepFree = (details?: string): Access => ({ need: "step_free", description: "Level entrance", ...(details && { details }) });
const loop = (details?: string): Access => ({ need: "hearing_loop", description: "Hearing loop", ...(details && { details }) });
const quiet = (details: string): Access => ({ need: "quiet_place", description: "Quiet room", details });
const largePrint: Access = { need: "large_print", description: "Large print", details: "Forms and handouts, if you ask the day before" };
const readingHelp = (details: string): Access => ({ need: "help_reading_writing", description: "Help with reading and writing", details });
const toilet: Access = { description: "Accessible toilet" };
const parking = (details: string): Access => ({ description: "Blue Badge parking", details });
const fromHome = (details: string): Access => ({ need: "from_home", description: "From home", details });

/** Where the services are. Streets, villages and postcodes are invented: NM is no postcode area, and its sector 9 has no homes. */
export const locations = {
  "college-city": { provider: "college", name: "City Campus", street: "Canal Street", town: "Northmere", postcode: "NM1 9AA", transport: "Buses 4, 7 and 12 stop at the gate. Ten minutes on foot from Northmere station.", access: [stepFree("Lifts to every floor"), loop("In the reception and in rooms 1 to 12"), toilet, quiet("Room 3 on the ground floor, all day"), parking("Six spaces on Lock Lane")] },
  "college-saltby": { provider: "college", name: "Saltby Campus", street: "21 Lighthouse Road", town: "Saltby", postcode: "NM5 9AB", transport: "Bus 30 from Saltby station, every 20 minutes.", access: [stepFree(), toilet, loop("In the lecture room only"), parking("Two spaces")] },
  "construction-centre": { provider: "college", name: "Construction Centre", street: "Unit 6, Ironstone Way", town: "Northmere", postcode: "NM4 9AD", transport: "Bus 12 to Ironstone Way. Bicycle shed with a lock.", access: [stepFree("Workshops on the ground floor; the canteen is upstairs"), readingHelp("A support tutor is there on Mondays and Wednesdays")] },
  "training-quay": { provider: "harbour-skills", name: "Training Quay", street: "Berth 9, Old Fish Dock", town: "Saltby", postcode: "NM5 9AE", transport: "A free minibus leaves Saltby station at 8:20am.", access: [stepFree("By the side door: ring the bell"), toilet, parking("Four spaces by the crane")] },
  "driving-yard": { provider: "harbour-skills", name: "Driving Yard", street: "Harbour Gate Estate", town: "Saltby", postcode: "NM6 9AF", transport: "No bus. Lifts from Training Quay at 7:45am.", access: [{ description: "Steps to the classroom", details: "Five steps. Theory can be taken at Training Quay instead." }] },
  "open-road-house": { provider: "open-road", name: "Open Road House", street: "48 Chandler Street", town: "Northmere", postcode: "NM2 9AG", transport: "Bus 9 to Chandler Street.", access: [stepFree(), loop(), quiet("A room with a dimmer, by appointment"), largePrint, { need: "someone_with_me", description: "Bring somebody", details: "A friend or a support worker can stay for all of it" }] },
  "open-road-saltby": { provider: "open-road", name: "Open Road at Saltby Library", street: "Saltby Library, Church Square", town: "Saltby", postcode: "NM5 9AH", description: "Upstairs, in the reading room.", transport: "Every Saltby bus stops in Church Square.", access: [stepFree("Lift beside the returns desk"), toilet] },
  "hollow-beck": { provider: "furrow", name: "Hollow Beck Farm", street: "Hollow Beck Lane, Wexby", town: "Eastfold", postcode: "NM8 9AJ", transport: "The farm minibus meets the 8:52 at Eastfold station.", access: [{ description: "Uneven ground", details: "Yards and fields. An all-terrain wheelchair can be borrowed." }, { need: "more_time", description: "At your own pace", details: "Breaks when you need them" }] },
  "furrow-kitchen": { provider: "furrow", name: "The Furrow Kitchen", street: "17 Corn Street", town: "Eastfold", postcode: "NM7 9AL", transport: "Five minutes on foot from Eastfold bus station.", access: [stepFree("Adjustable worktops"), toilet] },
  "walled-garden": { provider: "furrow", name: "The Walled Garden", street: "Stennet Hall, Stennet", town: "Eastfold", postcode: "NM9 9AN", transport: "Bus 61, Tuesdays and Fridays only. A lift can be arranged.", access: [quiet("The potting shed"), { need: "more_time", description: "No hurry", details: "Come for an hour or for the day" }, { description: "Gravel paths", details: "Two of the four are firm enough for wheels" }] },
  "weavers-yard": { provider: "first-rung", name: "First Rung", street: "2 Weavers’ Yard", town: "Northmere", postcode: "NM3 9AP", transport: "Buses 2 and 7 to Weavers’ Yard.", access: [stepFree("Ramp from the car park"), quiet("Upstairs, no lift; or the office next door"), { need: "someone_with_me", description: "Bring a friend", details: "For the first visits, or for all of them" }] },
  "tram-shed": { provider: "first-rung", name: "Studio 14", street: "The Old Tram Shed, Depot Road", town: "Northmere", postcode: "NM3 9AQ", transport: "Bus 2 to Depot Road.", access: [stepFree(), toilet, loop("In the screening room")] },
  boathouse: { provider: "first-rung", name: "The Boathouse", street: "Slipway, North Sands", town: "Saltby", postcode: "NM6 9AR", transport: "Bus 33 to North Sands.", access: [stepFree("From the promenade side"), toilet] },
  "central-library": { provider: "words-work", name: "Northmere Central Library", street: "Exchange Square", town: "Northmere", postcode: "NM1 9AS", description: "In the café corner on the ground floor.", transport: "Every city bus stops in Exchange Square.", access: [stepFree(), toilet, loop("At the help desk")] },
  "meadow-lane": { provider: "words-work", name: "Meadow Lane Community Centre", street: "Meadow Lane", town: "Northmere", postcode: "NM4 9AT", transport: "Bus 12 to Meadow Lane shops.", access: [stepFree(), readingHelp("A volunteer sits beside you if you wish")] },
  "carers-house": { provider: "carers", name: "Carers House", street: "9 Almond Grove", town: "Northmere", postcode: "NM2 9AU", transport: "Bus 9 to Almond Grove. Parking on the street.", access: [stepFree("Ramp at the back"), quiet("The garden room"), { need: "someone_with_me", description: "Bring the person you look after", details: "Somebody sits with them next door" }] },
  "carers-phone": { provider: "carers", name: "By phone or video", url: "https://www.carerscentre.example/talk", access: [fromHome("Evenings too: many carers can only talk then"), { need: "interpreter", description: "Interpreter", details: "A third person on the line, in most languages" }] },
  "steady-hub": { provider: "steady", name: "Steady Steps at Northmere Central", street: "1 Market Street", town: "Northmere", postcode: "NM1 4AB", description: "Room 5 of the hub. You do not have to say at the desk why you came.", transport: "Opposite the bus station.", access: [stepFree(), loop(), quiet("Room 5 is at the end of the corridor"), toilet] },
  riverside: { provider: "steady", name: "Riverside Health Centre", street: "30 Weir Road", town: "Northmere", postcode: "NM3 9AW", transport: "Buses 2 and 5 to Weir Road. Parking is £1 an hour.", access: [stepFree("Treatment rooms on the ground floor"), toilet, parking("Eight spaces"), { need: "sign_language", description: "Sign language interpreter", details: "Booked for you: say so a week before" }] },
  "steady-saltby": { provider: "steady", name: "Steady Steps at Saltby Harbour", street: "Quay House, 12 Harbour Road", town: "Saltby", postcode: "NM5 2DE", transport: "Ten minutes on foot from Saltby station.", access: [stepFree("Lift from the quay"), quiet("The blue room")] },
  "custom-house": { provider: "money", name: "Saltby Money Advice", street: "5 Custom House Lane", town: "Saltby", postcode: "NM5 9AX", transport: "Behind the market hall. Bus 30 to Harbour Road.", access: [{ description: "Two steps at the door", details: "There is a ramp: ring the bell and somebody puts it down" }, largePrint, readingHelp("Bring the letters unopened if you like")] },
  "money-phone": { provider: "money", name: "By phone", url: "https://www.saltbymoney.example/ring-me", access: [fromHome("An adviser rings you, at a time you choose"), { need: "interpreter", description: "Interpreter", details: "Polish, Romanian and Arabic the same day, others within three" }] },
  forge: { provider: "forge", name: "The Forge", street: "Anvil Yard, Foundry Street", town: "Northmere", postcode: "NM2 9AZ", transport: "Bus 9 to Foundry Street. Open until 10pm.", access: [stepFree("Goods lift to the first floor"), toilet] },
  "northmere-market": { provider: "forge", name: "Northmere Market", street: "Market Place", town: "Northmere", postcode: "NM1 9BA", transport: "Every city bus.", access: [stepFree("Cobbles on the north side"), { description: "Changing Places toilet", details: "Beside the fish hall" }] },
  "forge-online": { provider: "forge", name: "On screen", url: "https://www.theforge.example/surgery", access: [fromHome("A video call; a phone call if you prefer")] },
  "priory-road": { provider: "second-gate", name: "Second Gate", street: "77 Priory Road", town: "Northmere", postcode: "NM4 9BB", description: "A plain door between the bakery and the chemist.", transport: "Buses 5 and 12 to Priory Road.", access: [stepFree(), quiet("Every conversation is behind a door"), readingHelp("We read letters and disclosure certificates with you")] },
  "womens-rooms": { provider: "second-gate", name: "The Women’s Rooms", town: "Northmere", description: "The address is told to whoever is referred, and to nobody else.", access: [stepFree(), { need: "someone_with_me", description: "Bring your children", details: "A crèche in the same building" }] },
  "station-yard": { provider: "wheels", name: "Eastfold Wheels", street: "Station Yard", town: "Eastfold", postcode: "NM7 9BE", transport: "At Eastfold station.", access: [stepFree(), parking("In front of the workshop")] },
} as const satisfies Record<string, SeedLocation>;

export type LocationKey = keyof typeof locations;

/** The postcodes of the buildings that are no homes, by the first letters of their district. */
export const buildingPostcodes: readonly string[] = [...new Set(Object.values<SeedLocation>(locations).flatMap(({ postcode }) => postcode ?? []))];
