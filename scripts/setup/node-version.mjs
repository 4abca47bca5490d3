/** Ends with one sentence on a Node too old to run the rest. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Node is ${process.versions.node}, but eCitizen needs 20.19 or newer: see https://nodejs.org.`);
  process.exit(1);
}
