import { error } from '@sveltejs/kit';
import { lettersToPrint } from '#lib/features/reminders/reminders/index.server.ts';
import { shown } from '#lib/http/shown.ts';
import { printLetters } from '../../print-letters.ts';
import { hiddenKinds } from '../shown-calls.ts';
import type { RequestHandler } from './$types';

const read = shown('follow-reminders', (db, { viewer, timeZone }) =>
	lettersToPrint(db, {
		...{ timeZone, centre: viewer.centre.name, without: hiddenKinds(viewer.role) }
	})
);

/** The letters to whoever prefers them, or has no telephone. */
export const GET: RequestHandler = async (event) => {
	const run = await read(event);
	if (run.letters.length === 0) error(404, 'Aucun courrier à imprimer\u00a0: revenez à la liste.');
	return printLetters(run);
};
