/** The desk's year in figures, each with how it is counted (docs/report-rules.md). */
import type { DeskCounts } from '../count/desk-counts.ts';
import { overFamilies } from '../count/desk-totals.ts';
import type { FiguresNode } from './document.ts';
import { formatFigure, type FigureUnit } from '../figures/figures.ts';

export type DeskFigure = {
	key: string;
	label: string;
	value: number;
	unit: FigureUnit;
	/** What is counted: « demandes », « personnes ». */
	counted: string;
	explanation: string;
};

/**
 * People known and anonymous requests stand side by side and are never added: nobody knows how many
 * people asked anonymously.
 */
export function deskFigures(desk: DeskCounts): DeskFigure[] {
	const count = (key: string, label: string, value: number, counted: string, explanation: string) =>
		({ key, label, value, unit: 'count', counted, explanation }) as const;
	const minutes = (key: string, label: string, value: number, explanation: string) =>
		({ key, label, value, unit: 'minutes', counted: 'heures', explanation }) as const;
	const asked = 'demandes';
	return [
		count(
			'requests',
			'Demandes reçues',
			desk.requests,
			asked,
			'chaque demande compte une fois, quelles que soient ses réponses'
		),
		count(
			'knownPeople',
			'Personnes connues qui ont demandé',
			desk.knownPeople,
			'personnes',
			'chacune une fois, même venue dix fois'
		),
		count(
			'anonymous',
			'Demandes anonymes',
			desk.anonymous,
			asked,
			'on ne sait pas combien de personnes\u00a0: elles ne s’additionnent pas aux personnes connues'
		),
		minutes(
			'answerMinutes',
			'Temps donné à l’accueil',
			desk.answerMinutes,
			'minutes notées avec les réponses'
		),
		count(
			'ledToWorkshop',
			'Demandes menées vers un atelier',
			overFamilies(desk, 'ledToWorkshop'),
			asked,
			`inscription sur une pré-liste\u00a0; entrées ensuite dans un groupe\u00a0: ${overFamilies(desk, 'entered')}`
		),
		count(
			'inPlace',
			'Demandes de faire à la place',
			overFamilies(desk, 'inPlace'),
			asked,
			`refusées avec autre chose proposé\u00a0: ${desk.answers['declined-in-place']}\u00a0; confiées à quelqu’un d’habilité\u00a0: ${desk.answers['handed-over']}`
		),
		count(
			'noneFound',
			'Demandes restées sans solution',
			overFamilies(desk, 'noneFound'),
			asked,
			'aucune réponse trouvée, et c’est dit'
		),
		count(
			'unanswered',
			'Demandes sans réponse notée',
			overFamilies(desk, 'unanswered'),
			asked,
			'personne n’a noté ce qui a été fait'
		),
		...dropInFigures(desk)
	];

	function dropInFigures({ dropIns }: DeskCounts): DeskFigure[] {
		if (dropIns.slots === 0) return [];
		return [
			count(
				'dropInSlots',
				'Créneaux libres tenus',
				dropIns.slots,
				'créneaux',
				'ceux où quelqu’un est venu'
			),
			count(
				'dropInVisits',
				'Venues aux créneaux libres',
				dropIns.visits,
				'venues',
				'chaque venue compte, la même personne peut revenir'
			),
			minutes(
				'dropInMinutes',
				'Temps passé aux créneaux libres',
				dropIns.minutes,
				'minutes de présence notées'
			)
		];
	}
}

/** The same as a block of the document (docs/report-rules.md). */
export function deskFiguresNode(desk: DeskCounts, year: number): FiguresNode {
	return {
		kind: 'figures',
		caption: `L’accueil en ${year}`,
		figures: deskFigures(desk).map(({ key, label, value, unit, explanation }) => ({
			key,
			label,
			value: formatFigure(value, unit),
			explanation
		}))
	};
}
