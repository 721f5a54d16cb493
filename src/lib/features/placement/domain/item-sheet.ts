import eurostat from '#content/eurostat-2019.json' with { type: 'json' };
import { bankIn, ITEMS, type Question, questionOf } from './asked-bank.ts';
import type { FrozenVersion } from './calibrate-version.ts';
import { type Difficulty, difficultyOf } from './item-difficulty.ts';

/** A question of the bank as those who keep it read it. */
export type ItemSheet = Question & {
	half: 'A' | 'B';
	difficulty: Difficulty;
	/** Where its difficulty comes from. */
	known: 'expert' | 'answers';
	/** Where the activity comes from: Eurostat's list, the study, DigComp. */
	sources: string[];
	/** Who is to read it with residents, and the day somebody did. */
	reader: string;
	readOn: string | null;
};

const ACTIVITIES = new Map(eurostat.activities.map(({ id, name }) => [id, name]));
/** Every question of the bank, in its order, as a version knows it. */
export function itemSheets(version: FrozenVersion | null = null): ItemSheet[] {
	const bank = bankIn('all', version);
	const written = bankIn('all');
	return ITEMS.map((item, at) => {
		const { b, bSd } = bank.items[at]!;
		const name = ACTIVITIES.get(item.eurostat ?? '');
		return {
			...questionOf(item.id)!,
			half: item.half as 'A' | 'B',
			difficulty: difficultyOf(b, bank.cuts),
			known: bSd === written.items[at]!.bSd ? 'expert' : 'answers',
			sources: [
				...(name ? [`Eurostat 2019 (à vérifier) : ${name.toLowerCase()}`] : []),
				...(item.study ? [`Étude ${item.study}`] : []),
				...(item.digcomp ? [`DigComp : ${item.digcomp}`] : [])
			],
			reader: item.reader.role,
			readOn: item.reader.readOn
		};
	});
}
