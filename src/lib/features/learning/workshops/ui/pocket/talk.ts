import { POST_KEY_FIELD } from '#lib/shared/post-key.ts';
import { POCKET_PAGE } from '#lib/shared/pocket-page.ts';
import type {
	PocketDifference,
	PocketRecord,
	PocketSheet
} from '../../domain/attendance/pocket-sheet.ts';
import {
	knownField,
	markField,
	POCKET_OWNER_FIELD,
	UNEXPECTED_FIELDS
} from '../../domain/attendance/sheet-form.ts';

/** Nobody answers, she must sign in again, or the server says why not. */
export type Silence =
	{ kind: 'offline' } | { kind: 'sign-in' } | { kind: 'refused'; message: string };

const LONGEST_MS = 15_000;

/** Asks for a sheet as it is now. */
export async function askSheet(seanceId: string): Promise<{ sheet: PocketSheet } | Silence> {
	const answer = await ask(seanceId);
	if ('kind' in answer) return answer;
	if (answer.ok) return { sheet: (await answer.json()) as PocketSheet };
	return refusalOf(answer);
}

/**
 * Sends the marks with the key of their form: sent again because nobody heard the answer, they are
 * recorded once.
 */
export async function sendMarks(
	record: PocketRecord
): Promise<{ kind: 'sent' } | { kind: 'differs'; differs: PocketDifference } | Silence> {
	const form = new URLSearchParams({
		[POST_KEY_FIELD]: record.key,
		[POCKET_OWNER_FIELD]: record.owner
	});
	for (const { enrolmentId, known } of record.lines) {
		form.set(markField(enrolmentId), record.marks[enrolmentId]!);
		if (known) form.set(knownField(enrolmentId), known);
	}
	for (const typed of record.unexpected ?? []) {
		for (const [key, name] of Object.entries(UNEXPECTED_FIELDS)) {
			form.append(name, typed[key as keyof typeof typed]);
		}
	}
	const answer = await ask(record.seanceId, form);
	if ('kind' in answer) return answer;
	if (answer.ok) return { kind: 'sent' };
	const said = (await answer
		.clone()
		.json()
		.catch(() => ({}))) as { differs?: PocketDifference };
	return said.differs ? { kind: 'differs', differs: said.differs } : refusalOf(answer);
}

async function ask(seanceId: string, body?: URLSearchParams): Promise<Response | Silence> {
	try {
		const answer = await fetch(`${POCKET_PAGE}/${seanceId}`, {
			method: body ? 'POST' : 'GET',
			body,
			headers: { accept: 'application/json' },
			// The door answers by sending elsewhere: to sign in.
			redirect: 'manual',
			cache: 'no-store',
			signal: AbortSignal.timeout(LONGEST_MS)
		});
		if (answer.type === 'opaqueredirect') return { kind: 'sign-in' };
		return answer.status >= 500 ? { kind: 'offline' } : answer;
	} catch {
		return { kind: 'offline' };
	}
}

async function refusalOf(answer: Response): Promise<Silence> {
	const said = (await answer.json().catch(() => ({}))) as { message?: string };
	const message = said.message ?? 'Déclic ne l’a pas pris. Ouvrez la feuille ordinaire.';
	return { kind: 'refused', message };
}
