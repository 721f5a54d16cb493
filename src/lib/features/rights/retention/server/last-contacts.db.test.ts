import { beforeEach, describe, expect, test } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { HOLDS } from '#lib/holds.server.ts';
import { useTestDatabase } from '../../../../../../tests/database/test-database.ts';
import { readCatalogue } from '../../../../../../tests/tenancy/catalogue.ts';
import { type Row, rowMaker, type RowMaker } from '../../../../../../tests/tenancy/rows.ts';
import { lastContacts } from './last-contacts.ts';

const world = useTestDatabase();
const KNOWN_ON = '2020-05-04';
const timeZone = 'Europe/Paris';
let nth = 0;
let centre: string;
let her: string;
let make: RowMaker;

beforeEach(async () => {
	nth += 1;
	centre = await world.addCentre(`centre-${nth}`);
	make ??= rowMaker(world.owner, await readCatalogue(world.owner));
	const added = await world.asOperator(
		[centre],
		(db) => addPerson(db, { familyName: 'Lefèbvre', givenName: 'Anne' }),
		Temporal.Instant.from(`${KNOWN_ON}T09:00:00Z`)
	);
	if ('refusal' in added) throw new Error(added.message);
	her = added.id;
});

const add = (table: string, row: Row) => make.add(table, { centre_id: centre, ...row });
const at = (day: string) => `${day}T10:00:00Z`;

async function lastContact(before = '2030-01-01') {
	const found = await world.asOperator([centre], (db) =>
		lastContacts(db, { holds: HOLDS, timeZone, before })
	);
	return found.find(({ personId }) => personId === her)?.lastContact;
}

/** An enrolment of hers that says nothing itself: an imported one, of before she was known. */
async function enrolled(recorded_at = at('2026-01-10')): Promise<Row> {
	const group = await add('workshop_groups', {});
	return add('enrolments', {
		group_id: group.id,
		person_id: her,
		enrolled_on: '2019-01-01',
		recorded_at
	});
}

/** She waits for a course since the first of March 2024. */
const waiting = () => add('pre_list_entries', { person_id: her, recorded_at: at('2024-03-01') });

async function marked(kind: string, day: string): Promise<void> {
	const { id, group_id } = await enrolled();
	const seance = await add('seances', { group_id, day });
	await add('attendances', {
		seance_id: seance.id,
		enrolment_id: id,
		group_id,
		kind,
		late_minutes: kind === 'late' ? 5 : null
	});
}

test('without anything else, she was last in touch the day she was written down', async () => {
	expect(await lastContact()).toBe(KNOWN_ON);
	expect(await lastContact(KNOWN_ON)).toBeUndefined();
});

