import { sayOpenCall } from '#lib/features/lobby/help-calls/index.ts';
import { openCalls } from '#lib/features/lobby/help-calls/index.server.ts';
import { shown } from '#lib/http/shown.ts';
import type { RequestHandler } from './$types';

const read = shown('receive-requests', async (db, { now }) =>
	(await openCalls(db)).map((call) => sayOpenCall(call, now))
);

/** The calls that are open, for the bell of every page. */
export const GET: RequestHandler = async (event) => Response.json(await read(event));
