/** The year in the address of a report. */
export const yearIn = (url: URL): number => Number(url.pathname.split('/')[3]);
