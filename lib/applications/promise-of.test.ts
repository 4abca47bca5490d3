import { describe, expect, it } from "vitest";
import { dueAfterWaiting, promiseOf } from "./promise-of";

const on = (day: string) => new Date(`${day}T00:00:00Z`);
const at = (day: string) => new Date(`${day}T18:00:00Z`); // afternoon in the city
const sent = { submittedAt: at("2027-02-02"), dueOn: on("2027-02-24"), waitingSince: null }; // 15 working days, one holiday among them

describe("the promise clock", () => {
  it.each([
    ["on the day it was sent", "2027-02-02", 0],
    ["after a weekend", "2027-02-08", 4],
    ["on a Sunday as on the Friday before", "2027-02-07", 3],
    ["on its last day", "2027-02-24", 15],
  ])("%s", (_, today, day) => {
    expect(promiseOf(sent, 15, at(today))).toMatchObject({ day, of: 15, isPaused: false, isLate: false });
  });

  it("is late from the day after", () => {
    expect(promiseOf(sent, 15, at("2027-02-25"))).toMatchObject({ day: 16, isLate: true });
  });

  it("stands still while it is the resident's turn, however long that is", () => {
    expect(promiseOf({ ...sent, waitingSince: at("2027-02-08") }, 15, at("2027-06-08"))).toMatchObject({
      day: 4,
      isPaused: true,
      isLate: false,
    });
  });

  it("goes on where it stood once it was answered", () => {
    const dueOn = dueAfterWaiting(sent.dueOn, at("2027-02-08"), at("2027-02-12"));
    expect(dueOn).toEqual(on("2027-03-02"));
    expect(promiseOf({ ...sent, dueOn }, 15, at("2027-02-12"))?.day).toBe(4);
  });

  it("answered on the same day costs nothing", () => {
    expect(dueAfterWaiting(sent.dueOn, at("2027-02-08"), at("2027-02-08"))).toEqual(sent.dueOn);
  });

  it("there is none before the city has it", () => {
    expect(promiseOf({ submittedAt: null, dueOn: null, waitingSince: null }, 15, at("2027-02-08"))).toBeUndefined();
  });
});
