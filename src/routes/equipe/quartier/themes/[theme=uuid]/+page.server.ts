import { mayDo } from '#lib/features/house/staff/index.ts';
import type { Viewer } from '#lib/features/house/staff/index.server.ts';
import * as v from 'valibot';
import { countAnswers } from '#lib/features/neighbourhood/contributions/index.server.ts';
import { DecidedForm, ThemeForm } from '#lib/features/neighbourhood/themes/index.ts';
import {
	changeTheme,
	decideTheme,
	readTheme,
	takeBackDecision
} from '#lib/features/neighbourhood/themes/index.server.ts';
import { type Asked, type CentreViewer, ofTeam } from '#lib/http/asked.ts';
import { deed, deeds, type Doing } from '#lib/http/deed.ts';
import { shown } from '#lib/http/shown.ts';
import { tellTeamTheme } from '../tell-team-theme.ts';
import type { Actions } from './$types';

/** One question or walk: what was answered, and what the centre makes of it. */
export const load = shown(
	ofTeam('see-contributions'),
	async (db, { params, viewer, url }: Asked<'theme', Viewer>) => {
		const theme = await readTheme(db, params.theme);
		if (!theme) return null;
		const isOurs = viewer.centre?.id === theme.centreId;
		const answersTo = await countAnswers(db, [theme.id]);
		const { kind, title, words, opensOn, closesOn } = theme;
		return {
			theme: tellTeamTheme(theme, answersTo(theme.id)),
			typed: { kind, title, words: words ?? '', opensOn, closesOn },
			mayChange: isOurs && mayDo(viewer.role, 'decide-contributions'),
			isJustOpened: url.searchParams.has('ouvert')
		};
	},
	'Cette question n’est plus là, ou n’est pas de votre centre.'
);

type OfTheme = Doing<'theme', CentreViewer>;

export const actions: Actions = deeds({
	changer: deed(
		'decide-contributions',
		ThemeForm,
		(db, theme, { params }: OfTheme) => changeTheme(db, params.theme, theme),
		() => ({ done: 'C’est changé\u00a0: tout le monde le lit ainsi.' }),
		{ title: 'titre', words: 'explication', days: 'fin' }
	),
	decider: deed(
		'decide-contributions',
		DecidedForm,
		(db, { decision }, { params }: OfTheme) => decideTheme(db, params.theme, decision),
		() => ({ done: 'C’est dit à tout le monde. On n’y répond plus.' }),
		{ decided: 'decision' }
	),
	reprendre: deed(
		'decide-contributions',
		v.object({}),
		(db, _sent, { params }: OfTheme) => takeBackDecision(db, params.theme),
		() => ({
			done: 'La décision n’est plus montrée. La question est de nouveau ouverte jusqu’à son dernier jour.'
		})
	)
});
