import { kindTitle } from '#lib/features/reminders/rules/index.ts';
import { counted } from '#lib/shared/french-plural.ts';

/** What SMS cost. */
export type Cost = {
	messages: number;
	/** What is paid for: a long text, or one in another alphabet, is several. */
	segments: number;
	cents: number;
};

/** The same, as a line of a table: of a kind of reminder, of a centre. */
export type CostLine = Cost & { key: string; name: string };

/** « 12,40 € »; parts of a cent are rounded here, and nowhere before. */
export const euros = (cents: number): string =>
	(cents / 100).toLocaleString('fr-FR', { style: 'currency', currency: 'EUR' });

/** What the team calls a kind of SMS. */
export const smsKindName = (kind: string): string =>
	kind === 'stop-answer' ? 'Confirmation d’un arrêt' : kindTitle(kind);

/** All the lines together. */
export function sumOfCosts(lines: readonly Cost[]): Cost {
	const sum = (of: keyof Cost) => lines.reduce((total, line) => total + line[of], 0);
	return { messages: sum('messages'), segments: sum('segments'), cents: sum('cents') };
}

/** Why there are more SMS than messages, and at which price they are counted. */
export function sayCosts(lines: readonly Cost[]): string {
	const { messages, segments, cents } = sumOfCosts(lines);
	return `${counted(messages, 'message parti', 'messages partis')}, qui comptent pour ${segments.toLocaleString('fr-FR')}\u00a0SMS\u00a0: ${euros(cents)}. Un message long, ou dans un autre alphabet, compte pour plusieurs. Le prix est celui du jour de l’envoi.`;
}
