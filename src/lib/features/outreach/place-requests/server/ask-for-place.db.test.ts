import { beforeEach, describe, expect, test } from 'vitest';
import { cancelSlot, takeSeat } from '#lib/features/desk/drop-ins/index.server.ts';
import { asVisitor } from '#lib/platform/database/as-visitor.ts';
import { AlreadyHandled, type Post } from '#lib/platform/database/handled-post.ts';
import { MOST_OF_AN_HOUR } from '../domain/held-back.ts';
import { askForPlace } from './ask-for-place.ts';
import { occasionsToAskFor } from './occasions-to-ask-for.ts';
import { setHeldAside } from './release-hold.ts';
import { A_TUESDAY, BY_HAND, done, LATER, phoneOf, useAskedDesk } from './places.fixture.ts';

const desk = useAskedDesk();
const FIFTY = Array.from({ length: 50 }, (_, nth) => nth);
const ofBrel = () => ({ id: desk.centreId, timeZone: 'Europe/Paris' });
const rows = async (table: string) =>
	(await desk.world.owner.query<Record<string, unknown>>(`select * from ${table}`)).rows;

beforeEach(() => desk.clear());

test('a first name and a number wait for the desk, with what is asked for', async () => {
	const slot = await desk.plan();
	const asked = done(
		await desk.ask({ occasion: slot, words: ' Ma mère débute. ', callWhen: 'morning' })
	);
	expect(asked.ticket).toMatch(/^[\w-]{43}$/);
	const { waiting } = await desk.list();
	expect(waiting).toMatchObject([
		{
			...{ firstName: 'Jeanne', phone: '+33639981234', kind: 'drop-in', callWhen: 'morning' },
			occasion: { id: slot, title: 'Permanence numérique', day: LATER, startsAt: '14:00' },
			...{ askedOn: '2026-11-24', dueOn: '2026-11-26', isLate: false, hold: null, end: null }
		}
	]);
	// The secret of a ticket is nowhere.
	expect(JSON.stringify(await rows('place_requests'))).not.toContain(asked.ticket);
});

test('nothing of it is seen by a visitor, of this centre or of another, nor by the centre next door', async () => {
	done(await desk.ask());
	const next = await desk.world.addCentre(`digue-${Date.now()}`);
	for (const centre of [desk.centreId, next]) {
		const seen = await desk.visit(
			(db) => db.selectFrom('place_requests').select('id').execute(),
			A_TUESDAY,
			centre
		);
		expect(seen).toEqual([]);
	}
	const nextDoor = await desk.world.as('direction', next, (db) =>
		db.selectFrom('place_requests').select('id').execute()
	);
	expect(nextDoor).toEqual([]);
});

test('a visitor asks the centre whose page she reads, and no other', async () => {
	const next = await desk.world.addCentre('la-criee');
	const asked = asVisitor({ database: desk.world.app, now: () => A_TUESDAY }, next, (db) =>
		askForPlace(
			db,
			ofBrel(),
			{
				...{ firstName: 'Ali', phone: phoneOf(1), occasion: 'autre', words: '' },
				...{ callWhen: 'any', adultFirstName: null, text: 'fr' }
			},
			{ secrets: { placeRequests: Buffer.alloc(32, 1) }, sending: BY_HAND }
		)
	);
	await expect(asked).rejects.toMatchObject({ code: '42501' });
	expect(await rows('place_requests')).toEqual([]);
});

describe('what is refused leaves nothing', () => {
	test.each([
		['a number that cannot be called', { phone: '3639' }, 'phone'],
		['a card number among the words', { words: 'Ma carte 4970 1000 0000 0055' }, 'confidential'],
		['a slot that is nowhere', { occasion: '01900000-0000-7000-8000-000000000001' }, 'gone']
	])('%s', async (_what, change, refusal) => {
		expect(await desk.ask(change)).toMatchObject({ refusal });
		expect(await rows('place_requests')).toEqual([]);
	});

	test('a slot that is cancelled, or begun', async () => {
		const slot = await desk.plan();
		const begun = await desk.ask(
			{ occasion: slot },
			{ at: Temporal.Instant.from(`${LATER}T13:30:00Z`) }
		);
		expect(begun).toMatchObject({ refusal: 'gone' });
		await desk.act((db) => cancelSlot(db, { slotId: slot, reason: 'absente' }));
		expect(await desk.ask({ occasion: slot })).toMatchObject({ refusal: 'gone' });
		expect(await rows('place_requests')).toEqual([]);
	});
});

