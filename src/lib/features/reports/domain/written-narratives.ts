import { EMPTY_NARRATIVE, type FicheNarrative } from './build-fiche.ts';
import type { Statements } from './statements.ts';
import type { EditableRubric } from './editable-rubrics.ts';

type Written = { programme: string; rubric: EditableRubric; body: string };
type Photo = FicheNarrative['photos'][number] & { programme: string };

/** What the texts of each programme state, ready to be compared with the registers (study 2.6). */
export function statementsOf(written: readonly Written[]): Record<string, Statements> {
	const byProgramme = Map.groupBy(written, (text) => text.programme);
	return Object.fromEntries(
		[...byProgramme].map(([programme, texts]) => [
			programme,
			{ texts: Object.fromEntries(texts.map(({ rubric, body }) => [rubric, body])), typed: [] }
		])
	);
}

/** Everything written by hand on each programme's fiche, photos included (study 2.6). */
export function narrativesOf(
	written: readonly Written[],
	photos: readonly Photo[]
): Record<string, FicheNarrative> {
	const programmes = new Set([...written, ...photos].map(({ programme }) => programme));
	const statements = statementsOf(written);
	return Object.fromEntries(
		[...programmes].map((programme) => {
			const textOf = (rubric: EditableRubric) =>
				written.find((text) => text.programme === programme && text.rubric === rubric)?.body ?? '';
			return [
				programme,
				{
					...EMPTY_NARRATIVE,
					texts: statements[programme]?.texts ?? {},
					animators: linesOf(textOf('animators')),
					places: linesOf(textOf('place')),
					photos: photos.filter((photo) => photo.programme === programme),
					figuresWording: textOf('figures') ? 'own' : 'computed'
				} satisfies FicheNarrative
			];
		})
	);
}

function linesOf(text: string): string[] {
	return text
		.split(/\n+/)
		.map((line) => line.trim())
		.filter(Boolean);
}
