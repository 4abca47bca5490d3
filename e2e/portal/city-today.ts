/** The city's day, so many days from now: its data files cannot be read here. */
export const cityToday = (days = 0) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "America/New_York" }).format(new Date(Date.now() + days * 86_400_000));
