import type { Claim } from './claim.ts';

type Stated = Pick<Claim, 'min' | 'max' | 'precision' | 'unit'>;

/** How far « environ » may be from the truth: a fifth, and at least two people or one hour. */
const ABOUT_SHARE = 0.2;
const ABOUT_LEAST = { count: 2, minutes: 60, rate: 0.05 };

/** Hours told whole are rounded ones: 47 h 45 may be told « 48 heures ». */
const ROUNDING = { count: 0, minutes: 30, rate: 0.0101 };
const ROUNDED_FROM_MINUTES = 600;

/**
 * Whether a text says the register's figure (docs/report-rules.md). Exact numbers must be equal,
 * but for whole hours from ten on and whole percentages; « 5 à 6 » holds both ends; « environ » is
 * a fifth around.
 */
export function agreesWith(claim: Stated, value: number): boolean {
	if (claim.precision === 'at-least') return value >= claim.min;
	if (claim.precision === 'at-most') return value <= claim.max;
	const slack = claim.precision === 'about' ? aboutSlack(claim) : exactSlack(claim);
	return claim.min - slack <= value && value <= claim.max + slack;
}

function aboutSlack({ max, unit }: Stated): number {
	return Math.max(ABOUT_LEAST[unit], max * ABOUT_SHARE);
}

function exactSlack({ min, unit }: Stated): number {
	const isToldWhole = unit !== 'minutes' || (min % 60 === 0 && min >= ROUNDED_FROM_MINUTES);
	return isToldWhole ? ROUNDING[unit] : 0;
}

/** The one number a claim is shown by: the end of its range nearest to the register's figure. */
export function statedBy({ min, max }: Stated, computed: number): number {
	return Math.abs(min - computed) <= Math.abs(max - computed) ? min : max;
}
