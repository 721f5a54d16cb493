import { refuse } from '#lib/shared/refuse.ts';

export type GuideRefusal = { refusal: string; message: string };

/** Chosen in a list that was on the screen before it changed. */
export const NOT_PUBLISHED = refuse(
	'guide',
	'Ce guide n’est plus montré aux habitants\u00a0: choisissez-en un autre dans la liste.'
);

export const UNKNOWN_GUIDE = refuse('unknown-guide', 'Ce guide n’existe pas, ou n’existe plus.');
