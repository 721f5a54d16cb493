import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Draft } from '#lib/features/learning/groups/index.ts';
import { breathe } from '#lib/platform/threads/breathe.ts';
import { watchStalls } from '#lib/platform/threads/watch-stalls.ts';
import { LONGEST_STALL_MS } from '../../../../../../tests/hostile/stall-log.ts';
import { foundLines } from './found-lines.ts';
import type { Share } from './share.ts';
import { territoryInstance } from './territory-instance.ts';

type Offer = Draft['offers'][number];

const CENTRES = Array.from({ length: 10 }, (_, at) => `centre-${at}`);

const offer = (centreId: string, at: number): Offer => ({
	id: `${centreId} o${at}`,
	weekday: 1 + (at % 6),
	startsAt: `${String(8 + (at % 12)).padStart(2, '0')}:00`,
	minutes: 60,
	partnerId: null,
	place: `Lieu ${at}`,
	room: null,
	roomId: null,
	capacity: 9,
	minimum: 2,
	provides: [],
	format: 'level',
	animators: [{ staffId: `${centreId} s${at}`, name: 'Camille', profile: null }]
});

/** Five hundred people and seventy slots each: of everybody, each centre agreed to be proposed to. */
const share = (centreId: string): Share => {
	const people = Array.from({ length: 500 }, (_, at) => ({
		entryId: `${centreId} e${at}`,
		personId: '',
		name: '',
		waitingDays: at,
		level: null,
		wish: null,
		party: null,
		seat: null,
		byHand: false,
		lacksCommitment: false
	}));
	return {
		centreId,
		draft: {
			id: centreId,
			startsOn: '2026-11-30',
			offers: Array.from({ length: 70 }, (_, at) => offer(centreId, at)),
			people,
			apart: [],
			marks: []
		},
		agreed: new Map(people.map(({ entryId }) => [entryId, CENTRES]))
	};
};

test('a territory of 5,000 people and 700 slots, each free everywhere, is put together with breaths', async () => {
	let longest = 0;
	const watchNoMore = watchStalls(20, ({ cpuMs }) => (longest = Math.max(longest, cpuMs)));
	const shares = CENTRES.map(share);
	await pause(1);
	longest = 0;
	const instance = await territoryInstance(shares, breathe);
	const unplaced = instance.applicants.map(({ id }) => ({
		id,
		cause: 'full' as const,
		wouldHelp: null
	}));
	const proof = { placed: 0, placedBound: 0, waiting: 0, groups: 0, groupsBound: 0, gap: 0 };
	await pause(1);
	const lines = foundLines(shares, {
		groups: [],
		unplaced,
		proof: { ...proof, seconds: 0, solver: '' }
	});
	await pause(1);
	watchNoMore();
	expect(lines).toHaveLength(5_000);
	expect(instance.applicants[0]!.centres).toHaveLength(701);
	console.log(`territory: ${Math.round(longest)} ms`);
	expect(longest).toBeLessThanOrEqual(LONGEST_STALL_MS);
});
