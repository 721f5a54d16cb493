import type { Workbook } from '#lib/shared/workbook.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { readRegisters } from '../../domain/read/registers/read-registers.ts';
import type { Problem, ReadingContext, RegisterDraft } from '../../domain/register.ts';
import type { ReadFile } from './read-dropped.ts';

export type Understood = {
	draft: RegisterDraft;
	/** Base name and digest of each content. */
	files: { name: string; sha256: Buffer }[];
};

export type UnreadableFile = { refusal: 'no-file' | 'unreadable-file'; message: string };

/**
 * Infers what registers mean, without the database: it can take seconds, and no transaction waits for
 * it. One unreadable file refuses them all, each named in its sentence.
 */
export function understandFiles(
	files: ReadFile[],
	context: ReadingContext
): Understood | UnreadableFile {
	if (files.length === 0) {
		return refuse('no-file', 'Choisissez au moins un fichier.');
	}
	const { distinct, problems } = setTwinsAside(files);
	const workbooks: Workbook[] = [];
	const refused: string[] = [];
	for (const { name, workbook, unreadable, hidden } of distinct) {
		problems.push(...hidden);
		if (workbook) workbooks.push(workbook);
		else refused.push(nameFile(name, unreadable));
	}
	if (refused.length > 0) return refuse('unreadable-file', refused.join('\n'));
	const draft = readRegisters(workbooks, context);
	return {
		draft: { ...draft, problems: [...problems, ...draft.problems] },
		files: distinct.map(({ name, sha256 }) => ({ name, sha256: Buffer.from(sha256, 'hex') }))
	};
}

/** The same content twice is one register, whatever its names. */
function setTwinsAside(files: ReadFile[]): { distinct: ReadFile[]; problems: Problem[] } {
	const byContent = new Map<string, ReadFile>();
	const problems: Problem[] = [];
	for (const file of files) {
		const twin = byContent.get(file.sha256);
		if (twin) {
			problems.push({
				file: file.name,
				sheet: '',
				cell: '',
				message: `Même contenu que « ${twin.name} »\u00a0: il n’est lu qu’une fois.`
			});
		} else byContent.set(file.sha256, file);
	}
	return { distinct: [...byContent.values()], problems };
}

function nameFile(name: string, message: string): string {
	return `${name}\u00a0: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
