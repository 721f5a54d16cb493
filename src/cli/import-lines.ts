import { counted } from '#lib/shared/french-plural.ts';
import { writtenLine } from './open-import.ts';
import type { ImportReport } from '#lib/features/year/imports/index.server.ts';

type Place = { file: string; sheet: string; cell: string };

/** What an import says to a person, naming cells rather than people: output ends up in logs. */
export function importLines(report: ImportReport, isDryRun: boolean): string[] {
	const { questions, problems, differences } = report;
	return [
		...countLines(report, isDryRun),
		...differences.map(({ place, what, before, after, kind }) => {
			const kept = kind === 'kept' ? ', gardé comme à l’écran' : '';
			return `  ${placeWords(place)} ${what}\u00a0: ${before ?? 'rien'} → ${after ?? 'rien'}${kept}`;
		}),
		...section(questions.length, 'question', 'Sans réponse, voici ce qui a été retenu.'),
		...questions.flatMap(({ place, text, choices, assumed, id }) => [
			`  ${placeWords(place)} ${text}`,
			`      → ${choices.find(({ value }) => value === assumed)?.label ?? assumed} (${id})`
		]),
		...section(problems.length, 'problème', 'À regarder dans les fichiers.'),
		...problems.map((problem) => `  ${placeWords(problem)} ${problem.message}`)
	];
}

function countLines({ written, cycles, people, statement }: ImportReport, isDryRun: boolean) {
	const { keptByName, anonymous, alreadyKnown } = statement;
	return [
		`Compris dans les fichiers\u00a0: ${counted(cycles, 'cycle')}, ${counted(people, 'personne')}.`,
		`Personnes gardées par leur nom\u00a0: ${keptByName}\u00a0; anonymes, car leur nom est trop ancien pour être gardé\u00a0: ${anonymous}\u00a0; déjà connues\u00a0: ${alreadyKnown}.`,
		writtenLine(written, isDryRun)
	];
}

function section(length: number, noun: string, sentence: string): string[] {
	return length === 0 ? [] : ['', `${counted(length, noun)}. ${sentence}`];
}

function placeWords({ file, sheet, cell }: Place): string {
	return `[${[file, sheet, cell].filter(Boolean).join(' · ')}]`;
}
