import type { AnswerKind, Autonomy, RequestChannel, RequestOrigin } from '../count/desk-counts.ts';

/** Who sent the person, as the report says it (study-2.2: word of mouth, CCAS, town hall). */
export const ORIGIN_WORDS: Record<RequestOrigin, string> = {
	herself: 'D’elles-mêmes',
	'word-of-mouth': 'Par le bouche-à-oreille',
	partner: 'Envoyées par un partenaire',
	centre: 'Envoyées par un autre centre',
	unknown: 'Non précisé'
};

/** How the request came. */
export const CHANNEL_WORDS: Record<RequestChannel, string> = {
	comes: 'À l’accueil',
	phones: 'Par téléphone',
	partner: 'Par un partenaire'
};

/** What was answered, in the order of the posture: with the person first (study-2.4). */
export const ANSWER_WORDS: Record<AnswerKind, string> = {
	guided: 'Accompagnée sur le moment',
	'guide-shown': 'Un guide a été montré',
	'pre-list': 'Inscrite sur une pré-liste d’atelier',
	'drop-in': 'Invitée à un créneau libre',
	referred: 'Orientée vers un partenaire',
	'come-back': 'Invitée à revenir avec ses papiers',
	'declined-in-place': 'Faire à la place\u00a0: refusé, autre chose proposé',
	'handed-over': 'Confiée à quelqu’un d’habilité',
	settled: 'Réglée autrement',
	// Of years closed when it was an answer: what they say stays said.
	'done-in-place': 'Faite à la place de la personne',
	'none-found': 'Aucune réponse trouvée'
};

/** La Coop's three degrees, as it writes them (coop). */
export const AUTONOMY_WORDS: Record<Autonomy, string> = {
	entierement_accompagne: 'Avec guidage',
	partiellement_autonome: 'Autonome avec guidage en cas de besoin',
	autonome: 'Autonome'
};
