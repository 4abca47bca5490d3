import { describe, expect, it } from "vitest";
import { z } from "zod";
import { addWorkingDays, holidayOn, isWorkingDay, workingDaysBetween } from "./calendar";
import { billLine, billLines } from "./bill-lines";
import { city } from "./city";
import { addDays, cityDay, cityTime, daysBetween } from "./city-day";
import { cityData } from "./city-data";
import { department, departments } from "./departments";
import { fees, serviceName, unitName } from "./fees";
import { gazetteer } from "./gazetteer";
import { textIn } from "./localised";

describe("the city's files", () => {
  it("are all whole", () => {
    expect(city().officialName.en).toBe("City of Harbourton");
    expect(departments().length).toBeGreaterThanOrEqual(8);
    expect(department("parking").email).toContain(`@${city().mailDomain}`);
    expect(Object.keys(fees().services).length).toBeGreaterThanOrEqual(10);
    expect(gazetteer().flatMap(({ streets }) => streets).length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(billLines()).length).toBeGreaterThan(30);
  });

  it("speak of a mistake by file and place", () => {
    const read = (data: unknown) => cityData("parks.json", z.array(z.strictObject({ name: z.string("it must be a name") })), data);
    expect(() => read([{ name: "Mill Green" }, { name: 7 }])()).toThrow(
      "lib/city/parks.json has a mistake at [1].name: it must be a name.",
    );
    expect(() => read({})()).toThrow("lib/city/parks.json has a mistake at its beginning");
  });

  it("use none of the words we avoid", () => {
    const words = JSON.stringify([city(), departments(), fees(), billLines()]).toLowerCase();
    for (const avoided of ["please", "oops", "invalid", "successfully", "por favor", "inválid", "من فضلك"])
      expect(words).not.toContain(avoided);
  });

  it("answer for keys that have left them", () => {
    expect(billLine("gone").name.en).toBe("gone");
    expect(serviceName("gone").ar).toBe("gone");
    expect(unitName("gone").es).toBe("gone");
    expect(textIn(serviceName("water"), "es")).toBe("Agua y alcantarillado");
    expect(() => department("gone")).toThrow("gone");
  });
});

describe("the city's days", () => {
  it("begin at midnight in the city", () => {
    expect(cityDay(new Date("2027-02-18T04:59:59Z"))).toBe("2027-02-17");
    expect(cityDay(new Date("2027-02-18T05:00:00Z"))).toBe("2027-02-18");
  });

  it("follow the clocks through both changes", () => {
    expect(cityTime("2027-02-18", "06:00").toISOString()).toBe("2027-02-18T11:00:00.000Z");
    expect(cityTime("2027-07-18", "06:00").toISOString()).toBe("2027-07-18T10:00:00.000Z");
    expect(cityTime("2027-03-14", "06:00").toISOString()).toBe("2027-03-14T10:00:00.000Z");
    expect(cityTime("2027-11-07", "06:00").toISOString()).toBe("2027-11-07T11:00:00.000Z");
    expect(cityTime("2027-11-07").toISOString()).toBe("2027-11-07T04:00:00.000Z");
  });

  it("are counted as on a wall calendar", () => {
    expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
    expect(daysBetween("2027-03-13", "2027-03-15")).toBe(2);
  });
});

describe("the calendar", () => {
  it("knows weekends and holidays", () => {
    expect(isWorkingDay("2027-02-12")).toBe(true);
    expect(isWorkingDay("2027-02-13")).toBe(false);
    expect(isWorkingDay("2027-02-15")).toBe(false);
    expect(holidayOn("2027-02-15")?.en).toBe("Presidents’ Day");
    for (const year of ["2025", "2026", "2027", "2028"]) expect(holidayOn(`${year}-12-25`) ?? holidayOn(`${year}-12-24`)).toBeDefined();
  });

  it("counts working days", () => {
    expect(addWorkingDays("2027-02-11", 2)).toBe("2027-02-16");
    expect(addWorkingDays("2027-02-13", 0)).toBe("2027-02-16");
    expect(addWorkingDays("2027-02-16", 15)).toBe("2027-03-09");
    expect(workingDaysBetween("2027-02-11", "2027-02-16")).toBe(2);
    expect(workingDaysBetween("2027-02-13", "2027-02-13")).toBe(0);
    expect(workingDaysBetween("2027-03-09", "2027-02-16")).toBe(-15);
  });
});
