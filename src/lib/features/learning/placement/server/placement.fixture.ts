import {
	done,
	type StoryCentre,
	TODAY,
	useStoryCentre
} from '../../../../../../tests/database/story-centre.ts';
import { PASS } from '../domain/conversation/grade-choices.ts';
import { nextStep, type Step } from '../domain/conversation/next-step.ts';
import { readPlacement } from './conversation/read-placement.ts';
import { say } from './conversation/say.ts';
import { startPlacement } from './conversation/start-placement.ts';

export { done, TODAY };

/** A centre whose animator makes acquaintance with people. */
export type Parlour = StoryCentre & {
	/** Somebody new with whom a conversation after a course has begun: activities alone. */
	begin(familyName: string): Promise<{ id: string; personId: string }>;
	/** What is asked now. */
	step(id: string): Promise<Step>;
	/** Answers what is asked now, if anything is: before a course, the same of her situation. */
	pass(id: string, value: string): Promise<void>;
	/** Answers that many questions, all alike. */
	answer(id: string, value: string, times: number): Promise<void>;
	count(table: string): Promise<number>;
};

export function useParlour(): Parlour {
	const centre = useStoryCentre('animateur');
	const { act, world } = centre;
	const step = async (id: string) => nextStep((await act((db) => readPlacement(db, id)))!)!;
	return Object.assign(centre, {
		step,
		async begin(familyName: string) {
			const personId = await centre.addResident(familyName);
			const way = 'with-animator';
			const asked = { personId, moment: 'after', way, day: TODAY, seed: 7 } as const;
			return { id: done(await act((db) => startPlacement(db, asked))).id, personId };
		},
		async pass(id: string, value: string): Promise<void> {
			const placement = await act((db) => readPlacement(db, id));
			const asked = placement && nextStep(placement);
			if (!asked || placement.ended) return;
			const said = asked.kind === 'before' ? PASS : value;
			done(await act((db) => say(db, id, { question: asked.id, value: said })));
			if (asked.kind === 'before') await this.pass(id, value);
		},
		async answer(id: string, value: string, times: number) {
			for (let nth = 0; nth < times; nth += 1) {
				const { id: question } = await step(id);
				done(await act((db) => say(db, id, { question, value })));
			}
		},
		count: async (table: string) => (await world.owner.query(`select from ${table}`)).rowCount!
	});
}