describe('the same number again', () => {
	const MUCH_LATER = A_TUESDAY.add({ minutes: 11 });
	const again = { ...BY_HAND, sentBefore: 1 };

	test('by the same hand, is already there', async () => {
		done(await desk.ask());
		expect(await desk.ask()).toMatchObject({ refusal: 'already-asked' });
		expect(await desk.ask({}, { at: MUCH_LATER, sending: again })).toMatchObject({
			refusal: 'already-asked'
		});
		expect((await desk.list()).waiting).toHaveLength(1);
	});

	test('by somebody else, tells nothing of her, keeps her out of nothing, and is marked', async () => {
		done(await desk.ask({ firstName: 'Un voisin' }));
		const { ticket } = done(await desk.ask({}, { at: MUCH_LATER }));
		const { waiting } = await desk.list();
		expect(waiting.map(({ firstName, isAgain }) => [firstName, isAgain])).toEqual([
			['Un voisin', false],
			['Jeanne', true]
		]);
		expect(await desk.ticket(ticket)).toMatchObject({ outcome: null });
	});

	test('for something else is another request', async () => {
		done(await desk.ask());
		done(await desk.ask({ occasion: await desk.plan() }));
		expect((await desk.list()).waiting.map(({ isAgain }) => isAgain)).toEqual([false, false]);
	});
});

test('a machine that sends without end fills no page, and is put away in one press', async () => {
	const trapped = { ...BY_HAND, isTrapped: true };
	for (const nth of [...FIFTY, 50, 51])
		await desk.ask({ phone: phoneOf(nth) }, { sending: trapped });
	done(await desk.ask({ firstName: 'Odile', phone: phoneOf(61) }));
	const held = async () => {
		const { waiting, heldCount } = await desk.list();
		return [heldCount, waiting.length];
	};
	expect(await held()).toEqual([52, 51]);
	expect(await desk.act((db) => setHeldAside(db, 'too-fast'))).toHaveProperty('refusal');
	expect(await desk.act((db) => setHeldAside(db, 'trap'))).toEqual({ ended: 50 });
	expect(await held()).toEqual([2, 3]);
	expect(await desk.act((db) => setHeldAside(db, 'trap'))).toEqual({ ended: 2 });
	expect((await desk.list()).waiting).toMatchObject([{ firstName: 'Odile' }]);
});

describe('many at once', () => {
	test('fifty people are fifty requests: none lost, none doubled, some looked at before', async () => {
		const answers = await Promise.all(FIFTY.map((nth) => desk.ask({ phone: phoneOf(nth) })));
		const tickets = new Set(answers.map((answer) => done(answer).ticket));
		expect(tickets.size).toBe(50);
		const { waiting } = await desk.list();
		expect(new Set(waiting.map(({ phone }) => phone)).size).toBe(50);
		expect(waiting).toHaveLength(50);
		// Counted one after the other, though they come at once.
		expect(waiting.filter(({ hold }) => hold)).toHaveLength(50 - MOST_OF_AN_HOUR);
	});

	test('the same number asks fifty times for the same thing: it is one', async () => {
		const answers = await Promise.all(FIFTY.map(() => desk.ask()));
		expect(answers.filter((answer) => 'ticket' in answer)).toHaveLength(1);
		expect(answers.filter((answer) => 'refusal' in answer)).toEqual(
			Array.from({ length: 49 }, () => expect.objectContaining({ refusal: 'already-asked' }))
		);
		expect(await rows('place_requests')).toHaveLength(1);
	});

	test('a machine that is caught sets nobody else aside', async () => {
		const trapped = { ...BY_HAND, isTrapped: true };
		for (const nth of FIFTY) await desk.ask({ phone: phoneOf(nth) }, { sending: trapped });
		done(await desk.ask({ firstName: 'Odile', phone: phoneOf(61) }));
		const { waiting, heldCount } = await desk.list();
		expect(waiting.find(({ firstName }) => firstName === 'Odile')!.hold).toBeNull();
		expect(heldCount).toBe(50);
	});

	test('a form sent twenty times is one, though each sending draws a ticket', async () => {
		const digest = Buffer.alloc(32, 'le même envoi');
		const sendings = FIFTY.slice(0, 20).map((nth) => {
			const request = `01900000-0000-7000-8000-0000000000${String(nth).padStart(2, '0')}`;
			const post: Post = { digest, request, done: false };
			return asVisitor(
				{ database: desk.world.app, now: () => A_TUESDAY, post },
				desk.centreId,
				(db) =>
					askForPlace(
						db,
						ofBrel(),
						{
							// Another number each time: the key of the form alone tells that it is the same.
							...{ firstName: 'Ali', phone: phoneOf(nth), occasion: 'autre', words: '' },
							...{ callWhen: 'any', adultFirstName: null, text: 'fr' }
						},
						{ secrets: { placeRequests: Buffer.alloc(32, 1) }, sending: BY_HAND }
					)
			);
		});
		const answers = await Promise.allSettled(sendings);
		expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		for (const answer of answers) {
			if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(AlreadyHandled);
		}
		expect(await rows('place_requests')).toHaveLength(1);
	});
});

