import { createHash } from 'node:crypto';
import { maskConfidential } from '#lib/features/confidential/index.ts';
import { readWorkbook } from '#lib/platform/spreadsheet/read-workbook.ts';
import { isRefusal } from '#lib/platform/spreadsheet/workbook-refusal.ts';
import type { Workbook } from '#lib/shared/workbook.ts';
import { readRegisters } from '../domain/read-registers.ts';
import type { Problem, ReadingContext, RegisterDraft } from '../domain/register.ts';
import type { DroppedFile } from './pack-files.ts';

export type Understood = {
	draft: RegisterDraft;
	/** Base name and digest of each content. */
	files: { name: string; sha256: Buffer }[];
};

export type UnreadableFile = { refusal: 'no-file' | 'unreadable-file'; message: string };

/**
 * Reads the files and infers what they mean, without the database: it can take seconds, and no
 * transaction waits for it. One unreadable file refuses them all, each named in its sentence.
 */
export async function understandFiles(
	files: DroppedFile[],
	context: ReadingContext
): Promise<Understood | UnreadableFile> {
	if (files.length === 0) {
		return { refusal: 'no-file', message: 'Choisissez au moins un fichier.' };
	}
	const { distinct, problems } = setTwinsAside(files);
	const workbooks: Workbook[] = [];
	const refused: string[] = [];
	for (const { name, bytes } of distinct) {
		const workbook = await readWorkbook(name, bytes);
		if (isRefusal(workbook)) refused.push(nameFile(name, workbook.message));
		else workbooks.push(workbook);
	}
	if (refused.length > 0) return { refusal: 'unreadable-file', message: refused.join('\n') };
	const draft = readRegisters(workbooks, context);
	return {
		draft: { ...draft, problems: [...problems, ...draft.problems] },
		files: distinct.map(({ name, sha256 }) => ({ name, sha256 }))
	};
}

/** The same content twice is one register, whatever its names. */
function setTwinsAside(files: DroppedFile[]): {
	distinct: (DroppedFile & { sha256: Buffer })[];
	problems: Problem[];
} {
	const byContent = new Map<string, DroppedFile & { sha256: Buffer }>();
	const problems: Problem[] = [];
	for (const file of files) {
		const name = baseName(file.name);
		const sha256 = createHash('sha256').update(file.bytes).digest();
		const twin = byContent.get(sha256.toString('hex'));
		if (twin) {
			problems.push({
				file: name,
				sheet: '',
				cell: '',
				message: `Même contenu que « ${twin.name} » : il n’est lu qu’une fois.`
			});
		} else byContent.set(sha256.toString('hex'), { name, bytes: file.bytes, sha256 });
	}
	return { distinct: [...byContent.values()], problems };
}

/**
 * A browser or a command may give a path: only the name of the file is anybody's business, and what
 * is confidential in it is nobody's.
 */
export function baseName(path: string): string {
	const name = path.replace(/^.*[/\\]/, '');
	return maskConfidential(name).slice(-255);
}

function nameFile(name: string, message: string): string {
	return `${name}\u00a0: ${message.charAt(0).toLowerCase()}${message.slice(1)}`;
}
