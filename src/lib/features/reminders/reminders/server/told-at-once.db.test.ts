import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callForSeat, takeFreeSeat } from '#lib/features/learning/groups/index.server.ts';
import {
	announceAbsence,
	cancelCycle,
	cancelSeance,
	enrolPerson,
	listPreList,
	putOnPreList,
	recordDeparture,
	withdrawAbsence,
	withdrawFromPreList
} from '#lib/features/learning/workshops/index.server.ts';
import { type Kind, USUAL_RULES } from '#lib/features/reminders/rules/index.ts';
import { changeRule } from '#lib/features/reminders/rules/index.server.ts';
import { done, useCourses } from './courses.fixture.ts';

const centre = useCourses();
const { at, animate, enrolled, ok, planAndLeave, textsTo } = centre;
const TODAY = '2026-11-24';
let programmeId = '';

const turnOn = (kind: Kind, isOn = true) =>
	centre.actAs('direction', (db) => changeRule(db, kind, { ...USUAL_RULES[kind], isOn }));

beforeAll(async () => {
	programmeId = centre.programmeOf('ateliers');
	for (const kind of ['own-cancellation', 'seat-freed', 'removed-by-staff'] as const) {
		done(await turnOn(kind));
	}
});
beforeEach(() => at('2026-11-24T11:00'));

/** On Wednesdays: the second séance is on the 25th. */
const group = (cycleLabel?: string, firstDay = '2026-11-18', slug?: string) =>
	centre.group(firstDay, { cycleLabel, slug });
const leaves = (enrolmentId: string, leftOn = TODAY) =>
	ok((db) => recordDeparture(db, { enrolmentId, leftOn }));
const isCancelled = async (personId: string) =>
	(await centre.outcomes(personId)).some((one) => one.endsWith('Z cancelled changed'));
/** What was planned in the evening leaves in the morning, if it is still so. */
async function theNextMorning(change: () => Promise<unknown>) {
	at('2026-11-24T20:00');
	await centre.plan();
	await change();
	at('2026-11-25T09:00');
	await planAndLeave();
}

/** Given until its day is over, for a week, and not when something else is asked. */
async function isNewsUntil(day: string, kind: Kind, personId: string) {
	const given = (from: string, only?: string[]) => centre.given(kind, personId, [from, from], only);
	const found = await given(day);
	expect(found.map(({ dueOn }) => dueOn)).toEqual([day]);
	const after = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
	expect(await given(after)).toEqual([]);
	expect(await given(day, [found[0]!.subjectId])).toEqual(found);
	expect(await given(day, [crypto.randomUUID()])).toEqual([]);
	at('2026-12-01T12:00');
	expect(await given(TODAY)).toEqual([]);
}