describe('what she did counts', () => {
	test.each(['present', 'late', 'excused'])('a séance where she is noted %s', async (kind) => {
		await marked(kind, '2024-03-01');
		expect(await lastContact()).toBe('2024-03-01');
	});

	test('not one where she was expected in vain', async () => {
		await marked('absent', '2024-03-01');
		expect(await lastContact()).toBe(KNOWN_ON);
	});

	test.each([
		['a request, by its day', 'requests', { day: '2024-03-02', family: 'retraite' }],
		['a place on a pre-list', 'pre_list_entries', { recorded_at: at('2024-03-02') }],
		['what she was told', 'person_notices', { recorded_at: at('2024-03-02') }],
		['a refusal', 'person_consents', { recorded_at: at('2024-03-02'), answer: 'refused' }],
		['a question about her data', 'rights_requests', { recorded_at: at('2024-03-02') }],
		['a referral', 'referrals', { recorded_at: at('2024-03-02') }]
	])('%s', async (_story, table, row) => {
		await add(table, { person_id: her, ...row });
		expect(await lastContact()).toBe('2024-03-02');
	});

	test('what a partner answered of her', async () => {
		const referral = await add('referrals', { person_id: her, recorded_at: at('2024-03-02') });
		await add('referral_answers', {
			referral_id: referral.id,
			answer: 'done',
			recorded_at: at('2024-05-06')
		});
		expect(await lastContact()).toBe('2024-05-06');
	});

	test('a démarche that is done, on its day; not one that was not done after all', async () => {
		const procedure = await add('procedures', { person_id: her, due_on: '2024-06-30' });
		expect(await lastContact()).toBe(KNOWN_ON);
		const told = { procedure_id: procedure.id, due_on: '2024-06-30', day: '2024-06-12' };
		await add('procedure_outcomes', { ...told, outcome: 'done' });
		expect(await lastContact()).toBe('2024-06-12');
		await add('procedure_outcomes', { ...told, outcome: 'undone' });
		expect(await lastContact()).toBe(KNOWN_ON);
	});

	test('a drop-in slot she came to, on its day; one she only took, on the day she took it', async () => {
		const slot = await add('drop_in_slots', { day: '2024-06-20' });
		const visit = await add('drop_in_visits', {
			slot_id: slot.id,
			person_id: her,
			recorded_at: at('2024-06-02')
		});
		expect(await lastContact()).toBe('2024-06-02');
		await add('drop_in_arrivals', { visit_id: visit.id });
		expect(await lastContact()).toBe('2024-06-20');
	});

	test('an absence she announced, and her papers brought back', async () => {
		const { id, group_id } = await enrolled();
		const seance = await add('seances', { group_id, day: '2024-03-10' });
		await add('announced_absences', {
			seance_id: seance.id,
			enrolment_id: id,
			group_id,
			recorded_at: at('2024-03-09')
		});
		expect(await lastContact()).toBe('2024-03-09');
		const request = await add('requests', {
			person_id: her,
			day: '2024-01-01',
			family: 'retraite'
		});
		const answer = await add('request_answers', { request_id: request.id });
		await add('request_answer_endings', {
			answer_id: answer.id,
			ending: 'came',
			recorded_at: at('2024-04-01')
		});
		expect(await lastContact()).toBe('2024-04-01');
	});

	test('what she said at the end of a course, unless it was taken back', async () => {
		const { id } = await enrolled();
		await add('course_exits', { enrolment_id: id, word: 'wants-more', day: '2024-03-12' });
		expect(await lastContact()).toBe('2024-03-12');
		await add('course_exits', { enrolment_id: id, word: null, day: '2024-04-02' });
		expect(await lastContact()).toBe(KNOWN_ON);
	});

	test('a call she answered, not one that she missed, nor one noted by mistake', async () => {
		const { id } = await waiting();
		await add('funnel_calls', { entry_id: id, outcome: 'no-answer', called_on: '2024-03-20' });
		expect(await lastContact()).toBe('2024-03-01');
		const call = { entry_id: id, outcome: 'reached', called_on: '2024-03-22' };
		const { id: callId } = await add('funnel_calls', call);
		expect(await lastContact()).toBe('2024-03-22');
		await add('funnel_call_undos', { call_id: callId });
		expect(await lastContact()).toBe('2024-03-01');
	});

	test('a meeting of information where the last word says that she came', async () => {
		const { id, programme_id } = await waiting();
		const meeting = await add('information_meetings', { programme_id, day: '2024-04-02' });
		const there = { meeting_id: meeting.id, entry_id: id };
		await add('meeting_attendances', { ...there, came: true });
		expect(await lastContact()).toBe('2024-04-02');
		await add('meeting_attendances', { ...there, came: false });
		expect(await lastContact()).toBe('2024-03-01');
	});

	test('a word she gave, and the day she took it back', async () => {
		const { id } = await waiting();
		const commitment = await add('commitments', {
			entry_id: id,
			way: 'paper',
			committed_on: '2024-04-03'
		});
		expect(await lastContact()).toBe('2024-04-03');
		await add('commitment_withdrawals', {
			commitment_id: commitment.id,
			withdrawn_on: '2024-04-09'
		});
		expect(await lastContact()).toBe('2024-04-09');
	});

	test('an hour before midnight in Paris is that day there', async () => {
		await add('pre_list_entries', { person_id: her, recorded_at: '2024-03-01T23:30:00Z' });
		expect(await lastContact()).toBe('2024-03-02');
	});
});

describe('what was done about her does not', () => {
	test.each([
		['a note', 'person_notes', {}],
		['a merge', 'person_merges', {}],
		['a pause', 'retention_pauses', { until: '2030-01-01' }]
	])('%s', async (_story, table, row) => {
		const whose = table === 'person_merges' ? { kept_id: her } : { person_id: her };
		await add(table, { ...whose, ...row, recorded_at: at('2025-01-01') });
		expect(await lastContact()).toBe(KNOWN_ON);
	});

	test('an import read again: only the days of its rows count', async () => {
		const read = at('2026-01-10');
		await add('imports', { recorded_at: read });
		const { group_id } = await enrolled(read);
		await world.owner.query('update people set recorded_at = $2 where id = $1', [her, read]);
		await world.owner.query('update enrolments set enrolled_on = null where group_id = $1', [
			group_id
		]);
		await add('seances', { group_id, day: '2019-02-03' });
		expect(await lastContact()).toBe('2019-02-03');
	});

	test('an import without any day: then the day it was read, for want of another', async () => {
		const read = at('2026-01-10');
		await add('imports', { recorded_at: read });
		await world.owner.query('update people set recorded_at = $2 where id = $1', [her, read]);
		expect(await lastContact()).toBe('2026-01-10');
	});
});

test('a record united into another follows it, and an anonymous subject is none', async () => {
	const kept = await add('people', {});
	const merge = await add('person_merges', { kept_id: kept.id, merged_id: her });
	expect(await lastContact()).toBeUndefined();
	await add('person_merge_undos', { merge_id: merge.id });
	expect(await lastContact()).toBe(KNOWN_ON);
	await world.owner.query('delete from person_identities where person_id = $1', [her]);
	expect(await lastContact()).toBeUndefined();
});
