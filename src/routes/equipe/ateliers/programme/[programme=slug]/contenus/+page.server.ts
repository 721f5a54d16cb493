import { error, fail, redirect } from '@sveltejs/kit';
import { asViewer } from '#lib/features/house/staff/index.server.ts';
import {
	findProgramme,
	listProgrammes,
	readProgrammeContents,
	writeProgrammeContents
} from '#lib/features/learning/workshops/index.server.ts';
import { contentsOf, readContentLines } from '#lib/features/learning/workshops/index.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { requireDeed } from '../../../../require-deed.ts';
import type { Actions, PageServerLoad } from './$types';

async function idOf(db: Db, slug: string): Promise<string> {
	const found = await findProgramme(db, slug);
	if (!found) error(404, { message: 'Ce programme n’existe pas, ou n’est pas de votre centre.' });
	return found.id;
}

export const load: PageServerLoad = async ({ locals, params }) => {
	requireDeed(locals.viewer, 'plan-workshops');
	return asViewer(locals, async (db) => {
		const programmeId = await idOf(db, params.programme);
		const programme = (await listProgrammes(db)).find(({ id }) => id === programmeId);
		return {
			name: programme!.name,
			network: contentsOf(params.programme),
			...(await readProgrammeContents(db, { programmeId }))
		};
	});
};

export const actions = {
	ecrire: async ({ locals, params, request, url }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		const typed = String((await request.formData()).get('contenus') ?? '');
		const contents = readContentLines(typed);
		if ('refusal' in contents) return fail(400, { message: contents.message, typed });
		await asViewer(locals, async (db) =>
			writeProgrammeContents(db, { programmeId: await idOf(db, params.programme), contents })
		);
		redirect(303, url.pathname);
	},
	reseau: async ({ locals, params, url }) => {
		requireDeed(locals.viewer, 'plan-workshops');
		await asViewer(locals, async (db) =>
			writeProgrammeContents(db, { programmeId: await idOf(db, params.programme), contents: [] })
		);
		redirect(303, url.pathname);
	}
} satisfies Actions;
