import { listDecided } from '#lib/features/neighbourhood/contributions/index.server.ts';
import {
	DOOR_WORDS,
	doorNamed,
	DOORS,
	isRefusalReason,
	REFUSAL_REASONS
} from '#lib/features/neighbourhood/contributions/index.ts';
import { ofTeam } from '#lib/http/asked.ts';
import { shown } from '#lib/http/shown.ts';
import { isId } from '#lib/shared/identifier.ts';
import { plainDay } from '#lib/shared/french-dates.ts';
import { centreNames } from '../centre-names.ts';
import { titleOf } from '../tell-waiting.ts';

const STATES = {
	publiees: { label: 'Publiées', decisions: ['publish', 'restore'] },
	refusees: { label: 'Pas publiées', decisions: ['refuse'] },
	masquees: { label: 'Masquées', decisions: ['hide'] },
	retirees: { label: 'Retirées par qui les a écrites', decisions: ['withdraw'] }
} as const;
const WORDS = {
	...{ publish: 'Publiée', restore: 'Publiée', refuse: 'Pas publiée', hide: 'Masquée' },
	withdraw: 'Retirée'
};
const isState = (typed: string): typed is keyof typeof STATES => Object.hasOwn(STATES, typed);

/** All that was decided of, the latest decision first, a page at a time. */
export const load = shown(ofTeam('see-contributions'), async (db, asked) => {
	const { url, viewer, locals, timeZone } = asked;
	const typed = (name: string) => url.searchParams.get(name) ?? '';
	const [etat, porte, apres] = [typed('etat'), typed('porte'), typed('apres')];
	const door = doorNamed(porte) ?? undefined;
	const [{ decided, next }, centreOf] = await Promise.all([
		listDecided(db, {
			...(isState(etat) && { decisions: STATES[etat].decisions }),
			...(door && { door }),
			...(isId(apres) && { after: apres })
		}),
		centreNames(locals, viewer)
	]);
	const searched = { etat: isState(etat) ? etat : '', porte: door ? porte : '' };
	const addressOf = (more: Record<string, string>) =>
		`?${new URLSearchParams(Object.entries({ ...searched, ...more }).filter(([, value]) => value))}`;
	return {
		searched,
		isSearched: Object.values(searched).some(Boolean),
		states: Object.entries(STATES).map(([value, { label }]) => ({ value, label })),
		doors: DOORS.map((one) => ({ value: DOOR_WORDS[one].path, label: DOOR_WORDS[one].label })),
		lines: decided.map((one) => ({
			...{ id: one.id, title: titleOf(one), words: one.words, by: one.by ?? '' },
			centre: centreOf(one.centreId),
			state:
				one.decision === 'refuse' && one.isShown
					? 'Publiée, nouveaux mots refusés'
					: WORDS[one.decision],
			reason: one.reason && isRefusalReason(one.reason) ? REFUSAL_REASONS[one.reason].label : '',
			on: plainDay(one.at.toZonedDateTimeISO(timeZone).toPlainDate().toString())
		})),
		firstHref: isId(apres) ? addressOf({}) : undefined,
		nextHref: next ? addressOf({ apres: next }) : undefined
	};
});
