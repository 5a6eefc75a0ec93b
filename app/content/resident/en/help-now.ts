/** Who can help at once, for what cannot wait. Numbers are those published by the organisations; look at them again twice a year. */
export const helpNow = {
  title: "Get help now",
  danger: "If you or somebody else is in danger, call <phone>999</phone>. If you cannot speak, wait for the voice and then press 55 on a mobile.",
  sameDay: "When you send your application, an adviser will contact you on the same working day. You do not have to wait for that: the people below can help at once.",
  carryOn: "Carry on with my application",
  shelter: {
    title: "You have nowhere to sleep tonight",
    council: "Tell the council where you are. It has to help you if you have nowhere safe to sleep, day or night.",
    lines: ["Shelter: <phone>0808 800 4444</phone>, free, every day"],
  },
  food: {
    title: "You have no money for food",
    lines: ["Come to a hub while it is open. Somebody can refer you to a food bank the same day.", "Ask your council about help with food and heating.", "Help through Hardship: <phone>0808 208 2138</phone>, free, Monday to Friday"],
  },
  safety: {
    title: "You are not safe at home",
    lines: [
      "You can call the National Domestic Abuse Helpline on <phone>0808 2000 247</phone>. It is free, and open day and night.",
      "Men’s Advice Line: <phone>0808 801 0327</phone>, free, Monday to Friday",
      "If you are under 19, Childline: <phone>0800 1111</phone>, free, day and night",
    ],
  },
  harm: {
    title: "You have thoughts of hurting yourself or someone else",
    lines: [
      "Samaritans: <phone>116 123</phone>, free, day and night",
      "NHS: <phone>111</phone> and choose the mental health option, free, day and night",
      "If you would rather write, text SHOUT to <phone>85258</phone>",
      "If a life is at risk, call <phone>999</phone> or go to A&E",
    ],
  },
  talkTitle: "Talk to us",
  talk: "Call or come in while we are open. You do not need an appointment and you do not have to say why at the reception.",
};
