/**
 * The code of a council's area in England, `E06000001`, however it was cased or spaced; `undefined` where it is none. E06 is a unitary
 * authority, E07 a district, E08 a metropolitan and E09 a London borough [P: Register of Geographic Codes]. Counties (E10) have no
 * postcodes of their own in the directory: their districts have.
 */
export function parseAreaCode(typed: string): string | undefined {
  const code = typed.slice(0, 50).toUpperCase().replaceAll(/\s/g, "");
  return /^E0[6-9]\d{6}$/.test(code) ? code : undefined;
}

/** The address by which the Office for National Statistics names an area. */
export const areaAddress = (code: string): string => `http://statistics.data.gov.uk/id/statistical-geography/${code}`;
