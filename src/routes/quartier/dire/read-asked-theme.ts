import { readTheme, type Theme } from '#lib/features/neighbourhood/themes/index.server.ts';
import { takesAnswers } from '#lib/features/neighbourhood/themes/index.ts';
import type { AskedTheme } from '#lib/features/neighbourhood/contributions/index.ts';
import { whenIn } from '#lib/features/outreach/place-requests/index.ts';
import { isId } from '#lib/shared/identifier.ts';
import type { PublicText } from '#lib/shared/public-text.ts';
import { visit } from '../../visit.ts';

/** The theme that an address names; null: it names none that there is. */
export async function readAskedTheme(event: {
	locals: App.Locals;
	url: URL;
}): Promise<Theme | null> {
	const named = event.url.searchParams.get('theme');
	return isId(named) ? visit(event, null, (db) => readTheme(db, named)) : null;
}

/** The same as the pages of whoever answers it tell it. One that is to come is told nowhere yet. */
export function tellAskedTheme(theme: Theme | null, text: PublicText): AskedTheme | null {
	if (!theme || theme.state === 'to-come') return null;
	const { id, kind, title, words, closesOn, state } = theme;
	return {
		...{ id, kind, title, words },
		until: whenIn(text, closesOn, null),
		isOpen: takesAnswers(state)
	};
}
