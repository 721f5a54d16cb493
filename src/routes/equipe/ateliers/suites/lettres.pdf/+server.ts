import { error } from '@sveltejs/kit';
import { yearlyLettersToPrint } from '#lib/features/learning/follow-ups/index.server.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import { requireDeed } from '#lib/http/asked.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { isDay } from '#lib/shared/day.ts';
import { printLetters } from '../../../print-letters.ts';
import type { RequestHandler } from './$types';

/** The letters of the year written on one day, to be folded and posted. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const viewer = requireDeed(locals.viewer, 'follow-people');
	const writtenOn = url.searchParams.get('jour') ?? '';
	if (!isDay(writtenOn)) error(404, 'Choisissez le jour de ces lettres dans « Les suites ».');
	const { timeZone, name: centre } = viewer.centre;
	const today = todayIn(timeZone, locals.world.now());
	const run = await asViewer(locals, (db) =>
		yearlyLettersToPrint(db, { today, writtenOn, centre })
	);
	if (run.letters.length === 0) error(404, 'Aucune lettre n’attend de réponse à cette date.');
	return printLetters(run);
};
