import { beforeEach, describe, expect, test } from 'vitest';
import {
	cancelSlot,
	planDropIns,
	recordArrival,
	takeSeat,
	undoVisit
} from '#lib/features/desk/drop-ins/index.server.ts';
import {
	answerRequest,
	endWaiting,
	recordRequest,
	undoAnswer
} from '#lib/features/desk/requests/index.server.ts';
import {
	addMachine,
	lendMachine,
	returnLoan
} from '#lib/features/learning/equipment/index.server.ts';
import type { MachineKind } from '#lib/features/learning/equipment/index.ts';
import {
	commitPerson,
	endPause,
	noteCall,
	pauseFollowUp,
	undoCall
} from '#lib/features/learning/funnels/index.server.ts';
import {
	putOnPreList,
	withdrawFromPreList
} from '#lib/features/learning/workshops/index.server.ts';
import type { Kind } from '#lib/features/reminders/rules/index.ts';
import { UNASKED } from '#lib/features/reminders/wishes/index.ts';
import { sayWish } from '#lib/features/reminders/wishes/index.server.ts';
import { done, useCourses } from './courses.fixture.ts';

const centre = useCourses();
const { at, network, ok, planAndLeave, textsTo } = centre;
let slots = 0;

beforeEach(() => at('2026-11-30T09:00'));

/** Asked of its day, of days before and after, of it alone and of something else. */
async function isOnlyOf(day: string, kind: Kind, personId: string, subjectId: string) {
	const [before, after] = [-1, 1].map((days) =>
		Temporal.PlainDate.from(day).add({ days }).toString()
	);
	const daysOf = async (from: string, until: string, only?: string[]) =>
		(await centre.given(kind, personId, [from, until], only)).map(({ dueOn }) => dueOn);
	expect(await daysOf(day, day)).toEqual([day]);
	expect(await daysOf('2026-11-30', before!)).toEqual([]);
	expect(await daysOf(after!, '2026-12-31')).toEqual([]);
	expect(await daysOf(day, day, [subjectId])).toEqual([day]);
	expect(await daysOf(day, day, [crypto.randomUUID()])).toEqual([]);
}

describe('a seat kept in a free slot', () => {
	/** A seat on Thursday the 3rd, planned three days before. */
	async function seat(familyName: string) {
		const her = await centre.addReachable(familyName);
		const startsAt = `09:${String(10 + ++slots)}`;
		const plan = { day: '2026-12-03', startsAt, endsAt: '17:00', capacity: 2 };
		const { ids } = await ok((db) => planDropIns(db, plan));
		const slotId = ids[0]!;
		const visit = await ok((db) => takeSeat(db, { slotId, personId: her.id }));
		await centre.plan();
		return { ...her, slotId, visitId: visit.id, hour: `9 h ${startsAt.slice(3)}` };
	}
	async function theDayBefore() {
		at('2026-12-02T10:00');
		await planAndLeave();
	}

	test('is reminded the day before, once', async () => {
		const her = await seat('Seat');
		await isOnlyOf('2026-12-03', 'openbar-seat', her.id, her.visitId);
		await theDayBefore();
		await theDayBefore();
		expect(textsTo(her.number)).toEqual([
			`Centre Brel : Jeanne, une place vous attend à l'openbar jeudi 03/12 à ${her.hour}. Si vous ne venez pas : 03 21 00 00 00.`
		]);
	});

	test('given up, of a slot that is cancelled, or of somebody who is there: nothing leaves', async () => {
		const [givenUp, cancelled, there] = [
			await seat('Given up'),
			await seat('Slot cancelled'),
			await seat('There')
		];
		await ok((db) => undoVisit(db, givenUp.visitId));
		await ok((db) => cancelSlot(db, { slotId: cancelled.slotId }));
		at('2026-12-03T09:30');
		await ok((db) => recordArrival(db, { visitId: there.visitId, today: '2026-12-03' }));
		await planAndLeave();
		for (const her of [givenUp, cancelled, there]) {
			expect(textsTo(her.number)).toEqual([]);
			expect(await centre.outcomes(her.id)).toEqual(['P1D cancelled changed']);
		}
	});

	test('of nobody known is nobody’s to remind; taken on the very day, it needs no reminder', async () => {
		const { ids } = await ok((db) =>
			planDropIns(db, { day: '2026-12-03', startsAt: '08:00', endsAt: '09:00', capacity: 5 })
		);
		await ok((db) => takeSeat(db, { slotId: ids[0]! }));
		at('2026-12-02T11:00');
		const her = await centre.addReachable('Today');
		await ok((db) => takeSeat(db, { slotId: ids[0]!, personId: her.id }));
		await planAndLeave();
		expect(await centre.outcomes(her.id)).toEqual([]);
	});
});

