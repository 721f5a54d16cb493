import * as v from 'valibot';
import {
	addUsualPartner,
	listAwaited,
	listPartners,
	listRemovedPartners,
	putBackPartner
} from '#lib/features/desk/partners/index.server.ts';
import { USUAL_PARTNERS } from '#lib/features/desk/partners/index.ts';
import { kindLabel, verificationAge } from '#lib/features/resources/places/index.ts';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { mayDo } from '#lib/features/house/staff/index.ts';
import { deed, deeds, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { chosenId } from '#lib/shared/typed-values.ts';
import type { Actions } from './$types';

export const load = shown('refer', async (db, { url, viewer, today }) => {
	const family = FAMILIES.find(({ code }) => code === url.searchParams.get('famille')) ?? null;
	const mayWrite = mayDo(viewer.role, 'write-partners');
	const partners = await listPartners(db);
	const removed = mayWrite ? await listRemovedPartners(db) : [];
	const awaited = (await listAwaited(db, today)).length;
	const names = new Set([...partners, ...removed].map(({ name }) => name));
	return {
		family,
		families: FAMILIES,
		// No family noted: they answer for any.
		partners: partners
			.filter(({ families }) => !family || families.length === 0 || families.includes(family.code))
			.map((one) => ({
				...one,
				kind: kindLabel(one.kind),
				age: verificationAge(one.verifiedOn, today, one.verifyMonths)
			})),
		removed,
		awaited,
		mayWrite,
		usual: mayWrite ? USUAL_PARTNERS.filter(({ name }) => !names.has(name)) : []
	};
});

export const actions: Actions = deeds({
	ajouter: deed(
		'write-partners',
		v.object({ partenaire: v.string() }),
		(db, { partenaire: code }, { locals }) =>
			addUsualPartner(db, code, locals.world.secrets.places),
		here
	),
	remettre: deed(
		'write-partners',
		v.object({ partenaire: chosenId() }),
		(db, { partenaire: id }) => putBackPartner(db, id),
		here
	)
});
