import { capital } from '#lib/shared/capital.ts';
import type { Found } from './asked.ts';
import { walkWords } from './walk.ts';

type Way = Pick<Found, 'minutes' | 'landmark' | 'street' | 'postcode' | 'town'>;

/** « À 8 minutes à pied, derrière la pharmacie »; null when nothing is known of the way. */
export function wayWords({ minutes, landmark }: Pick<Way, 'minutes' | 'landmark'>): string | null {
	const parts = [minutes === null ? null : walkWords(minutes), landmark && lowered(landmark)];
	const said = parts.filter((part) => part !== null).join(', ');
	return said ? capital(said) : null;
}

/** « 12 rue des Mareyeurs, 62480 Le Portel »; null: nothing is said of where. */
export function addressWords({ street, postcode, town }: Omit<Way, 'minutes' | 'landmark'>) {
	const line = [postcode, town].filter(Boolean).join(' ');
	return [street, line].filter(Boolean).join(', ') || null;
}

/** As it goes on in a sentence: « Derrière la pharmacie » loses its capital, « EHPAD » keeps them. */
const lowered = (text: string) =>
	/^\p{Lu}\p{Ll}/u.test(text) &&
	/^(?:derrière|devant|près|à|au|en|dans|sur|sous|face|entre|juste|contre)\b/iu.test(text)
		? `${text[0]!.toLowerCase()}${text.slice(1)}`
		: text;
