import { refuse } from '#lib/shared/refuse.ts';

export const QUARTER_KINDS = ['qpv', 'veille', 'other'] as const;

/** What the town's contract says of a quarter: priority, watched after having been one, or neither. */
export type QuarterKind = (typeof QUARTER_KINDS)[number];

export const QUARTER_KIND_NAMES: Record<QuarterKind, string> = {
	qpv: 'Quartier prioritaire (QPV)',
	veille: 'Quartier en veille',
	other: 'Ni l’un ni l’autre'
};

export type Quarter = { id: string; name: string; kind: QuarterKind };

export type QuarterRefusal = { refusal: 'name' | 'name-taken' | 'unknown'; message: string };

const LONGEST_NAME = 80;

/** A quarter has a name of its own in its centre. */
export function refuseQuarter({ name }: Pick<Quarter, 'name'>): QuarterRefusal | null {
	const { length } = name.trim();
	if (length > 0 && length <= LONGEST_NAME) return null;
	return refuse('name', 'Donnez un nom au quartier, de 80 lettres au plus.');
}
