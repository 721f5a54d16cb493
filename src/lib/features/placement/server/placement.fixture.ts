import { beforeAll } from 'vitest';
import { addPerson } from '#lib/features/people/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { type TestDatabase, useTestDatabase } from '../../../../../tests/database/test-database.ts';
import { nextStep, type Step } from '../domain/next-step.ts';
import { readPlacement } from './read-placement.ts';
import { say } from './say.ts';
import { startPlacement } from './start-placement.ts';

/** The Tuesday the stories are told on. */
export const TODAY = '2026-11-24';

/** What a use case answered when it was not refused. */
export function done<Answer extends object>(
	answer: Answer
): Exclude<Answer, { refusal: string; message: string }> {
	if ('refusal' in answer) throw new Error(JSON.stringify(answer));
	return answer as Exclude<Answer, { refusal: string; message: string }>;
}

export type Parlour = {
	world: TestDatabase;
	centreId: string;
	/** Acts as the animator of the centre. */
	act<T>(work: (db: Db) => Promise<T>): Promise<T>;
	addResident(familyName: string): Promise<string>;
	/** Somebody new with whom a conversation after a course has begun: activities alone. */
	begin(familyName: string): Promise<{ id: string; personId: string }>;
	/** What is asked now. */
	step(id: string): Promise<Step>;
	/** Answers that many questions, all alike. */
	answer(id: string, value: string, times: number): Promise<void>;
	count(table: string): Promise<number>;
};

/** A centre of its own, on a database of its own. */
export function useParlour(): Parlour {
	const world = useTestDatabase();
	const parlour: Parlour = {
		world,
		centreId: '',
		act: (work) => world.as('animateur', parlour.centreId, work),
		addResident: (familyName) =>
			parlour.act(async (db) => done(await addPerson(db, { familyName, givenName: 'Jeanne' })).id),
		async begin(familyName) {
			const personId = await parlour.addResident(familyName);
			const asked = {
				personId,
				moment: 'after',
				way: 'with-animator',
				day: TODAY,
				seed: 7
			} as const;
			return { id: done(await parlour.act((db) => startPlacement(db, asked))).id, personId };
		},
		step: async (id) => nextStep((await parlour.act((db) => readPlacement(db, id)))!)!,
		async answer(id, value, times) {
			for (let nth = 0; nth < times; nth += 1) {
				const { id: question } = await parlour.step(id);
				done(await parlour.act((db) => say(db, id, { question, value })));
			}
		},
		count: async (table) => (await world.owner.query(`select from ${table}`)).rowCount!
	};
	beforeAll(async () => {
		parlour.centreId = await world.addCentre('jacques-brel');
	});
	return parlour;
}
