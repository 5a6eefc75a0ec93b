/**
 * Passwords of 15 letters or more that are tried first, as letters alone and in small letters: famous sentences, lyrics, keyboard
 * walks. Repetition, counting and a short word padded with numbers are caught by rules (password.ts), so they are not listed.
 */
export const commonLongPasswords: ReadonlySet<string> = new Set([
  "correcthorsebatterystaple", "correcthorsebattery", "thequickbrownfox", "thequickbrownfoxjumpsoverthelazydog", "tobeornottobe", "tobeornottobethatisthequestion",
  "maytheforcebewithyou", "iloveyouverymuch", "iloveyouforever", "iloveyousomuch", "ilovemyfamily", "ilovemychildren", "ilovemyhusband", "ilovemywife", "onceuponatime",
  "onceuponatimeinthewest", "itwasadarkandstormynight", "callmeishmael", "itisatruthuniversallyacknowledged", "allyouneedislove", "letitbeletitbe", "wearethechampions",
  "stairwaytoheaven", "bohemianrhapsody", "neverletmego", "nevergonnagiveyouup", "youllneverwalkalone", "manchesterunited", "manchestercity", "newcastleunited", "tottenhamhotspur",
  "liverpoolfootballclub", "wolverhamptonwanderers", "sheffieldwednesday", "godsavetheking", "godsavethequeen", "ruletheworld", "keepcalmandcarryon", "winteriscoming", "houseofthedragon",
  "harrypotterandthephilosophersstone", "theansweris", "thisismypassword", "thisisapassword", "thisisasecurepassword", "thisismysecretpassword", "mypasswordissecret", "mysecurepassword",
  "averylongpassword", "averysecurepassword", "alongpassword", "reallylongpassword", "averystrongpassword", "verysecretpassword", "donotforgetthis", "icantremembermypassword", "iforgotmypassword",
  "letmeinplease", "pleaseletmein", "opensesame", "abracadabra", "supercalifragilisticexpialidocious", "antidisestablishmentarianism", "qwertyuiopasdfghjklzxcvbnm", "qazwsxedcrfvtgbyhnujmikolp",
  "changemeplease", "changethispassword", "changethisnow", "temporarypassword", "defaultpassword", "administratorpassword", "passwordpassword", "jesusisthelord", "inthebeginningwastheword",
  "merrychristmas", "happybirthdaytoyou", "happychristmas", "happynewyear", "summerholidays", "monkeymonkeymonkey", "chocolatecake", "strawberryfields",
]);

/** Words that carry no secret: what is left of a password without them is what counts. */
export const commonWords: readonly string[] = [
  "password", "passphrase", "passwort", "welcome", "letmein", "qwerty", "admin", "administrator", "secret", "login", "signin", "changeme", "default", "temporary", "monday", "tuesday", "wednesday",
  "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "spring", "summer", "autumn", "winter",
  "football", "iloveyou", "sunshine", "princess", "dragon", "monkey", "master", "liverpool", "arsenal", "chelsea",
  // This service and its places.
  "worklocal", "work", "local", "northmere", "saltby", "eastfold", "council", "borough", "district", "city", "combined", "authority", "jobcentre", "jobcenter", "plus", "adviser", "advisor", "manager", "provider",
  "hub", "college", "demonstration", "demo", "only", "staff", "employment", "skills",
];
