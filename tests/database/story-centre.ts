import { beforeAll } from 'vitest';
import { addPerson } from '#lib/features/people/people/index.server.ts';
import type { ActingRole, Db } from '#lib/platform/database/acting.ts';
import { type TestDatabase, useTestDatabase } from './test-database.ts';

/** The Tuesday the stories are told on. */
export const TODAY = '2026-11-24';

/** What a use case answered when it was not refused. */
export function done<Answer extends object>(
	answer: Answer
): Exclude<Answer, { refusal: string; message: string }> {
	if ('refusal' in answer) throw new Error(JSON.stringify(answer));
	return answer as Exclude<Answer, { refusal: string; message: string }>;
}

export type StoryCentre = {
	world: TestDatabase;
	centreId: string;
	/** Acts as the colleague whose story is told. */
	act<T>(work: (db: Db) => Promise<T>): Promise<T>;
	addResident(familyName: string): Promise<string>;
};

/** A centre of its own, on a database of its own, where somebody of that role acts. */
export function useStoryCentre(role: ActingRole): StoryCentre {
	const world = useTestDatabase();
	const centre: StoryCentre = {
		world,
		centreId: '',
		act: (work) => world.as(role, centre.centreId, work),
		addResident: (familyName) =>
			centre.act(async (db) => done(await addPerson(db, { familyName, givenName: 'Jeanne' })).id)
	};
	beforeAll(async () => {
		centre.centreId = await world.addCentre('jacques-brel');
	});
	return centre;
}
