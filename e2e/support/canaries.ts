/** Words typed in the journeys that stand nowhere else: none may be found in a log or a metric. */
export const canaries = {
  firstName: "Zephyrine",
  lastName: "Quillfeather",
  email: "zephyrine.quillfeather@resident.example",
  phone: "07700 900 471",
  postcode: "NM1 4AB",
  note: "the heron by the weir",
  goal: "Become a lighthouse baker",
  employer: "Quince and Marrow Bakery",
} as const;
