import { error } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import {
	readPrintedSheets,
	showAttendanceSheet
} from '#lib/features/learning/workshops/index.server.ts';
import { printedSheets } from '#lib/features/learning/workshops/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { printDocument } from '../../../../print-document.ts';
import { withGlances } from '../../read-glances.ts';
import { requireDeed } from '#lib/http/asked.ts';
import type { RequestHandler } from './$types';

/** The sheet of one séance, to sign. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { centre } = requireDeed(locals.viewer, 'see-workshops');
	const sheets = await asViewer(locals, async (db) => {
		const sheet = await showAttendanceSheet(db, params.seance);
		if (!sheet) return null;
		const { groupId } = sheet.seance;
		return withGlances(db, groupId, await readPrintedSheets(db, groupId, params.seance));
	});
	if (!sheets) error(404, { message: 'Cette séance n’existe pas, ou n’est pas de votre centre.' });
	const day = todayIn(centre.timeZone, locals.world.now());
	return printDocument(printedSheets(sheets, { author: centre.name, day }));
};