describe('a thing that was lent', () => {
	async function loan(familyName: string, kind: MachineKind = 'laptop') {
		const her = await centre.addReachable(familyName);
		const today = '2026-11-30';
		const thing = { kind, name: 'Lenovo T480 n° 4F7K2', boughtOn: '', today };
		const machine = await ok((db) => addMachine(db, thing));
		const until = { dueOn: '2026-12-04', today, timeZone: 'Europe/Paris', borrower: '' };
		const lent = await ok((db) =>
			lendMachine(db, { machineId: machine.id, personId: her.id, ...until })
		);
		await centre.plan();
		return { ...her, loanId: lent.id, machineId: machine.id };
	}
	async function theDayBefore() {
		at('2026-12-03T10:00');
		await planAndLeave();
	}

	test('is asked for the day before, by what it is: never its name nor its number', async () => {
		const her = await loan('Borrower');
		await isOnlyOf('2026-12-04', 'thing-to-return', her.id, her.loanId);
		await theDayBefore();
		await theDayBefore();
		expect(textsTo(her.number)).toEqual([
			'Centre Brel : Jeanne, à rendre avant vendredi 04/12 : ordinateur portable. Besoin de plus de temps ? 03 21 00 00 00'
		]);
	});

	test('is called by its name in the language that she reads', async () => {
		const her = await loan('English', 'tablet');
		await ok((db) => sayWish(db, her.id, { ...UNASKED, language: 'en' }));
		await theDayBefore();
		expect(textsTo(her.number)).toEqual([expect.stringContaining('Friday 04/12: tablet.')]);
	});

	test('is back: nothing leaves; lent to an association, nobody is written to', async () => {
		const her = await loan('Gave back');
		await ok((db) => returnLoan(db, { loanId: her.loanId, note: '', today: '2026-12-01' }));
		const until = { dueOn: '2026-12-04', today: '2026-12-01', timeZone: 'Europe/Paris' };
		await ok((db) =>
			lendMachine(db, { machineId: her.machineId, borrower: 'Les Amis du Port', ...until })
		);
		await theDayBefore();
		expect(await centre.outcomes(her.id)).toEqual(['P1D cancelled changed']);
		expect(network.received).toEqual([]);
	});
});

