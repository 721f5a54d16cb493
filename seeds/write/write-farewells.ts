import { addPerson } from '#lib/features/people/people/index.server.ts';
import { announceEnds, pauseRetention } from '#lib/features/rights/retention/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { accepted } from './accepted.ts';
import { actAs, OPERATOR } from './act-as.ts';
import { momentOf } from './moment.ts';
import type { Telling } from './telling.ts';

/** Came to the desk once, nearly two years ago: their names end within the month. */
const FAREWELLS = [
	{ familyName: 'Condette', givenName: 'Roger', birthYear: 1944, daysLeft: 12 },
	{ familyName: 'Bouclet', givenName: 'Ginette', birthYear: 1951, daysLeft: 21 },
	{ familyName: 'Dezoteux', givenName: 'Liliane', birthYear: 1939, daysLeft: 26 }
];

/** Nights that have passed since the direction was told. */
const TOLD_DAYS = 3;

/** Some names come to their end and are announced; one was put off by the direction for a reason. */
export async function writeFarewells(db: Db, telling: Telling): Promise<void> {
	const { now, today, timeZone, team } = telling;
	const ids: string[] = [];
	for (const { daysLeft, ...name } of FAREWELLS) {
		const day = Temporal.PlainDate.from(today).add({ days: daysLeft }).subtract({ years: 2 });
		await actAs(db, team.accueil, momentOf(day.toString(), '10:15', timeZone, now));
		ids.push(accepted(await addPerson(db, name)).id);
	}
	await actAs(db, team.direction, now);
	accepted(
		await pauseRetention(db, {
			personId: ids.at(-1)!,
			reason: 'Une réclamation est en cours, le dossier le dit.',
			until: Temporal.PlainDate.from(today).add({ months: 4 }).toString(),
			today
		})
	);
	await actAs(db, OPERATOR, now.subtract({ hours: 24 * TOLD_DAYS }));
	const then = Temporal.PlainDate.from(today).subtract({ days: TOLD_DAYS }).toString();
	await announceEnds(db, { holds: HOLDS, timeZone, today: then });
}
