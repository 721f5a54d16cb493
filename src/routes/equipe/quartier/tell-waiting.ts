import type { Waiting } from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	ageInWords,
	DOOR_WORDS,
	isPrivate,
	latenessOf,
	SUBJECTS
} from '#lib/features/neighbourhood/contributions/index.ts';
import { HOLD_REASONS } from '#lib/features/outreach/place-requests/index.ts';
import { plainDay } from '#lib/shared/french-dates.ts';

const CHANNELS = { web: 'Depuis le site', kiosk: 'Depuis la borne', paper: 'Sur papier' };
export const LANGUAGES: Record<string, string> = { en: 'en anglais', ar: 'en arabe' };
const LATENESS = {
	'on-time': null,
	'second-eyes': 'Un second regard est demandé',
	network: 'Le réseau est appelé'
};

/** Why one waits apart, as the team reads it. */
export const heldWords = (held: NonNullable<Waiting['heldFor']>) =>
	held === 'asked-to-stop'
		? 'On a demandé à cette personne d’arrêter.'
		: HOLD_REASONS[held].replace('Envoyée', 'Envoyé').replace('demandes', 'messages');

/** By which door, and about what. */
export const titleOf = ({ door, subject }: Pick<Waiting, 'door' | 'subject'>) =>
	subject ? `${DOOR_WORDS[door].label}\u00a0: ${SUBJECTS[subject]}` : DOOR_WORDS[door].label;

/** One that waits, as it is read on the queue. */
export function tellWaiting(
	waiting: Waiting,
	{ now, centre }: { now: Temporal.Instant; centre: string | null }
) {
	const { id, versionId, words, language, place, street, town, channel, endsOn } = waiting;
	const lateness = latenessOf(waiting.since, now);
	return {
		...{ id, versionId, words, language: language === 'facile' ? 'fr' : language },
		title: titleOf(waiting),
		age: ageInWords(waiting.since, now),
		lateness,
		late:
			LATENESS[lateness] ?? (waiting.asks.includes('second-eyes') ? LATENESS['second-eyes'] : null),
		facts: [
			centre,
			waiting.theme && `En réponse à\u00a0: ${waiting.theme}`,
			place ?? street,
			town,
			`${CHANNELS[channel]}${LANGUAGES[language] ? `, ${LANGUAGES[language]}` : ''}`,
			waiting.isSaidAgain && 'De nouveaux mots\u00a0: vous aviez déjà décidé des premiers',
			endsOn && `À montrer jusqu’au ${plainDay(endsOn)}`
		].filter((fact) => typeof fact === 'string'),
		held: waiting.heldFor && heldWords(waiting.heldFor),
		isPrivate: isPrivate(waiting.subject),
		photoId: waiting.photoIds[0] ?? null
	};
}
export type ToldWaiting = ReturnType<typeof tellWaiting>;