describe('a call that was promised', () => {
	/** She asked to be left in peace until the 2nd: she is called on the 3rd. */
	async function promised(familyName: string) {
		const her = await centre.addReachable(familyName);
		const wish = { programmeId: centre.programmeOf('ateliers'), personId: her.id };
		const entry = await ok((db) => putOnPreList(db, wish));
		const pause = { entryId: entry.id, until: '2026-12-02', today: '2026-11-30' };
		const { id } = await ok((db) => pauseFollowUp(db, pause));
		await centre.plan();
		return { ...her, entryId: entry.id, pauseId: id };
	}
	async function thatMorning() {
		at('2026-12-03T09:00');
		await planAndLeave();
	}
	const called = (entryId: string, outcome: 'reached' | 'message', today: string) =>
		ok((db) => noteCall(db, { entryId, outcome, today }));

	test('is told that morning, without an hour that nobody said', async () => {
		const her = await promised('Called back');
		await isOnlyOf('2026-12-03', 'call-back', her.id, her.pauseId);
		await thatMorning();
		await thatMorning();
		expect(textsTo(her.number)).toEqual([
			'Centre Brel : Jeanne, comme promis, nous vous appelons jeudi 03/12. Un autre moment ? 03 21 00 00 00'
		]);
	});

	test('stands when the call was that of the promise, left a message, or was noted by mistake', async () => {
		const [same, message, mistake] = [
			await promised('Same call'),
			await promised('Message'),
			await promised('Mistake')
		];
		await called(same.entryId, 'reached', '2026-11-30');
		await called(message.entryId, 'message', '2026-12-01');
		const { id } = await called(mistake.entryId, 'reached', '2026-12-01');
		await ok((db) => undoCall(db, { callId: id, today: '2026-12-01' }));
		await thatMorning();
		for (const her of [same, message, mistake]) expect(textsTo(her.number)).toHaveLength(1);
	});

	test('is kept, taken back, put off or of no use: nothing leaves that morning', async () => {
		const [still, kept, ended, gone, committed, putOff] = [
			await promised('Still'),
			await promised('Kept'),
			await promised('Ended'),
			await promised('Gone'),
			await promised('Committed'),
			await promised('Put off')
		];
		await called(kept.entryId, 'reached', '2026-12-01');
		await ok((db) => endPause(db, ended.pauseId));
		await ok((db) => withdrawFromPreList(db, { entryId: gone.entryId }));
		const commitment = { entryId: committed.entryId, way: 'paper', today: '2026-12-01' } as const;
		await ok((db) => commitPerson(db, commitment));
		at('2026-12-01T09:00');
		const later = { entryId: putOff.entryId, until: '2026-12-09', today: '2026-12-01' };
		await ok((db) => pauseFollowUp(db, later));
		await thatMorning();
		for (const her of [kept, ended, gone, committed, putOff]) {
			expect(await centre.outcomes(her.id)).toContain('P0D cancelled changed');
		}
		expect(network.received.map(({ to }) => to)).toEqual([still.number]);
		at('2026-12-10T09:00');
		await planAndLeave();
		expect(textsTo(putOff.number)).toEqual([expect.stringContaining('jeudi 10/12')]);
	});
});

describe('papers to come back with', () => {
	const desk = <T>(work: Parameters<typeof centre.actAs<T>>[1]) => centre.actAs('accueil', work);
	/** Noted on Monday for Thursday. */
	async function awaited(familyName: string) {
		const her = await centre.addReachable(familyName);
		const answerId = await desk(async (db) => {
			const request = { words: 'avis d’impôt', family: 'citoyennete-impots', channel: 'comes' };
			const asked = { ...request, origin: 'unknown', day: '2026-11-30', personId: her.id };
			const { id: requestId } = done(await recordRequest(db, asked as never));
			const said = { kind: 'come-back', words: 'avis', dueOn: '2026-12-03' } as const;
			return done(await answerRequest(db, { requestId, today: '2026-11-30', ...said })).id;
		});
		await centre.plan();
		return { ...her, answerId };
	}
	const theDayBefore = async () => {
		at('2026-12-02T10:00');
		await centre.leave();
	};

	test('are said the day before, and not which', async () => {
		const her = await awaited('Papers');
		await theDayBefore();
		expect(textsTo(her.number)).toEqual([
			'Centre Brel : Jeanne, nous vous attendons jeudi 03/12, avec vos papiers. Si vous ne pouvez pas venir : 03 21 00 00 00.'
		]);
		await isOnlyOf('2026-12-03', 'come-back', her.id, her.answerId);
	});

	test('of who came already, gave up, or was noted by mistake: nothing leaves', async () => {
		const [came, gaveUp, mistake] = [
			await awaited('Came'),
			await awaited('Gave up'),
			await awaited('Mistake')
		];
		const endings = [
			{ answerId: came.answerId, ending: 'came' },
			{ answerId: gaveUp.answerId, ending: 'gave-up' }
		] as const;
		for (const ended of endings) done(await desk((db) => endWaiting(db, ended)));
		const noList = () => Promise.reject(new Error('no list is opened here'));
		done(await desk((db) => undoAnswer(db, mistake.answerId, noList)));
		await theDayBefore();
		for (const her of [came, gaveUp, mistake]) {
			expect(await centre.outcomes(her.id)).toEqual(['P1D cancelled changed']);
		}
	});
});
