import type { AnswerKind } from '../domain/answer-kinds.ts';
import type { AnswerFormData } from '../domain/answer-form.ts';

/** A field that a panel asks as it stands. */
type PanelField = {
	name: keyof AnswerFormData & ('minutes' | 'mots' | 'jour');
	label: string;
	hint?: string;
	type?: 'number' | 'date';
	unit?: string;
	width?: 'short' | 'medium';
	optional?: boolean;
};

type Panel = {
	kind: AnswerKind;
	/** What is proposed, in the words of the desk. */
	title: string;
	fields: readonly PanelField[];
	/** On its button, where it says what was done. */
	done?: string;
	/** Answered on a page of its own: the directory is too long to come with the request. */
	page?: string;
};

const MINUTES: PanelField = {
	name: 'minutes',
	label: 'Combien de temps\u00a0?',
	unit: 'minutes',
	type: 'number',
	width: 'short',
	optional: true
};

/** What the desk is offered to note of a request, in the order it is offered. */
export const ANSWER_PANELS: readonly Panel[] = [
	{ kind: 'guided', title: 'L’accompagner maintenant', fields: [MINUTES] },
	{
		kind: 'guide-shown',
		title: 'Montrer un guide',
		fields: [
			{
				name: 'mots',
				label: 'Ou un autre papier, avec vos mots',
				hint: 'Par exemple\u00a0: le dépliant de la mairie.',
				optional: true
			}
		],
		done: 'Montré'
	},
	{ kind: 'pre-list', title: 'L’inscrire sur la pré-liste d’un atelier', fields: [] },
	{ kind: 'drop-in', title: 'Lui garder une place dans un créneau libre', fields: [] },
	{
		kind: 'referred',
		title: 'L’orienter vers un partenaire',
		fields: [],
		page: 'orienter'
	},
	{
		kind: 'come-back',
		title: 'Lui demander de revenir avec ses papiers',
		fields: [
			{
				name: 'mots',
				label: 'Que faut-il apporter\u00a0?',
				hint: 'Par exemple\u00a0: son dernier avis d’imposition, son téléphone.'
			},
			{ name: 'jour', label: 'Quel jour\u00a0?', type: 'date', width: 'medium' }
		]
	},
	{
		kind: 'declined-in-place',
		title: 'Dire qu’on ne le fait pas à sa place, et proposer autre chose',
		fields: [{ name: 'mots', label: 'Autre chose', optional: true }]
	},
	{
		kind: 'handed-over',
		title: 'Passer le relais à quelqu’un d’habilité',
		fields: [],
		page: 'orienter?relais'
	},
	{
		kind: 'settled',
		title: 'C’est réglé autrement',
		fields: [
			{
				name: 'mots',
				label: 'Comment\u00a0?',
				hint: 'Par exemple\u00a0: à la maison, avec un proche.',
				optional: true
			},
			MINUTES
		]
	},
	{
		kind: 'none-found',
		title: 'Pas de réponse trouvée',
		fields: [
			{
				name: 'mots',
				label: 'Pourquoi\u00a0?',
				hint: 'Ce qui manque ici\u00a0: le bilan le comptera.'
			}
		]
	}
];
