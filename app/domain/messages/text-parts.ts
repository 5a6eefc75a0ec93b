/** The letters of GSM 03.38, which a text carries 160 of. Those of the second row count twice. */
const basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const extended = "\f^{}\\[~]|€";

/** What whoever sends texts writes plainly anyway: GOV.UK Notify does. */
const plainly = (text: string) => text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/[–—]/g, "-").replaceAll("…", "...");

/** How many parts a text goes in, each of which is paid for: 160 letters alone or 153 a part, 70 or 67 where one letter is of another script. */
export function textParts(text: string): number {
  const letters = [...plainly(text)];
  const inAlphabet = letters.every((letter) => basic.includes(letter) || extended.includes(letter));
  const length = inAlphabet ? letters.length + letters.filter((letter) => extended.includes(letter)).length : plainly(text).length;
  const [alone, each] = inAlphabet ? [160, 153] : [70, 67];
  return length <= alone ? 1 : Math.ceil(length / each);
}
