import type { Bank } from '../bank.ts';
import { type CalibrationFound, FEWEST_ANSWERS } from './calibrate-bank.ts';

/** What a calibration proposes: nobody has accepted it, and nothing is changed by it. */
export type CalibrationProposal = CalibrationFound & {
	from: string;
	to: string;
	least: number;
	/** The proposed version whole: every item, moved or not, the cuts, the prior and the weights. */
	bank: Bank;
};

/**
 * The bank of a calibration under a version of its own: the one it comes from is left as it is, so
 * that what was told with it can be found again.
 */
export function proposeBank(bank: Bank, found: CalibrationFound): CalibrationProposal {
	const became = new Map(found.moved.map((one) => [one.item, one.became]));
	const items = bank.items.map((item) => ({ ...item, ...became.get(item.id) }));
	const [root] = bank.version.split('+calibrage-');
	const to =
		found.moved.length === 0 ? bank.version : `${root}+calibrage-${nameOf(JSON.stringify(items))}`;
	return {
		from: bank.version,
		to,
		least: FEWEST_ANSWERS,
		...found,
		bank: { ...bank, version: to, items }
	};
}

/** A short name drawn from a text (FNV-1a): two versions that differ do not share it. */
function nameOf(text: string): string {
	let hash = 0x811c9dc5;
	for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193) >>> 0;
	return hash.toString(16).padStart(8, '0');
}
