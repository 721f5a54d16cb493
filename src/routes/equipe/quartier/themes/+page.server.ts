import { mayDo } from '#lib/features/house/staff/index.ts';
import { countAnswers } from '#lib/features/neighbourhood/contributions/index.server.ts';
import { ThemeForm } from '#lib/features/neighbourhood/themes/index.ts';
import { listThemes, openTheme } from '#lib/features/neighbourhood/themes/index.server.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { deed, deeds } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { isId } from '#lib/shared/identifier.ts';
import { centreNames } from '../centre-names.ts';
import { tellTeamTheme } from './tell-team-theme.ts';
import type { Actions } from './$types';

/** How long a theme is open, as the page proposes it. */
const USUAL_DAYS = 30;

/** What the centre asks of its neighbourhood; the network reads what each one asks. */
export const load = shown(ofTeam('see-contributions'), async (db, asked) => {
	const { viewer, url, today, locals } = asked;
	const after = url.searchParams.get('apres');
	const [{ themes, next }, centreOf] = await Promise.all([
		listThemes(db, {
			...{ centreId: viewer.centre?.id ?? null, after: isId(after) ? after : null }
		}),
		centreNames(locals, viewer)
	]);
	const answersTo = await countAnswers(
		db,
		themes.map(({ id }) => id)
	);
	return {
		mayOpen: viewer.centre !== null && mayDo(viewer.role, 'decide-contributions'),
		themes: themes.map((theme) => ({
			...tellTeamTheme(theme, answersTo(theme.id)),
			centre: centreOf(theme.centreId)
		})),
		proposed: {
			...{ kind: 'question' as const, title: '', words: '', opensOn: today },
			closesOn: Temporal.PlainDate.from(today).add({ days: USUAL_DAYS }).toString()
		},
		firstHref: isId(after) ? '?' : undefined,
		nextHref: next ? `?apres=${next}` : undefined
	};
});

export const actions: Actions = deeds({
	ouvrir: deed(
		'decide-contributions',
		ThemeForm,
		openTheme,
		({ opened }) => `/equipe/quartier/themes/${opened}?ouvert`,
		{ title: 'titre', words: 'explication', days: 'fin' }
	)
});
