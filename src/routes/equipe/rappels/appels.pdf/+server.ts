import { listCalls } from '#lib/features/reminders/reminders/index.server.ts';
import { printedCalls } from '#lib/features/reminders/reminders/index.ts';
import { shown } from '#lib/http/shown.ts';
import { printDocument } from '../../print-document.ts';
import { hiddenKinds, shownCall } from '../shown-calls.ts';
import type { RequestHandler } from './$types';

const read = shown('follow-reminders', async (db, { viewer, timeZone, today }) => {
	const calls = await listCalls(db, { timeZone, without: hiddenKinds(viewer.role) });
	const lines = calls.map(shownCall).map(({ phones, ...line }) => ({
		...line,
		phones: phones.map(({ written }) => written).join(', ')
	}));
	return printedCalls(lines, { centre: viewer.centre.name, today });
});

/** The people to call, to take to a telephone. */
export const GET: RequestHandler = async (event) => printDocument(await read(event));
