import {
	countView,
	heardVoices,
	listPictures,
	showGuide
} from '#lib/features/resources/guides/index.server.ts';
import {
	GUIDE_LABELS,
	guideAddress,
	guidesAddress,
	LANGUAGES,
	pictureName,
	spokenParts,
	type TextName
} from '#lib/features/resources/guides/index.ts';
import { exercisesOf } from '#lib/features/resources/practice/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { PICTOGRAMS } from '#lib/shared/pictograms.ts';
import { houseLinks } from '../house-links.ts';
import { phoneOf, visit } from '../visit.ts';
import { CENTRE_FIELD, centreOfVisit, keptQuery, notThere, placeOf } from './guide-visit.ts';

type Visited = {
	locals: App.Locals;
	url: URL;
	params: { guide: string };
	request: Request;
	setHeaders(headers: Record<string, string>): void;
};

/** A guide in one of its texts, ready to be read, heard and printed. */
export async function loadGuide(event: Visited, name: TextName) {
	const { locals, params, setHeaders } = event;
	const { world } = locals;
	const centre = await centreOfVisit(event);
	const slug = event.url.searchParams.get(CENTRE_FIELD);
	const { shown, voices, own } = await visit(event, centre, async (db) => {
		const found = await showGuide(db, params.guide, name);
		return {
			shown: found,
			voices: found && (await heardVoices(db, found)),
			own: await listPictures(db, params.guide, slug)
		};
	});
	if (!shown) notThere();
	const { versionId: _version, families: _families, texts, reading, ...guide } = shown;
	const today = todayIn(centre?.timeZone ?? 'Europe/Paris', world.now());
	const query = keptQuery(event);
	const address = guideAddress(guide.guide, name);
	if (event.request.method === 'GET') {
		countView(world, { guide: guide.guide, text: name, place: placeOf(event), centre });
	}
	// Nothing of these pages stays on a machine that somebody else may open.
	if (guide.isViolence) setHeaders({ 'cache-control': 'no-store' });
	const parts = spokenParts(guide.text, GUIDE_LABELS[name].papers);
	return {
		shown: {
			...guide,
			reading,
			isLate: reading !== null && reading.lookAgainOn < today,
			isExample: world.isDemo
		},
		pictures: Object.fromEntries(
			guide.text.steps.map(({ picture }) => [picture, PICTOGRAMS[picture]?.strokes ?? []])
		),
		images: Object.fromEntries(
			own.map(({ id, src, width, height }) => [pictureName(id), { src, width, height }])
		),
		/** Where each part is heard, said by somebody or by the machine; blank where nothing is. */
		sounds: parts.map((part, nth) => {
			const sound = voices?.get(nth) ?? world.speech.nameOf(part, LANGUAGES[name])?.slice(0, 12);
			const asked = `texte=${name}&v=${sound}${query.replace('?', '&')}`;
			return sound ? `/guides/${guide.guide}/son/${nth}.mp3?${asked}` : '';
		}),
		others: texts.map((text) => ({ text, href: guideAddress(guide.guide, text) + query })),
		papers: (['a4', 'gros', 'a5'] as const).map((format) => ({
			format,
			href: `/guides/${guide.guide}/imprimer.pdf?texte=${name}&format=${format}${query.replace('?', '&')}`
		})),
		exercises: LANGUAGES[name] === 'fr' ? exercisesOf(guide.guide) : [],
		list: guidesAddress(LANGUAGES[name]) + query,
		page: address,
		phone: await phoneOf(event, centre),
		links: houseLinks(LANGUAGES[name])
	};
}
