import { expect, test } from "@playwright/test";
import { killAndStart, PeopleApplying, wrongWithKept } from "../support/kept-applications";
import { OwnService } from "../support/own-service";

const people = 40;
const kills = 4;

// The short version of the drill: the long one (`npm run drill:crash`) kills 50 times during 1,000 applications, and the database too.
test("a server killed in the middle of applications loses none that was acknowledged, and makes none twice", async () => {
  test.setTimeout(240_000);
  const service = new OwnService(3221);
  const readyAfter: number[] = [];
  try {
    await service.prepare();
    await service.start();
    const applying = new PeopleApplying(service.origin, { people, atOnce: 5, patience: 30_000 });
    for (let done = 0; done < kills; done += 1) readyAfter.push(await killAndStart(service, 700 + done * 130));
    await applying.done();
    expect(applying.acknowledged.size).toBe(people);
    expect(await wrongWithKept(service, applying.acknowledged)).toEqual([]);
    expect(Math.max(...readyAfter), "ready again within 5 seconds").toBeLessThan(5_000);
  } finally {
    await service.remove();
  }
});
