/** Of the first and the last word of the service's slug: BP for building-permit. The year follows, and a number without gaps. */
export const initials = (service: string) => {
  const words = service.split("-");
  return `${words[0]![0]}${words.at(-1)![0]}`.toUpperCase();
};
