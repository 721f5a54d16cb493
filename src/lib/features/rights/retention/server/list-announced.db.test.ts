import { beforeEach, expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import { askAlone } from '#lib/platform/database/ask-in-one.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { listAnnounced, warnedPeople } from './list-announced.ts';
import { pauseRetention, resumeRetention } from './pause-retention.ts';
import { announceEnds } from './warn-of-ends.ts';

const world = useTestDatabase();
const timeZone = 'Europe/Paris';
const TODAY = '2026-11-24';
let nth = 0;
let centre: string;

beforeEach(async () => {
	nth += 1;
	centre = await world.addCentre(`centre-${nth}`);
});

async function knownSince(day: string, familyName: string): Promise<string> {
	const added = await world.asOperator(
		[centre],
		(db) => addPerson(db, { familyName, givenName: 'Anne', birthYear: 1948 }),
		Temporal.Instant.from(`${day}T09:00:00Z`)
	);
	return 'id' in added ? added.id : '';
}
const night = (today: string) =>
	world.asOperator(
		[centre],
		(db) => announceEnds(db, { holds: HOLDS, timeZone, today }),
		Temporal.Instant.from(`${today}T02:00:00Z`)
	);
const home = (where = centre) =>
	world.as('direction', where, async (db) => {
		const looking = { holds: HOLDS, timeZone, today: TODAY };
		return listAnnounced(db, looking, await askAlone(db, warnedPeople));
	});
const pause = (personId: string, until: string) =>
	world.as('direction', centre, (db) =>
		pauseRetention(db, { personId, until, reason: 'Un dossier ouvert.', today: TODAY })
	);

test('nobody announced: nothing is said', async () => {
	await knownSince('2026-01-06', 'Lefèbvre');
	await night('2026-11-20');
	expect(await home()).toBeNull();
});

test('the soonest names are told first, the others are counted', async () => {
	for (const [day, name] of [
		['2024-12-10', 'Quatre'],
		['2024-11-30', 'Un'],
		['2024-12-01', 'Deux'],
		['2024-12-05', 'Trois']
	] as const) {
		await knownSince(day, name);
	}
	await night('2026-11-20');
	expect(await home()).toEqual({
		count: 4,
		// Thirty days after it was announced, whatever the two years say.
		firstDay: '2026-12-20',
		names: ['Anne Un', 'Anne Deux', 'Anne Trois']
	});
});

test('a name put off is told no more, and one taken up again has its thirty days', async () => {
	const id = await knownSince('2019-03-01', 'Lefèbvre');
	await night('2026-10-26');
	expect(await home()).toMatchObject({ count: 1, firstDay: '2026-11-25' });
	expect(await pause(id, '2026-12-01')).toHaveProperty('id');
	expect(await home()).toMatchObject({ count: 1, firstDay: '2026-12-02' });
	expect(await pause(id, '2027-03-01')).toHaveProperty('id');
	expect(await home()).toBeNull();
	await world.as('direction', centre, (db) => resumeRetention(db, { personId: id, today: TODAY }));
	expect(await home()).toBeNull();
	await night('2026-11-24');
	expect(await home()).toMatchObject({ count: 1, firstDay: '2026-12-24' });
});

test('somebody who came back since is not announced any more, even before the night', async () => {
	const id = await knownSince('2019-03-01', 'Lefèbvre');
	await night('2026-11-20');
	await world.owner.query(
		`insert into requests (centre_id, words, family, channel, origin, person_id, day, recorded_at)
		values ($1, 'sa retraite', 'retraite', 'comes', 'herself', $2, $3, now())`,
		[centre, id, TODAY]
	);
	expect(await home()).toBeNull();
});

test('the names of another centre are nobody’s here', async () => {
	await knownSince('2019-03-01', 'Lefèbvre');
	await night('2026-11-20');
	expect(await home(await world.addCentre(`voisin-${nth}`))).toBeNull();
});
