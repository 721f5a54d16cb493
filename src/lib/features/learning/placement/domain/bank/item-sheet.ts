import { bankIn, type Question, questionOf } from './asked-bank.ts';
import { BANK } from './bank-file.ts';
import type { Half } from './bank-halves.ts';
import type { FrozenVersion } from './calibrate-version.ts';
import { EUROSTAT_ACTIVITIES } from './eurostat-activities.ts';
import { type Difficulty, difficultyOf } from './item-difficulty.ts';

/** A question of the bank as those who keep it read it. */
export type ItemSheet = Question & {
	half: Half;
	difficulty: Difficulty;
	/** Where its difficulty comes from. */
	known: 'expert' | 'answers';
	/** Where the activity comes from: Eurostat's list, the study, DigComp. */
	sources: string[];
	/** Who is to read it with residents, and the day somebody did. */
	reader: string;
	readOn: string | null;
};

const ACTIVITIES = new Map(EUROSTAT_ACTIVITIES.map(({ id, name }) => [id, name]));
/** Every question of the bank, in its order, as a version knows it. */
export function itemSheets(version: FrozenVersion | null = null): ItemSheet[] {
	const bank = bankIn(null, version);
	const written = bankIn(null);
	return BANK.items.map((item, at) => {
		const { b, bSd } = bank.items[at]!;
		const name = ACTIVITIES.get(item.eurostat ?? '');
		return {
			...questionOf(item.id)!,
			half: item.half,
			difficulty: difficultyOf(b, bank.cuts),
			known: bSd === written.items[at]!.bSd ? 'expert' : 'answers',
			sources: [
				...(name ? [`Eurostat 2019\u00a0: ${name.toLowerCase()}`] : []),
				`Étude ${item.study}`,
				`DigComp\u00a0: ${item.digcomp}`
			],
			reader: item.reader.role,
			readOn: item.reader.readOn
		};
	});
}
