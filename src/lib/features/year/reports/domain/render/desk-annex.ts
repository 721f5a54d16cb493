/** The desk's figures of the annex, one a row, as numbers that a spreadsheet adds up (docs/report-rules.md). */
import type { AnnexFigure } from './annex-figures.ts';
import { deskCharts } from '../tree/desk-chapter.ts';
import type { AnswerKind, Autonomy, DeskCounts } from '../count/desk-counts.ts';
import { deskFigures } from '../tree/desk-figures.ts';
import { askedFamilies } from '../count/desk-totals.ts';
import { ANSWER_WORDS, AUTONOMY_WORDS } from '../tree/desk-words.ts';

/** What stands in the column of programmes for the desk. */
const DESK = 'Accueil';

/** Every figure of the chapter of the desk, in its order (docs/report-rules.md). */
export function deskAnnexFigures(desk: DeskCounts): AnnexFigure[] {
	const totals = deskFigures(desk).map(({ label, value, unit, counted, explanation }) => ({
		...row(label, '', value, counted),
		unit,
		explanation
	}));
	if (desk.requests === 0) return totals;
	return [...totals, ...chartRows(desk), ...familyRows(desk), ...answerRows(desk)];
}

function row(figure: string, part: string, value: number, counted: string): AnnexFigure {
	return { programme: DESK, figure, part, value, unit: 'count', counted, explanation: '' };
}

/** The charts of any year hold the same figures: the year is only in their sentence. */
function chartRows(desk: DeskCounts): AnnexFigure[] {
	return deskCharts(desk, 0).flatMap(({ title, categories, series }) =>
		categories.map((part, at) => row(title, part, series[0]!.values[at]!, 'demandes'))
	);
}

const OF_A_FAMILY = [
	['Demandes menées vers un atelier', 'ledToWorkshop'],
	['Demandes de faire à la place', 'inPlace'],
	['Demandes restées sans solution', 'noneFound'],
	['Demandes sans réponse notée', 'unanswered']
] as const;

function familyRows(desk: DeskCounts): AnnexFigure[] {
	const families = askedFamilies(desk);
	return OF_A_FAMILY.flatMap(([figure, key]) =>
		families.map((family) => row(`${figure}, par famille`, family.label, family[key], 'demandes'))
	);
}

function answerRows(desk: DeskCounts): AnnexFigure[] {
	const kinds = (Object.keys(ANSWER_WORDS) as AnswerKind[])
		.map((kind) => [kind, desk.answers[kind] ?? 0] as const)
		.filter(([, count]) => count > 0);
	const degrees = Object.keys(AUTONOMY_WORDS) as Autonomy[];
	return [
		...kinds.map(([kind, count]) => row('Réponses', ANSWER_WORDS[kind], count, 'demandes')),
		...degrees.map((degree) =>
			row(
				'Autonomie des personnes accompagnées',
				AUTONOMY_WORDS[degree],
				desk.autonomy[degree],
				'accompagnements'
			)
		),
		...desk.partners.map(({ name, requests }) =>
			row('Partenaires qui ont envoyé quelqu’un', name, requests, 'demandes')
		)
	];
}
