import type { CalibrationProposal } from '#lib/features/learning/placement/index.ts';

/** A proposal line by line: was, became, from how many answers, with what error. */
export function tellProposal({
	from,
	to,
	least,
	people,
	moved,
	stayed,
	settled
}: CalibrationProposal): string[] {
	const said = (value: number) => value.toFixed(2).replace('.', ',');
	const pair = ({ a, b }: { a: number; b: [number, number] }) =>
		`a ${said(a)}, b ${said(b[0])} et ${said(b[1])}`;
	if (moved.length === 0) {
		return [
			`Aucune question n’a ${least} réponses : la version ${from} reste comme elle est (${people} personnes lues).`
		];
	}
	return [
		`Version ${from} → ${to}, proposée d’après ${people} personnes. Rien n’est changé tant que personne ne l’accepte.`,
		...(settled ? [] : ['Attention : le calcul n’a pas fini de se poser, ne l’acceptez pas.']),
		...moved.map(
			({ item, answers, was, became, error }) =>
				`  ${item} : ${pair(was)} → ${pair(became)} (${answers} réponses, erreur ${said(error.difficulty)})`
		),
		...(stayed.length > 0
			? [`Restent comme elles sont, faute de ${least} réponses : ${stayed.length} questions.`]
			: [])
	];
}
