/**
 * Why an offer is made or somebody is seen first, as they read it themselves, in English; other languages come with whoever shows it.
 * It stands on pages others may see: nothing about abuse, offences, drugs or health in it. Each is given the age on the day.
 */
export const reasonWords = {
  toldUs: () => "because of what you told us about your situation",
  notInWorkOrLearning: (age: number) => `because you are ${age} and not in work or learning`,
  stayInLearning: (age: number) => `because you are ${age} and may need support to stay in learning`,
  stayInWork: (age: number) => `because you are ${age} and may need support to stay in work`,
  outOfWorkAYear: () => "because you have been out of work for a year or more",
  noJobYet: () => "because you have not had a job yet",
  wouldLikeToWork: () => "because you are not looking for work now but would like to work",
  looksAfterSomebody: () => "because you look after somebody",
  lowPay: () => "because your work is low paid or not secure",
  mayLoseJob: () => "because you may lose your job",
  ageAndOutOfWork: (age: number) => `because you are ${age} and out of work`,
  wantsToLearn: () => "because you want to learn something new",
  wantsCareersAdvice: () => "because you want careers advice",
  wantsToGetOn: () => "because you want to get on at work",
  askWhatYouDo: (age: number) => `because you are ${age}. We will ask you more about what you do now`,
  nearestFit: () => "because it is the nearest fit to what you asked for. We will look at it again with you",
  openToEverybody: () => "because it is open to everybody. We will ask you more about what you want",
  cannotWait: () => "because you told us about something that cannot wait",
  noSettledHome: () => "because you have no settled home",
  noMoney: () => "because you have no money coming in",
};

export type ReasonWords = typeof reasonWords;
export type ReasonKey = keyof ReasonWords;
