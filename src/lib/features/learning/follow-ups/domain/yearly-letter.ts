import type { Letter } from '#lib/shared/document/letter.ts';

type Written = { givenName: string; programme: string; centre: string; phone: string | null };

/** What the letter of the year says: what she followed, how to come again, and how to be asked no more. */
export function yearlyLetter({
	givenName,
	programme,
	centre,
	phone
}: Written): Pick<Letter, 'subject' | 'paragraphs'> {
	const call = phone ? `Appelez-nous au ${phone}` : 'Appelez-nous';
	return {
		subject: 'Voulez-vous continuer cette année\u00a0?',
		paragraphs: [
			`Bonjour ${givenName},`,
			`Vous avez suivi «\u202f${programme}\u202f» avec nous. Voulez-vous continuer, revoir une chose oubliée, ou en apprendre une autre\u00a0?`,
			`${call}, ou passez nous voir\u00a0: nous vous mettrons sur la prochaine liste.`,
			'Vous préférez que nous ne vous posions plus cette question\u00a0? Dites-le-nous, et nous ne vous la poserons plus.',
			`À bientôt,\nl’équipe de votre centre\u00a0: ${centre}`
		]
	};
}
