import { freshness } from '#lib/features/resources/places/index.ts';
import { capital } from '#lib/shared/capital.ts';
import { writtenPhone } from '#lib/shared/written-phone.ts';
import type { Found, Now, WhenAsked } from './asked.ts';
import { kindTold } from './kind-told.ts';
import { openWords } from './open-words.ts';
import { addressWords, wayWords } from './way-words.ts';
import { momentIn, whenNamed } from './when.ts';

/** A place in the sentences of a list. */
export type ToldPlace = {
	id: string;
	name: string;
	kind: string;
	/** « Ouvert jusqu’à 19 h »; null: nobody knows. */
	open: string | null;
	isOpen: boolean;
	/** « À 8 minutes à pied, derrière la pharmacie ». */
	way: string | null;
	address: string | null;
	phone: { number: string; written: string } | null;
	/** Whether a wheelchair goes in, what it costs. */
	facts: string[];
	/** Nobody has looked for longer than it holds. */
	stale: string | null;
	isRefuge: boolean;
};

export const STEP_FREE = {
	yes: 'Entrée sans marche',
	help: 'Entrée avec de l’aide en fauteuil',
	no: 'Entrée avec des marches'
} as const;

/** As it is told in a list, at that moment, by its own clock. */
export function tellPlace(place: Found, now: Now, when: WhenAsked | null): ToldPlace {
	const there = momentIn(place, now);
	const { words, isOld } = freshness(place, there.day);
	return {
		id: place.id,
		name: place.name,
		kind: kindTold(place.kind),
		open: openWords(place, there, when && whenNamed(when.name, there)),
		isOpen: place.isOpen,
		way: wayWords(place),
		address: addressWords(place),
		phone: phoneOf(place.phone),
		facts: [
			place.stepFree && STEP_FREE[place.stepFree],
			place.priceSaid ?? (place.priceKind.join(', ') || null)
		].filter((fact) => fact !== null),
		stale: isOld ? `${capital(words)}.` : null,
		isRefuge: place.isRefuge
	};
}

/** A telephone as it is dialled and as it is read. */
export const phoneOf = (phone: string | null) =>
	phone ? { number: phone, written: writtenPhone(phone) } : null;
