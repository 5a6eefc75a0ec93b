import type { Dice } from "../dice";

interface Names {
  first: readonly string[];
  last: readonly string[];
}

/** Families come from everywhere; first and last names of one person come from the same shelf, mostly. */
const shelves = {
  local: {
    first: ["Aaron", "Abbie", "Adam", "Alfie", "Amy", "Bethany", "Callum", "Carol", "Chloe", "Christine", "Connor", "Craig", "Daisy", "Daniel", "Darren", "Debbie", "Denise", "Ellie", "Emma", "Gary", "Gemma", "Georgia", "Graham", "Hannah", "Harry", "Hayley", "Holly", "Jack", "Jake", "Janet", "Jodie", "Jordan", "Josh", "Julie", "Kayleigh", "Keith", "Kelly", "Kieran", "Kyle", "Lauren", "Lee", "Leanne", "Liam", "Lorraine", "Luke", "Maria", "Martin", "Megan", "Mia", "Michelle", "Nathan", "Neil", "Nicola", "Olivia", "Paige", "Paul", "Pauline", "Rebecca", "Ryan", "Samantha", "Scott", "Shane", "Shannon", "Sharon", "Simon", "Stacey", "Stephen", "Stuart", "Tina", "Tracy", "Tyler", "Vicky", "Wayne", "Zoe"],
    last: ["Appleyard", "Ashworth", "Atkinson", "Barraclough", "Bennett", "Birtles", "Bradley", "Brearley", "Burrows", "Cartwright", "Chadwick", "Clegg", "Collinge", "Cooke", "Dawson", "Dearden", "Dixon", "Drury", "Eastwood", "Fairclough", "Fenwick", "Firth", "Fletcher", "Gibbons", "Goodall", "Greenhalgh", "Hague", "Hallam", "Hargreaves", "Hepworth", "Hobson", "Holroyd", "Hurst", "Ibbotson", "Jagger", "Kershaw", "Lister", "Lockwood", "Marsden", "Metcalfe", "Naylor", "Nuttall", "Oldroyd", "Ogden", "Pickles", "Platt", "Priestley", "Ramsden", "Rawson", "Redfearn", "Rushworth", "Schofield", "Shackleton", "Sharples", "Slater", "Smithies", "Stead", "Sugden", "Sykes", "Tattersall", "Thackray", "Tordoff", "Turton", "Uttley", "Varley", "Wadsworth", "Walmsley", "Whitham", "Wigglesworth", "Womersley"],
  },
  irishWelshScots: {
    first: ["Aoife", "Bronwen", "Ciara", "Declan", "Dafydd", "Eilidh", "Fergus", "Finlay", "Gareth", "Iona", "Lowri", "Mairead", "Niamh", "Padraig", "Rhys", "Roisin", "Sian", "Sinead"],
    last: ["Bevan", "Brennan", "Campbell", "Docherty", "Evans", "Fitzgerald", "Gallagher", "Griffiths", "Lloyd", "MacLeod", "McAllister", "Murphy", "O’Brien", "O’Connell", "Pritchard", "Rees", "Sutherland", "Vaughan"],
  },
  southAsian: {
    first: ["Aisha", "Amrit", "Anjali", "Bilal", "Farah", "Gurpreet", "Hamza", "Imran", "Jasleen", "Kiran", "Mariam", "Nadia", "Naveed", "Pooja", "Rahul", "Samira", "Shabana", "Simran", "Usman", "Zainab"],
    last: ["Ahmed", "Akhtar", "Begum", "Bhatti", "Chaudhry", "Desai", "Dhillon", "Hussain", "Iqbal", "Kaur", "Khan", "Malik", "Mistry", "Patel", "Rashid", "Sandhu", "Shah", "Siddiqui"],
  },
  african: {
    first: ["Abena", "Adaeze", "Amara", "Chidi", "Efua", "Emeka", "Folake", "Ibrahim", "Kofi", "Kwame", "Ngozi", "Nkechi", "Obinna", "Tendai", "Tobi", "Yaw"],
    last: ["Adeleke", "Asante", "Boateng", "Chukwu", "Danso", "Eze", "Mensah", "Moyo", "Nwosu", "Obi", "Okeke", "Osei", "Owusu", "Sithole"],
  },
  caribbean: {
    first: ["Anton", "Delroy", "Jermaine", "Kadeem", "Latoya", "Marcia", "Nadine", "Shanice", "Tamika", "Winston"],
    last: ["Barrett", "Brathwaite", "Campbell-Reid", "Dacosta", "Francis", "Gayle", "Grant", "Lewin", "Morrison", "Pinnock"],
  },
  eastEuropean: {
    first: ["Agnieszka", "Andrei", "Bogdan", "Daria", "Elena", "Ioana", "Jakub", "Katarzyna", "Łukasz", "Magdalena", "Mateusz", "Piotr", "Radu", "Tomasz"],
    last: ["Dumitru", "Duda", "Ionescu", "Krawczyk", "Mazur", "Nowak", "Popa", "Stan", "Szymczak", "Wójcik", "Wróbel", "Zając"],
  },
  refuge: {
    first: ["Abdi", "Ahmad", "Berhane", "Dmytro", "Farid", "Hiwa", "Ka Wai", "Laleh", "Mehret", "Nataliia", "Oksana", "Rahima", "Samir", "Selam", "Tesfay", "Yusra"],
    last: ["Abdullahi", "Amiri", "Bondarenko", "Chan", "Gebremedhin", "Haidari", "Kovalenko", "Lam", "Mohammadi", "Nasser", "Salih", "Tekle", "Yohannes", "Zaman"],
  },
} satisfies Record<string, Names>;

export type Shelf = keyof typeof shelves;

const usual: readonly (readonly [Shelf, number])[] = [["local", 66], ["irishWelshScots", 9], ["southAsian", 10], ["african", 5], ["caribbean", 3], ["eastEuropean", 7]];

/** A first and a last name; a few last names are doubled. */
export function aName(dice: Dice, shelf: Shelf = dice.weighted(usual)): { firstName: string; lastName: string } {
  const { first, last }: Names = shelves[shelf];
  const lastName = dice.pick(last);
  return { firstName: dice.pick(first), lastName: shelf === "local" && dice.chance(0.04) ? `${lastName}-${dice.pick(last)}` : lastName };
}
