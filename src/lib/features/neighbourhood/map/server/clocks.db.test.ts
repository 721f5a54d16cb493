import { describe, expect, test } from 'vitest';
import { readPublicPlace, writePlaceDays } from '#lib/features/resources/places/index.server.ts';
import { tellPlace } from '../domain/told-place.ts';
import { usePlacesFound } from './places-found.fixture.ts';
import { tellCardNow } from './tell-card-now.ts';

const OPEN = { name: 'maintenant', isMust: true } as const;
const [HERE, REUNION, GUADELOUPE, ROAMING] = [
	...['Kiosque de la Dune', 'Kiosque du Piton', 'Kiosque des Saintes', 'Kiosque qui tourne']
] as [string, string, string, string];
const { world, answer, visitor } = usePlacesFound([
	{ name: HERE, kind: 'ASSO', postcode: '62200', hours: 'Tu 09:00-17:00' },
	// Its postcode was typed by mistake: the commune says where it is.
	{
		...{ name: REUNION, kind: 'ASSO', insee: '97411', postcode: '62200' },
		hours: 'Tu 09:00-17:00; We 01:00-02:00'
	},
	{ name: GUADELOUPE, kind: 'ASSO', postcode: '97110', hours: 'Tu 20:00-22:00' },
	{ name: ROAMING, kind: 'ASSO', hours: 'Tu 09:00-17:00' }
]);

const by = (timeZone: string, at: string) => ({ at: Temporal.Instant.from(at), timeZone });
const paris = (at: string) => by('Europe/Paris', at);
const openThen = async (now: ReturnType<typeof by>) =>
	(await answer({ when: OPEN, now })).found.map(({ name }) => name).toSorted();

/** What the list says of each that it is open or shut, and what its card says. */
const saidThen = async (now: ReturnType<typeof by>) => {
	const { found } = await answer({ now });
	const cards = await visitor(async (db) => {
		const told: (string | null)[] = [];
		for (const { id } of found) {
			told.push((await tellCardNow(db, (await readPublicPlace(db, id))!, now)).open);
		}
		return told;
	});
	const lists = found.map((place) => tellPlace(place, now, null).open);
	expect(cards).toEqual(lists);
	return Object.fromEntries(found.map(({ name }, nth) => [name, lists[nth]]));
};

describe('a place lives by the clock of its département', () => {
	/** Seven in Boulogne, ten in Saint-Denis, two at night in Basse-Terre. */
	const EARLY = '2026-11-24T06:00:00Z';
	/** Three in the afternoon in Boulogne, six in Saint-Denis. */
	const LATE = '2026-11-24T14:00:00Z';

	test('open in La Réunion while it is still too early in Boulogne, and the reverse', async () => {
		expect(await openThen(paris(EARLY))).toEqual([REUNION]);
		expect(await saidThen(paris(EARLY))).toMatchObject({
			[HERE]: 'Fermé, ouvre à 9\u00a0h',
			[REUNION]: 'Ouvert jusqu’à 17\u00a0h'
		});
		expect(await openThen(paris(LATE))).toEqual([HERE, ROAMING].toSorted());
		expect(await saidThen(paris(LATE))).toMatchObject({
			[HERE]: 'Ouvert jusqu’à 17\u00a0h',
			[REUNION]: 'Fermé à cette heure'
		});
	});

	test('whatever the clock of the network is: a place of Boulogne is not told by that of the island', async () => {
		const there = by('Indian/Reunion', EARLY);
		expect(await openThen(there)).toEqual([REUNION, ROAMING].toSorted());
		expect((await saidThen(there))[HERE]).toBe('Fermé, ouvre à 9\u00a0h');
	});

	test('where nobody knows where it is, by that of whoever asks', async () => {
		const said = async (now: ReturnType<typeof by>) => (await saidThen(now))[ROAMING];
		expect(await said(paris(EARLY))).toBe('Fermé, ouvre à 9\u00a0h');
		expect(await said(by('Indian/Reunion', EARLY))).toBe('Ouvert jusqu’à 17\u00a0h');
	});

	test('it is Wednesday there already, or Tuesday still', async () => {
		// Half past ten on Tuesday evening in Boulogne: half past one in Saint-Denis.
		expect(await openThen(paris('2026-11-24T21:30:00Z'))).toEqual([REUNION]);
		// The night has written the days again, and it is still yesterday evening in Basse-Terre.
		await world.asOperator([], (db) => writePlaceDays(db, '2026-11-25'));
		const night = paris('2026-11-25T01:30:00Z');
		expect(await openThen(night)).toEqual([GUADELOUPE]);
		expect((await saidThen(night))[GUADELOUPE]).toBe('Ouvert jusqu’à 22\u00a0h');
	});

	test('tonight is tonight there', async () => {
		// Nine in the evening in Boulogne, four in the afternoon in Basse-Terre.
		const now = paris('2026-11-24T20:00:00Z');
		const { found } = await answer({ when: { name: 'soir', isMust: true }, now });
		expect(found.map(({ name }) => name)).toEqual([GUADELOUPE]);
		expect(tellPlace(found[0]!, now, { name: 'soir', isMust: true }).open).toBe(
			'Ouvert ce soir de 20\u00a0h à 22\u00a0h'
		);
	});
});
