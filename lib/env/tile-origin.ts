/** The host that the maps' pictures come from, or nothing. Read as it stands: the proxy of a build must not ask for whole settings. */
export function tileOrigin(): string {
  const address = process.env.MAP_TILES_URL;
  return address && URL.canParse(address) ? new URL(address).origin : "";
}
