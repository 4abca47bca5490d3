import { describe, expect, it } from "vitest";
import { findService } from "@/lib/services/catalogue";
import { readAddress } from "./read-address";

const page = findService("dog-licence")!.pages.find(({ id }) => id === "dogs")!;
const item = "4be0643f-1d98-473b-97cd-ca98a65347dd";

describe("the address of one of a repeated group", () => {
  it.each([
    ["new-dogs", undefined, true],
    [`new-dogs-${item}`, item, true],
    [`dogs-${item}`, item, false],
  ])("%s", (address, id, isNew) => {
    expect(readAddress(page, address)).toMatchObject({ group: { id: "dogs" }, item: id, isNew });
  });

  it.each(["dogs", item, `new-${item}`, `cats-${item}`, "new-cats", `dogs-${item}-`, "dogs-4be0643f", "keep"])("%s is none", (address) => {
    expect(readAddress(page, address)).toBeUndefined();
  });
});
