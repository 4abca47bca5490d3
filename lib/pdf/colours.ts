/** Of app/styles/tokens.css, light: paper has no dark side. A test holds the two to be the same. */
export const colours = {
  ink: "#12211f",
  muted: "#42514d",
  line: "#d9d4c7",
  lineStrong: "#6b7873",
  plate: "#083f3b",
  onPlate: "#ffffff",
  onPlateMuted: "#c8ddd8",
} as const;
