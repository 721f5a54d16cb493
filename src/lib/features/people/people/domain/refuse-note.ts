import {
	type ConfidentialRefusal,
	refuseConfidential
} from '#lib/features/house/confidential/index.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type NoteRefusal =
	{ refusal: 'note-empty' | 'note-length'; message: string } | ConfidentialRefusal;

const LONGEST = 2000;

/** A note says something, briefly, and nothing confidential. */
export function refuseNote(text: string): NoteRefusal | null {
	if (!text.trim()) return refuse('note-empty', 'Écrivez la note.');
	if (text.trim().length > LONGEST) {
		return refuse('note-length', 'Cette note est trop longue\u00a0: 2 000 signes au plus.');
	}
	return refuseConfidential({ Note: text });
}
