import { describe, expect, test } from 'vitest';
import type { Draft } from '#lib/features/learning/groups/index.ts';
import { foundLines } from './found-lines.ts';
import type { Share } from './share.ts';
import { territoryInstance } from './territory-instance.ts';

type Person = Draft['people'][number];
type Offer = Draft['offers'][number];

const offer = (id: string, weekday: number, change: Partial<Offer> = {}): Offer => ({
	...{
		id,
		weekday,
		startsAt: '14:00',
		minutes: 120,
		partnerId: null,
		place: null,
		room: null,
		roomId: null
	},
	...{ capacity: 9, minimum: 2, provides: [], format: 'level' },
	animators: [{ staffId: `animatrice de ${id}`, name: 'Camille', profile: null }],
	...change
});
const person = (entryId: string, change: Partial<Person> = {}): Person => ({
	...{ entryId, personId: '', name: '', waitingDays: 10, level: null, wish: null },
	...{ party: null, seat: null, byHand: false, lacksCommitment: false },
	...change
});
const share = (
	centreId: string,
	offers: Offer[],
	people: Person[],
	change: Partial<Pick<Draft, 'marks'>> & { agreed?: Record<string, string[]> } = {}
): Share => ({
	centreId,
	draft: { id: '', startsOn: '2027-01-04', offers, people, apart: [], marks: change.marks ?? [] },
	agreed: new Map(Object.entries(change.agreed ?? {}))
});
const tuesday = { slots: [{ weekday: 2, startsAt: '14:00' }], needs: [], staysHere: false };
const instanceOf = (shares: Share[]) => territoryInstance(shares, async () => {});
const reachOf = async (shares: Share[], id: string) =>
	(await instanceOf(shares)).applicants.find((one) => one.id === id)!;

describe('the instance of a territory', () => {
	test('keeps somebody to her own centre, unless she agreed to another one', async () => {
		const shares = [
			share('a', [offer('a1', 1)], [person('anna', { wish: tuesday }), person('alix')], {
				agreed: { alix: ['b'] }
			}),
			share('b', [offer('b1', 2)], [person('bela')])
		];
		expect((await reachOf(shares, 'anna')).centres).toEqual(['a']);
		expect((await reachOf(shares, 'bela')).centres).toEqual(['b']);
		// Her own centre first: it is the nearest.
		expect((await reachOf(shares, 'alix')).centres).toEqual(['a', 'b']);
	});

	test('thinks whoever told nothing free at the slots of every centre in her reach', async () => {
		const shares = [
			share('a', [offer('a1', 1)], [person('anna'), person('alix', { wish: tuesday })], {
				agreed: { anna: ['b'], alix: ['b'] }
			}),
			share('b', [offer('b1', 2)], [])
		];
		expect((await reachOf(shares, 'anna')).slots).toEqual(['1-14:00', '2-14:00']);
		expect((await reachOf(shares, 'alix')).slots).toEqual(['2-14:00']);
	});

	test('takes who stays at a centre to none of its partners, there either', async () => {
		const library = offer('b2', 3, { place: 'Médiathèque' });
		const shares = [
			share('a', [], [person('anna', { wish: { ...tuesday, staysHere: true } })], {
				agreed: { anna: ['b'] }
			}),
			share('b', [offer('b1', 2), library], [])
		];
		expect((await reachOf(shares, 'anna')).centres).toEqual(['a', 'b']);
	});

	test('tells apart rooms and companions that bear the same name in two centres', async () => {
		const room = { room: 'Salle 1' };
		const pair = { party: 'couple' };
		const { applicants, offers } = await instanceOf([
			share('a', [offer('a1', 2, room)], [person('a-one', pair), person('a-two', pair)]),
			share('b', [offer('b1', 2, room)], [person('b-one', pair), person('b-two', pair)])
		]);
		const [one, other] = offers.map(({ animators }) => animators.find((who) => /salle/i.test(who)));
		expect(one).toBeDefined();
		expect(one).not.toBe(other);
		expect(new Set(applicants.map(({ party }) => party)).size).toBe(2);
	});

	test('lets somebody who avoids a group of hers sit elsewhere', async () => {
		const marks = [{ id: 'm', entryId: 'anna', kind: 'avoid' as const, offerId: 'a1' }];
		const { applicants, offers } = await instanceOf([
			share('a', [offer('a1', 1)], [person('anna')], { marks, agreed: { anna: ['b'] } }),
			share('b', [offer('b1', 2)], [])
		]);
		const { needs } = applicants[0]!;
		const suits = (id: string) =>
			needs.every((need) => offers.find((one) => one.id === id)!.provides.includes(need));
		expect(needs).toHaveLength(1);
		expect([suits('a1'), suits('b1')]).toEqual([false, true]);
	});

	test('has no name in it, and is the same in whatever order the centres were read', async () => {
		const shares = [
			share('a', [offer('a1', 1)], [person('anna')]),
			share('b', [offer('b1', 2)], [person('bela')])
		];
		const instance = await instanceOf(shares);
		expect(await instanceOf(shares.toReversed())).toEqual(instance);
		expect(JSON.stringify(instance)).not.toContain('Camille');
	});
});

test('what was found is told line by line, each to the centre of the person', () => {
	const shares = [
		share('a', [offer('a1', 1)], [person('anna'), person('alix')]),
		share('b', [offer('b1', 2)], [person('bela')])
	];
	const plan = {
		groups: [{ offer: 'b1', band: '1' as const, members: ['anna', 'bela'] }],
		unplaced: [{ id: 'alix', cause: 'full' as const, wouldHelp: { addCentre: 'b' } }],
		proof: {
			...{ placed: 2, placedBound: 2, waiting: 20, groups: 1, groupsBound: 1, gap: 0 },
			seconds: 0,
			solver: ''
		}
	};
	expect(foundLines(shares, plan)).toEqual([
		{ centreId: 'a', entryId: 'anna', hostCentreId: 'b', offerId: 'b1', cause: null, help: null },
		{ centreId: 'b', entryId: 'bela', hostCentreId: 'b', offerId: 'b1', cause: null, help: null },
		{
			centreId: 'a',
			entryId: 'alix',
			hostCentreId: null,
			offerId: null,
			cause: 'full',
			help: { addCentre: 'b' }
		}
	]);
});
