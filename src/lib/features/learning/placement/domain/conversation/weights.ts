import { capital } from '#lib/shared/capital.ts';
import { agreed } from '#lib/shared/french-plural.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { type ByDomain, type Domain, DOMAINS } from '../bank.ts';
import { DOMAIN_NAMES } from './domain-names.ts';

/** What a domain may count for in the group that a course proposes, from nothing to a lot. */
export const WEIGHTS = [0, 0.5, 1, 2] as const;
export type Weight = (typeof WEIGHTS)[number];
export type Weights = ByDomain<Weight>;

export const WEIGHT_NAMES: Record<Weight, string> = {
	0: 'pour rien',
	0.5: 'un peu',
	1: 'autant que les autres',
	2: 'beaucoup'
};

export type NoWeight = { refusal: 'no-weight'; message: string };

/** A group needs a domain at least that counts. */
export function refuseWeights(weights: Weights): NoWeight | null {
	if (DOMAINS.some((domain) => weights[domain] > 0)) return null;
	return refuse('no-weight', 'Un domaine au moins doit compter.');
}

/**
 * What the four domains counted for, in one sentence: it is published with the result. `course` is
 * the name of the course, if it was for one.
 */
export function tellWeights(
	weights: ByDomain<number>,
	{ course, isDefault }: { course: string | null; isDefault: boolean }
): string {
	const usual = isDefault ? 'réglage habituel' : '';
	const opening = [course && `pour « ${course} »`, usual].filter(Boolean).join(', ');
	const told = `${opening}\u00a0: ${clausesOf(weights).join(', ')}.`;
	return capital(told);
}

function clausesOf(weights: ByDomain<number>): string[] {
	const apart = DOMAINS.filter((domain) => weights[domain] !== 1);
	const alike = DOMAINS.length - apart.length;
	if (new Set(DOMAINS.map((domain) => weights[domain])).size === 1)
		return ['les quatre domaines comptent autant'];
	const clauses = [2, 0.5, 0].flatMap((weight) => {
		const named = apart.filter((domain) => weights[domain] === weight);
		return named.length > 0 ? [clauseOf(named, weight)] : [];
	});
	if (alike === 0) return clauses;
	return [
		...clauses,
		agreed(
			alike,
			'l’autre domaine compte normalement',
			`les ${alike === 2 ? 'deux' : 'trois'} autres comptent autant`
		)
	];
}

function clauseOf(domains: readonly Domain[], weight: number): string {
	const names = domains.map((domain) => `« ${DOMAIN_NAMES[domain]} »`).join(' et ');
	const verb = agreed(domains.length, 'compte', 'comptent');
	if (weight === 0) return `${names} ne ${verb} pas`;
	return `${names} ${verb} ${WEIGHT_NAMES[weight as Weight]}`;
}
