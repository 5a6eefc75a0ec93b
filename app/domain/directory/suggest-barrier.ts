import type { BarrierCode } from "#app/domain/cases/barrier";

/** Words that terms of others' lists have, and the barrier of ours each speaks of. The first that fits counts. */
const signs: readonly (readonly [RegExp, BarrierCode])[] = [
  [/esol|speakers of other languages|english language/i, "ESO"], [/debt|arrears|money advice/i, "DEB"], [/benefit|universal credit|welfare rights/i, "BEN"], [/childcare|nurser|cr[eè]che/i, "CHI"], [/\bcarers?\b|caring/i, "CAR"],
  [/digital|computer|internet|online skills/i, "DIG"], [/literacy|numeracy|functional skills|basic skills|maths/i, "FUN"], [/housing|homeless|tenan/i, "HOU"], [/mental|counselling|anxiety|depress|wellbeing/i, "MEN"],
  [/alcohol|drugs?\b|substance|addict|recovery/i, "SUB"], [/domestic (abuse|violence)|refuge\b|safeguard/i, "SAF"], [/offend|probation|criminal|conviction/i, "CRI"], [/learning (disab|difficult)|neurodiver|autis|adhd|dyslex|\bsend\b/i, "LEA"],
  [/disab|physical health|long.term condition|rehab/i, "PHY"], [/reasonable adjust|access to work/i, "ADJ"], [/transport|travel/i, "TRA"], [/clothing|uniform|tools|equipment/i, "CLO"], [/\bidentity\b|bank account|right to work/i, "ID"],
  [/qualification|training|apprentice|vocational/i, "QUA"], [/work experience|volunteer|placement|employability/i, "EXP"], [/confidence|self.esteem|mentor/i, "CON"], [/careers|guidance|information and advice/i, "DIR"],
];

/** What a term may stand for, by its name; somebody decides. */
export const suggestBarrier = (name: string): BarrierCode | undefined => signs.find(([pattern]) => pattern.test(name))?.[1];
