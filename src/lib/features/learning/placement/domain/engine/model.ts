import { type Bank, type BankItem, DOMAINS, type Grade } from '../bank.ts';
import { gradeTables } from './graded-response.ts';
import { buildQuadrature, type Quadrature } from './quadrature.ts';

/** A bank made ready for questions: its grids, and its items with their answers on the grids. */
export type Model = {
	bank: Bank;
	quadrature: Quadrature;
	items: ModelItem[];
	/** Place of each item in the bank. */
	at: Map<string, number>;
};
export type ModelItem = BankItem & {
	domainAt: number;
	/** By grade: its probability at each level of the grid of the domain, and of the fine one. */
	tables: Float64Array[];
	fineTables: Float64Array[];
};

export type Answer = { item: string; answer: Grade };

/** Prepares a bank, once for all the people it is asked to. */
export function buildModel(bank: Bank, fineness = 1): Model {
	const quadrature = buildQuadrature(bank, fineness);
	const items = bank.items.map((item) => {
		const domainAt = DOMAINS.indexOf(item.domain);
		return {
			...item,
			domainAt,
			tables: gradeTables(item, quadrature.grids[domainAt]!.levels),
			fineTables: gradeTables(item, quadrature.fineGrids[domainAt]!.levels)
		};
	});
	return { bank, quadrature, items, at: new Map(items.map(({ id }, index) => [id, index])) };
}
