import type { Question, Three } from '#lib/features/learning/satisfaction/index.ts';

/** What the network knows of what people say; a null is too small to be told. */
export type NetworkSaid = {
	centres: readonly { centreId: string; name: string; answers: number | null }[];
	/** Over the centres whose number is told. */
	words: readonly { question: Question; counts: Three | null }[];
};
