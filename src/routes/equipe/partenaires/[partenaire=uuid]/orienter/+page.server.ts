import * as v from 'valibot';
import { readPartner, referTo } from '#lib/features/desk/partners/index.server.ts';
import { isOpenOn, ReferralForm } from '#lib/features/desk/partners/index.ts';
import { findPerson, pickPerson } from '#lib/features/people/people/index.server.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { isId } from '#lib/shared/identifier.ts';
import { offeredGuides } from '../../../offered-guides.ts';
import { canMail } from '../../link-address.ts';
import { REFUSED_BESIDE, referByForm, toReferral } from '../../refer-by-form.ts';
import type { Actions } from './$types';

const Sent = v.object({
	...ReferralForm.entries,
	personne: v.string(),
	'personne-nom': v.string()
});

export const load = shown(
	'refer',
	async (db, { params, url, locals, today }: Asked<'partenaire'>) => {
		const partner = await readPartner(db, params.partenaire);
		if (!partner) return null;
		const asked = url.searchParams.get('personne') ?? '';
		return {
			guides: await offeredGuides(db),
			person: isId(asked) ? await findPerson(db, asked) : null,
			partner: {
				id: partner.id,
				name: partner.name,
				isEntitled: partner.entitledBy !== null,
				entrances: partner.entrances.filter((one) => isOpenOn(one, today)),
				canMail: canMail(locals, partner.email)
			}
		};
	},
	'Ce partenaire n’est pas dans votre répertoire.'
);

export const actions: Actions = deeds({
	default: deed(
		'refer',
		Sent,
		async (db, sent, doing: Doing<'partenaire'>) => {
			const posted = { id: sent.personne, typed: sent['personne-nom'] };
			const picked = await pickPerson(db, posted);
			if ('refusal' in picked) return picked;
			const { person } = picked;
			const partnerId = doing.params.partenaire;
			const made = await referByForm(db, sent, doing, (said) =>
				referTo(db, { partnerId, personId: person?.id, ...said })
			);
			return 'refusal' in made ? { ...made, person } : made;
		},
		toReferral,
		{ ...REFUSED_BESIDE, 'choose-person': 'personne-nom' }
	)
});
