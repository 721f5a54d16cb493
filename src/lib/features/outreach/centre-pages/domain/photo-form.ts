import { isDay } from '#lib/shared/day.ts';
import type { PhotoWords } from './centre-photo.ts';

const LONGEST = 300;
const TOO_LONG = `${LONGEST} signes au plus.`;
const said = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

const MOST_BYTES = 20 * 1024 * 1024;

/** What is said of a photo of so many bytes, before it is opened; null: it may be. */
export function wrongFile(bytes: number): string | null {
	if (bytes === 0) return 'Choisissez la photo sur votre appareil.';
	return bytes > MOST_BYTES
		? 'Cette photo est trop lourde\u00a0: 20\u00a0Mo au plus. Réduisez-la, puis recommencez.'
		: null;
}

/** What goes with a photo of the page: what one sees, and that whoever may be recognised agreed. */
export function readPhotoWords(
	form: FormData,
	today: string
): { read: PhotoWords; errors: Record<string, string> } {
	const errors: Record<string, string> = {};
	const shows = said(form, 'description');
	if (shows.length < 3) {
		errors.description =
			'Décrivez la photo en une phrase, pour les personnes qui ne la voient pas.';
	} else if (shows.length > LONGEST) errors.description = TOO_LONG;
	const other = (name: string) => {
		const words = said(form, name);
		if (words && words.length < 3) errors[name] = 'Écrivez une phrase, ou rien.';
		else if (words.length > LONGEST) errors[name] = TOO_LONG;
		return words || null;
	};
	const [showsEn, showsAr] = [other('description-en'), other('description-ar')];
	const who = said(form, 'reconnaissable');
	if (who !== 'personne' && who !== 'accord') {
		errors.reconnaissable = 'Dites si l’on reconnaît quelqu’un. Sans accord écrit, pas de photo.';
	}
	const [on, note] = [said(form, 'accord'), said(form, 'preuve')];
	if (who === 'accord') {
		if (!isDay(on) || on > today)
			errors.accord = 'Donnez le jour de l’accord, passé ou d’aujourd’hui.';
		if (note.length < 3) errors.preuve = 'Dites où le papier signé est gardé.';
		else if (note.length > LONGEST) errors.preuve = TOO_LONG;
	}
	return {
		read: { shows, showsEn, showsAr, consent: who === 'accord' ? { on, note } : null },
		errors
	};
}
