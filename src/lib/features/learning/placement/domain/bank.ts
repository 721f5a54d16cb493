/** The four domains of Eurostat's 2019 indicator of digital skills, in its order, which the study uses (study-2.1). */
export const DOMAINS = ['information', 'communication', 'problemSolving', 'software'] as const;
export type Domain = (typeof DOMAINS)[number];
export type ByDomain<T> = Record<Domain, T>;

/** What she answers: 0 not yet, 1 with help, 2 alone. */
export type Grade = 0 | 1 | 2;
export const GRADES = [0, 1, 2] as const;

/** The level group: 0 masters nothing yet, 1 needs reassurance, 2 wants to go further. */
export type Group = 0 | 1 | 2;
export type GroupProbabilities = [number, number, number];

/**
 * One activity. `a` says how sharply it separates people, `b` where « with help » then « alone »
 * become likelier than not; `bSd` how unsure both are (an expert's word, before any calibration).
 */
export type BankItem = {
	id: string;
	domain: Domain;
	a: number;
	b: [number, number];
	bSd: number;
};

/** What is believed of a person before her first answer. */
export type Prior = { mean: ByDomain<number>; sd: number; correlation: number };

export type Bank = {
	version: string;
	items: BankItem[];
	/** The two levels that part the three groups, lower first. */
	cuts: [number, number];
	prior: Prior;
	/** What each domain counts for in the level group; they add up to 1. */
	weights: ByDomain<number>;
};

/** A value for each domain, in their order. */
export function byDomain<T>(valueOf: (domain: Domain, index: number) => T): ByDomain<T> {
	return Object.fromEntries(
		DOMAINS.map((domain, index) => [domain, valueOf(domain, index)])
	) as ByDomain<T>;
}
