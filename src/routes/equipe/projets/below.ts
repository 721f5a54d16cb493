/** Where a page of a list begins, written in an address: a day and the row of that day. */
export const writtenBelow = ({ day, id }: { day: string; id: string }) => `${day}_${id}`;
