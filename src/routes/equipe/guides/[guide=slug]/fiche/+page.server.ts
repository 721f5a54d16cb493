import { redirect } from '@sveltejs/kit';
import { FAMILIES } from '#lib/features/desk/families/index.ts';
import { asViewer, type Viewer } from '#lib/features/house/staff/index.server.ts';
import { workOnGuide, writeGuide } from '#lib/features/resources/guides/index.server.ts';
import {
	cardOf,
	missingInCard,
	readCard,
	usedPages,
	withCard
} from '#lib/features/resources/guides/index.ts';
import { type Asked, askedBy, ofTeam } from '#lib/http/asked.ts';
import { refuseForm } from '#lib/http/refused.ts';
import { shown } from '#lib/http/shown.ts';
import type { Actions } from './$types';

const writes = ofTeam('write-guides');

export const load = shown(
	writes,
	async (db, { params }: Asked<'guide', Viewer>) => {
		const work = await workOnGuide(db, params.guide);
		return (
			work && {
				guide: work.guide,
				title: work.content.texts.fr.title,
				versionId: work.versionId,
				card: cardOf(work.content),
				families: FAMILIES.map(({ code, label }) => ({ value: code, label }))
			}
		);
	},
	'Ce guide n’existe pas, ou n’existe plus.'
);

export const actions: Actions = {
	ecrire: async (event) => {
		const { params } = askedBy<'guide', Viewer>(event, writes);
		const form = await event.request.formData();
		const { card, from } = readCard(form);
		const refused = (status: 400 | 409, errors: Record<string, string>) =>
			refuseForm(status, { name: 'ecrire', form, errors, why: null });
		const missing = await asViewer(event.locals, async (db) => {
			const work = await workOnGuide(db, params.guide);
			return missingInCard(card, usedPages(work?.content));
		});
		if (Object.keys(missing).length > 0) return refused(400, missing);
		const written = await asViewer(event.locals, (db) =>
			writeGuide(db, { guide: params.guide, from, change: (was) => withCard(was, card) })
		);
		if ('refusal' in written) return refused(409, { '': written.message });
		redirect(303, `/equipe/guides/${params.guide}`);
	}
};
