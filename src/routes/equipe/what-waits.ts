import { backupAge } from '#lib/features/house/backups/index.server.ts';
import { mayDo, type Role } from '#lib/features/house/staff/index.ts';
import { calledLately, callingKiosks } from '#lib/features/lobby/help-calls/index.server.ts';
import { listStepsToSee, stepsWereShown } from '#lib/features/lobby/kiosk-counts/index.server.ts';
import { missesToSee } from '#lib/features/neighbourhood/map/index.server.ts';
import {
	countWaitingPlaces,
	placesWaiting
} from '#lib/features/outreach/place-requests/index.server.ts';
import {
	listDueProcedures,
	proceduresBegun
} from '#lib/features/reminders/procedures/index.server.ts';
import { guidesToSeeTo, lookAtGuides } from '#lib/features/resources/guides/index.server.ts';
import { placesToSee } from '#lib/features/resources/places/index.server.ts';
import { listAnnounced, warnedPeople } from '#lib/features/rights/retention/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { askInOne } from '#lib/platform/database/ask-in-one.ts';
import { together } from '#lib/shared/together.ts';
import { voicesAsked, voicesTold } from './count-voices.ts';

/**
 * What waits for somebody of the team beside her séances. All of it is asked at once, since most often little
 * waits; only where something does is it read. Null: none of it is hers.
 */
export async function whatWaits(
	db: Db,
	{ role, today, timeZone }: { role: Role; today: string; timeZone: string }
) {
	const writesGuides = mayDo(role, 'write-guides');
	const writesPlaces = mayDo(role, 'write-places');
	const decides = role === 'direction';
	const callsBack = decides || role === 'accueil' || role === 'referent-famille';
	const found = await askInOne(db, {
		...voicesAsked(db, role),
		warned: mayDo(role, 'answer-rights') ? warnedPeople : null,
		begun: mayDo(role, 'follow-families') ? proceduresBegun(today) : null,
		guides: writesGuides ? lookAtGuides : null,
		steps: writesGuides ? stepsWereShown(db, today) : null,
		places: callsBack ? placesWaiting : null,
		around: writesPlaces ? placesToSee(db) : null,
		misses: writesPlaces ? missesToSee : null,
		calls: calledLately(db),
		backup: decides ? backupAge(db) : null
	});
	const where = { timeZone, today, holds: HOLDS };
	return {
		voices: voicesTold(found),
		around: found.around && { ...found.around, misses: found.misses! },
		backup: found.backup,
		...(await together({
			ends: found.warned && listAnnounced(db, where, found.warned),
			procedures: found.begun ? listDueProcedures(db, today) : found.begun === null ? null : [],
			guides: found.guides && guidesToSeeTo(db, today, found.guides),
			steps: found.steps ? listStepsToSee(db, today) : [],
			places: found.places && countWaitingPlaces(db, today, found.places),
			calls: found.calls ? callingKiosks(db) : []
		}))
	};
}
