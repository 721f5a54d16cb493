import { error } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { readPrintedSheets } from '#lib/features/learning/workshops/index.server.ts';
import { printedSheets } from '#lib/features/learning/workshops/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../../../../print-document.ts';
import { withGlances } from '../../../seances/read-glances.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

/** The sheets of a group that are still to be filled, a page each: printed once for the whole course. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { centre } = requireDeed(locals.viewer, 'see-workshops');
	const sheets = await asViewer(locals, async (db) =>
		withGlances(db, params.groupe, await readPrintedSheets(db, params.groupe))
	);
	if (!sheets) error(404, { message: 'Ce groupe n’existe pas, ou n’est pas de votre centre.' });
	if (sheets.length === 0) {
		error(404, { message: 'Toutes les feuilles de ce groupe sont déjà remplies.' });
	}
	const day = todayIn(centre.timeZone, locals.world.now());
	return printDocument(printedSheets(sheets, { author: centre.name, day }));
};
