import { pathOf } from './atlas.ts';
import { matchRoute } from './list-actions.ts';
import type { Form, Page } from './read-page.ts';

/** The action that a form leads to, as the tests name it. */
export function labelOf({ address }: Pick<Form, 'address'>): string {
	const route = matchRoute(pathOf(address)) ?? pathOf(address);
	const query = new URLSearchParams(address.split('?')[1] ?? '');
	const name = [...query.keys()].find((key) => key.startsWith('/'));
	return name ? `${route} ?${name}` : route;
}

export const routeOfLabel = (label: string) => label.split(' ')[0]!;

export const formsFor = (page: Page, label: string) =>
	page.forms.filter((form) => labelOf(form) === label);

/** What takes something away, and so is done once the rest is. */
const TAKES_AWAY =
	/\/ici|fermer|clore|cloture|abandonner|annuler|retirer|arreter|quitter|oublier|liberer|detacher|\/fin$|faits\/|\[une=uuid\]|brouillon=uuid\] \?\/ecrire/;
/** What ends the year, or a stay: at the end. */
const ENDS = /effacer|sortir|partout|verrouiller|cloture$/;
/** What shows a colleague out for good, who may be one of those who play: after everybody. */
const SHOWS_OUT = /^\/equipe\/personnes \?\/sortir$/;

export function weightOf(label: string): 0 | 1 | 2 | 3 {
	if (SHOWS_OUT.test(label)) return 3;
	if (ENDS.test(label)) return 2;
	return TAKES_AWAY.test(label) ? 1 : 0;
}
