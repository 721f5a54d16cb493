import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { isDay } from '#lib/shared/day.ts';
import { refuse } from '#lib/shared/refuse.ts';

export type PhotoWords = {
	/** What the photo shows, for who cannot see it. */
	alternative: string;
	/** The day the people on it agreed, and how it is kept ("accord écrit, classeur 2018"). */
	consentOn: string;
	consentNote: string;
};

export type PhotoRefusal = {
	refusal: 'no-photo' | 'no-consent' | 'no-alternative' | 'too-long' | 'confidential' | 'closed';
	message: string;
};

const LONGEST = 300;

/**
 * What is missing or wrong in the words that go with a photo (docs/report-rules.md): no consent, no
 * photo (civil code, art. 9); no alternative, no photo (RGAA 1.1). `today` is the centre's day.
 */
export function refusePhotoWords(photo: PhotoWords, today: string): PhotoRefusal | null {
	const alternative = photo.alternative.trim();
	const consentNote = photo.consentNote.trim();
	if (!isDay(photo.consentOn) || photo.consentOn > today || consentNote.length < 3) {
		return refuse(
			'no-consent',
			'Sans l’accord des personnes, pas de photo\u00a0: notez le jour de leur accord, passé ou d’aujourd’hui, et où il est conservé.'
		);
	}
	if (alternative.length < 3) {
		return refuse(
			'no-alternative',
			'Décrivez la photo en une phrase, pour les personnes qui ne la voient pas.'
		);
	}
	if (Math.max(alternative.length, consentNote.length) > LONGEST) {
		return refuse(
			'too-long',
			`La description et le lieu de conservation tiennent chacun en ${LONGEST} caractères\u00a0: raccourcissez-les.`
		);
	}
	const confidential = refuseConfidential({
		Description: alternative,
		'Où l’accord est conservé': consentNote
	});
	return confidential && refuse('confidential', confidential.message);
}
