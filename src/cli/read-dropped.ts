import { readFile } from 'node:fs/promises';
import { baseName, type DroppedFile } from '#lib/features/year/imports/index.server.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { userPath } from './command.ts';

type Refusal = { refusal: string; message: string };

/** The files of a command, or which of them cannot be opened. */
export async function readFiles(paths: string[]): Promise<{ dropped: DroppedFile[] } | Refusal> {
	const dropped: DroppedFile[] = [];
	for (const path of paths) {
		try {
			dropped.push({ name: baseName(path), bytes: await readFile(userPath(path)) });
		} catch {
			return refuse(
				'missing-file',
				`Le fichier « ${baseName(path)} » est introuvable ou ne peut pas être ouvert.`
			);
		}
	}
	return { dropped };
}

/** Answers to the questions of a reading, from a file. */
export async function readAnswers(
	path: string | undefined
): Promise<{ given: Record<string, string> } | Refusal> {
	if (!path) return { given: {} };
	const wrong = refuse(
		'answers',
		`Le fichier de réponses « ${baseName(path)} » doit contenir un objet JSON : à chaque question sa réponse.`
	);
	try {
		const given: unknown = JSON.parse(await readFile(userPath(path), 'utf8'));
		return isAnswers(given) ? { given } : wrong;
	} catch {
		return wrong;
	}
}

function isAnswers(given: unknown): given is Record<string, string> {
	return (
		typeof given === 'object' &&
		given !== null &&
		!Array.isArray(given) &&
		Object.values(given).every((answer) => typeof answer === 'string')
	);
}
