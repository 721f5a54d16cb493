import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import { listShown } from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	saidOfVoices,
	SHOWN_WORDS,
	tellShownIn
} from '#lib/features/neighbourhood/contributions/index.ts';
import { stampMeToo } from '#lib/features/neighbourhood/town-answers/index.server.ts';
import { tellEchoes, tellTown } from '#lib/features/neighbourhood/town-answers/index.ts';
import { systemClock, todayIn } from '#lib/platform/clock.ts';
import { isId } from '#lib/shared/identifier.ts';
import { languageOf, type PublicText } from '#lib/shared/public-text.ts';
import { visit } from '../../../visit.ts';
import { kioskOf } from '../../kiosk-of.ts';
import { isReadHere } from '../../who-reads-here.ts';

/** As many as are read without getting lost. */
const MOST = 8;
/** The last one of the screen before; the one that was just said to be met too. */
export const AFTER_PARAM = 'apres';
export const TOO_PARAM = 'aussi';

type Asked = Parameters<typeof kioskOf>[0] & { url: URL; locals: App.Locals };

/** What is published around the centre of this kiosk, the last said first. */
export async function voicesHere(event: Asked, text: PublicText) {
	const { centre } = kioskOf(event);
	const { url, locals } = event;
	const asked = url.searchParams.get(AFTER_PARAM) ?? '';
	const after = isId(asked) ? asked : null;
	const today = todayIn(centre.timeZone, locals.world.now());
	const { isOpen, shown, next } = await visit(event, centre, async (db) => ({
		isOpen: await isReadHere(db, centre.id),
		...(await listShown(db, { centreId: centre.id, today, after, most: MOST }))
	}));
	const here = kioskAddress(text, '/quartier');
	return {
		isOpen,
		after,
		next: next && `${here}?${new URLSearchParams({ [AFTER_PARAM]: next })}`,
		shown: shown.map((one) => {
			const told = tellShownIn(text, one);
			const town = tellTown(told.answered, text);
			const { id, title, words, language, photo, isProblem } = told;
			return {
				...{ id, title, words, language, photo, isProblem },
				place:
					told.place && one.placeId
						? { name: told.place.name, href: kioskAddress(text, `/lieux/${one.placeId}`) }
						: null,
				lines: [
					...[
						told.where,
						told.said,
						told.until,
						told.isCorrected ? SHOWN_WORDS[text].corrected : null
					],
					...[town?.line, town?.quoted && `${town.says} ${town.quoted}`],
					tellEchoes(told.echoes, text)
				].filter((line): line is string => Boolean(line)),
				isCounted: url.searchParams.get(TOO_PARAM) === id,
				stamp: isProblem ? stampMeToo(locals.world.secrets.voices, id, systemClock({})()) : ''
			};
		})
	};
}

type Here = Awaited<ReturnType<typeof voicesHere>>;

/** What is said of that list: as many of them as the voice can say, the last said first; null: it says nothing. */
export function voicesToSay(
	{ locals }: Pick<Asked, 'locals'>,
	text: PublicText,
	{ shown }: Here
): { words: string; name: string } | null {
	for (let most = shown.length; most > 0 || most === shown.length; most--) {
		const words = saidOfVoices(text, shown.slice(0, most));
		const name = locals.world.speech.nameOf(words, languageOf(text));
		if (name) return { words, name };
	}
	return null;
}

/** Where the list is heard. */
export function soundOfVoices(event: Asked, text: PublicText, here: Here): string | undefined {
	const said = voicesToSay(event, text, here);
	if (!said) return undefined;
	const asked = new URLSearchParams({
		...(here.after && { [AFTER_PARAM]: here.after }),
		v: said.name.slice(0, 12)
	});
	return kioskAddress(text, `/quartier/son.mp3?${asked}`);
}