test('the same number asks for something else, and again once it was answered', async () => {
	const slot = await desk.plan();
	done(await desk.ask());
	done(await desk.ask({ occasion: slot }));
	const written = await desk.ask({ phone: '+33 (0)6-39-98-12-34' });
	expect(written).toMatchObject({ refusal: 'already-asked' });
	const { ticket } = done(await desk.ask({ phone: phoneOf(2) }));
	await desk.giveUp(ticket);
	done(await desk.ask({ phone: phoneOf(2) }));
	expect((await desk.list()).waiting).toHaveLength(3);
});

test('a number of the centre next door asks there too', async () => {
	done(await desk.ask());
	const next = await desk.world.addCentre('la-balise');
	const there = await asVisitor({ database: desk.world.app, now: () => A_TUESDAY }, next, (db) =>
		askForPlace(
			db,
			{ id: next, timeZone: 'Europe/Paris' },
			{
				...{ firstName: 'Jeanne', phone: '06 39 98 12 34', occasion: 'autre', words: '' },
				...{ callWhen: 'any', adultFirstName: null, text: 'fr' }
			},
			{ secrets: { placeRequests: Buffer.alloc(32, 'places') }, sending: BY_HAND }
		)
	);
	expect(done(there).ticket).toBeTruthy();
});

describe('what a machine may have sent is kept, and set aside', () => {
	test.each([
		[{ isTrapped: true }, 'trap'],
		[{ seconds: null }, 'no-stamp'],
		[{ seconds: 1 }, 'too-fast'],
		[{ sentBefore: 3 }, 'same-browser']
	])('%o', async (change, reason) => {
		done(await desk.ask({}, { sending: { ...BY_HAND, ...change } as typeof BY_HAND }));
		const { waiting } = await desk.list();
		expect(waiting).toMatchObject([{ hold: { reason, isReleased: false } }]);
	});

	test('beyond what a centre calls back, by the hour and by no address', async () => {
		for (const nth of FIFTY.slice(0, MOST_OF_AN_HOUR + 1)) {
			done(await desk.ask({ phone: phoneOf(nth) }));
		}
		const { waiting } = await desk.list();
		expect(waiting.filter(({ hold }) => hold === null)).toHaveLength(MOST_OF_AN_HOUR);
		expect(waiting.at(-1)!.hold).toEqual({ reason: 'busy-hour', isReleased: false });
		done(await desk.ask({ phone: phoneOf(60) }, { at: A_TUESDAY.add({ minutes: 61 }) }));
		expect((await desk.list()).waiting.at(-1)!.hold).toBeNull();
	});
});

test('a slot is offered with the seats that are left, to who reads the page of its centre', async () => {
	const slotId = await desk.plan(1);
	const offered = (centre?: string) =>
		desk.visit((db) => occasionsToAskFor(db, ofBrel()), A_TUESDAY, centre);
	expect(await offered()).toMatchObject([
		{ kind: 'drop-in', id: slotId, day: LATER, startsAt: '14:00', seatsLeft: 1, course: null }
	]);
	done(await desk.act((db) => takeSeat(db, { slotId })));
	expect(await offered()).toMatchObject([{ id: slotId, seatsLeft: 0 }]);
	expect(await offered(await desk.world.addCentre('la-jetee'))).toEqual([]);
});
