import type { GivenLink } from '#lib/features/desk/partners/index.server.ts';
import type { ReferralFormData } from '#lib/features/desk/partners/index.ts';
import type { Doing } from '#lib/http/deed.ts';
import type { Refusal } from '#lib/http/refused.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { mailLink } from './link-address.ts';

/** What the form says, in the words of the use cases. */
type Said = ReturnType<typeof read>;

type Made = { id: string; link: GivenLink | null };

function read({ entree, genre, mot, apporter, guide, envoi, echeance }: ReferralFormData) {
	return {
		kind: genre,
		entranceId: entree || undefined,
		told: mot,
		bring: apporter,
		guide: guide || undefined,
		// Ticked, and something is sent: her agreement is on these very words.
		agreed: envoi === 'lien',
		dueOn: echeance || undefined
	};
}

const NOT_READ = refuse(
	'not-read',
	'Lisez-lui le mot. Sans son accord, choisissez « avec sa fiche ».'
);

/** The field beside which each refusal is said. */
export const REFUSED_BESIDE = {
	'not-read': 'accord',
	due: 'echeance',
	entrance: 'entree',
	guide: 'guide',
	'not-entitled': 'genre',
	otherwise: 'mot'
} as const;

/** The page of what was made shows the link, how far it went, and the sheet. */
export const toReferral = ({ id }: Made) => `/equipe/partenaires/orientations/${id}`;

/**
 * Refers or hands over as the form says, wherever it stands; a mail is to take the link to the partner
 * if it can.
 */
export async function referByForm<Other extends Refusal>(
	db: Db,
	sent: ReferralFormData,
	{ locals, viewer, params }: Doing<'partenaire'>,
	refer: (said: Said) => Promise<Made | Other>
) {
	const said = read(sent);
	if (said.agreed && !sent.accord) return NOT_READ;
	const made = await refer(said);
	if ('refusal' in made || !made.link) return made;
	const { link } = made;
	const partnerId = params.partenaire;
	await mailLink(db, locals, viewer.centre, { partnerId, opens: 'referral', link });
	return made;
}
