import { listImportMoments } from '#lib/features/year/imports/index.server.ts';
import { listFunnelEvents } from '#lib/features/learning/funnels/index.server.ts';
import { listPersonEvents } from '#lib/features/people/people/index.server.ts';
import {
	pageOfSheet,
	type PersonEvent,
	type SheetPage
} from '#lib/features/people/people/index.ts';
import { requestsOf } from '#lib/features/desk/requests/index.server.ts';
import { listAgreementEvents } from '#lib/features/learning/territories/index.server.ts';
import { listWorkshopEvents } from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';

import { placementEvents } from './placement-source.ts';
import { projectEvents } from './project-source.ts';
import { referralEvents, visitEvents } from './desk-sources.ts';

type Source = (db: Db, personId: string, page: SheetPage) => Promise<PersonEvent[]>;

/**
 * Who tells something of somebody. Each gives at least the first `limit + 1` of its events strictly
 * before the cursor, and only what the acting role may know.
 */
const SOURCES: readonly Source[] = [
	listPersonEvents,
	listWorkshopEvents,
	listFunnelEvents,
	listAgreementEvents,
	requestsOf,
	visitEvents,
	referralEvents,
	placementEvents,
	projectEvents
];

/** One page of a sheet, every feature together; what a register brought says so. */
export async function readSheet(db: Db, personId: string, page: SheetPage) {
	const told = await Promise.all(SOURCES.map((source) => source(db, personId, page)));
	const { events, next } = pageOfSheet(told, page);
	const imported = events.length > 0 ? await listImportMoments(db) : new Set<string>();
	return {
		events: events.map((event) =>
			imported.has(event.at) ? { ...event, origin: 'Registre importé' } : event
		),
		next
	};
}
