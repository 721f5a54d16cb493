import {
	type Bank,
	type BankItem,
	type ByDomain,
	byDomain,
	type Domain,
	DOMAINS
} from '../bank.ts';
import {
	readList,
	readName,
	readNumber,
	readObject,
	readOrderedPair,
	refuseField
} from './fields.ts';

/** What the field study supposes when a bank does not say (docs/placement.md). */
const DEFAULTS = { mean: 0, sd: 1.2, correlation: 0.7, cuts: [-0.8, 0.8] as [number, number] };
/** The programme's default weights: software is « moins nécessaire » to residents (study-2.2), half a domain. */
const DEFAULT_WEIGHTS = { information: 1, communication: 1, problemSolving: 1, software: 0.5 };
/** A weight that counts for less would ask for a grid too fine: better none. */
const LEAST_SHARE_OF_GREATEST = 0.02;

/** The bank of a file, its weights made to add up to 1; what is wrong is refused by its field. */
export function readBank(value: unknown): Bank {
	const file = readObject(value, 'banque');
	const items = readList(file.items, 'items').map(readItem);
	if (items.length === 0) refuseField('items', 'au moins une question est attendue');
	const ids = items.map(({ id }) => id);
	const twice = ids.findIndex((id, at) => ids.indexOf(id) !== at);
	if (twice >= 0) refuseField(`items[${twice}].id`, 'ce nom sert déjà à une autre question');
	return {
		version: String(file.version ?? 'sans version'),
		items,
		cuts: file.cuts === undefined ? DEFAULTS.cuts : readOrderedPair(file.cuts, 'cuts'),
		prior: readPrior(file.prior ?? {}),
		weights: readWeights(file.weights ?? DEFAULT_WEIGHTS)
	};
}

function readItem(value: unknown, at: number): BankItem {
	const path = `items[${at}]`;
	const item = readObject(value, path);
	const domain = DOMAINS.find((one) => one === item.domain);
	if (!domain) refuseField(`${path}.domain`, `un domaine parmi ${DOMAINS.join(', ')} est attendu`);
	return {
		id: readName(item.id, `${path}.id`),
		domain,
		a: readNumber(item.a, `${path}.a`, [0.05, 10]),
		b: readOrderedPair(item.b, `${path}.b`),
		bSd: readNumber(item.bSd ?? 0, `${path}.bSd`, [0, 3])
	};
}

function readPrior(value: unknown): Bank['prior'] {
	const prior = readObject(value, 'prior');
	const mean = prior.mean ?? DEFAULTS.mean;
	return {
		mean:
			typeof mean === 'object'
				? numberByDomain(mean, 'prior.mean', [-10, 10])
				: byDomain(() => readNumber(mean, 'prior.mean', [-10, 10])),
		sd: readNumber(prior.sd ?? DEFAULTS.sd, 'prior.sd', [0.1, 5]),
		correlation: readNumber(
			prior.correlation ?? DEFAULTS.correlation,
			'prior.correlation',
			[0, 0.98]
		)
	};
}

function readWeights(value: unknown): ByDomain<number> {
	const weights = numberByDomain(value, 'weights', [0, 1e6]);
	const total = DOMAINS.reduce((sum, domain) => sum + weights[domain], 0);
	const greatest = Math.max(...DOMAINS.map((domain) => weights[domain]));
	if (total === 0) refuseField('weights', 'au moins un poids positif est attendu');
	const isTooSmall = (domain: Domain) =>
		weights[domain] > 0 && weights[domain] < LEAST_SHARE_OF_GREATEST * greatest;
	const small = DOMAINS.find(isTooSmall);
	if (small)
		refuseField(`weights.${small}`, '0, ou au moins un cinquantième du plus grand, est attendu');
	return byDomain((domain) => weights[domain] / total);
}

function numberByDomain(value: unknown, path: string, bounds: [number, number]): ByDomain<number> {
	const numbers = readObject(value, path);
	return byDomain((domain) => readNumber(numbers[domain], `${path}.${domain}`, bounds));
}