describe('a seat that came free, proposed to somebody who waits', () => {
	async function offered(familyName: string, cycleLabel?: string) {
		await animate(async (db) => {
			for (const { entryId } of await listPreList(db, programmeId)) {
				done(await withdrawFromPreList(db, { entryId }));
			}
		});
		const { id: groupId, seances } = await group(cycleLabel);
		await leaves((await enrolled('Leaver', groupId)).enrolmentId);
		const her = await centre.addReachable(familyName);
		const wish = { programmeId, personId: her.id };
		const { id: entryId } = await ok((db) => putOnPreList(db, wish));
		const call = { groupId, entryId, today: TODAY };
		await ok((db) => callForSeat(db, call, 'offered'));
		return { ...her, groupId, entryId, call, seances };
	}

	test('is told at once, with the first day she could come; once, whatever becomes of that day', async () => {
		const her = await offered('Offered');
		await planAndLeave();
		await planAndLeave();
		const text =
			'Centre Brel : Jeanne, une place est libre dans un groupe, dès mercredi 25/11 à 14 h. Elle vous va ? 03 21 00 00 00';
		expect(textsTo(her.number)).toEqual([text]);
		await ok((db) => cancelSeance(db, { seanceId: her.seances[1]! }));
		await planAndLeave();
		expect(textsTo(her.number)).toEqual([text]);
		await isNewsUntil('2026-12-02', 'seat-freed', her.id);
	});

	test('is proposed during a séance: she could come to the next one', async () => {
		at('2026-11-25T14:30');
		const her = await offered('During');
		await planAndLeave();
		expect(textsTo(her.number)).toEqual([expect.stringContaining('mercredi 02/12')]);
	});

	type Her = Awaited<ReturnType<typeof offered>>;
	const changes: [string, (her: Her) => Promise<unknown>][] = [
		['said that she cannot', ({ call }) => ok((db) => callForSeat(db, call, 'cannot'))],
		[
			'is called again, and says no',
			async ({ call }) => {
				await ok((db) => callForSeat(db, call, null));
				await ok((db) => callForSeat(db, call, 'cannot'));
			}
		],
		['is called no more', ({ call }) => ok((db) => callForSeat(db, call, null))],
		['took it', ({ call }) => ok((db) => takeFreeSeat(db, call))],
		['waits no more', ({ entryId }) => ok((db) => withdrawFromPreList(db, { entryId }))],
		[
			'sees it go to others',
			async ({ groupId }) => {
				await enrolled('First', groupId);
				await enrolled('Second', groupId);
			}
		]
	];
	test.each(changes)('is not told to whoever %s', async (_what, change) => {
		at('2026-11-24T19:30');
		const her = await offered('Changed');
		await theNextMorning(() => change(her));
		expect(textsTo(her.number)).toEqual([]);
		expect(await isCancelled(her.id)).toBe(true);
	});

	test('nor of a cycle that does not take place', async () => {
		at('2026-11-24T19:30');
		const her = await offered('No cycle', 'printemps');
		const cycle = { programmeId, year: 2026, label: 'printemps' };
		await theNextMorning(() => animate((db) => cancelCycle(db, cycle)));
		expect(textsTo(her.number)).toEqual([]);
	});

	test('a colleague speaks to her: what cannot leave is nobody else’s to call', async () => {
		const her = await offered('No provider');
		await centre.plan();
		await centre.leave(null);
		expect(await centre.outcomes(her.id)).toEqual(['2026-11-24T10:00:00Z cancelled no-provider']);
	});
});

describe('somebody whom the team takes off a group', () => {
	test('is told of the next séance where nobody expects her any more, once', async () => {
		const { id } = await group();
		const her = await enrolled('Removed', id);
		await leaves(her.enrolmentId);
		await planAndLeave();
		at('2026-11-26T09:00');
		await planAndLeave();
		expect(textsTo(her.number)).toEqual([
			'Centre Brel : Jeanne, nous avons retiré votre inscription du mercredi 25/11. Pour savoir pourquoi : 03 21 00 00 00.'
		]);
	});

	test('leaves later: that séance is the first after, and not one that is cancelled', async () => {
		const { id, seances } = await group();
		const her = await enrolled('Later', id);
		await ok((db) => cancelSeance(db, { seanceId: seances[2]! }));
		await leaves(her.enrolmentId, '2026-11-26');
		await planAndLeave();
		expect(textsTo(her.number)).toContainEqual(expect.stringContaining('du mercredi 09/12'));
		await isNewsUntil('2026-12-09', 'removed-by-staff', her.id);
	});

	test('is told all the same while she is in a group of another programme, left another, or had one before', async () => {
		const [elsewhere, leftBoth, before] = [
			await enrolled('Elsewhere', (await group()).id),
			await enrolled('Left both', (await group()).id),
			await enrolled('Before', (await group()).id)
		];
		const other = { ...(await group()), of: await group('hiver', '2026-11-25', 'senou') };
		await ok((db) => enrolPerson(db, { groupId: other.of.id, personId: elsewhere.id }));
		const second = await ok((db) => enrolPerson(db, { groupId: other.id, personId: leftBoth.id }));
		const over = await group('hiver', '2026-10-07');
		await ok((db) => enrolPerson(db, { groupId: over.id, personId: before.id }));
		for (const { enrolmentId } of [elsewhere, leftBoth, before]) await leaves(enrolmentId);
		await leaves(second.id);
		await planAndLeave();
		for (const her of [elsewhere, before]) expect(textsTo(her.number)).toHaveLength(1);
		expect(textsTo(leftBoth.number)).toHaveLength(2);
	});

	test('during a séance: the next one is meant', async () => {
		const { id } = await group();
		const her = await enrolled('During', id);
		at('2026-11-25T14:30');
		await leaves(her.enrolmentId, '2026-11-25');
		await planAndLeave();
		expect(textsTo(her.number)).toEqual([expect.stringContaining('du mercredi 02/12')]);
	});

	test('nothing of a course that is over or does not take place, nor to who changed groups or is back', async () => {
		const [over, gone, changed, back, old] = [
			await enrolled('Over', (await group('automne', '2026-11-01')).id),
			await enrolled('Gone', (await group('été')).id),
			await enrolled('Changed groups', (await group()).id),
			await enrolled('Back', (await group()).id),
			await enrolled('Old', (await group()).id)
		];
		at('2026-11-17T20:00');
		await leaves(old.enrolmentId, '2026-11-17');
		at('2026-11-24T20:00');
		await leaves(over.enrolmentId, '2026-11-24');
		const other = (await group()).id;
		for (const { enrolmentId } of [gone, changed, back]) await leaves(enrolmentId);
		await theNextMorning(async () => {
			await animate((db) => cancelCycle(db, { programmeId, year: 2026, label: 'été' }));
			await ok((db) => enrolPerson(db, { groupId: other, personId: changed.id }));
			const groupId = await groupOf(back.enrolmentId);
			await ok((db) => enrolPerson(db, { groupId, personId: back.id }));
		});
		for (const her of [over, gone, changed, back, old]) expect(textsTo(her.number)).toEqual([]);
		for (const her of [gone, changed, back]) expect(await isCancelled(her.id)).toBe(true);
	});
});

