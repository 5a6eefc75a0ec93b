/**
 * What the Office for National Statistics asks to be written wherever its postcode directory is used [P: ons.gov.uk, licences], in these
 * words and in no other language. `year` is the edition's, empty where nobody knows it.
 */
export const postcodeLicence = (year: string): string[] => [
  `Contains OS data © Crown copyright and database right ${year}`.trim(),
  `Contains Royal Mail data © Royal Mail copyright and database right ${year}`.trim(),
  "Source: Office for National Statistics licensed under the Open Government Licence v.3.0",
];
