import * as v from 'valibot';
import { listPartners } from '#lib/features/desk/partners/index.server.ts';
import { findPerson, pickPerson } from '#lib/features/people/people/index.server.ts';
import { receiveRequest, recordRequest } from '#lib/features/desk/requests/index.server.ts';
import { CHANNELS, ORIGINS, RequestForm } from '#lib/features/desk/requests/index.ts';
import { FAMILIES, proposeFamily } from '#lib/features/desk/families/index.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { isId } from '#lib/shared/identifier.ts';
import { together } from '#lib/shared/together.ts';
import { readNewcomer } from '../read-newcomer.ts';
import type { Actions } from './$types';

const Sent = v.object({ ...RequestForm.entries, personne: v.string(), 'personne-nom': v.string() });
type Sent = v.InferOutput<typeof Sent>;

export const load = shown('receive-requests', async (db, { url }) => {
	// From her sheet: she is already chosen.
	const asked = url.searchParams.get('personne') ?? '';
	const { partners, person } = await together({
		partners: listPartners(db),
		person: isId(asked) ? findPerson(db, asked) : null
	});
	return {
		person,
		// With the page rather than in its script, which stays light.
		lists: { families: FAMILIES, channels: CHANNELS, origins: ORIGINS },
		partners: partners.map(({ id, name }) => ({ value: id, label: name }))
	};
});

export const actions: Actions = deeds({
	default: deed(
		'receive-requests',
		Sent,
		async (db, sent, { today }) => {
			const recorded = await record(db, sent, today);
			if (!('refusal' in recorded)) return recorded;
			// A page without script proposes here.
			const proposed = proposeFamily(sent.demande).first.map(({ family }) => family);
			return { ...recorded, proposed };
		},
		({ id }) => `/equipe/accueil/demandes/${id}?nouvelle`,
		{
			family: 'famille',
			sender: 'partenaire',
			person: 'nom',
			'choose-person': 'personne-nom',
			'look-alikes': 'personne-nom',
			otherwise: 'demande'
		}
	)
});

async function record(db: Db, sent: Sent, day: string) {
	const { personne } = sent;
	// Those who look like her were shown: the one chosen, or none of them. Otherwise whoever was
	// found by her name is preferred to somebody new.
	const wasShown = sent.vue.length > 0;
	const said = isId(personne) ? personne : personne === 'aucune' ? 'autre' : '';
	const fresh =
		isId(personne) && !wasShown ? null : readNewcomer({ ...sent, quelle: wasShown ? said : '' });
	const posted = { id: personne, typed: sent['personne-nom'] };
	const picked = fresh ? { person: null } : await pickPerson(db, posted);
	if ('refusal' in picked) return picked;
	const asked = {
		words: sent.demande,
		family: sent.famille || undefined,
		channel: sent.voie,
		origin: sent.origine,
		partnerId: sent.partenaire || undefined,
		personId: picked.person?.id,
		day
	};
	return fresh ? receiveRequest(db, asked, fresh) : recordRequest(db, asked);
}
