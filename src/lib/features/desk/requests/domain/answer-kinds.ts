/** What the desk may do of a request; several at once (study-2.4). */
export const ANSWER_KINDS = [
	'guided',
	'guide-shown',
	'pre-list',
	'drop-in',
	'referred',
	'come-back',
	'declined-in-place',
	'handed-over',
	'settled',
	'none-found'
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** An answer as the desk reads it, in the past: it was done. */
export const ANSWER_LABELS: Readonly<Record<AnswerKind, string>> = {
	guided: 'Accompagnée tout de suite',
	'guide-shown': 'Guide montré',
	'pre-list': 'Sur la pré-liste d’un atelier',
	'drop-in': 'Place dans un créneau libre',
	referred: 'Orientée vers un partenaire',
	'come-back': 'Reviendra avec ses papiers',
	'declined-in-place': 'Pas fait à sa place, autre chose proposé',
	'handed-over': 'Relais passé à quelqu’un d’habilité',
	settled: 'Réglée autrement',
	'none-found': 'Pas de réponse trouvée'
};

/** La Coop's three degrees of autonomy, with its own words (coop). */
export const AUTONOMIES = [
	{ value: 'entierement_accompagne', label: 'Avec guidage' },
	{ value: 'partiellement_autonome', label: 'Autonome avec guidage en cas de besoin' },
	{ value: 'autonome', label: 'Autonome' }
] as const;
export type Autonomy = (typeof AUTONOMIES)[number]['value'];
