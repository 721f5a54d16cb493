import { listExceptions } from '#lib/features/desk/exceptions/index.server.ts';
import { shown } from '#lib/http/shown.ts';

/** The year asked for, or this one. */
export const load = shown('see-exceptions', async (db, { url, today }) => {
	const thisYear = Number(today.slice(0, 4));
	const years = [thisYear, thisYear - 1, thisYear - 2];
	const asked = Number(url.searchParams.get('annee'));
	const year = years.includes(asked) ? asked : thisYear;
	return { year, years, exceptions: await listExceptions(db, year) };
});
