import { expect, test } from 'vitest';
import type { ActingRole, Db } from '#lib/platform/database/acting.ts';
import { askInOne } from '#lib/platform/database/ask-in-one.ts';
import type { ExitWord } from '../../domain/exits/course-exit.ts';
import { exitsOf } from './list-exits.ts';
import { listWorkshopEvents } from '../enrolments/list-workshop-events.ts';
import { recordDeparture } from '../enrolments/record-departure.ts';
import { recordExits } from './record-exits.ts';
import { showGroup } from '../groups/show-group.ts';
import { atOnce, done, TODAY, useWorkshop } from '../workshop.fixture.ts';

const workshop = useWorkshop();
const { act } = workshop;
const as = <T>(role: ActingRole, work: (db: Db) => Promise<T>) =>
	workshop.world.as(role, workshop.centreId, work);

/** What the page of a group asks, and what it is answered. */
const asked = async (db: Db, groupId: string) =>
	(await askInOne(db, { exits: exitsOf(db, groupId) })).exits;

/** A group whose three people are told in the order of their names. */
async function course() {
	const groupId = await workshop.plan();
	const [amina, paul, zoe] = [
		await workshop.enrol(groupId, 'Amrani'),
		await workshop.enrol(groupId, 'Paul'),
		await workshop.enrol(groupId, 'Zoé', '2026-11-17')
	];
	const say = (db: Db, words: [string, ExitWord | null][], day = TODAY) =>
		recordExits(db, { groupId, words: new Map(words), day, today: TODAY });
	const words = async () => (await act((db) => asked(db, groupId)))!.map(({ word }) => word);
	const personOf = async (enrolmentId: string) =>
		(await act((db) => showGroup(db, groupId)))!.members.find(
			(member) => member.enrolmentId === enrolmentId
		)!.personId;
	return { groupId, amina, paul, zoe, say, words, personOf };
}

async function countRows(): Promise<number> {
	const { rowCount } = await workshop.world.owner.query('select from course_exits');
	return rowCount ?? 0;
}

test('the whole group says its words in one go, corrects one and takes one back, each dated', async () => {
	const { groupId, amina, paul, say, words } = await course();
	const before = await countRows();
	const said = await act((db) =>
		say(db, [
			[amina, 'independent'],
			[paul, 'does-not-know']
		])
	);
	expect(said).toEqual({ said: 2, takenBack: 0 });
	expect(await words()).toEqual(['independent', 'does-not-know', null]);

	const corrected = await act((db) =>
		say(db, [
			[amina, null],
			[paul, 'wants-more']
		])
	);
	expect(corrected).toEqual({ said: 1, takenBack: 1 });
	expect(await act((db) => asked(db, groupId))).toMatchObject([
		{ word: null, day: null, by: null },
		{ word: 'wants-more', day: TODAY, by: 'Camille Animatrice' },
		{ word: null }
	]);
	expect(await countRows()).toBe(before + 4);
	const journal = await workshop.journal();
	expect(journal.slice(-2).toSorted()).toEqual([
		'record-exit enrolment',
		'withdraw-exit enrolment'
	]);
});

test('the same word again, and taking back what nobody said, write nothing', async () => {
	const { amina, paul, say } = await course();
	await act((db) => say(db, [[amina, 'wants-more']]));
	const before = await countRows();
	const again = await act((db) =>
		say(db, [
			[amina, 'wants-more'],
			[paul, null]
		])
	);
	expect(again).toEqual({ said: 0, takenBack: 0 });
	expect(await countRows()).toBe(before);
});

test('who left early says hers as well', async () => {
	const { paul, say, words } = await course();
	done(await act((db) => recordDeparture(db, { enrolmentId: paul, leftOn: '2026-11-17' })));
	done(await act((db) => say(db, [[paul, 'does-it-alone']], '2026-11-18')));
	expect(await words()).toEqual([null, 'does-it-alone', null]);
});

test('two people who note at once leave one word: that of the second', async () => {
	const { amina, say, words } = await course();
	const answers = await atOnce(
		workshop,
		(db) => say(db, [[amina, 'independent']]),
		(db) => say(db, [[amina, 'does-not-know']])
	);
	expect(answers).toEqual([
		{ said: 1, takenBack: 0 },
		{ said: 1, takenBack: 0 }
	]);
	expect((await words())[0]).toBe('does-not-know');
	const before = await countRows();
	await atOnce(
		workshop,
		(db) => say(db, [[amina, 'wants-more']]),
		(db) => say(db, [[amina, 'wants-more']])
	);
	expect(await countRows()).toBe(before + 1);
});

test('refused, and nothing kept: a stranger, a day too early or to come, somebody without a name', async () => {
	const { amina, paul, zoe, say, words, personOf } = await course();
	const other = await course();
	const refused = async (list: [string, ExitWord | null][], day?: string) => {
		const answer = await act((db) => say(db, [[amina, 'independent'], ...list], day));
		return 'refusal' in answer ? answer.refusal : answer;
	};
	expect(await refused([[other.amina, 'wants-more']])).toBe('unknown-enrolment');
	expect(await refused([], '2026-11-09')).toBe('before');
	expect(await refused([[zoe, 'wants-more']], '2026-11-16')).toBe('before');
	expect(await refused([], '2026-11-25')).toBe('ahead');
	await workshop.world.owner.query('delete from person_identities where person_id = $1', [
		await personOf(paul)
	]);
	expect(await refused([[paul, 'wants-more']])).toBe('nameless');
	expect(await words()).toEqual([null, null, null]);
});

test('a group of another centre is nobody’s here', async () => {
	const { amina, say, words } = await course();
	const elsewhere = await workshop.world.addCentre('ailleurs');
	const answer = await workshop.world.as('animateur', elsewhere, (db) =>
		say(db, [[amina, 'independent']])
	);
	expect(answer).toMatchObject({ refusal: 'unknown-enrolment' });
	expect(await words()).toEqual([null, null, null]);
});

test('her own page tells it to those who follow her, and the desk never sees it', async () => {
	const { groupId, amina, say, personOf } = await course();
	await act((db) => say(db, [[amina, 'does-it-alone']], '2026-11-20'));
	const personId = await personOf(amina);
	const told = async (role: ActingRole) =>
		(await as(role, (db) => listWorkshopEvents(db, personId, { before: null, limit: 9 }))).filter(
			({ kind }) => kind === 'course-exit'
		);
	expect(await told('referent-famille')).toMatchObject([
		{
			at: '2026-11-20',
			title: 'À la fin du parcours\u00a0: Ateliers informatiques SENOU',
			detail: 'La personne fait seule la démarche voulue',
			by: 'Camille Animatrice'
		}
	]);
	expect(await told('accueil')).toEqual([]);
	expect(await as('accueil', (db) => asked(db, groupId))).toBeNull();
	const rows = await as('accueil', (db) => db.selectFrom('course_exits').select('id').execute());
	expect(rows).toEqual([]);
});
