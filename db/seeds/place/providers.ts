export interface Provider {
  key: string;
  name: string;
  description: string;
  phone: string;
  email: string;
  website: string;
  legalStatus: string;
  yearIncorporated: number;
}

const provider = (key: string, name: string, phone: string, domain: string, legalStatus: string, yearIncorporated: number, description: string): Provider => ({
  key, name, description, legalStatus, yearIncorporated, phone: `01632 960 ${phone}`, email: `referrals@${domain}.example`, website: `https://www.${domain}.example`,
});

/** Who referrals go to: a college, training firms, charities, a university, the health service and housing. */
export const providers: readonly Provider[] = [
  provider("college", "Northmere College", "200", "college", "Further education corporation", 1993, "Further education for young people and adults, in the city and at Saltby."),
  provider("harbour-skills", "Harbour Skills", "210", "harbourskills", "Company limited by shares", 2008, "Training for ports, warehouses and offshore wind, on Saltby quay."),
  provider("open-road", "Open Road", "220", "openroad", "Charity", 1991, "A charity that helps people back to work one to one, for as long as it takes."),
  provider("furrow", "Furrow Training", "230", "furrow", "Community interest company", 2012, "Land-based and food training, run from a working farm near Eastfold."),
  provider("first-rung", "First Rung", "240", "firstrung", "Charity", 2003, "Works with 16 to 24 year olds who have been out of school or work."),
  provider("words-work", "Words at Work", "250", "wordsatwork", "Charitable incorporated organisation", 2014, "English classes and conversation groups for people who speak another language."),
  provider("carers", "Northmere Carers Centre", "260", "carerscentre", "Charity", 1987, "Advice and breaks for people who look after somebody."),
  provider("steady", "Steady Steps", "270", "steadysteps", "NHS partnership", 2016, "Employment support beside NHS care, for mental and physical health."),
  provider("money", "Saltby Money Advice", "280", "saltbymoney", "Charity", 1998, "Free and confidential help with debt and benefits."),
  provider("forge", "The Forge", "290", "theforge", "Company limited by guarantee", 2010, "Start-up advice and workspace for people who want to work for themselves."),
  provider("second-gate", "Second Gate", "300", "secondgate", "Charity", 2005, "Jobs and disclosure advice for people with convictions."),
  provider("wheels", "Eastfold Wheels", "310", "eastfoldwheels", "Community benefit society", 2001, "Moped loans, minibuses to work and travel training in the villages."),
];
