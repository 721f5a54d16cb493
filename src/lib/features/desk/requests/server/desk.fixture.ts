import { beforeAll } from 'vitest';
import { addCentre } from '#lib/features/house/centres/index.server.ts';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import { addStaffMember } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import {
	type TestDatabase,
	useTestDatabase
} from '../../../../../../tests/database/test-database.ts';
import { type NewRequest, recordRequest } from './record-request.ts';

type Refusal = { refusal: string; message: string };

/** What a use case answered when it was not refused. */
export function done<Answer extends object>(answer: Answer | null): Exclude<Answer, Refusal> {
	if (answer === null || 'refusal' in answer) throw new Error(JSON.stringify(answer));
	return answer as Exclude<Answer, Refusal>;
}

/** No answer of these stories opens a place on the list of a course. */
export const noList = () => Promise.reject(new Error('no list is opened here'));

/** The Tuesday the stories are told on. */
export const TODAY = '2026-11-24';

export type Desk = {
	world: TestDatabase;
	centreId: string;
	neighbourId: string;
	/** Acts as the desk of the centre. */
	act<T>(work: (db: Db) => Promise<T>): Promise<T>;
	/** Acts as the desk of the centre beside. */
	actBeside<T>(work: (db: Db) => Promise<T>): Promise<T>;
	addPerson(familyName: string): Promise<string>;
	/** A partner of the directory, entitled or not. */
	addPartner(name: string, entitledBy?: string): Promise<string>;
	/** A free slot of today. */
	addSlot(capacity: number): Promise<string>;
	ask(change?: Partial<NewRequest>): Promise<string>;
	count(table: string): Promise<number>;
};

/** Two centres, a receptionist in each, on a database of their own. */
export function useDesk(): Desk {
	const world = useTestDatabase();
	const staff = { here: '', beside: '' };
	let hour = 8;
	const insert = async (statement: string, values: unknown[]) =>
		(await world.owner.query<{ id: string }>(`${statement} returning id`, values)).rows[0]!.id;
	const desk: Desk = {
		world,
		centreId: '',
		neighbourId: '',
		act: (work) => world.as('accueil', desk.centreId, work, staff.here),
		actBeside: (work) => world.as('accueil', desk.neighbourId, work, staff.beside),
		addPerson: async (familyName) =>
			done(await desk.act((db) => addPerson(db, { familyName, givenName: 'Jeanne' }))).id,
		addPartner: (name, entitledBy) =>
			insert(
				`with o as (insert into places (name, kind, verify_months, updated_on, recorded_at)
					values ($2, 'CCAS', 6, '2026-01-05', '2026-01-05T09:00:00Z') returning id)
				insert into partners (centre_id, name, place_id, entitled_by, recorded_at)
				select $1, $2, o.id, $3, '2026-01-05T09:00:00Z' from o`,
				[desk.centreId, name, entitledBy ?? null]
			),
		addSlot: (capacity) =>
			insert(
				`insert into drop_in_slots (centre_id, day, starts_at, ends_at, capacity, recorded_at)
				values ($1, $2, $3, '23:00', $4, '2026-01-05T09:00:00Z')`,
				[desk.centreId, TODAY, `${++hour}:00`, capacity]
			),
		ask: async (change) =>
			done(
				await desk.act((db) =>
					recordRequest(db, {
						words: 'déclaration d’impôts',
						family: 'citoyennete-impots',
						channel: 'comes',
						origin: 'unknown',
						day: TODAY,
						...change
					})
				)
			).id,
		count: async (table) =>
			Number((await world.owner.query(`select count(*) as n from ${table}`)).rows[0]!.n)
	};
	beforeAll(async () => {
		await world.asOperator([], async (db) => {
			desk.neighbourId = done(await addCentre(db, { slug: 'la-criee', name: 'La Criée' })).id;
			staff.beside = (
				await addStaffMember(db, {
					name: 'Sonia Accueil',
					role: 'accueil',
					centreId: desk.neighbourId
				})
			).staffId;
		});
		await world.asOperator([], async (db) => {
			desk.centreId = done(await addCentre(db, { slug: 'jacques-brel', name: 'Brel' })).id;
			staff.here = (
				await addStaffMember(db, {
					name: 'Odile Accueil',
					role: 'accueil',
					centreId: desk.centreId
				})
			).staffId;
		});
	});
	return desk;
}