async function groupOf(enrolmentId: string): Promise<string> {
	const { rows } = await centre.world.owner.query<{ id: string }>(
		'select group_id as id from enrolments where id = $1',
		[enrolmentId]
	);
	return rows[0]!.id;
}

describe('somebody who says that she will not come', () => {
	async function absent(familyName: string, cycleLabel?: string) {
		const { id, seances } = await group(cycleLabel);
		const her = await enrolled(familyName, id);
		const absence = { seanceId: seances[2]!, enrolmentId: her.enrolmentId };
		await ok((db) => announceAbsence(db, { ...absence, today: TODAY }));
		return { ...her, absence };
	}

	test('reads that it is noted, once', async () => {
		const her = await absent('Absent');
		await planAndLeave();
		await planAndLeave();
		expect(textsTo(her.number)).toContain(
			"Centre Brel : Jeanne, c'est noté : vous ne venez pas mercredi 02/12, à votre demande. Pour changer d'avis : 03 21 00 00 00."
		);
		expect(textsTo(her.number).filter((text) => text.includes('02/12'))).toHaveLength(1);
		await leaves(her.enrolmentId, '2026-12-03');
		await isNewsUntil('2026-12-02', 'own-cancellation', her.id);
	});

	type Her = Awaited<ReturnType<typeof absent>>;
	const changes: [string, (her: Her) => Promise<unknown>][] = [
		['comes after all', ({ absence }) => animate((db) => withdrawAbsence(db, absence))],
		['left the group', ({ enrolmentId }) => leaves(enrolmentId)],
		[
			'is of a séance that is cancelled',
			({ absence }) => animate((db) => cancelSeance(db, absence))
		],
		[
			'is of a cycle that does not take place',
			() => animate((db) => cancelCycle(db, { programmeId, year: 2026, label: 'mai' }))
		]
	];
	test.each(changes)('reads nothing of it once she %s', async (_what, change) => {
		at('2026-11-24T19:30');
		const her = await absent('Changed', 'mai');
		await theNextMorning(() => change(her));
		expect(textsTo(her.number).filter((text) => text.includes('à votre demande'))).toEqual([]);
		expect(await isCancelled(her.id)).toBe(true);
	});

	test('is called by nobody to hear it again', async () => {
		const her = await absent('No provider');
		await centre.plan();
		await centre.leave(null);
		expect(await centre.outcomes(her.id)).toContain('2026-11-24T10:00:00Z cancelled no-provider');
	});
});

test('none of these leaves until a centre says so', async () => {
	const { id, seances } = await group();
	const her = await enrolled('Off', id);
	done(await turnOn('own-cancellation', false));
	const absence = { seanceId: seances[2]!, enrolmentId: her.enrolmentId };
	await ok((db) => announceAbsence(db, { ...absence, today: TODAY }));
	await planAndLeave();
	expect(textsTo(her.number).filter((text) => text.includes('à votre demande'))).toEqual([]);
	done(await turnOn('own-cancellation'));
});
