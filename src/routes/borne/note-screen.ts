import type { RequestEvent } from '@sveltejs/kit';
import type { SeenAtKiosk } from '#lib/features/lobby/kiosk-counts/index.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { followVisit } from './follow-visit.ts';
import { kioskOf } from './kiosk-of.ts';

const HOME = '/borne/[[texte=texte]]';
/** Nobody asks for these: the visit is over, the machine keeps them for later, the desk has done its work. */
const NOT_SEEN = ['/fini', '/sans-reseau', '/[...ailleurs]', '/accord'].map((rest) => HOME + rest);

type OfScreen = Omit<RequestEvent, 'params' | 'route'> & {
	params: { texte?: PublicText };
	route: { id: string | null };
};

/** A screen is shown: one more of the visit that runs. Of a guide, its pages say which step it is. */
export function noteScreen(event: OfScreen, guide?: SeenAtKiosk['guide']): void {
	const { params, route } = event;
	if (NOT_SEEN.includes(route.id ?? '')) return;
	followVisit(event as RequestEvent, kioskOf(event), {
		text: params.texte ?? 'fr',
		isHome: route.id === HOME,
		...(guide && { guide })
	});
}

type ReadGuide = { guide: string; isViolence: boolean; text: { steps: readonly unknown[] } };

/** A page of a guide: 0 is the first one, after the last step comes « Et après ». Violence is never counted. */
export function noteGuide(event: OfScreen, { guide, isViolence, text }: ReadGuide, step: number) {
	noteScreen(event, isViolence ? undefined : { slug: guide, step, of: text.steps.length + 1 });
}
