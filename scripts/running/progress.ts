/** Prints lines with the seconds since the start, so that waiting people see what takes how long. */
export function progress() {
  const start = Date.now();
  return (line: string) => console.log(`${((Date.now() - start) / 1000).toFixed(1).padStart(6)} s  ${line}`);
}
