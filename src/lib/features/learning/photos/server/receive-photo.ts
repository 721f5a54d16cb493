import { refuse } from '#lib/shared/refuse.ts';
import { type PhotoRefusal, type PhotoWords, refusePhotoWords } from '../domain/photo-words.ts';
import {
	redrawPhoto,
	type RedrawnPhoto,
	type RedrawRefusal,
	type Sender
} from '#lib/platform/pictures/redraw-photo.ts';

/** A photo ready to be kept, or why it is not. */
export type ReceivedPhoto =
	{ photo: PhotoWords & RedrawnPhoto & { today: string } } | PhotoRefusal | RedrawRefusal;

const NO_PHOTO: PhotoRefusal = refuse('no-photo', 'Choisissez une photo sur votre appareil.');

/**
 * Reads a posted photo and its words, and redraws it once they are right: before any transaction, since
 * it takes seconds. `today` is the centre's day.
 */
export async function receivePhoto(
	form: FormData,
	sender: Sender,
	today: string
): Promise<ReceivedPhoto> {
	const words: PhotoWords = {
		alternative: String(form.get('description') ?? ''),
		consentOn: String(form.get('accord') ?? ''),
		consentNote: String(form.get('preuve') ?? '')
	};
	const file = form.get('fichier');
	if (!(file instanceof File) || file.size === 0) return NO_PHOTO;
	const refusal = refusePhotoWords(words, today);
	if (refusal) return refusal;
	const drawn = await redrawPhoto(new Uint8Array(await file.arrayBuffer()), sender);
	return 'refusal' in drawn ? drawn : { photo: { ...words, ...drawn, today } };
}
