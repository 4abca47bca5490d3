/** Where passkeys are kept, by the id that each product gives itself. Only for naming: nothing is decided by it. */
const keepers: Record<string, string> = {
  "fbfc3007-154e-4ecc-8c0b-6e020557d7bd": "Apple Passwords",
  "ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4": "Google Password Manager",
  "08987058-cadc-4b81-b6e1-30de50dcbe96": "Windows Hello",
  "adce0002-35bc-c60a-648b-0b25f1f05503": "Chrome on Mac",
  "53414d53-554e-4700-0000-000000000000": "Samsung Pass",
  "bada5566-a7aa-401f-bd96-45619a55120d": "1Password",
  "d548826e-79b4-db40-a3d8-11116f7e8349": "Bitwarden",
  "531126d6-e717-415c-9320-3d9aa6981239": "Dashlane",
  "fdb141b2-5d84-443e-8a35-4698c205a502": "KeePassXC",
};

/** The first name of a new passkey: who keeps it, else the device it was made on; with a number where the name is taken. */
export function nameFor(aaguid: string, device: string, taken: string[]): string {
  const name = keepers[aaguid] ?? (device || "Passkey");
  for (let number = 2, free = name; ; number++) {
    if (!taken.includes(free)) return free;
    free = `${name} ${number}`;
  }
}
