import { type Bank, type BankItem, type ByDomain, byDomain, DOMAINS } from '../bank.ts';
import { climb } from './calibrate-climb.ts';
import { errorsOf } from './calibrate-errors.ts';
import { calibrationGrid } from './calibrate-grid.ts';
import type { PersonAnswers } from './calibrate-people.ts';
import { beliefOf, itemOf } from './calibrate-shape.ts';
import { firstState, prepareCalibration } from './calibrate-state.ts';
import type { Answer } from '../engine/model.ts';

/** Below, an item keeps the experts' word. */
export const FEWEST_ANSWERS = 150;

export type Moved = {
	item: string;
	answers: number;
	was: Pick<BankItem, 'a' | 'b' | 'bSd'>;
	became: Pick<BankItem, 'a' | 'b' | 'bSd'>;
	/** How wrong the new difficulty and the new `a` may still be, one standard error. */
	error: { difficulty: number; a: number };
};
export type Stayed = { item: string; answers: number };
export type CalibrationFound = {
	people: number;
	moved: Moved[];
	stayed: Stayed[];
	/** Where the people who answered stand, by domain: the experts' scale is kept, people may differ. */
	means: ByDomain<number>;
	settled: boolean;
};

/**
 * Finds where the answers put the items: penalised marginal maximum likelihood of the graded model
 * over four correlated domains, the experts' word being the penalty. Only items with 150 answers
 * move; nothing is drawn by chance, so that the same answers give the same bits.
 */
export function calibrateBank(bank: Bank, rows: Answer[][]): CalibrationFound {
	const people = peopleOf(bank, rows);
	const counts = bank.items.map(() => 0);
	for (const { item } of people.flat(2)) counts[item]! += 1;
	const items = bank.items.map((item, at) => ({
		item,
		domain: DOMAINS.indexOf(item.domain),
		belief: counts[at]! >= FEWEST_ANSWERS ? beliefOf(item) : null
	}));
	const calibration = prepareCalibration(calibrationGrid(bank.prior), items, people);
	const first = firstState(
		calibration,
		DOMAINS.map((domain) => bank.prior.mean[domain])
	);
	const moves = items.some(({ belief }) => belief);
	const { state, settled } = moves ? climb(calibration, first) : { state: first, settled: true };
	const errors = moves ? errorsOf(calibration, state) : items.map(() => null);
	const moved: Moved[] = [];
	const stayed: Stayed[] = [];
	items.forEach(({ item }, at) => {
		const [answers, error] = [counts[at]!, errors[at]];
		if (!error) {
			stayed.push({ item: item.id, answers });
			return;
		}
		const found = itemOf(state.shapes[at]!);
		const difficulty = thousandth(error.middle);
		moved.push({
			item: item.id,
			answers,
			was: { a: item.a, b: item.b, bSd: item.bSd },
			became: { ...found, bSd: difficulty },
			error: { difficulty, a: thousandth(found.a * error.logA) }
		});
	});
	return {
		people: people.length,
		moved,
		stayed,
		means: byDomain((_, d) => thousandth(state.means[d]!)),
		settled
	};
}

/**
 * The answers of each row to items of the bank, by domain. Sums are rounded as they go, so that rows
 * are put in one order: whoever shuffles them must find the same bits.
 */
export function peopleOf({ items }: Bank, rows: Answer[][]): PersonAnswers[] {
	const place = new Map(items.map(({ id }, at) => [id, at]));
	return rows
		.map((row) => {
			const known = row.flatMap(({ item, answer }) => {
				const at = place.get(item);
				return at === undefined ? [] : [{ item: at, grade: answer }];
			});
			known.sort((one, other) => one.item - other.item);
			return DOMAINS.map((domain) => known.filter(({ item }) => items[item]!.domain === domain));
		})
		.filter((person) => person.some((answers) => answers.length > 0))
		.map((person) => ({ person, name: JSON.stringify(person) }))
		.sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
		.map(({ person }) => person);
}

const thousandth = (value: number) => Math.round(value * 1000) / 1000;
