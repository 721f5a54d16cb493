import type { AnswerKind, Autonomy, DeskCounts } from '../count/desk-counts.ts';
import { askedFamilies } from '../count/desk-totals.ts';
import { ANSWER_WORDS, AUTONOMY_WORDS } from './desk-words.ts';
import type { TableNode } from './document.ts';
import { formatCount } from '../text/french.ts';

const numbers = (...labels: string[]) => labels.map((label) => ({ label, isNumber: true }));
const heading = (label: string) => ({ label, isNumber: false });

/** What became of each family's requests; the study's seven first (study-2.2). */
export function familiesTable(desk: DeskCounts): TableNode {
	return {
		kind: 'table',
		caption: 'Ce que sont devenues les demandes, par famille',
		columns: [
			heading('Famille'),
			...numbers('Demandes', 'Vers un atelier', 'À la place', 'Sans solution', 'Sans réponse notée')
		],
		rows: askedFamilies(desk).map((family) => [
			family.label,
			...[
				family.requests,
				family.ledToWorkshop,
				family.inPlace,
				family.noneFound,
				family.unanswered
			].map(formatCount)
		])
	};
}

/** The answers, with the person first, in her place last (study-2.4). One request may have several. */
export function answersTable(desk: DeskCounts): TableNode {
	return {
		kind: 'table',
		caption: 'Ce qui a été répondu (une demande peut avoir plusieurs réponses)',
		columns: [heading('Réponse'), ...numbers('Demandes')],
		rows: (Object.keys(ANSWER_WORDS) as AnswerKind[])
			.map((kind) => [kind, desk.answers[kind] ?? 0] as const)
			.filter(([, count]) => count > 0)
			.map(([kind, count]) => [ANSWER_WORDS[kind], formatCount(count)])
	};
}

/** How far people did it themselves when guided: La Coop's three degrees (coop). */
export function autonomyTable({ autonomy }: DeskCounts): TableNode {
	return {
		kind: 'table',
		caption: 'Autonomie des personnes accompagnées',
		columns: [heading('Autonomie'), ...numbers('Accompagnements')],
		rows: (Object.keys(AUTONOMY_WORDS) as Autonomy[]).map((degree) => [
			AUTONOMY_WORDS[degree],
			formatCount(autonomy[degree])
		])
	};
}

/** Who sends people to the centre (study-2.2: the CCAS, the town hall). */
export function partnersTable({ partners }: DeskCounts): TableNode {
	return {
		kind: 'table',
		caption: 'Les partenaires qui ont envoyé quelqu’un',
		columns: [heading('Partenaire'), ...numbers('Demandes')],
		rows: partners.map(({ name, requests }) => [name, formatCount(requests)])
	};
}
