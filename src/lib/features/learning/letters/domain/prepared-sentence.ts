import { counted } from '#lib/shared/french-plural.ts';
import type { Channel } from '#lib/features/learning/funnels/index.ts';

type Counts = Record<Channel, number>;

/** « 2 lettres à imprimer, 1 courriel qui part, 3 personnes à appeler »; empty: nobody. */
export function preparedWords({ letter, email, call }: Counts): string {
	return [
		letter > 0 && `${counted(letter, 'lettre')} à imprimer`,
		email > 0 && counted(email, 'courriel qui part', 'courriels qui partent'),
		call > 0 && `${counted(call, 'personne')} à appeler`
	]
		.filter(Boolean)
		.join(', ');
}

/** What a press has prepared; pressed again, that nothing left twice. */
export function preparedSentence(counts: Counts): string {
	const words = preparedWords(counts);
	return words
		? `C’est prêt\u00a0: ${words}.`
		: 'Tout était déjà prêt\u00a0: rien n’est parti deux fois.';
}
