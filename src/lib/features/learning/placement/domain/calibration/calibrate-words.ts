import { bankIn, questionOf } from '../bank/asked-bank.ts';
import type { Moved } from './calibrate-bank.ts';
import { DIFFICULTY_NAMES, difficultyOf } from '../bank/item-difficulty.ts';

/** A number as it is written in French, to a tenth. */
const tenth = (value: number) =>
	value
		.toLocaleString('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
		.replace('-', '−');

/** What a calibration changes of each question, told to who must accept it. */
export function tellMoved(moved: readonly Moved[]) {
	const { cuts } = bankIn(null);
	const said = ({ b }: Pick<Moved['was'], 'b'>) =>
		`${DIFFICULTY_NAMES[difficultyOf(b, cuts)]} (${tenth((b[0] + b[1]) / 2)})`;
	return moved.map(({ item, was, became, answers, error }) => ({
		item,
		wording: questionOf(item)?.wording ?? item,
		was: said(was),
		became: said(became),
		answers,
		error: `± ${tenth(error.difficulty)}`
	}));
}
