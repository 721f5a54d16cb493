import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '#lib/platform/documents/pdf/document-files.ts';
import { isFor, type Paper, PAPER_NAMES } from '../domain/paper.ts';
import { parsePaper } from '../domain/parse-paper.ts';

/** The papers of a centre, or those of the network, in the order they are completed. */
export async function listPapers(place: 'centre' | 'network'): Promise<Paper[]> {
	const papers = await Promise.all(PAPER_NAMES.map(readPaper));
	return papers.filter((paper) => isFor(paper, place));
}

/** The paper of that name for a centre or for the network, or null. */
export async function findPaper(name: string, place: 'centre' | 'network'): Promise<Paper | null> {
	const known = PAPER_NAMES.find((one) => one === name);
	if (!known) return null;
	const paper = await readPaper(known);
	return isFor(paper, place) ? paper : null;
}

/** Read each time it is asked for: a few milliseconds, once a year. */
async function readPaper(name: (typeof PAPER_NAMES)[number]): Promise<Paper> {
	const file = join(projectFolder(), 'content/papers', `${name}.md`);
	return parsePaper(name, (await readFile(file, 'utf8')).replaceAll('\r\n', '\n'));
}
