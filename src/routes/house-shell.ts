import { dialled } from '#lib/features/learning/letters/index.server.ts';
import {
	type PublicCentre,
	publicCentres
} from '#lib/features/outreach/centre-pages/index.server.ts';
import { phonesOfFew, PUBLIC_WORDS } from '#lib/features/outreach/centre-pages/index.ts';
import { houseLinks } from './house-links.ts';
import { visit } from './visit.ts';

/** Whom to call on a page that is of no centre, of the centres of the network. */
export const networkPhones = (centres: readonly PublicCentre[]) =>
	phonesOfFew(centres.map(({ name, phone }) => ({ name, phone: dialled(phone) })));

/** What surrounds a page about the house. */
export async function houseShell(event: { locals: App.Locals }) {
	return {
		text: 'fr' as const,
		home: { href: '/' },
		others: [],
		phones: networkPhones(await visit(event, null, publicCentres)),
		links: houseLinks('fr'),
		example: event.locals.isDemo ? PUBLIC_WORDS.fr.example : null
	};
}
