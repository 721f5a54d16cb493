import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { findClosing } from '#lib/features/house/years/index.server.ts';
import { listVersions, writeRubric } from '#lib/features/year/reports/index.server.ts';
import { isEditableRubric, rubricName } from '#lib/features/year/reports/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { momentIn } from '#lib/shared/french-dates.ts';
import { typedNumber } from '#lib/shared/typed-values.ts';
import { refuse } from '#lib/shared/refuse.ts';
import { actedProgramme } from '../acted-programme.ts';
import type { Actions } from './$types';

/** The rubric of the address. */
async function rubricOf(db: Db, { params, url }: Asked<'annee' | 'programme'>) {
	const rubric = url.searchParams.get('rubrique') ?? '';
	if (!isEditableRubric(rubric)) error(404, { message: 'Cette rubrique n’existe pas.' });
	return { programmeId: await actedProgramme(db, params.programme), year: params.annee, rubric };
}

export const load = shown('write-report', async (db, asked: Asked<'annee' | 'programme'>) => {
	const where = await rubricOf(db, asked);
	const { year, rubric } = where;
	const versions = await listVersions(db, where);
	return {
		year,
		slug: asked.params.programme,
		rubric,
		name: rubricName(rubric),
		mayWrite: (await findClosing(db, year)) === null,
		versions: versions.map(({ version, body, writtenAt, writtenBy }) => ({
			version,
			body,
			writtenAt: momentIn(asked.timeZone, writtenAt),
			writtenBy: writtenBy ?? 'Écrit sans nom, par la ligne de commande ou la démonstration'
		}))
	};
});

const GONE = refuse(
	'gone',
	'Ce texte vient de changer. Relisez la liste, puis choisissez à nouveau.'
);

export const actions: Actions = deeds({
	default: deed(
		'write-report',
		v.object({ version: typedNumber(), actuelle: typedNumber() }),
		async (db, { version, actuelle }, doing: Doing<'annee' | 'programme'>) => {
			const where = await rubricOf(db, doing);
			const taken = (await listVersions(db, where)).find((one) => one.version === version);
			if (!taken) return GONE;
			const kept = await writeRubric(db, { ...where, body: taken.body, basedOn: actuelle });
			if (!('refusal' in kept)) return where;
			return kept.refusal === 'written-meanwhile' ? GONE : kept;
		},
		({ year, rubric }, { params }) => `/equipe/bilan/${year}/fiches/${params.programme}#${rubric}`
	)
});
