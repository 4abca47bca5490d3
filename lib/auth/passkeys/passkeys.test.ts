import { describe, expect, it } from "vitest";
import { nameFor } from "@/lib/auth/passkeys/passkey-names";
import { canRemovePasskey } from "@/lib/auth/passkeys/policy";

describe("a passkey may be removed", () => {
  it.each([
    ["resident", true, 1, 0, true],
    ["resident", false, 1, 0, false],
    ["resident", false, 1, 1, false],
    ["resident", false, 2, 0, true],
    ["staff", true, 1, 0, false],
    ["staff", true, 1, 1, true],
    ["staff", true, 2, 0, true],
    ["staff", false, 1, 1, false],
  ] as const)("by %s, password %s, %i passkeys, %i apps: %s", (kind, hasPassword, passkeys, apps, may) =>
    expect(canRemovePasskey({ kind, hasPassword, passkeys, apps })).toBe(may),
  );
});

it.each([
  ["fbfc3007-154e-4ecc-8c0b-6e020557d7bd", "Safari · Mac", [], "Apple Passwords"],
  ["00000000-0000-0000-0000-000000000000", "Safari · Mac", [], "Safari · Mac"],
  ["00000000-0000-0000-0000-000000000000", "Safari · Mac", ["Safari · Mac", "Safari · Mac 2"], "Safari · Mac 3"],
  ["00000000-0000-0000-0000-000000000000", "", [], "Passkey"],
])("the passkey of %s made on %s beside %j is called %s", (aaguid, device, taken, name) =>
  expect(nameFor(aaguid, device, taken)).toBe(name),
);
