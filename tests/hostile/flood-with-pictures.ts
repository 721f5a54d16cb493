import { newPostKey, POST_KEY_FIELD } from '../../src/lib/shared/post-key.ts';
import type { Visitor } from '../actions/visitor.ts';
import { hostilePictures } from './hostile-pictures.ts';

/** Where anybody sends a picture with what she says, and what she says. */
const SAYING = '/quartier/dire/idee?/envoyer&centre=jacques-brel';
const SAID = { mots: 'Un banc devant la pharmacie.', ou: '', lieu: '' };

/** Sends each of them at the door that is open without an account, so many at once; what each is answered. */
export async function sendPictures(
	visitor: Visitor,
	{ count, atOnce }: { count: number; atOnce: number }
): Promise<number[]> {
	const pictures = hostilePictures();
	const statuses: number[] = [];
	let sent = 0;
	const send = async () => {
		while (sent < count) {
			const { file } = pictures[sent++ % pictures.length]!;
			statuses.push((await sayWith(visitor, file)).status);
		}
	};
	await Promise.all(Array.from({ length: atOnce }, send));
	return statuses;
}

/** One thing said, with that picture. */
export function sayWith(visitor: Visitor, photo: File) {
	const form = new FormData();
	for (const [name, value] of Object.entries(SAID)) form.append(name, value);
	form.append(POST_KEY_FIELD, newPostKey());
	form.append('photo', photo);
	return visitor.post(SAYING, form);
}
