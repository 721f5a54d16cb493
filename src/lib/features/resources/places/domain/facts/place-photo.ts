/** Longest side, in pixels. */
export const PLACE_PHOTO_ROOM = { width: 1200, height: 1200 };
/** The door, the counter, the street: more, and the card is a gallery. */
export const MOST_PLACE_PHOTOS = 3;
const LONGEST = 200;
const MOST_BYTES = 20 * 1024 * 1024;

/** What is wrong of a photo and of its words before it is opened, beside each field. */
export function wrongPhoto(bytes: number, shows: string): Record<string, string> {
	const errors: Record<string, string> = {};
	if (bytes === 0) errors.fichier = 'Choisissez la photo sur votre appareil.';
	else if (bytes > MOST_BYTES) {
		errors.fichier =
			'Cette photo est trop lourde\u00a0: 20\u00a0Mo au plus. Réduisez-la, puis recommencez.';
	}
	if (shows.length < 3) {
		errors.description =
			'Décrivez la photo en une phrase, pour les personnes qui ne la voient pas.';
	} else if (shows.length > LONGEST) errors.description = `${LONGEST} signes au plus.`;
	return errors;
}
