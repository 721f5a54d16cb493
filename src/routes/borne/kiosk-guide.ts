import {
	heardVoices,
	listPictures,
	publishedGuides,
	showGuide
} from '#lib/features/resources/guides/index.server.ts';
import {
	GUIDE_LABELS,
	guideAddress,
	LANGUAGES,
	pictureName,
	spokenParts,
	type TextName
} from '#lib/features/resources/guides/index.ts';
import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import { todayIn } from '#lib/platform/clock.ts';
import { PICTOGRAMS } from '#lib/shared/pictograms.ts';
import { notThere } from '../guides/guide-visit.ts';
import { visit } from '../visit.ts';
import { kioskOf } from './kiosk-of.ts';

type Asked = {
	locals: App.Locals;
	params: { guide: string; texte?: TextName };
	url: URL;
};

/** A guide as the screens of a kiosk show it, in the words of its centre. */
export async function guideAtKiosk(event: Asked) {
	const { locals, params } = event;
	const { centre } = kioskOf(event);
	const name = params.texte ?? 'fr';
	const { shown, voices, own, isOwn } = await visit(event, centre, async (db) => {
		const found = await showGuide(db, params.guide, name);
		const line = (await publishedGuides(db)).find(({ guide }) => guide === params.guide);
		return {
			shown: found,
			voices: found && (await heardVoices(db, found)),
			own: await listPictures(db, params.guide, centre.slug),
			isOwn: line?.version.layer === 'centre'
		};
	});
	if (!shown) notThere();
	const { versionId: _version, families: _families, texts, reading, ...guide } = shown;
	const today = todayIn(centre.timeZone, locals.world.now());
	const page = kioskAddress(name, `/guides/${guide.guide}`);
	const parts = spokenParts(guide.text, GUIDE_LABELS[name].papers);
	return {
		guide,
		isLate: reading !== null && reading.lookAgainOn < today,
		page,
		papers: `${page}/papiers.pdf`,
		others: (rest = '') =>
			texts.map((text) => ({
				text,
				href: kioskAddress(text, `/guides/${guide.guide}${rest}`)
			})),
		/** The drawing of a step, or the picture that the team put there. */
		pictureOf(picture: string) {
			const image = own.find(({ id }) => pictureName(id) === picture);
			return image
				? { kind: 'photo' as const, src: image.src, width: image.width, height: image.height }
				: { kind: 'drawing' as const, strokes: PICTOGRAMS[picture]?.strokes ?? [] };
		},
		/** Where a part is heard; null where nothing is. */
		soundOf(nth: number): string | null {
			const part = parts[nth];
			if (part === undefined) return null;
			const said = voices?.get(nth) ?? locals.world.speech.nameOf(part, LANGUAGES[name]);
			if (!said) return null;
			const asked = new URLSearchParams({
				...{ texte: name, v: said.slice(0, 12), centre: centre.slug }
			});
			return `/guides/${guide.guide}/son/${nth}.mp3?${asked}`;
		},
		/** Where it goes on elsewhere: the guide and the step, and the centre where the words are its own. */
		addressOf(step: number | null): string {
			const address = new URL(guideAddress(guide.guide, name), locals.keys.origin);
			if (isOwn) address.searchParams.set('centre', centre.slug);
			if (step !== null) address.hash = `etape-${step}`;
			return address.href;
		}
	};
}
