import type { Half } from './bank-halves.ts';
import type { WrittenItem } from './bank-item.ts';
import type { WrittenBank } from './bank-reader.ts';

/** A question as the engine reads it, with the doubt on each parameter, which the result carries. */
export type EngineItem = Pick<WrittenItem, 'id' | 'domain' | 'a' | 'b'> & {
	aSd: number;
	bSd: number;
};
export type EngineBank = Pick<WrittenBank, 'version' | 'cuts' | 'prior' | 'weights'> & {
	items: EngineItem[];
};

/**
 * What the engine needs of the bank and nothing else, under the keys of a bank file: the whole, one
 * half, or what is left once questions are retired.
 */
export function bankForEngine(
	bank: WrittenBank,
	kept: { half?: Half; retired?: ReadonlySet<string> } = {}
): EngineBank {
	const items = bank.items
		.filter(({ id, half }) => !kept.retired?.has(id) && half === (kept.half ?? half))
		.map(({ id, domain, a, sdA, b, sdB }) => ({ id, domain, a, aSd: sdA, b, bSd: sdB }));
	const { version, cuts, prior, weights } = bank;
	return { version, items, cuts, prior, weights };
}
