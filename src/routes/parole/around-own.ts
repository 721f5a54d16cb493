import type { PublicText } from '#lib/shared/public-text.ts';
import { languageOf } from '#lib/shared/public-text.ts';
import { houseLinks } from '../house-links.ts';
import { houseShell } from '../house-shell.ts';

/** What surrounds a ticket that opens nothing: whom to call, of the whole network. */
export async function aroundOwn(event: { locals: App.Locals }, text: PublicText) {
	const { phones } = await houseShell(event);
	return {
		around: {
			...{ text, centre: null, home: { href: '/' }, others: [], phones },
			...{ isExample: event.locals.isDemo, links: houseLinks(languageOf(text)) }
		}
	};
}
