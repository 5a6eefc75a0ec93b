export interface Provider {
  key: string;
  name: string;
  description: string;
  phone: string;
  email: string;
  website: string;
}

const provider = (key: string, name: string, phone: string, domain: string, description: string): Provider => ({
  key, name, description, phone: `01632 960 ${phone}`, email: `referrals@${domain}.example`, website: `https://www.${domain}.example`,
});

/** Who referrals go to: a college, training firms, charities, a university, the health service and housing. */
export const providers: readonly Provider[] = [
  provider("college", "Northmere College", "200", "college", "Further education for young people and adults, in the city and at Saltby."),
  provider("harbour-skills", "Harbour Skills", "210", "harbourskills", "Training for ports, warehouses and offshore wind, on Saltby quay."),
  provider("open-road", "Open Road", "220", "openroad", "A charity that helps people back to work one to one, for as long as it takes."),
  provider("furrow", "Furrow Training", "230", "furrow", "Land-based and food training, run from a working farm near Eastfold."),
  provider("first-rung", "First Rung", "240", "firstrung", "Works with 16 to 24 year olds who have been out of school or work."),
  provider("words-work", "Words at Work", "250", "wordsatwork", "English classes and conversation groups for people who speak another language."),
  provider("carers", "Northmere Carers Centre", "260", "carerscentre", "Advice and breaks for people who look after somebody."),
  provider("steady", "Steady Steps", "270", "steadysteps", "Employment support beside NHS care, for mental and physical health."),
  provider("money", "Saltby Money Advice", "280", "saltbymoney", "Free and confidential help with debt and benefits."),
  provider("forge", "The Forge", "290", "theforge", "Start-up advice and workspace for people who want to work for themselves."),
  provider("second-gate", "Second Gate", "300", "secondgate", "Jobs and disclosure advice for people with convictions."),
  provider("wheels", "Eastfold Wheels", "310", "eastfoldwheels", "Moped loans, minibuses to work and travel training in the villages."),
];
