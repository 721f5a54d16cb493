import { beforeAll } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	type TestDatabase,
	useTestDatabase
} from '../../../../../../tests/database/test-database.ts';
import type { NewGroup } from '../domain/groups/group-plan.ts';
import { enrolPerson } from './enrolments/enrol-person.ts';
import { listProgrammes } from './programmes/list-programmes.ts';
import { planGroup } from './groups/plan-group.ts';
import { showGroup } from './groups/show-group.ts';
import { startCentre } from './programmes/start-centre.ts';

export { atOnce, inLine } from '../../../../../../tests/database/at-once.ts';

type Refusal = { refusal: string; message: string };

/** What a use case answered when it was not refused. */
export function done<Answer extends object>(answer: Answer | null): Exclude<Answer, Refusal> {
	if (answer === null || 'refusal' in answer) throw new Error(JSON.stringify(answer));
	return answer as Exclude<Answer, Refusal>;
}

export type Workshop = {
	world: TestDatabase;
	centreId: string;
	animatorId: string;
	/** Acts as the animator of the centre. */
	act<T>(work: (db: Db) => Promise<T>): Promise<T>;
	/** The identifiers of its programmes, by short name. */
	programmes: Map<string, string>;
	/** Plans a group of six seats, whose first séance is two weeks before today. */
	plan(change?: Partial<NewGroup>): Promise<string>;
	enrol(groupId: string, familyName: string, enrolledOn?: string): Promise<string>;
	/** The identifiers of the séances of a group, in order of date. */
	seances(groupId: string): Promise<string[]>;
	/** What the journal tells, in order: "close-attendance seance". */
	journal(): Promise<string[]>;
};

/** The Tuesday the stories are told on. */
export const TODAY = '2026-11-24';

let plans = 0;

/** A centre of its own with its programmes and an animator, on a database of its own. */
export function useWorkshop(): Workshop {
	const world = useTestDatabase();
	const workshop: Workshop = {
		world,
		centreId: '',
		animatorId: '',
		act: (work) => world.as('animateur', workshop.centreId, work, workshop.animatorId),
		programmes: new Map(),
		async plan(change) {
			const plan = {
				programmeId: workshop.programmes.get('senou')!,
				year: 2026,
				cycleLabel: 'novembre-décembre',
				groupLabel: `Groupe ${++plans}`,
				firstDay: '2026-11-10',
				seances: 4,
				startsAt: '14:00',
				endsAt: '15:30',
				animators: [],
				skipped: [],
				...change
			};
			return done(await workshop.act((db) => planGroup(db, plan))).id;
		},
		enrol: (groupId, familyName, enrolledOn) =>
			workshop.act(async (db) => {
				const { id } = done(await addPerson(db, { familyName, givenName: 'Jeanne' }));
				return done(await enrolPerson(db, { groupId, personId: id, enrolledOn })).id;
			}),
		seances: async (groupId) =>
			(await workshop.act((db) => showGroup(db, groupId)))!.seances.map(({ id }) => id),
		async journal() {
			const { rows } = await world.owner.query<{ told: string }>(
				`select action || ' ' || record_kind as told from journal order by id`
			);
			return rows.map(({ told }) => told);
		}
	};
	beforeAll(async () => {
		await world.asOperator([], async (db) => {
			workshop.centreId = done(
				await startCentre(db, { slug: 'jacques-brel', name: 'Jacques Brel' })
			).id;
			for (const { slug, id } of await listProgrammes(db)) workshop.programmes.set(slug, id);
			workshop.animatorId = (
				await addStaffMember(db, {
					name: 'Camille Animatrice',
					role: 'animateur',
					centreId: workshop.centreId
				})
			).staffId;
		});
	});
	return workshop;
}
