import { expect, test } from 'vitest';
import {
	answerCall,
	contentsSeenBy,
	oftenForgotten,
	toSeeAgain
} from '#lib/features/learning/follow-ups/index.server.ts';
import {
	noteSeanceContents,
	saveAttendance
} from '#lib/features/learning/workshops/index.server.ts';
import { contentsOf } from '#lib/features/learning/workshops/index.ts';
import { askAlone } from '#lib/platform/database/ask-in-one.ts';
import {
	done,
	TODAY,
	useWorkshop
} from '../../src/lib/features/learning/workshops/server/workshop.fixture.ts';

const workshop = useWorkshop();
const { act } = workshop;
const [KEYS, CABLES] = contentsOf('ateliers');
const programmeId = () => workshop.programmes.get('ateliers')!;
const written = async () =>
	(await workshop.world.owner.query('select from forgotten_contents')).rowCount;
const personOf = async (enrolmentId: string) =>
	(
		await workshop.world.owner.query<{ person_id: string }>(
			'select person_id from enrolments where id = $1',
			[enrolmentId]
		)
	).rows[0]!.person_id;

/** A course of August of which both contents were seen, one of them without her. */
async function course(day: string, familyName: string) {
	const group = await workshop.plan({
		...{ programmeId: programmeId(), firstDay: day, seances: 2, cycleLabel: day }
	});
	const enrolmentId = await workshop.enrol(group, familyName, day);
	const [first, second] = await workshop.seances(group);
	await see(first!, KEYS!, enrolmentId, 'present');
	await see(second!, CABLES!, enrolmentId, 'absent');
	return enrolmentId;
}
const see = (seanceId: string, content: string, enrolmentId: string, kind: 'present' | 'absent') =>
	act(async (db) => {
		const marks = new Map([[enrolmentId, { kind }]]);
		done(await saveAttendance(db, { seanceId, marks, today: TODAY }));
		const said = { seanceId, contents: [content], note: '', known: null, today: TODAY };
		done(await noteSeanceContents(db, said));
	});
const call = (enrolmentId: string, forgotten: string[]) =>
	act((db) => answerCall(db, { enrolmentId, answer: 'nothing', forgotten, today: TODAY }));
const often = () => act((db) => oftenForgotten(db, { programmeId: programmeId(), today: TODAY }));

test('what is forgotten is ticked among what was seen, with the answer or not at all', async () => {
	const enrolmentId = await course('2026-08-10', 'Aubert');
	const learnt = { personId: await personOf(enrolmentId), programmeId: programmeId() };
	const seen = await act((db) => contentsSeenBy(db, [learnt]));
	expect([...seen.values()]).toEqual([[KEYS]]);
	expect(await call(enrolmentId, [CABLES!])).toMatchObject({ refusal: 'forgotten' });
	expect([await written(), await often()]).toEqual([0, []]);
	done(await call(enrolmentId, [KEYS!]));
	expect(await often()).toEqual([{ content: KEYS, people: 1 }]);
});

test('it tells the next contents of her next group, until the group has seen it again', async () => {
	const enrolmentId = await course('2026-08-11', 'Berger');
	done(await call(enrolmentId, [KEYS!]));
	const personId = await personOf(enrolmentId);
	const group = await workshop.plan({ programmeId: programmeId(), firstDay: '2026-11-25' });
	await act((db) =>
		db
			.insertInto('enrolments')
			.values({
				centre_id: workshop.centreId,
				group_id: group,
				person_id: personId,
				recorded_at: db.acting.at.toString()
			})
			.execute()
	);
	const again = (today: string) => act((db) => askAlone(db, toSeeAgain({ groupId: group, today })));
	expect(await again(TODAY)).toEqual([{ content: KEYS, people: 1 }]);
	const [first] = await workshop.seances(group);
	await act(async (db) => {
		const said = { seanceId: first!, contents: [KEYS!], note: '', known: null };
		done(await noteSeanceContents(db, { ...said, today: '2026-11-25' }));
	});
	expect(await again('2026-11-26')).toEqual([]);
});

test('said again, the last word counts; a year later nothing is told of it; the desk reads none', async () => {
	const enrolmentId = await course('2026-08-12', 'Carlier');
	const before = await often();
	done(await call(enrolmentId, [KEYS!]));
	done(await call(enrolmentId, [KEYS!]));
	expect((await often())[0]!.people).toBe((before[0]?.people ?? 0) + 1);
	const later = { programmeId: programmeId(), today: '2027-12-01' };
	expect(await act((db) => oftenForgotten(db, later))).toEqual([]);
	const desk = await workshop.world.as('accueil', workshop.centreId, (db) =>
		db.selectFrom('forgotten_contents').selectAll().execute()
	);
	expect(desk).toEqual([]);
});
