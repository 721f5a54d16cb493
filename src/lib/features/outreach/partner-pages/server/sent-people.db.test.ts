import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { addPartner, givePage } from '#lib/features/desk/partners/index.server.ts';
import { asActing } from '#lib/platform/database/acting.ts';
import { done, useAgenda } from '../../../../../../tests/agenda/agenda-story.ts';
import { PLACES_KEY } from '../../../../../../tests/database/places-key.ts';
import { A_TUESDAY } from '../../../../../../tests/database/test-database.ts';
import { readPartnerPage } from './read-partner-page.ts';

const story = useAgenda();
const { act, world } = story;
let [partnerId, pageId, nth] = ['', '', 0];

/** Each story has a partner of its own. */
beforeEach(async () => {
	nth += 1;
	partnerId = await act(
		async (db) => done(await addPartner(db, { name: `CCAS ${nth}`, kind: 'CCAS' }, PLACES_KEY)).id
	);
	pageId = (await act((db) => givePage(db, partnerId))).id;
});

type Sent = { day?: string; direction?: 'in' | 'out'; person?: string | null; centre?: string };
/** The partner sends so many people, whose answers are noted the day after. */
async function send(count: number, answers: string[] = [], sent: Sent = {}) {
	const { day = '2026-09-15', direction = 'in', person = null } = sent;
	const { rows } = await world.owner.query<{ id: string }>(
		`insert into referrals (centre_id, partner_id, direction, kind, told, person_id, recorded_at)
		select $1, $2, $3, 'referral', 'Une aide.', $4, $5::timestamptz from generate_series(1, $6)
		returning id`,
		[story.centreId, partnerId, direction, person, `${day}T10:00Z`, count]
	);
	for (const [at, answer] of answers.entries()) {
		await world.owner.query(
			`insert into referral_answers (referral_id, centre_id, answer, reason, via, recorded_at)
			select id, $1, $2, 'x', 'desk', $3::timestamptz from unnest($4::uuid[]) id`,
			[
				story.centreId,
				answer,
				Temporal.Instant.from(`${day}T10:00Z`)
					.add({ hours: 24 + at })
					.toString(),
				rows.map(({ id }) => id)
			]
		);
	}
}

async function counts(at = A_TUESDAY) {
	const page = await asActing(
		world.app,
		{ staffId: null, role: 'partner', centres: [], at, subject: pageId },
		(db) => readPartnerPage(db, { timeZone: 'Europe/Paris' })
	);
	return page.sent!;
}
/** Sent, received, taken in charge, enrolled, finished. */
const numbers = async (at = A_TUESDAY) => Object.values((await counts(at)).counts);

describe('a number of people', () => {
	test.each([
		[10, null, null],
		[11, 11, 0],
		[12, 12, 0]
	])('%i sent are told as %s', async (count, sent, others) => {
		await send(count);
		expect(await numbers()).toEqual([sent, others, others, others, others]);
	});

	test('nobody sent is told as it is', async () => {
		expect(await numbers()).toEqual([0, 0, 0, 0, 0]);
	});

	test('is not told where those who are left are a few', async () => {
		await send(12, ['received', 'accepted']);
		await send(10);
		expect(await numbers()).toEqual([22, null, null, 0, 0]);
		await send(1);
		expect(await numbers()).toEqual([23, 12, 12, 0, 0]);
	});

	test('is told beside the nearest one that is: what is hidden between is not found', async () => {
		await send(11, ['received', 'accepted', 'done']);
		await send(11, ['received', 'accepted']);
		await send(11, ['received']);
		await send(5);
		expect(await numbers()).toEqual([38, null, 22, 0, 11]);
	});

	test('follows the last answer: sent elsewhere, she was received and is not taken in charge', async () => {
		await send(11, ['received', 'accepted', 'declined']);
		await send(11, ['received', 'done']);
		expect(await numbers()).toEqual([22, 22, 11, 0, 11]);
	});
});

