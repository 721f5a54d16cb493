import { expect, test } from 'vitest';
import { planDropIns } from '#lib/features/desk/drop-ins/index.server.ts';
import { askRight } from '#lib/features/people/rights-asked/index.server.ts';
import {
	noteSeanceContents,
	saveAttendance
} from '#lib/features/learning/workshops/index.server.ts';
import {
	atOnce,
	done,
	TODAY,
	useWorkshop
} from '../../src/lib/features/learning/workshops/server/workshop.fixture.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import type { Mark } from '#lib/features/learning/workshops/index.ts';
import type { RefresherAnswer } from '#lib/features/learning/refreshers/index.ts';
import {
	answerRefresher,
	listLearners,
	listSiteChanges,
	noteSiteChange,
	undoSiteChange
} from '#lib/features/learning/refreshers/index.server.ts';

const workshop = useWorkshop();
const { act } = workshop;
const MAIL = 'Internet : l’adresse électronique, les fournisseurs d’accès, les favoris';
const ateliers = () => workshop.programmes.get('ateliers')!;

/** A séance where it was ticked, and who was there. */
async function taught(day: string, marks: Record<string, 'present' | 'absent'>) {
	const plan = { programmeId: ateliers(), firstDay: day, seances: 1, cycleLabel: day };
	const group = await workshop.plan(plan);
	const [seanceId] = await workshop.seances(group);
	const marked = new Map<string, Mark>();
	const people: string[] = [];
	for (const [name, kind] of Object.entries(marks)) {
		const enrolment = await workshop.enrol(group, name, day);
		marked.set(enrolment, { kind });
		people.push(await personOf(enrolment));
	}
	await act(async (db) => {
		done(await saveAttendance(db, { seanceId: seanceId!, marks: marked, today: TODAY }));
		const said = { seanceId: seanceId!, contents: [MAIL], note: '', known: null, today: TODAY };
		done(await noteSeanceContents(db, said));
	});
	return people;
}
const personOf = async (enrolment: string) =>
	(
		await workshop.world.owner.query<{ person_id: string }>(
			'select person_id from enrolments where id = $1',
			[enrolment]
		)
	).rows[0]!.person_id;
const note = async () =>
	done(
		await act((db) =>
			noteSiteChange(db, {
				programmeId: ateliers(),
				content: MAIL,
				note: 'La messagerie demande maintenant un code',
				today: TODAY
			})
		)
	).noted;
const toCall = async (changeId: string) =>
	(await act((db) => listLearners(db, { changeId }))).learners.map(({ name }) => name);
const answer = (changeId: string, personId: string, word: RefresherAnswer, more: object = {}) =>
	act((db) => answerRefresher(db, { changeId, personId, answer: word, today: TODAY, ...more }));
const written = async () =>
	(await workshop.world.owner.query('select from refresher_answers')).rowCount!;

test('who learnt what a site does otherwise is called, not who missed it, until an answer', async () => {
	const [here] = await taught('2026-11-02', { Aubert: 'present', Berger: 'absent' });
	const change = await note();
	expect(await toCall(change)).toEqual(['Jeanne Aubert']);
	done(await answer(change, here!, 'not-reached'));
	expect((await act((db) => listLearners(db, { changeId: change }))).learners).toMatchObject([
		{ seenOn: '2026-11-02', triedOn: TODAY }
	]);
	done(await answer(change, here!, 'knows'));
	expect(await toCall(change)).toEqual([]);
	expect(await answer(change, here!, 'not-reached')).toMatchObject({ refusal: 'unknown' });
	expect(await act((db) => listSiteChanges(db, { today: TODAY }))).toMatchObject([
		{ id: change, content: MAIL, slug: 'ateliers' }
	]);
});

test('who wants to see it again has a seat with the answer, or no answer at all', async () => {
	const [one, two] = await taught('2026-11-03', { Carlier: 'present', Denis: 'present' });
	const change = await note();
	const slot = { day: '2026-12-01', startsAt: '14:00', endsAt: '17:00', capacity: 1 };
	const [slotId] = done(await act((db) => planDropIns(db, slot))).ids;
	const before = await written();
	expect(await answer(change, one!, 'drop-in')).toMatchObject({ refusal: 'slot' });
	done(await answer(change, one!, 'drop-in', { slotId }));
	expect(await answer(change, two!, 'drop-in', { slotId })).toMatchObject({ refusal: 'not-put' });
	expect(await written()).toBe(before + 1);
	done(await answer(change, two!, 'pre-list', { programmeId: workshop.programmes.get('senou') }));
	expect(await toCall(change)).not.toContain('Jeanne Denis');
});

test('whoever objected is not called, nor anybody once the change is taken back', async () => {
	const [one, two] = await taught('2026-11-04', { Evrard: 'present', Fabre: 'present' });
	const change = await note();
	done(await act((db) => askRight(db, { personId: one!, right: 'objection' })));
	expect(await toCall(change)).toEqual(expect.not.arrayContaining(['Jeanne Evrard']));
	expect(await answer(change, one!, 'knows')).toMatchObject({ refusal: 'unknown' });
	expect(await toCall(change)).toContain('Jeanne Fabre');
	done(await act((db) => undoSiteChange(db, change)));
	done(await act((db) => undoSiteChange(db, change)));
	expect(await answer(change, two!, 'knows')).toMatchObject({ refusal: 'unknown' });
	const changes = await act((db) => listSiteChanges(db, { today: TODAY }));
	expect(changes.map(({ id }) => id)).not.toContain(change);
});

test('two who call at once: the second learns that it was answered', async () => {
	const [person] = await taught('2026-11-05', { Gilles: 'present' });
	const change = await note();
	const say = (word: RefresherAnswer) => (db: Db) =>
		answerRefresher(db, { changeId: change, personId: person!, answer: word, today: TODAY });
	expect(await atOnce(workshop, say('knows'), say('not-reached'))).toMatchObject([
		{ answered: person },
		{ refusal: 'unknown' }
	]);
});

test('a content of nobody’s list is refused; the desk and a neighbour read nothing', async () => {
	expect(
		await act((db) =>
			noteSiteChange(db, {
				programmeId: ateliers(),
				content: 'Le macramé',
				note: 'x',
				today: TODAY
			})
		)
	).toMatchObject({ refusal: 'content' });
	const change = await note();
	const desk = await workshop.world.as('accueil', workshop.centreId, (db) =>
		db.selectFrom('refresher_answers').selectAll().execute()
	);
	expect(desk).toEqual([]);
	const neighbour = await workshop.world.addCentre('la-digue');
	const there = await workshop.world.as('direction', neighbour, async (db) => ({
		changes: await listSiteChanges(db, { today: TODAY }),
		learners: (await listLearners(db, { changeId: change })).learners
	}));
	expect(there).toEqual({ changes: [], learners: [] });
});
