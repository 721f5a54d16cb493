import { beforeAll } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import {
	addProgramme,
	enrolPerson,
	listProgrammes,
	planGroup,
	putOnPreList,
	showGroup,
	startCentre
} from '#lib/features/learning/workshops/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { atOnce } from '../../../../../../tests/database/at-once.ts';
import { done, TODAY } from '../../../../../../tests/database/story-centre.ts';
import {
	type TestDatabase,
	useTestDatabase
} from '../../../../../../tests/database/test-database.ts';
import { funnelStatus } from '../domain/funnel-status.ts';
import type { MeetingPlan } from '../domain/meeting-plan.ts';
import { planMeeting } from './plan-meeting.ts';
import { type PersonFacts, readFacts } from './read-facts.ts';

export { done, TODAY };

export type Waiting = { personId: string; entryId: string };

export type FunnelStory = {
	world: TestDatabase;
	centreId: string;
	/** Acts as the animator of the centre. */
	act<T>(work: (db: Db) => Promise<T>): Promise<T>;
	/** The identifiers of its programmes, by short name. */
	programmes: Map<string, string>;
	/** Plans a group of four séances, the first one two weeks before today. */
	plan(change?: { cycleLabel?: string; firstDay?: string }): Promise<string>;
	/** The identifiers of the séances of a group, in order of date. */
	seances(groupId: string): Promise<string[]>;
	/** What the journal tells, in order: « invite funnel-invitation ». */
	journal(): Promise<string[]>;
	/** Both act at the same moment: the second begins before the first has committed. */
	atOnce<A, B>(first: (db: Db) => Promise<A>, second: (db: Db) => Promise<B>): Promise<[A, B]>;
	/** Somebody waits for the programme of the stories. */
	wait(familyName: string): Promise<Waiting>;
	meet(change?: Partial<MeetingPlan>): Promise<string>;
	facts(personId: string): Promise<PersonFacts>;
	/** « invited 2026-11-24 »: where she stands today. */
	stands(personId: string, today?: string): Promise<string>;
	enrolIn(groupId: string, personId: string): Promise<string>;
	count(table: string): Promise<number>;
};

let starts = 8 * 60;
/** Another hour each time: a course has one meeting at an hour. */
const nextClock = () => {
	starts += 1;
	return `${String(Math.floor(starts / 60)).padStart(2, '0')}:${String(starts % 60).padStart(2, '0')}`;
};

/** A centre whose animator fills a course from its pré-liste. */
export function useFunnel(): FunnelStory {
	const world = useTestDatabase();
	let animatorId = '';
	let plans = 0;
	const act = <T>(work: (db: Db) => Promise<T>) =>
		world.as('animateur', story.centreId, work, animatorId);
	const programmeId = () => story.programmes.get('ateliers')!;
	const factsOn = async (personId: string, today: string) => {
		const [one] = await act((db) => readFacts(db, { programmeId: programmeId(), personId }, today));
		return one!;
	};
	const story: FunnelStory = {
		world,
		centreId: '',
		act,
		programmes: new Map(),
		atOnce: (first, second) => atOnce({ act, world }, first, second),
		facts: (personId) => factsOn(personId, TODAY),
		wait: (familyName) =>
			act(async (db) => {
				const { id } = done(await addPerson(db, { familyName, givenName: 'Jeanne' }));
				const wish = { programmeId: programmeId(), personId: id };
				return { personId: id, entryId: done(await putOnPreList(db, wish)).id };
			}),
		meet: async (change = {}) => {
			const plan = {
				programmeId: programmeId(),
				day: '2026-12-03',
				startsAt: nextClock(),
				endsAt: '22:00',
				place: 'Salle du rez-de-chaussée',
				capacity: 10,
				today: TODAY,
				...change
			};
			return done(await act((db) => planMeeting(db, plan))).id;
		},
		stands: async (personId, today = TODAY) => {
			const { step, since, because } = funnelStatus(await factsOn(personId, today), today);
			return [step, since, because].filter(Boolean).join(' ');
		},
		plan: async (change) => {
			// Another hour each time: an animator leads one group at once.
			const hour = String(8 + ++plans).padStart(2, '0');
			const plan = {
				programmeId: programmeId(),
				year: 2026,
				cycleLabel: 'novembre-décembre',
				groupLabel: `Groupe de ${hour} h`,
				firstDay: '2026-11-10',
				seances: 4,
				startsAt: `${hour}:00`,
				endsAt: `${hour}:45`,
				animators: [animatorId],
				skipped: [],
				...change
			};
			return done(await act((db) => planGroup(db, plan))).id;
		},
		seances: async (groupId) =>
			(await act((db) => showGroup(db, groupId)))!.seances.map(({ id }) => id),
		enrolIn: async (groupId, personId) =>
			done(await act((db) => enrolPerson(db, { groupId, personId }))).id,
		count: async (table) => (await world.owner.query(`select from ${table}`)).rowCount!,
		journal: async () => {
			const { rows } = await world.owner.query<{ told: string }>(
				`select action || ' ' || record_kind as told from journal order by id`
			);
			return rows.map(({ told }) => told);
		}
	};
	beforeAll(async () => {
		await world.asOperator([], async (db) => {
			const centre = { slug: 'jacques-brel', name: 'Jacques Brel' };
			story.centreId = done(await startCentre(db, centre)).id;
			const second = {
				name: 'Autre formation',
				peopleNoun: 'stagiaire',
				format: 'course'
			} as const;
			done(await addProgramme(db, { ...second, aliases: [] }));
			for (const { slug, id } of await listProgrammes(db)) story.programmes.set(slug, id);
			const animator = { name: 'Camille Animatrice', role: 'animateur' } as const;
			animatorId = (await addStaffMember(db, { ...animator, centreId: story.centreId })).staffId;
		});
	});
	return story;
}
