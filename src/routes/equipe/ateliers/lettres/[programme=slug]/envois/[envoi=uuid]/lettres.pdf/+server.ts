import { error } from '@sveltejs/kit';
import { lettersToPrint, readRun } from '#lib/features/learning/letters/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { printLetters } from '../../../../../../print-letters.ts';
import type { RequestHandler } from './$types';

/** All the letters of a run as one PDF, the same each time. */
export const GET: RequestHandler = async ({ locals, params }) => {
	requireDeed(locals.viewer, 'plan-workshops');
	const letters = await asViewer(locals, async (db) => {
		const run = await readRun(db, params.envoi);
		return run && lettersToPrint(db, run);
	});
	if (!letters || letters.letters.length === 0) {
		error(404, 'Cet envoi n’a pas de courrier, ou n’est pas de votre centre.');
	}
	return printLetters(letters);
};