describe('who is counted', () => {
	const newcomer = async () => {
		const { rows } = await world.owner.query<{ id: string }>(
			`insert into people (centre_id, recorded_at) values ($1, now()) returning id`,
			[story.centreId]
		);
		return rows[0]!.id;
	};

	test('somebody sent twelve times, once she is known, is one', async () => {
		await send(12, ['received'], { person: await newcomer() });
		expect(await numbers()).toEqual([null, null, null, null, null]);
	});

	test('over twelve whole months, as they stood at the end of the last one', async () => {
		await send(11, ['received'], { day: '2025-11-01' });
		await send(11, ['received'], { day: '2026-10-30' });
		await send(20, [], { day: '2025-10-31' });
		await send(20, [], { day: '2026-11-01' });
		// Noted in November: the page says it from December on.
		await send(11, ['received', 'accepted'], { day: '2026-10-31' });
		const { period } = await counts();
		expect(period).toEqual({ firstDay: '2025-11-01', lastDay: '2026-10-31' });
		expect(await numbers()).toEqual([33, 22, 0, 0, 0]);
		const inDecember = Temporal.Instant.from('2026-12-01T09:00Z');
		expect((await numbers(inDecember))[2]).toBe(11);
	});

	test('neither those whom the centre sends to the partner, nor those of another partner', async () => {
		await send(11);
		await send(11, ['done'], { direction: 'out' });
		const first = pageId;
		partnerId = await act(
			async (db) =>
				done(await addPartner(db, { name: `Lycée ${nth}`, kind: 'CCAS' }, PLACES_KEY)).id
		);
		await send(11, ['done']);
		pageId = first;
		expect(await numbers()).toEqual([11, 0, 0, 0, 0]);
	});

	test('enrolled since she was sent, and not before, even if it is written afterwards', async () => {
		const groups = [await story.plan(), await story.plan(), await story.plan()];
		const people = await Promise.all(Array.from({ length: 33 }, newcomer));
		for (const person of people) await send(1, [], { person });
		const enrol = (group: string, those: string[], at: string, on: string | null) =>
			world.owner.query(
				`insert into enrolments (centre_id, group_id, person_id, enrolled_on, recorded_at)
				select $1, $2, id, $3, $4 from unnest($5::uuid[]) id`,
				[story.centreId, group, on, at, those]
			);
		await enrol(groups[0]!, people.slice(0, 11), '2026-10-02T10:00Z', null);
		await enrol(groups[1]!, people.slice(11, 22), '2026-09-01T10:00Z', null);
		await enrol(groups[2]!, people.slice(22), '2026-10-02T10:00Z', '2026-02-01');
		expect(await numbers()).toEqual([33, 11, 11, 11, 0]);
	});
});

test('whatever the numbers, none that is told lets a few be found by subtracting', async () => {
	const partOf = (whole: number) => fc.oneof(fc.constantFrom(0, whole), fc.nat({ max: whole }));
	const truth = fc
		.nat({ max: 70 })
		.chain((sent) =>
			partOf(sent).chain((received) =>
				partOf(received).chain((taken) =>
					fc.tuple(partOf(taken), partOf(taken)).map((last) => [sent, received, taken, ...last])
				)
			)
		);
	const INSIDE = [
		[0, 1],
		[0, 2],
		[1, 2],
		...[3, 4].flatMap((inner) => [0, 1, 2].map((outer) => [outer, inner]))
	] as const;
	const isFew = (count: number) => count > 0 && count < 11;
	await fc.assert(
		fc.asyncProperty(fc.array(truth, { minLength: 100, maxLength: 100 }), async (truths) => {
			const { rows } = await world.owner.query<{ told: (number | null)[] }>(
				`select array[t.sent_told, t.received_told, t.taken_told, t.enrolled_told, t.finished_told] as told
				from json_array_elements($1::json) with ordinality as asked (n, nth)
				cross join lateral told_of_sent((n->>0)::int, (n->>1)::int, (n->>2)::int, (n->>3)::int,
					(n->>4)::int, 11) t order by nth`,
				[JSON.stringify(truths)]
			);
			for (const [at, { told }] of rows.entries()) {
				const cells = INSIDE.map(([outer, inner]) => truths[at]![outer]! - truths[at]![inner]!);
				for (const [cell, count] of told.entries()) {
					if (count === null) continue;
					expect(count).toBe(truths[at]![cell]);
					expect(isFew(count)).toBe(false);
				}
				for (const [outer, inner] of INSIDE) {
					const [whole, part] = [told[outer!]!, told[inner!]!];
					if (whole === null || part === null) continue;
					expect(isFew(whole - part), `${truths[at]} told as ${told}`).toBe(false);
				}
				// Nothing is hidden where nothing is a few.
				if (![...truths[at]!, ...cells].some(isFew)) expect(told).not.toContain(null);
			}
		}),
		{ numRuns: 30 }
	);
});
