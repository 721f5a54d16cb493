import { plainDay } from '#lib/shared/french-dates.ts';

/** Under this many people a number would designate somebody: a partner does not read it. */
export const SMALL_CELL = 11;

/** People whom a partner sent, and what became of them; null: the number is not told. */
export type SentCounts = Record<keyof typeof LABELS, number | null>;

/** The whole months that are counted: the first day of the first, the last of the last. */
export type Period = { firstDay: string; lastDay: string };

/** What became of those whom a partner sent, in numbers. */
export type SentPeople = { period: Period; counts: SentCounts };

const LABELS = {
	sent: 'Adressées',
	received: 'Reçues',
	taken: 'Prises en charge',
	enrolled: 'Inscrites depuis dans un groupe',
	finished: 'Suivi terminé'
} as const;

/** A line of the page: « Reçues », « 24 », or that no number is given. */
export type SentLine = { label: string; said: string };

/** What became of those who were sent, line by line, as it is read. */
export function sentLines(counts: SentCounts): SentLine[] {
	return Object.entries(LABELS).map(([name, label]) => {
		const count = counts[name as keyof SentCounts];
		return { label, said: count === null ? 'Pas de chiffre' : String(count) };
	});
}

/** Why a number is not given; null: all of them are. */
export function whyNotTold(counts: SentCounts): string | null {
	if (!Object.values(counts).includes(null)) return null;
	return `Moins de ${SMALL_CELL}\u00a0: nous ne donnons pas de chiffre, pour que personne ne soit reconnu. Nous taisons aussi celui qui le ferait deviner.`;
}

/** « Du 1er décembre 2025 au 30 novembre 2026. » */
export function periodWords({ firstDay, lastDay }: Period): string {
	return `Du ${plainDay(firstDay)} au ${plainDay(lastDay)}.`;
}
