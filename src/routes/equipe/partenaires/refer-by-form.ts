import { fail, redirect } from '@sveltejs/kit';
import { setError, type SuperValidated } from 'sveltekit-superforms';
import type { GivenLink } from '#lib/features/desk/partners/index.server.ts';
import type { ReferralFormData } from '#lib/features/desk/partners/index.ts';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { requireDeed } from '../require-deed.ts';
import { mailLink } from './link-address.ts';

/** What the form says, in the words of the use cases. */
export type Said = ReturnType<typeof read>;

type Made = { id: string; link: GivenLink | null };
type Refused = { refusal: string; message: string };

function read({ genre, mot, apporter, envoi, echeance }: ReferralFormData) {
	return {
		kind: genre,
		told: mot,
		bring: apporter,
		// Ticked, and something is sent: her agreement is on these very words.
		agreed: envoi === 'lien',
		dueOn: echeance || undefined
	};
}

/**
 * Refers or hands over as the form says, wherever it stands; a mail is to take the link to the partner
 * if it can. The page of what was made shows the link, how far it went, and the sheet.
 */
export async function referByForm<Other extends Refused>(
	locals: App.Locals,
	form: SuperValidated<ReferralFormData>,
	partnerId: string,
	refer: (db: Db, said: Said) => Promise<Made | Other>
) {
	const { centre } = requireDeed(locals.viewer, 'refer');
	if (!form.valid) return fail(400, { form });
	const said = read(form.data);
	if (said.agreed && !form.data.accord) {
		return setError(
			form,
			'accord',
			'Lisez-lui le mot. Sans son accord, choisissez « avec sa fiche ».'
		);
	}
	const made = await asViewer(locals, async (db) => {
		const referral = await refer(db, said);
		if ('refusal' in referral || !referral.link) return referral;
		const { link } = referral;
		await mailLink(db, locals, centre, { partnerId, opens: 'referral', link });
		return referral;
	});
	if ('refusal' in made) return setError(form, fieldOf(made.refusal), made.message);
	redirect(303, `/equipe/partenaires/orientations/${made.id}`);
}

function fieldOf(refusal: string): 'echeance' | 'genre' | 'mot' {
	if (refusal === 'due') return 'echeance';
	return refusal === 'not-entitled' ? 'genre' : 'mot';
}
