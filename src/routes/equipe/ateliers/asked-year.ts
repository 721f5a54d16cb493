/** The year of an address, or this one. */
export function askedYear(url: URL, thisYear: number): number {
	const asked = Number(url.searchParams.get('annee'));
	return asked >= 1990 && asked <= 2200 ? Math.trunc(asked) : thisYear;
}
