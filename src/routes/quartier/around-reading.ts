import { SAY_WORDS } from '#lib/features/neighbourhood/contributions/index.ts';
import { languageOf, PUBLIC_TEXTS, type PublicText } from '#lib/shared/public-text.ts';
import { houseLinks } from '../house-links.ts';
import { houseShell } from '../house-shell.ts';

/** What surrounds a page where residents are read, in each text that it has. */
export async function aroundReading(
	event: { locals: App.Locals },
	text: PublicText,
	addressIn: (other: PublicText) => string
) {
	const shell = await houseShell(event);
	return {
		...{ ...shell, text, links: houseLinks(languageOf(text)) },
		help: SAY_WORDS[text].call,
		others: PUBLIC_TEXTS.map((other) => ({ text: other, href: addressIn(other) })),
		example: shell.example && SAY_WORDS[text].example
	};
}
