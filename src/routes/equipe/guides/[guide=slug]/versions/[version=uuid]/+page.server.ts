import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import { readVersion, workOnGuide } from '#lib/features/resources/guides/index.server.ts';
import { compareGuides } from '#lib/features/resources/guides/index.ts';
import { type Asked, ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { momentIn } from '#lib/shared/french-dates.ts';

export const load = shown(
	ofTeam('write-guides'),
	async (db, { params, timeZone }: Asked<'guide' | 'version', Viewer>) => {
		const work = await workOnGuide(db, params.guide);
		const version = work && (await readVersion(db, params.guide, params.version));
		return version
			? {
					guide: params.guide,
					title: work.content.texts.fr.title,
					at: momentIn(timeZone, version.at),
					isLast: work.versionId === params.version,
					changes: compareGuides(version.content, work.content)
				}
			: null;
	},
	'Cette version n’existe pas, ou n’est pas de votre centre.'
);
