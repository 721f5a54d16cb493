import { type Refusal, refuse } from '#lib/shared/refuse.ts';
import { isHeic, type PictureHeader, readHeader } from './read-header.ts';

export type RedrawRefusal = Refusal<
	'not-a-photo' | 'iphone-format' | 'too-many-pixels' | 'not-opened' | 'crowded' | 'left'
>;

/** What is said of a file that cannot be redrawn as a photo. */
export const NOT_A_PHOTO = refuse(
	'not-a-photo',
	'Ce fichier n’est pas une photo lisible. Choisissez un fichier JPEG, PNG ou WebP.'
);

const IPHONE_FORMAT = refuse(
	'iphone-format',
	'Cette photo est au format HEIC, que ce site ne lit pas. Sur l’iPhone, faites-en une capture d’écran et choisissez la capture. Pour les prochaines photos\u00a0: Réglages, Appareil photo, Formats, «\u202fLe plus compatible\u202f».'
);

/** What is said of a picture that would fill the memory before it is reduced. */
export const TOO_MANY_PIXELS = refuse(
	'too-many-pixels',
	'Cette image est trop grande. Choisissez une photo de téléphone, ou réduisez-la avant de l’envoyer.'
);

/** What is said of a picture that takes more memory or time than any photo. */
export const NOT_OPENED = refuse(
	'not-opened',
	'Cette image n’a pas pu être ouverte. Faites-en une capture d’écran et choisissez la capture, ou choisissez une autre photo.'
);

/** What is said when so many wait that this one would wait too long. */
export const CROWDED = refuse(
	'crowded',
	'Beaucoup de photos arrivent en même temps. Réessayez dans une minute. Votre texte est gardé.'
);

/** Read by nobody: whoever sent the picture has left before it was opened. */
export const LEFT = refuse(
	'left',
	'L’envoi a été interrompu\u00a0: rien n’est enregistré. Envoyez la photo à nouveau.'
);

/** No telephone makes a longer side; what is much longer is reduced in strips, each as heavy as the whole. */
const LONGEST_SIDE = 8_192;

/**
 * The header of a picture that may be opened, or why it may not. Formats that are not read, drawings that
 * are programs (SVG) first of all, and sizes that no photo has are refused here, before any library sees
 * a byte of them.
 */
export function headerToOpen(bytes: Uint8Array): PictureHeader | RedrawRefusal {
	const header = readHeader(bytes);
	if (!header) return isHeic(bytes) ? IPHONE_FORMAT : NOT_A_PHOTO;
	const { width, height } = header;
	const isTooLong = Math.max(width, height) > LONGEST_SIDE;
	return isTooLong || width * height > mostPixels(header) ? TOO_MANY_PIXELS : header;
}

/**
 * A telephone takes 12 to 50 million pixels, as a JPEG read line by line and reduced on the way.
 * Pictures that must be held whole are fewer.
 */
function mostPixels({ format, isHeldWhole }: PictureHeader): number {
	if (isHeldWhole) return 12_000_000;
	return format === 'jpeg' ? 60_000_000 : 25_000_000;
}
