import type { BarrierCode } from "#app/domain/cases/barrier";
import type { StepOwner } from "./plan";

export interface SuggestedStep {
  title: string;
  owner: StepOwner;
}

const resident = (title: string): SuggestedStep => ({ title, owner: "resident" });
const adviser = (title: string): SuggestedStep => ({ title, owner: "adviser" });

/** Written to the resident, so that a plan can be read as it is: "you" is the resident. Changed freely: a step keeps the words it was added with. */
const library: Record<BarrierCode, readonly SuggestedStep[]> = {
  BEN: [
    resident("Use a free benefits calculator to see what you may be able to claim"),
    adviser("Work out together how pay would change your benefits"),
    resident("Book benefits advice with Citizens Advice"),
  ],
  CAR: [
    resident("Ask your council for a carer’s assessment"),
    adviser("Look for work with hours that fit around your caring"),
    resident("Ask the local carers’ centre about breaks and replacement care"),
  ],
  CHI: [
    resident("Check what help with childcare costs you can get"),
    resident("Ask the council’s family information service for childcare with places"),
    adviser("Find out whether the childcare deposit can be paid for you"),
  ],
  CON: [
    resident("Write down three things you are good at, with an example of each"),
    adviser("Book a practice interview with you"),
    resident("Visit a group session at the hub before you decide to join"),
  ],
  CLO: [
    adviser("Ask for a grant for clothes or tools for work"),
    resident("Make a list of what you need before your first day"),
    resident("Visit a charity that lends or gives clothes for interviews"),
  ],
  CRI: [
    adviser("Book advice for you on what to tell an employer, and when"),
    resident("Find out from a disclosure helpline what you need to tell and what you do not"),
    adviser("Look together for employers who welcome people with convictions"),
  ],
  DEB: [
    resident("Talk to a free debt adviser, such as StepChange or National Debtline"),
    resident("Make a list of what you owe and what must be paid first"),
    adviser("Ask whether the breathing space scheme would help you"),
  ],
  DIG: [
    adviser("Find out whether you can borrow a device or get free mobile data"),
    resident("Use a computer at the library or the hub for an hour a week"),
    resident("Join a course for beginners in using the internet"),
  ],
  DIR: [
    resident("Take the National Careers Service skills assessment"),
    resident("Talk to a careers adviser about two kinds of work you like the sound of"),
    adviser("Arrange a visit to a workplace for you"),
  ],
  ESO: [
    adviser("Book a test of your level of English"),
    resident("Join a course in English for speakers of other languages"),
    resident("Go to a conversation group once a week"),
  ],
  EXP: [
    resident("Try a day of volunteering in the kind of work you want"),
    adviser("Find a work placement or a work trial for you"),
    resident("Write a CV that shows what you do outside paid work"),
  ],
  FUN: [
    adviser("Book a check of your reading, writing, maths and computer skills"),
    resident("Join a free course in English, maths or computer skills"),
    resident("Practise with a free online course for 20 minutes, three times a week"),
  ],
  HOU: [
    resident("Contact the council’s housing options team"),
    adviser("Refer you to housing advice at the hub"),
    resident("Tell us at once if you may lose your home"),
  ],
  ID: [
    resident("Apply for a copy of your birth certificate or another proof of identity"),
    resident("Open a basic bank account"),
    adviser("Check with you which papers show that you may work"),
  ],
  LEA: [
    adviser("Agree with you how you like to get information and how meetings should be"),
    resident("Ask for a workplace or a learning needs assessment"),
    adviser("Ask the employer or college for changes before you start"),
  ],
  MEN: [
    resident("Ask your GP or NHS talking therapies for support"),
    adviser("Ask whether employment support in the health service fits you"),
    resident("Write down what helps you on a hard day, to share with an employer if you choose"),
  ],
  PHY: [
    resident("Ask your GP or physiotherapist what work you can do and what would help"),
    adviser("Look together for work that fits what you can do"),
    resident("Think about how many hours you could start with"),
  ],
  ADJ: [
    resident("Apply to Access to Work for equipment, travel or a support worker"),
    adviser("Write a list with you of the changes you need, to give to an employer"),
  ],
  QUA: [
    resident("Find your certificates, or ask for copies"),
    adviser("Check which courses you can take for free"),
    resident("Sign up for a course that leads to the qualification you need"),
  ],
  SAF: [
    adviser("Agree with you how and when it is safe to contact you"),
    resident("Talk to a domestic abuse helpline or adviser when it is safe for you"),
    adviser("Meet you at a place and a time that are safe for you"),
  ],
  SUB: [
    resident("Contact the local drug and alcohol service. You can do this yourself"),
    adviser("Plan meetings and work around your treatment"),
  ],
  TRA: [
    resident("Plan the journey to work or training and try it once"),
    adviser("Find out whether travel to interviews and the first month can be paid for"),
    resident("Ask about a travel discount for people looking for work"),
  ],
};

/** Steps that have helped others with this barrier, most useful first: at least two for every barrier. They are offered, never added by themselves. */
export function suggestedSteps(barrier: BarrierCode): readonly SuggestedStep[] {
  return library[barrier];
}
