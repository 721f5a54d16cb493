import { agreed, counted } from '#lib/shared/french-plural.ts';

/** What the team makes of a card. */
export type Outcome = 'added' | 'merged' | 'refused';

const OUTCOMES: Record<Outcome, string> = {
	added: 'Ajoutée à l’annuaire',
	merged: 'A complété une fiche de l’annuaire',
	refused: 'Lue, et pas gardée'
};

/** What became of a card, in words. */
export const outcomeWords = (outcome: Outcome | null): string =>
	outcome === null ? 'Sera relue bientôt' : OUTCOMES[outcome];

/** Thanks for what came by a link: « Merci : 2 fiches ajoutées, 1 relue bientôt ». Null: nothing came yet. */
export function thanksFor(cards: readonly { outcome: Outcome | null }[]): string | null {
	if (cards.length === 0) return null;
	const many = (...outcomes: (Outcome | null)[]) =>
		cards.filter(({ outcome }) => outcomes.includes(outcome)).length;
	const [kept, unread, refused] = [many('added', 'merged'), many(null), many('refused')];
	const [first, ...others] = [
		[kept, agreed(kept, 'ajoutée')],
		[unread, unread < 2 ? 'sera relue bientôt' : 'seront relues bientôt'],
		[refused, refused < 2 ? 'lue, pas gardée' : 'lues, pas gardées']
	].flatMap(([count, words]) => (count ? [[count, words] as [number, string]] : []));
	const [count, words] = first!;
	const more = others.map(([several, said]) => `, ${several} ${said}`).join('');
	return `Merci\u00a0: ${counted(count, 'fiche')} ${words}${more}.`;
}
