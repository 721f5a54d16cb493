import { addPerson } from '#lib/features/people/index.server.ts';
import { enrolPerson, putOnPreList } from '#lib/features/workshops/index.server.ts';
import {
	atOnce,
	done,
	TODAY,
	useWorkshop,
	type Workshop
} from '../../workshops/server/workshop.fixture.ts';
import { funnelStatus } from '../domain/funnel-status.ts';
import type { MeetingPlan } from '../domain/meeting-plan.ts';
import { planMeeting } from './plan-meeting.ts';
import { type PersonFacts, readFacts } from './read-facts.ts';

export { atOnce, done, TODAY };

export type Waiting = { personId: string; entryId: string };

export type Funnel = Workshop & {
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
export function useFunnel(): Funnel {
	const workshop = useWorkshop();
	const { act, world } = workshop;
	const programmeId = () => workshop.programmes.get('senou')!;
	const facts = async (personId: string, today = TODAY) => {
		const [one] = await act((db) => readFacts(db, { programmeId: programmeId(), personId }, today));
		return one!;
	};
	return Object.assign(workshop, {
		facts,
		wait: (familyName: string) =>
			act(async (db) => {
				const { id } = done(await addPerson(db, { familyName, givenName: 'Jeanne' }));
				const wish = { programmeId: programmeId(), personId: id };
				return { personId: id, entryId: done(await putOnPreList(db, wish)).id };
			}),
		meet: async (change: Partial<MeetingPlan> = {}) => {
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
		stands: async (personId: string, today = TODAY) => {
			const { step, since, because } = funnelStatus(await facts(personId, today), today);
			return [step, since, because].filter(Boolean).join(' ');
		},
		enrolIn: async (groupId: string, personId: string) =>
			done(await act((db) => enrolPerson(db, { groupId, personId }))).id,
		count: async (table: string) => (await world.owner.query(`select from ${table}`)).rowCount!
	});
}
