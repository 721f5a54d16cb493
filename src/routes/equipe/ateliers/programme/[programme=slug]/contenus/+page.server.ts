import * as v from 'valibot';
import { oftenForgotten } from '#lib/features/learning/follow-ups/index.server.ts';
import {
	lessonOf,
	ownLessonsOf,
	writeOwnLesson
} from '#lib/features/learning/lessons/index.server.ts';
import { OwnLessonForm } from '#lib/features/learning/lessons/index.ts';
import {
	readProgrammeContents,
	writeProgrammeContents
} from '#lib/features/learning/workshops/index.server.ts';
import { contentsOf, readContentLines } from '#lib/features/learning/workshops/index.ts';
import type { Asked } from '#lib/http/asked.ts';
import { deed, deeds, type Doing, here } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import type { Db } from '#lib/platform/database/acting.ts';
import { together } from '#lib/shared/together.ts';
import { offeredGuides } from '../../../../offered-guides.ts';
import { programmeOf } from '../../../groupes/former/programme-of.ts';
import { programmeTabs } from '../../../programme-tabs.ts';
import type { Actions } from './$types';

type OfProgramme = Doing<'programme'>;

export const load = shown(
	'plan-workshops',
	async (db, { params, viewer, today }: Asked<'programme'>) => {
		const programme = await programmeOf(db, params.programme);
		const { id, name } = programme;
		const { taught, own, forgotten, guides } = await together({
			taught: readProgrammeContents(db, { programmeId: id }),
			own: ownLessonsOf(db, id),
			forgotten: oftenForgotten(db, { programmeId: id, today }),
			guides: offeredGuides(db)
		});
		return {
			name,
			tabs: programmeTabs(programme, viewer.role, 'contents'),
			network: contentsOf(params.programme),
			...taught,
			forgotten,
			guides: guides.others,
			lessons: taught.contents.map((content) => ({
				content,
				slug: lessonOf(content)?.slug ?? null,
				own: own.get(content) ?? null
			}))
		};
	}
);

export const actions: Actions = deeds({
	ecrire: deed(
		'plan-workshops',
		(form: FormData) => readContentLines(String(form.get('contenus') ?? '')),
		(db, contents, { params }: OfProgramme) => write(db, params.programme, contents),
		here
	),
	reseau: deed(
		'plan-workshops',
		v.object({}),
		(db, _nothing, { params }: OfProgramme) => write(db, params.programme, []),
		here
	),
	fiche: deed(
		'plan-workshops',
		OwnLessonForm,
		async (db, lesson, { params }: OfProgramme) => {
			const programme = await programmeOf(db, params.programme);
			return writeOwnLesson(db, { programmeId: programme.id, lesson });
		},
		here
	)
});

async function write(db: Db, slug: string, contents: readonly string[]): Promise<void> {
	const programme = await programmeOf(db, slug);
	await writeProgrammeContents(db, { programmeId: programme.id, contents });
}
