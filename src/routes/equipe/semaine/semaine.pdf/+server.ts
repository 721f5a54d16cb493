import { printedWeek } from '#lib/features/learning/week/index.ts';
import { shown } from '#lib/http/shown.ts';
import { printDocument } from '../../print-document.ts';
import { askedWeek } from '../asked-week.ts';
import type { RequestHandler } from './$types';

const read = shown('see-workshops', async (db, asked) => {
	const { staffId, name, centre } = asked.viewer;
	return {
		...(await askedWeek(db, asked)),
		who: { id: staffId, name },
		author: centre.name
	};
});

/** The week as it is seen, to hang on a wall: across a sheet of A4, or of A3. */
export const GET: RequestHandler = async (event) => {
	const { monday: _monday, ...asked } = await read(event);
	const isLarge = event.url.searchParams.get('format') === 'a3';
	return printDocument(printedWeek({ ...asked, paper: isLarge ? 'a3-wide' : 'a4-wide' }));
};
